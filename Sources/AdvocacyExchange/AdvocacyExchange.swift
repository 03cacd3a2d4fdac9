// AdvocacyExchange: see the README's "The house".
