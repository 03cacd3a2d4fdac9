/// A query of the query language, as a tree: all terms must hold.
public struct Query: Hashable, Sendable {
  /// How a field is compared.
  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    /// Text contains, other values are equal.
    case matches = ":"
    case equals = "="
    case differs = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
  }

  /// What a field is compared with.
  public enum Operand: Hashable, Sendable {
    /// A value of the field's type; text is folded.
    case value(Value)
    /// From the first to the second, both included.
    case range(Value, Value)
    /// No value.
    case none
    /// Any value.
    case any
  }

  /// A path to a field: of the kind itself, of a related thing, or an attribute.
  public enum Path: Hashable, Sendable {
    /// A field of the kind listed.
    case field(FieldName)
    /// A field of the thing that a reference field names, `customer.standing`.
    case related(by: FieldName, FieldName)
    /// A column that an import kept, `x.contract`, folded.
    case attribute(String)
  }

  /// What a term asks.
  public enum Condition: Hashable, Sendable {
    /// The folded text is somewhere in the searched fields.
    case word(String)
    /// The field compares so with any of the operands.
    case compare(Path, Comparison, [Operand])
  }

  /// One term.
  public struct Term: Hashable, Sendable {
    /// Whether the term must not hold.
    public var isNegated: Bool
    /// What it asks.
    public var condition: Condition

    /// Makes a term.
    public init(isNegated: Bool = false, _ condition: Condition) {
      self.isNegated = isNegated
      self.condition = condition
    }
  }

  /// The terms; none for everything.
  public var terms: [Term]

  /// Makes a query of terms.
  public init(terms: [Term]) { self.terms = terms }

  /// The query that everything matches.
  public static let everything = Query(terms: [])

  /// The query that things of the kind asked about match which are among some, however many they are; with none,
  /// nothing does.
  public static func naming(_ references: [Reference]) -> Query {
    Query(terms: [Term(.compare(.field(.ref), .matches, references.map { .value(.reference($0)) }))])
  }

  /// The query that all things of a kind match, customers too who were merged into others and stand in no list.
  public static func all(of kind: Kind) -> Query {
    kind == .customer
      ? Query(terms: [Term(.compare(.field(.mergedInto), .equals, [.none, .any]))]) : everything
  }

  /// The query that needs both to hold.
  public func and(_ other: Query) -> Query { Query(terms: terms + other.terms) }
}
