import Advocacy

/// What the dashboard is told once, when it opens.
public struct DashboardSettings: Hashable, Sendable {
  /// The name of the programme.
  public var programmeName: String
  /// The programme's zone.
  public var zone: ProgrammeZone
  /// The programme's currency.
  public var currency: Currency
  /// Who sits at the screen.
  public var actor: Actor
  /// The names of the themes there are, the present one included.
  public var themeNames: [String]

  /// Gathers the settings.
  public init(
    programmeName: String, zone: ProgrammeZone, currency: Currency, actor: Actor, themeNames: [String] = []
  ) {
    self.programmeName = programmeName
    self.zone = zone
    self.currency = currency
    self.actor = actor
    self.themeNames = themeNames
  }
}
