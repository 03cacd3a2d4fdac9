/// What a piece of the screen means, which a theme turns into a look.
///
/// The raw value is the role's name in theme files.
public enum ThemeRole: String, Sendable, Hashable, CaseIterable {
  /// Ordinary text.
  case text
  /// Text of less weight: times, references, what is beside the point.
  case muted
  /// The name of a screen, a dialog or a thing.
  case title
  /// The one thing on a line that stands out.
  case accent
  /// A tab that isn't shown.
  case tab
  /// The tab that is shown.
  case tabActive = "tab-active"
  /// Lines between panes.
  case rule
  /// The names of a table's columns.
  case header
  /// The mark at the edge of the selected row.
  case selection
  /// The text of the selected row.
  case selected
  /// The mark of a row chosen for an act on several.
  case chosen
  /// What a search found, within a text.
  case match
  /// A promise that is broken.
  case late
  /// A promise that will soon be broken, or a doubt.
  case warning
  /// Something that went well or is kept.
  case good
  /// An amount of money or points at stake.
  case money
  /// Another colleague, here or at work on something.
  case presence
  /// A customer who is a brand advocate.
  case advocate
  /// A key, in footers and help.
  case key
  /// What a key does, or what a field is for.
  case label
  /// A message that something went well.
  case info
  /// A message that something could not be done.
  case error
  /// The text of an input field.
  case field
  /// The text of an input field whose content isn't accepted.
  case fieldError = "field-error"
  /// The text in an empty input field that says what belongs there.
  case placeholder
  /// The frame of a dialog.
  case frame
  /// The filled part of bars, and small charts.
  case bar
  /// The unfilled part of bars.
  case barTrack = "bar-track"
}
