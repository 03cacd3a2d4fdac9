import Advocacy
import TerminalKit

/// One field of a form: what the action wants, and what has been written.
struct FormField: Hashable, Sendable {
  /// What is written in.
  enum Input: Hashable, Sendable {
    /// A field to write in.
    case text(TextField)
    /// A choice of words.
    case choice(FormChoice)
  }

  /// What became of reading a field.
  enum Reading: Hashable, Sendable {
    /// There is nothing in it.
    case empty
    /// It holds a value.
    case value(Value)
    /// It holds no value, and why.
    case problem(ValueProblem)
  }

  /// What the action wants.
  let spec: ActionField
  /// Whether it opened with the value of the thing, which is not sent unless it changes.
  let isFromRecord: Bool
  /// What it opened with.
  private(set) var original = ""
  /// What has been written.
  var input: Input
  /// Whether problems are told although the field is being written in.
  var isChecked = false
  /// What the text may mean; shown below the field while it is written in.
  var candidates: [FormCandidate] = []
  /// The place of the candidate that return takes; nothing when none is.
  var candidate: Int?

  /// Makes a field.
  init(_ spec: ActionField, value: Value?, isFromRecord: Bool, reading: ReadingContext) {
    self.spec = spec
    self.isFromRecord = isFromRecord
    let text = value.map { FormField.text($0, reading) } ?? ""
    switch spec.type {
    case .choice(let words):
      input = .choice(FormChoice(words, chosen: text, mayBeEmpty: !spec.isRequired))
    case .flag: input = .choice(FormChoice(["yes", "no"], chosen: text, mayBeEmpty: !spec.isRequired))
    case .longText: input = .text(TextField(text: text, isMultiline: true))
    case .text, .integer, .instant, .day, .money, .reference, .colleague, .tags:
      input = .text(TextField(text: text))
    }
    original = self.text
  }

  /// What has been written or chosen.
  var text: String {
    get {
      switch input {
      case .text(let field): field.text
      case .choice(let choice): choice.text
      }
    }
    set {
      switch input {
      case .text(var field):
        field.text = newValue
        input = .text(field)
      case .choice(var choice):
        choice.text = newValue
        input = .choice(choice)
      }
    }
  }

  /// Whether it differs from what it opened with.
  var isChanged: Bool { text != original }

  /// Whether nothing but blanks has been written.
  var isBlank: Bool { text.allSatisfy(\.isWhitespace) }

  /// Whether it takes several lines.
  var isMultiline: Bool { spec.type == .longText }

  /// Whether it holds a date or a point in time.
  var isDate: Bool { spec.type == .instant || spec.type == .day }

  /// Whether what is written may be completed.
  var isCompleted: Bool {
    switch spec.type {
    case .reference, .colleague, .tags, .instant, .day: true
    default: false
    }
  }

  /// What has been written, read as a value.
  func read(_ reading: ReadingContext, handles: [String]?) -> Reading {
    if isBlank { return .empty }
    do {
      return .value(try ValueReader(reading, handles: handles).read(text, as: spec.type, for: spec.name))
    } catch {
      return .problem(error)
    }
  }

  /// A value as one would type it, in such a form that it is read back as it is.
  static func text(_ value: Value, _ reading: ReadingContext) -> String {
    switch value {
    case .money(let money) where money.currency == reading.currency: return money.majorText
    case .instant(let instant):
      let (day, timeOfDay) = reading.zone.local(instant)
      let minutes = timeOfDay / 60_000
      guard timeOfDay % 60_000 == 0 else { return instant.description }
      return "\(day) \(minutes / 60):\(minutes % 60 < 10 ? "0" : "")\(minutes % 60)"
    case .integer, .text, .flag, .day, .money, .reference, .colleague, .tags: return value.description
    }
  }
}
