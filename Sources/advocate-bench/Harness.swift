import Foundation

/// The terminal harness: a Python program that sends keys to another through a pseudoterminal and waits for its screen to
/// stand.
struct Harness {
  /// Something that is done with the program, once or several times, each time a sample.
  struct Step: Encodable {
    /// By what the figures are known; steps of one label are counted together.
    var label: String
    /// Text and named keys, such as `<PgDn>`; nothing where ``resize`` is done.
    var keys: String?
    /// How often; with ``rate`` the keys of one sample.
    var `repeat` = 1
    /// After how many milliseconds without output the screen stands.
    var quiet = 30.0
    /// How many milliseconds the first byte is waited for.
    var first = 300.0
    /// A pause before each sample, in milliseconds, in which what the one before still draws goes by.
    var gap = 0.0
    /// Keys a second, all without waiting, as by a key that is held.
    var rate: Double?
    /// 1 where each key is a sample.
    var each: Int?
    /// 1 where nothing is measured.
    var skip: Int?
    /// A size that the window takes, as rows and columns.
    var resize: String?
    /// What the screen must show for the sample to end, as a regular expression; else it ends once the screen stands.
    var until: String?
    /// The longest that a sample takes, in milliseconds.
    var timeout: Double?

    /// Leaves the program alone for a time, in milliseconds, whatever it draws.
    static func alone(_ time: Double) -> Step {
      Step(label: "alone", first: time, resize: "40x120", until: "what no screen shows", timeout: time)
    }
  }

  /// What came out.
  struct Result: Decodable {
    /// From the start to the screen that was waited for, in milliseconds.
    var readyMs: Double?
    /// The most memory, in MiB.
    var peakRssMib: Double?
    /// The figures of each label.
    var steps: [Figures]
  }

  /// The figures of the samples of one label.
  struct Figures: Decodable {
    var label: String
    var n: Int
    var noOutput: Int
    /// To the first byte, in milliseconds.
    var firstByteMs: Spread?
    /// To the last byte, in milliseconds.
    var latencyMs: Spread?
    var bytes: Spread?
  }

  /// How samples are spread.
  struct Spread: Decodable {
    var median: Double
    var p99: Double
    var max: Double
  }

  /// The path of the harness.
  let path: String

  /// The words that start it with a program.
  ///
  /// It is started without the packages of the site: the emulator among them, pyte, leaves out what follows a vowel sign
  /// of Devanagari, and fails on the wide characters that stay there.
  func words(_ options: [String], steps: URL, program: [String]) -> [String] {
    ["python3", "-S", path, "--ready-timeout", "20000", "--steps", steps.path] + options + ["--"] + program
  }

  /// Does the steps with a program, held to one processor, and gives the figures.
  func run(_ program: [String], options: [String], steps: [Step]) throws -> Result {
    let file = try Harness.write(steps)
    defer { try? FileManager.default.removeItem(at: file) }
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(
      Result.self,
      from: ChildProcess.run(words(["--cpu", "1"] + options, steps: file, program: program)))
  }

  /// Writes steps to a file of their own.
  static func write(_ steps: [Step]) throws -> URL {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).json")
    try JSONEncoder().encode(steps).write(to: file)
    return file
  }
}
