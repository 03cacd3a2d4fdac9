extension Topic {
  static let questions: [Topic] = [
    Topic(
      "warranty", .question, weight: 8, answersEach: true, tags: ["warranty"], gear: Gear.singular,
      team: "repair workshop",
      subjects: [
        "How long is the warranty?", "Torn seam: is it covered?", "Warranty for a second owner?",
        "Receipt lost",
      ],
      matters: [
        "How long is the warranty on the {product}?",
        "I bought the {product} on {date} in {shop}. Is a torn seam covered?",
        "Does the warranty on the {product} also hold for a second owner?",
        "The receipt for my {product} is lost. Is the order number {order} enough?",
      ],
      details: [
        "I want to know before I try to mend it myself.", "On the website I find two different numbers.",
        "It is not urgent.", "It was a present, so I have few papers.",
      ],
      wishes: [
        "Thanks for a short answer.", "What do I have to do?", "Could you let me know before {trip}?",
      ],
      asks: [
        "Gladly. When about was it bought, and was it in a shop or online?": [
          "In {shop}, on {date} or the day after.", "Online, order {order}.",
        ]
      ],
      settles: [
        "Three years from the day of purchase, and we repair it after that as well, at cost.",
        "Yes, that is covered. Bring it to {shop}, or send it with the attached label.",
        "It does: three years from the first purchase, whoever owns it.",
        "The order number is enough; I have noted it with your warranty.",
      ],
      notes: ["Two numbers on the website indeed: told digital.", "Order {order} found, bought in time."],
      declines: ["Worn through after many years; named a tailor nearby."]
    ),
    Topic(
      "club price", .question, weight: 6, answersEach: true, tags: ["club", "price"], team: "club",
      subjects: [
        "What does the club cost for four?", "Is the club worth it?", "Do new members get more?",
        "Which membership for the rental?",
      ],
      matters: [
        "What does the club membership cost for a family of four?",
        "Is the club worth it, if I buy something like the {product} once a year?",
        "New members get three months free. What do those get who have been there for years?",
        "Which membership do I need for the rental in {shop}?",
      ],
      details: [
        "The page shows prices from last year, I think.", "I have had the full one since I joined.",
        "We go out perhaps ten times a year.", "A friend pays less than I do for the same thing.",
      ],
      wishes: [
        "What would you advise?", "Please tell me honestly.", "Which one is the cheapest that fits?",
      ],
      asks: [
        "May I ask how often you rent something, and how many of you there are?": [
          "Two adults, two children, three rentals a year.", "Only me, and hardly ever.",
        ]
      ],
      settles: [
        "The family membership covers all four of you from the first of next month. The new-customer price holds for you as well, I have seen to that.",
        "Honestly: with one purchase a year the basic membership is enough, and it costs less than half. Shall I move you?",
        "You are right to ask. I have put three free months on your membership as well.",
        "The basic one is enough for the rental in {shop}; the full one only pays off from five rentals a year on.",
      ],
      notes: [
        "Basic is the best fit, saves 17.00 a month. Say so, even if we earn less.",
        "New-customer price granted.",
      ],
      declines: ["No membership fits such rare use; advised to stay without one."]
    ),
    Topic(
      "care", .question, weight: 7, answersEach: true, tags: ["care"], gear: [.jacket, .sleepingBag],
      team: "repair workshop",
      subjects: [
        "How do I wash the {product}?", "How often waterproofing?", "Resin on my {product}",
        "Into the dryer or not?",
      ],
      matters: [
        "How do I wash the {product} without ruining it?",
        "How often does the {product} need waterproofing?",
        "There is resin on my {product}. What takes it off?",
        "Can the {product} go into the dryer?",
      ],
      details: [
        "The label has been washed out.", "My neighbour swears by home remedies.",
        "I have a wash for wool here, if that helps.", "The last one I treated was never the same again.",
      ],
      wishes: [
        "Many thanks.", "I will wait with it until you write.", "Is there something you sell for that?",
      ],
      asks: [
        "Is it the one in {colour}? The coating is another one there.": [
          "Yes, {colour}.", "No, mine is black.",
        ]
      ],
      settles: [
        "Thirty degrees, liquid soap, rinse twice, and dry it slowly.",
        "Once a season is enough, after washing. Any spray without fluorine does, it need not be ours.",
        "Butter takes off resin, truly; then a little soap. Try a hidden spot first.",
        "Yes, but cool, and with two tennis balls. It even helps the coating.",
      ],
      notes: ["Good question for the care page."],
      declines: ["Past what care can mend; advised to use it as it is."]
    ),
    Topic(
      "delivery abroad", .question, weight: 4, answersEach: true, tags: ["delivery"], gear: Gear.worn,
      team: "logistics",
      subjects: [
        "Do you deliver to {city}?", "To a campsite?", "Who pays the customs?",
        "Order online, collect in {shop}?",
      ],
      matters: [
        "Do you deliver to {city}, and what does it cost?",
        "Could you send the {product} to a campsite where we are on {trip}?",
        "Who pays the customs on the {product}?",
        "Can I order online and collect in {shop}?",
      ],
      details: [
        "I have not found it on the page.", "I need it in {size}.",
        "It is a little urgent, because of {trip}.", "The page stops at the choice of country.",
      ],
      wishes: [
        "Thank you in advance.", "How long would it take?", "A short answer is enough.",
      ],
      asks: [
        "Gladly. Until when do you need it at the latest?": [
          "By the end of the month.", "Before {trip}, two weeks from now.",
        ]
      ],
      settles: [
        "Yes, we do. It takes four to six working days with {courier}, and the price at the till is the whole price.",
        "A campsite works with {courier}, if the reception knows your name. Write the order's number on the pitch.",
        "We do: the price at the till is the whole price, customs included.",
        "Yes: choose {shop} at the till, and you get a mail once it lies there.",
      ],
      notes: ["Page for choosing the country hangs; told digital."],
      declines: [
        "Not possible where the customer lives; named a shop that can."
      ]
    ),
    Topic(
      "gift balance", .question, weight: 3, answersEach: true, tags: ["gift-card"], team: "billing",
      subjects: [
        "What is left on my gift card?", "Two gift cards at once?", "Does my gift card expire?",
        "Gift card from {shop}, online?",
      ],
      matters: [
        "How do I see what is left on my gift card?",
        "Can I pay for the {product} with two gift cards at once?",
        "Does a gift card from {date} expire?", "Can I use a gift card from {shop} online?",
      ],
      details: [
        "It was {amount} once.", "The code is hard to read.", "I found it in a coat.",
        "The till in {shop} could not say.",
      ],
      wishes: ["Thanks.", "It would be just enough for the {product}.", "Could you look it up?"],
      asks: [
        "The last six characters of the code are enough for me. Could you send those?": [
          "They are P4-771K.", "T2-90QX.",
        ]
      ],
      settles: [
        "There are {amount} on it, and it does not expire.",
        "Two cards work in the shop, not yet online. If you like, I join them into one.",
        "It does not expire, and there are {amount} on it.", "Yes, the same code works online.",
      ],
      notes: ["Balance looked up, not expired."],
      declines: ["Code of another company's card."]
    ),
    Topic(
      "fit for purpose", .question, weight: 5, tags: ["advice"], gear: [.tent, .pack, .sleepingBag, .jacket],
      team: "retail",
      subjects: [
        "Is the {product} enough for {trip}?", "What would you take for {trip}?",
        "{product} or something heavier?",
      ],
      matters: [
        "Is the {product} enough for {trip}?",
        "We plan {trip}. Would you take the {product}?",
        "I hesitate between the {product} and something heavier for {trip}.",
      ],
      details: [
        "We are two, and one of us is always cold.", "It may freeze at night.",
        "I carry everything myself and am not twenty any more.", "So far we have slept in huts.",
      ],
      wishes: ["What do you say?", "I trust your word.", "Better now than in {shop} on a Saturday."],
      asks: [
        "At what time of the year do you go, and how warm do you usually sleep?": [
          "In September, and rather cold.", "In June. Warm, like a stove.",
        ]
      ],
      settles: [
        "For {trip} it is enough until the end of September, with a good mat. Later I would take something warmer, and you can rent that.",
        "Take it. What you save in weight you will be glad of on the third day.",
        "Honestly, no: for frost it is too thin. What you have at home with a liner will do better than buying this.",
      ],
      notes: ["Advised against, customer may rent in {shop}."],
      declines: ["Beyond what we know of that region; named the alpine club's office."]
    ),
  ]
}
