/// Where a story stands.
public enum StoryStatus: String, StatusMachine {
  case captured, enriched, verified
  case consentPending = "consent_pending"
  case approved, published, retired

  /// The statuses that may follow this one.
  public var next: Set<StoryStatus> {
    switch self {
    case .captured: [.enriched, .verified, .retired]
    case .enriched: [.verified, .retired]
    case .verified: [.enriched, .consentPending, .approved, .retired]
    case .consentPending: [.verified, .approved, .retired]
    case .approved: [.verified, .published, .retired]
    case .published: [.retired]
    case .retired: [.captured]
    }
  }

  /// The statuses that need a consent which holds.
  public static let withConsent: [StoryStatus] = [.approved, .published]
}

/// In what form a customer's achievement is told.
public enum StoryKind: String, CaseIterable, Sendable {
  case caseStudy = "case_study"
  case video, testimonial, post, talk
}

/// Where a story may be told.
public enum StoryChannel: String, CaseIterable, Sendable {
  case website, social, mail, print, press, event, sales
}
