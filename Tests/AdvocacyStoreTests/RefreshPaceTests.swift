import Testing

@testable import AdvocacyStore

@Suite struct RefreshPaceTests {
  private let pace = RefreshPace()

  @Test func whatIsReadForOneselfIsNotRestedAfter() {
    #expect(pace.end(pace.begin()) == nil)
  }

  @Test func theRestBeginsWithTheEndOfTheLastReadingBecauseOfAChange() throws {
    pace.changeWasTold()
    let (first, second) = (pace.begin(), pace.begin())
    #expect(pace.end(first) == nil)
    let rest = try #require(pace.end(second))
    #expect(rest > .zero)
    #expect(pace.end(pace.begin()) == nil)
  }

  @Test func whatTakesLongIsRestedAfterByItself() {
    #expect(pace.end(pace.begin(countsByItself: true)) != nil)
    #expect(pace.end(pace.begin()) == nil)
  }

  @Test func theLongerReadingTookTheLongerTheRestUpToABound() {
    #expect(RefreshPace.rest(after: .milliseconds(200)) > RefreshPace.rest(after: .milliseconds(20)))
    #expect(RefreshPace.rest(after: .seconds(60)) == RefreshPace.rest(after: .seconds(600)))
    #expect(RefreshPace.rest(after: .zero) == .zero)
  }
}
