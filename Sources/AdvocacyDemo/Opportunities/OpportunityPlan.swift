import Advocacy

/// What an opportunity of the demo is, and who is asked for it.
struct OpportunityPlan {
  /// One customer who is asked.
  struct Asked {
    var customer: Int
    var status: AskStatus
    var at: Instant
    var answered: Instant?
    var done: Instant?
  }

  let number: Int
  let text: OpportunityText
  let created: Instant
  let due: CalendarDay
  let needed: Int
  var status = OpportunityStatus.open
  var owner: Int
  var asked: [Asked] = []
}

/// What is needed, of whom, and for whom.
struct OpportunityText {
  let kind: AskKind
  let title: String
  let wanted: String
  let forWhom: String
  let channel: Channel
  let result: String

  init(
    _ kind: AskKind, _ title: String, _ wanted: String, for forWhom: String, by channel: Channel = .mail,
    _ result: String
  ) {
    self.kind = kind
    self.title = title
    self.wanted = wanted
    self.forWhom = forWhom
    self.channel = channel
    self.result = result
  }

  static let all: [OpportunityText] = [
    OpportunityText(
      .referenceCall, "A happy retailer for a call with an outdoor chain",
      "standing:champion,advocate lifecycle:active account:any", for: "Jo of sales", by: .call,
      "Half an hour; they ordered for two shops"),
    OpportunityText(
      .media, "The regional paper asks for a family that hikes with small children",
      "standing:champion,advocate lifecycle:active", for: "the regional paper",
      "Half a page and a picture on a Saturday"),
    OpportunityText(
      .event, "Two voices for the evening on repairs", "standing:champion lifecycle:active",
      for: "the shop in town", by: .call, "Thirty people came, nine asked about repairs"),
    OpportunityText(
      .board, "Two seats on the customers' board", "standing:champion,advocate lifecycle:active since<2024",
      for: "the management", "Took the seat for a year"),
    OpportunityText(
      .review, "Reviews of the winter boots", "standing:champion,advocate,invited lifecycle:active",
      for: "the product team", "Four sentences, one of them not kind, all of them fair"),
    OpportunityText(
      .interview, "An hour on renting instead of buying", "lifecycle:active tags:trail-club standing:any",
      for: "Ida of product", by: .call, "Three of the notes became a request"),
  ]
}
