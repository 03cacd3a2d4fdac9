/// A text with places that are filled in for one customer: `Hello {first_name},`.
public struct TextTemplate: Hashable, Sendable {
  /// What can stand in braces.
  public enum Place: String, CaseIterable, Sendable {
    /// What the customer is called.
    case customer
    /// The first word of what the customer is called.
    case firstName = "first_name"
    /// Who writes.
    case colleague
    /// What the feedback is about.
    case subject
  }

  /// The text as it was written.
  public var text: String

  /// Makes a template of a text.
  public init(_ text: String) { self.text = text }

  /// The text with its places filled in, each once and never within what was filled in.
  ///
  /// For a place of which nothing is known the blank before it goes too, so that a greeting without a name is one.
  public func filled(_ values: [Place: String]) -> String {
    pieces().reduce(into: "") { result, piece in
      switch piece {
      case .text(let text): result += text
      case .braces(let word):
        guard let place = Place(rawValue: String(word)) else {
          result += "{\(word)}"
          return
        }
        let value = values[place] ?? ""
        if value.isEmpty, result.last == " " { result.removeLast() }
        result += value
      }
    }
  }

  /// The first word in braces that is no place among some; nothing when all are.
  public func unknownPlace(among places: [Place]) -> String? {
    for case .braces(let word) in pieces() where !places.contains(where: { $0.rawValue == word }) {
      return String(word)
    }
    return nil
  }

  /// What is known of a customer's name, for the places that it fills.
  public static func names(_ name: String?) -> [Place: String] {
    guard let name else { return [:] }
    return [.customer: name, .firstName: String(name.prefix { !$0.isWhitespace })]
  }

  private enum Piece {
    case text(Substring)
    case braces(Substring)
  }

  /// The text in pieces; a brace that nothing closes is text.
  private func pieces() -> [Piece] {
    var pieces: [Piece] = []
    var rest = Substring(text)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      pieces.append(.text(rest[..<open]))
      pieces.append(.braces(rest[rest.index(after: open)..<close]))
      rest = rest[rest.index(after: close)...]
    }
    return pieces + [.text(rest)]
  }
}
