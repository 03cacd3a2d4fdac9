// AdvocacyDemo: see the README's "The house".
