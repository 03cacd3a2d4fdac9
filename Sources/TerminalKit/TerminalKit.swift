// TerminalKit: see the README's "The house".
