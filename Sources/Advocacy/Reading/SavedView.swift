/// A named query over a kind, in the query language.
public struct SavedView: Hashable, Sendable {
  /// The name on the screen.
  public var name: String
  /// The kind listed.
  public var kind: Kind
  /// The query, as text.
  public var query: String
  /// The order.
  public var order: ListOrder

  /// Makes a view.
  public init(_ name: String, _ kind: Kind, _ query: String, _ order: ListOrder) {
    self.name = name
    self.kind = kind
    self.query = query
    self.order = order
  }

  /// The views that the screens open on, the first being the one shown at first.
  public static let all: [SavedView] = [
    SavedView("Advocates", .customer, "standing:advocate,champion", ListOrder(.display)),
    SavedView("Potential", .customer, "standing:potential,invited", ListOrder(.display)),
    SavedView("Mine", .customer, "owner:me", ListOrder(.display)),
    SavedView("Quiet", .customer, "standing:advocate,champion last_contact<-45d", ListOrder(.lastContact)),
    SavedView("All", .customer, "", ListOrder(.display)),
    SavedView("Onboarding", .customer, "lifecycle:onboarding", ListOrder(.display)),
    SavedView("To thank", .customer, "to_thank:yes", ListOrder(.display)),
    SavedView("Unattended", .feedback, "unattended:yes snoozed_until:none", ListOrder(.due)),
    SavedView("Mine", .feedback, "owner:me open:yes snoozed_until:none", ListOrder(.due)),
    SavedView("Open", .feedback, "open:yes", ListOrder(.priority, descending: true)),
    SavedView("Waiting", .feedback, "status:waiting_customer,waiting_team", ListOrder(.updated)),
    SavedView("Snoozed", .feedback, "snoozed_until:any", ListOrder(.snoozedUntil)),
    SavedView("All", .feedback, "", ListOrder(.created, descending: true)),
    SavedView(
      "To decide", .request, "status:proposed merged_into:none", ListOrder(.rank, descending: true)),
    SavedView(
      "At a team", .request, "status:accepted,planned,started merged_into:none",
      ListOrder(.rank, descending: true)),
    SavedView(
      "Shipped: to tell", .request, "status:shipped,told untold>0 merged_into:none", ListOrder(.shipped)),
    SavedView("Mine", .request, "owner:me merged_into:none", ListOrder(.rank, descending: true)),
    SavedView(
      "Declined", .request, "status:declined merged_into:none", ListOrder(.updated, descending: true)),
    SavedView("All", .request, "", ListOrder(.rank, descending: true)),
    SavedView("Mine", .task, "owner:me status:open", ListOrder(.due)),
    SavedView("Open", .task, "status:open", ListOrder(.due)),
    SavedView("All", .task, "", ListOrder(.created, descending: true)),
    SavedView("Open", .opportunity, "status:open", ListOrder(.due)),
    SavedView("Mine", .opportunity, "owner:me status:open", ListOrder(.due)),
    SavedView("All", .opportunity, "", ListOrder(.created, descending: true)),
    SavedView("Open", .ask, "status:asked,accepted", ListOrder(.asked)),
    SavedView("To thank", .ask, "status:done thanked:none", ListOrder(.done)),
    SavedView("All", .ask, "", ListOrder(.asked, descending: true)),
    SavedView("To decide", .reward, "status:pending,held,in_review", ListOrder(.created)),
    SavedView("To issue", .reward, "status:approved", ListOrder(.created)),
    SavedView("Issued", .reward, "status:issued,redeemed", ListOrder(.issued, descending: true)),
    SavedView(
      "Ended", .reward, "status:not_eligible,rejected,expired,voided,clawed_back",
      ListOrder(.updated, descending: true)),
    SavedView("All", .reward, "", ListOrder(.created, descending: true)),
  ]

  /// The views of a kind, in order.
  public static func views(of kind: Kind) -> [SavedView] { all.filter { $0.kind == kind } }
}
