import Advocacy
import GRDB

extension Performing {
  /// Adds to the context what the steps of a macro read: who answers, and the things that its steps name.
  func addMacro(to context: inout ActionContext) throws {
    guard let name = arguments[.macro]?.text,
      let macro = context.policy.macros.first(where: { $0.kind == definition.kind && $0.name == name })
    else { return }
    context.colleagueName =
      try database.first(
        "SELECT name FROM colleagues WHERE id = ?", [.integer(colleague)]
      ) { $0.text(0) } ?? nil
    for case .value(.reference(let reference)) in macro.steps.flatMap(\.arguments.values) {
      context.related[reference] = try set.thing(reference)
    }
  }
}
