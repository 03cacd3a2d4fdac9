extension Query: CustomStringConvertible {
  /// The query as text of the query language; read again it gives the same tree.
  public var description: String { terms.map(\.description).joined(separator: " ") }
}

extension Query.Term: CustomStringConvertible {
  /// The term as text of the query language.
  public var description: String {
    let sign = isNegated ? "-" : ""
    switch condition {
    case .word(let word): return sign + Query.quotedWhereNeeded(word, isWord: true)
    case .compare(let path, let comparison, let operands):
      return sign + path.description + comparison.rawValue
        + operands.map(\.description).joined(separator: ",")
    }
  }
}

extension Query.Path: CustomStringConvertible {
  /// The path as queries name it: `status`, `customer.standing`, `x.contract`.
  public var description: String {
    switch self {
    case .field(let name): name.rawValue
    case .related(let link, let name): link.rawValue + "." + name.rawValue
    case .attribute(let key): "x." + key
    }
  }
}

extension Query.Operand: CustomStringConvertible {
  /// The operand as text of the query language.
  public var description: String {
    switch self {
    case .value(let value): Query.text(value)
    case .range(let low, let high): Query.text(low) + ".." + Query.text(high)
    case .none: "none"
    case .any: "any"
    }
  }
}

extension Query {
  fileprivate static func text(_ value: Value) -> String {
    switch value {
    case .text(let text): quotedWhereNeeded(text, isWord: false)
    case .tags(let tags): quotedWhereNeeded(tags.joined(separator: ","), isWord: false)
    case .money(let money): money.majorText + money.currency.code
    default: value.description
    }
  }

  /// Text that stands bare where that means the same, else in quotation marks.
  static func quotedWhereNeeded(_ text: String, isWord: Bool) -> String {
    let isPlain =
      !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      && (isWord || !["none", "any"].contains(text))
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
