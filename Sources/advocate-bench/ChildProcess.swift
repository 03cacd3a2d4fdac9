import Foundation

/// Runs other programs.
enum ChildProcess {
  /// A program that failed.
  struct Failure: Error, CustomStringConvertible {
    var description: String
  }

  /// Runs a program to its end and gives what it printed.
  @discardableResult
  static func run(_ words: [String], input: String = "") throws -> Data {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    let (output, source) = (Pipe(), Pipe())
    process.standardOutput = output
    process.standardInput = source
    try process.run()
    try source.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try source.fileHandleForWriting.close()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(words.first ?? "A program") ended with \(process.terminationStatus).")
    }
    return data
  }

  /// The program beside this one.
  static var advocate: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("advocate").path
  }
}
