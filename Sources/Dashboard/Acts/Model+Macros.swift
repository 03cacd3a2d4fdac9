import Advocacy
import TerminalKit

extension Model {
  /// Offers the macros of the policy for a kind of thing; one that can't be run says why.
  mutating func pickMacro(_ definition: ActionDefinition, _ targets: [Reference]) {
    let macros = policy.macros.filter { $0.kind == definition.kind }
    guard !macros.isEmpty else {
      return refuse("The policy has no macro for \(definition.kind.withArticle).")
    }
    let single = targets.count == 1 ? record(targets[0]) : nil
    pick(
      title(definition, targets),
      macros.map { macro in
        Picker.Choice(
          macro.title, detail: macro.summary,
          refusal: single.flatMap { reasonAgainst(macro, definition, $0) }
        ) { model in
          model.ask(definition, on: targets, arguments: [.macro: .text(macro.name)])
        }
      })
  }

  private func reasonAgainst(_ macro: Macro, _ definition: ActionDefinition, _ record: Record) -> String? {
    switch decide(definition, record, [.macro: .text(macro.name)]) {
    case .changes: nil
    case .unchanged(let sentence): sentence
    case .refused(let refusal): refusal.cause == .rule || refusal.cause == .role ? refusal.sentence : nil
    }
  }
}
