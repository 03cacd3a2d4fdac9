/// What separates the cells of a table written as text, and how quotes are meant.
public struct DelimitedDialect: Equatable, Sendable {
  /// How a double quote at the beginning of a cell is meant.
  public enum Quotes: String, Sendable {
    /// It opens a quoted cell, in which a quote is written twice.
    case doubled
    /// It is text like any other.
    case text
  }

  /// The byte between two cells.
  public var delimiter: UInt8
  /// How quotes are meant.
  public var quotes: Quotes
  /// Whether a carriage return alone ends a row, as in files of old Macs.
  public var carriageReturnEndsRow: Bool

  /// A dialect; the default is comma-separated.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), quotes: Quotes = .doubled, carriageReturnEndsRow: Bool = false
  ) {
    self.delimiter = delimiter
    self.quotes = quotes
    self.carriageReturnEndsRow = carriageReturnEndsRow
  }

  /// The name of the delimiter, for people.
  public var delimiterName: String {
    switch delimiter {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    case UInt8(ascii: "|"): "pipe"
    default: "“\(String(decoding: [delimiter], as: UTF8.self))”"
    }
  }
}
