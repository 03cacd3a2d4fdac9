import Advocacy
import TerminalKit

extension RowLayout {
  static let stories = [
    Column(.title, "title", 18, 44, flexible: true),
    Column(.storyKind, "kind", 11, priority: 2, sort: .storyKind),
    Column(.customerName, "customer", 12, 22),
    Column(.status, "status", 15, sort: .status),
    Column(.consentUntil, "consent", 8, 10, priority: 1, sort: .consentUntil),
    Column(.published, "published", 9, priority: 3, sort: .published),
    Column(.thanked, "thanked", 8, priority: 4, sort: .thanked),
    Column(.owner, "owner", 5, 8, priority: 3, sort: .owner),
    Column(.reference, "ref", 6, 8),
  ]

  static let mentions = [
    Column(.at, "said", 6, 8, alignment: .right, sort: .at),
    Column(.sentiment, "says", 9, sort: .sentiment),
    Column(.author, "by", 10, 20),
    Column(.customerName, "customer", 10, 20, priority: 3),
    Column(.source, "where", 8, 18, priority: 2),
    Column(.body, "text", 14, 48, flexible: true),
    Column(.status, "status", 11, priority: 1, sort: .status),
    Column(.owner, "owner", 5, 8, priority: 4, sort: .owner),
    Column(.reference, "ref", 6, 8),
  ]

  static let announcements = [
    Column(.title, "title", 18, 48, flexible: true),
    Column(.news, "news", 4, sort: .news),
    Column(.status, "status", 9, sort: .status),
    Column(.sent, "sent", 8, priority: 1, sort: .sent),
    Column(.toldCount, "told", 6, priority: 1, alignment: .right, sort: .toldCount),
    Column(.leftOut, "left out", 8, priority: 2, alignment: .right, sort: .leftOut),
    Column(.segment, "segment", 12, 30, priority: 3),
    Column(.owner, "owner", 5, 8, priority: 3, sort: .owner),
    Column(.reference, "ref", 6, 8),
  ]
}
