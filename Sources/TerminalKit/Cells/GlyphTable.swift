/// Every symbol the program draws, each one cell wide unless said, in a Unicode and an ASCII form.
public struct GlyphTable: Sendable, Hashable {
  /// Whether characters beyond ASCII may be drawn at all.
  public let isUnicode: Bool
  /// Stands for text that was cut.
  public let ellipsis: String
  /// Marks the selected row, at its left edge.
  public let selection: String
  /// Marks a row that is chosen for an act on several.
  public let chosen: String
  /// Opens a point of a list.
  public let bullet: String
  /// Says that a colleague is at something.
  public let presence: String
  /// Marks what others changed a moment ago.
  public let changed: String
  /// Marks a brand advocate.
  public let star: String
  /// Stands between the steps of the way to a screen.
  public let breadcrumb: String
  /// Stands between short pieces of information on one line.
  public let separator: String
  /// Stands for a value that isn't there.
  public let absent: String
  /// Marks something done.
  public let check: String
  /// Marks something refused or failed.
  public let cross: String
  /// The up arrow.
  public let arrowUp: String
  /// The down arrow.
  public let arrowDown: String
  /// The left arrow; two cells in ASCII.
  public let arrowLeft: String
  /// The right arrow; two cells in ASCII.
  public let arrowRight: String
  /// The arrow for both sides of a referral; three cells in ASCII.
  public let arrowBoth: String
  /// Marks the column sorted from small to large.
  public let sortAscending: String
  /// Marks the column sorted from large to small.
  public let sortDescending: String
  /// The return key; five cells in ASCII.
  public let enter: String
  /// Levels of a small chart, from the lowest to the highest.
  public let sparks: [String]
  /// Parts of a bar's cell from one step to the whole cell.
  public let barSteps: [String]
  /// The part of a bar that isn't filled.
  public let barTrack: String
  /// Shades from light to dark.
  public let shades: [String]
  /// The place of a figure on its scale.
  public let gaugeMark: String
  /// The range on a scale in which a figure probably lies.
  public let gaugeRange: String
  /// The part of a scroll bar that shows where one is.
  public let scrollThumb: String
  /// The rest of a scroll bar.
  public let scrollTrack: String
  /// The steps of a sign that something is going on.
  public let spinner: [String]
  /// Lines by the arms they have: see ``line(_:)``.
  let lines: [String]
}
