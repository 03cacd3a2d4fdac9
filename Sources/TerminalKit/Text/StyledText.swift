/// A line or paragraph whose parts have roles.
public struct StyledText: Sendable, Hashable, ExpressibleByStringInterpolation {
  /// A part of one role.
  public struct Span: Sendable, Hashable {
    /// Any text; it is made safe when drawn.
    public var text: String
    /// What the text means.
    public var role: ThemeRole
    /// Attributes beyond those of the role.
    public var attributes: CellAttributes

    /// Makes a part.
    public init(_ text: String, _ role: ThemeRole = .text, adding attributes: CellAttributes = []) {
      self.text = text
      self.role = role
      self.attributes = attributes
    }
  }

  /// The parts, in order.
  public private(set) var spans: [Span]

  /// Makes a text of parts; empty ones are left out.
  public init(_ spans: [Span]) {
    self.spans = spans.filter { !$0.text.isEmpty }
  }

  /// Makes a text of one role.
  public init(_ text: String = "", _ role: ThemeRole = .text, adding attributes: CellAttributes = []) {
    self.init([Span(text, role, adding: attributes)])
  }

  /// Makes an ordinary text.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// The text without its roles, as it came in.
  public var plainText: String { spans.map(\.text).joined() }

  /// Whether there is nothing in it.
  public var isEmpty: Bool { spans.isEmpty }

  /// Adds a part.
  public mutating func append(
    _ text: String, _ role: ThemeRole = .text, adding attributes: CellAttributes = []
  ) {
    if !text.isEmpty { spans.append(Span(text, role, adding: attributes)) }
  }

  /// Adds all parts of another text.
  public mutating func append(_ other: StyledText) {
    spans += other.spans
  }

  /// Two texts, one after the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    StyledText(left.spans + right.spans)
  }

  /// The same text with more attributes on every part.
  public func adding(_ attributes: CellAttributes) -> StyledText {
    StyledText(spans.map { Span($0.text, $0.role, adding: $0.attributes.union(attributes)) })
  }

  /// The cells it takes on one line.
  public func width(_ glyphs: GlyphTable) -> Int {
    spans.reduce(0) { $0 + SafeText.width(of: $1.text, isUnicode: glyphs.isUnicode) }
  }
}
