/// A seeded source of chance: SplitMix64 by Sebastiano Vigna, public domain.
///
/// The same seed, purpose and index give the same throws on every machine.
struct Dice {
  /// What a thing's chance is thrown for, so that changing one text doesn't change another.
  enum Purpose: UInt64 {
    case account = 1
    case accountSize, accountCare
    case customer, birth, membership, standing, reach, addressKnown, customerCare
    case received, outline, original, repeated, writer, plan, matter, details, letter, answers
    case touchpoint, touchpointText
    case referral, stranger, reward, effort
    case request, requestLink
    case revenue, customerRevenue
    case promise, onboarding, ask, points, code
    case response, answered, answerText
    case opportunity, story, storyText, mention, exchange, thanks
    case loss
  }

  private var state: UInt64

  /// The dice of one thing.
  init(seed: UInt64, _ purpose: Purpose, _ index: Int) {
    let first = Dice.mixed(seed &+ purpose.rawValue &* 0x9E37_79B9_7F4A_7C15)
    state = Dice.mixed(first ^ UInt64(bitPattern: Int64(index)) &* 0xD1B5_4A32_D192_ED03)
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Dice.mixed(state)
  }

  /// A whole number from zero to below a bound; zero when the bound is not positive.
  mutating func below(_ bound: Int) -> Int {
    let bits = next()
    guard bound > 0 else { return 0 }
    return Int(bits.multipliedFullWidth(by: UInt64(bound)).high)
  }

  /// A whole number of a range.
  mutating func within(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.count)
  }

  /// A fraction from zero to below one.
  mutating func fraction() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// Whether something of so many percent happens.
  mutating func chance(_ percent: Int) -> Bool {
    below(100) < percent
  }

  /// One of some; there must be at least one.
  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[below(elements.count)]
  }

  /// The place of the weight that was hit.
  mutating func weighted(_ weights: [Int]) -> Int {
    var rest = below(weights.reduce(0, +))
    for (place, weight) in weights.enumerated() {
      rest -= weight
      if rest < 0 { return place }
    }
    return 0
  }

  private static func mixed(_ bits: UInt64) -> UInt64 {
    var mixed = bits
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
