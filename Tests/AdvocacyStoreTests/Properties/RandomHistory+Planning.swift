@testable import Advocacy
@testable import AdvocacyStore

extension RandomHistory {
  /// How few things at a place are too few to aim from.
  private static let fewest = 8
  /// All that can be aimed at.
  private static let goals: [Goal] =
    ActionCatalogue.all.map { .action($0.name) } + MoveTable.moves.map { .move($0) }
  /// What makes moves that other actions seem likelier to make.
  private static let hints: [Move: [ActionName: Int]] = [
    Move(kind: .referral, field: .status, from: "registered", to: "qualified"): ["referral.qualify": 1],
    Move(kind: .referral, field: .status, from: "registered", to: "held"): ["referral.qualify": 1],
    Move(kind: .referral, field: .status, from: "registered", to: "flagged"): ["referral.qualify": 1],
    Move(kind: .opportunity, field: .status, from: "cancelled", to: "filled"): ["opportunity.reopen": 1],
    Move(kind: .story, field: .status, from: "approved", to: "published"): ["story.publish": 1],
  ]
  /// The kinds that may name a thing of a kind.
  private static let naming = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { ($0, Set(ThingTable.references(to: $0).map(\.kind))) })

  /// Lets things happen until every action and every allowed move has happened so often, or so many steps are done;
  /// what has happened least is aimed at.
  func run(until times: Int, most steps: Int) throws {
    // What nothing came of is left for a while, the longer the oftener.
    var waits: [Goal: Int] = [:]
    for step in 0..<steps {
      guard let goal = next(below: times, waits, at: step) else { return }
      let before = count(goal)
      try pursue(goal)
      misses[goal] = count(goal) > before ? 0 : (misses[goal] ?? 0) + 1
      waits[goal] = step + 5 * (misses[goal] ?? 0)
      try diverge()
    }
  }

  /// Lets each of some goals be reached so often.
  func run(_ goals: [Goal], times: Int) throws {
    for goal in goals {
      for _ in 0..<60 where count(goal) < times { try pursue(goal) }
    }
  }

  /// How often what is aimed at has happened.
  func count(_ goal: Goal) -> Int {
    switch goal {
    case .action(let name): tally.acts[name] ?? 0
    case .move(let move): tally.moves[move] ?? 0
    }
  }

  /// What is aimed at next: of three goals that are short, by chance, the one that is furthest from being reached.
  private func next(below times: Int, _ waits: [Goal: Int], at step: Int) -> Goal? {
    let short = Self.goals.filter { count($0) < times }
    let ready = short.filter { waits[$0, default: 0] <= step }
    guard !ready.isEmpty else { return short.min { waits[$0, default: 0] < waits[$1, default: 0] } }
    return (0..<3).compactMap { _ in sources.dice.one(ready) }.min { count($0) < count($1) }
  }

  /// Now and then something else happens: time does what is due, or something is taken back.
  private func diverge() throws {
    if sources.dice.chance(6) { try settle() }
    if sources.dice.chance(25) {
      let recent = order.suffix(sources.dice.chance(70) ? 3 : 80)
      if let id = sources.dice.one(Array(recent)), let new = try undo(id), sources.dice.chance(40) {
        if sources.dice.chance(60) { try wander() }
        try undo(new)
      }
    }
    if sources.dice.chance(10) { try wander() }
    if sources.dice.chance(2), let rule = sources.dice.one(Rule.allCases) { try apply(rule) }
  }

  /// Any action on any things of its kind, or of another one.
  private func wander() throws {
    guard let definition = sources.dice.one(ActionCatalogue.all) else { return }
    sources.focus = []
    let kind = sources.dice.chance(95) ? definition.kind : sources.dice.one(Kind.allCases) ?? definition.kind
    try act(definition, on: some(Place(kind: kind)))
  }

  /// Some of the things at a place, half the time those that came last: least has been tried on them.
  func some(_ place: Place) -> [Reference] {
    guard let pool = sources.pools[place] else { return [] }
    let count = sources.dice.number(6...26)
    return sources.dice.chance(50) ? pool.things.suffix(count) : pool.some(count, &sources.dice)
  }

  private func pursue(_ goal: Goal, depth: Int = 0) throws {
    switch goal {
    case .action(let name):
      guard let definition = ActionCatalogue.action(name) else { return }
      try pursue(definition)
    case .move(let move): try pursue(move, depth: depth)
    }
  }

  /// Does an action on things at the place where it is done most often.
  private func pursue(_ definition: ActionDefinition) throws {
    sources.focus = []
    guard !definition.isCreation else {
      for _ in 0..<8 { try act(definition, on: [], by: Programme.mia) }
      return
    }
    let places = MoveTable.of(definition.kind).flatMap { table in
      Set(table.moves.flatMap { [$0.from, $0.to] }).sorted().map {
        Place(kind: table.kind, field: table.field, word: $0)
      }
    }
    let all = Place(kind: definition.kind)
    if (sources.pools[all]?.count ?? 0) < Self.fewest { try supply(all) }
    let hope = ([all] + places).compactMap { place -> (place: Place, chance: Int)? in
      let trial = tally.tries[HistoryTally.Trial(action: definition.name, place: place)] ?? (0, 0)
      guard trial.done > 0 || (sources.pools[place]?.count ?? 0) > 0 else { return nil }
      return (place, 1_000 * (trial.done + 6) / (trial.tried + 6) + sources.dice.number(0...150))
    }
    guard let best = hope.max(by: { $0.chance < $1.chance })?.place else { return }
    if (sources.pools[best]?.count ?? 0) < Self.fewest { try supply(best) }
    var targets = fitting(definition, some(best), among: all)
    if targets.isEmpty {
      try prepare(definition, at: best)
      targets = fitting(definition, some(best), among: all)
    }
    try act(definition, on: targets, by: actor(definition))
  }

  /// Sees to it that there is something that an action can be done to.
  private func prepare(_ definition: ActionDefinition, at place: Place) throws {
    let supplier = Supplier.all[definition.name]
    if let awaited = supplier?.awaited {
      let times = (sources.pools[Place(kind: definition.kind)]?.things ?? []).compactMap {
        sources.things[$0].flatMap(awaited)
      }
      if let next = times.filter({ $0 > now && $0 < now + .hours(100) }).min() {
        sources.now = next
        return
      }
    }
    if let first = supplier?.first { try pursue(first) } else { try supply(place) }
  }

  /// Those of some things that an action can be done to; others of the kind where none of them can.
  private func fitting(_ definition: ActionDefinition, _ things: [Reference], among place: Place)
    -> [Reference]
  {
    guard let fits = Supplier.all[definition.name]?.fits else { return things }
    func fitting(_ things: [Reference]) -> [Reference] {
      things.filter { sources.things[$0].map { fits(sources, $0) } ?? false }
    }
    let chosen = fitting(things)
    return chosen.isEmpty ? fitting(sources.pools[place]?.things ?? []).suffix(30) : chosen
  }

  private func actor(_ definition: ActionDefinition) -> Actor? {
    guard sources.dice.chance(92) else { return nil }
    return Supplier.all[definition.name]?.actor ?? Programme.mia
  }

  /// Makes things move from one status to another, by the action that is known to, or by one that may be.
  private func pursue(_ move: Move, depth: Int) throws {
    let place = Place(kind: move.kind, field: move.field, word: move.from)
    if (sources.pools[place]?.count ?? 0) < Self.fewest, depth < 6 { try supply(place, depth: depth) }
    let things = some(place)
    guard !things.isEmpty, let definition = way(move) else { return }
    try applyRule(for: move)
    sources.focus = things
    sources.wanted = move.to
    defer { (sources.focus, sources.wanted) = ([], nil) }
    var targets = fitting(definition, things, among: place)
    if definition.kind != move.kind {
      targets = relatives(of: things, definition.kind)
      // New ones for what is known to lead there; else it is a guess, which is made on what there is.
      let isKnown = tally.ways[move]?[definition.name] != nil
      if targets.count < Self.fewest, Self.naming[move.kind]?.contains(definition.kind) == true,
        isKnown || sources.dice.chance(10)
      {
        try bring(definition.kind)
        targets = relatives(of: things, definition.kind)
      }
      targets = Array(targets.prefix(40))
    }
    if targets.isEmpty, depth < 4, let first = Supplier.all[definition.name]?.first, first != .move(move) {
      (sources.focus, sources.wanted) = ([], nil)
      return try pursue(first, depth: depth + 1)
    }
    if targets.isEmpty, depth < 4 { try supply(place, depth: depth + 1) }
    if try act(definition, on: targets, by: actor(definition)) > 0,
      definition.reversal == .reversible, let last = order.last, sources.dice.chance(isEnd(move) ? 75 : 35)
    {
      // Taken back, the things can go another way.
      try undo(last)
    }
  }

  /// The things of a kind that name some things, or that these name.
  private func relatives(of things: [Reference], _ kind: Kind) -> [Reference] {
    let named = things.flatMap { thing in
      sources.things[thing]?.values.values.compactMap(\.reference).filter { $0.kind == kind } ?? []
    }
    return Set(things.flatMap { sources.naming($0, kind) } + named).sorted()
  }

  private func way(_ move: Move) -> ActionDefinition? {
    if let known = tally.ways[move] ?? Self.hints[move] ?? likely(move),
      sources.dice.chance((misses[.move(move)] ?? 0) < 3 ? 85 : 50)
    {
      let names = known.sorted { $0.key.rawValue < $1.key.rawValue }
      var place = sources.dice.number(0...max(0, names.map(\.value).reduce(0, +) - 1))
      for (name, times) in names {
        if place < times { return ActionCatalogue.action(name) }
        place -= times
      }
    }
    let kinds = sources.dice.chance(70) ? [move.kind] : Self.naming[move.kind] ?? []
    return sources.dice.one(ActionCatalogue.all.filter { kinds.contains($0.kind) && !$0.isCreation })
  }

  /// Whether no move leads on from where a move leads.
  private func isEnd(_ move: Move) -> Bool {
    !MoveTable.moves.contains { $0.kind == move.kind && $0.field == move.field && $0.from == move.to }
  }

  /// The actions that led from elsewhere to where a move leads.
  private func likely(_ move: Move) -> [ActionName: Int]? {
    let others = tally.ways.filter {
      $0.key.kind == move.kind && $0.key.field == move.field && $0.key.to == move.to
    }
    return others.isEmpty ? nil : others.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) }
  }

  private func making(_ kind: Kind) -> ActionDefinition? {
    ActionCatalogue.all.first { $0.isCreation && $0.kind == kind }
  }

  /// Brings things to a place: new ones, or ones that come by an allowed move from where many are.
  private func supply(_ place: Place, depth: Int = 0) throws {
    let sooner =
      MoveTable.all.first { $0.kind == place.kind && $0.field == place.field }?.moves
      .filter { $0.to == place.word } ?? []
    let known = sooner.filter { tally.ways[$0] != nil }
    let populous = (known.isEmpty ? sooner : known).filter { (pool($0)) >= Self.fewest }
    if place.field == .status, Self.listedWords[place.kind]?.contains(place.word) == true,
      sources.dice.chance(80)
    {
      // Who comes by a referral is new, or it doesn't count.
      if place.word == ReferralStatus.registered.rawValue { try importList(of: .customer, new: 12) }
      try importList(of: place.kind, new: 12, at: place.word)
    } else if sooner.isEmpty || sources.dice.chance(populous.isEmpty ? 40 : 10) {
      try bring(place.kind)
    } else if let move = sources.dice.one(populous.isEmpty ? sooner : populous) {
      try pursue(move, depth: depth + 1)
    }
  }

  /// New things of a kind: a list of them comes in, or some are made one by one.
  private func bring(_ kind: Kind) throws {
    if sources.dice.chance(70), try importList(of: kind, new: 12) { return }
    guard let making = making(kind) else { return }
    for _ in 0..<4 { try act(making, on: [], by: Programme.mia) }
  }

  private func pool(_ move: Move) -> Int {
    sources.pools[Place(kind: move.kind, field: move.field, word: move.from)]?.count ?? 0
  }
}
