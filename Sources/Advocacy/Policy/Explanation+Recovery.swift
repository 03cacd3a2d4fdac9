extension Explanation.Part {
  /// What became of the customer since a complaint was resolved.
  public static func recovery(_ recovery: RecoveryCase) -> Explanation.Part {
    Explanation.Part("Since it was resolved", recovery.words.map { "  \($0)" })
  }
}
