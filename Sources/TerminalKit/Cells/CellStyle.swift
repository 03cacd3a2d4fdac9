/// How a cell looks: its colours and attributes.
///
/// Both colours and the attributes lie in one number, by which looks are compared.
public struct CellStyle: Sendable, Hashable {
  /// The ink in the lowest bits, the ground above it, and the attributes above both.
  private var bits: UInt64

  private static let groundShift: UInt64 = 26
  private static let attributesShift: UInt64 = 52
  private static let colorMask: UInt64 = 1 << groundShift - 1

  /// Makes a style; what is left out is the terminal's own.
  public init(
    foreground: Color = .terminalDefault,
    background: Color = .terminalDefault,
    attributes: CellAttributes = []
  ) {
    bits =
      UInt64(foreground.packed) | UInt64(background.packed) << CellStyle.groundShift
      | UInt64(attributes.rawValue) << CellStyle.attributesShift
  }

  /// The colour of the ink.
  public var foreground: Color {
    get { Color(packed: UInt32(bits & CellStyle.colorMask)) }
    set { self = CellStyle(foreground: newValue, background: background, attributes: attributes) }
  }

  /// The colour of the ground.
  public var background: Color {
    get { Color(packed: UInt32(bits >> CellStyle.groundShift & CellStyle.colorMask)) }
    set { self = CellStyle(foreground: foreground, background: newValue, attributes: attributes) }
  }

  /// Bold, underline and their kin.
  public var attributes: CellAttributes {
    get { CellAttributes(rawValue: UInt8(bits >> CellStyle.attributesShift)) }
    set { self = CellStyle(foreground: foreground, background: background, attributes: newValue) }
  }

  /// The terminal's own colours, no attributes.
  public static let plain = CellStyle()

  /// The same style with more attributes.
  public func adding(_ attributes: CellAttributes) -> CellStyle {
    var style = self
    style.bits |= UInt64(attributes.rawValue) << CellStyle.attributesShift
    return style
  }

  /// The same ink on another ground.
  public func on(_ background: Color) -> CellStyle {
    CellStyle(foreground: foreground, background: background, attributes: attributes)
  }
}
