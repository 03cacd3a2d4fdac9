/// What a customer allowed to be done with a story.
public struct Consent: Hashable, Sendable {
  /// When it was given; none for not yet.
  public var given: Instant?
  /// When it ends; none for never.
  public var ends: Instant?
  /// Where the story may be told.
  public var channels: [String]
  /// When it was withdrawn.
  public var withdrawn: Instant?

  /// Reads the consent of a story.
  public init(of story: Record) {
    given = story[.consentAt]?.instant
    ends = story[.consentEnds]?.instant
    withdrawn = story[.consentWithdrawn]?.instant
    if case .tags(let tags)? = story[.consentChannels] { channels = tags } else { channels = [] }
  }

  /// Why it doesn't hold at a time, as the end of a sentence that begins with the story; nothing when it does.
  public func lack(at now: Instant, _ zone: ProgrammeZone) -> String? {
    if let withdrawn { return "its consent was withdrawn on \(zone.local(withdrawn).day)" }
    guard given != nil else { return "there is no consent to it yet" }
    if let ends, ends <= now {
      return "its consent ended with \(zone.local(ends - Span(milliseconds: 1)).day)"
    }
    return nil
  }

  /// Why it doesn't allow the story to be told at some places; nothing when it does.
  public func lack(for places: [String], at now: Instant, _ zone: ProgrammeZone) -> String? {
    if let lack = lack(at: now, zone) { return lack }
    let beyond = places.filter { !channels.contains($0) }
    guard !beyond.isEmpty else { return nil }
    let covered = channels.isEmpty ? "nothing" : channels.joined(separator: ", ")
    return "its consent covers \(covered), not \(beyond.joined(separator: ", "))"
  }
}
