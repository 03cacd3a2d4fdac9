/// One value of a field; absence of a value is `nil`, never a case.
public enum Value: Hashable, Sendable {
  /// A whole number.
  case integer(Int64)
  /// Text as the customer or a colleague wrote it, or the word of a choice.
  case text(String)
  /// Yes or no.
  case flag(Bool)
  /// A point in time.
  case instant(Instant)
  /// A date without a zone.
  case day(CalendarDay)
  /// An amount of money.
  case money(Money)
  /// Another thing.
  case reference(Reference)
  /// A colleague by handle, without the `@`.
  case colleague(String)
  /// Tags, in alphabetical order, each once.
  case tags([String])
}

extension Value: CustomStringConvertible {
  /// The value as plain text, the way CSV and the query language write it.
  public var description: String {
    switch self {
    case .integer(let number): String(number)
    case .text(let text): text
    case .flag(let flag): flag ? "yes" : "no"
    case .instant(let instant): instant.description
    case .day(let day): day.description
    case .money(let money): money.majorText + " " + money.currency.code
    case .reference(let reference): reference.description
    case .colleague(let handle): "@" + handle
    case .tags(let tags): tags.joined(separator: ", ")
    }
  }

  /// The text, when the value is text.
  public var text: String? {
    if case .text(let text) = self { text } else { nil }
  }

  /// The number, when the value is a whole number.
  public var integer: Int64? {
    if case .integer(let number) = self { number } else { nil }
  }

  /// The instant, when the value is one.
  public var instant: Instant? {
    if case .instant(let instant) = self { instant } else { nil }
  }

  /// The date, when the value is one.
  public var day: CalendarDay? {
    if case .day(let day) = self { day } else { nil }
  }

  /// The amount, when the value is money.
  public var money: Money? {
    if case .money(let money) = self { money } else { nil }
  }

  /// The other thing, when the value is a reference.
  public var reference: Reference? {
    if case .reference(let reference) = self { reference } else { nil }
  }

  /// The handle, when the value is a colleague.
  public var colleague: String? {
    if case .colleague(let handle) = self { handle } else { nil }
  }

  /// The tags; none when the value is something else.
  public var tags: [String] {
    if case .tags(let tags) = self { tags } else { [] }
  }

  /// Whether the value is the flag yes.
  public var isYes: Bool { self == .flag(true) }
}
