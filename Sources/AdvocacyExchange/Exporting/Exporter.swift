import Advocacy

/// Writes records of one kind as CSV, JSON or JSON Lines, page by page; what it writes, import reads back.
public struct Exporter {
  /// How the output is written.
  public enum Layout: String, CaseIterable, Sendable {
    /// A table with a header; text that could be a formula has an apostrophe in front (``SpreadsheetSafety``).
    case csv
    /// One array.
    case json
    /// One object a line.
    case jsonl
  }

  private enum Writer {
    case table(DelimitedWriter)
    case values(JSONWriter)
  }

  private let fields: [Field]
  private let marksImported: Bool
  private var writer: Writer

  /// Begins an export.
  ///
  /// - Parameters:
  ///   - kind: the kind of the records.
  ///   - layout: how they are written.
  ///   - marksImported: whether each record says if it is as an import brought it.
  ///   - write: takes the bytes, in order.
  /// - Throws: what `write` throws.
  public init(
    _ kind: Kind, _ layout: Layout, marksImported: Bool = false, write: @escaping ([UInt8]) throws -> Void
  )
    throws
  {
    fields = FieldTable.fields(of: kind)
    self.marksImported = marksImported
    switch layout {
    case .csv:
      var table = DelimitedWriter(isSpreadsheetSafe: true, write: write)
      try table.row((Self.columns(of: kind) + (marksImported ? ["imported"] : [])).map { .plain($0) })
      writer = .table(table)
    case .json: writer = .values(JSONWriter(.array, write: write))
    case .jsonl: writer = .values(JSONWriter(.lines, write: write))
    }
  }

  /// The columns of a kind's export, in order.
  static func columns(of kind: Kind) -> [String] {
    ["kind", "ref", "version"] + FieldTable.fields(of: kind).map(\.name.rawValue) + ["attributes"]
  }

  /// Writes some records, of which some are as an import brought them.
  public mutating func append(_ records: [Record], imported: Set<Reference> = []) throws {
    switch writer {
    case .table(var table):
      for record in records {
        let mark = imported.contains(record.reference) ? "yes" : "no"
        try table.row(cells(record) + (marksImported ? [.plain(mark)] : []))
      }
      writer = .table(table)
    case .values(var values):
      for record in records {
        try values.value(
          marksImported ? record.json(isImported: imported.contains(record.reference)) : record.json)
      }
      writer = .values(values)
    }
  }

  /// Ends the export; call it after the last page.
  public mutating func finish() throws {
    switch writer {
    case .table(var table):
      try table.flush()
      writer = .table(table)
    case .values(var values):
      try values.finish()
      writer = .values(values)
    }
  }

  private func cells(_ record: Record) -> [DelimitedWriter.Cell] {
    var cells: [DelimitedWriter.Cell] = [
      .plain(record.reference.kind.rawValue), .plain(record.reference.description),
      .plain(String(record.version)),
    ]
    for field in fields { cells.append(record[field.name].map { Self.cell($0, field) } ?? .plain("")) }
    cells.append(.plain(record.attributes.isEmpty ? "" : record.attributesJSON.text))
    return cells
  }

  private static func cell(_ value: Value, _ field: Field) -> DelimitedWriter.Cell {
    switch value {
    case .tags: .text(value.description)
    case .text(let text):
      if case .choice = field.type { .plain(text) } else { .text(text) }
    case .colleague(let handle):
      handle.utf8.allSatisfy(isHandleByte) ? .plain(value.description) : .text(value.description)
    case .integer, .flag, .instant, .day, .money, .reference: .plain(value.description)
    }
  }

  private static func isHandleByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
