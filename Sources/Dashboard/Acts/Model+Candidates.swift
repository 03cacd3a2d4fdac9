import Advocacy
import TerminalKit

extension Model {
  /// Offers who may be asked for an opportunity, the best first, then who may not and why; letters find a name.
  mutating func pickCandidate(_ definition: ActionDefinition, _ opportunity: Reference) {
    guard let detail = details[opportunity], !detail.awaitsExplanation else {
      return hold(definition, for: opportunity)
    }
    guard let candidates = detail.candidates else {
      return openPrompt(definition, asking: .customer, on: [opportunity])
    }
    let free = candidates.free.map { candidate in
      choice(of: candidate, candidate.summary(settings.zone)) {
        $0.ask(
          definition, on: [opportunity], arguments: [.customer: .reference(candidate.customer.reference)])
      }
    }
    // Whom one may not ask is asked all the same only with a reason, which is kept.
    let barred = candidates.barred.map { candidate in
      choice(of: candidate, "not now: \(candidate.reasons.joined(separator: "; "))") {
        $0.openPrompt(
          definition, asking: .override, on: [opportunity],
          prefill: [.customer: .reference(candidate.customer.reference)])
      }
    }
    let other = Picker.Choice("Someone else…", detail: "by name or reference") {
      $0.openPrompt(definition, asking: .customer, on: [opportunity])
    }
    pick(
      "\(title(definition, [opportunity])): the best first; type to find", free + barred + [other],
      isSearched: true)
  }

  private func choice(
    of candidate: Candidates.Candidate, _ detail: String, choose: @escaping @Sendable (inout Model) -> Void
  ) -> Picker.Choice {
    Picker.Choice(
      candidate.customer.text(.display) ?? candidate.customer.reference.description, detail: detail,
      trailing: candidate.customer.reference.description, choose: choose)
  }
}
