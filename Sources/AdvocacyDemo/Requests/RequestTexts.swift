/// What requests ask for, by the topic of the feedback that they join.
enum RequestTexts {
  /// One request: what is asked for, and why.
  typealias Text = (title: String, need: String)

  /// Why a team said no.
  static let declines = [
    "Looked at twice: the cost is higher than what customers would get from it.",
    "Not this year; the till project comes first and touches the same places.",
    "Solved in another way for most who asked; the rest is too rare.",
    "Our supplier can't do it, and we don't want to change the supplier for this.",
  ]

  /// All of them, for each topic the most wanted first.
  static let byTopic: [String: [Text]] = deliveries.merging(repairs) { $1 }.merging(accounts) { $1 }
    .merging(wishes) { $1 }

  private static let deliveries: [String: [Text]] = [
    "delivery late": [
      (
        "A true delivery date before paying",
        "Customers plan trips around a date that we don't keep. The shop should show the carrier's own estimate, weekends and holidays counted."
      ),
      (
        "Tell at once when a parcel is late",
        "Nobody writes when a parcel stands still. A message on the first lost day would save most of these letters."
      ),
    ],
    "parcel damaged": [
      (
        "Stronger boxes for heavy things",
        "Boots and stoves come through the thin boxes. The strong ones cost little more than one return."
      ),
      (
        "Photo instead of a return when it came broken",
        "A picture shows the damage; sending it back helps nobody."
      ),
    ],
    "wrong size": [
      (
        "Scan each size at packing",
        "The wrong size goes into the parcel when two sizes lie side by side. A scan at the packing table would stop it."
      ),
      (
        "Exchange without paying first",
        "Who got the wrong size pays for the right one before the refund is there."
      ),
    ],
    "stock wrong": [
      (
        "Stock counts of shops every night",
        "The website says two, the shelf says none. Counts are taken over once a week; a night would do."
      ),
      ("Hold an item in the shop for a day", "People drive to the shop for the last piece and find it sold."),
    ],
    "delivery abroad": [
      (
        "Delivery to Switzerland and Norway",
        "Customers ask, and order through friends across the border. Duties could be paid at the checkout."
      ),
      (
        "Costs of delivery abroad before the checkout",
        "The price appears in the last step only, and people leave there."
      ),
    ],
    "less plastic": [
      (
        "Paper instead of plastic bags",
        "Each jacket comes in a bag of its own. Paper sleeves have been tried by others."
      ),
      ("Boxes of the right size", "A lamp in a box for boots is what customers photograph and post."),
    ],
  ]

  private static let repairs: [String: [Text]] = [
    "zip broken": [
      (
        "Zips that can be changed at home",
        "The slider wears out first. A slider with a screw, and a film of one minute, would keep the jacket in use."
      ),
      ("The sturdier zip for jackets again", "Since the lighter zip came in, letters about it have doubled."),
    ],
    "tent leaks": [
      (
        "Sealed seams on all tents", "Seams are sealed on the expensive tents only; rain makes no difference."
      ),
      ("A repair set in every tent bag", "A tape and a tube of sealant weigh nothing and save a trip."),
    ],
    "sole off": [
      ("Soles that can be put on anew", "Good leather is thrown away for a loose sole. Two makers offer it."),
      (
        "Boots tested in the wet before each season",
        "Soles come off after three wet days; we learn it from customers."
      ),
    ],
    "battery": [
      (
        "A lamp with a battery one can change",
        "The battery ends before the lamp does, and the lamp is thrown away."
      ),
      ("Hours of light as measured, not as promised", "The box says forty hours, customers measure eleven."),
    ],
    "spare parts": [
      (
        "Order spare parts on the website",
        "Buckles, poles and cords are in the workshop's drawer and can only be had by telephone."
      ),
      ("Instructions for small repairs", "People would do it themselves if a page showed them how."),
    ],
    "care": [
      (
        "Care on the label in words and pictures", "Signs alone are misread, and down goes into the hot wash."
      ),
      ("A washing service in the shops", "Many don't dare to wash what cost so much."),
    ],
    "warranty": [
      (
        "The warranty in the customer's account",
        "Receipts are lost; we have the order and could show what is covered."
      ),
      ("One page on what the warranty covers", "Half of the questions are answered by one table."),
    ],
  ]

  private static let accounts: [String: [Text]] = [
    "refund missing": [
      (
        "Show where a refund stands",
        "Between our sending and the bank's booking lie days in which nobody knows anything. Each step has a date here; show it."
      ),
      ("Refunds within three days", "We promise fourteen days and need nine; others need two."),
    ],
    "app login": [
      ("Sign in with a link by mail", "Passwords are what people write about. A link in a mail needs none."),
      (
        "Stay signed in after an update", "Each update of the app signs everyone out, on the day of the sale."
      ),
    ],
    "newsletter": [
      (
        "Choose how often the newsletter comes", "People leave altogether because once a month isn't offered."
      ),
      (
        "One click to leave the newsletter", "Five clicks and a password is not what we would want ourselves."
      ),
    ],
    "invoice": [
      ("Invoices to download in the account", "Clubs and companies ask for copies every week."),
      (
        "The company's name and number on invoices", "Without both the invoice is worth nothing to a company."
      ),
    ],
    "gift card": [
      ("Gift cards that work in shops and online", "A card from the website is refused at the till."),
      ("Pay one order with two gift cards", "Families collect cards, and the checkout takes one."),
    ],
    "gift balance": [
      ("The balance of a gift card on the website", "Today one has to call us to know what is left."),
      ("A reminder before a gift card expires", "People find the card in a drawer, a month too late."),
    ],
    "club price": [
      ("Club prices shown without signing in", "Members don't see their price and ask whether it is gone."),
      ("A club price for families", "Four memberships in one home is what nobody pays twice."),
    ],
  ]

  private static let wishes: [String: [Text]] = [
    "size guide": [
      (
        "Size guide with measurements",
        "Customers order two sizes and send one back. Centimetres beside each size, and how a thing turns out, would save most of these parcels."
      ),
      (
        "Compare a size with last year's",
        "Who knows the size of an old jacket could choose the new one without a try."
      ),
    ],
    "stock per shop": [
      (
        "Which shop has it in stock",
        "People would rather buy nearby if they knew beforehand. Yes or no for each size is enough."
      ),
      ("Reserve in the shop for a day", "The drive is long; a name on the shelf for a day makes it safe."),
    ],
    "winter pause": [
      ("Pause the club in winter", "From November to March many pay and use nothing, and leave in spring."),
      ("A summer membership", "Half a year at half the price is what people would stay for."),
    ],
    "rental": [
      ("Rent tents and packs", "For one trip a year nobody wants to own a tent for four."),
      (
        "Children's gear to grow with",
        "Boots fit for one season; a swap would bring families back each year."
      ),
    ],
    "fit for purpose": [
      (
        "A word on what each thing is made for",
        "Warm to which degree, for how many nights: it is in our heads and not on the page."
      ),
      ("Advice by video from the shops", "Those far from a shop ask long questions in letters."),
    ],
  ]
}
