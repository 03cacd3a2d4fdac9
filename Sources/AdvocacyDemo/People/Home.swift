import Advocacy

/// A country with the names, places and numbers of the people who live there.
struct Home: Sendable {
  /// A part of a name with its spelling in small plain letters for mail addresses.
  struct NamePart: Sendable {
    var text: String
    var feminine: String
    var slug: String
    var feminineSlug: String

    /// Reads `Novák/Nováková` or `山田=yamada`; without a spelling the folded name is the spelling.
    init(_ entry: Substring) {
      let halves = entry.split(separator: "=")
      let names = halves[0].split(separator: "/").map(String.init)
      text = names[0]
      feminine = names.count > 1 ? names[1] : names[0]
      let slugs = halves.count > 1 ? halves[1].split(separator: "/").map(String.init) : names
      slug = Home.plain(slugs[0])
      feminineSlug = slugs.count > 1 ? Home.plain(slugs[1]) : slug
    }
  }

  /// A town with its postcodes and telephone numbers, in which `#` is a digit.
  struct Place: Sendable {
    var city: String
    var postcode: DigitPattern
    var phone: DigitPattern

    /// Reads `Graz:80##:316`.
    ///
    /// Telephone numbers ring nowhere: no subscriber's number begins with a zero.
    init(_ entry: Substring, dialling: String) {
      let parts = entry.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      city = parts[0]
      postcode = DigitPattern(parts.count > 1 ? parts[1] : "")
      phone = DigitPattern(dialling + " " + (parts.count > 2 ? parts[2] : "") + " 0## ####")
    }
  }

  /// In which order a name is written.
  enum NameOrder: Sendable {
    case givenFirst, familyFirst, familyFirstClosed, twoFamilies
  }

  var country: String
  var language: String
  var weight: Int
  var order: NameOrder
  var places: [Place]
  var streets: [NumberPattern]
  var women: [NamePart]
  var men: [NamePart]
  var families: [NamePart]

  /// Reads lists with commas: places as `Graz:80##:316`, streets with `#` for the number.
  init(
    _ country: String, _ language: String, weight: Int, dialling: String, order: NameOrder = .givenFirst,
    places: String, streets: String, women: String, men: String, families: String
  ) {
    self.country = country
    self.language = language
    self.weight = weight
    self.order = order
    self.places = Home.entries(places).map { Place($0, dialling: dialling) }
    self.streets = Home.entries(streets).map(NumberPattern.init)
    self.women = Home.entries(women).map(NamePart.init)
    self.men = Home.entries(men).map(NamePart.init)
    self.families = Home.entries(families).map(NamePart.init)
  }

  /// All countries, the order being part of the seed's meaning.
  static let all: [Home] = western + northern + eastern + southern + asian + african

  /// The weights of all countries.
  static let weights: [Int] = all.map(\.weight)

  /// A name in small plain letters.
  static func plain(_ name: String) -> String {
    String(Folding.fold(name).unicodeScalars.filter { ("a"..."z").contains($0) || ("0"..."9").contains($0) })
  }

  private static func entries(_ list: String) -> [Substring] {
    list.split(separator: ",").map { entry in
      let text = entry.drop { $0 == " " || $0 == "\n" }
      let end = text.lastIndex { $0 != " " && $0 != "\n" } ?? text.startIndex
      return text[...end]
    }
  }
}
