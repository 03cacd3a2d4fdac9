import Advocacy
import GRDB

/// Reads windows of one list whole, for writing them out: which rows there are first, and then what they say.
///
/// Where the next window begins is known before the rows of this one are read, so that several can be read beside each
/// other.
struct SheetReader {
  let database: Database
  let request: ListRequest
  /// Whether the search index knows these rows; it knows the present alone.
  var isPresent = true

  /// The size of a page cache that holds the rows of a window, in KiB, so that none is read twice.
  private static let cache = 8 * 1024

  /// The window, with all fields of its kind; first says where the next one begins, or that none follows.
  func sheet(_ found: (ListAnchor?) -> Void) throws -> ThingSheet {
    try database.execute(sql: "PRAGMA cache_size = -\(Self.cache)")
    let order = request.order.field
    var reader = try ListReader(
      database, request.kind, request.query, request.order, isPresent: isPresent,
      columns: RecordColumns(request.kind, only: [order]))
    let page = try reader.page(request.window, limit: max(0, request.limit))
    let last = page.hasAfter ? page.rows.last : nil
    found(last.map { ListAnchor(value: $0[order], id: $0.reference.id) })

    let columns = RecordColumns(request.kind, lacking: try lacking(page.rows))
    var sheet = ThingSheet(request.kind, columns.fields)
    sheet.reserve(page.rows.count)
    let statement = try SQLStatement(
      database,
      """
      SELECT \(columns.sql) FROM json_each(?) c CROSS JOIN \(ThingTable.name(of: request.kind)) t ON t.id = c.value
      ORDER BY c.key
      """)
    let numbers = page.rows.map { String($0.reference.id) }
    statement.bind(.text("[\(numbers.joined(separator: ","))]"), at: 1)
    defer { statement.reset() }
    while try statement.step() { columns.append(statement, to: &sheet) }
    return sheet
  }

  /// Where there is nothing of any of the rows, or of any between them.
  private func lacking(_ rows: [Record]) throws -> Set<FieldColumn.Source> {
    guard isPresent else { return [] }
    let numbers = rows.map(\.reference.id)
    guard let least = numbers.min(), let greatest = numbers.max() else { return [] }
    let sources = Set(
      FieldTable.fields(of: request.kind).flatMap { FieldColumn.sources(of: $0.name, request.kind) })
    return try sources.filter { source in
      try database.number(
        "SELECT count(*) FROM (SELECT 1 FROM \(source.table) WHERE \(source.column) BETWEEN ? AND ? LIMIT 1)",
        .integer(least), .integer(greatest)) == 0
    }
  }
}

extension ProgrammeFile {
  /// A window of a list whole; first says where the next one begins, or that none follows.
  ///
  /// Throws a `Refusal` when the order is by a field that lists can't be sorted by.
  public func sheet(_ request: ListRequest, _ found: (ListAnchor?) -> Void) throws -> ThingSheet {
    try read { try SheetReader(database: $0, request: request).sheet(found) }
  }
}

extension PastProgramme {
  /// A window of a list whole; first says where the next one begins, or that none follows.
  ///
  /// Throws a `Refusal` when the order is by a field that lists can't be sorted by.
  public func sheet(_ request: ListRequest, _ found: (ListAnchor?) -> Void) throws -> ThingSheet {
    try read(deadlines: Self.hasDeadlines(request.kind)) {
      try SheetReader(database: $0, request: request, isPresent: false).sheet(found)
    }
  }
}
