extension Field.ValueType {
  /// What values the type takes, in words: `text`, `low | normal | high`, `customer, C-…`.
  public var words: String {
    switch self {
    case .text: "text"
    case .longText: "long text"
    case .integer: "number"
    case .flag: "yes or no"
    case .instant: "time"
    case .day: "date"
    case .money: "money"
    case .choice(let words): words.joined(separator: " | ")
    case .reference(let kind): "\(kind.rawValue), \(kind.letter)-…"
    case .colleague: "colleague, @…"
    case .tags: "tags"
    }
  }
}
