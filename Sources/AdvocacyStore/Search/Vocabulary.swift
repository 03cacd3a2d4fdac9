import Advocacy
import GRDB

/// The words that long texts of the programme hold or held, each once: from a part of a word it leads to the words that
/// a full-text table knows.
///
/// A word is a run of ASCII letters and digits and of all other characters beyond ASCII, as the full-text tables split
/// texts. One of these serves one transaction: what it noted is forgotten with what the transaction wrote.
final class Vocabulary {
  private let database: Database
  private var noted: Set<String> = []

  init(_ database: Database) { self.database = database }

  /// Notes the words of a folded text of a kind that is indexed by words.
  func note(_ folded: String, of kind: Kind) throws {
    guard SearchIndex.form(of: kind) == .words else { return }
    for word in Self.words(in: folded) where noted.insert(word).inserted {
      try database.run("INSERT OR IGNORE INTO words (word) VALUES (?)", .text(word))
    }
  }

  /// Forgets what was noted, when the rows that were written with it are taken back.
  func forget() { noted = [] }

  /// The words of a folded text, in order.
  static func words(in folded: String) -> [String] {
    folded.utf8.split { byte in
      byte < 0x80
        && !(UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte || UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte
          || UInt8(ascii: "A")...UInt8(ascii: "Z") ~= byte)
    }.map { String(decoding: $0, as: UTF8.self) }
  }

  /// The words that hold a part; nothing when they are more than a bound.
  static func words(holding part: String, atMost bound: Int, _ database: Database) throws -> [String]? {
    let found = try database.rows(
      "SELECT word FROM words WHERE instr(word, ?) > 0 LIMIT ?", [.text(part), .integer(Int64(bound) + 1)]
    ) { $0.text(0) ?? "" }
    return found.count > bound ? nil : found
  }
}
