/// Pasted text on its way in, up to a size, until the sequence that ends it.
struct PasteCollector {
  private var bytes: [UInt8] = []
  private let most: Int
  private var matched = 0

  private static let end = [0x1B] + KeySequences.pasteEnd

  /// Makes a collector that keeps `most` bytes; what comes beyond is passed over.
  init(most: Int) {
    self.most = most
  }

  /// Takes a byte; true when it was the last of the sequence that ends the text.
  mutating func take(_ byte: UInt8) -> Bool {
    if matched == 0, byte != 0x1B {
      if bytes.count < most { bytes.append(byte) }
      return false
    }
    if byte == Self.end[matched] {
      matched += 1
      return matched == Self.end.count
    }
    keep(Self.end.prefix(matched))
    matched = byte == Self.end[0] ? 1 : 0
    if matched == 0 {
      keep([byte])
    }
    return false
  }

  /// The text so far, with its line ends as newlines.
  var text: String {
    var plain: [UInt8] = []
    plain.reserveCapacity(bytes.count)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x0D {
        plain.append(0x0A)
      } else if byte != 0x0A || previous != 0x0D {
        plain.append(byte)
      }
      previous = byte
    }
    return String(decoding: plain, as: UTF8.self)
  }

  private mutating func keep(_ more: some Collection<UInt8>) {
    if bytes.count + more.count <= most {
      bytes.append(contentsOf: more)
    }
  }
}
