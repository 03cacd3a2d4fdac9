/// The way a contact was made.
public enum Channel: String, CaseIterable, Sendable {
  case mail, call, chat, social, web, event, visit, shop
}

/// The kinds of feedback.
public enum FeedbackKind: String, CaseIterable, Sendable {
  case complaint, suggestion, praise, question
}

/// How urgent a piece of feedback is, least first.
public enum Priority: String, CaseIterable, Sendable {
  case low, normal, high, urgent
}

/// Where a customer stands as a buyer.
public enum Lifecycle: String, CaseIterable, Sendable {
  case prospect, onboarding, active, lapsed
}

/// Whether a customer may be written to on a channel.
public enum Permission: String, CaseIterable, Sendable {
  case unknown, granted, denied
}

/// What a colleague may do, least first.
public enum Role: String, CaseIterable, Comparable, Sendable {
  case viewer, advocate, manager

  /// Orders two values.
  public static func < (left: Role, right: Role) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

/// Who a message is from and for.
public enum MessageDirection: String, CaseIterable, Sendable {
  case fromCustomer = "from_customer"
  case toCustomer = "to_customer"
  case note
}

/// Who began a touchpoint.
public enum TouchpointDirection: String, CaseIterable, Sendable {
  case inbound, outbound
}

/// Which side of a referral a reward is for.
public enum RewardSide: String, CaseIterable, Sendable {
  /// The customer who brought the other.
  case referrer
  /// The customer who came.
  case referred
  /// No referral: a story or an effort.
  case single
}

extension CaseIterable where Self: RawRepresentable, RawValue == String {
  /// All words of the set, in order.
  public static var words: [String] { allCases.map(\.rawValue) }
}
