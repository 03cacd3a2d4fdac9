/// The plan that is cheapest for what a payer uses, and what it would save.
public struct PlanAdvice: Hashable, Sendable {
  /// A plan at one of its prices.
  public struct Offer: Hashable, Sendable {
    /// The plan.
    public var plan: Plan
    /// Whether it is at the price that only new customers are offered.
    public var isForNewCustomers: Bool
    /// What a month costs, in minor units.
    public var cost: Int64
  }

  /// What a month costs on the plan the payer has; nothing without a plan, or when it is unknown or too small.
  public var now: Offer?
  /// The plan the payer has, by name.
  public var plan: String?
  /// All that fits and may be chosen, the cheapest first; at the same cost the name decides.
  public var offers: [Offer]
  /// What only new customers are offered and would cost less than the best of the others, the cheapest first.
  public var newCustomerOffers: [Offer]
  /// The plans that don't hold the usage, by name.
  public var tooSmall: [String]

  /// Compares all plans for a usage.
  ///
  /// A payer who is new may choose at the price for new customers; to another one these prices are shown beside, so
  /// that he or she can ask for them. A retired plan is offered only to who is on it.
  public init(plans: [Plan], usage: Usage, on current: String?, isNew: Bool) {
    plan = current
    var open: [Offer] = []
    var others: [Offer] = []
    var small: [String] = []
    for plan in plans where !plan.isRetired || plan.name == current {
      guard let usual = plan.cost(of: usage) else {
        small.append(plan.name)
        continue
      }
      let asNew = plan.newCustomerPrice == nil ? nil : plan.cost(of: usage, asNewCustomer: true)
      if plan.name == current { now = Offer(plan: plan, isForNewCustomers: false, cost: usual) }
      if isNew, let asNew {
        open.append(Offer(plan: plan, isForNewCustomers: true, cost: asNew))
      } else {
        open.append(Offer(plan: plan, isForNewCustomers: false, cost: usual))
        if let asNew { others.append(Offer(plan: plan, isForNewCustomers: true, cost: asNew)) }
      }
    }
    offers = open.sorted { ($0.cost, $0.plan.name) < ($1.cost, $1.plan.name) }
    let best = offers.first?.cost
    newCustomerOffers = others.filter { offer in best.map { offer.cost < $0 } ?? true }
      .sorted { ($0.cost, $0.plan.name) < ($1.cost, $1.plan.name) }
    tooSmall = small.sorted()
  }

  /// The cheapest that fits.
  public var best: Offer? { offers.first }
  /// The next cheapest.
  public var runnerUp: Offer? { offers.dropFirst().first }

  /// What the best would save a month, in minor units; nothing without a plan to compare with.
  public var saving: Int64? {
    guard let now, let best else { return nil }
    return now.cost - best.cost
  }

  /// Whether following the advice lowers what we earn, which is said and changes nothing about it.
  public var lowersRevenue: Bool { (saving ?? 0) > 0 }
}
