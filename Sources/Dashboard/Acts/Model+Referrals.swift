import Advocacy
import TerminalKit

extension Model {
  /// Judges referrals at their first payment, of which is asked when and how much; those that were judged are let through.
  mutating func qualify(_ definition: ActionDefinition, _ targets: [Reference]) {
    let isUnpaid = records(of: targets).contains { $0.status == ReferralStatus.registered.rawValue }
    if isUnpaid { openForm(definition, on: targets) } else { ask(definition, on: targets) }
  }

  /// Asks why referrals are fraud, which is not the same as not being eligible.
  mutating func rejectAsFraud() {
    guard let definition = ActionCatalogue.action("referral.reject"),
      let field = definition.fields.first(where: { $0.name == .reason })
    else { return }
    openChoice(definition, field, targets(of: .referral), prefill: [.fraud: .flag(true)])
    if case .choice(var choice)? = overlays.last {
      choice.question += " as fraud"
      overlays[overlays.count - 1] = .choice(choice)
    }
  }
}
