#include "CTerminalGuard.h"

static volatile int armed = 0;

int terminal_guard_is_armed(void) { return armed; }
