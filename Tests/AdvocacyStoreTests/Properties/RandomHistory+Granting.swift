import struct Advocacy.Record

@testable import Advocacy

extension RandomHistory {
  /// Looks whether a reward that a batch made or changed is what anybody would get: its points come of the lots that
  /// lapse soonest, and for a story it is what the policy fixes for the kind, whatever was said.
  ///
  /// Asked before the things are noted as they are now.
  func judge(_ reward: Record, of batch: NotedBatch) {
    let before = batch.before[reward.reference]
    if before == nil, let text = reward.text(.lots) { judge(PointsShare.shares(text), of: reward) }
    guard let story = reward[.story]?.reference.flatMap({ sources.things[$0] }),
      let kind = story.text(.storyKind).flatMap(StoryKind.init),
      let fixed = sources.policy?.stories.rewards[kind]
    else { return }
    let worth = reward[.value] ?? reward[.points]
    guard worth != fixed, before == nil || worth != before?[.value] ?? before?[.points] else { return }
    findings.append(
      "\(reward.reference) for \(story.reference) is \(worth?.description ?? "nothing"), and every \(kind.rawValue) earns \(fixed)."
    )
  }

  /// No lot of which something is left lapses sooner than one that was taken from.
  private func judge(_ shares: [PointsShare], of reward: Record) {
    guard let customer = reward[.customer]?.reference, let now = reward[.created]?.instant else { return }
    let taken = Dictionary(shares.map { ($0.lot, $0.points) }, uniquingKeysWith: +)
    let open = sources.naming(customer, .lot).compactMap { sources.things[$0] }.filter { lot in
      lot[.pot] == reward[.pot] && lot[.expired] == nil && lot[.starts]?.instant.map { $0 <= now } != false
        && PointsLots.left(of: lot) > taken[lot.reference] ?? 0
    }
    for lot in shares.compactMap({ sources.things[$0.lot] }) {
      let end = lot[.expires]?.instant
      if let end, end <= now {
        findings.append("\(reward.reference) took points of \(lot.reference), which had ended.")
      }
      let sooner = open.first { other in
        guard let first = other[.expires]?.instant, first > now else { return false }
        return end.map { first < $0 } ?? true
      }
      if let sooner {
        findings.append(
          "\(reward.reference) took points of \(lot.reference), and \(sooner.reference) lapses sooner.")
      }
    }
  }
}
