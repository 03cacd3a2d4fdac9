/// What colleagues promise customers on the telephone.
enum PromiseText {
  /// What is to be done, said to whoever promised it.
  static let all = [
    "send the size guide", "call back about the repair", "send the offer for the group's packs",
    "ask the workshop whether the old tent can be mended", "send the pictures of the tour",
    "find out when the stove is back in stock", "introduce them to the hut in the next valley",
    "write down how to wash the down jacket", "ask for the invoice in their company's name",
    "send the dates of the repair café", "tell them what became of their idea",
    "reserve the boots until they come by", "send the form for the group discount",
    "ask whether their picture may be in the letter of the season",
  ]

  /// Why it wasn't done after all.
  static let skips = ["found it themselves", "not needed any more", "asked us to leave it"]
}
