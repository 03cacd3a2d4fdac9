/// Which requests belong to which topic: the topics with something to do share them by their weight.
///
/// Requests are numbered topic by topic, those of a topic in the order of the feedback that they join.
struct RequestTable: Sendable {
  /// How many requests come on a thousand pieces of feedback.
  static let perThousand = 32

  /// How many requests there are.
  let count: Int
  private let firsts: [Int]
  private let feedbackCount: Int

  init(topics: [Topic], feedback: Int) {
    feedbackCount = feedback
    let weights = topics.map { $0.kind == .praise ? 0 : $0.weight }
    let whole = max(1, weights.reduce(0, +))
    count = feedback * RequestTable.perThousand / 1000
    var firsts = [0]
    var weight = 0
    for share in weights {
      weight += share
      firsts.append(count * weight / whole)
    }
    self.firsts = firsts
  }

  /// The topic of a request, its place among those of the topic, and the first feedback of its time.
  func place(of number: Int) -> (topic: Int, place: Int, firstFeedback: Int) {
    let topic = max(0, (firsts.firstIndex { $0 > number } ?? firsts.count) - 1)
    let place = number - firsts[topic]
    return (topic, place, place * feedbackCount / max(1, count(topic)))
  }

  /// The request of a topic to whose time a piece of feedback belongs, if the topic has any.
  func request(topic: Int, feedback: Int) -> Int? {
    let count = count(topic)
    guard count > 0, feedbackCount > 0 else { return nil }
    return firsts[topic] + min(count - 1, feedback * count / feedbackCount)
  }

  private func count(_ topic: Int) -> Int { firsts[topic + 1] - firsts[topic] }
}
