/// A list that is narrowed by typing: the command palette, help, completions.
///
/// All typed words must be found, in any order, as parts of words; with `isFuzzy` their letters may be scattered too.
/// Items found by name come before those found by something else, and otherwise keep their order.
public struct PickList: Sendable {
  /// An item that was found.
  public struct Found: Sendable, Hashable, Identifiable {
    /// The item.
    public let item: PickItem
    /// The places of the found characters in its title.
    public let places: Set<Int>

    /// What tells the item apart from the others.
    public var id: String { item.id }
  }

  /// The field the words are typed into.
  public private(set) var field: TextField
  /// The items found, and which of them is selected.
  public private(set) var window: ListWindow<Found>
  /// Everything there is to choose from.
  public private(set) var items: [PickItem]
  /// Whether the letters of a word may be scattered.
  public let isFuzzy: Bool

  /// Makes a list with its first item selected.
  public init(
    items: [PickItem], query: String = "", placeholder: String = "", isFuzzy: Bool = false, height: Int = 10
  ) {
    self.items = items
    self.isFuzzy = isFuzzy
    field = TextField(text: query, placeholder: placeholder, limit: 200)
    window = ListWindow(height: height, limit: .max)
    find()
  }

  /// The selected item; `nil` when nothing was found.
  public var selected: PickItem? { window.selectedRow?.item }

  /// Says how many items are in view at once.
  public mutating func resize(height: Int) {
    window.resize(height: height)
  }

  /// Puts other items in the place of all, and keeps the words and, if it is still there, the selection.
  public mutating func replace(items: [PickItem]) {
    self.items = items
    find(keeping: window.selectedID)
  }

  /// Does what a key asks for: arrows, `^n ^p` and page keys select, the rest goes to the field.
  ///
  /// - Returns: Whether the key was taken; Enter, Escape and Tab never are.
  public mutating func handle(_ chord: KeyChord) -> Bool {
    switch chord {
    case KeyChord(.down), .control("n"): window.move(by: 1)
    case KeyChord(.up), .control("p"): window.move(by: -1)
    case KeyChord(.pageDown): window.movePage(by: 1)
    case KeyChord(.pageUp): window.movePage(by: -1)
    default: return type { $0.handle(chord) }
    }
    return true
  }

  /// Takes in pasted text.
  public mutating func paste(_ text: String) {
    _ = type { field in
      field.paste(text)
      return true
    }
  }

  /// Selects the item on a line of the view, counted from 0; answers whether there is one.
  public mutating func selectVisible(line: Int) -> Bool {
    window.selectVisible(line: line)
  }

  private mutating func type(_ change: (inout TextField) -> Bool) -> Bool {
    let before = field.text
    let isTaken = change(&field)
    if field.text != before { find() }
    return isTaken
  }

  private mutating func find(keeping id: String? = nil) {
    let matcher = TextMatcher(field.text, isFuzzy: isFuzzy)
    let found = items.enumerated().compactMap { order, item in
      Self.find(matcher, in: item).map { (order, $0.0, $0.1) }
    }
    let sorted = found.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.map(\.2)
    let selected = id.flatMap { id in sorted.contains { $0.id == id } ? id : nil } ?? sorted.first?.id
    window.replace(with: sorted, hasBefore: false, hasAfter: false, select: selected)
  }

  private static func find(_ matcher: TextMatcher, in item: PickItem) -> (Int, Found)? {
    if let match = matcher.match(item.title) {
      return (match.score, Found(item: item, places: match.places))
    }
    let all = ([item.title, item.trailing] + item.keywords + [item.detail]).joined(separator: " ")
    guard let match = matcher.match(all) else { return nil }
    let titleLength = item.title.count
    return (100 + match.score, Found(item: item, places: match.places.filter { $0 < titleLength }))
  }
}
