extension CellAttributes {
  /// Every attribute with its name.
  static let names: [(name: String, attribute: CellAttributes)] = [
    ("bold", .bold), ("dim", .dim), ("underline", .underline), ("reverse", .reverse), ("italic", .italic),
  ]

  /// The attribute with a name; `nil` when there is none.
  init?(name: String) {
    guard let known = Self.names.first(where: { $0.name == name }) else { return nil }
    self = known.attribute
  }
}
