/// Characters as UTF-8 bytes.
enum UTF8Bytes {
  /// Appends a scalar value, which must not be a surrogate, as one to four bytes.
  static func append(_ scalar: UInt32, to buffer: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | (scalar >> shift) & 0x3F) }
    switch scalar {
    case 0..<0x80:
      buffer.append(UInt8(scalar))
    case 0x80..<0x800:
      buffer.append(UInt8(0xC0 | scalar >> 6))
      buffer.append(tail(0))
    case 0x800..<0x10000:
      buffer.append(UInt8(0xE0 | scalar >> 12))
      buffer.append(tail(6))
      buffer.append(tail(0))
    default:
      buffer.append(UInt8(0xF0 | (scalar >> 18) & 0x07))
      buffer.append(tail(12))
      buffer.append(tail(6))
      buffer.append(tail(0))
    }
  }
}
