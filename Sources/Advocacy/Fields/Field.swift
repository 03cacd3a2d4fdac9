/// One field of a kind: the table behind storage, lists, queries, forms, imports and exports.
public struct Field: Hashable, Sendable {
  /// What values a field holds.
  public enum ValueType: Hashable, Sendable {
    /// One line of text.
    case text
    /// Text of several lines.
    case longText
    /// A whole number.
    case integer
    /// Yes or no.
    case flag
    /// A point in time.
    case instant
    /// A date without a zone.
    case day
    /// An amount of money.
    case money
    /// One word of a fixed set, in the order given.
    case choice([String])
    /// Another thing of a kind.
    case reference(Kind)
    /// A colleague.
    case colleague
    /// Tags.
    case tags
  }

  /// Where the value of a field comes from.
  public enum Origin: Hashable, Sendable {
    /// A column of the thing itself, set by a person or an import.
    case entered
    /// A column of the thing itself that only actions and settling set.
    case kept
    /// A field of a related thing: by the reference field of this kind and the name over there.
    case related(by: FieldName, name: FieldName)
    /// Computed by the store when read.
    case derived
    /// A column that the store reckons anew after every act from what happened; in no record of activity.
    case reckoned
  }

  /// The field's name.
  public var name: FieldName
  /// What it is called on screens and in forms.
  public var label: String
  /// What values it holds.
  public var type: ValueType
  /// Where its value comes from.
  public var origin: Origin
  /// A value as one would type it, for help and documents.
  public var example: String
  /// Whether lists can be sorted by it.
  public var isSortable: Bool
  /// Whether words of a query look into it.
  public var isSearched: Bool
  /// Whether it holds what a customer could ask to have forgotten; kept apart from the activity record.
  public var isPersonal: Bool
  /// Other names for it in queries and in the headers of imported files, folded.
  public var synonyms: [String]

  /// Whether the value stands in a column of the thing itself.
  public var isStored: Bool { origin == .entered || origin == .kept }
}
