import Foundation

/// Lets a person write a longer text in the editor of their choice.
public struct ExternalEditor {
  /// What came back from the editor.
  public enum Outcome: Equatable, Sendable {
    /// The new text.
    case changed(String)

    /// The text came back as it was, empty, or the editor ended with a failure: nothing is to be done.
    case cancelled
  }

  /// Why no text could be written.
  public enum Failure: Error, Equatable, CustomStringConvertible {
    /// The editor's program could not be started.
    case notStarted(editor: String)

    /// The file for the text could not be made or read.
    case noFile(folder: String)

    /// A sentence for the person at the screen.
    public var description: String {
      switch self {
      case .notStarted(let editor):
        "The editor “\(editor)” could not be started; set VISUAL or EDITOR to one that is installed."
      case .noFile(let folder):
        "No file for the text could be made in \(folder); see that the folder exists and has room."
      }
    }
  }

  private let environment: [String: String]

  /// Makes an editor as the environment wishes it: VISUAL, then EDITOR, then vi.
  public init(environment: [String: String] = ProcessInfo.processInfo.environment) {
    self.environment = environment
  }

  /// The words of the editor's command, without the file.
  var command: [String] {
    for name in ["VISUAL", "EDITOR"] {
      let words = CommandWords.split(environment[name, default: ""])
      if let first = words.first, !first.isEmpty {
        return words
      }
    }
    return ["vi"]
  }

  /// Opens `text` in the editor, waits, and returns what came of it.
  ///
  /// The file can be read by its owner alone and is removed with all that the editor left beside it.
  /// The screen must be out of the way: `CursesTerminal.leavingScreen` does that.
  public func edit(_ text: String, fileName: String = "text.md") throws(Failure) -> Outcome {
    let folder = try makePrivateFolder()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let path = folder + "/" + fileName
    guard Self.writePrivately(text, to: path) else { throw .noFile(folder: folder) }
    let words = command
    let status: Int32
    do {
      status = try ChildProcess.run(words + [path], environment: environment)
    } catch {
      throw .notStarted(editor: words[0])
    }
    // What execvp in a child that could not start returns.
    guard status != 127 else { throw .notStarted(editor: words[0]) }
    guard status == 0 else { return .cancelled }
    guard let bytes = FileManager.default.contents(atPath: path) else { return .cancelled }
    return Self.outcome(before: text, after: String(decoding: bytes, as: UTF8.self))
  }

  /// Compares what went in with what came out; the line end that editors add at the end is no change.
  static func outcome(before: String, after: String) -> Outcome {
    var text = after
    if text.hasSuffix("\n"), !before.hasSuffix("\n") {
      text.removeLast()
    }
    let isEmpty = text.allSatisfy(\.isWhitespace)
    return isEmpty || text == before ? .cancelled : .changed(text)
  }

  /// What `mkdtemp` wants at the end of a name and puts letters of its own in the place of.
  private static let replaced = String(repeating: "X", count: 6)

  private func makePrivateFolder() throws(Failure) -> String {
    // The session's own folder lives in memory and is no other user's to read.
    let candidates = ["XDG_RUNTIME_DIR", "TMPDIR"].compactMap { environment[$0] }.filter { !$0.isEmpty }
    for parent in candidates + ["/tmp"] {
      var template = Array("\(parent)/text-\(Self.replaced)".utf8CString)
      if let made = template.withUnsafeMutableBufferPointer({ buffer in
        buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
      }) {
        return made
      }
    }
    throw .noFile(folder: "/tmp")
  }

  private static func writePrivately(_ text: String, to path: String) -> Bool {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard file >= 0 else { return false }
    defer { close(file) }
    return DescriptorOutput.writeAll(Array(text.utf8), to: file)
  }
}
