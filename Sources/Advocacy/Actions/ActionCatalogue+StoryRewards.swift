extension ActionCatalogue {
  /// Why a story earns no such reward; nothing when it does, with the amount that the policy fixes for its kind.
  ///
  /// What a story says never counts: where the amount is fixed, every story of a kind earns the same.
  static func refusal(
    ofRewarding story: Record, _ values: inout [FieldName: Value], _ context: ActionContext
  ) -> Refusal? {
    guard values[.referral] == nil else {
      return Refusal("A reward is for a referral or for a story, not for both.", cause: .argument)
    }
    guard story[.customer] == values[.customer] else {
      return Refusal(
        "\(story.reference) is the story of \(story[.customer]?.description ?? "someone else"), to whom a reward for it goes.",
        cause: .argument)
    }
    guard let kind = story.text(.storyKind).flatMap(StoryKind.init(rawValue:)),
      let fixed = context.policy.stories.rewards[kind]
    else { return nil }
    let (own, other): (FieldName, FieldName) = fixed.money == nil ? (.points, .value) : (.value, .points)
    guard values[other] == nil, values[own] == nil || values[own] == fixed else {
      return fixedReward(kind.rawValue)
    }
    values[own] = fixed
    return nil
  }

  /// The refusal of another amount than the policy fixes for a kind of story.
  static func fixedReward(_ kind: String) -> Refusal {
    Refusal(
      "Every \(kind.replacing("_", with: " ")) earns what the policy fixes for it, whatever it says; no other amount is given."
    )
  }

  /// The disclosure that a story gets with its reward, unless it has one.
  static func disclosed(_ story: Record?, _ context: ActionContext) -> [Change] {
    guard let story, let text = context.policy.stories.disclosure,
      story.text(.disclosure)?.contains(where: { !$0.isWhitespace }) != true
    else { return [] }
    return [.update(story.reference, [.disclosure: .text(text)])]
  }
}
