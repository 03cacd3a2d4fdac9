import Advocacy

extension ProgrammeFile {
  /// Takes a batch back, or the colleague's own last one: a new batch gives the former values back.
  ///
  /// Throws a `Refusal` that names the later act where someone has touched the same fields since, or what helps
  /// where the act can't be taken back.
  public func undo(
    _ batch: Int64? = nil, by actor: Actor, at now: Instant, via way: WayIn,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> UndoReport {
    try write { database in
      let undoing = try Undoing(
        database, settings, path: path, under: shelf.versions(database, settings), by: actor, at: now,
        via: way, telling: progress)
      guard let batch else {
        guard let last = try undoing.lastOwn() else {
          let hint = try undoing.lastOwnImport().map {
            "; advocate undo B-\($0.id) takes your last import back"
          }
          throw Refusal("There is nothing of yours to undo\(hint ?? "").")
        }
        return try undoing.undo(last)
      }
      guard let found = try Batches.find(database, batch) else {
        throw Refusal("There is no batch B-\(batch).", cause: .missing)
      }
      return try undoing.undo(found)
    }
  }

  /// Does again what the colleague undid last, unless he or she has done something else since.
  public func redo(
    by actor: Actor, at now: Instant, via way: WayIn,
    progress: @escaping (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> UndoReport {
    try write { database in
      let undoing = try Undoing(
        database, settings, path: path, under: shelf.versions(database, settings), by: actor, at: now,
        via: way, telling: progress)
      guard let last = try undoing.lastOwnUndo() else { throw Refusal("There is nothing of yours to redo.") }
      return try undoing.redo(last)
    }
  }
}
