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

  /// Runs a program to its end and gives the most memory that was resident in it, in KiB.
  static func peak(_ words: [String]) throws -> Int {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = words
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    var peak = 0
    while process.isRunning {
      peak = max(peak, highWater(of: process.processIdentifier))
      usleep(5000)
    }
    guard process.terminationStatus == 0 else {
      throw Failure(description: "\(words.first ?? "A program") ended with \(process.terminationStatus).")
    }
    return peak
  }

  /// The most memory that was resident in a process so far, in KiB: the kernel keeps it.
  private static func highWater(of process: Int32) -> Int {
    guard let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8) else {
      return 0
    }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
  }

  /// The program beside this one.
  static var advocate: String {
    URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("advocate").path
  }
}
