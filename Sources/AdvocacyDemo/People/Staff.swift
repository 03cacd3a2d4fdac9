/// The colleagues of the demo, the person who makes it among them.
struct Staff: Sendable {
  /// One colleague.
  struct Member: Sendable {
    var handle: String
    var name: String
    var role: String
    var isActive: Bool
    var weight: Int

    /// The name that stands under letters.
    var firstName: String { String(name.prefix { $0 != " " }) }
  }

  /// All colleagues; the first is the person who makes the demo.
  let members: [Member]
  private let answering: [Int]
  private let weights: [Int]
  private let deciding: [Int]

  init(me: String) {
    let others = Staff.regulars.filter { $0.handle != me }
    let known = Staff.regulars.first { $0.handle == me }
    let own = Member(
      handle: me, name: known?.name ?? me.prefix(1).uppercased() + me.dropFirst(), role: "manager",
      isActive: true,
      weight: 26)
    members = [own] + others
    let all = members
    answering = all.indices.filter { all[$0].weight > 0 }
    weights = answering.map { all[$0].weight }
    deciding = all.indices.filter { all[$0].role == "manager" }
  }

  /// Someone who answers customers.
  func anyone(_ dice: inout Dice) -> Int { answering[dice.weighted(weights)] }

  /// Someone who decides on rewards.
  func manager(_ dice: inout Dice) -> Int { deciding[dice.below(deciding.count)] }

  private static let regulars: [Member] = [
    Member(handle: "ana", name: "Ana Lima", role: "advocate", isActive: true, weight: 20),
    Member(handle: "ben", name: "Ben Osei", role: "advocate", isActive: true, weight: 18),
    Member(handle: "mia", name: "Mia Lindqvist", role: "manager", isActive: true, weight: 8),
    Member(handle: "jonas", name: "Jonas Weber", role: "advocate", isActive: true, weight: 12),
    Member(handle: "sofia", name: "Sofía Rossi", role: "advocate", isActive: true, weight: 10),
    Member(handle: "kenji", name: "Kenji Mori", role: "advocate", isActive: true, weight: 6),
    Member(handle: "vera", name: "Věra Nováková", role: "viewer", isActive: true, weight: 0),
  ]
}
