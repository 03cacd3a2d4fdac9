/// Everything the rules look at when a referral is judged: what a programme file knows of it at that time.
public struct ReferralFacts: Hashable, Sendable {
  /// How many rewards of one side a person has been granted that still stand.
  public struct Grants: Hashable, Sendable {
    /// In the calendar year of the judgement.
    public var thisYear: Int
    /// Ever.
    public var ever: Int

    /// Counts grants.
    public init(thisYear: Int = 0, ever: Int = 0) {
      self.thisYear = thisYear
      self.ever = ever
    }
  }

  /// The longest row of referrals that is followed back.
  public static let mostAncestors = 20

  /// The referral.
  public var referral: Record
  /// Who referred.
  public var referrer: Record
  /// Who came, when it is a customer of the programme.
  public var referred: Record?
  /// When something was first paid.
  public var converted: Instant
  /// When it is judged; caps are those of its year.
  public var judged: Instant
  /// What was first paid, when it is known.
  public var paid: Money?
  /// Other referrals of the same person, by customer or by mail.
  public var ofPerson: [Record] = []
  /// The referrer's other referrals, the mail of who came filled in.
  public var ofReferrer: [Record] = []
  /// Other customers with the mail or the phone of who came.
  public var namesakes: [Record] = []
  /// Who else hands out the referral's code.
  public var codeOwners: Set<Reference> = []
  /// Who referred the referrer, who referred that one, and so on.
  public var ancestors: [Reference] = []
  /// What each side's person has been granted before.
  public var grants: [RewardSide: Grants] = [:]

  /// Gathers what is known of a referral by itself.
  public init(
    referral: Record, referrer: Record, referred: Record?, converted: Instant, judged: Instant,
    paid: Money? = nil
  ) {
    self.referral = referral
    self.referrer = referrer
    self.referred = referred
    self.converted = converted
    self.judged = judged
    self.paid = paid
  }

  /// The mail of who came: as a customer, else as given.
  var mail: String? { referred?.text(.email) ?? referral.text(.referredEmail) }
}

extension Record {
  /// When a referral touched who came first: its invitation, else its registration.
  public var touched: Instant? { (self[.invited] ?? self[.registered] ?? self[.created])?.instant }
}
