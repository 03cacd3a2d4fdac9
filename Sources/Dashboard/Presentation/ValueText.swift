import Advocacy
import TerminalKit

/// Values as screens show them: short, in words, with units.
enum ValueText {
  /// A value of a field as a person reads it.
  static func text(_ value: Value, of field: FieldName? = nil, in context: PresentationContext) -> String {
    switch value {
    case .integer(let number): field == .points || field == .otherPoints ? points(number) : grouped(number)
    case .text(let text): isChoice(field) ? word(text) : text
    case .flag(let flag): flag ? "yes" : "no"
    case .instant(let instant): context.time.absolute(instant)
    case .day(let day): day.description
    case .money(let money): amount(money, glyphs: context.glyphs)
    case .reference(let reference): reference.description
    case .colleague(let handle): "@" + handle
    case .tags(let tags): tags.joined(separator: ", ")
    }
  }

  /// The word of a choice as a person says it: `waiting_team` is “waiting for a team”.
  static func word(_ word: String) -> String {
    switch word {
    case "waiting_customer": "waiting for customer"
    case "waiting_team": "waiting for a team"
    case "from_customer": "from customer"
    case "to_customer": "to customer"
    default: spaced(word)
    }
  }

  private static func spaced(_ word: String) -> String {
    let line = UInt8(ascii: "_")
    guard word.utf8.contains(line) else { return word }
    return String(decoding: word.utf8.map { $0 == line ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }

  /// An amount with its currency's sign: `20.00 €`, `1,999.90 $`, `500 ¥`; other currencies by their code.
  static func amount(_ money: Money, glyphs: GlyphTable) -> String {
    let full = money.description
    guard glyphs.isUnicode, let sign = signs[money.currency.code] else { return full }
    return full.dropLast(money.currency.code.count) + sign
  }

  /// An amount of points: `500 pts`.
  static func points(_ number: Int64) -> String {
    grouped(number) + (abs(number) == 1 ? " pt" : " pts")
  }

  /// What a reward is worth, money or points; nothing when it is neither.
  static func worth(
    _ record: Record, value: FieldName = .value, points: FieldName = .points, glyphs: GlyphTable
  ) -> String? {
    record[value]?.money.map { amount($0, glyphs: glyphs) } ?? record[points]?.integer.map { self.points($0) }
  }

  /// A whole number with a comma before every third digit.
  static func grouped(_ number: Int64) -> String {
    let digits = Array(String(number.magnitude))
    var text = number < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// The sign of a priority: `!!` urgent, `!` high, nothing else.
  static func priorityMark(_ word: String?) -> String {
    switch word.flatMap(Priority.init(rawValue:)) {
    case .urgent: "!!"
    case .high: "!"
    default: ""
    }
  }

  /// The mark behind the name of a brand advocate: a star for an advocate, two for a champion.
  static func standingMark(_ word: String?, glyphs: GlyphTable) -> String {
    switch word.flatMap(Standing.init(rawValue:)) {
    case .champion: glyphs.star + glyphs.star
    case .advocate: glyphs.star
    default: ""
    }
  }

  /// What a status means on its line, for its colour.
  static func role(ofStatus word: String, of kind: Kind) -> ThemeRole {
    switch kind {
    case .feedback: feedbackRoles[word] ?? .text
    case .referral: referralRoles[word] ?? .text
    case .request: requestRoles[word] ?? .text
    case .reward: rewardRoles[word] ?? .text
    case .task: word == TaskStatus.open.rawValue ? .text : word == TaskStatus.done.rawValue ? .good : .muted
    case .story: storyRoles[word] ?? .text
    case .mention: mentionRoles[word] ?? .text
    case .announcement: word == AnnouncementStatus.draft.rawValue ? .accent : .good
    case .opportunity:
      switch OpportunityStatus(rawValue: word) {
      case .filled: .good
      case .open: .text
      case .cancelled, nil: .muted
      }
    case .ask:
      word == AskStatus.done.rawValue
        ? .good : AskStatus(rawValue: word).map { AskStatus.open.contains($0) } == true ? .text : .muted
    default: .text
    }
  }

  private static let signs = [
    "EUR": "€", "USD": "$", "GBP": "£", "JPY": "¥", "INR": "₹", "KRW": "₩", "UAH": "₴", "ILS": "₪",
    "PLN": "zł", "CZK": "Kč",
  ]

  private static let feedbackRoles: [String: ThemeRole] = [
    "new": .accent, "waiting_customer": .muted, "resolved": .good, "closed": .muted, "duplicate": .muted,
    "declined": .muted,
  ]
  private static let referralRoles: [String: ThemeRole] = [
    "flagged": .warning, "held": .warning, "approved": .good, "rewarded": .good, "rejected": .muted,
    "expired": .muted, "refunded": .muted,
  ]
  private static let storyRoles: [String: ThemeRole] = [
    "captured": .accent, "consent_pending": .warning, "approved": .good, "published": .good,
    "retired": .muted,
  ]
  private static let mentionRoles: [String: ThemeRole] = [
    "seen": .accent, "thanked": .good, "amplified": .good, "answered": .good, "passed_over": .muted,
  ]
  private static let requestRoles: [String: ThemeRole] = [
    "proposed": .accent, "declined": .muted, "shipped": .warning, "told": .good,
  ]
  private static let rewardRoles: [String: ThemeRole] = [
    "pending": .accent, "held": .warning, "approved": .good, "issued": .good, "redeemed": .good,
    "in_review": .warning, "not_eligible": .muted, "rejected": .muted, "expired": .muted, "voided": .muted,
    "clawed_back": .muted,
  ]

  private static let choiceFields: Set<FieldName> = Set(
    Kind.allCases.flatMap(FieldTable.fields).filter {
      if case .choice = $0.type { true } else { false }
    }.map(\.name)
  ).union([.then, .otherSide])

  private static func isChoice(_ field: FieldName?) -> Bool {
    field.map { choiceFields.contains($0) } ?? false
  }
}
