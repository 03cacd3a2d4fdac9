/// The promises in time on feedback.
public enum ClockKind: String, CaseIterable, Codable, Sendable, LookedUpWord {
  /// From the opening to our first answer.
  case firstResponse = "first_response"
  /// After the first answer: from the oldest customer message that nobody has answered to our answer.
  case nextResponse = "next_response"
  /// From the opening until the matter is ended, without the time it was ended before being reopened.
  case resolution
}
