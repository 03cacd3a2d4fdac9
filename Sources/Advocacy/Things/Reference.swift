/// One thing of a programme, named for people: `F-88`.
///
/// An id of zero or less stands for a thing that an action is about to make; the store gives it its number.
public struct Reference: Hashable, Comparable, Sendable {
  /// The kind of the thing.
  public var kind: Kind
  /// The number of the thing within its kind; never reused.
  public var id: Int64

  /// Names a thing by kind and number.
  public init(_ kind: Kind, _ id: Int64) {
    self.kind = kind
    self.id = id
  }

  /// Parses a reference as people type it: `F-88`, `f88`, `f-88`; nothing for other text.
  public init?(_ text: some StringProtocol) {
    guard let letter = text.first?.uppercased().first,
      let kind = Kind.allCases.first(where: { $0.letter == letter })
    else { return nil }
    var digits = text.dropFirst()
    if digits.first == "-" { digits = digits.dropFirst() }
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }), let id = Int64(digits), id > 0
    else { return nil }
    self.init(kind, id)
  }

  /// Hashes the number alone: few things of other kinds with the same number are met together.
  public func hash(into hasher: inout Hasher) { hasher.combine(id) }

  /// The hash for a dictionary or set, as that of a ``LookedUpWord``.
  @inlinable public func _rawHashValue(seed: Int) -> Int {
    UInt64(bitPattern: id).mixed(with: seed)
  }

  /// Orders two values.
  public static func < (left: Reference, right: Reference) -> Bool {
    (left.kind.rawValue, left.id) < (right.kind.rawValue, right.id)
  }
}

extension Reference: CustomStringConvertible {
  /// The reference as shown: `F-88`.
  public var description: String { "\(kind.letter)-\(id)" }
}
