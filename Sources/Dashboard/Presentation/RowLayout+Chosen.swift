import Advocacy
import TerminalKit

extension RowLayout {
  /// The field of a kind that a person means in the list of columns: as its list has it, or by name or synonym.
  static func field(matching text: String, of kind: Kind) -> FieldName? {
    let shown = columns(of: kind, width: 200).map(\.field).first { $0.rawValue == text }
    return shown ?? FieldTable.field(matching: text, of: kind)?.name
  }

  /// The columns for the fields that a person chose, from left to right; where it is narrow the wide ones are cut, and
  /// then the last go first, but never the one at the left.
  static func columns(of kind: Kind, width: Int, chosen: [FieldName]) -> [Column] {
    let standard = columns(of: kind, width: width)
    let everywhere = columns(of: kind, width: 200)
    return chosen.enumerated().map { place, name in
      var column =
        standard.first { $0.field == name } ?? everywhere.first { $0.field == name }
        ?? column(name, of: kind)
      column.table.priority = place
      column.table.least = min(column.table.minimum, column.table.isFlexible ? 14 : 10)
      return column
    }
  }

  /// A column for a field that the list doesn't show by itself.
  static func column(_ name: FieldName, of kind: Kind) -> Column {
    let field = FieldTable.field(name, of: kind)
    let title = (field?.label ?? name.rawValue).lowercased()
    let sort = field?.isSortable == true ? name : nil
    if name == .thanksFor { return Column(name, "to thank for", 19, 30, flexible: true, sort: sort) }
    switch field?.type {
    case .instant, .day: return Column(name, title, 8, 10, alignment: .right, sort: sort)
    case .integer, .money: return Column(name, title, 6, 10, alignment: .right, sort: sort)
    case .flag: return Column(name, title, 4, 6, sort: sort)
    case .text, .longText: return Column(name, title, 10, 24, flexible: true, sort: sort)
    case .choice, .reference, .colleague, .tags, nil: return Column(name, title, 8, 14, sort: sort)
    }
  }

  /// Makes room for times by calendar and clock, which are longer than how long ago they are.
  static func widened(_ columns: [Column], of kind: Kind) -> [Column] {
    columns.map { column in
      var column = column
      let least: Int? =
        switch FieldTable.field(column.field, of: kind)?.type {
        case .instant: 12
        case .day: 10
        default: nil
        }
      if let least {
        column.table.minimum = max(column.table.minimum, least)
        column.table.least = max(column.table.least, least)
        column.table.ideal = max(column.table.ideal, least)
      }
      return column
    }
  }
}
