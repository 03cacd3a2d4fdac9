import Advocacy

/// A lifelike programme of the outdoor shop Acme Outdoors, made from a seed.
///
/// The same seed, counts, colleague, zone, currency and day give the same rows, byte for byte. Every row is a function
/// of its number, so that a million customers need no more memory than a thousand, but for eight bytes each. Nothing
/// that has happened is dated after the start of today; what is to come lies on the days after it.
public struct DemoProgramme: Sendable {
  /// The seed of all chance.
  public let seed: UInt64
  /// How many customers there are.
  public let customerCount: Int
  /// How many pieces of feedback there are.
  public let feedbackCount: Int
  let calendar: DemoCalendar
  let currency: Currency
  let staff: Staff
  let accountCount: Int
  let referralSchedule: ReferralSchedule
  let topics: TopicTable
  let requests: RequestTable
  /// The policy that a programme begins with, which the demo goes by.
  let policy: Policy
  private let minorPerMajor: Int64
  /// The exchanges of points, by customer.
  private(set) var exchanges: [Int: ExchangePlan] = [:]

  /// The system that the external ids of the demo's things name.
  public static let source = "demo"

  /// Plans a programme.
  ///
  /// The person who makes it is a manager of the file already and owns a share of the work; the day is the one of
  /// `now` in the zone.
  public init(
    seed: UInt64, customers: Int = 2000, feedback: Int = 1000, now: Instant, zone: ProgrammeZone,
    currency: Currency, me: String
  ) {
    self.seed = seed
    customerCount = max(0, customers)
    feedbackCount = max(0, feedback)
    calendar = DemoCalendar(now: now, zone: zone)
    self.currency = currency
    staff = Staff(me: me)
    accountCount = (customerCount + 11) / 12
    referralSchedule = ReferralSchedule(customers: customerCount)
    topics = TopicTable()
    requests = RequestTable(topics: topics.all, feedback: feedbackCount)
    policy =
      (try? Policy(text: DemoProgramme.policyText, zone: zone, currency: currency)) ?? Policy(name: "")
    minorPerMajor = (0..<currency.exponent).reduce(1) { amount, _ in amount * 10 }
    exchanges = plannedExchanges()
  }

  /// How new customers are onboarded.
  var welcome: StepList? { policy.onboardings["welcome"] }

  /// How brand advocates are thanked.
  var thanks: StepList? { policy.playbooks["thank_advocate"] }

  /// The dice of one thing.
  func dice(_ purpose: Dice.Purpose, _ index: Int) -> Dice {
    Dice(seed: seed, purpose, index)
  }

  /// A thing of the demo by its external id.
  func link(_ kind: Kind, _ index: Int) -> ImportRecord.Link {
    .external(externalID(kind, index))
  }

  /// The external id of a thing: its letter and number, counted from one.
  func externalID(_ kind: Kind, _ index: Int) -> ExternalID {
    ExternalID(source: DemoProgramme.source, value: String(kind.letter) + String(index + 1))
  }

  /// An amount of so many major units of a currency with cents, or a hundred times as many where there are none.
  func money(_ major: Int, cents: Int = 0) -> Money {
    switch minorPerMajor {
    case 1: Money(minorUnits: Int64(major) * 100, currency: currency)
    case 100: Money(minorUnits: Int64(major) * 100 + Int64(cents), currency: currency)
    default: Money(minorUnits: Int64(major) * minorPerMajor, currency: currency)
    }
  }
}
