import Testing

/// Everything that has ncurses or the locale in hand: both are one for the process, so one test at a time.
@Suite("On ncurses", .serialized)
struct CursesSuites {}
