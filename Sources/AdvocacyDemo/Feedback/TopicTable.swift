import Advocacy

/// The topics by what can become of them.
struct TopicTable: Sendable {
  /// All topics.
  let all = Topic.all
  private let letters: [[ForeignLetters.Letters?]]
  private let places: [[Int]]
  private let weights: [[Int]]

  /// Which topics a status allows.
  enum Choice: Int, CaseIterable {
    /// Any topic.
    case any
    /// Topics with something to do: no praise.
    case work
    /// Topics that can be declined.
    case declinable
  }

  init() {
    let all = Topic.all
    let places = Choice.allCases.map { choice in
      all.indices.filter { place in
        switch choice {
        case .any: true
        case .work: all[place].kind != .praise
        case .declinable: !all[place].declines.isEmpty && all[place].kind != .praise
        }
      }
    }
    self.places = places
    letters = Home.all.map { home in
      all.map { ForeignLetters.all[home.language]?.topics[$0.name] }
    }
    weights = places.map { $0.map { all[$0].weight } }
  }

  /// A topic of a choice by its weight.
  func pick(_ choice: Choice, _ dice: inout Dice) -> Int {
    places[choice.rawValue][dice.weighted(weights[choice.rawValue])]
  }

  /// What people of a country write on a topic in their own language, if we know.
  func letters(home: Int, topic: Int) -> ForeignLetters.Letters? { letters[home][topic] }
}
