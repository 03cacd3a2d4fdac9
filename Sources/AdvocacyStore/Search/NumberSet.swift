/// Numbers of things of one kind: a bit for each up to the highest, so that five million need less than a megabyte.
struct NumberSet: Hashable, Sendable {
  /// The highest number that a set holds.
  static let highest = Int64(1) << 28 - 1

  /// The bits, 64 to a word.
  private(set) var words: [UInt64] = []
  /// How many numbers there are.
  private(set) var count = 0

  /// Makes an empty set.
  init() {}

  /// Makes a set of some numbers, each from zero to ``highest``.
  init(_ numbers: some Sequence<Int64>) {
    for number in numbers { insert(number) }
  }

  /// Adds a number from zero to ``highest``.
  mutating func insert(_ number: Int64) {
    let (word, bit) = (Int(number >> 6), UInt64(1) << UInt64(number & 63))
    if word >= words.count { words += repeatElement(0, count: word + 1 - words.count) }
    if words[word] & bit == 0 {
      words[word] |= bit
      count += 1
    }
  }

  /// Whether a number is in the set.
  func contains(_ number: Int64) -> Bool {
    guard number >= 0, Int(number >> 6) < words.count else { return false }
    return words[Int(number >> 6)] & UInt64(1) << UInt64(number & 63) != 0
  }

  /// Adds the numbers of another set.
  mutating func formUnion(_ other: NumberSet) {
    words += repeatElement(0, count: max(0, other.words.count - words.count))
    for index in other.words.indices { words[index] |= other.words[index] }
    recount()
  }

  /// Keeps the numbers alone that another set has too.
  mutating func formIntersection(_ other: NumberSet) {
    words.removeLast(max(0, words.count - other.words.count))
    for index in words.indices { words[index] &= other.words[index] }
    while words.last == 0 { words.removeLast() }
    recount()
  }

  private mutating func recount() { count = words.reduce(0) { $0 + $1.nonzeroBitCount } }

  /// The numbers, lowest first.
  var numbers: some Sequence<Int64> {
    words.indices.lazy.flatMap { index in
      sequence(state: words[index]) { rest -> Int64? in
        guard rest != 0 else { return nil }
        defer { rest &= rest - 1 }
        return Int64(index << 6 + rest.trailingZeroBitCount)
      }
    }
  }

  /// The numbers as a list for `json_each`.
  var list: String { Self.list(numbers) }

  /// Numbers as a list for `json_each`.
  static func list(_ numbers: some Sequence<Int64>) -> String {
    // Very many are written as they come, not gathered as texts first.
    var text = "["
    for number in numbers {
      if text.utf8.count > 1 { text += "," }
      text += String(number)
    }
    return text + "]"
  }

  /// So many numbers at most after or before one, or from an end on, the nearest first.
  func next(_ count: Int, beyond number: Int64?, forward: Bool) -> [Int64] {
    let first = number.map { forward ? $0 + 1 : $0 - 1 } ?? (forward ? 0 : Int64(words.count) << 6 - 1)
    guard first >= 0, !words.isEmpty else { return [] }
    var found: [Int64] = []
    var index = min(Int(first >> 6), forward ? Int.max : words.count - 1)
    // What lies before the first in its word is left out.
    let bit = index == Int(first >> 6) ? UInt64(first & 63) : 63
    var rest: UInt64 =
      index < words.count ? words[index] & (forward ? ~0 << bit : ~0 >> (63 - bit)) : 0
    while words.indices ~= index {
      while rest != 0, found.count < count {
        let place = forward ? rest.trailingZeroBitCount : 63 - rest.leadingZeroBitCount
        found.append(Int64(index << 6 + place))
        rest &= ~(UInt64(1) << UInt64(place))
      }
      if found.count == count { break }
      index += forward ? 1 : -1
      rest = words.indices ~= index ? words[index] : 0
    }
    return found
  }
}
