import struct Advocacy.Record

@testable import Advocacy

/// How the values that an action takes are made up.
struct Supplier: Sendable {
  typealias Value = @Sendable (inout RandomHistory.Sources) -> Advocacy.Value?

  /// Values made in a way of their own; nothing leaves the field out.
  var own: [FieldName: Value]
  /// How often in a hundred a value that the action can do without is given.
  var often: Int
  /// What the action can be done to, where a status alone doesn't tell.
  var fits: (@Sendable (RandomHistory.Sources, Record) -> Bool)?
  /// What is done first where the action can be done to nothing.
  var first: RandomHistory.Goal?
  /// When the action can be done to a thing, where only time has to pass.
  var awaited: (@Sendable (Record) -> Instant?)?
  /// Whether each thing has values of its own, instead of all at once the same.
  var isOneByOne = false
  /// Who rather does it; anybody where nobody is named.
  var actor: Actor?
  /// All values at once, for those that depend on each other; nothing where there is no thing to name.
  var whole: (@Sendable (inout RandomHistory.Sources) -> [FieldName: Advocacy.Value]?)?

  /// Every value by its type.
  static let usual = Supplier(own: [:], often: 50)
  /// Every value by its type, most of them left out.
  static let few = Supplier(own: [:], often: 15)

  static func with(_ own: [FieldName: Value], often: Int = 50) -> Supplier {
    Supplier(own: own, often: often)
  }

  func fitting(
    after first: RandomHistory.Goal? = nil,
    _ fits: @escaping @Sendable (RandomHistory.Sources, Record) -> Bool
  ) -> Supplier {
    var supplier = self
    supplier.first = first
    supplier.fits = fits
    return supplier
  }

  func awaiting(_ time: @escaping @Sendable (Record) -> Instant?) -> Supplier {
    var supplier = self
    supplier.awaited = time
    return supplier
  }

  func oneByOne() -> Supplier {
    var supplier = self
    supplier.isOneByOne = true
    return supplier
  }

  func by(_ actor: Actor) -> Supplier {
    var supplier = self
    supplier.actor = actor
    return supplier
  }

  static func whole(
    _ whole: @escaping @Sendable (inout RandomHistory.Sources) -> [FieldName: Advocacy.Value]?
  ) -> Supplier {
    Supplier(own: [:], often: 0, whole: whole)
  }
}

extension Supplier {
  /// The supplier of each action.
  ///
  /// An action that is added to the catalogue is added here, with `.usual` when values of the right types are enough;
  /// the test of the suppliers names one that is missing. A new kind with a status also needs its table in
  /// ``MoveTable``. Nothing else: which action leads where is found out by trying.
  static let all: [ActionName: Supplier] = desk.merging(recognition) { first, _ in first }

  private static let desk: [ActionName: Supplier] = [
    "customer.create": .few,
    "customer.edit": .few,
    "customer.assign": .usual,
    "customer.tag": .usual,
    "customer.standing": .usual,
    "customer.lifecycle": .usual,
    "customer.permit": .usual,
    "customer.rest": .usual,
    "customer.merge": merging(.customer),
    "customer.cadence": .whole { sources in
      let longest = sources.dice.number(10...90)
      let ideal = sources.dice.number(1...longest)
      return [.longest: .integer(Int64(longest)), .ideal: .integer(Int64(ideal))]
    },
    "customer.cadence_usual": .usual.fitting(after: .action("customer.cadence")) {
      $1[.cadenceLongest] != nil
    },
    // An onboarding makes five tasks of each, so it is for few.
    "customer.onboard": onboarding.fitting { $1[.account] == nil && $1.reference.id % 5 == 0 },
    "account.onboard": onboarding,
    "customer.playbook": .with([.playbook: { _ in .text("thank_advocate") }]).fitting(
      after: .move(Move(kind: .customer, field: .standing, from: "invited", to: "advocate"))
    ) { sources, record in
      guard ["advocate", "champion"].contains(record.text(.standing)) else { return false }
      let open = sources.pools[Place(kind: .task, field: .status, word: "open")]?.things ?? []
      return !open.contains {
        sources.things[$0]?[.customer]?.reference == record.reference
          && sources.things[$0]?.text(.list) == "thank_advocate"
      }
    },
    "customer.thank": .usual.fitting(after: .action("mention.create")) { sources, record in
      Thanks.kinds.flatMap { sources.naming(record.reference, $0) }.contains {
        sources.things[$0].map { Thanks.areDue(for: $0) && Thanks.whom($0) == record.reference } ?? false
      }
    },
    "customer.advise": advice.fitting { $1[.account] == nil },
    "account.advise": advice,
    "customer.choose_plan": plan.fitting { $1[.account] == nil },
    "account.choose_plan": plan,
    "account.create": .few,
    "account.edit": .few,
    "account.assign": .usual,
    "account.tag": .usual,
    "colleague.add": .with([.handle: { .text("p\($0.dice.next() % 1_000_000)") }]),
    "colleague.edit": .few,
    "colleague.away": .usual,
    "colleague.back": .usual.fitting(after: .action("colleague.away")) { $1[.awayUntil] != nil },
    "feedback.create": .with([.created: { .instant($0.now - .minutes(Int64($0.dice.number(0...600)))) }]),
    "feedback.claim": .usual,
    "feedback.assign": .usual,
    "feedback.answer": .usual,
    "feedback.note": .usual,
    "feedback.receive": .usual,
    "feedback.priority": .usual,
    "feedback.tag": .usual,
    "feedback.snooze": .usual,
    "feedback.wake": .usual.fitting(after: .action("feedback.snooze")) { $1[.snoozedUntil] != nil },
    "feedback.acknowledge": .usual,
    "feedback.start": .usual,
    "feedback.await_customer": .usual,
    "feedback.hand_over": .usual,
    "feedback.resolve": .usual,
    "feedback.close": .usual,
    "feedback.decline": .usual,
    "feedback.duplicate": .usual,
    "feedback.reopen": .usual,
    "feedback.edit": .few,
    "feedback.judge": .usual.fitting { $1.text(.feedbackKind) == "complaint" },
    // An advocate proposes what is more than he or she may grant alone.
    "feedback.remedy": .with(
      [
        .remedyValue: { sources in
          let isMuch = sources.wanted.map { $0 == "proposed" } ?? sources.dice.chance(50)
          return .money(Money(minorUnits: isMuch ? 9_900 : 900, currency: .euro))
        }
      ], often: 100
    ).by(Programme.ana).fitting {
      $1.text(.feedbackKind) == "complaint" && $1.text(.remedyState) != "granted"
        && $1.text(.outcome) != "not_upheld"
    },
    "feedback.grant_remedy": .usual,
    "feedback.refuse_remedy": .usual,
    "feedback.link": .whole { sources in
      if sources.dice.chance(30) { return [.title: sources.text(), .team: sources.text()] }
      // Rather to what has shipped, so that there are customers to tell.
      let shipped = sources.pools[Place(kind: .request, field: .status, word: "shipped")]?.things ?? []
      if sources.dice.chance(60), let request = sources.dice.one(shipped) {
        return [.request: .reference(request)]
      }
      return sources.value(.reference(.request)).map { [.request: $0] }
    },
    "feedback.playbook": playbook.fitting {
      $1.text(.feedbackKind) == "complaint" && $1.reference.id % 5 == 1
    },
    "feedback.unlink": .usual.fitting(after: .action("feedback.link")) { $1[.request] != nil },
    "feedback.tell": .usual.fitting(after: .action("feedback.link")) { sources, record in
      let request = record[.request]?.reference.flatMap { sources.things[$0] }
      return record[.told] == nil && record[.customer] != nil
        && ["shipped", "told"].contains(request?.status)
    },
    "request.create": .usual,
    "request.edit": .usual,
    "request.accept": .usual,
    "request.decline": .usual,
    "request.plan": .usual,
    "request.start": .usual,
    "request.ship": .usual,
    "request.tell": .usual,
    "request.reopen": .usual,
    "request.assign": .usual,
    "request.tag": .usual,
    "request.chase": .usual,
    "request.merge": merging(.request),
    // With a reason, since something or other speaks against most of those who are asked.
    "ask.create": .with(
      [.override: { $0.text() }, .survey: { _ in nil }, .introducedTo: { _ in nil }], often: 100),
    "ask.accept": .usual,
    "ask.decline": .usual,
    "ask.done": .usual,
    "ask.cancel": .usual,
    "ask.thank": .usual,
    "ask.assign": .usual,
    "ask.edit": .usual,
    "task.create": .usual,
    "task.done": .usual,
    "task.skip": .usual,
    "task.postpone": .usual,
    "task.assign": .usual,
    "task.edit": .usual,
    "task.reopen": .usual,
    "feedback.macro": macro(.feedback).fitting {
      ["complaint", "suggestion"].contains($1.text(.feedbackKind))
    },
    "customer.macro": macro(.customer),
    "response.record": .whole(response),
    "response.thank": .usual.fitting { $1[.customer] != nil && $1[.thanked] == nil },
    "response.edit": .with([.score: { .integer(Int64($0.dice.number(1...5))) }]),
    "touchpoint.log": .with([.at: { .instant($0.now - .minutes(Int64($0.dice.number(0...600)))) }]),
    "touchpoint.edit": .with([.at: { .instant($0.now - .minutes(Int64($0.dice.number(0...600)))) }]),
    "referral.create": .with([
      .referred: { $0.dice.chance(50) ? newcomer(&$0) : nil },
      .expires: { $0.dice.chance(20) ? $0.value(.instant) : nil },
    ]),
    "referral.register": .with([.referred: newcomer]).oneByOne(),
    "referral.qualify": .with(
      [.firstPaid: { .instant($0.now - .minutes(Int64($0.dice.number(0...600)))) }], often: 20),
    "referral.flag": .usual,
    "referral.undecided": .usual.fitting(after: .action("referral.flag")) { $1[.undecidedUntil] != nil },
    "referral.hold": .usual,
    "referral.release": .usual,
    "referral.reject": .usual,
    "referral.expire": .usual,
    "referral.refund": .usual,
    "referral.thank": .usual.fitting { Thanks.areDue(for: $1) },
    "referral.edit": .usual,
    "reward.create": .whole(reward),
    "reward.approve": .usual.fitting { sources, record in
      let referral = record[.referral]?.reference.flatMap { sources.things[$0] }
      return record[.issued] == nil && !["rejected", "expired", "refunded"].contains(referral?.status)
    },
    "reward.reject": .usual,
    "reward.not_eligible": .usual,
    "reward.hold": .usual,
    "reward.release": .usual,
    "reward.issue": .usual,
    "reward.redeem": .usual,
    "reward.expire": .usual,
    "reward.void": .usual,
    "reward.review": .usual,
    "reward.clear": .usual.fitting(
      after: .move(Move(kind: .reward, field: .status, from: "issued", to: "in_review"))
    ) { $1.status == "in_review" && $1[.issued] != nil },
    "reward.claw_back": .usual,
    "reward.edit": .whole { [.reason: $0.text(), .expires: $0.value(.instant) ?? .instant($0.now)] },
  ]

  /// Rather a customer who didn't come by a referral yet, for a person counts once.
  static let newcomer: Value = { sources in
    let some = sources.pools[Place(kind: .customer)]?.things.suffix(40) ?? []
    let new = some.filter { customer in
      !(sources.naming[customer] ?? []).contains {
        $0.kind == .referral && sources.things[$0]?[.referred]?.reference == customer
      }
    }
    return (sources.dice.one(new) ?? sources.dice.one(Array(some))).map { .reference($0) }
  }

  /// One of the lists of steps that the standard policy has.
  private static let onboarding = list(.template) { Array($0.onboardings.keys) }
  private static let playbook = list(.playbook) { Array($0.playbooks.keys) }

  /// One of the macros of a kind that the standard policy has.
  private static func macro(_ kind: Kind) -> Supplier {
    list(.macro) { $0.macros.filter { $0.kind == kind }.map(\.name) }
  }

  /// An answer on the scale of its survey.
  private static let response: @Sendable (inout RandomHistory.Sources) -> [FieldName: Advocacy.Value]? = {
    sources in
    guard let survey = sources.dice.one(Survey.allCases), let customer = sources.value(.reference(.customer))
    else { return nil }
    let scale = survey.scale
    let score = sources.dice.number(Int(scale.lowerBound)...Int(scale.upperBound))
    return [
      .survey: .text(survey.rawValue), .score: .integer(Int64(score)), .customer: customer,
      .body: sources.text(),
    ]
  }

  private static let advice = Supplier.with(
    [.usage: { .text("orders=\($0.dice.number(1...90)), seats=1") }], often: 100)
  private static let plan = Supplier.with([
    .plan: { sources in
      sources.dice.one(sources.policy?.plans.map(\.name) ?? []).map { .text($0) }
    }
  ])

  private static func list(_ name: FieldName, _ names: @escaping @Sendable (Policy) -> [String]) -> Supplier {
    .with([
      name: { sources in
        sources.dice.one(sources.policy.map(names)?.sorted() ?? []).map { .text($0) }
      }
    ])
  }

  /// Mostly every tenth thing takes in others and isn't merged itself, or each merge would carry more over.
  private static func merging(_ kind: Kind) -> Supplier {
    .with([
      .into: { sources in
        let tenths = (sources.pools[Place(kind: kind)]?.things ?? []).filter { $0.id % 10 == 0 }
        return (sources.dice.chance(90) ? sources.dice.one(tenths).map { .reference($0) } : nil)
          ?? sources.value(.reference(kind))
      }
    ]).fitting { $1.reference.id % 10 != 0 }
  }

  /// A reward of a referral's side, one for a story, or one for something else.
  private static let reward: @Sendable (inout RandomHistory.Sources) -> [FieldName: Advocacy.Value]? = {
    sources in
    var values: [FieldName: Advocacy.Value] = [.reason: sources.text()]
    if sources.focus.isEmpty, sources.dice.chance(25),
      let story = sources.value(.reference(.story))?.reference,
      let customer = sources.things[story]?[.customer]
    {
      (values[.story], values[.customer]) = (.reference(story), customer)
      // What the policy fixes needs no amount, and takes no other.
      if sources.dice.chance(30) { values[.points] = sources.value(.integer) }
      return values
    }
    let amount: FieldName = sources.dice.chance(50) ? .value : .points
    values[amount] = sources.value(amount == .value ? .money : .integer)
    if sources.dice.chance(50) { values[.expires] = sources.value(.instant) }
    values[.customer] = sources.value(.reference(.customer))
    if sources.dice.chance(sources.focus.isEmpty ? 60 : 95),
      let referral = sources.value(.reference(.referral))?.reference
    {
      let side: FieldName = sources.dice.chance(50) ? .referrer : .referred
      values[.referral] = .reference(referral)
      values[.side] = .text(side.rawValue)
      values[.customer] = sources.things[referral]?[side] ?? values[.customer]
    }
    return values[.customer] == nil ? nil : values
  }
}
