/// A named query over a kind, in the query language.
public struct SavedView: Hashable, Sendable {
  /// A screen with lists of several kinds.
  public enum Screen: String, CaseIterable, Sendable {
    /// Whose voice is needed, stories, what is said of us, and news.
    case recognition
    /// Whom to be in touch with, what was promised, asked and answered.
    case outreach
  }

  /// The name on the screen.
  public var name: String
  /// The kind listed.
  public var kind: Kind
  /// The query, as text.
  public var query: String
  /// The order.
  public var order: ListOrder
  /// The screen it stands on; nothing for the one of its kind.
  public var screen: Screen?
  /// Whether it lists only those whom the cadence of the policy says to be in touch with by the end of the week.
  public var isForContact: Bool
  /// The columns that it shows, from left to right; nothing for those of its kind.
  public var columns: [FieldName]?

  /// Makes a view.
  public init(
    _ name: String, _ kind: Kind, _ query: String, _ order: ListOrder, on screen: Screen? = nil,
    isForContact: Bool = false, columns: [FieldName]? = nil
  ) {
    self.name = name
    self.kind = kind
    self.query = query
    self.order = order
    self.screen = screen
    self.isForContact = isForContact
    self.columns = columns
  }

  private static let couldMove: [FieldName] = [
    .display, .standing, .suggestedStanding, .tier, .ref, .lastContact, .owner,
  ]
  private static let toThank: [FieldName] = [.display, .thanksFor, .ref, .standing, .lastContact, .owner]

  /// The views that the screens open on, the first being the one shown at first.
  public static let all: [SavedView] = [
    SavedView("Advocates", .customer, "standing:advocate,champion", ListOrder(.display)),
    SavedView("Potential", .customer, "standing:potential,invited", ListOrder(.display)),
    SavedView("Mine", .customer, "owner:me", ListOrder(.display)),
    SavedView("Quiet", .customer, "standing:advocate,champion last_contact<-45d", ListOrder(.lastContact)),
    SavedView("All", .customer, "", ListOrder(.display)),
    SavedView("Onboarding", .customer, "lifecycle:onboarding", ListOrder(.display)),
    SavedView("To thank", .customer, "to_thank:yes", ListOrder(.display), columns: toThank),
    SavedView(
      "Could move", .customer, "suggested_standing:any", ListOrder(.suggestedStanding), columns: couldMove),
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
    SavedView("Flagged", .referral, "status:flagged", ListOrder(.undecidedUntil)),
    SavedView(
      "Waiting for payment", .referral, "status:registered", ListOrder(.registered, descending: true)),
    SavedView("Invited", .referral, "status:invited", ListOrder(.invited, descending: true)),
    SavedView("Held", .referral, "status:held", ListOrder(.heldUntil)),
    SavedView("Qualified", .referral, "status:qualified,approved", ListOrder(.qualified, descending: true)),
    SavedView(
      "Ended", .referral, "status:rejected,expired,refunded", ListOrder(.updated, descending: true)),
    SavedView("All", .referral, "", ListOrder(.created, descending: true)),
    SavedView("Opportunities", .opportunity, "status:open", ListOrder(.due), on: .recognition),
    SavedView("My opportunities", .opportunity, "owner:me status:open", ListOrder(.due), on: .recognition),
    SavedView(
      "All opportunities", .opportunity, "", ListOrder(.created, descending: true), on: .recognition),
    SavedView(
      "Stories", .story, "status:captured,enriched,verified,consent_pending,approved", ListOrder(.created),
      on: .recognition),
    SavedView(
      "Published", .story, "status:published", ListOrder(.created, descending: true), on: .recognition),
    SavedView("All stories", .story, "", ListOrder(.created, descending: true), on: .recognition),
    SavedView("Mentions", .mention, "status:seen", ListOrder(.at), on: .recognition),
    SavedView("All mentions", .mention, "", ListOrder(.at, descending: true), on: .recognition),
    SavedView("News", .announcement, "", ListOrder(.created, descending: true), on: .recognition),
    SavedView("To thank", .customer, "to_thank:yes", ListOrder(.display), on: .recognition, columns: toThank),
    SavedView("To contact", .customer, "", ListOrder(.lastContact), on: .outreach, isForContact: true),
    SavedView("My promises", .task, "owner:me status:open", ListOrder(.due), on: .outreach),
    SavedView("Promises", .task, "status:open", ListOrder(.due), on: .outreach),
    SavedView("Onboarding", .customer, "lifecycle:onboarding", ListOrder(.display), on: .outreach),
    SavedView("Asks", .ask, "status:asked,accepted", ListOrder(.due), on: .outreach),
    SavedView("Asks to thank", .ask, "status:done thanked:none", ListOrder(.done), on: .outreach),
    SavedView("Scores to thank", .response, "follow_up:thanks thanked:none", ListOrder(.at), on: .outreach),
    SavedView("Scores", .response, "", ListOrder(.at, descending: true), on: .outreach),
    SavedView("To decide", .reward, "status:pending,held,in_review", ListOrder(.created)),
    SavedView("To issue", .reward, "status:approved", ListOrder(.created)),
    SavedView("Issued", .reward, "status:issued,redeemed", ListOrder(.issued, descending: true)),
    SavedView(
      "Ended", .reward, "status:not_eligible,rejected,expired,voided,clawed_back",
      ListOrder(.updated, descending: true)),
    SavedView("All", .reward, "", ListOrder(.created, descending: true)),
  ]

  /// The views on the screen of a kind, in order.
  public static func views(of kind: Kind) -> [SavedView] {
    all.filter { $0.kind == kind && $0.screen == nil }
  }

  /// The views on a screen with lists of several kinds, in order.
  public static func views(on screen: Screen) -> [SavedView] { all.filter { $0.screen == screen } }
}
