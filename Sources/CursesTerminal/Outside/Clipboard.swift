import CNcurses
import Foundation

/// Copies text to the clipboard of the person at the terminal, also over SSH.
///
/// There is no way to read the clipboard back, nor to learn whether a terminal obeyed.
public struct Clipboard {
  /// What a copy came to.
  public struct Outcome: Equatable, Sendable {
    /// Whether the text was handed over.
    public let isDone: Bool

    /// What was done or why not, as a sentence for the status line.
    public let sentence: String
  }

  /// The largest text in bytes that a terminal is given; terminals drop about 74 kB of base64 and more.
  public static let largestForTerminal = 55_000

  private let terminal: Int32
  private let environment: [String: String]

  /// Makes a clipboard behind `terminal`, the descriptor that the screen is written to.
  public init(
    terminal: Int32 = 1,
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) {
    self.terminal = terminal
    self.environment = environment
  }

  /// Copies `text`: through tmux when the program runs in it, otherwise by asking the terminal (OSC 52).
  public func copy(_ text: String) -> Outcome {
    let count = text.count
    let what = count == 1 ? "1 character" : "\(count) characters"
    if environment["TMUX", default: ""].isEmpty == false, copyThroughTmux(text) {
      return Outcome(isDone: true, sentence: "Copied \(what) through tmux.")
    }
    guard text.utf8.count <= Self.largestForTerminal else {
      return Outcome(
        isDone: false,
        sentence: "Not copied: \(text.utf8.count) bytes are more than the \(Self.largestForTerminal) that "
          + "a terminal takes; export it instead."
      )
    }
    guard Self.write(sequence(for: text), to: terminal) else {
      return Outcome(isDone: false, sentence: "Not copied: the terminal takes no output.")
    }
    return Outcome(isDone: true, sentence: "Copied \(what) by asking the terminal (OSC 52).")
  }

  /// The bytes that ask a terminal to copy; GNU screen passes them on when wrapped, in short pieces.
  func sequence(for text: String) -> String {
    let request = "\u{1B}]52;c;\(Data(text.utf8).base64EncodedString())\u{07}"
    guard isGNUScreen else { return request }
    var wrapped = ""
    var rest = Substring(request)
    while !rest.isEmpty {
      wrapped += "\u{1B}P\(rest.prefix(240))\u{1B}\\"
      rest = rest.dropFirst(240)
    }
    return wrapped
  }

  private var isGNUScreen: Bool {
    environment["STY", default: ""].isEmpty == false && environment["TMUX", default: ""].isEmpty
  }

  private func copyThroughTmux(_ text: String) -> Bool {
    // A file without a name instead of a pipe: nothing can block, and no signal comes from a tmux that ends.
    let file = cn_nameless_file()
    guard file >= 0 else { return false }
    defer { close(file) }
    guard Self.write(text, to: file), lseek(file, 0, SEEK_SET) == 0 else { return false }
    let status = try? ChildProcess.run(
      ["tmux", "load-buffer", "-w", "-"], environment: environment, standardInput: file, isQuiet: true)
    return status == 0
  }

  private static func write(_ text: String, to descriptor: Int32) -> Bool {
    DescriptorOutput.writeAll(Array(text.utf8), to: descriptor)
  }
}
