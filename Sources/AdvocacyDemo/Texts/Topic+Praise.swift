extension Topic {
  static let praise: [Topic] = [
    Topic(
      "repair praise", .praise, weight: 7, tags: ["repair", "thanks"], gear: Gear.singular,
      team: "repair workshop",
      subjects: [
        "Better than new", "The repair team saved our trip", "Thank you, workshop", "I can't find the mend",
      ],
      matters: [
        "My {product} came back from your workshop, and it looks better than when I bought it.",
        "Your repair team mended the {product} in four days, just in time for {trip}.",
        "I had given up on the {product}. Your workshop had not.",
        "Someone in your workshop has sewn my {product} so neatly that I can't find the place.",
      ],
      details: [
        "There was even a handwritten card in the parcel.", "And it cost nothing.",
        "It is fourteen years old and has been everywhere with me.",
        "They washed it and mended a second hole that I had not seen.",
        "That is why I buy from you and not somewhere else.",
      ],
      wishes: [
        "Please tell them.", "Please pass my thanks on to whoever did it.",
        "Keep the workshop, whatever happens.",
        "You may quote me on that.",
      ],
      settles: [
        "Thank you. I have read your letter aloud in the workshop, and it now hangs above bench 3.",
        "That made a whole team's day. May we ask you for two sentences for our repair page some time?",
        "Passed on, with pleasure. Have a good time on {trip}.",
      ],
      notes: ["Read out in the workshop on Friday.", "Would be a fine story: fourteen years, one {product}."]
    ),
    Topic(
      "shop praise", .praise, weight: 6, tags: ["shops", "thanks"], team: "retail",
      subjects: [
        "So well advised in {shop}", "An hour well spent in {shop}", "Honest advice in {shop}",
        "Thank you, {shop}",
      ],
      matters: [
        "I was in your {shop} shop on {later} and have rarely been advised so well.",
        "The young woman at the boots in {shop} took an hour for me and then said I should not buy anything yet.",
        "In {shop} they told me honestly that the cheaper one would do. I bought it, and the {product} as well.",
        "A thank-you to the team in {shop}: they opened ten minutes early for us.",
      ],
      details: [
        "That honesty is rare.", "They spoke from their own walks.",
        "They adjusted my {product}, which I had bought somewhere else, and took no money.",
        "My mother, eighty-one, came out with new shoes and a smile.", "Even the children were quiet.",
      ],
      wishes: [
        "Please let them know.", "I shall be back.", "Give them a raise.",
        "Such people are worth more than any discount.",
      ],
      settles: [
        "Thank you for writing. The team in {shop} has your letter; it hangs in their kitchen.",
        "We gladly pass that on. Praise by name reaches the shop's board on Mondays.",
      ],
      notes: ["Passed on to {shop}, for the board.", "Customer since years, never wrote before."]
    ),
    Topic(
      "product praise", .praise, weight: 7, tags: ["quality", "thanks"], gear: Gear.singular, team: "product",
      subjects: [
        "The {product} on {trip}", "Held through the storm", "Simply good", "My third {product}",
      ],
      matters: [
        "Six weeks on {trip} with the {product}, and not one complaint.",
        "The {product} stood through a storm on {trip} in which others packed up.",
        "I want to say how good the {product} is.",
        "My third {product} in twenty years, because the first two would not break.",
      ],
      details: [
        "At four in the morning, with hail, I thought of whoever designed it.",
        "It weighs nothing and forgives everything.",
        "The {colour} one, by the way, looks splendid in photographs.",
        "My companions have each ordered one since.",
        "Only the bag it comes in is a little tight.",
      ],
      wishes: [
        "Thank you.", "Do not change it.", "I have pictures, if you like to see them.",
        "You can tell the people who made it.",
      ],
      settles: [
        "What a letter. The designer of the {product} is called Ruth, and she has it now. We would love to see the pictures.",
        "Thank you. May we show a picture of yours, with your name, on our page? Only if you like.",
      ],
      notes: [
        "Has pictures of {trip}. Ask for a story after the season.",
        "Two friends bought one too: ask about the referral code.",
      ]
    ),
    Topic(
      "fast delivery", .praise, weight: 4, tags: ["delivery", "thanks"], team: "logistics",
      subjects: [
        "Ordered yesterday, here today", "Faster than I could pack", "From Sunday to Tuesday",
      ],
      matters: [
        "Ordered in the evening, and the {product} was in {city} the next day.",
        "I only want to say that order {order} came faster than I could pack.",
        "I wrote on a Sunday that I was in a hurry for {trip}, and on Tuesday the parcel was there.",
      ],
      details: [
        "In one box, without plastic, and with a card.", "The driver of {courier} was friendly, too.",
        "I had reckoned with a week.", "I had been ready to be cross.",
      ],
      wishes: ["Well done.", "Thank you to the people in the warehouse.", "That is how it should be."],
      settles: [
        "Thank you, the night shift in the warehouse will be glad to hear it.",
        "That's good to read on a Monday. Enjoy {trip}.",
      ],
      notes: ["Passed on to the warehouse."]
    ),
    Topic(
      "fair exchange", .praise, weight: 4, tags: ["service", "thanks"], gear: Gear.singular, team: "retail",
      subjects: [
        "Exchanged without a question", "How you dealt with my complaint", "Money back before the return",
      ],
      matters: [
        "I complained about the {product}, rather sharply I fear, and you exchanged it without a question.",
        "The way {colleague} dealt with my complaint made me a customer for good.",
        "You gave me the {amount} back before I had even sent the {product}.",
      ],
      details: [
        "I had been ready for a fight.", "Everyone makes mistakes; few put them right like that.",
        "I have told the story to everybody at work.",
        "My brother, who never praises anything, was impressed.",
      ],
      wishes: ["Thank you.", "Please thank {colleague} from me.", "It won't be forgotten."],
      settles: [
        "Thank you for coming back to say so. It made all of us here smile.",
        "That is the nicest end a complaint can have. Thank you.",
      ],
      notes: [
        "Recovered: was about to leave in spring.", "Would perhaps be glad to be asked for a review, later.",
      ]
    ),
  ]
}
