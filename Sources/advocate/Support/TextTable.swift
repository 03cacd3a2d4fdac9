import TerminalKit

/// Rows of text in aligned columns, for reading in a terminal or in a mail.
struct TextTable {
  /// One column.
  struct Column {
    /// The heading.
    var title: String
    /// Whether its cells stand at the right, as numbers do.
    var isNumeric = false
    /// The widest it may become, in cells.
    var widest = 40
  }

  /// The columns.
  var columns: [Column]
  /// The rows, a text a column.
  var rows: [[String]] = []

  /// The lines of the table, the heading first.
  func lines() -> [String] {
    var widths = columns.map { SafeText.width(of: $0.title) }
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], min(columns[index].widest, SafeText.width(of: cell)))
      }
    }
    return ([columns.map(\.title)] + rows).map { row in
      let cells = row.enumerated().map { index, cell in
        SafeText.padded(
          cell, width: widths[index], alignment: columns[index].isNumeric ? .right : .left, glyphs: .unicode)
      }
      return trimmed(cells.joined(separator: "  "))
    }
  }

  private func trimmed(_ line: String) -> String {
    var line = Substring(line)
    while line.last == " " { line = line.dropLast() }
    return String(line)
  }
}
