import Advocacy
import TerminalKit

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
  /// What the person is called where answers are signed.
  public var colleagueName: String
  /// The names of the themes there are, the present one included.
  public var themeNames: [String]

  /// The symbols that the terminal can show.
  public var glyphs: GlyphTable
  /// How the person wants the dashboard.
  public var configuration: Configuration
  /// Whether the tour is shown as it opens.
  public var showsTour = false

  /// Gathers the settings; without a name the colleague signs with the handle.
  public init(
    programmeName: String, zone: ProgrammeZone, currency: Currency, actor: Actor,
    colleagueName: String? = nil, themeNames: [String] = [], glyphs: GlyphTable = .unicode,
    configuration: Configuration = Configuration()
  ) {
    self.programmeName = programmeName
    self.zone = zone
    self.currency = currency
    self.actor = actor
    self.colleagueName = colleagueName ?? actor.handle
    self.themeNames = themeNames
    self.glyphs = glyphs
    self.configuration = configuration
  }
}
