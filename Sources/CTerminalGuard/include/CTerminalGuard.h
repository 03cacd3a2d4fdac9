#ifndef C_TERMINAL_GUARD_H
#define C_TERMINAL_GUARD_H

/// Whether the guard is armed: 1 or 0.
int terminal_guard_is_armed(void);

#endif
