/// Numbers of things that an index leads to, gone through a little at a time: how many they are is known only by going
/// on.
protocol NumberSource: AnyObject {
  /// How far the numbers are known.
  var state: NumberSourceState { get }
  /// The numbers, once all are known.
  var numbers: NumberSet { get }
  /// Those among the numbers that were met until now.
  var met: NumberSet { get }
  /// How many rows were gone through.
  var gone: Int { get }
  /// Goes on until all numbers are known, they are too many, or it was tried for long enough.
  func advance(_ effort: Effort) throws
}

/// How far the numbers of a source are known.
enum NumberSourceState {
  /// There may be more.
  case more
  /// All are known.
  case whole
  /// They are more than is worth knowing, or higher than a set holds.
  case tooMany
}

extension NumberSource {
  var met: NumberSet { numbers }

  /// Goes on for as long as it takes; nothing when the numbers are too many.
  func all() throws -> NumberSet? {
    while state == .more { try advance(Effort(.seconds(1))) }
    return state == .whole ? numbers : nil
  }
}
