/// How many colours a terminal shows.
public enum ColorDepth: Int, Sendable, Hashable, CaseIterable, Comparable {
  /// Ink and ground only; attributes still work.
  case mono = 0
  /// The eight named colours.
  case eight = 8
  /// The eight named colours and their bright twins.
  case sixteen = 16
  /// The sixteen named colours, a cube of 216 and 24 greys.
  case twoHundredFiftySix = 256

  /// Orders depths from few colours to many.
  public static func < (left: ColorDepth, right: ColorDepth) -> Bool {
    left.rawValue < right.rawValue
  }
}
