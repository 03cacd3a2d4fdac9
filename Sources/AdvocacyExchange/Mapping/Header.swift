import Advocacy

/// The names of a file's columns, found again however they are spelt.
struct Header {
  /// The names as they stand in the file.
  let names: [String]
  private let folded: [String]

  init(_ names: [String]) {
    self.names = names
    folded = names.map(Self.folded)
  }

  /// A name without case, diacritics and all that isn't letter or digit.
  static func folded(_ name: String) -> String {
    let letters = Folding.fold(name).filter { $0.isLetter || $0.isNumber }
    return letters.isEmpty ? name : letters
  }

  /// The folded name of a column.
  func foldedName(_ index: Int) -> String { folded[index] }

  /// The index of a column: by position, by its exact name, or else by its folded name if only one has it.
  func index(of column: ColumnName) -> Int? {
    switch column {
    case .numbered(let number):
      return names.indices.contains(number - 1) ? number - 1 : nil
    case .named(let name):
      if let exact = names.firstIndex(of: name) { return exact }
      let wanted = Self.folded(name)
      let found = folded.indices.filter { folded[$0] == wanted }
      return found.count == 1 ? found[0] : nil
    }
  }

  /// The first of some alternatives that the file has.
  func index(of alternatives: [ColumnName]) -> Int? {
    for column in alternatives {
      if let index = index(of: column) { return index }
    }
    return nil
  }

  /// The name under which a column is kept as an attribute: its own, made distinct, or its position.
  func attributeName(_ index: Int) -> String {
    let name = names[index]
    if name.isEmpty { return "column \(index + 1)" }
    let isRepeated = names.firstIndex(of: name) != index
    return isRepeated ? "\(name) \(index + 1)" : name
  }

  /// The name of a column for people, harmless and short.
  func title(_ index: Int) -> String {
    names[index].isEmpty ? "#\(index + 1)" : Snippet.of(names[index])
  }
}
