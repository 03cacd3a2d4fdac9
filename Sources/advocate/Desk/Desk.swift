import Advocacy
import AdvocacyStore
import CursesTerminal
import Dashboard
import Foundation
import TerminalKit

/// The dashboard on a real terminal: its loop, and the world behind its effects.
struct Desk {
  /// The programme and who works on it.
  let session: Session
  /// How the terminal is used.
  let options: DeskOptions

  /// Runs until the person quits, the terminal is gone or a signal ends it, which is then the exit status.
  func run() throws {
    ProcessMemory.takeSparingly()
    let themes = ThemeLibrary(folders: [Paths.current.themes])
    var problems = Console.error()
    try Paths.makeFolder(for: Paths.current.log)
    let terminal = try Desk.open(options)
    let mailbox = Mailbox<Message>()
    let world = World(session: session, mailbox: mailbox, firstLines: terminal.size.rows)
    var look = try Look(themes, options.theme, terminal.capabilities)
    var settings = DashboardSettings(
      programmeName: session.programme.settings.name, zone: session.programme.settings.zone,
      currency: session.programme.settings.currency, actor: session.actor, colleagueName: session.name,
      themeNames: themes.names, glyphs: look.glyphs, configuration: options.configuration)
    settings.showsTour = options.showsTour
    var model = Model(
      settings: settings,
      size: terminal.size, now: .now, themeName: options.theme, isMouseOn: options.usesMouse)
    defer { terminal.close() }
    var isRunning = true
    var (hasArrived, isOpen) = (false, false)
    let parts = DrawnParts()
    var asked: [Effect] = []
    // The world works on the same processors: it is asked once the screen shows what the key did.
    func askWorld() {
      for effect in asked { world.carryOut(effect) }
      asked.removeAll(keepingCapacity: true)
    }
    func carryOut(_ effects: [Effect]) {
      for effect in effects {
        switch effect {
        case .quit: isRunning = false
        case .suspend: terminal.stop()
        case .redraw: terminal.repaint()
        case .setMouse(let isOn): terminal.setMouse(isOn)
        case .setTheme(let name):
          if let chosen = try? Look(themes, name, terminal.capabilities) { look = chosen }
        case .openEditor(let token, let text): mailbox.post(Desk.edit(text, token, terminal))
        case .copy(let text):
          let outcome = Clipboard().copy(text)
          mailbox.post(.copied(outcome.isDone ? .done(outcome.sentence) : .refused(outcome.sentence)))
        default: asked.append(effect)
        }
      }
    }
    // Nothing that the first screen doesn't show keeps it from being drawn.
    func goOn() {
      isOpen = true
      world.open()
      for notice in terminal.notices { mailbox.post(.copied(.done(notice))) }
      let disk = NetworkDisk.warning(for: session.programme.path)
      for notice in [disk].compactMap({ $0 }) + options.notices { mailbox.post(.copied(.refused(notice))) }
    }
    carryOut(start(&model))
    askWorld()
    TerminalLoop(terminal: terminal, mailbox: mailbox).run(
      firstFrameWithin: Desk.patience,
      untilDue: { Desk.untilChange(model) },
      draw: { terminal in
        let frame = view(model, theme: look.theme, glyphs: look.glyphs, keeping: parts)
        terminal.present(frame.grid, cursor: frame.cursor)
        if hasArrived, !isOpen { goOn() }
        askWorld()
      },
      handle: { arrival in
        hasArrived = true
        world.noteArrival()
        carryOut(update(&model, .now(.now)))
        switch arrival {
        case .event(let event): carryOut(update(&model, .terminal(event)))
        case .message(let message): carryOut(update(&model, message))
        case .due: break
        }
        return isRunning ? .goOn : .end
      })
    askWorld()
    // A line that dropped takes no act with it that was asked for before.
    let patience = ContinuousClock.now + .seconds(10)
    while model.isActing, ContinuousClock.now < patience {
      for message in mailbox.drain() { carryOut(update(&model, message)) }
      askWorld()
      usleep(2000)
    }
    world.close()
    terminal.close()
    problems.flush()
    if let signal = terminal.endingSignal { throw ExitStatus.code(endedBy: signal) }
  }

  /// How long the first frame waits for the worklist: a frame without it, drawn a moment before, costs as much as one
  /// with it.
  private static let patience = Duration.milliseconds(100)

  /// Takes the terminal as it is wanted.
  static func open(_ options: DeskOptions) throws -> CursesTerminal {
    do {
      return try CursesTerminal(options.terminal)
    } catch {
      throw CommandFailure("\(error)")
    }
  }

  /// The time until a text on the screen reads otherwise; for ever when none does.
  private static func untilChange(_ model: Model) -> Duration? {
    model.nextChange.map { .milliseconds(max(1, ($0 - Instant.now).milliseconds)) }
  }

  private static func edit(_ text: String, _ token: Token, _ terminal: CursesTerminal) -> Message {
    terminal.leavingScreen { () -> Message in
      do {
        switch try ExternalEditor().edit(text) {
        case .changed(let text): return .edited(token, text)
        case .cancelled: return .edited(token, nil)
        }
      } catch {
        return .failed(token, "\(error)")
      }
    }
  }
}
