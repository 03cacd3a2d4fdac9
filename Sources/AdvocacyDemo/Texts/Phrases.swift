import Advocacy

/// What people write whatever it is about.
enum Phrases {
  static let openings: [FeedbackKind: [Template]] = [
    .complaint: [
      "Hello,", "Dear Acme team,", "Good morning,", "To whom it may concern,", "Hi,",
      "I don't often write letters like this one.", "Normally I am a content customer, but not today.",
      "Good evening from {city},", "Hello again, sadly.", "Dear all,",
    ].templates,
    .suggestion: [
      "Hello Acme,", "Hi there,", "An idea from {city}:", "Dear team,", "A thought after {trip}:",
      "Good day,", "I have been a customer for a while and have one wish.", "Hello from the trail,",
    ].templates,
    .praise: [
      "Dear Acme team,", "Hello,", "I hope this reaches the right people.", "Hi all,",
      "One should also write when something is good.", "Greetings from {city},", "Good morning,",
    ].templates,
    .question: [
      "Hello,", "Hi,", "A quick question:", "Good day,", "Dear team,", "Hello from {city},",
      "I could not find this on your website.", "Good morning,",
    ].templates,
  ]

  static let closings: [FeedbackKind: [Template]] = [
    .complaint: [
      "Regards, {name}", "{name}", "I look forward to your answer.", "With friendly greetings, {name}",
      "Not amused, {name}", "Thank you for looking into it. {name}", "Yours, {name}", "Please be quick.",
    ].templates,
    .suggestion: [
      "Best wishes, {name}", "{name}", "Keep it up, {name}", "Cheers, {name}", "All the best from {city}",
      "Thank you for listening.",
    ].templates,
    .praise: [
      "Warm regards, {name}", "{name}", "A happy customer", "With thanks, {name}", "Best from {city}, {name}",
      "See you in {shop}, {name}",
    ].templates,
    .question: [
      "Thanks, {name}", "{name}", "Kind regards, {name}", "Thank you in advance. {name}", "Best, {name}",
      "Looking forward to your answer.",
    ].templates,
  ]

  static let greetings: [Template] = [
    "Hello {name},", "Dear {name},", "Good morning {name},", "Hi {name},", "Good day {name},",
  ].templates

  static let signatures: [Template] = [
    "Best wishes, {colleague}", "{colleague} from Acme Outdoors", "Kind regards, {colleague}",
    "Yours, {colleague}",
  ].templates

  static let handOvers: [Template] = [
    "Thank you for writing. I have passed this on to our {team} team, who can see what I can't. You will hear from me by the end of the week, with or without their answer.",
    "This needs our {team} team, and they have it now. I stay your contact and will chase them.",
    "I can't settle this alone, so our {team} team is looking at it. I will write again as soon as I know more.",
  ].templates

  static let tellings: [Template] = [
    "Some time ago you wrote to us, and so did others. What you asked for is there now. Thank you for your part in it.",
    "Good news on what you wrote: the {team} team has done it. It took a while, and your letter was one of the reasons that it happened.",
    "You asked for this, so you should be among the first to know: it is done. Tell me how you find it.",
  ].templates

  static let holdings: [Template] = [
    "Thank you for writing. I am looking into it and will be back with an answer tomorrow.",
    "I have it in front of me and am asking around here. Please give me a day.",
    "Thank you, I have read this with care. I want to check one thing before I answer properly.",
  ].templates

  static let nudges: [Template] = [
    "Is there any news?", "I have not heard from you since. Did this get lost?",
    "Just asking again, because {trip} comes nearer.", "Hello? Still waiting here in {city}.",
    "Any answer would be better than none.", "I wanted to ask how things stand with order {order}.",
  ].templates

  static let thanks: [FeedbackKind: [Template]] = [
    .complaint: [
      "Thank you, that settles it.", "All well now. Thank you, {colleague}.", "Thanks, that was fair.",
      "Good. Thank you for staying with it.", "Perfect, many thanks.",
    ].templates,
    .suggestion: [
      "Thank you for taking it seriously.", "Good, thank you.", "Thanks for the honest answer.",
      "Good to hear. Do write when it is there.",
    ].templates,
    .praise: [
      "You are welcome.", "Gladly. Greetings to everyone.", "Thank you for passing it on.",
    ].templates,
    .question: [
      "Thank you, that helps.", "Great, now I know.", "That was quick, thank you.",
      "Perfect, thanks {colleague}.",
    ].templates,
  ]

  static let declines: [Template] = [
    "Thank you for writing. I have looked into it with care, and this time we can't do what you ask. I would rather say so plainly than keep you waiting.",
    "I would have liked to give you another answer. I have asked around here, and it isn't possible; I am sorry.",
    "Thank you for your letter. To be honest with you: this is something that we can't help with.",
  ].templates

  static let pointers: [Template] = [
    "Thank you, we have your first letter about this and answer there, so that nothing gets lost.",
    "This belongs to what you wrote before; I have put both together and answer there.",
  ].templates

  static let elsewhere: [Template] = [
    "Thank you. Others have written the same, and we handle it together; you will hear from us."
  ].templates
}
