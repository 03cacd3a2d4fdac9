/// The columns of a table fitted to a width.
///
/// Widths come from the columns alone and never from the rows, so that nothing moves while one scrolls.
public struct TableLayout: Sendable, Hashable {
  /// A column that found room.
  public struct Place: Sendable, Hashable {
    /// The number of the column in the list the table was made of.
    public let index: Int
    /// The cells between the table's left edge and the column.
    public let offset: Int
    /// The cells of the column.
    public let width: Int
  }

  /// All columns, those without room included.
  public let columns: [TableColumn]
  /// The columns that found room, from left to right.
  public let places: [Place]

  /// Fits columns to a width.
  ///
  /// Columns are left out until the minima fit, or the least widths where columns are cut first; then those that stay
  /// grow, those with the lowest priority number first, all to their minimum before any to its ideal width, and the
  /// flexible ones share what is left.
  ///
  /// - Parameters:
  ///   - columns: The columns, from left to right.
  ///   - width: The cells there are.
  ///   - gap: The free cells between two columns.
  ///   - cutsFirst: Whether columns are cut before any is left out; else only where no other may be left out.
  public init(columns: [TableColumn], width: Int, gap: Int = 2, cutsFirst: Bool = false) {
    self.columns = columns
    let kept = Self.kept(columns, needing: cutsFirst ? \.least : \.minimum, width: width, gap: gap)
    var widths = kept.map { columns[$0].least }
    var spare = width - widths.reduce(0, +) - gap * max(0, kept.count - 1)
    let inTurn = kept.indices.sorted { columns[kept[$0]].priority < columns[kept[$1]].priority }
    for aim in [\TableColumn.minimum, \.ideal] {
      for number in inTurn {
        let wanted = columns[kept[number]][keyPath: aim] - widths[number]
        let granted = min(max(0, spare), max(0, wanted))
        widths[number] += granted
        spare -= granted
      }
    }
    var flexible = kept.indices.filter { columns[kept[$0]].isFlexible }
    while spare > 0, let number = flexible.popLast() {
      let granted = spare / (flexible.count + 1)
      widths[number] += granted
      spare -= granted
    }
    var offset = 0
    var places: [Place] = []
    for (number, index) in kept.enumerated() {
      let room = min(widths[number], width - offset)
      guard room > 0 else { break }
      places.append(Place(index: index, offset: offset, width: room))
      offset += room + gap
    }
    self.places = places
  }

  private static func kept(
    _ columns: [TableColumn], needing cells: KeyPath<TableColumn, Int>, width: Int, gap: Int
  ) -> [Int] {
    var kept = Array(columns.indices)
    func needed() -> Int {
      kept.reduce(0) { $0 + columns[$1][keyPath: cells] } + gap * max(0, kept.count - 1)
    }
    while needed() > width {
      let least = kept.indices.max { columns[kept[$0]].priority < columns[kept[$1]].priority }
      guard let least, columns[kept[least]].priority > 0 else { break }
      kept.remove(at: least)
    }
    return kept
  }
}
