/// What can lie over the screen and take the keys.
public enum OverlayKind: String, Hashable, Sendable, CaseIterable {
  /// The keys of the screen.
  case help
  /// Every command by name.
  case palette
  /// The line in which a list's filter is written.
  case filter
  /// The line in which a reference is written.
  case goto
  /// A choice of one from a list.
  case pick
  /// The choice of a list's columns.
  case columns
  /// A question answered by one of a few answers.
  case choice
  /// A question that one line of text answers.
  case prompt
  /// The fields of an act.
  case form
  /// A question before what can't be taken back.
  case confirm
  /// A page about one thing, to be read.
  case sheet
  /// The messages of late.
  case messages
  /// A page of the tour.
  case tour
}
