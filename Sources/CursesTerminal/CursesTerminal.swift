// CursesTerminal: see the README's "The house".
