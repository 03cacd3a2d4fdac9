import Advocacy

/// What is noted of a contact, by the way it was made.
struct TouchpointText: Sendable {
  var channel: Channel
  var direction: TouchpointDirection
  var weight: Int
  var summaries: [String]
  var notes: [String]

  static let all: [TouchpointText] = [
    TouchpointText(
      channel: .call, direction: .outbound, weight: 26,
      summaries: [
        "asked how the season went", "thanked for the referral", "called back about the repair",
        "talked about the club's price", "asked whether we may quote the letter",
        "caught up, nothing to sell",
        "went through the order for the group", "told about the workshop's opening day",
      ],
      notes: [
        "Glad about the call. Plans a long tour in June and wants advice on the weight of the tent.",
        "Short of time, asked for a mail instead. Sent it the same hour.",
        "Would speak with another customer about the rental, if it is a quarter of an hour.",
        "Content. One wish: see the stock per shop before driving there.",
        "Talked about the children, then about boots. Two friends might come.", "Left word, will call back.",
      ]),
    TouchpointText(
      channel: .call, direction: .inbound, weight: 10,
      summaries: [
        "asked for the size guide", "wanted to know who mends stoves", "asked about the winter pause",
        "said thanks",
      ],
      notes: [
        "Sent the link while we spoke.", "Helped on the spot, no feedback opened.",
        "Wants to be called again in spring.", "Laughed a lot. Good customer.",
      ]),
    TouchpointText(
      channel: .mail, direction: .outbound, weight: 24,
      summaries: [
        "sent the letter of the season, with a line of my own", "birthday card", "answered about the story",
        "told that the wish has shipped", "invited to the open day", "sent the pictures from the fair",
      ],
      notes: [
        "No answer needed.", "Answered within the hour, with a picture.",
        "Asked to be written to less often; noted.",
        "Said yes to being asked for a reference in autumn.",
      ]),
    TouchpointText(
      channel: .mail, direction: .inbound, weight: 10,
      summaries: [
        "sent pictures of the tour", "recommended us at work", "asked for a catalogue",
        "moved, gave the new address",
      ],
      notes: ["Thanked, pictures kept.", "New address noted.", "May turn into a story."]),
    TouchpointText(
      channel: .chat, direction: .inbound, weight: 8,
      summaries: ["asked for opening hours", "short question on care"],
      notes: ["Done in two minutes."]),
    TouchpointText(
      channel: .social, direction: .inbound, weight: 6,
      summaries: [
        "named us in a post about the tour", "praised the workshop in public", "asked under our picture",
      ],
      notes: ["Thanked under the post.", "Wrote back in private, kind answer."]),
    TouchpointText(
      channel: .event, direction: .outbound, weight: 8,
      summaries: [
        "met at the spring fair", "came to the repair café", "was at the open day",
        "evening with slides in Graz",
      ],
      notes: [
        "Stayed for two hours and helped to sew.", "Brought three friends along.",
        "Would give a talk about the far north.", "Wants to see the new tent before it is out.",
      ]),
    TouchpointText(
      channel: .visit, direction: .outbound, weight: 4,
      summaries: ["visited the shop", "visited the hut", "saw the climbing hall"],
      notes: ["They hang our packs at eye level now.", "Talked about the order for autumn, twelve packs."]),
    TouchpointText(
      channel: .shop, direction: .inbound, weight: 4,
      summaries: ["dropped by in Vienna", "came by in Bristol with the dog", "tried on boots in Munich"],
      notes: ["Bought nothing, which was the right thing.", "Took the last pair."]),
  ]

  static let weights = all.map(\.weight)
}
