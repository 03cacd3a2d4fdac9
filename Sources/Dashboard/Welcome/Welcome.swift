import TerminalKit

/// What is asked where there is no programme yet: three ways to begin.
public struct Welcome: Sendable {
  /// A way to begin.
  public enum Beginning: Hashable, Sendable {
    /// With a sample to look around in.
    case sample
    /// With customers from a file.
    case file(String)
    /// With nothing, under a name.
    case empty(String)
  }

  /// What a key led to.
  public enum Outcome: Hashable, Sendable {
    /// It is still being asked.
    case stay
    /// A way was chosen.
    case begin(Beginning)
    /// The names of files that go on from a text are wanted; ``offer(_:)`` brings them in.
    case wantsFiles(String)
    /// Nothing is begun.
    case leave
  }

  /// What is asked at present.
  enum Step: Hashable, Sendable {
    /// Which way to begin.
    case ways
    /// Which file.
    case file
    /// Which name.
    case name
  }

  /// The size of the screen.
  public internal(set) var size: TerminalSize
  /// Where the programme will be.
  let path: String
  /// What is asked.
  var step = Step.ways
  /// The way that the bar is on.
  var selected = 0
  /// The line that is written in.
  var field = TextField()
  /// The files that go on from what is written.
  var files: [String] = []
  /// Why what was written can't be taken.
  var problem: String?

  /// Asks how to begin a programme at a path.
  public init(path: String, size: TerminalSize) {
    self.path = path
    self.size = size
  }

  /// The ways, with what each means.
  static let ways: [(title: String, text: String)] = [
    (
      "Look around in a sample",
      "An outdoor shop with two thousand customers, made up for trying things out. It has a file of its own, so nothing you do there matters."
    ),
    (
      "Bring in your customers",
      "A list from a spreadsheet or another tool: CSV, TSV or JSON Lines with a line of headings. One key takes it back."
    ),
    (
      "Start empty",
      "A programme with nobody in it yet. You add customers and feedback one by one, and may bring in lists later."
    ),
  ]

  /// What a programme is called when nothing is written.
  static let standardName = "My programme"

  /// Takes in what came from the terminal.
  public mutating func take(_ event: TerminalEvent) -> Outcome {
    switch event {
    case .key(let chord): return press(chord)
    case .paste(let text):
      guard step != .ways else { return .stay }
      field.paste(text)
      return written()
    case .resize(let size): self.size = size
    case .hangUp: return .leave
    case .interrupt: return press(.control("c"))
    case .mouse, .resumed: break
    }
    return .stay
  }

  /// Shows the files that go on from what is written, and writes as much as all of them have in common.
  public mutating func offer(_ found: [String]) {
    files = found.count > 1 ? found : []
    guard let first = found.first else { return }
    let common = found.dropFirst().reduce(first) { String(zip($0, $1).prefix { $0 == $1 }.map(\.0)) }
    if common.count > field.text.count { field.text = common }
  }

  /// Says why a way can't be gone, and asks again.
  public mutating func refuse(_ sentence: String) { problem = sentence }

  private mutating func press(_ chord: KeyChord) -> Outcome {
    problem = nil
    if chord == .control("c") { return .leave }
    return step == .ways ? choose(chord) : write(chord)
  }

  private mutating func choose(_ chord: KeyChord) -> Outcome {
    switch chord {
    case KeyChord("j"), KeyChord(.down), KeyChord(.tab): selected = (selected + 1) % Welcome.ways.count
    case KeyChord("k"), KeyChord(.up), KeyChord(.backtab):
      selected = (selected + Welcome.ways.count - 1) % Welcome.ways.count
    case KeyChord("1"), KeyChord("2"), KeyChord("3"):
      selected = (chord.typedCharacter?.wholeNumberValue ?? 1) - 1
      return enter()
    case KeyChord(.enter), KeyChord("l"), KeyChord(.right): return enter()
    case KeyChord("q"): return .leave
    default: break
    }
    return .stay
  }

  private mutating func enter() -> Outcome {
    switch selected {
    case 0: return .begin(.sample)
    case 1:
      step = .file
      field = TextField(placeholder: "customers.csv; Tab completes the name", limit: 4096)
    default:
      step = .name
      field = TextField(placeholder: Welcome.standardName, limit: 200)
    }
    return .stay
  }

  private mutating func write(_ chord: KeyChord) -> Outcome {
    switch chord {
    case KeyChord(.escape):
      step = .ways
      files = []
      return .stay
    case KeyChord(.tab): return step == .file ? .wantsFiles(field.text) : .stay
    case KeyChord(.enter):
      let text = String(field.text.trimmingPrefix(while: \.isWhitespace))
      let isWritten = text.contains { !$0.isWhitespace }
      if step == .name { return .begin(.empty(isWritten ? text : Welcome.standardName)) }
      guard isWritten else {
        problem = "Write the name of a file."
        return .stay
      }
      return .begin(.file(text))
    default:
      _ = field.handle(chord)
      return written()
    }
  }

  private mutating func written() -> Outcome {
    files = []
    return .stay
  }
}
