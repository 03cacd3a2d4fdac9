/// The most that rewards may cost in a period.
public struct Budget: Hashable, Sendable {
  /// The periods in which a budget begins anew, in the programme's zone.
  public enum Period: String, CaseIterable, Sendable {
    case month, quarter, year
  }

  /// What the budget is called.
  public var name: String
  /// The most there is to spend: an amount of money, or points.
  public var limit: Value
  /// How often it begins anew.
  public var period: Period
  /// Which rewards it pays for; empty for all.
  public var sides: Set<RewardSide>

  /// Names a budget.
  public init(_ name: String, _ limit: Value, per period: Period, sides: Set<RewardSide> = []) {
    self.name = name
    self.limit = limit
    self.period = period
    self.sides = sides
  }

  /// What a reward takes of this budget: minor units or points; nothing when another one pays, or none.
  public func cost(of reward: Record) -> Int64 {
    let side = reward.text(.side).flatMap(RewardSide.init) ?? .single
    guard sides.isEmpty || sides.contains(side) else { return 0 }
    switch limit {
    case .money(let most):
      guard let money = reward[.value]?.money, money.currency == most.currency else { return 0 }
      return money.minorUnits
    case .integer: return reward[.points]?.integer ?? 0
    default: return 0
    }
  }

  /// A number of minor units or points as people read it.
  public func text(_ amount: Int64) -> String {
    if case .money(let most) = limit { return Money(minorUnits: amount, currency: most.currency).description }
    return "\(amount) points"
  }

  /// The most there is to spend, in minor units or points.
  public var most: Int64 { limit.money?.minorUnits ?? limit.integer ?? 0 }
}

/// One period of a budget.
public struct BudgetPeriod: Hashable, Sendable {
  /// Its name: `2026-11`, `2026 Q4`, `2026`.
  public var name: String
  /// Its first instant.
  public var start: Instant
  /// The first instant after it.
  public var end: Instant

  /// The period of a length that an instant lies in.
  public init(_ length: Budget.Period, containing instant: Instant, in zone: ProgrammeZone) {
    let (year, month, _) = zone.local(instant).day.components
    let months = length == .month ? 1 : length == .quarter ? 3 : 12
    let first = (month - 1) / months * months + 1
    let day = CalendarDay(year: year, month: first, day: 1) ?? zone.local(instant).day
    start = zone.start(of: day)
    end = zone.start(of: day.adding(months: months))
    name =
      switch length {
      case .month: "\(padded(year, 4))-\(padded(month, 2))"
      case .quarter: "\(padded(year, 4)) Q\((month - 1) / 3 + 1)"
      case .year: padded(year, 4)
      }
  }

  /// Whether an instant lies in it.
  public func contains(_ instant: Instant) -> Bool { start <= instant && instant < end }
}

/// How much of a budget is taken in a period.
public struct BudgetUse: Hashable, Sendable {
  /// The budget.
  public var budget: Budget
  /// The period.
  public var period: BudgetPeriod
  /// What is approved and not issued, in minor units or points.
  public var committed: Int64
  /// What is issued.
  public var spent: Int64

  /// Gathers what is taken.
  public init(_ budget: Budget, _ period: BudgetPeriod, committed: Int64 = 0, spent: Int64 = 0) {
    self.budget = budget
    self.period = period
    self.committed = committed
    self.spent = spent
  }

  /// What is left; below nothing when more was taken than there is.
  public var left: Int64 { budget.most - committed - spent }

  /// Adds what a reward takes, or with `-1` gives it back.
  ///
  /// A reward is paid for from the period in which it was decided: committed until it is issued. One that was voided,
  /// refused or clawed back takes nothing; one that expired was spent.
  public mutating func add(_ reward: Record, times sign: Int64 = 1) {
    guard reward[.removed] == nil, let when = (reward[.decided] ?? reward[.issued])?.instant,
      period.contains(when)
    else { return }
    switch RewardStatus(rawValue: reward.status) {
    case .approved: committed += sign * budget.cost(of: reward)
    case .inReview where reward[.issued] == nil: committed += sign * budget.cost(of: reward)
    case .issued, .redeemed, .expired, .inReview: spent += sign * budget.cost(of: reward)
    case .pending, .held, .notEligible, .rejected, .voided, .clawedBack, nil: break
    }
  }

  /// Why some rewards can't be approved as well; nothing when they can.
  public func refusal(of rewards: [Record]) -> String? {
    let wanted = rewards.reduce(Int64(0)) { sum, reward in
      let when = (reward[.decided] ?? reward[.issued])?.instant
      return sum + (when.map { period.contains($0) } == true ? 0 : budget.cost(of: reward))
    }
    guard wanted > 0, wanted > left else { return nil }
    return
      "the budget \(budget.name) of \(period.name) has \(budget.text(max(0, left))) left of \(budget.text(budget.most)), and this needs \(budget.text(wanted)) (\(budget.text(committed)) are approved, \(budget.text(spent)) issued)"
  }

  /// The use in a sentence: `referrals 2026-11: 3,240.00 EUR of 5,000.00 EUR taken, 1,760.00 EUR left`.
  public var sentence: String {
    let taken = budget.text(committed + spent)
    let rest = left < 0 ? "\(budget.text(-left)) over" : "\(budget.text(left)) left"
    return
      "\(budget.name) \(period.name): \(taken) of \(budget.text(budget.most)) taken (\(budget.text(committed)) approved, \(budget.text(spent)) issued), \(rest)"
  }
}
