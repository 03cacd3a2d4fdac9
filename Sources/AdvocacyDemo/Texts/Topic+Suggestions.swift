extension Topic {
  static let suggestions: [Topic] = [
    Topic(
      "size guide", .suggestion, weight: 8, tags: ["sizing", "website"], gear: [.boots, .trousers],
      team: "product",
      subjects: [
        "Centimetres instead of sizes", "How the {product} turn out", "A size guide with people in it",
        "Compare with last year's sizes",
      ],
      matters: [
        "Please put real measurements beside the sizes: with the {product} I had to order two and send one back.",
        "Your size guide says {size}, what fits me is {wrong}. A line about how the {product} turn out would help.",
        "Could the size guide show a person with height and weight beside each size?",
        "It would be good to see how the {product} compare with the ones of last year, in which I have {size}.",
      ],
      details: [
        "In {shop} the staff know this by heart; online there is nothing.",
        "Other shops show the length in centimetres, and I return nothing there.",
        "Every parcel that goes back is a parcel too many.",
        "For children it is even harder, they grow.",
        "I have broad feet and long arms, and so has half my family.",
      ],
      wishes: [
        "That would spare us all a lot of parcels.", "I would be glad to measure mine for you.",
        "Perhaps for the next season?", "Just an idea.",
      ],
      asks: [
        "A good thought. Between which two sizes do you usually stand, and in which of our things?": [
          "Between {size} and {wrong}, nearly always.", "Mostly in shoes, always half a size.",
        ]
      ],
      settles: [
        "Thank you. The product team is measuring all of this season's things, and the {product} are among the first. I will write to you when it is there.",
        "This has been asked for often, and you said it best. It is planned for the spring.",
        "I have passed this on with your words, and your offer to measure along. Someone from the team will write.",
      ],
      notes: [
        "Same wish as many others, sizing comes first in the list.",
        "Good candidate for the panel on sizes.",
      ],
      declines: ["Not planned: the measurements are on the page already, under the picture. Showed where."]
    ),
    Topic(
      "stock per shop", .suggestion, weight: 7, tags: ["shops", "stock", "website"], team: "digital",
      subjects: [
        "Which shop has the {product}?", "Rather {shop} than online", "Show the stock of {shop} in the app",
        "Filter by my shop",
      ],
      matters: [
        "Could the website show which shop has the {product} in stock?",
        "I would rather buy in {shop} than online, if I could see beforehand what is there.",
        "It would be so useful to see the stock of {shop} in the app.",
        "Please let me filter by what my shop has on the shelf today.",
      ],
      details: [
        "Last week I went to {shop} for the {product} and left with nothing.",
        "Calling the shop works, but they have better things to do.",
        "A simple yes or no would be enough, no numbers needed.",
        "The library in {city} can do it.",
      ],
      wishes: [
        "And let me reserve it for a day.", "It would bring me to the shop more often.", "What do you think?",
        "I am sure I am not the only one.",
      ],
      asks: [
        "Would yes or no be enough for you, or do you need to see the sizes as well?": [
          "Sizes would be best.", "Yes or no would do.",
        ]
      ],
      settles: [
        "Thank you. A first version for three shops, {shop} among them, is being tried now.",
        "The request has grown with your voice. The digital team wants to begin after the winter.",
        "This is decided and planned, and you will be told when it is there.",
      ],
      notes: ["Goes with the wrong counts in {shop}: first the counts, then the display."],
      declines: ["Not this year: the tills of the smaller shops can't tell. Said so plainly."]
    ),
    Topic(
      "winter pause", .suggestion, weight: 5, tags: ["club", "price"], team: "club",
      subjects: [
        "Pause the club in winter", "Pay for the months outdoors", "A summer membership",
      ],
      matters: [
        "I only use the club from April to October. A pause in winter would be fair.",
        "Could the membership be paused for the months in which I do not go out?",
        "A smaller membership for the summer would suit us better than the full one.",
      ],
      details: [
        "From November to March I pay and use nothing.", "My gym does this with two clicks.",
        "I have been with you for years and would like to stay, but not at any price.",
        "For families the full fee is a lot.",
      ],
      wishes: [
        "Would that be possible?", "Otherwise I will have to leave, and I would be sorry.",
        "Please think about it.",
      ],
      asks: [
        "May I ask what you use most in the club: the rental, the courses or the discount?": [
          "The rental, and the discount now and then.", "Mostly the courses with the children.",
        ]
      ],
      settles: [
        "For your use the basic membership is cheaper, even without a pause. It would save you more than a third, and I can move you on your word.",
        "We have put your membership to rest until April. There will be an official pause next winter; you were among those who asked for it.",
      ],
      notes: ["Basic would save 17.00 a month. Offered.", "Club team collects cases for the pause."],
      declines: [
        "Not planned: the fee pays for the huts in winter too. Explained and offered the basic membership."
      ]
    ),
    Topic(
      "spare parts", .suggestion, weight: 5, tags: ["repair", "website"], gear: Gear.singular,
      team: "product",
      subjects: [
        "One buckle for the {product}", "Spare parts online, please", "Why throw away a good {product}?",
      ],
      matters: [
        "I need one buckle for my {product} and can't buy it anywhere. Please sell spare parts.",
        "It would be wonderful to order small parts for the {product} on the website.",
        "Why throw away a {product} because of a part that costs next to nothing?",
      ],
      details: [
        "In {shop} they gave me one out of a drawer, for nothing. That can't be the plan.",
        "I can sew and screw, I only lack the part.",
        "There is a film of yours on repairing, but no parts to buy.",
        "The drawing in the booklet even has numbers on it.",
      ],
      wishes: [
        "A page with parts by product would do.", "I would buy three at once.", "Please make this possible.",
      ],
      asks: [
        "Which part is it? If you give me the number from the drawing, I look in the drawer here.": [
          "It is number 14 in the drawing.", "The left one, at the bottom, number 9.",
        ]
      ],
      settles: [
        "The part is in an envelope to you. And the page with spare parts is being built; you will hear from us.",
        "Thank you for repairing instead of throwing away. Two of them are on their way, with thanks.",
      ],
      notes: ["Workshop has the part. Sent by letter.", "Fifth request for parts this month."],
      declines: ["The part holds weight and is only changed in the workshop, for safety. Offered that."]
    ),
    Topic(
      "less plastic", .suggestion, weight: 5, tags: ["packaging", "sustainability"], team: "logistics",
      subjects: [
        "A box in a box in a bag", "Order {order} was mostly air", "Less plastic, please",
      ],
      matters: [
        "My {product} came in a box in a box in a plastic bag.",
        "Please think about your packaging: order {order} was mostly air.",
        "You write so much about nature, and then the {product} comes wrapped in three bags.",
      ],
      details: [
        "Paper would do just as well.", "I kept the box and use it for wood.",
        "The children built a house out of it, at least.",
        "Other makers post theirs in a sack that goes back.",
      ],
      wishes: [
        "It can be done better.", "I would choose less packaging at the till, if I could.",
        "Please pass it on.",
      ],
      asks: [
        "Do you remember whether the bag had a green dot? We changed over in the middle of the season.": [
          "No dot, just clear plastic.", "Yes, a green one, but three of them.",
        ]
      ],
      settles: [
        "You are right. From the autumn on all clothes come in paper; tents will follow.",
        "Thank you, it was passed on word for word. The warehouse has been given smaller boxes.",
      ],
      notes: ["Logistics: paper bags from week 40 on."],
      declines: ["Not this year: the boxes are bought for two seasons. Said so."]
    ),
    Topic(
      "rental", .suggestion, weight: 4, answersEach: true, tags: ["families", "rental"], gear: Gear.singular,
      team: "retail",
      subjects: [
        "Rent instead of buy", "Trade in for children", "A second life for my {product}",
      ],
      matters: [
        "We need the {product} for one week a year. Could one rent it?",
        "Children grow. Could you take back what is too small and sell it on?",
        "I would give my old {product} back, if you made something of it.",
      ],
      details: [
        "In {shop} there is a board for used things, and it is always full of notes.",
        "Three children, six pairs of shoes a year: you do the sum.",
        "I would pay well for something used that you have looked over.",
      ],
      wishes: [
        "Would that be something for you?", "I would be the first customer.", "Perhaps try it in {shop}?",
      ],
      asks: [
        "Lovely idea. For how long would you use it, and for how many people?": [
          "Two weeks in August, for four people.", "Mostly for the children, for a season.",
        ]
      ],
      settles: [
        "From March on {shop} rents tents and packs by the week, as a trial. I will tell you when it starts.",
        "We have begun a shelf for children's things in {shop}. Bring yours along, there is credit for it.",
        "Bring it to {shop}: the workshop takes it in, mends it and sells it on, and you get credit for it.",
      ],
      notes: ["Retail looks for a shop that tries it. {shop} would like to."],
      declines: [
        "Not for now: the insurance for used and rented gear isn't settled."
      ]
    ),
  ]
}
