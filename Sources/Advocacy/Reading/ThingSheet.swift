/// Many things of a kind with all their fields, row by row and cell by cell, for writing them out.
///
/// It says what as many records do. Texts stand in it as bytes one behind another, so that there is neither a
/// dictionary for each row nor a string for each text.
public struct ThingSheet: Sendable {
  /// What a row says of a field.
  public enum Cell: Sendable {
    /// Nothing.
    case empty
    /// A text, by its place among the sheet's bytes.
    case text(Range<Int>)
    /// Anything else.
    case value(Value)
  }

  /// The kind of the things.
  public let kind: Kind
  /// The fields, in the order of a row's cells.
  public let fields: [FieldName]
  /// The things, in order.
  public private(set) var references: [Reference] = []
  /// The texts of all cells, as UTF-8.
  public private(set) var bytes: [UInt8] = []

  private var versions: [Int64] = []
  private var attributes: [[String: String]] = []
  private var cells: [Cell] = []

  /// A sheet without rows.
  public init(_ kind: Kind, _ fields: [FieldName]) {
    self.kind = kind
    self.fields = fields
  }

  /// Makes room for so many rows.
  public mutating func reserve(_ count: Int) {
    cells.reserveCapacity(count * fields.count)
    bytes.reserveCapacity(count * 256)
  }

  /// Begins a row; a cell for each field follows.
  public mutating func begin(_ id: Int64, version: Int64, attributes: [String: String]) {
    references.append(Reference(kind, id))
    versions.append(version)
    self.attributes.append(attributes)
  }

  /// Adds a cell to the row that was begun last.
  public mutating func append(_ value: Value?) {
    switch value {
    case nil: cells.append(.empty)
    case .text(var text)?: text.withUTF8 { append($0) }
    case let value?: cells.append(.value(value))
    }
  }

  /// Adds the cell of a text to the row that was begun last; what is no UTF-8 in it becomes U+FFFD.
  public mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    if text.allSatisfy({ $0 < 0x80 }) {
      bytes.append(contentsOf: text)
    } else {
      bytes.append(contentsOf: String(decoding: text, as: UTF8.self).utf8)
    }
    cells.append(.text(start..<bytes.count))
  }

  /// The version of a row's thing.
  public func version(_ row: Int) -> Int64 { versions[row] }

  /// What an import brought along with a row's thing that is no field.
  public func attributes(_ row: Int) -> [String: String] { attributes[row] }

  /// What a row says of the field at a place.
  public func cell(_ row: Int, _ place: Int) -> Cell { cells[row * fields.count + place] }

  /// A row as a record.
  public func record(_ row: Int) -> Record {
    var record = Record(references[row], version: versions[row], attributes: attributes[row])
    for (place, name) in fields.enumerated() {
      switch cell(row, place) {
      case .empty: break
      case .text(let range): record[name] = .text(String(decoding: bytes[range], as: UTF8.self))
      case .value(let value): record[name] = value
      }
    }
    return record
  }
}
