/// A sign that a referral is not what it seems, as far as a programme file can know it.
public enum FraudRule: String, CaseIterable, Sendable {
  /// Both have one mail address, however it is written.
  case sameMail = "same_mail"
  /// Both have mail at one domain that isn't everyone's.
  case sameDomain = "same_domain"
  /// Someone whom the referrer brought before has mail at the same domain.
  case repeatedDomain = "repeated_domain"
  /// Who came has a mail address made to be thrown away.
  case disposableMail = "disposable_mail"
  /// Both have one name.
  case sameName = "same_name"
  /// Both have one phone number.
  case samePhone = "same_phone"
  /// Both live at one address.
  case sameAddress = "same_address"
  /// Both belong to one account, which pays for both.
  case sameAccount = "same_account"
  /// Who came used a code that he or she hands out.
  case ownCode = "own_code"
  /// The referrer brings many in a short time.
  case velocity
  /// Who referred was referred by someone who was referred, and so on.
  case chain
  /// Who came had brought the referrer, directly or through others.
  case ring

  /// The rule as people read it: `same mail`.
  public var words: String { rawValue.replacing("_", with: " ") }
}

/// What a policy makes of the signs of fraud.
public struct FraudRules: Hashable, Sendable {
  /// What each sign counts; a sign without points is not looked for.
  public var points: [FraudRule: Int] = [:]
  /// From how many points on a person has to look at a referral.
  public var flagAt: Int
  /// From how many points on a referral is rejected.
  public var rejectAt: Int
  /// More referrals than this of one referrer within ``velocityWithin`` are many.
  public var velocityMost = 5
  /// The time in which the referrals of one referrer are counted.
  public var velocityWithin: Span = .days(7)
  /// So many referrals in a row, this one included, are a chain.
  public var chainLinks = 4
  /// Mail domains that are everyone's, beside those that the program knows.
  public var freeMail: Set<String> = []
  /// Domains of mail made to be thrown away, beside those that the program knows.
  public var disposableMail: Set<String> = []

  /// Makes rules that look for nothing yet.
  public init(flagAt: Int, rejectAt: Int) {
    self.flagAt = flagAt
    self.rejectAt = rejectAt
  }
}
