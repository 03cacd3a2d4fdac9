import Advocacy
import TerminalKit

extension RowLayout {
  /// The columns of a kind's list, from left to right; those with the highest priority number go first where it is narrow.
  ///
  /// What a row is about asks for more cells in a wide room, before columns of less weight get any.
  static func columns(of kind: Kind, width: Int) -> [Column] {
    switch kind {
    case .customer: customers
    case .feedback: feedback(width)
    case .request: requests(width)
    case .reward: rewards(width)
    case .referral: referrals
    case .story: stories
    case .mention: mentions
    case .announcement: announcements
    case .opportunity: opportunities
    case .ask: asks
    case .lot: lots
    case .code: codes
    case .response: responses
    case .touchpoint: touchpoints
    case .task: tasks
    case .account: accounts
    case .colleague: colleagues
    case .message: messages
    }
  }

  private static let customers = [
    Column(.display, "name", 20, 28, flexible: true, sort: .display),
    Column(.standing, "standing", 9, 11, priority: 1, sort: .standing),
    Column(.accountName, "account", 12, 22, priority: 4),
    Column(.lifecycle, "lifecycle", 10, 11, priority: 5, sort: .lifecycle),
    Column(.lastContact, "last", 6, priority: 1, alignment: .right, sort: .lastContact),
    Column(.openFeedback, "open", 4, priority: 2, alignment: .right),
    Column(.referrals, "refs", 4, priority: 3, alignment: .right),
    Column(.rewardsOwed, "owed", 4, priority: 2, alignment: .right),
    Column(.owner, "owner", 7, 9, priority: 2, sort: .owner),
    Column(.since, "since", 8, priority: 6, sort: .since),
    Column(.email, "mail", 22, 30, priority: 7, sort: .email),
    Column(.tags, "tags", 10, 24, priority: 8),
    Column(.reference, "ref", 9),
  ]

  private static func feedback(_ width: Int) -> [Column] {
    let isWide = width >= 100
    return [
      Column(.due, "due", 7, alignment: .right, sort: .due),
      Column(.feedbackKind, "kind", 10, priority: 3, sort: .feedbackKind),
      Column(.priority, "p", 2, sort: .priority),
      Column(.reference, "ref", 9),
      Column(.customerName, "customer", isWide ? 16 : 14, 22),
      Column(.subject, "subject", width >= 140 ? 44 : isWide ? 32 : 22, 48, flexible: true, sort: .subject),
      Column(.status, "status", 12, 20, priority: 4, sort: .status),
      Column(.channel, "channel", 7, 9, priority: 7),
      Column(.tags, "tags", 10, 20, priority: 8),
      Column(.created, "received", 10, priority: 6, sort: .created),
      Column(.owner, "owner", 7, 8, priority: 2, sort: .owner),
    ]
  }

  private static func rewards(_ width: Int) -> [Column] {
    let isWide = width >= 100
    let name = isWide ? 18 : width >= 70 ? 15 : 10
    let amount = isWide ? 10 : width >= 70 ? 9 : 8
    return [
      Column(.reference, "ref", 7, 8),
      Column(.referrerName, width >= 70 ? "who referred" : "referrer", name, 22, least: 8),
      Column(.value, "", amount, alignment: .right, sort: .value),
      Column(.referredName, "who came", name, 22, least: 8),
      Column(.otherValue, "", amount, alignment: .right),
      Column(.status, "status", 11, 13, sort: .status),
      Column(.reason, "why", isWide ? 16 : 8, 24, priority: 1, flexible: true),
      Column(.referral, "referral", 8, priority: 3),
      Column(.referralStatus, "its status", 10, priority: 4),
      Column(.created, "created", 9, priority: 5, sort: .created),
      Column(.expires, "expires", 9, priority: 6, sort: .expires),
    ]
  }

  private static func requests(_ width: Int) -> [Column] {
    [
      Column(.rank, "rank", 7, alignment: .right, sort: .rank),
      Column(.reference, "ref", 6, 7),
      Column(
        .title, "title", width >= 140 ? 44 : width >= 100 ? 34 : width >= 84 ? 28 : 20, 48, flexible: true,
        sort: .title),
      Column(.status, "status", 8, sort: .status),
      Column(.customers, "customers", 9, priority: 2, alignment: .right, sort: .customers),
      Column(.untold, "to tell", 7, priority: 1, alignment: .right, sort: .untold),
      Column(.revenue, "a month", 11, 12, priority: 5, alignment: .right, sort: .revenue),
      Column(.team, "team", 9, 14, priority: 3, sort: .team),
      Column(.due, "promised", 8, 9, priority: 4, sort: .due),
      Column(.chase, "chase", 8, 9, priority: 4, sort: .chase),
      Column(.owner, "owner", 6, 8, priority: 6, sort: .owner),
      Column(.lastAsked, "asked", 8, 9, priority: 7, sort: .lastAsked),
    ]
  }

  private static let lots = [
    Column(.reference, "ref", 6, 8),
    Column(.customerName, "customer", 14, 24, flexible: true),
    Column(.points, "points", 7, 9, alignment: .right, sort: .points),
    Column(.left, "left", 7, 9, alignment: .right, sort: .left),
    Column(.pot, "pot", 7, 10, priority: 3, sort: .pot),
    Column(.earned, "earned", 8, priority: 2, sort: .earned),
    Column(.expires, "expires", 8, priority: 1, sort: .expires),
    Column(.reason, "why", 10, 24, priority: 4),
  ]

  private static let codes = [
    Column(.reference, "ref", 6, 8),
    Column(.item, "for", 12, 20, sort: .item),
    Column(.code, "code", 12, 24, flexible: true, sort: .code),
    Column(.expires, "expires", 8, priority: 2, sort: .expires),
    Column(.given, "given", 8, priority: 1, sort: .given),
    Column(.reward, "for reward", 10, priority: 3),
  ]

  private static let referrals = [
    Column(.reference, "ref", 6, 8),
    Column(.referrerName, "who referred", 14, 22),
    Column(.referredName, "who came", 14, 22),
    Column(.status, "status", 10, 12, sort: .status),
    Column(.fraudPoints, "points", 6, priority: 1, alignment: .right, sort: .fraudPoints),
    Column(.undecidedUntil, "decides", 9, priority: 2, sort: .undecidedUntil),
    Column(.expires, "counts till", 11, priority: 3, sort: .expires),
    Column(.reason, "why", 12, 28, priority: 5, flexible: true),
    Column(.code, "code", 8, 12, priority: 6, sort: .code),
    Column(.paid, "paid", 10, priority: 7, alignment: .right),
    Column(.invited, "invited", 8, priority: 8, sort: .invited),
  ]

  private static let responses = [
    Column(.at, "answered", 10, alignment: .right, sort: .at),
    Column(.survey, "survey", 6, sort: .survey),
    Column(.score, "score", 5, alignment: .right, sort: .score),
    Column(.reference, "ref", 6, 8),
    Column(.customerName, "customer", 12, 22),
    Column(.body, "comment", 14, 48, flexible: true),
    Column(.followUp, "asks for", 8, priority: 1),
    Column(.thanked, "thanked", 8, priority: 2, sort: .thanked),
  ]

  private static let touchpoints = [
    Column(.at, "when", 6, 8, alignment: .right, sort: .at),
    Column(.channel, "channel", 7, priority: 1, sort: .channel),
    Column(.reference, "ref", 6, 8),
    Column(.customerName, "customer", 12, 22),
    Column(.summary, "summary", 14, 40, flexible: true),
    Column(.colleague, "by", 5, 8, priority: 1),
  ]

  private static let tasks = [
    Column(.due, "due", 7, alignment: .right, sort: .due),
    Column(.title, "to do", 20, 44, flexible: true, sort: .title),
    Column(.customerName, "customer", 12, 22, priority: 1),
    Column(.accountName, "account", 10, 20, priority: 4),
    Column(.list, "list", 8, 16, priority: 3, sort: .list),
    Column(.status, "status", 7, priority: 2, sort: .status),
    Column(.owner, "owner", 6, 8, priority: 1, sort: .owner),
    Column(.reference, "ref", 6, 8),
  ]

  private static let opportunities = [
    Column(.due, "by", 8, sort: .due),
    Column(.title, "for", 20, 48, flexible: true),
    Column(.askKind, "what", 14, priority: 1),
    Column(.needed, "needs", 5, alignment: .right, sort: .needed),
    Column(.found, "found", 5, alignment: .right, sort: .found),
    Column(.unanswered, "asked", 5, priority: 2, alignment: .right, sort: .unanswered),
    Column(.status, "status", 9, priority: 1, sort: .status),
    Column(.forWhom, "for whom", 10, 20, priority: 3),
    Column(.owner, "owner", 5, 8, priority: 2, sort: .owner),
    Column(.reference, "ref", 6, 8),
  ]

  private static let asks = [
    Column(.due, "by", 8, 9, sort: .due),
    Column(.askKind, "what", 14, 15, sort: .askKind),
    Column(.customerName, "customer", 16, 22),
    Column(.title, "for", 14, 40, flexible: true),
    Column(.status, "status", 8, priority: 1, sort: .status),
    Column(.asked, "asked", 7, 8, priority: 4, alignment: .right, sort: .asked),
    Column(.owner, "owner", 6, 8, priority: 3, sort: .owner),
    Column(.reference, "ref", 6, 8),
  ]

  private static let accounts = [
    Column(.name, "name", 16, 32, flexible: true, sort: .name),
    Column(.reference, "ref", 6, 8),
    Column(.industry, "industry", 10, 16, priority: 2),
    Column(.city, "town", 8, 16, priority: 3),
    Column(.domain, "domain", 12, 24, priority: 4),
    Column(.owner, "owner", 5, 8, priority: 1, sort: .owner),
  ]

  private static let colleagues = [
    Column(.handle, "handle", 8, 16, sort: .handle),
    Column(.name, "name", 12, 28, flexible: true, sort: .name),
    Column(.role, "role", 8, 9, sort: .role),
    Column(.email, "mail", 12, 28, priority: 1),
    Column(.reference, "ref", 5, 7, priority: 2),
  ]

  private static let messages = [
    Column(.sent, "sent", 6, 8, alignment: .right, sort: .sent),
    Column(.direction, "way", 8, 14, priority: 1),
    Column(.author, "by", 5, 8, priority: 1),
    Column(.body, "text", 20, 60, flexible: true),
    Column(.reference, "ref", 6, 8),
  ]
}

extension FieldName {
  /// The column of a thing's own reference; no field has this name.
  static let reference: FieldName = "ref"
}
