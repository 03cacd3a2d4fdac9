/// What is wrong with a row as a whole, so that none of its cells can be trusted.
public enum DelimitedProblem: Error, Equatable, Sendable {
  /// A quote opened in it is not closed within the longest row, or before the end of the file.
  case quoteNeverClosed
  /// A cell, counted from zero, goes on after its closing quote.
  case textAfterQuote(cell: Int)
  /// It has fewer cells than the header.
  case tooFewCells(found: Int, expected: Int)
  /// It has more cells than the header, and they aren't empty.
  case tooManyCells(found: Int, expected: Int)
  /// It holds bytes that aren't characters in the file's encoding.
  case brokenText(TextEncoding)
  /// It holds a zero byte.
  case zeroByte
}

extension DelimitedProblem: CustomStringConvertible {
  /// The sentence for the person who imports.
  public var description: String {
    switch self {
    case .quoteNeverClosed:
      "A quote opened here is closed nowhere behind it; reading went on with the next line."
    case .textAfterQuote(let cell):
      "Cell \(cell + 1) goes on after its closing quote; a quote inside a quoted cell is written twice."
    case .tooFewCells(let found, let expected):
      "The row has \(found) \(found == 1 ? "cell" : "cells") where the header has \(expected)."
    case .tooManyCells(let found, let expected):
      "The row has \(found) cells where the header has \(expected); "
        + "perhaps a cell with a delimiter in it lacks its quotes."
    case .brokenText(let encoding):
      "The row holds bytes that aren't \(encoding.title)."
    case .zeroByte: "The row holds a zero byte."
    }
  }
}
