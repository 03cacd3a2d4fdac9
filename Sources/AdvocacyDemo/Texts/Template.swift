/// A sentence with places for details, cut into pieces once.
struct Template: Sendable {
  private enum Piece: Sendable {
    case text(String)
    case slot(Slot)
  }

  /// A place for a detail, written in braces.
  enum Slot: String, CaseIterable, Sendable {
    case product, order, date, later, shop, courier, size, wrong, colour, amount, weeks, name, colleague
    case team, city, trip
  }

  private let pieces: [Piece]

  /// Cuts a sentence; braces that name no detail stay as they are.
  init(_ sentence: String) {
    var pieces: [Piece] = []
    var rest = Substring(sentence)
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      guard let slot = Slot(rawValue: String(rest[rest.index(after: open)..<close])) else { break }
      if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
      pieces.append(.slot(slot))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  /// Appends the sentence with its details.
  func append(to text: inout String, _ details: Details) {
    for piece in pieces {
      switch piece {
      case .text(let words): text += words
      case .slot(let slot): text += details[slot]
      }
    }
  }

  /// The sentence with its details.
  func filled(_ details: Details) -> String {
    var text = ""
    append(to: &text, details)
    return text
  }
}

extension [String] {
  /// The sentences as templates.
  var templates: [Template] { map(Template.init) }
}
