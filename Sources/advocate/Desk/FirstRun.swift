import Advocacy
import AdvocacyStore
import ArgumentParser
import CursesTerminal
import Dashboard
import Foundation
import TerminalKit

/// What happens on a terminal where there is no programme yet: three ways to begin, then the dashboard.
struct FirstRun {
  /// Which programme, and who.
  let global: GlobalOptions
  /// How the terminal is used.
  let options: DeskOptions

  /// Asks how to begin, begins, and shows the dashboard with the tour.
  func run() throws {
    var refusal: String?
    while let beginning = try ask(refusal) {
      do {
        var options = options
        let begun = try begin(beginning)
        options.showsTour = begun.isNew
        return try Desk(session: begun.session, options: options).run()
      } catch let failure as CommandFailure {
        // What can be mended is asked again.
        refusal = failure.sentence
      }
    }
  }

  /// The way that was chosen; nothing when none was.
  private func ask(_ refusal: String?) throws -> Welcome.Beginning? {
    try Paths.makeFolder(for: Paths.current.log)
    let terminal = try Desk.open(options)
    defer { terminal.close() }
    let look = try Look(ThemeLibrary(folders: [Paths.current.themes]), options.theme, terminal.capabilities)
    var welcome = Welcome(path: global.path, size: terminal.size)
    if let refusal { welcome.refuse(refusal) }
    var chosen: Welcome.Beginning?
    TerminalLoop(terminal: terminal, mailbox: Mailbox<Never>()).run(
      untilDue: { nil },
      draw: { terminal in
        let frame = view(welcome, theme: look.theme, glyphs: look.glyphs)
        terminal.present(frame.grid, cursor: frame.cursor)
      },
      handle: { arrival in
        guard case .event(let event) = arrival else { return .goOn }
        if event == .key(.control("z")) { terminal.stop() }
        switch welcome.take(event) {
        case .stay: return .goOn
        case .wantsFiles(let text):
          welcome.offer(FirstRun.files(from: text))
          return .goOn
        case .begin(let beginning):
          chosen = beginning
          return .end
        case .leave: return .end
        }
      })
    terminal.close()
    if let signal = terminal.endingSignal { throw ExitStatus.code(endedBy: signal) }
    return chosen
  }

  private func begin(_ beginning: Welcome.Beginning) throws -> (session: Session, isNew: Bool) {
    switch beginning {
    case .sample:
      let isNew = !FileManager.default.fileExists(atPath: Paths.current.demo)
      return (try DemoCommand.parse(["--as", global.handle]).session(), isNew)
    case .file(let path):
      return (try bringIn(FirstRun.expanded(path)), true)
    case .empty(let name):
      try Paths.makeFolder(for: global.path)
      let programme = try ProgrammeFile.create(
        at: global.path, name: name, currency: SystemDefaults.currency, zone: SystemDefaults.zone,
        manager: global.handle, now: .now)
      return (try Session(programme, handle: global.handle), true)
    }
  }

  /// Brings in customers as `advocate import` does, whose words are left to be read before the dashboard opens.
  private func bringIn(_ path: String) throws -> Session {
    let command = try ImportCommand.parse([
      "customers", path, "--file", global.path, "--as", global.handle,
    ])
    do {
      try command.run()
    } catch let code as ExitCode where code == ExitStatus.someRefused.code {
      // The rows that were taken are there, and the others were told.
    } catch {
      throw CommandFailure(FirstRun.sentence(of: error))
    }
    do {
      var console = Console.output()
      console.line("")
      console.line("The return key opens the dashboard; there u takes the import back.")
    }
    _ = readLine()
    return try global.open()
  }

  private static func sentence(of error: any Error) -> String {
    switch error {
    case let failure as CommandFailure: failure.sentence
    case let refusal as Refusal: refusal.sentence
    default: "\(error)"
    }
  }

  /// The files and folders whose paths begin with a text, as it writes them; folders end with a slash.
  private static func files(from text: String) -> [String] {
    let folder = text.lastIndex(of: "/").map { String(text[...$0]) } ?? ""
    let begun = text.dropFirst(folder.count)
    let place = folder.isEmpty ? "." : expanded(folder)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: place)) ?? []
    return names.filter { $0.hasPrefix(begun) && (!$0.hasPrefix(".") || begun.hasPrefix(".")) }.sorted().map {
      name in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: place + "/" + name, isDirectory: &isFolder)
      return folder + name + (isFolder.boolValue ? "/" : "")
    }
  }

  private static func expanded(_ path: String) -> String {
    path.hasPrefix("~/") ? Paths.current.home + path.dropFirst() : path
  }
}
