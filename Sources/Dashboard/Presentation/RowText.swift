import Advocacy
import TerminalKit

/// What stands in the columns of a list for one thing.
struct RowText {
  /// The thing.
  let record: Record
  /// What showing its values depends on.
  let context: PresentationContext

  private var kind: Kind { record.reference.kind }

  /// The text of a column, with the marks that must not be cut fitted into its width.
  func cell(_ field: FieldName, width: Int) -> StyledText {
    switch field {
    case .reference: return StyledText(record.reference.description, .muted)
    case .display: return name(record.text(.display), width: width)
    case .customerName where kind != .reward: return name(record.text(.customerName), width: width)
    case .due where kind == .feedback || kind == .task && record.status == TaskStatus.open.rawValue:
      return due
    case .fraudPoints: return fraudPoints
    case .body: return StyledText(firstLine(.body))
    case .undecidedUntil: return undecided
    case .expires where kind == .referral: return lastDay
    case .due where kind == .request, .chase: return teamDay(field)
    case .priority:
      let mark = ValueText.priorityMark(record.text(.priority))
      return StyledText(mark, mark == "!!" ? .late : .warning)
    case .status: return status
    case .standing: return standing
    case .subject where record.text(.subject) == nil: return firstWords
    case .owner: return owner
    case .lastContact: return lastContact
    case .openFeedback, .referrals, .rewardsOwed, .customers, .untold: return count(field)
    case .value, .otherValue, .referrerName, .referredName:
      return kind == .reward ? side(field) : plain(field)
    case .rank: return rank(width)
    case .reason: return why
    default: return plain(field)
    }
  }

  private func plain(_ field: FieldName) -> StyledText {
    guard let value = record[field] else { return StyledText() }
    switch value {
    case .instant(let instant): return StyledText(point(instant), .muted)
    case .day(let day):
      return StyledText(isAbsolute ? day.description : context.time.day(day), .muted)
    default: return StyledText(ValueText.text(value, of: field, in: context))
    }
  }

  private var isAbsolute: Bool { context.dates == .absolute }

  private func point(_ instant: Instant) -> String {
    isAbsolute ? context.time.stamp(instant) : context.time.point(instant)
  }

  /// A person's name with the star of a brand advocate, which stays when the name is cut.
  private func name(_ name: String?, width: Int) -> StyledText {
    guard let name else { return StyledText(context.glyphs.absent, .muted) }
    let mark = ValueText.standingMark(record.text(.standing), glyphs: context.glyphs)
    guard !mark.isEmpty else { return StyledText(name) }
    let room = max(1, width - 1 - SafeText.width(of: mark, isUnicode: context.glyphs.isUnicode))
    return StyledText(SafeText.fitted(name, width: room, glyphs: context.glyphs))
      + StyledText(" " + mark, .advocate)
  }

  /// How the text begins of what came without a subject.
  private var firstWords: StyledText {
    StyledText(firstLine(.body), .muted)
  }

  /// How a long text begins, on one line.
  private func firstLine(_ field: FieldName) -> String {
    (record.text(field) ?? "").prefix(RowText.mostWords).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  private static let mostWords = 120

  /// How much of a promise is left or how late it is; without a clock how long the customer has been waiting, in
  /// parentheses.
  private var due: StyledText {
    if let until = record[.snoozedUntil]?.instant, until > context.now { return StyledText("zzz", .muted) }
    guard let due = record[.due]?.instant else {
      let since = record[.waitingSince]?.instant
      return StyledText(
        since.map { "(\(isAbsolute ? context.time.stamp($0) : context.time.age($0)))" } ?? "", .muted)
    }
    if due < context.now {
      let late = isAbsolute ? context.time.stamp(due) + "!" : "-" + context.time.length(context.now - due)
      return StyledText(late, .late)
    }
    return StyledText(point(due), due < context.now + .hours(1) ? .warning : .text)
  }

  /// The day that a team promised or is chased on: late once a promise is over, marked once it is time to chase.
  private func teamDay(_ field: FieldName) -> StyledText {
    guard let day = record[field]?.day else { return StyledText() }
    let text = context.time.day(day)
    let today = context.zone.local(context.now).day
    guard RequestStatus(rawValue: record.status)?.isOpen == true else { return StyledText(text, .muted) }
    if field == .due, day < today { return StyledText(text + "!", .late) }
    return StyledText(text, field == .chase && day <= today ? .warning : .text)
  }

  /// How long ago the last contact was: marked when it was longer ago than the cadence allows, in another colour from
  /// when it would be good to be in touch again.
  private var lastContact: StyledText {
    let age = record[.lastContact]?.instant.map(isAbsolute ? context.time.stamp : context.time.age) ?? ""
    guard record.text(.lifecycle) != Lifecycle.lapsed.rawValue,
      let next = context.policy?.contact(with: record)
    else { return StyledText(age, .muted) }
    if next.longest < context.now { return StyledText((age.isEmpty ? "never" : age) + "!", .late) }
    return StyledText(age, next.ideal < context.now ? .warning : .muted)
  }

  private var status: StyledText {
    let word = record.status
    let role = ValueText.role(ofStatus: word, of: kind)
    if RowText.isFlagged(record) {
      let left = record[.referralUndecided]?.instant.flatMap { until in
        until > context.now ? " " + context.time.length(until - context.now) : nil
      }
      return StyledText(ReferralStatus.flagged.rawValue + (left ?? ""), .warning)
    }
    if word == "held", let until = record[.heldUntil]?.instant, until > context.now {
      return StyledText("held " + context.time.length(until - context.now), role)
    }
    if word == FeedbackStatus.waitingTeam.rawValue, kind == .feedback, let team = record.text(.waitingTeam) {
      return StyledText("waits for \(team)", role)
    }
    return StyledText(ValueText.word(word), role)
  }

  /// Whether a reward waits for somebody to look at its referral, which is flagged.
  static func isFlagged(_ record: Record) -> Bool {
    record.reference.kind == .reward && RewardStatus(rawValue: record.status)?.isUndecided == true
      && record.text(.referralStatus) == ReferralStatus.flagged.rawValue
  }

  private var standing: StyledText {
    let word = record.text(.standing) ?? Standing.none.rawValue
    guard word != Standing.none.rawValue else { return StyledText(context.glyphs.absent, .muted) }
    return StyledText(word)
  }

  private var owner: StyledText {
    guard let handle = record[.owner]?.colleague else { return StyledText(context.glyphs.absent, .muted) }
    return StyledText("@" + handle, handle == context.reading.me ? .text : .muted)
  }

  private func count(_ field: FieldName) -> StyledText {
    guard let number = record[field]?.integer, number != 0 else { return StyledText() }
    return StyledText(ValueText.grouped(number))
  }

  /// How much a request presses, as a bar whose steps double; what nobody asked for lately has none.
  ///
  /// The rank makes an order, and its number tells nobody anything.
  private func rank(_ width: Int) -> StyledText {
    guard let rank = record[.rank]?.integer, rank > 0 else { return StyledText() }
    let doublings = Int64.bitWidth - rank.leadingZeroBitCount
    return Bar(doublings, of: RowText.mostDoublings, role: .muted)
      .text(width: min(width, 6), glyphs: context.glyphs)
  }

  /// How often one doubles a rank of one to get that of a request that several customers ask for in its first weeks.
  private static let mostDoublings = 16

  /// Why a reward or a referral is what it is: the rule that decided, else the reason given.
  private var why: StyledText {
    StyledText(record.text(.rule) ?? record.text(.reason) ?? "", .muted)
  }

  /// One half of a pair: the referrer's at the left, whichever side the reward itself is on.
  private func side(_ field: FieldName) -> StyledText {
    let pair = RewardPair(record)
    let isLeft = field == .referrerName || field == .value
    guard let side = isLeft ? pair.referrer : pair.referred else { return StyledText() }
    if field == .referrerName || field == .referredName {
      return StyledText(side.name ?? side.customer?.description ?? "", side.isOwn ? .text : .muted)
    }
    let isAtStake = side.isOwn && RewardStatus(rawValue: side.status)?.isUndecided == true
    return StyledText(
      side.worth(glyphs: context.glyphs) ?? "", isAtStake ? .money : side.isOwn ? .text : .muted)
  }
}
