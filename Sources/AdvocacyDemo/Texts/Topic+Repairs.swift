extension Topic {
  static let repairs: [Topic] = [
    Topic(
      "zip broken", .complaint, weight: 8, tags: ["quality", "repair"],
      gear: [.jacket, .sleepingBag, .tent, .pack],
      team: "repair workshop",
      subjects: [
        "Zip gave up after {weeks} weeks", "Slider came off in my hand", "{product} no longer closes",
        "A tooth of the zip is missing", "{product}: zip stuck again",
      ],
      matters: [
        "The zip of my {product} has broken, {weeks} weeks after I bought it.",
        "The slider on the {product} came off in my hand yesterday.",
        "My {product} no longer closes: the zip opens again behind the slider.",
        "A tooth of the main zip is missing, and with it the whole {product} is of no use.",
        "For the second time the zip of the {product} is stuck and will not move either way.",
      ],
      details: [
        "It was used four times, never in sand or salt.",
        "This happened on {trip}, at two degrees, at night.",
        "I know how to treat a zip; I have had your things for ten years.",
        "In {shop} they looked at it and said it must go to the workshop.",
        "The fabric is as good as new, it is only the zip.",
        "A bit of pliers helped for a day.",
      ],
      wishes: [
        "Can it be repaired, and how long would that take?", "Please repair it. I don't want a new one.",
        "I would like a new one, please.", "Where do I send it?",
      ],
      asks: [
        "Could you send a photograph of the slider from below? There is a number on it, and then we know which one to order.":
          [
            "The number is 5V. Photograph attached.",
            "It says 8, then a letter I can't read. Photograph attached.",
          ],
        "We would gladly repair it. Can you be without it for ten days, or do you need it for {trip}?": [
          "Ten days are fine.", "I need it next week, sadly.",
        ],
      ],
      settles: [
        "The workshop has put in a new zip and washed it while it was here. Your {product} went back to {city} today.",
        "Send it to the workshop with the attached label. The repair is free, and it takes about ten days.",
        "A new slider is in the post; the sheet with it shows how to put it on in five minutes. If you don't like to, bring it to {shop}.",
      ],
      notes: [
        "Workshop: slider worn, known batch of last spring.",
        "In the workshop, bench 3. Promised within ten days.",
      ],
      declines: ["The zip had been forced; offered a new one at cost."]
    ),
    Topic(
      "tent leaks", .complaint, weight: 6, tags: ["quality", "tents"], gear: [.tent], team: "product",
      subjects: [
        "{product} leaks at the seam", "Puddle in the {product}", "Wet floor in the {product}",
        "A wet night on the windward side", "Coating of the {product} comes off",
      ],
      matters: [
        "The {product} leaks at the seam above the entrance.",
        "After one night of rain there was a puddle in the {product}.",
        "Water comes through the floor of the {product} wherever one kneels.",
        "We lay in the wet on {trip}: the {product} let water in on the windward side.",
        "The inner coating of the {product} is coming off in flakes and the rain comes in.",
      ],
      details: [
        "It is eleven months old and was always stored dry.",
        "We pitched it as in the booklet, guy lines and all.",
        "The neighbours' tent, a much cheaper one, stayed dry.",
        "Two sleeping bags were wet, and the night was over at three.",
        "I sealed the seams once more myself; it did not help.",
        "A short film of the drops is on my telephone.",
      ],
      wishes: [
        "Is that a case for the warranty?", "I would like it repaired or replaced before the autumn.",
        "Please tell me whether others have this too.", "What do you suggest?",
      ],
      asks: [
        "I am sorry about that night. Could you send the batch number from the label in the tent bag?": [
          "The label says F2-1183.", "There is only half a label left: F2-11.",
        ],
        "Was it the outer or the inner tent that was wet in the morning? That tells rain from condensation.":
          [
            "Both were wet, and it dripped.", "The inner one, from above.",
          ],
      ],
      settles: [
        "That is a fault of one batch, and yours is from it. A new {product} is on its way to {city}.",
        "The workshop has taped all seams anew and tested it under the shower for an hour: dry. It comes back to you this week.",
        "You get a new outer tent. Keep the inner one, and please cut the old fly into tarps rather than throwing it away.",
      ],
      notes: [
        "Batch F2-11xx again, that makes six. Product should know.", "Shower test planned with the workshop.",
      ],
      declines: ["Condensation, not a leak: explained airing, and offered a look at it in the shop."]
    ),
    Topic(
      "sole off", .complaint, weight: 5, tags: ["boots", "quality"], gear: [.boots], team: "repair workshop",
      subjects: [
        "Sole came off on the second day", "Heel lost after {weeks} weeks", "Toe cap coming loose",
        "Home with the sole tied on",
      ],
      matters: [
        "The sole of my left shoe came off on the second day of {trip}. They are your {product}.",
        "My {product} have lost the heel, {weeks} weeks after I bought them.",
        "The toe cap of the {product} is coming loose on both shoes.",
        "I walked home from {trip} with the sole tied on with string.",
      ],
      details: [
        "Size {size}, worn perhaps fifteen times, always dried slowly.",
        "The glue looks dry and yellow.",
        "I had the pair before this one for nine years.",
        "It is not the first pair in our club with this.",
        "The receipt from {shop} is still there.",
      ],
      wishes: [
        "Can they be resoled?", "I would like a new pair in {size}.", "How does this go on from here?",
        "Please don't tell me that this is wear.",
      ],
      asks: [
        "That is not how it should be. Could you send a photograph of the sole and of the stamp inside the tongue?":
          [
            "Stamp says 03-24. Photographs attached.",
            "Attached. The stamp is hard to read, 03 and something.",
          ],
        "Would you like them resoled, or a new pair? Resoling takes three weeks.": [
          "Resoled, if that holds.", "A new pair, please, {size}.",
        ],
      ],
      settles: [
        "A new pair in {size} is on its way, and the old one may go to the children for the mud.",
        "Your {product} are back from the cobbler with new soles, at our cost. They left for {city} today.",
        "The glue of that month was bad, and we are sorry. The exchange is done, nothing to pay.",
      ],
      notes: ["Stamp 03-24: glue problem, exchange without asking.", "Cobbler has room again from Monday."],
      declines: ["The soles were worn through, not loose; offered new ones at cost."]
    ),
    Topic(
      "battery", .complaint, weight: 3, tags: ["electronics", "quality"], gear: [.lamp], team: "product",
      subjects: [
        "{product} goes dark after an hour", "{product} won't charge", "{product} fails in the cold",
      ],
      matters: [
        "The {product} goes dark after an hour, fully charged.",
        "My {product} does not charge any more, with any cable.",
        "In the cold the {product} switches itself off without warning.",
      ],
      details: [
        "On {trip} we came down with one lamp for two people.",
        "I have had it for {weeks} weeks.",
        "The button has to be pressed four or five times before anything happens.",
        "The little light blinks red three times, which the booklet does not explain.",
      ],
      wishes: [
        "Is there a new battery for it?", "Please exchange it.", "Is that a known fault?",
      ],
      asks: [
        "Could you hold the button for ten seconds with the cable plugged in, and tell me what the light does?":
          [
            "It blinks green once, then nothing.", "Nothing at all happens.",
          ]
      ],
      settles: [
        "That is a cell that has given up. A new battery is in the post; it screws in from behind.",
        "We exchange it: the new {product} is on its way, the old one goes back in the same box.",
      ],
      notes: [
        "Cell fault, known. Spare batteries are in stock.",
        "Asked product to put the blink codes into the booklet.",
      ],
      declines: ["Water damage after diving with it; the lamp is for rain."]
    ),
  ]
}
