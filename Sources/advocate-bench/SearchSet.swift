import Advocacy

/// The searches that are measured: each a kind and what is typed.
enum SearchSet {
  /// One search.
  struct Search {
    /// What is looked for.
    var kind: Kind
    /// What is typed.
    var text: String
  }

  /// One, two, three and many characters, rare and common, two words, other scripts, fields, fields with words.
  static let typed: [Search] =
    customers.map { Search(kind: .customer, text: $0) } + feedback.map { Search(kind: .feedback, text: $0) }

  /// What is typed, and every saved view of customers and feedback.
  static let all: [Search] = typed + views(customersAndFeedback: true)

  /// The saved views of customers and feedback, or those of everything else.
  static func views(customersAndFeedback: Bool) -> [Search] {
    SavedView.all.filter { [.customer, .feedback].contains($0.kind) == customersAndFeedback }
      .map { Search(kind: $0.kind, text: $0.query) }
  }

  private static let customers = [
    "", "a", "q", "東", "zz", "an", "qx", "東京", "son", "zzq", "rey", "okafor", "zzqxj", "maria", "example.org",
    "maria okafor", "a b", "zoë", "ЖУ", "-maria", "owner:me", "standing:champion", "standing:champion maria",
    "lifecycle:active zz", "city:wien", "tag:vip", "tag:vip maria", "mrr>500", "last_contact<-90d",
    "open_feedback>3",
    "account:A-17", "nps:0..6", "notes:tent",
  ]

  private static let feedback = [
    "e", "zq", "東京", "the", "refund", "zzqxj", "tent zip", "refund zzqxj", "refund maria", "kind:complaint",
    "kind:complaint refund", "priority:urgent", "status:new tent", "owner:me refund", "owner:none",
    "created>-7d",
    "created>-7d refund", "tag:sizing", "customer.standing:champion", "customer.city:wien tent", "due<now",
  ]
}
