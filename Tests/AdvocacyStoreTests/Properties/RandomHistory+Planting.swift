import Advocacy
import GRDB

@testable import AdvocacyStore

extension RandomHistory {
  /// Plants a fault behind the program's back.
  func plant(_ sql: String) throws {
    try file.write { try $0.execute(sql: sql) }
  }

  /// Does something that must be done, and notes what came of it.
  @discardableResult
  func done(_ action: ActionName, on things: [Reference] = [], _ arguments: [FieldName: Value] = [:]) throws
    -> ActionReport
  {
    let report = try file.perform(
      ActionRequest(action, on: things, arguments: arguments), by: Programme.mia, at: now, via: .command)
    for (reference, refusal) in report.refusals { throw Unexpected(text: "\(reference): \(refusal)") }
    try absorb()
    return report
  }

  /// Makes a thing and gives its reference.
  func make(_ action: ActionName, _ arguments: [FieldName: Value]) throws -> Reference {
    guard let made = try done(action, arguments).created.first else {
      throw Unexpected(text: "\(action) made nothing")
    }
    return made
  }
}
