import Advocacy
import TerminalKit

/// A choice of one from a list.
struct Picker: Sendable {
  /// Something to choose, and what choosing it does.
  struct Choice: Sendable {
    /// How it is shown and found.
    var item: PickItem
    /// The whole of a long text, shown below the list while it is selected.
    var preview: String = ""
    /// Does it.
    var choose: @Sendable (inout Model) -> Void
    /// Lets it be changed before it is done; nothing when there is nothing to change.
    var edit: (@Sendable (inout Model) -> Void)?

    init(
      _ title: String, detail: String = "", trailing: String = "", keywords: [String] = [],
      refusal: String? = nil, preview: String = "", edit: (@Sendable (inout Model) -> Void)? = nil,
      choose: @escaping @Sendable (inout Model) -> Void
    ) {
      item = PickItem(
        id: title, title: title, detail: detail, trailing: trailing, keywords: keywords, refusal: refusal)
      self.preview = preview
      self.edit = edit
      self.choose = choose
    }
  }

  /// What is chosen: `Answer F-88 with`.
  let title: String
  /// The choices, by the ids of their items.
  let choices: [String: Choice]
  /// The choices narrowed by typing, or all of them.
  var list: PickList
  /// Whether letters narrow the list; else they are commands.
  let isSearched: Bool
  /// What return does with the letters when nothing goes by them.
  var otherwise: (@Sendable (inout Model, String) -> Void)?
  /// What happens as soon as another choice is selected: it is shown as it would be.
  var onSelect: (@Sendable (inout Model, Choice) -> Void)?
  /// What takes that back when nothing is chosen.
  var onLeave: (@Sendable (inout Model) -> Void)?

  /// Makes a choice of one from some; several with one title are told apart by their number.
  init(title: String, choices: [Choice], isSearched: Bool = false, isFuzzy: Bool = false, selected: Int = 0) {
    self.title = title
    self.isSearched = isSearched
    var numbered: [(String, Choice)] = []
    for (number, choice) in choices.enumerated() {
      var choice = choice
      choice.item = PickItem(
        id: "\(number)", title: choice.item.title, detail: choice.item.detail,
        trailing: choice.item.trailing, keywords: choice.item.keywords, refusal: choice.item.refusal)
      numbered.append((choice.item.id, choice))
    }
    self.choices = Dictionary(numbered, uniquingKeysWith: { first, _ in first })
    list = PickList(
      items: numbered.map(\.1.item), placeholder: "type to narrow down", isFuzzy: isFuzzy, height: 12)
    for _ in 0..<max(0, selected) { _ = list.handle(KeyChord(.down)) }
  }

  /// The reference that was typed, when it is one.
  var typedReference: Reference? { Reference(list.field.text.filter { !$0.isWhitespace }) }

  /// The selected choice; nothing when none was found.
  var selected: Choice? { list.selected.flatMap { choices[$0.id] } }

  /// The place on a list that a digit stands for, counted from 1; `0` is the tenth.
  static func place(ofDigit digit: Character) -> Int? { digit.wholeNumberValue.map { $0 == 0 ? 10 : $0 } }

  /// The digit of a place on a list, counted from 1; a blank behind the tenth.
  static func digit(ofPlace place: Int) -> String { place < 11 ? String(place % 10) : " " }

  /// The choice of a number on the list, counted from 1.
  func choice(numbered number: Int) -> Choice? {
    let rows = list.window.rows
    return rows.indices.contains(number - 1) ? choices[rows[number - 1].id] : nil
  }
}
