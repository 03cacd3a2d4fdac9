/// One row of a table to import, whatever it was written as.
struct TableRow: Sendable {
  /// The row's number as a spreadsheet shows it; for JSON Lines the line, for other JSON the object.
  var number = 0
  /// The number of the text line on which it begins.
  var line = 0
  /// The text of its cells, in the order of the header.
  var cells: [String] = []
  /// Cells of columns that the header doesn't know, which only JSON has.
  var extras: [Extra] = []
  /// What is wrong with the row as a whole.
  var problem: String?
  /// The bytes as they stand in the file.
  var bytes: [UInt8] = []

  /// A cell beside the header.
  struct Extra: Hashable, Sendable {
    var column: String
    var text: String
  }

  /// The text of a cell counted from zero; empty beyond the last.
  func cell(_ index: Int) -> String {
    cells.indices.contains(index) ? cells[index] : ""
  }
}
