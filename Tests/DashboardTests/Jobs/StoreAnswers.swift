import Advocacy
import AdvocacyStore

@testable import Dashboard

/// A programme file that answers what the dashboard asks for, at once and at a time that stands still.
struct StoreAnswers {
  let file: ProgrammeFile
  let actor: Actor

  /// The answer to what the dashboard asks for; nothing for what isn't the file's.
  func answer(_ effect: Effect) -> Message? {
    do {
      return try answered(effect)
    } catch {
      return .failed(nil, "\(error)")
    }
  }

  private func answered(_ effect: Effect) throws -> Message? {
    switch effect {
    case .page(let token, let request): .page(token, try file.page(request))
    case .count(let token, let kind, let query):
      .count(token, try file.count(kind, query, bound: 10_000))
    case .matching(let token, let kind, let query):
      .matched(
        token,
        Dictionary(
          try file.matches(kind, query).map { ($0.reference, $0.version) },
          uniquingKeysWith: { first, _ in first }))
    case .detail(let reference): .detail(reference, try file.detail(reference, at: Desk.now))
    case .today: .today(try file.worklist(at: Desk.now, for: actor))
    case .measures: .measures(try file.measures(at: Desk.now, for: actor))
    case .contacts(let token): .contacts(token, try file.contacts(at: Desk.now, for: actor))
    case .insights: .insights(try file.metrics(at: Desk.now))
    case .tags(let kind): .tags(kind, try file.tags(of: kind))
    case .policy: .policy(try file.policy().policy)
    case .budgets: .budgets(try file.budgets(at: Desk.now))
    case .perform(let token, let request):
      .performed(token, try file.perform(request, by: actor, at: Desk.now, via: .dashboard))
    default: nil
    }
  }
}
