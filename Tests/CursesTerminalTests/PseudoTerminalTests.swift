import CNcurses
import Foundation
import TerminalKit
import Testing

@testable import CursesTerminal

extension CursesSuites {
  /// A terminal in this process on a pseudo-terminal: what it sends, byte by byte, and what it makes of keys.
  @Suite("Bytes")
  struct PseudoTerminalTests {
    private let person: PseudoTerminal
    private let ours: Int32

    init() throws {
      person = try PseudoTerminal(size: TerminalSize(columns: 120, rows: 40))
      ours = open(person.path, O_RDWR | O_NOCTTY | O_CLOEXEC)
      try #require(ours >= 0)
    }

    private func terminal(
      _ name: String = "xterm-256color", change: (inout TerminalOptions) -> Void = { _ in }
    ) throws -> CursesTerminal {
      var options = TerminalOptions()
      options.environment = ["TERM": name, "LC_ALL": "C.UTF-8"]
      options.input = ours
      options.output = ours
      options.ownsProcess = false
      change(&options)
      return try CursesTerminal(options)
    }

    /// Waits for the next event, as the loop does.
    private func event(_ terminal: CursesTerminal) -> TerminalEvent? {
      let end = Date(timeIntervalSinceNow: 60)
      while Date() < end {
        if let event = terminal.nextEvent() { return event }
        var states = terminal.descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
        let wait = TerminalLoop<Never>.milliseconds(
          terminal.inputDeadline.map { ContinuousClock.now.duration(to: $0) } ?? .seconds(1))
        _ = poll(&states, nfds_t(states.count), wait)
      }
      return nil
    }

    private func show(_ text: String, on terminal: CursesTerminal, row: Int = 0, cursor: CellPosition? = nil)
    {
      var grid = CellGrid(size: terminal.size)
      grid.put(text, at: CellPosition(column: 0, row: row))
      terminal.present(grid, cursor: cursor)
    }

    private let frameEnd = "\u{1B}[?2026l"

    @Test func modesComeOnAndGoOff() throws {
      let terminal = try terminal { $0.usesMouse = true }
      show("hello", on: terminal)
      let start = try person.read(until: frameEnd)
      for mode in [
        "\u{1B}[?1049h", "\u{1B}[?2004h", "\u{1B}[?1000h", "\u{1B}[?1006h", "\u{1B}[?25l", "hello",
      ] {
        #expect(start.contains(mode), "\(mode.debugDescription)")
      }
      terminal.close()
      let end = try person.read(until: "\u{1B}[?1049l")
      for mode in ["\u{1B}[?2004l", "\u{1B}[?1000l", "\u{1B}[?1006l", "\u{1B}[?25h"] {
        #expect(end.contains(mode), "\(mode.debugDescription)")
      }
    }

    @Test func theTerminalsSettingsComeBack() throws {
      var before = termios()
      var during = termios()
      var after = termios()
      tcgetattr(ours, &before)
      let terminal = try terminal()
      tcgetattr(ours, &during)
      terminal.close()
      tcgetattr(ours, &after)
      let raw = tcflag_t(ICANON | ECHO | ISIG)
      #expect(before.c_lflag & raw == raw)
      #expect(during.c_lflag & raw == 0)
      #expect(after.c_lflag == before.c_lflag)
      #expect(after.c_iflag == before.c_iflag)
    }

    @Test func nothingNewSendsNothing() throws {
      let terminal = try terminal()
      show("hello", on: terminal)
      _ = try person.read(until: frameEnd)
      show("hello", on: terminal)
      show("hello!", on: terminal)
      let frame = try person.read(until: frameEnd)
      #expect(frame.components(separatedBy: "\u{1B}[?2026h").count == 2)
      #expect(frame.contains("!") && !frame.contains("hello"))
    }

    @Test func frameMarksCanBeTurnedOff() throws {
      let terminal = try terminal { $0.synchronizesOutput = false }
      show("hello", on: terminal)
      terminal.close()
      #expect(try person.read(until: "\u{1B}[?1049l").contains("2026") == false)
    }

    @Test func aRepaintSendsAllAgain() throws {
      let terminal = try terminal()
      show("hello", on: terminal)
      _ = try person.read(until: frameEnd)
      terminal.repaint()
      show("hello", on: terminal)
      #expect(try person.read(until: frameEnd).contains("hello"))
    }

    @Test func theCursorIsShownWhereItIsAskedFor() throws {
      let terminal = try terminal()
      show("name: ", on: terminal, row: 3, cursor: CellPosition(column: 6, row: 3))
      let shown = try person.read(until: frameEnd)
      #expect(shown.contains("\u{1B}[?25h"))
      show("name: ", on: terminal, row: 3)
      #expect(try person.read(until: frameEnd).contains("\u{1B}[?25l"))
    }

    @Test func movingTheMarkOfARowCostsFewBytes() throws {
      let terminal = try terminal()
      func list(_ selected: Int) -> CellGrid {
        var grid = CellGrid(size: terminal.size)
        for row in 0..<38 {
          let isSelected = row == selected
          grid.put(isSelected ? "▌" : " ", at: CellPosition(column: 0, row: row))
          grid.put(
            "F-\(1000 + row)", at: CellPosition(column: 2, row: row),
            style: CellStyle(attributes: isSelected ? .bold : []))
          for column in 1..<6 {
            grid.put(
              "text of column \(column)", at: CellPosition(column: column * 19, row: row),
              style: CellStyle(foreground: .indexed(UInt8(100 + column))))
          }
        }
        grid.put("row \(selected) of 38", at: CellPosition(column: 0, row: 39))
        return grid
      }
      terminal.present(list(10), cursor: nil)
      _ = try person.read(until: frameEnd)
      terminal.present(list(11), cursor: nil)
      let bytes = try person.read(until: frameEnd).utf8.count
      #expect(bytes > 16)
      #expect(bytes <= 80)
    }

    @Test func keysArriveWholeOrInParts() throws {
      let terminal = try terminal()
      person.type("j\u{1B}[1;5Cé\u{1B}OA")
      #expect(event(terminal) == .key(KeyChord("j")))
      #expect(event(terminal) == .key(KeyChord(.right, .control)))
      #expect(event(terminal) == .key(KeyChord("é")))
      #expect(event(terminal) == .key(KeyChord(.up)))
      person.type("\u{1B}")
      #expect(event(terminal) == .key(KeyChord(.escape)))
      person.type("\u{1B}[200~q\rT\u{1B}[201~")
      #expect(event(terminal) == .paste("q\nT"))
      person.type("\u{3}\u{1A}\u{1C}\u{13}")
      #expect(event(terminal) == .interrupt)
    }

    @Test(arguments: ["xterm-256color", "tmux-256color", "screen-256color"])
    func theMouseIsReadBeyondColumn223(name: String) throws {
      let terminal = try terminal(name)
      terminal.setMouse(true)
      person.type("\u{1B}[<0;300;2M\u{1B}[<65;1;1M")
      let place = CellPosition(column: 299, row: 1)
      #expect(event(terminal) == .mouse(MouseEvent(kind: .press, position: place)))
      let corner = CellPosition(column: 0, row: 0)
      #expect(event(terminal) == .mouse(MouseEvent(kind: .wheelDown, position: corner)))
    }

    @Test func anotherSizeIsAnEvent() throws {
      let terminal = try terminal()
      #expect(terminal.size == TerminalSize(columns: 120, rows: 40))
      show("hello", on: terminal)
      _ = try person.read(until: frameEnd)
      let small = TerminalSize(columns: 60, rows: 15)
      person.resize(small)
      terminal.noticeSize()
      #expect(terminal.nextEvent() == .resize(small))
      #expect(terminal.size == small)
      show("hello", on: terminal)
      #expect(try person.read(until: frameEnd).contains("hello"))
    }

    @Test func anotherProgramHasTheScreenInBetween() throws {
      let terminal = try terminal()
      show("hello", on: terminal)
      _ = try person.read(until: frameEnd)
      terminal.suspend()
      #expect(try person.read(until: "\u{1B}[?1049l").contains("\u{1B}[?2004l"))
      show("unseen", on: terminal)
      terminal.resume()
      #expect(terminal.nextEvent() == .resumed)
      show("hello", on: terminal)
      let back = try person.read(until: frameEnd)
      #expect(back.contains("\u{1B}[?2004h") && back.contains("\u{1B}[?1049h") && back.contains("hello"))
      #expect(!back.contains("unseen"))
    }

    @Test func aTerminalThatIsGoneHangsUpOnce() throws {
      let terminal = try terminal()
      person.type("j")
      #expect(event(terminal) == .key(KeyChord("j")))
      person.hangUp()
      #expect(event(terminal) == .hangUp)
      #expect(terminal.nextEvent() == nil)
      #expect(terminal.descriptors.isEmpty)
    }

    @Test(.timeLimit(.minutes(1)))
    func theClockIsLookedAtAgainWhileNothingComesAndNothingIsDrawn() throws {
      let terminal = try terminal()
      var (asked, draws, drawsBefore) = (0, 0, 0)
      TerminalLoop(terminal: terminal, mailbox: Mailbox<Int>(), longestWait: .milliseconds(2)).run(
        untilDue: {
          asked += 1
          // As after a laptop's sleep: an hour was to be waited, and by the wall clock it is over.
          return asked < 4 ? .seconds(3600) : .zero
        },
        draw: { _ in draws += 1 },
        handle: { arrival in
          guard case .due = arrival else { return .goOn }
          drawsBefore = draws
          return .end
        })
      #expect(asked == 4)
      #expect(drawsBefore == 1)
    }

    @Test(.timeLimit(.minutes(1)), arguments: [true, false])
    func theFirstFrameWaitsForWhatItMayShowButNotForEver(isThere: Bool) throws {
      let terminal = try terminal()
      let mailbox = Mailbox<Int>()
      if isThere { mailbox.post(1) }
      var log: [String] = []
      TerminalLoop(terminal: terminal, mailbox: mailbox).run(
        firstFrameWithin: isThere ? .seconds(3600) : .milliseconds(1),
        untilDue: { nil },
        draw: { _ in
          log.append("draw")
          if !isThere, log.count == 1 { mailbox.post(1) } else { self.person.hangUp() }
        },
        handle: { arrival in
          if case .message(let number) = arrival { log.append("message \(number)") }
          return .goOn
        })
      #expect(log == (isThere ? ["message 1", "draw"] : ["draw", "message 1", "draw"]))
    }

    @Test func theLoopTakesMessagesAndKeysAndDrawsOncePerBatch() async throws {
      let terminal = try terminal()
      let mailbox = Mailbox<Int>()
      mailbox.post(1)
      mailbox.post(2)
      person.type("ab")
      var log: [String] = []
      var draws = 0
      var isDue = true
      TerminalLoop(terminal: terminal, mailbox: mailbox).run(
        untilDue: { isDue ? .zero : nil },
        draw: { _ in draws += 1 },
        handle: { arrival in
          switch arrival {
          case .message(let number): log.append("message \(number)")
          case .due:
            log.append("due")
            isDue = false
            self.person.hangUp()
          case .event(let event): log.append("\(event)")
          }
          return .goOn
        })
      #expect(Array(log.prefix(2)) == ["message 1", "message 2"])
      #expect(log.filter { $0.hasPrefix("key") }.count == 2)
      #expect(log.last == "hangUp")
      #expect(log.filter { $0 == "due" }.count == 1)
      #expect(draws < log.count)
    }
  }
}
