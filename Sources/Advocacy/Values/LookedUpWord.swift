/// A word that dictionaries and sets have as their key, thousands of times for each thing that many are done to: it is
/// hashed eight bytes at a time.
///
/// Swift's own hash of a text guards against keys chosen by an enemy and takes most of a look-up; these words are names
/// that the program knows, and those that come from outside are few.
public protocol LookedUpWord: RawRepresentable, Hashable where RawValue == String {}

extension LookedUpWord {
  /// Hashes the word as a text, for what it is a part of.
  public func hash(into hasher: inout Hasher) { hasher.combine(rawValue) }

  /// The hash for a dictionary or set, each of which has a seed of its own: the requirement of `Hashable` that both ask
  /// for it.
  ///
  /// Swift doesn't document it, so it has to pay, and was measured alone: with one number to hash in ``hash(into:)``
  /// instead, Swift's hasher begins and ends for each look-up, and acts on ten thousand things take markedly more of the
  /// processor. Nothing rests on it: where Swift doesn't ask for it any more, it hashes the word as a text.
  @inlinable public func _rawHashValue(seed: Int) -> Int {
    let (words, mask) = rawValue.utf8.withContiguousStorageIfAvailable { Self.words($0) } ?? (0, ~0)
    guard mask & 0x8080_8080_8080_8080 == 0 else {
      // Texts that aren't ASCII may be equal and have other bytes.
      var hasher = Hasher()
      hasher.combine(seed)
      hasher.combine(rawValue)
      return hasher.finalize()
    }
    return words.mixed(with: seed)
  }

  /// The bytes of a word as one number, and all of them laid over each other.
  @inlinable static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> (words: UInt64, mask: UInt64) {
    let raw = UnsafeRawBufferPointer(bytes)
    let count = raw.count
    guard count >= 8 else {
      guard count >= 4 else {
        let few = raw.reduce(UInt64(count)) { $0 << 8 | UInt64($1) }
        return (few, few)
      }
      let first = UInt64(raw.loadUnaligned(as: UInt32.self))
      let last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
      return (first << 32 ^ last, first | last)
    }
    var (sum, mask) = (UInt64(count), UInt64(0))
    for place in stride(from: 0, to: count - 8, by: 8) {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      sum = (sum ^ word) &* 0x9E37_79B9_7F4A_7C15
      mask |= word
    }
    let last = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    return (sum ^ last, mask | last)
  }
}

extension UInt64 {
  /// A hash of the number in which every bit of it and of a seed counts.
  @inlinable func mixed(with seed: Int) -> Int {
    var mixed = (self ^ UInt64(truncatingIfNeeded: seed)) &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 32
    mixed = mixed &* 0xD6E8_FEB8_6659_FD93
    return Int(truncatingIfNeeded: mixed ^ mixed >> 32)
  }
}
