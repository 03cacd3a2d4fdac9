import Advocacy

/// What a request is and where it stands, before it has words.
struct RequestPlan: Sendable {
  var number: Int
  var topic: Int
  /// Which of its topic's requests it is.
  var place: Int
  var status: RequestStatus
  var created: Instant
  var shipped: Instant?
  var due: CalendarDay?
  var chase: CalendarDay?
  var owner: Int?
  var changed: Instant
}
