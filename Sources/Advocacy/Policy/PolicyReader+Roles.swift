import TOMLText

extension PolicyReader {
  /// Reads who may do what; what isn't named stays as it usually is.
  mutating func readRoles(_ root: TOMLSection) throws(TOMLProblem) {
    guard let section = try root.section("roles") else { return }
    let known = ActionCatalogue.all.map(\.name.rawValue) + RoleTable.Duty.allCases.map(\.rawValue)
    for name in section.keys {
      guard known.contains(name) else {
        let near = NearWords.of(name, in: known).prefix(3).joined(separator: ", ")
        throw section.problem(
          name,
          "there is no action “\(name)”; \(near.isEmpty ? "advocate do --list names them all" : "near it is \(near)")."
        )
      }
      guard let role = try section.choice(name, of: Role.self) else { continue }
      guard role == .manager || !RoleTable.fixed.contains(name) else {
        throw section.problem(
          name, "“\(name)” stays with managers: whoever may do it could give himself or herself more.")
      }
      policy.roles.give(name, to: role)
    }
  }
}
