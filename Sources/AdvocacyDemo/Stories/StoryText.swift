import Advocacy

/// What customers of the demo achieved.
struct StoryText {
  let kind: StoryKind
  let title: String
  let quote: String
  let body: String

  init(_ kind: StoryKind, _ title: String, _ quote: String, _ body: String) {
    self.kind = kind
    self.title = title
    self.quote = quote
    self.body = body
  }

  static let all: [StoryText] = [
    StoryText(
      .caseStudy, "From tent to shop", "We opened with what the rental season had taught us.",
      "Three summers of renting out tents on the lake, then a shop of forty square metres. What was returned damaged told them what to stock."
    ),
    StoryText(
      .post, "The crossing in autumn", "Nine days, two storms, one dry sleeping bag.",
      "Hut to hut across the main ridge in October, alone, with a diary and eleven pictures."),
    StoryText(
      .testimonial, "A zip mended on a Saturday", "They stayed until seven so that we could leave on Sunday.",
      "The tent's zip tore the evening before the trip. The workshop mended it while the children tried on boots."
    ),
    StoryText(
      .video, "School in the forest", "Twenty-four children, no wet feet.",
      "A primary school spends each Thursday outside, in all weathers, with rented jackets and boots."),
    StoryText(
      .talk, "What a guide wants from a jacket", "If I can't mend it on the hut's table, I don't want it.",
      "Ten minutes at the dealers' day: five jackets, their seams, and what breaks first."),
    StoryText(
      .caseStudy, "A climbing hall without waste", "We buy half of what we did and repair the rest.",
      "Ropes, harnesses and shoes of a hall with six hundred members, counted over two years."),
    StoryText(
      .testimonial, "Boots for a foot and a half", "They ordered two sizes and charged for one pair.",
      "Feet of different sizes after an accident; the second pair's other boots went to someone with the same need."
    ),
    StoryText(
      .post, "Winter with a baby", "The size guide for layers would have saved us a month.",
      "Four layers, three mistakes, and what they would buy again."),
  ]
}
