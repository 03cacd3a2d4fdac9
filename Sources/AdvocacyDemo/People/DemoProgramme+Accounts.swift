import Advocacy

/// The account of a customer: a company in the country of its people.
struct Company: Sendable {
  var index: Int
  var name: String
  var domain: String
  var industry: String
  var home: Int
  var place: Home.Place
  var street: String
  var postcode: String
}

extension DemoProgramme {
  private static let firstWords = [
    "Delta", "Nordic", "Summit", "Blue Ridge", "Alpin", "Granite", "Twin Lakes", "Larch", "Pole Star",
    "Kestrel",
    "Bergfreunde", "Riverbend", "Old Mill", "Sierra", "Fjord", "Heath & Moor", "Stone Pine", "Ibex",
    "Three Peaks",
    "Harbour", "Morning Dew", "Tundra", "Birch", "Chamois", "Open Sky", "Driftwood", "Cairn", "Juniper",
    "White Water", "Two Rivers", "Silverhorn", "Magpie",
  ]

  private static let trades: [(word: String, industry: String, tag: String)] = [
    ("Sports", "retail", "retail"), ("Guides", "guiding", "guides"),
    ("Climbing Hall", "climbing hall", "climbing"),
    ("Hotels", "hospitality", "hospitality"), ("Rescue Service", "rescue", "rescue"),
    ("Outdoor School", "education", "education"), ("Film", "media", "press"), ("Cycling", "retail", "retail"),
    ("Adventure Travel", "travel", "travel"), ("Scouts", "association", "association"),
    ("Forestry", "forestry", "workwear"), ("Surveyors", "engineering", "workwear"),
    ("Huts", "hospitality", "hospitality"),
    ("Ski School", "education", "education"), ("Kayak Centre", "sports centre", "rental"),
  ]

  private static let firstSlugs = firstWords.map(Home.plain)
  private static let tradeSlugs = trades.map { Home.plain($0.word) }

  /// The company of a number; in a copy of the programme another one of the same trade and town.
  func company(_ index: Int, copy: Int = 0) -> Company {
    var dice = dice(.account, index)
    let home = dice.weighted(Home.weights)
    let place = dice.pick(Home.all[home].places)
    let words = DemoProgramme.firstWords
    let trades = DemoProgramme.trades
    let combination = (index * 187 + Int(seed % 480)) % (words.count * trades.count)
    let rounds = accountCount / (words.count * trades.count) + 1
    let round = index / (words.count * trades.count) + copy * rounds
    let trade = trades[combination / words.count]
    let word = (combination + copy) % words.count
    var name = words[word] + " " + trade.word
    if round > 0 { name += " " + Home.all[(round - 1) % Home.all.count].places[0].city }
    if round > Home.all.count { name += " " + String(round / Home.all.count + 1) }
    var domain = DemoProgramme.firstSlugs[word] + "-"
    domain += DemoProgramme.tradeSlugs[combination / words.count]
    if round > 0 { domain += String(round) }
    return Company(
      index: index, name: name, domain: domain + ".example", industry: trade.industry, home: home,
      place: place,
      street: dice.pick(Home.all[home].streets).filled(1 + dice.below(140)),
      postcode: place.postcode.filled(&dice))
  }

  /// The row of an account.
  func appendAccount(_ index: Int, to rows: inout [ImportRecord]) {
    let company = company(index)
    var dice = dice(.accountCare, index)
    let tag = DemoProgramme.trades.first { $0.industry == company.industry }?.tag ?? "retail"
    var values: [FieldName: Value] = [
      .name: .text(company.name), .domain: .text(company.domain), .industry: .text(company.industry),
      .street: .text(company.street), .postcode: .text(company.postcode), .city: .text(company.place.city),
      .country: .text(Home.all[company.home].country),
      .created: .instant(created(min(index, max(0, customerCount - 1)))),
    ]
    var tags = [tag]
    if dice.chance(15) { tags.append("key-account") }
    values[.tags] = .tags(tags.sorted())
    if dice.chance(70) { values[.owner] = .colleague(staff.members[staff.anyone(&dice)].handle) }
    var pay = self.dice(.revenue, index)
    values[.mrr] = .money(money(pay.within(3...60) * pay.within(20...95)))
    if dice.chance(18) { values[.notes] = .text(dice.pick(DemoProgramme.accountNotes)) }
    rows.append(ImportRecord(row: 0, kind: .account, externalID: externalID(.account, index), values: values))
  }

  private static let accountNotes = [
    "Two shops, one buyer. Orders in February and August.", "Pays late, but always pays.",
    "Wants one invoice for all branches.", "Tests prototypes for us, reports are short and good.",
    "Changed hands last year; ask before using the old contacts.", "Lends gear to schools. Fond of repairs.",
  ]
}
