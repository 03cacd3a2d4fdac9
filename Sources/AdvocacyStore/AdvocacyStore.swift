// AdvocacyStore: see the README's "The house".
