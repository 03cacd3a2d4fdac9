import Advocacy

/// The details of one piece of feedback, which its letters and answers share.
struct Details: Sendable {
  var product = ""
  var order = ""
  var date = ""
  var later = ""
  var shop = ""
  var courier = ""
  var size = ""
  var wrong = ""
  var colour = ""
  var amount = ""
  var weeks = ""
  var name = ""
  var colleague = ""
  var team = ""
  var city = ""
  var trip = ""

  /// The text of a place.
  subscript(slot: Template.Slot) -> String {
    switch slot {
    case .product: product
    case .order: order
    case .date: date
    case .later: later
    case .shop: shop
    case .courier: courier
    case .size: size
    case .wrong: wrong
    case .colour: colour
    case .amount: amount
    case .weeks: weeks
    case .name: name
    case .colleague: colleague
    case .team: team
    case .city: city
    case .trip: trip
    }
  }
}

extension Details {
  static let shops = [
    "Vienna", "Graz", "Munich", "Lyon", "Malmö", "Porto", "Bristol", "Utrecht", "Turin", "Kraków",
  ]
  static let couriers = ["Swiftline", "ParcelBird", "Nordpost", "Gelbwagen", "Heron Express"]
  static let colours = ["green", "rust red", "slate blue", "sand", "black and yellow", "moss", "dark grey"]
  static let trips = [
    "the Kungsleden", "our crossing of the Alps", "the Camino", "a week on Corsica", "the West Highland Way",
    "our wedding trip", "the Tatra traverse", "a month in Patagonia", "the boys' first tour", "the Dolomites",
    "our paddling week", "the Annapurna trek", "the Kumano Kodo", "a winter night on the Rax",
  ]
  static let weekWords = ["two", "three", "four", "five", "six"]
  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]

  /// A day as people write it in a letter: `3 May`, or in the form of another language.
  static func written(_ day: CalendarDay, form: String?) -> String {
    let (_, month, dayOfMonth) = day.components
    guard let form else { return String(dayOfMonth) + " " + months[month - 1] }
    var text = ""
    for letter in form {
      switch letter {
      case "D": text += String(dayOfMonth)
      case "M": text += String(month)
      default: text.append(letter)
      }
    }
    return text
  }
}
