import Glibc

/// The words of a column that has few of them, told apart by their bytes: a text made for each of a million rows costs
/// more than the row.
struct ColumnWords<Word: CaseIterable & RawRepresentable> where Word.RawValue == String {
  private let words = Word.allCases.map { (bytes: Array($0.rawValue.utf8), word: $0) }

  /// The word in a column of the current row; nothing for an empty column, or a text that is none of them.
  func word(_ column: Int, of statement: SQLStatement) -> Word? {
    var found: Word?
    statement.withText(column) { text in
      guard let start = text.baseAddress else { return }
      for (bytes, word) in words where bytes.count == text.count && memcmp(bytes, start, text.count) == 0 {
        found = word
        return
      }
    }
    return found
  }
}
