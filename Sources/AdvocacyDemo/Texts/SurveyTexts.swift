/// What customers write beside a score.
enum SurveyTexts {
  /// A comment that goes with a score.
  static func comment(_ score: Int64, of best: Int64, _ dice: inout Dice) -> String {
    let share = Double(score) / Double(best)
    return dice.pick(share >= 0.9 ? high : share >= 0.65 ? middle : low)
  }

  private static let high = [
    "I tell everyone at the club about you.", "Quick answer, and the right one.",
    "The tent held in a storm in which others packed up.", "They mended my boots when I had given them up.",
    "Somebody who knows stoves answered, not a form.", "My order came a day early, before our tour.",
    "Honest advice: they talked me out of the dearer jacket.",
    "Ten years with the same rucksack. Nothing to add.",
  ]
  private static let middle = [
    "Good things, but the delivery could be quicker.", "Fine. The size guide should tell more.",
    "All right in the end, though I had to ask twice.", "I like the shop, the site less so.",
    "Prices have gone up, the quality is still there.", "Nothing to complain about.",
    "Would have liked to be told when it was sent.",
  ]
  private static let low = [
    "I waited far too long for an answer.", "Third time that the parcel went to the wrong address.",
    "The zip broke in the first week.", "Nobody could tell me where my refund was.",
    "I was told one thing on the telephone and another by mail.", "The repair came back with the same hole.",
    "Expected more for that price.",
  ]
}
