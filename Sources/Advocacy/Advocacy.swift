// Advocacy: see the README's "The house".
