import TerminalKit

/// Keys as one would tell them to a colleague: chords as in configuration, and texts between quotation marks.
struct KeyScript {
  /// A chord, or a text that is typed.
  enum Stroke: Equatable {
    case chord(KeyChord)
    case text(String)
  }

  /// What is pressed and typed, in order.
  let strokes: [Stroke]

  /// Reads a script; nothing when a word of it names no key.
  init?(_ script: String) {
    var strokes: [Stroke] = []
    for (place, part) in script.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if place % 2 == 1 {
        strokes.append(.text(String(part)))
      } else if part.contains(where: { $0 != " " }) {
        guard let chords = KeyChord.sequence(parsing: String(part)) else { return nil }
        strokes += chords.map(Stroke.chord)
      }
    }
    self.strokes = strokes
  }

  /// How many keys are pressed, each letter of a text among them.
  var count: Int {
    strokes.reduce(0) { count, stroke in
      switch stroke {
      case .chord: count + 1
      case .text(let text): count + text.count
      }
    }
  }

  /// The script as the README shows it: `7 + "Call" Tab ⏎`.
  var label: String {
    strokes.map { stroke in
      switch stroke {
      case .chord(let chord): chord.label(.unicode)
      case .text(let text): "\"\(text)\""
      }
    }.joined(separator: " ")
  }
}

extension Desk {
  /// Presses and types what a script says.
  mutating func play(_ script: KeyScript) {
    for stroke in script.strokes {
      switch stroke {
      case .chord(let chord): send(.terminal(.key(chord)))
      case .text(let text): type(text)
      }
    }
  }
}
