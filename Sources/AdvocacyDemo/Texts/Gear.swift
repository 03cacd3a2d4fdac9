/// What Acme Outdoors sells, by family.
enum Gear: Int, CaseIterable, Sendable {
  case tent, pack, jacket, sleepingBag, stove, lamp, boots, trousers

  /// The things of the family, as they are called in the middle of a sentence.
  var products: [String] { Gear.productLists[rawValue] }

  /// The sizes of the family, each next to its neighbours.
  var sizes: [String] { Gear.sizeLists[rawValue] }

  private static let productLists = allCases.map { gear -> [String] in
    switch gear {
    case .tent:
      ["Fjell 2 tent", "Fjell 3 tent", "Dome 4 family tent", "Lean-To tarp tent", "Ridge Solo tent"]
    case .pack:
      ["Ridge 45 pack", "Ridge 65 pack", "Daylight 20 daypack", "Summit 30 pack", "Commuter roll-top"]
    case .jacket:
      ["Kar rain jacket", "Föhn down jacket", "Nordwand shell", "Meadow fleece", "Drift windbreaker"]
    case .sleepingBag:
      ["Polar 900 sleeping bag", "Dew 300 sleeping bag", "Cocoon sleeping bag", "Trail quilt"]
    case .stove: ["Pico stove", "Basecamp stove", "Ember wood stove"]
    case .lamp: ["Lumen 400 headlamp", "Lumen 200 headlamp", "Glow camp lantern"]
    case .boots:
      ["Kar GTX boots", "Pathfinder boots", "Scree approach shoes", "Tarn trail shoes", "Isen winter boots"]
    case .trousers:
      ["Zip-Off trousers", "Granite climbing trousers", "Mist rain trousers", "Kids' Romp trousers"]
    }
  }

  private static let sizeLists = allCases.map { gear -> [String] in
    switch gear {
    case .boots: ["37", "38", "39", "40", "41", "42", "43", "44", "45", "46"]
    case .trousers: ["34", "36", "38", "40", "42", "44", "48", "50", "52"]
    default: ["XS", "S", "M", "L", "XL", "XXL"]
    }
  }

  static let singular: [Gear] = [.tent, .pack, .jacket, .sleepingBag, .stove, .lamp]
  static let any: [Gear] = singular + [.boots, .trousers]
  static let worn: [Gear] = [.jacket, .boots, .trousers]
}
