import Advocacy

/// How one field is made from a row.
public struct FieldRule: Hashable, Sendable {
  /// Where the text comes from.
  public enum Input: Hashable, Sendable {
    /// The first of these columns that the file has.
    case column([ColumnName])
    /// Several columns (each the first of its alternatives that the file has), those that aren't empty joined.
    case joined([[ColumnName]], separator: String)
    /// The same text for every row.
    case constant(String)
  }

  /// Which part of the text is taken.
  public enum Part: String, CaseIterable, Sendable {
    /// What stands before the first blank.
    case firstWord = "first_word"
    /// What stands after the first blank.
    case afterFirstWord = "after_first_word"
    /// What stands after the last blank.
    case lastWord = "last_word"
    /// What stands before the last blank.
    case beforeLastWord = "before_last_word"
    /// What stands before the first `@`.
    case beforeAt = "before_at"
  }

  /// What an empty cell means.
  public enum Empty: String, CaseIterable, Sendable {
    /// The field stays as it is.
    case keep
    /// The field is emptied.
    case clear
    /// The row is refused.
    case refuse
  }

  /// How a value is computed from a number in the cell.
  public enum Derivation: String, CaseIterable, Sendable {
    /// So many months before today.
    case monthsBeforeToday = "months_before_today"
    /// So many days before today.
    case daysBeforeToday = "days_before_today"
  }

  /// What becomes of a row that names a customer or an account who isn't here.
  public enum Missing: String, CaseIterable, Sendable {
    /// It is made, with no more than what the row says of it.
    case make
    /// The row is refused.
    case refuse
  }

  /// By what a row names another thing.
  public enum LinkStyle: String, CaseIterable, Sendable {
    /// By its id in the other system.
    case externalID = "external_id"
    /// A customer by mail address, an account by name.
    case name
    /// By its reference in this file, such as `C-12`.
    case reference
    /// By whichever of these is known here: its reference, mail address, id in any system, or name.
    case any
  }

  /// The field that is made.
  public var field: FieldName
  /// Where its text comes from.
  public var input: Input
  /// Which part of the text is taken; nil for all of it.
  public var part: Part?
  /// Words of the file with the words they stand for here; case is ignored.
  public var values: [String: String] = [:]
  /// What other words stand for; nil refuses them where the field has a fixed set of words.
  public var otherwise: String?
  /// How dates are written; empty for the forms that are understood without being told.
  public var datePatterns: [DatePattern] = []
  /// The zone of times without one; nil for the programme's.
  public var zone: ProgrammeZone?
  /// What numbers are multiplied with; nil for 1.
  public var scale: Double?
  /// Whether amounts are in minor units (cents).
  public var isMinorUnits = false
  /// The currency of amounts that name none; nil for the programme's.
  public var currency: Currency?
  /// How the value is computed; nil where it is the text itself.
  public var derivation: Derivation?
  /// What an empty cell means.
  public var empty = Empty.keep
  /// What stands for an empty cell.
  public var fallback: String?
  /// By what the row names another thing; nil for ``LinkStyle/any``.
  public var link: LinkStyle?
  /// What becomes of a row whose customer or account isn't here; nil makes those named by id or name, and accounts.
  public var missing: Missing?
  /// The other system whose ids the row uses; nil for the format's own.
  public var linkSource: String?

  /// A rule that takes the text as it is.
  public init(_ field: FieldName, from input: Input) {
    self.field = field
    self.input = input
  }
}
