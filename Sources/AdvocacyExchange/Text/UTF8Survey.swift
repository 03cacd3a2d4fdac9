/// How far some bytes are UTF-8: the well-formed and the broken sequences in them.
struct UTF8Survey: Equatable {
  /// Well-formed sequences of two to four bytes.
  var multibyte = 0
  /// Bytes that belong to no well-formed sequence.
  var broken = 0
  /// Bytes at the end that may begin a sequence whose rest is still to come.
  var unfinished = 0

  /// Whether only ASCII was seen.
  var isASCII: Bool { multibyte == 0 && broken == 0 && unfinished == 0 }

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var index = 0
    let end = bytes.count
    while index < end {
      let byte = bytes[index]
      if byte < 0x80 {
        index += Self.asciiRun(bytes, from: index)
        continue
      }
      switch Self.sequence(bytes, at: index) {
      case .wellFormed(let length):
        multibyte += 1
        index += length
      case .broken:
        broken += 1
        index += 1
      case .unfinished:
        unfinished = end - index
        return
      }
    }
  }

  init(_ bytes: some Sequence<UInt8>) {
    self = Array(bytes).withUnsafeBufferPointer { UTF8Survey($0) }
  }

  private enum Found {
    case wellFormed(Int)
    case broken
    case unfinished
  }

  /// The length of the ASCII run at `start`, eight bytes at a time where possible.
  private static func asciiRun(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var index = start
    while index + 8 <= bytes.count {
      let word = raw.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      guard word & 0x8080_8080_8080_8080 == 0 else { break }
      index += 8
    }
    while index < bytes.count, bytes[index] < 0x80 { index += 1 }
    return index - start
  }

  /// What begins at a byte of 0x80 or above, by table 3-7 of the Unicode standard.
  private static func sequence(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Found {
    let first = bytes[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: length = 4
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return .broken
    }
    for offset in 1..<length {
      guard index + offset < bytes.count else { return .unfinished }
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard allowed.contains(bytes[index + offset]) else { return .broken }
    }
    return .wellFormed(length)
  }
}
