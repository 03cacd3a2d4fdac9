import Testing

@testable import Advocacy

@Suite struct LookedUpWordTests {
  /// Names of every length around the steps in which they are hashed, that differ in one character.
  @Test func namesOfEveryLengthAreFoundAndToldApart() {
    let letters = "abcdefghijklmnopqrstuvwxyz_0123456789"
    let names = (0...36).flatMap { length -> [FieldName] in
      let whole = String(letters.prefix(length))
      let others = whole.indices.map { place in
        String(whole[..<place]) + "X" + whole[whole.index(after: place)...]
      }
      return ([whole] + others).map { FieldName(rawValue: $0) }
    }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    #expect(places.count == names.count)
    for (place, name) in names.enumerated() {
      #expect(places[FieldName(rawValue: String(name.rawValue))] == place)
    }
    // Of names that differ in one character hardly any two share a hash.
    #expect(Set(names.map { $0._rawHashValue(seed: 7) }).count > names.count - 3)
    #expect(names[5]._rawHashValue(seed: 7) != names[5]._rawHashValue(seed: 8))
  }

  /// Texts that are equal and have other bytes are one word, whatever their length.
  @Test(arguments: ["", "_and_some_more_of_it", "_and_some_more_of_it_that_is_longer"])
  func equalTextsOfOtherBytesAreOneWord(rest: String) {
    let composed = FieldName(rawValue: "caf\u{E9}" + rest)
    let decomposed = FieldName(rawValue: "cafe\u{301}" + rest)
    #expect(composed == decomposed)
    #expect(Set([composed]).contains(decomposed))
    #expect(Set([composed, decomposed]).count == 1)
  }

  @Test func everyKindAndStatusIsItsOwnKey() {
    #expect(Set(Kind.allCases).count == Kind.allCases.count)
    #expect(Set(FeedbackStatus.allCases).isSuperset(of: FeedbackStatus.open))
    let same = Kind.allCases.map { Reference($0, 5) }
    #expect(Set(same).count == same.count)
  }
}
