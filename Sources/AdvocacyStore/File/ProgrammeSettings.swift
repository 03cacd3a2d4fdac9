import Advocacy

/// What a programme is: the things that hold for the whole file.
public struct ProgrammeSettings: Hashable, Sendable {
  /// The programme's name.
  public var name: String
  /// Its one currency.
  public var currency: Currency
  /// Its one time zone.
  public var zone: ProgrammeZone
  /// When it was made.
  public var created: Instant
}
