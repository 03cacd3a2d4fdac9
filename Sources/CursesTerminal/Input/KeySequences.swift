import CNcurses
import TerminalKit

/// The sequences that keys send, as one table.
///
/// ncurses is told all of them, under numbers of ours: its own numbers for keys with modifiers differ from
/// terminal to terminal. The decoder reads the same table when a sequence came in parts.
enum KeySequences {
  /// What a sequence says.
  enum Meaning: Hashable {
    /// A key was pressed.
    case key(KeyChord)

    /// Pasted text begins.
    case pasteStart
  }

  /// The bytes after escape that end pasted text.
  static let pasteEnd = Array("[201~".utf8)

  /// Our first number; ncurses gives out its own from 512 up, some hundred of them.
  static let firstCode: Int32 = 2000

  /// All sequences, without the escape that begins them; the place in the table is the number.
  static let table: [(sequence: String, meaning: Meaning)] =
    [("[200~", .pasteStart)] + (plain + modified).map { ($0.0, .key($0.1)) }

  /// The table by sequence.
  static let meanings = Dictionary(
    table.map { (Array($0.sequence.utf8), $0.meaning) }, uniquingKeysWith: { first, _ in first })

  /// What a number of ours says.
  static func meaning(of code: Int32) -> Meaning? {
    let place = Int(code - firstCode)
    return table.indices.contains(place) ? table[place].meaning : nil
  }

  /// The chord of a number that ncurses has itself; nil for one that is no key of ours.
  static func chord(ofCursesKey code: Int32) -> KeyChord? {
    if let chord = cursesKeys[code] {
      return chord
    }
    for number in 1...24 where code == cn_key_f(Int32(number)) {
      return KeyChord(.function(number))
    }
    return nil
  }

  private static let letters: [(Character, Key)] = [
    ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ("P", .function(1)), ("Q", .function(2)), ("R", .function(3)), ("S", .function(4)),
  ]

  private static let numbers: [(Int, Key)] = [
    (1, .home), (2, .insert), (3, .delete), (4, .end), (5, .pageUp), (6, .pageDown), (7, .home), (8, .end),
    (11, .function(1)), (12, .function(2)), (13, .function(3)), (14, .function(4)), (15, .function(5)),
    (17, .function(6)), (18, .function(7)), (19, .function(8)), (20, .function(9)), (21, .function(10)),
    (23, .function(11)), (24, .function(12)),
  ]

  private static let plain: [(String, KeyChord)] =
    letters.flatMap { letter, key in
      [("[\(letter)", KeyChord(key)), ("O\(letter)", KeyChord(key))]
    }
    + numbers.map { number, key in ("[\(number)~", KeyChord(key)) }
    + [("[Z", KeyChord(.backtab)), ("OM", KeyChord(.enter))]
    + zip("ABCDE", 1...5).map { letter, number in ("[[\(letter)", KeyChord(.function(number))) }

  /// Parameter 2 to 8 is one more than the sum of 1 for shift, 2 for alt and 4 for control.
  private static let modified: [(String, KeyChord)] = (2...8).flatMap { parameter in
    let held = modifiers(parameter)
    return letters.map { letter, key in ("[1;\(parameter)\(letter)", KeyChord(key, held)) }
      + numbers.map { number, key in ("[\(number);\(parameter)~", KeyChord(key, held)) }
  }

  private static func modifiers(_ parameter: Int) -> KeyModifiers {
    var held: KeyModifiers = []
    if (parameter - 1) & 1 != 0 { held.insert(.shift) }
    if (parameter - 1) & 2 != 0 { held.insert(.alt) }
    if (parameter - 1) & 4 != 0 { held.insert(.control) }
    return held
  }

  private static let cursesKeys: [Int32: KeyChord] = [
    KEY_UP: KeyChord(.up), KEY_DOWN: KeyChord(.down), KEY_LEFT: KeyChord(.left),
    KEY_RIGHT: KeyChord(.right), KEY_HOME: KeyChord(.home), KEY_END: KeyChord(.end),
    KEY_FIND: KeyChord(.home), KEY_SELECT: KeyChord(.end),
    KEY_PPAGE: KeyChord(.pageUp), KEY_NPAGE: KeyChord(.pageDown), KEY_IC: KeyChord(.insert),
    KEY_DC: KeyChord(.delete), KEY_BACKSPACE: KeyChord(.backspace), KEY_BTAB: KeyChord(.backtab),
    KEY_ENTER: KeyChord(.enter), KEY_SR: KeyChord(.up, .shift), KEY_SF: KeyChord(.down, .shift),
    KEY_SLEFT: KeyChord(.left, .shift), KEY_SRIGHT: KeyChord(.right, .shift),
    KEY_SHOME: KeyChord(.home, .shift), KEY_SEND: KeyChord(.end, .shift),
    KEY_SDC: KeyChord(.delete, .shift), KEY_SIC: KeyChord(.insert, .shift),
    KEY_SPREVIOUS: KeyChord(.pageUp, .shift), KEY_SNEXT: KeyChord(.pageDown, .shift),
  ]
}
