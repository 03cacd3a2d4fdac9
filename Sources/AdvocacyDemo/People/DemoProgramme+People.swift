import Advocacy

/// Who a customer is: what a letter, a referral and the customer's own row agree on.
struct Person: Sendable {
  var index: Int
  /// In which copy of the programme; none for the programme itself.
  var copy = 0
  var home: Int
  var name: String
  /// What colleagues write after `Hello`.
  var addressed: String
  /// The given and the family name in small plain letters.
  var slugs: (given: String, family: String)
  var company: Company?
  var place: Home.Place
}

/// How a customer is reached.
struct Contact: Sendable {
  var email: String
  var phone: String?
  var street: String
  var postcode: String
}

extension DemoProgramme {
  private static let pace: [(share: Double, daysAgo: Double)] = [
    (0, Double(DemoCalendar.oldest)), (0.5, 730), (0.9, 60), (1, 0.5),
  ]

  /// When a customer became known; customers are numbered in that order.
  func created(_ index: Int) -> Instant {
    var dice = dice(.birth, index)
    let share = (Double(index) + dice.fraction()) / Double(max(1, customerCount))
    let pace = DemoProgramme.pace
    let leg = pace.indices.dropLast().last { pace[$0].share <= share } ?? 0
    let part = (share - pace[leg].share) / (pace[leg + 1].share - pace[leg].share)
    let days = pace[leg].daysAgo + part * (pace[leg + 1].daysAgo - pace[leg].daysAgo)
    return calendar.waking(calendar.ago(days: days))
  }

  /// How many customers, counted from the first, were surely known more than a day before an instant.
  func customersKnown(by instant: Instant) -> Int {
    let days = Double((calendar.present - instant).milliseconds) / 86_400_000 + 1.1
    let pace = DemoProgramme.pace
    guard let leg = pace.indices.dropLast().first(where: { pace[$0 + 1].daysAgo <= days }),
      pace[leg].daysAgo >= days
    else { return days < 1 ? customerCount : 0 }
    let part = (pace[leg].daysAgo - days) / (pace[leg].daysAgo - pace[leg + 1].daysAgo)
    let share = pace[leg].share + part * (pace[leg + 1].share - pace[leg].share)
    return max(0, min(customerCount, Int(share * Double(customerCount)) - 1))
  }

  /// The account of a customer; about a third have one, some companies more people than others.
  func account(of index: Int) -> Int? {
    guard accountCount > 0 else { return nil }
    let account = index % accountCount
    var company = dice(.accountSize, account)
    var own = dice(.membership, index)
    guard own.chance([12, 25, 35, 60][company.below(4)]), copiedReferrer(of: index) == nil else { return nil }
    return account
  }

  /// The country of a customer.
  func home(of index: Int) -> Int {
    if let account = account(of: index) {
      var dice = dice(.account, account)
      return dice.weighted(Home.weights)
    }
    if let referrer = copiedReferrer(of: index) { return home(of: referrer) }
    var dice = dice(.customer, index)
    return dice.weighted(Home.weights)
  }

  /// Who a customer is; in a copy of the programme the one of the same given name from another family.
  func person(_ index: Int, copy: Int = 0) -> Person {
    if let referrer = copiedReferrer(of: index) { return secondSelf(index, of: referrer, copy: copy) }
    var dice = dice(.customer, index)
    let ownHome = dice.weighted(Home.weights)
    let company = account(of: index).map { self.company($0, copy: copy) }
    let home = company?.home ?? ownHome
    let land = Home.all[home]
    let isWoman = dice.chance(52)
    let given = dice.pick(isWoman ? land.women : land.men)
    let families = land.families
    let own =
      company.map { ($0.index * 7 + index / accountCount) % families.count } ?? dice.below(families.count)
    let first = (own + copy) % families.count
    let name = fullName(land, given, families[first], isWoman: isWoman, mayDouble: company == nil, &dice)
    let slugs = (
      given: given.slug, family: isWoman ? families[first].feminineSlug : families[first].slug
    )
    return Person(
      index: index, copy: copy, home: home, name: name,
      addressed: land.order == .givenFirst || land.order == .twoFamilies ? given.text : name, slugs: slugs,
      company: company, place: company.map { $0.place } ?? dice.pick(land.places))
  }

  /// How a customer is reached.
  func contact(of person: Person) -> Contact {
    let number = person.index + person.copy * customerCount
    if let referrer = copiedReferrer(of: person.index) {
      var contact = contact(of: self.person(referrer, copy: person.copy))
      contact.email =
        person.slugs.given.prefix(1) + "." + person.slugs.family + String(number + 1) + "@post.example"
      return contact
    }
    var dice = dice(.reach, number)
    let email = email(number, person.slugs, person.company, &dice)
    let phone = dice.chance(66) ? person.place.phone.filled(&dice) : nil
    if let company = person.company {
      return Contact(email: email, phone: phone, street: company.street, postcode: company.postcode)
    }
    let street = dice.pick(Home.all[person.home].streets).filled(1 + dice.below(140))
    return Contact(email: email, phone: phone, street: street, postcode: person.place.postcode.filled(&dice))
  }

  private func fullName(
    _ home: Home, _ given: Home.NamePart, _ family: Home.NamePart, isWoman: Bool, mayDouble: Bool,
    _ dice: inout Dice
  ) -> String {
    let last = isWoman ? family.feminine : family.text
    let other = dice.pick(home.families)
    let otherLast = isWoman ? other.feminine : other.text
    let middle = dice.pick(isWoman ? home.women : home.men).text
    switch home.order {
    case .familyFirst: return last + " " + given.text
    case .familyFirstClosed: return last + given.text
    case .twoFamilies:
      return given.text + " " + last + (dice.chance(70) && otherLast != last ? " " + otherLast : "")
    case .givenFirst:
      var name = given.text
      if dice.chance(7), middle != given.text { name += " " + middle }
      name += " " + last
      if mayDouble, dice.chance(6), otherLast != last, !last.contains(" "), !otherLast.contains(" ") {
        name += "-" + otherLast
      }
      return name
    }
  }

  /// A mail address that only this customer has, on a domain set aside for examples.
  private func email(
    _ index: Int, _ slugs: (given: String, family: String), _ company: Company?, _ dice: inout Dice
  ) -> String {
    if let company { return slugs.given + "." + slugs.family + "@" + company.domain }
    let host = dice.pick(["example.org", "example.com", "example.net", "post.example", "mail.example"])
    let number = String(index + 1)
    switch dice.below(4) {
    case 0: return slugs.given + "." + slugs.family + number + "@" + host
    case 1: return slugs.given + number + "@" + host
    case 2: return slugs.family + "." + slugs.given + number + "@" + host
    default: return String(slugs.given.prefix(1)) + slugs.family + number + "@" + host
    }
  }

  /// A customer who shares address and telephone with the one who brought them, under nearly the same name.
  private func secondSelf(_ index: Int, of referrer: Int, copy: Int) -> Person {
    var person = person(referrer, copy: copy)
    let given = person.slugs.given
    let family = person.slugs.family
    person.index = index
    person.name = given.prefix(1).uppercased() + ". " + family.prefix(1).uppercased() + family.dropFirst()
    person.addressed = person.name
    person.company = nil
    return person
  }
}
