import Advocacy

extension ProgrammeFile {
  /// The most things that one request may be done to.
  public static let mostTargets = 100_000

  /// Does what was asked for, in one transaction: rows and record of activity, or nothing at all.
  ///
  /// Of a long act it is told now and then how many things are done. Each thing has its own outcome; a refusal for one
  /// doesn't keep the others from being done. The tiers of very many whom it concerns wait for
  /// ``reckonWaitingStandings(at:)``. Throws a `Refusal` where the request as a whole can't be done, and
  /// `ProgrammeFileError` when the file can't be written.
  public func perform(
    _ request: ActionRequest, by actor: Actor, at now: Instant, via way: WayIn,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> ActionReport {
    guard let definition = ActionCatalogue.action(request.action) else {
      throw Refusal(
        "There is no action \(request.action); advocate do --list names them all.", cause: .argument)
    }
    guard request.targets.count <= Self.mostTargets else {
      throw Refusal(
        "\(definition.title) is done to at most \(Self.mostTargets) things at a time, and \(request.targets.count) are selected; narrow the selection.",
        cause: .argument)
    }
    guard definition.isCreation || !request.targets.isEmpty else {
      throw Refusal(
        "\(definition.title) needs a \(definition.kind.rawValue) to be done to.", cause: .argument)
    }
    return try write { database in
      var performing = try Performing(
        database, settings, request, definition, under: shelf.versions(database, settings), by: actor,
        at: now,
        via: way, telling: progress)
      return try performing.run()
    }
  }
}
