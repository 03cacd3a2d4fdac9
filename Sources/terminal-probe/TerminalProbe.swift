import CursesTerminal
import Foundation
import TerminalKit

/// Shows every event of the terminal as a line on it, for tests and for a look at what a terminal sends.
///
/// `q` ends, `T` faults, `X` exits at once, `m` turns the mouse on or off, `e` opens the editor, `y` copies a word, `^l`
/// redraws. PROBE_LOG names the file that takes standard error.
@main
struct TerminalProbe {
  static func main() {
    var options = TerminalOptions()
    options.logPath = ProcessInfo.processInfo.environment["PROBE_LOG"]
    do {
      let terminal = try CursesTerminal(options)
      let events = run(on: terminal)
      terminal.close()
      print("ended after \(events) events")
    } catch {
      FileHandle.standardError.write(Data("\(error)\n".utf8))
      exit(1)
    }
  }

  /// Runs until the end and returns how many events came.
  private static func run(on terminal: CursesTerminal) -> Int {
    var lines = ["ready \(terminal.size.columns)x\(terminal.size.rows)"] + terminal.notices
    var count = 0
    var isMouseOn = false
    let loop = TerminalLoop(terminal: terminal, mailbox: Mailbox<Never>())
    loop.run(
      untilDue: { nil },
      draw: { show(lines, on: $0) },
      handle: { arrival in
        guard case .event(let event) = arrival else { return .goOn }
        count += 1
        lines.append("\(count) \(description(of: event))")
        switch event {
        case .key(KeyChord("q")), .hangUp:
          return .end
        case .key(KeyChord("T")):
          lines[lines.count].append("a fault, as an index beyond the end makes it")
        case .key(KeyChord("X")):
          exit(3)
        case .key(KeyChord("m")):
          isMouseOn.toggle()
          terminal.setMouse(isMouseOn)
        case .key(KeyChord("e")):
          lines.append(edit(on: terminal))
        case .key(KeyChord("y")):
          lines.append(Clipboard().copy("probe").sentence)
        case .key(.control("l")):
          terminal.repaint()
        default:
          break
        }
        return .goOn
      })
    return count
  }

  private static func edit(on terminal: CursesTerminal) -> String {
    do {
      let outcome = try terminal.leavingScreen { () throws(ExternalEditor.Failure) in
        try ExternalEditor().edit("before")
      }
      return "editor: \(outcome)"
    } catch {
      return error.description
    }
  }

  private static func show(_ lines: [String], on terminal: CursesTerminal) {
    var grid = CellGrid(size: terminal.size, glyphs: terminal.capabilities.glyphs)
    for (row, line) in lines.suffix(terminal.size.rows).enumerated() {
      grid.put(line, at: CellPosition(column: 0, row: row))
    }
    terminal.present(grid, cursor: nil)
  }

  private static func description(of event: TerminalEvent) -> String {
    switch event {
    case .key(let chord): "key \(chord)"
    case .paste(let text): "paste \(text.count) \(text.debugDescription)"
    case .mouse(let mouse): "mouse \(mouse.kind) \(mouse.position.column),\(mouse.position.row)"
    case .resize(let size): "resize \(size.columns)x\(size.rows)"
    case .resumed: "resumed"
    case .hangUp: "hangUp"
    case .interrupt: "interrupt"
    }
  }
}
