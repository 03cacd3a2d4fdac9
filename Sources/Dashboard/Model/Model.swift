import Advocacy
import TerminalKit

/// Everything the dashboard knows; what is on the screen follows from it alone.
public struct Model: Sendable {
  /// What it was told when it opened.
  public let settings: DashboardSettings
  /// The size of the screen.
  public internal(set) var size: TerminalSize
  /// The time it is.
  public internal(set) var now: Instant
  /// The name of the theme shown.
  public internal(set) var themeName: String
  /// Whether the mouse is listened to.
  public internal(set) var isMouseOn: Bool

  /// All commands, with the keys that the person chose.
  let commands: CommandSet
  /// How points in time are written in lists.
  var dates: Configuration.Dates
  /// The fields that a kind's list shows, from left to right, where they were chosen.
  var columns: [Kind: [FieldName]]
  /// Where one is.
  var place = Place.today
  /// Where one was before and how it stood there, the latest last.
  var back: [Visit] = []
  /// Where one came back from, the latest last.
  var forward: [Visit] = []
  /// The lists.
  var lists: [ListID: ListState]
  /// The list last shown on each screen for several kinds.
  var shownLists: [SavedView.Screen: ListID] = [:]
  /// Whom the cadence says to be in touch with by the end of the week; nothing before it was read.
  var contacts: Contacts?
  /// The request for them.
  var contactsToken: Token?
  /// Whether they are to be read anew.
  var areContactsStale = true
  /// The worklist.
  var today = TodayState()
  /// The figures.
  var insights = InsightsState()
  /// What is known of things that were looked at.
  var details: [Reference: ThingDetail] = [:]
  /// Why things couldn't be read, as sentences.
  var detailFailures: [Reference: String] = [:]
  /// The thing that line and detail tell of; it follows the selection once the bar rests.
  var settled: Reference?
  /// The customer of that, once more about him or her is asked for.
  var askedCustomer: Reference?
  /// Whether keys that move scroll the detail instead of the list.
  var isDetailFocused = false
  /// How far the detail is scrolled, in lines.
  var detailScroll = 0
  /// What lies over the screen, the topmost last.
  var overlays: [Overlay] = []
  /// The acts asked for and not done, in order; the first is under way.
  var acts: [Act] = []
  /// The things that the bar left as my acts on them were done, the latest last; undo brings it back.
  var stops: [Reference?] = []
  /// What `.` does.
  var lastAct: Act.Again?
  /// The commands last run from the palette, the latest first.
  var recentCommands: [String] = []
  /// Who else has the programme open, and what they are on.
  var others: [Presence] = []
  /// The versions that my own acts left behind.
  var ownVersions: [Reference: Int64] = [:]
  /// The things that my own acts may have changed with others, until they are read again.
  var unsettled: Set<Reference> = []
  /// When I last changed the file.
  var lastOwnChange: Instant?
  /// Whether the form or prompt on top waits for its act.
  var isFormWaiting = false
  /// What was written in forms that were closed.
  var drafts: [FormDraft] = []
  /// The texts that are in the person's own editor.
  var edits: [Token: Edit] = [:]
  /// The search for what a text in a form may mean.
  var lookups: [Token: Lookup] = [:]
  /// The reading of things to choose from, and what for.
  var search: ThingSearch?
  /// The request whose customers are being told, one after another.
  var telling: Reference?
  /// An action that waits for what is known of its thing.
  var heldCommand: HeldCommand?
  /// The keys pressed while something is waited for.
  var heldKeys: [KeyChord] = []
  /// The policy in force, once read.
  var policy = Policy(name: "")
  /// Whether the policy is to be read anew.
  var isPolicyStale = true
  /// What is taken of the budgets, once read.
  var budgets: [BudgetUse] = []
  /// Whether the budgets are to be read anew.
  var areBudgetsStale = true
  /// The tags of each kind that were read, those used most first.
  var tags: [Kind: [String]] = [:]
  /// The kinds whose tags needn't be read anew.
  var freshTags: Set<Kind> = []
  /// The colleagues there are, once read.
  var colleagues: [Record] = []
  /// The request for the colleagues.
  var colleaguesToken: Token?
  /// The choosing of everything that matches, while it is under way.
  var choosing: Choosing?
  /// The chords of the command that runs.
  var pressed: [KeyChord] = []
  /// The message shown.
  var notice: Notice?
  /// All messages of late, the latest last.
  var notices: [Notice] = []
  /// The chords of a row of them that has only begun.
  var pendingChords: [KeyChord] = []
  /// The number of the latest request.
  var lastToken = 0
  /// The wait after which what is under way is told.
  var workToken: Token?
  /// How far the act under way is, as far as that is told.
  var actProgress: (done: Int, total: Int)?
  /// Whether what is under way has taken so long that it is told.
  var tellsWork = false
  /// The wait after which line and detail follow the selection.
  var restToken: Token?
  /// What the world is asked for at the end of the present update.
  var outbox: [Effect] = []

  /// Makes the model of a dashboard that just opened.
  public init(
    settings: DashboardSettings, size: TerminalSize, now: Instant, themeName: String = "",
    isMouseOn: Bool = false
  ) {
    self.settings = settings
    self.size = size
    self.now = now
    self.themeName = themeName
    self.isMouseOn = isMouseOn
    let keys = settings.configuration.keys
    commands = keys.isEmpty ? .standard : CommandSet(overrides: keys)
    dates = settings.configuration.dates
    columns = settings.configuration.columns
    lists = Dictionary(uniqueKeysWithValues: Place.lists.map { ($0, ListState($0)) })
    fitLists()
  }

  /// The handles of the colleagues there are; nothing while they aren't known.
  var handles: [String]? {
    colleagues.isEmpty ? nil : colleagues.compactMap { $0.text(.handle) }
  }

  /// A command as a sentence names it.
  func named(_ command: String) -> String { commands.inSentence(command, settings.glyphs) }

  /// What reading a date, an amount or `me` needs.
  var reading: ReadingContext {
    ReadingContext(now: now, zone: settings.zone, currency: settings.currency, me: settings.actor.handle)
  }

  /// What showing values depends on.
  func presentation(_ glyphs: GlyphTable) -> PresentationContext {
    PresentationContext(reading: reading, glyphs: glyphs, policy: policy, dates: dates)
  }

  /// A number for a new request.
  mutating func nextToken() -> Token {
    lastToken += 1
    return Token(number: lastToken)
  }

  /// Asks the world for something at the end of this update.
  mutating func emit(_ effect: Effect) { outbox.append(effect) }
}
