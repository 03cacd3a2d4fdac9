/// A base character with at most four marks, and the cells it takes, in sixteen bytes.
///
/// A screen has thousands of cells that are blanked, compared and copied with every frame, which plain numbers are as
/// bytes; a `String` in each would be counted in and out one by one.
public struct PackedGlyph: Sendable, Hashable {
  /// The most scalars it holds.
  public static let mostScalars = SafeText.mostMarks + 1

  /// Three scalars of 21 bits each, the first one lowest; 0 where there is none.
  private var low: UInt64
  /// Two more scalars, and the width in the highest bits.
  private var high: UInt64

  private static let bits: UInt64 = 21
  private static let mask: UInt64 = 1 << bits - 1
  private static let widthShift: UInt64 = 62

  /// The right half of a glyph of two cells.
  static let rightHalf = PackedGlyph(low: 0, high: 0)
  /// A blank.
  static let blank = PackedGlyph(" ", width: 1)

  private init(low: UInt64, high: UInt64) {
    self.low = low
    self.high = high
  }

  /// Packs one scalar, which takes 1 or 2 cells.
  init(_ scalar: Unicode.Scalar, width: Int) {
    low = UInt64(scalar.value)
    high = UInt64(width) << PackedGlyph.widthShift
  }

  /// Packs a text of one cell; scalars beyond the most are left out.
  init(_ text: String) {
    self = PackedGlyph(low: 0, high: 1 << PackedGlyph.widthShift)
    for scalar in text.unicodeScalars { append(scalar) }
  }

  /// Adds a scalar behind the others, if there is room for it.
  mutating func append(_ scalar: Unicode.Scalar) {
    guard let place = (0..<PackedGlyph.mostScalars).first(where: { self.scalar(at: $0) == 0 }) else { return }
    let value = UInt64(scalar.value)
    if place < 3 {
      low |= value << (UInt64(place) * PackedGlyph.bits)
    } else {
      high |= value << (UInt64(place - 3) * PackedGlyph.bits)
    }
  }

  /// 1, or 2 for the left half of a wide glyph, or 0 for its right half.
  public var width: UInt8 { UInt8(high >> PackedGlyph.widthShift) }

  /// The number of the scalar at a place, counted from 0; 0 where there is none.
  public func scalar(at place: Int) -> UInt32 {
    let word =
      place < 3 ? low >> (UInt64(place) * PackedGlyph.bits) : high >> (UInt64(place - 3) * PackedGlyph.bits)
    return UInt32(word & PackedGlyph.mask)
  }

  /// The scalars as a text; empty for the right half of a wide glyph.
  public var text: String {
    var text = ""
    for place in 0..<PackedGlyph.mostScalars {
      guard let scalar = Unicode.Scalar(scalar(at: place)), scalar.value != 0 else { break }
      text.unicodeScalars.append(scalar)
    }
    return text
  }
}
