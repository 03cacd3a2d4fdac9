extension Topic {
  static let accounts: [Topic] = [
    Topic(
      "refund missing", .complaint, weight: 9, tags: ["refund", "returns"], team: "billing",
      subjects: [
        "Returned on {date}, no money yet", "Refund still not here", "Where are my {amount}?",
        "{weeks} weeks after the return", "Only part of the refund for {order}",
      ],
      matters: [
        "I sent the {product} back on {date}, and the refund is still not here.",
        "You confirmed my return of order {order} on {later}. The {amount} have not arrived.",
        "The shop in {shop} says it is done, my bank says it is not.",
        "{weeks} weeks after the return I am still waiting for {amount}.",
        "Only a part of the refund for order {order} has come.",
      ],
      details: [
        "I like you, but this is the second time.",
        "The card I paid with is still the same.",
        "I have the receipt of {courier} for the parcel.",
        "Every time I write I get the same three sentences back.",
        "That money was meant for {trip}.",
        "Your app shows the return as \"closed\", whatever that means.",
      ],
      wishes: [
        "Please transfer it today.", "I want a date and a name.", "A voucher will not do, thank you.",
        "Please look into it.",
      ],
      asks: [
        "I am sorry that you have to ask. Was it paid by card or by transfer? The last four digits are enough.":
          [
            "By card, ending in 4471.", "By transfer, as always.",
          ],
        "Could you send me the number on {courier}'s receipt? Then I can tie the parcel to your order.": [
          "The number is 00340-{order}.", "It reads 00345-{order}.",
        ],
      ],
      settles: [
        "The refund of {amount} was stuck in a queue. It has been paid out today and needs up to three working days.",
        "You are right, a part was missing. It is now refunded as well, so the whole {amount} are with you.",
        "Your return had been booked to another order. That is put right, and {amount} went out this morning.",
      ],
      notes: [
        "Payment shows as queued since {later}.", "Return was scanned in {shop}, but never closed by us.",
        "Billing pays by hand today.",
      ],
      declines: ["The refund was paid to the card on the day of the return; bank statement seen together."]
    ),
    Topic(
      "app login", .complaint, weight: 5, tags: ["app", "login"], team: "digital",
      subjects: [
        "Can't log in", "App throws me out", "Code never arrives", "App forgot my club number",
      ],
      matters: [
        "Since {later} I can't log in to the app any more.",
        "The app throws me out each time I open my orders.",
        "The six digits that I am to type in never arrive.",
        "After the last update the app does not know my club number.",
      ],
      details: [
        "I set a new password twice.", "On the website it works, in the app it does not.",
        "I looked in the folder for spam as well.",
        "My wife's telephone, the same model, has no such trouble.",
        "It says \"something went wrong\", which is true.",
      ],
      wishes: [
        "How do I get back in?", "Please delete the account and let me start again, if that is easier.",
        "My points are in there, I hope they are safe.",
      ],
      asks: [
        "Which version does the app show at the bottom of the menu, and what telephone is it?": [
          "Version 5.12, a four-year-old phone.", "5.11, and it can't be updated.",
        ],
        "Is the mail address that you write from the one in your account?": [
          "Yes, the same address.", "No, the account has my old address.",
        ],
      ],
      settles: [
        "Your account had two mail addresses. I have joined them; please log in once on the website, then the app will follow.",
        "Version 5.13 is out and mends this. Your points are all there.",
        "An old telephone kept asking with an old password and locked the account. I have opened it; please set a new one.",
      ],
      notes: [
        "Two accounts with the same club number, merged by digital.",
        "Known with 5.12, fix is out next week.",
      ],
      declines: ["The telephone is too old for the app; named the website instead."]
    ),
    Topic(
      "newsletter", .complaint, weight: 5, tags: ["newsletter", "privacy"], team: "marketing",
      subjects: [
        "Unsubscribed three times", "Please stop the mails", "Link to unsubscribe doesn't open",
        "Mails I never asked for",
      ],
      matters: [
        "I have unsubscribed from your newsletter three times, and it came again on {later}.",
        "Please stop writing to me every other day.",
        "The link to unsubscribe leads to a page that does not open.",
        "Since my order {order} I get mails that I never asked for.",
      ],
      details: [
        "Once a season would be fine, but this is too much.", "I like your things, not your mails.",
        "The last one offered me the {product} that I have just bought.",
        "It comes in two languages at once, too.",
      ],
      wishes: [
        "Please take me off the list for good.", "And please tell me which data you keep.",
        "Is there a setting for once a month?",
      ],
      asks: [
        "Could you forward me the last one? I want to see which of our lists it came from.": [
          "Forwarded just now.", "Here it is. It came at six in the morning.",
        ]
      ],
      settles: [
        "You are off all lists now, by hand. What is already on its way may still come once, nothing after that.",
        "Done: only order mails from now on. I have set the permission for mail to denied in your record.",
        "You now get one letter a month and nothing else.",
      ],
      notes: [
        "Was on two lists under two spellings of the address.", "Marketing mends the link, it ends in a dot.",
      ],
      declines: ["The mails come from a reseller; told whom to write to."]
    ),
    Topic(
      "invoice", .complaint, weight: 4, answersEach: true, tags: ["billing", "invoice"], team: "billing",
      subjects: [
        "Wrong address on the invoice of {order}", "Charged twice", "No invoice for order {order}",
        "Invoice higher than the offer",
      ],
      matters: [
        "The invoice for order {order} has the wrong address on it.",
        "I was charged twice for the {product}, {amount} each time.",
        "There was no invoice in the parcel and there is none in the app.",
        "The invoice shows {amount}; the offer was lower.",
      ],
      details: [
        "It is for our bookkeeping.", "The order was made on {date}.",
        "I noticed it only now, going through my papers.", "It is for a group of twelve, so it matters.",
      ],
      wishes: [
        "Please put it right before the end of the month.", "Could you look at it soon?",
        "As a file, please, not on paper.", "Thank you for looking into it.",
      ],
      asks: [
        "I am looking at it. Was it paid by card, and is the order in your name?": [
          "By card, in my name.", "By transfer, in the name of our club.",
        ]
      ],
      settles: [
        "The corrected invoice is attached, the old one is cancelled.",
        "You were charged twice, I am sorry. {amount} were given back today.",
        "The invoice is attached, and from tonight on it is in the app as well.",
        "The discount has been taken off, and the difference is on its way to you.",
      ],
      notes: [
        "Seen with billing, easy to put right.",
        "Order {order} compared with the invoice: customer is right.",
      ],
      declines: [
        "The invoice agrees with the order; went through it together on the telephone."
      ]
    ),
    Topic(
      "gift card", .complaint, weight: 4, answersEach: true, tags: ["gift-card"], team: "billing",
      subjects: [
        "Birthday present that doesn't work", "Gift card shows zero", "Gift card taken, full price charged",
      ],
      matters: [
        "The gift card I was given for my birthday is not accepted.",
        "The till in {shop} said that my gift card is empty. It was never used.",
        "Your website takes my gift card, but then charges the whole {amount} to my bank card.",
      ],
      details: [
        "It was bought in {shop} on {date}.", "The code is there, I scratched it free with care.",
        "There were five people behind me in the queue.", "The receipt says {amount}.",
      ],
      wishes: [
        "Please put the {amount} back on it.", "Can you look at what happened with it?",
        "I would like to use it before {trip}.",
      ],
      asks: [
        "Could you tell me the last six characters of the code? Please not the whole code by mail.": [
          "The last six are K7-204Q.", "They are M3-118X, if I read it right.",
        ]
      ],
      settles: [
        "The card had never been switched on at the till. It is now, with {amount} on it.",
        "The till had booked someone else's purchase on it. The {amount} are back on the card, with an apology.",
        "The {amount} are back on your bank card, and the gift card now works online as well.",
      ],
      notes: [
        "Card sold in {shop}. Till log seen.", "Balance checked with billing.",
      ],
      declines: ["The card was used up at the till; receipts shown."]
    ),
  ]
}
