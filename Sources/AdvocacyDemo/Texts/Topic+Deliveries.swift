extension Topic {
  static let deliveries: [Topic] = [
    Topic(
      "delivery late", .complaint, weight: 11, tags: ["delivery"], team: "logistics",
      subjects: [
        "Where is my {product}?", "Promised for {later}, nothing came", "{weeks} weeks and no {product}",
        "On its way for days: order {order}", "Three working days, you said", "Order {order} lost?",
      ],
      matters: [
        "I ordered the {product} on {date} and nothing has arrived.",
        "Order {order} should have been here on {later}. It was not.",
        "It is {weeks} weeks now since I paid for the {product}, and the parcel is still on its way, or so I am told.",
        "{courier} has shown \"in transit\" for order {order} since {later}.",
        "My {product} from order {order} never came, although your mail of {date} said three working days.",
        "Nobody can tell me where order {order} is.",
      ],
      details: [
        "{courier} says you never handed it over; you say {courier} has it.",
        "We leave for {trip} next week and I need it by then.",
        "The tracking page has not changed since {later}.",
        "I took {later} off work to be at home for it.",
        "I called the shop in {shop}, who were kind but could not see the parcel either.",
        "It is the second time this year that a delivery to {city} takes this long.",
        "The neighbours have nothing either, I asked all of them.",
      ],
      wishes: [
        "Please tell me a date that holds.", "Can you send another one by express?",
        "If it can't be here this week, I would rather have my {amount} back.",
        "I just want to know where it is.", "Please find out with {courier} and write to me.",
      ],
      asks: [
        "I am sorry for the wait. Is the delivery address in {city} still right, and is someone there during the day?":
          [
            "Yes, the address is right. Someone is here after four.",
            "The address is right, and we are at home all week.",
          ],
        "Thank you for your patience. Would a parcel shop in {city} suit you, or do you want it at the door?":
          [
            "A parcel shop is fine, as long as it comes before {trip}.",
            "At the door, please. We are at home.",
          ],
        "I can see order {order}, but no scan since {later}. Did {courier} leave a card of any kind?": [
          "No card, I looked again.", "No, nothing in the letter box at all.",
        ],
      ],
      settles: [
        "Your parcel had been left behind at {courier}'s depot. A new {product} went out today by express and should be with you tomorrow. The shipping costs are refunded.",
        "I am sorry, this took far too long. {courier} has confirmed delivery for order {order}, and we have refunded the shipping.",
        "{courier} found the parcel with a damaged label. It has been relabelled and is out for delivery. I will look again tomorrow morning myself.",
        "We have cancelled order {order} as you asked, and {amount} are on their way back to you.",
      ],
      notes: [
        "{courier} opened a search for {order}, answer within two days.",
        "Third one this week from the same depot of {courier}.",
        "Stock is there, a second {product} can go out at once.",
      ],
      declines: ["The parcel was handed to a neighbour, whose signature we have; shown to the customer."]
    ),
    Topic(
      "parcel damaged", .complaint, weight: 7, tags: ["delivery", "damaged"], gear: Gear.singular,
      team: "logistics",
      subjects: [
        "Courier left it in the rain", "Parcel torn open", "{product} arrived damaged",
        "No padding, {product} dented", "Parcel behind the bins",
      ],
      matters: [
        "{courier} left the parcel in front of the house in the rain, and the {product} is soaked.",
        "The box with my {product} was torn open on one side when it came on {later}.",
        "Order {order} arrived today and the {product} is damaged.",
        "The {product} was packed without any padding and came with a dent and a stain.",
        "I found the parcel behind the bins, three hours after {courier} reported it as handed over in person.",
      ],
      details: [
        "Nobody rang, although I was at home all day.",
        "I have photographs of the box from every side.",
        "The driver wrote \"left with neighbour\", which is not true.",
        "There was a bootprint on the box.",
        "It was meant for {trip}, so you can imagine my joy.",
        "Inside, the paper was wet through and through.",
      ],
      wishes: [
        "Please send a new one.", "How do I get a replacement, and who pays for the way back?",
        "A part of the price back would do; the {product} still works.",
        "Please have a word with {courier}.",
      ],
      asks: [
        "I am sorry about that. Could you send me two photographs, one of the box and one of the {product}?":
          [
            "Photographs are attached.", "Here they are, three instead of two.",
          ],
        "That should not happen. Would you like a replacement or the {amount} back?": [
          "A replacement, please.", "I would rather have the money back.",
        ],
      ],
      settles: [
        "A new {product} is on its way. {courier} will take the damaged one along, you need not pack it.",
        "We have refunded a third of {amount}, and you keep the {product}. I have reported the driver's route to {courier}.",
        "Your replacement left our warehouse this afternoon. Please keep the old box until {courier} has collected it.",
      ],
      notes: [
        "Photographs are clear: transport damage, claim with {courier} opened.",
        "Driver's scan says handed over at 12:10. Customer says no. I believe the customer.",
      ],
      declines: ["Damage came from use: the photographs show wear of several seasons."]
    ),
    Topic(
      "wrong size", .complaint, weight: 9, tags: ["returns", "sizing"], gear: Gear.worn, team: "logistics",
      subjects: [
        "Ordered {size}, got {wrong}", "Label says {size}, it is {wrong}", "Wrong size twice now",
        "Delivery note right, size wrong", "Exchange in the wrong size again",
      ],
      matters: [
        "I ordered the {product} in {size} and got {wrong}.",
        "The label on the {product} says {size}, but it is clearly a {wrong}.",
        "For the second time you have sent me {wrong} instead of {size}.",
        "The delivery note of order {order} says {size}. What is in the box is {wrong}.",
        "My exchange came today, {product} again in {wrong}, although I asked for {size}.",
      ],
      details: [
        "I compared it with the one of a friend.",
        "I have sent back one already, at my own cost.",
        "The colour is right at least, {colour} as ordered.",
        "In your shop in {shop} {size} fitted me perfectly.",
        "I am not going to drive to {shop} a third time for this.",
        "The barcode on the bag is right and the thing in it is not.",
      ],
      wishes: [
        "Please send {size}, and a label for the way back.",
        "Can you make sure that someone looks into the bag before it goes out?",
        "If {size} is out of stock, please give me my {amount} back.",
        "I need it before {trip}.",
      ],
      asks: [
        "I am sorry. Could you tell me the number on the small white label inside? Then I know which batch was mixed up.":
          [
            "The number is 77{size}-B.", "It says 77{wrong}-A.",
          ],
        "Shall I set {size} aside for you in the {shop} shop, or send it to {city}?": [
          "Please send it, {shop} is too far.", "Set it aside, I will come on Saturday.",
        ],
      ],
      settles: [
        "The {product} in {size} left today, checked by hand. The return label is attached; you have four weeks for it.",
        "I have put {size} aside for you in {shop}. Just bring {wrong} along, no receipt needed.",
        "A whole carton had been labelled wrongly. Yours in {size} is on its way, with a small apology in the box.",
      ],
      notes: [
        "Carton mix-up between {size} and {wrong}, warehouse informed.",
        "Customer paid 6.90 for the first return, to be given back.",
      ],
      declines: ["Worn outdoors for a season before the return; the size was right."]
    ),
    Topic(
      "stock wrong", .complaint, weight: 4, tags: ["shops", "stock"], gear: Gear.worn, team: "retail",
      subjects: [
        "Your site said {shop} had it", "Reserved, but not there", "Drove to {shop} for nothing",
      ],
      matters: [
        "Your website said that the {shop} shop had the {product} in {size}. It did not.",
        "I reserved the {product} for collection in {shop}, got the confirmation, and there was nothing there.",
        "I drove from {city} to {shop} because the site showed two of them in stock.",
      ],
      details: [
        "The staff said the display is only updated overnight.",
        "That was a two-hour drive with two children in the car.",
        "They offered me {wrong} instead, which is of no use to me.",
        "On the way home I looked again: still \"in stock\".",
      ],
      wishes: [
        "Please fix the display or take it away.", "I would like it sent home now, at no extra cost.",
        "Somebody should pay for the petrol, really.",
      ],
      asks: [
        "I am sorry about the wasted trip. On which day were you there, and did the staff look in the back?":
          [
            "On {later}, in the afternoon. Yes, they looked.",
            "Saturday. They were very helpful, it just was not there.",
          ]
      ],
      settles: [
        "We have sent the {product} to you without shipping costs. The count in {shop} was two too high; it has been corrected.",
        "You were right, the shop's count was wrong. I have added a voucher for the trip and sent the {product} home to you.",
      ],
      notes: [
        "Count in {shop} was off by two since the stocktaking.",
        "Retail knows: the stock feed runs once a night.",
      ],
      declines: ["The last one was sold that morning, which no display can know; said so."]
    ),
  ]
}
