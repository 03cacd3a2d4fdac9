import Advocacy

/// Texts that are offered where an action asks why, by which rule, or to which team.
enum Reasons {
  /// The texts for an action; none where a person has to find the words.
  static func texts(for action: ActionName) -> [String] {
    switch action {
    case "feedback.hand_over": ["product", "engineering", "billing", "logistics", "legal"]
    case "feedback.decline":
      [
        "not ours to solve", "we decided against it", "no longer matters", "can't be understood",
        "advertising or abuse",
      ]
    case "request.decline":
      [
        "not this year", "too few would have it", "there is another way already",
        "too dear for what it gives",
      ]
    case "task.skip": ["not needed any more", "the customer has it already", "no answer, tried three times"]
    case "reward.not_eligible":
      [
        "a year's rewards are used up", "was a customer before", "the order was returned",
        "came too late", "outside of the terms",
      ]
    case "reward.reject", "referral.reject":
      [
        "same postal address", "same means of payment", "referred themselves", "account made for the reward",
      ]
    case "reward.void": ["given by mistake", "given twice", "the customer asked for it"]
    case "reward.review", "referral.flag":
      ["same postal address", "many referrals in a short time", "a colleague asked"]
    case "reward.claw_back": ["the order was returned", "found to be fraud", "given by mistake"]
    case "story.withdraw":
      ["the customer asked for it", "left the company", "does not want to be shown any more"]
    case "story.retire": ["out of date", "told better elsewhere", "we don't offer it any more"]
    case "opportunity.cancel": ["no longer needed", "found elsewhere", "nobody fits"]
    case "ask.cancel": ["no longer needed", "asked by mistake", "another customer does it"]
    case "mention.pass": ["not about us", "nothing to add", "advertising or abuse"]
    default: []
    }
  }
}
