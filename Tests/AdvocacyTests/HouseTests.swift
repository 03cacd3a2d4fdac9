import Foundation
import Testing

/// The rules of the house, read from the sources themselves.
@Suite struct HouseTests {
  private static let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Sources")

  /// What each module may import; the standard library's own modules are everyone's.
  private static let allowed: [String: Set<String>] = [
    "TOMLText": ["TOMLKit"],
    "Advocacy": ["TOMLText"],
    "AdvocacyStore": ["Advocacy", "CSQLiteSettings", "GRDB", "GRDBSQLite"],
    "AdvocacyExchange": ["Advocacy", "AdvocacyStore", "TOMLText"],
    "AdvocacyDemo": ["Advocacy"],
    "TerminalKit": ["TOMLKit", "TOMLText"],
    "CursesTerminal": ["TerminalKit", "CNcurses", "CTerminalGuard"],
    "Dashboard": ["Advocacy", "TerminalKit", "TOMLText"],
  ]
  private static let everyones: Set<String> = ["Foundation", "Synchronization", "Swift"]
  private static let systems: [String: Set<String>] = [
    "AdvocacyStore": ["Glibc"], "AdvocacyExchange": ["Glibc"], "CursesTerminal": ["Glibc"],
  ]

  private func files(of module: String) throws -> [(name: String, lines: [Substring])] {
    let folder = HouseTests.sources.appendingPathComponent(module)
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".swift")
    }
    return try paths.map { path in
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      return ("\(module)/\(path)", text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }

  @Test(arguments: allowed.keys.sorted()) func modulesImportOnlyWhatTheyMayKnow(_ module: String) throws {
    let known = try #require(HouseTests.allowed[module]).union(HouseTests.everyones)
      .union(HouseTests.systems[module] ?? [])
    let files = try files(of: module)
    #expect(!files.isEmpty)
    for (name, lines) in files {
      for line in lines {
        let words = line.split(separator: " ")
        guard let place = words.firstIndex(of: "import"),
          words.prefix(place).allSatisfy({ $0.hasPrefix("@") || $0 == "public" || $0 == "internal" })
        else { continue }
        let imported = words[(place + 1)...].last.map { String($0.prefix { $0 != "." }) } ?? ""
        #expect(known.contains(imported), "\(name) imports \(imported)")
      }
    }
  }

  @Test(arguments: ["Advocacy", "TerminalKit", "CursesTerminal", "Dashboard"])
  func modulesOfTheScreenPrintNothing(_ module: String) throws {
    for (name, lines) in try files(of: module) {
      for line in lines {
        #expect(!line.contains("print("), "\(name): \(line)")
      }
    }
  }

  @Test(arguments: ["Advocacy", "Dashboard", "TerminalKit", "AdvocacyDemo"])
  func pureModulesReadNoClock(_ module: String) throws {
    for (name, lines) in try files(of: module) {
      for line in lines {
        for clock in ["Date()", ".now()", "ContinuousClock", "SystemRandomNumberGenerator", "Int.random("] {
          #expect(!line.contains(clock), "\(name): \(line)")
        }
      }
    }
  }

  @Test func filesStayReadable() throws {
    for module in HouseTests.allowed.keys.sorted() + ["advocate"] {
      for (name, lines) in try files(of: module) {
        #expect(lines.count <= 400, "\(name) has \(lines.count) lines")
      }
    }
  }
}
