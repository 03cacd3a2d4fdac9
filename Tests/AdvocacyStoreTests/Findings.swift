import Testing

/// Expects that nothing was found; tells the first of what was.
func expectNone(_ findings: [String], sourceLocation: SourceLocation = #_sourceLocation) {
  let first = findings.prefix(8).joined(separator: "\n")
  #expect(findings.isEmpty, "\(findings.count) findings:\n\(first)", sourceLocation: sourceLocation)
}
