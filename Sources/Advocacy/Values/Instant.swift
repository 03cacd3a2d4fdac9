/// A point in time: whole milliseconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Milliseconds since 1970 UTC; negative before it.
  public var milliseconds: Int64

  /// Makes an instant from milliseconds since 1970 UTC.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// Orders two values.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.milliseconds < right.milliseconds
  }

  /// The instant a span later, or earlier when the span is negative.
  public static func + (instant: Instant, span: Span) -> Instant {
    Instant(milliseconds: instant.milliseconds + span.milliseconds)
  }

  /// The instant a span earlier.
  public static func - (instant: Instant, span: Span) -> Instant {
    Instant(milliseconds: instant.milliseconds - span.milliseconds)
  }

  /// The span from the right instant to the left one.
  public static func - (left: Instant, right: Instant) -> Span {
    Span(milliseconds: left.milliseconds - right.milliseconds)
  }
}

/// A length of time in milliseconds; negative spans run backwards.
public struct Span: Hashable, Comparable, Sendable {
  /// The length in milliseconds.
  public var milliseconds: Int64

  /// Makes a span from milliseconds.
  public init(milliseconds: Int64) {
    self.milliseconds = milliseconds
  }

  /// A span of whole seconds.
  public static func seconds(_ count: Int64) -> Span { Span(milliseconds: count * 1000) }
  /// A span of minutes of 60 seconds.
  public static func minutes(_ count: Int64) -> Span { .seconds(count * 60) }
  /// A span of hours of 60 minutes.
  public static func hours(_ count: Int64) -> Span { .minutes(count * 60) }
  /// A span of days of 24 hours.
  public static func days(_ count: Int64) -> Span { .hours(count * 24) }

  /// Orders two values.
  public static func < (left: Span, right: Span) -> Bool {
    left.milliseconds < right.milliseconds
  }
}
