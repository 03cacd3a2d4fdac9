import Advocacy
import TerminalKit

extension RowLayout.Column {
  /// Makes room for the sign of the order behind the heading; a column that was chosen stays however narrow it is, another
  /// longer than most.
  mutating func showSorted(isChosen: Bool) {
    let heading = table.title.count + 2
    table.minimum = max(
      table.minimum, min(heading, isChosen ? RowLayout.mostHeading : RowLayout.fewestHeading))
    table.ideal = max(table.ideal, table.minimum, min(heading, RowLayout.mostHeading))
    table.priority = isChosen ? 0 : min(table.priority, 2)
  }
}

/// The columns of a kind's list at a width, and what stands in them for a row.
struct RowLayout: Hashable, Sendable {
  /// One column.
  struct Column: Hashable, Sendable {
    /// The field shown.
    var field: FieldName
    /// Its heading, widths and side.
    var table: TableColumn
    /// The field that the list is sorted by when this column is chosen; nothing when it can't be.
    var sortField: FieldName?

    /// Describes a column; it sorts by its own field if lists can be.
    init(
      _ field: FieldName, _ title: String, _ minimum: Int, _ ideal: Int? = nil, least: Int? = nil,
      priority: Int = 0, alignment: TextAlignment = .left, flexible: Bool = false, sort: FieldName? = nil
    ) {
      self.field = field
      table = TableColumn(
        title, minimum: minimum, ideal: ideal, least: least, priority: priority, alignment: alignment,
        isFlexible: flexible)
      sortField = sort
    }
  }

  /// The cells that a heading takes with the sign of the order, and those to which it is cut before a column is left out.
  static let (mostHeading, fewestHeading) = (14, 11)

  /// The kind of thing listed.
  let kind: Kind
  /// All columns, those without room included.
  let columns: [Column]
  /// The columns fitted to the width; it draws the headings and the rows.
  let table: TableLayout
  /// Which column the rows are sorted by; nothing when that one isn't shown.
  let sort: TableSort?

  /// Fits the columns of a kind to a width.
  ///
  /// When no column has the field that the list is sorted by, it gets one of its own in front; the column that has
  /// it stays longer than others where it is narrow.
  ///
  /// - Parameters:
  ///   - kind: The kind of thing listed.
  ///   - width: The cells there are.
  ///   - order: What the list is sorted by.
  ///   - chosen: The fields that a person chose for this list; nothing for those it shows by itself.
  ///   - dates: How points in time are written.
  init(
    _ kind: Kind, width: Int, order: ListOrder? = nil, chosen: [FieldName]? = nil,
    dates: Configuration.Dates = .relative
  ) {
    self.kind = kind
    var columns =
      chosen.map { RowLayout.columns(of: kind, width: width, chosen: $0) }
      ?? RowLayout.columns(of: kind, width: width)
    if dates == .absolute { columns = RowLayout.widened(columns, of: kind) }
    if let field = order?.field, !columns.contains(where: { $0.sortField == field }),
      FieldTable.field(field, of: kind) != nil
    {
      columns.insert(RowLayout.column(field, of: kind), at: 0)
    }
    if let index = columns.firstIndex(where: { $0.sortField == order?.field }) {
      columns[index].showSorted(isChosen: chosen != nil)
    }
    self.columns = columns
    table = TableLayout(
      columns: columns.map(\.table), width: width, gap: width < 100 ? 1 : 2, cutsFirst: chosen != nil)
    sort = columns.firstIndex { $0.sortField != nil && $0.sortField == order?.field }
      .map { TableSort(column: $0, isAscending: order?.isDescending == false) }
  }

  /// The field that a click on a heading sorts by, by the distance from the table's left edge.
  func sortField(at offset: Int) -> FieldName? {
    table.places.first { ($0.offset..<$0.offset + $0.width).contains(offset) }
      .flatMap { columns[$0.index].sortField }
  }

  /// The fields that the rows of a kind's list tell, at any width, and the line about the selected one.
  static func fields(of kind: Kind, chosen: [FieldName]? = nil) -> Set<FieldName> {
    let fields = Set(columns(of: kind, width: 200).map(\.field)).union(chosen ?? [])
    return kind == .reward ? fields.union(RewardPair.otherSideFields) : fields
  }

  /// The headings of the columns that have no room, from left to right.
  var hidden: [String] {
    let shown = Set(table.places.map(\.index))
    return columns.indices.filter { !shown.contains($0) }.map { columns[$0].table.title }
      .filter { !$0.isEmpty }
  }

  /// The fields that the list can be sorted by from its columns, from left to right.
  var sortFields: [FieldName] { columns.compactMap(\.sortField) }

  /// What stands in the columns for a row, one text a column; at most one of them stands out.
  func cells(_ record: Record, in context: PresentationContext) -> [StyledText] {
    var cells = Array(repeating: StyledText(), count: columns.count)
    let row = RowText(record: record, context: context)
    for place in table.places {
      cells[place.index] = row.cell(columns[place.index].field, width: place.width)
    }
    return OneAccent.kept(in: cells)
  }
}
