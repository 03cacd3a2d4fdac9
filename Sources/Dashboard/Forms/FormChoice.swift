import Advocacy
import TerminalKit

/// One word of a fixed set, chosen by arrows, its first letters or numbers.
struct FormChoice: Hashable, Sendable {
  /// The words to choose from.
  let words: [String]
  /// Whether nothing may be chosen.
  let mayBeEmpty: Bool
  /// The place of the chosen word; nothing when none is.
  private(set) var index: Int?
  /// The letters typed in a row, by which a word is found.
  private var typed = ""

  /// Makes a choice of words.
  init(_ words: [String], chosen: String?, mayBeEmpty: Bool) {
    self.words = words
    self.mayBeEmpty = mayBeEmpty
    index = chosen.flatMap(words.firstIndex)
  }

  /// The chosen word; empty when none is.
  var text: String {
    get { index.map { words[$0] } ?? "" }
    set { index = words.firstIndex(of: newValue) ?? (mayBeEmpty || index == nil ? nil : index) }
  }

  /// Does what a key asks for; answers whether it was one of the choice's.
  mutating func handle(_ chord: KeyChord) -> Bool {
    let before = typed
    typed = ""
    switch chord {
    case KeyChord(.right), KeyChord(" "): step(1)
    case KeyChord(.left): step(-1)
    case KeyChord(.home): index = words.isEmpty ? nil : 0
    case KeyChord(.end): index = words.isEmpty ? nil : words.count - 1
    case KeyChord(.backspace), KeyChord(.delete), .control("u"):
      if mayBeEmpty { index = nil }
    default:
      guard let character = chord.typedCharacter else { return false }
      pick(character, after: before)
    }
    return true
  }

  private mutating func step(_ count: Int) {
    guard !words.isEmpty else { return }
    guard let index else {
      self.index = count > 0 ? 0 : words.count - 1
      return
    }
    let next = index + count
    if words.indices.contains(next) {
      self.index = next
    } else {
      self.index = mayBeEmpty ? nil : (next + words.count) % words.count
    }
  }

  /// Lets the letters typed so far go, since the next ones are typed for another choice.
  mutating func leave() { typed = "" }

  /// Chooses the word that begins with the letters typed in a row, else the next that begins with the last one, or the
  /// word of a number from 1.
  private mutating func pick(_ character: Character, after before: String) {
    if let number = character.wholeNumberValue {
      if words.indices.contains(number - 1) { index = number - 1 }
      return
    }
    let letter = Folding.fold(String(character))
    if !before.isEmpty, let found = next(from: index ?? 0, beginningWith: before + letter) {
      (index, typed) = (found, before + letter)
    } else if let found = next(from: (index ?? -1) + 1, beginningWith: letter) {
      (index, typed) = (found, letter)
    }
  }

  private func next(from start: Int, beginningWith letters: String) -> Int? {
    (0..<words.count).map { (start + $0) % words.count }.first { words[$0].hasPrefix(letters) }
  }
}
