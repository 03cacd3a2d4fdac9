import Advocacy

@testable import AdvocacyStore

extension Programme {
  /// A customer with a name and some values.
  func customer(_ name: String, _ values: [FieldName: Value] = [:]) throws -> Reference {
    try make("customer.create", [.name: .text(name)].merging(values) { $1 })
  }

  /// A referral of two new customers that has been registered.
  func registered(_ referrer: String, _ referred: String) throws -> Reference {
    try make(
      "referral.create",
      [.referrer: .reference(try customer(referrer)), .referred: .reference(try customer(referred))])
  }

  /// A referral of two with one phone, judged.
  func flagged() throws -> Reference {
    let referral = try make(
      "referral.create",
      [
        .referrer: .reference(try customer("Ida", [.phone: .text("+43 1 2345678")])),
        .referred: .reference(try customer("Tomás", [.phone: .text("0043 1 2345678")])),
      ])
    try qualify(referral)
    return referral
  }

  /// Notes a referral's first payment, of so many cents.
  func qualify(_ referral: Reference, paid cents: Int64? = nil) throws {
    var arguments: [FieldName: Value] = [:]
    if let cents { arguments[.paid] = .money(Money(minorUnits: cents, currency: .euro)) }
    try done(.init("referral.qualify", on: [referral], arguments: arguments))
  }

  /// The referrer's reward and the other one.
  func sides(of referral: Reference) throws -> (Record, Record) {
    let rewards = try file.read {
      try $0.records(
        .reward, where: "t.referral = ?", [.integer(referral.id)], order: "t.side DESC", limit: 3)
    }
    guard rewards.count == 2 else { throw Unexpected(text: "\(referral) has \(rewards.count) rewards") }
    return (rewards[0], rewards[1])
  }

  /// Applies the standard policy with some of its lines changed.
  func apply(_ changes: [String: String]) throws {
    var text = Policy.standardText
    for (old, new) in changes {
      guard text.contains(old) else { throw Unexpected(text: "the policy doesn't say \(old)") }
      text = text.replacing(old, with: new)
    }
    guard text != Policy.standardText else { return }
    _ = try file.applyPolicy(text, by: Self.mia, at: Self.start + .minutes(1), via: .command)
  }
}
