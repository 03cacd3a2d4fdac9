import Testing

@testable import Dashboard

/// The list of keys in the README is made from the command table.
@Suite struct ReadmeKeysTests {
  private static let part = ReadmePart(
    beginning: "<!-- keys, made from the command table -->\n", end: "<!-- end of keys -->")

  /// `RECORD_SNAPSHOTS=1` writes the list anew, and that run fails.
  @Test func theListIsFresh() throws {
    try Self.part.expect(("\n" + CommandTable.markdown).replacing("\n### ", with: "\n#### ") + "\n")
  }
}
