/// Where a request stands among the open ones in the order of their ranks.
public struct RankPlace: Hashable, Sendable, CustomStringConvertible {
  /// The place, from 1; requests of one rank share it.
  public var place: Int
  /// How many open requests there are.
  public var count: Int

  /// Notes a place.
  public init(_ place: Int, of count: Int) {
    self.place = place
    self.count = count
  }

  /// The place in words: `3rd of 16`.
  public var description: String { "\(place)\(ending) of \(count)" }

  private var ending: String {
    if (11...13).contains(place % 100) { return "th" }
    switch place % 10 {
    case 1: return "st"
    case 2: return "nd"
    case 3: return "rd"
    default: return "th"
    }
  }
}
