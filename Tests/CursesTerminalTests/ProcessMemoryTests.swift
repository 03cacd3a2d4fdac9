import Foundation
import Testing

@testable import CursesTerminal

@Suite struct ProcessMemoryTests {
  /// How much of files is resident in this process, in KiB.
  private static func residentOfFiles() throws -> Int {
    let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
    let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("RssFile:") })
    return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) })
  }

  @Test func theProgramIsLetGoOfAndRunsOn() throws {
    let before = try Self.residentOfFiles()
    ProcessMemory.letGoOfProgram()
    let after = try Self.residentOfFiles()
    #expect(after < before / 2)
    // Of libraries and of what they had written in their own data.
    #expect("Über \(before)".uppercased().hasPrefix("ÜBER"))
    #expect(Locale(identifier: "de_DE").identifier == "de_DE")
  }
}
