// Dashboard: see the README's "The house".
