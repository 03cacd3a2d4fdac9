extension KeyChord: CustomStringConvertible {
  /// Reads a chord as it is written in configuration: `G`, `^d`, `alt-left`, `space`, `shift-tab`, `f5`.
  ///
  /// `ctrl-d` and `^d` are the same. Names of keys may be written in capitals. `nil` when the text names no key.
  public init?(parsing text: String) {
    var rest = Substring(text)
    var modifiers: KeyModifiers = []
    while let (modifier, length) = Self.modifier(at: rest) {
      guard !modifiers.contains(modifier) else { return nil }
      modifiers.insert(modifier)
      rest = rest.dropFirst(length)
    }
    guard let key = Self.key(named: rest) else { return nil }
    self.init(key, modifiers)
  }

  /// Reads a row of chords with a space between each, such as `g g`; `nil` when one of them names no key.
  public static func sequence(parsing text: String) -> [KeyChord]? {
    let words = text.split(separator: " ")
    let chords = words.compactMap { KeyChord(parsing: String($0)) }
    return chords.isEmpty || chords.count != words.count ? nil : chords
  }

  /// The chord as configuration has it; ``init(parsing:)`` reads it back.
  public var description: String {
    var text = ""
    if modifiers.contains(.alt) { text += "alt-" }
    if modifiers.contains(.shift) { text += "shift-" }
    if modifiers.contains(.control) {
      if case .character(let character) = key, character != " " { return text + "^" + String(character) }
      text += "ctrl-"
    }
    if case .backtab = key { return text + "shift-tab" }
    return text + keyName
  }

  /// The chord as footers and help show it, with the symbols that a terminal has: `⏎`, `←`, `Esc`, `^d`.
  public func label(_ glyphs: GlyphTable) -> String {
    let symbol: String? =
      switch key {
      case .enter: glyphs.enter
      case .up: glyphs.arrowUp
      case .down: glyphs.arrowDown
      case .left: glyphs.arrowLeft
      case .right: glyphs.arrowRight
      case .escape: "Esc"
      case .tab: "Tab"
      case .pageUp: "PgUp"
      case .pageDown: "PgDn"
      case .home: "Home"
      case .end: "End"
      case .delete: "Del"
      case .function(let number): "F\(number)"
      default: nil
      }
    guard let symbol else { return description }
    var text = ""
    if modifiers.contains(.control) { text += "ctrl-" }
    if modifiers.contains(.alt) { text += "alt-" }
    if modifiers.contains(.shift) { text += "shift-" }
    return text + symbol
  }

  private static func modifier(at text: Substring) -> (KeyModifiers, Int)? {
    if text.first == "^" && text.count > 1 { return (.control, 1) }
    let prefixes: [(String, KeyModifiers)] = [("ctrl-", .control), ("alt-", .alt), ("shift-", .shift)]
    for (prefix, modifier) in prefixes where text.count > prefix.count {
      if text.prefix(prefix.count).lowercased() == prefix { return (modifier, prefix.count) }
    }
    return nil
  }

  private static func key(named name: Substring) -> Key? {
    if let only = name.first, name.count == 1 {
      let isDrawn = SafeText.width(of: only) > 0 && !only.isWhitespace
      return isDrawn ? .character(only) : nil
    }
    let lowered = name.lowercased()
    if lowered.first == "f", let number = Int(lowered.dropFirst()), (1...24).contains(number) {
      return .function(number)
    }
    return keysByName[lowered]
  }

  private var keyName: String {
    switch key {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .function(let number): "f\(number)"
    default: Self.namesByKey[key] ?? ""
    }
  }

  private static let names: [(Key, [String])] = [
    (.enter, ["enter", "return"]), (.escape, ["esc", "escape"]), (.tab, ["tab"]), (.backtab, ["backtab"]),
    (.backspace, ["backspace"]), (.delete, ["delete", "del"]), (.insert, ["insert", "ins"]), (.up, ["up"]),
    (.down, ["down"]), (.left, ["left"]), (.right, ["right"]), (.home, ["home"]), (.end, ["end"]),
    (.pageUp, ["pgup", "pageup"]), (.pageDown, ["pgdn", "pagedown"]), (.character(" "), ["space"]),
  ]

  private static let namesByKey = Dictionary(
    names.compactMap { key, names in names.first.map { (key, $0) } }, uniquingKeysWith: { first, _ in first })

  private static let keysByName = Dictionary(
    names.flatMap { key, names in names.map { ($0, key) } }, uniquingKeysWith: { first, _ in first })
}
