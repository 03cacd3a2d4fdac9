#ifndef C_TERMINAL_GUARD_H
#define C_TERMINAL_GUARD_H

// A fatal signal (ILL, TRAP, ABRT, SEGV, BUS, FPE) while the screen is ours would leave the alternate
// screen, raw input and our modes behind. The guard puts the terminal back with calls that are allowed in
// a signal handler, restores the former handler and returns, so that the fault happens again under that.
// It does the same when something calls exit.
// One terminal a process; to be used from one thread.

/// Saves the terminal's present settings and takes the fatal signals.
///
/// `terminal` is the descriptor that the screen is written to. `saved_error` is a copy of standard error to
/// be put back on descriptor 2, or -1. `log_path` is named to the user after a crash, or NULL; it is copied.
/// Returns 0, or -1 when the guard is already armed or a signal can't be taken.
int terminal_guard_arm(int terminal, int saved_error, const char *log_path);

/// Gives the fatal signals back to their former handlers; does nothing when not armed.
void terminal_guard_disarm(void);

/// Whether the guard is armed: 1 or 0.
int terminal_guard_is_armed(void);

/// Takes INT, TERM, HUP, QUIT, TSTP, CONT and WINCH: each writes its number as one byte to a pipe.
///
/// Must come before ncurses starts, which leaves signals alone that are no longer at their default.
/// Returns the descriptor to read from (non-blocking), or -1 when already open or on failure.
int terminal_signals_open(void);

/// Lets TSTP stop the process, as it stops a program that has the terminal meanwhile (1), or relays it (0).
void terminal_signals_allow_stop(int allowed);

/// Gives those signals back and closes the pipe; does nothing when not open.
void terminal_signals_close(void);

#endif
