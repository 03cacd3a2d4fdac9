extension Color {
  /// The colour as a number of 26 bits: which sort it is in the highest two, and its parts below.
  var packed: UInt32 {
    switch self {
    case .terminalDefault: 0
    case .ansi(let number): 1 << 24 | UInt32(number)
    case .indexed(let number): 2 << 24 | UInt32(number)
    case .rgb(let red, let green, let blue):
      3 << 24 | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue)
    }
  }

  /// The colour of a number that ``packed`` made.
  init(packed: UInt32) {
    let (red, green, blue) = (UInt8(packed >> 16 & 255), UInt8(packed >> 8 & 255), UInt8(packed & 255))
    switch packed >> 24 {
    case 1: self = .ansi(blue)
    case 2: self = .indexed(blue)
    case 3: self = .rgb(red, green, blue)
    default: self = .terminalDefault
    }
  }
}
