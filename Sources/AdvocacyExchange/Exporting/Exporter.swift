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
  /// Which of them are words of ours.
  private let areChoices: [Bool]
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
    areChoices = fields.map { if case .choice = $0.type { true } else { false } }
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
        for cell in cells(record) { table.add(cell) }
        try end(&table, attributes: record.attributes, isImported: imported.contains(record.reference))
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

  /// Writes the things of a sheet that has all fields of their kind, of which some are as an import brought them.
  public mutating func append(_ sheet: ThingSheet, imported: Set<Reference> = []) throws {
    guard case .table(var table) = writer else {
      return try append((0..<sheet.references.count).map { sheet.record($0) }, imported: imported)
    }
    let kind = sheet.kind.rawValue
    for (row, reference) in sheet.references.enumerated() {
      table.add(.plain(kind))
      table.add(.plain(reference.description))
      table.add(.plain(String(sheet.version(row))))
      for place in areChoices.indices {
        switch sheet.cell(row, place) {
        case .empty: table.add(.plain(""))
        case .text(let range):
          table.add(
            areChoices[place] ? .plainBytes(sheet.bytes[range]) : .textBytes(sheet.bytes[range]))
        case .value(let value): table.add(Self.cell(value, isChoice: areChoices[place]))
        }
      }
      try end(&table, attributes: sheet.attributes(row), isImported: imported.contains(reference))
    }
    writer = .table(table)
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
    for (field, isChoice) in zip(fields, areChoices) {
      cells.append(record[field.name].map { Self.cell($0, isChoice: isChoice) } ?? .plain(""))
    }
    return cells
  }

  /// Writes what stands in a row behind its fields.
  private func end(
    _ table: inout DelimitedWriter, attributes: [String: String], isImported: Bool
  ) throws {
    table.add(.plain(attributes.isEmpty ? "" : Record.json(of: attributes).text))
    if marksImported { table.add(.plain(isImported ? "yes" : "no")) }
    try table.endRow()
  }

  private static func cell(_ value: Value, isChoice: Bool) -> DelimitedWriter.Cell {
    switch value {
    case .tags: .text(value.description)
    case .text(let text): isChoice ? .plain(text) : .text(text)
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
