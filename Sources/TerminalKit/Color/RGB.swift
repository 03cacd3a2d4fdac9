import Foundation

/// A colour by its red, green and blue parts in the sRGB space, each 0 to 255.
struct RGB: Sendable, Hashable {
  let red: UInt8
  let green: UInt8
  let blue: UInt8

  init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// Reads `#rrggbb`; `nil` when the text isn't of that form.
  init?(hex text: String) {
    guard text.utf8.count == 7, text.first == "#", let value = UInt32(text.dropFirst(), radix: 16) else {
      return nil
    }
    self.init(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
  }

  /// The colour with its number among the fixed ones of a terminal with 256 colours: a cube of 216 and 24 greys.
  init(indexed number: UInt8) {
    let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
    if number >= 232 {
      let grey = 8 + 10 * (number - 232)
      self.init(grey, grey, grey)
    } else {
      let place = Int(max(16, number)) - 16
      self.init(steps[place / 36], steps[place / 6 % 6], steps[place % 6])
    }
  }

  /// The relative luminance of WCAG 2.1, from 0 for black to 1 for white.
  var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  /// The contrast ratio of WCAG 2.1 between two colours, from 1 to 21.
  func contrast(to other: RGB) -> Double {
    let (dark, light) = (min(luminance, other.luminance), max(luminance, other.luminance))
    return (light + 0.05) / (dark + 0.05)
  }

  /// How different two colours look: the square of their distance in the Oklab space.
  func distance(to other: RGB) -> Double {
    let way = oklab - other.oklab
    return (way * way).sum()
  }

  /// The direction of the colour around the grey axis of the Oklab space, in degrees; `nil` for greys.
  var hue: Double? {
    let lab = oklab
    guard (lab[1] * lab[1] + lab[2] * lab[2]).squareRoot() > 0.04 else { return nil }
    return atan2(lab[2], lab[1]) * 180 / .pi
  }

  /// Lightness and the two colour axes of the Oklab space (Björn Ottosson, 2020).
  var oklab: SIMD3<Double> {
    let (red, green, blue) = (Self.linear(red), Self.linear(green), Self.linear(blue))
    let long = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let medium = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let short = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    return SIMD3(
      0.2104542553 * long + 0.7936177850 * medium - 0.0040720468 * short,
      1.9779984951 * long - 2.4285922050 * medium + 0.4505937099 * short,
      0.0259040371 * long + 0.7827717662 * medium - 0.8086757660 * short)
  }

  private static func linear(_ part: UInt8) -> Double { linearParts[Int(part)] }

  private static let linearParts = (0...255).map { part in
    let value = Double(part) / 255
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
  }
}
