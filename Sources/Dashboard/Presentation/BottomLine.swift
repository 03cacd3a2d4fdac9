import Advocacy
import TerminalKit

/// The one sentence about the selected thing.
enum BottomLine {
  /// The sentence for a thing of any kind.
  static func text(_ record: Record, in context: PresentationContext) -> String {
    let sentence =
      switch record.reference.kind {
      case .feedback: "\(record.reference) \(due(record, in: context))\(feedbackState(record, in: context))"
      case .customer: customer(record, in: context)
      case .reward: reward(record, in: context)
      case .referral: referral(record, in: context)
      case .request: request(record, in: context)
      case .task: task(record, in: context)
      case .story: story(record, in: context)
      case .mention: mention(record, in: context)
      case .announcement: announcement(record, in: context)
      case .opportunity: opportunity(record, in: context)
      case .ask: ask(record, in: context)
      case .lot: lot(record, in: context)
      case .account, .colleague, .message, .touchpoint, .response, .code:
        "\(record.reference) \(name(of: record, glyphs: context.glyphs))"
      }
    return SafeText.line(sentence, isUnicode: context.glyphs.isUnicode)
  }

  /// The sentence for a line of Today.
  static func text(_ line: Today.Line, in context: PresentationContext) -> String {
    let when = context.time.absolute(line.when)
    let past = line.isPromised ? "was due \(when)" : "since \(when)"
    let tense = line.when < context.now ? past : line.isPromised ? "due \(when)" : "at \(when)"
    let sentence = "\(line.reference) \(context.glyphs.separator) \(line.what): \(line.why), \(tense)"
    return SafeText.line(sentence, isUnicode: context.glyphs.isUnicode)
  }

  /// Where a piece of feedback stands: `waits since Fri 16:48, nobody has answered`.
  static func feedbackState(_ record: Record, in context: PresentationContext) -> String {
    let time = context.time
    let status = FeedbackStatus(rawValue: record.status) ?? .new
    if let until = record[.snoozedUntil]?.instant, until > context.now {
      return "is snoozed until \(time.absolute(until))"
    }
    let why = record.text(.reason).map { ": \($0)" } ?? ""
    switch status {
    case .resolved:
      return "is resolved" + (record[.resolvedAt]?.instant.map { " since \(time.absolute($0))" } ?? "")
    case .closed: return "is closed"
    case .duplicate: return "is a duplicate" + (record[.duplicateOf].map { " of \($0)" } ?? "")
    case .declined: return "is declined" + why
    case .new, .acknowledged, .inProgress, .waitingCustomer, .waitingTeam: break
    }
    let owner = record[.owner].map { ", it is \($0)'s" } ?? ", nobody has it"
    if let since = record[.waitingSince]?.instant {
      let answered =
        record[.firstAnswered] == nil ? ", nobody has answered" : ", the customer wrote again"
      return "waits since \(time.absolute(since))" + answered
        + (record[.owner] == nil ? "" : owner) + team(record)
    }
    switch status {
    case .waitingCustomer: return "waits for the customer" + owner
    case .waitingTeam: return "waits for \(record.text(.waitingTeam) ?? "a team")" + owner
    default: return "is \(ValueText.word(status.rawValue))" + owner
    }
  }

  /// When a piece of feedback is due: `due Mon 10:48, `, `12m late, `.
  private static func due(_ record: Record, in context: PresentationContext) -> String {
    guard let due = record[.due]?.instant else { return "" }
    return (due < context.now ? context.time.late(due) : "due \(context.time.absolute(due))") + ", "
  }

  /// What a thing is called: its name, its subject, or who is in it.
  static func name(of record: Record, glyphs: GlyphTable = .unicode) -> String {
    switch record.reference.kind {
    case .customer: record.text(.display) ?? record.text(.name) ?? record.text(.email) ?? ""
    case .account, .colleague: record.text(.name) ?? record.text(.handle) ?? ""
    case .feedback: record.text(.subject) ?? ""
    case .request, .task, .story, .opportunity, .ask, .announcement: record.text(.title) ?? ""
    case .mention: record.text(.customerName) ?? record.text(.author) ?? record.text(.source) ?? ""
    case .message: record.text(.body) ?? ""
    case .response:
      [record[.score]?.integer.flatMap { record.survey?.words($0) }, record.text(.customerName)]
        .compactMap { $0 }.joined(separator: ", ")
    case .touchpoint: record.text(.summary) ?? ""
    case .referral:
      [record.text(.referrerName), record.text(.referredName)].compactMap { $0 }
        .joined(separator: " \(glyphs.arrowRight) ")
    case .reward: record.text(.customerName) ?? ""
    case .lot:
      [record[.left]?.integer.map { "\($0) \(record.text(.pot) ?? "")" }, record.text(.customerName)]
        .compactMap { $0 }.joined(separator: ", ")
    case .code: [record.text(.code), record.text(.item)].compactMap { $0 }.joined(separator: ", ")
    }
  }

  private static func lot(_ record: Record, in context: PresentationContext) -> String {
    var parts = ["\(record.reference) \(name(of: record))"]
    if let points = record[.points]?.integer { parts.append("\(ValueText.grouped(points)) earned") }
    if let when = record[.expired]?.instant { parts.append("expired \(context.time.absolute(when))") }
    if let when = record[.expires]?.instant { parts.append("expire \(context.time.absolute(when))") }
    return parts.joined(separator: ", ")
  }

  private static func team(_ record: Record) -> String {
    guard record.status == FeedbackStatus.waitingTeam.rawValue else { return "" }
    return ", \(record.text(.waitingTeam) ?? "a team") is asked"
  }

  private static func customer(_ record: Record, in context: PresentationContext) -> String {
    let standing = record.text(.standing) ?? Standing.none.rawValue
    var parts = ["\(record.reference) \(name(of: record))"]
    if standing != Standing.none.rawValue { parts.append(standing) }
    parts.append(record[.lastContact]?.instant.map(context.time.quiet) ?? "never spoken to")
    if let open = record[.openFeedback]?.integer, open > 0 {
      parts.append("\(ValueText.grouped(open)) open feedback")
    }
    if let owed = record[.rewardsOwed]?.integer, owed > 0 {
      parts.append(owed == 1 ? "1 reward owed" : "\(ValueText.grouped(owed)) rewards owed")
    }
    return parts.joined(separator: ", ")
  }

  private static func reward(_ record: Record, in context: PresentationContext) -> String {
    let pair = RewardPair(record)
    if let decision = pair.decision(glyphs: context.glyphs) {
      return pair.sides.count > 1 && decision.contains("together")
        ? decision : "\(record.reference) is \(ValueText.word(record.status)). " + decision
    }
    let time = context.time
    let worth = ValueText.worth(record, glyphs: context.glyphs).map { "\($0) for " } ?? ""
    var text = "\(record.reference) \(worth)\(name(of: record)) is \(ValueText.word(record.status))"
    if let rule = record.text(.rule) { text += ": \(rule)" }
    if let decided = record[.decided]?.instant {
      text += ", decided \(time.absolute(decided))" + (record[.decidedBy].map { " by \($0)" } ?? "")
    }
    return text
  }

  private static func request(_ record: Record, in context: PresentationContext) -> String {
    let name = "\(record.reference) “\(name(of: record))”"
    if let other = record[.mergedInto] { return "\(name) was merged into \(other)" }
    let customers = ActWords.counted(Int(record[.customers]?.integer ?? 0), .customer)
    var text = "\(name) is \(record.status), asked for by \(customers)"
    if let left = record[.untold]?.integer, left > 0,
      RequestStatus(rawValue: record.status)?.isThere == true
    {
      text += ", \(ValueText.grouped(left)) left to tell"
    }
    if let day = record[.chase]?.day { text += ", chase \(record.text(.team) ?? "the team") on \(day)" }
    if let why = record.text(.reason) { text += ": \(why)" }
    return text
  }

  private static func task(_ record: Record, in context: PresentationContext) -> String {
    let whom = record.text(.customerName) ?? record.text(.accountName) ?? record[.feedback]?.description
    var text = "\(record.reference) “\(name(of: record))”" + (whom.map { " for \($0)" } ?? "")
    switch TaskStatus(rawValue: record.status) {
    case .done:
      text += " is done" + (record[.done]?.instant.map { " since \(context.time.absolute($0))" } ?? "")
    case .skipped: text += " was skipped" + (record.text(.reason).map { ": \($0)" } ?? "")
    case .open, nil:
      if let due = record[.due]?.instant {
        text += ", " + (due < context.now ? context.time.late(due) : "due \(context.time.absolute(due))")
      }
      text += record[.owner].map { ", it is \($0)'s" } ?? ", nobody has it"
    }
    return text
  }

  private static func referral(_ record: Record, in context: PresentationContext) -> String {
    var text = "\(record.reference) \(name(of: record, glyphs: context.glyphs)) is \(record.status)"
    if let until = record[.heldUntil]?.instant { text += " until \(context.time.absolute(until))" }
    if let why = record.text(.reason) { text += ": \(why)" }
    if record.status == ReferralStatus.flagged.rawValue, let until = record[.undecidedUntil]?.instant,
      let rule = context.policy?.undecided
    {
      text += "; if nobody decides, \(rule.then.words) at \(context.time.absolute(until))"
    }
    if let end = ReferralWindow.end(of: record, under: context.policy) {
      text += ", counts if first paid before \(context.time.absolute(end))"
    }
    return text
  }

  private static func opportunity(_ record: Record, in context: PresentationContext) -> String {
    let (needed, found) = (record[.needed]?.integer ?? 1, record[.found]?.integer ?? 0)
    var text = "\(record.reference) “\(name(of: record))” is \(ValueText.word(record.status))"
    if let why = record.text(.reason) { text += ": \(why)" }
    text += ", \(found) of \(needed) found"
    if let due = record[.due]?.day { text += ", wanted by \(context.time.day(due))" }
    if let whom = record.text(.forWhom) { text += ", for \(whom)" }
    return text
  }

  private static func ask(_ record: Record, in context: PresentationContext) -> String {
    let whom = record.text(.customerName) ?? record[.customer]?.description ?? "the customer"
    let what = ValueText.word(record.text(.askKind) ?? "ask")
    var text = "\(record.reference) \(what) of \(whom) \(ValueText.word(record.status))"
    if let asked = record[.asked]?.instant { text += ", asked \(context.time.absolute(asked))" }
    if let due = record[.due]?.day { text += ", wanted by \(context.time.day(due))" }
    if record.status == AskStatus.done.rawValue, record[.thanked] == nil { text += ", not thanked yet" }
    return text
  }
}
