import Advocacy
import AdvocacyStore
import CursesTerminal
import Dashboard
import Foundation
import Synchronization

/// The world behind the dashboard's effects: the store, run off the main thread, answering by messages.
///
/// Acts are done one after the other; reading runs beside them, and reading for a list ends when the list's query
/// changes.
final class World: Sendable {
  private let programme: ProgrammeFile
  private let actor: Actor
  private let mailbox: Mailbox<Message>
  /// How many lines the first screen holds at most.
  private let firstLines: Int
  private let acts = DispatchQueue(label: "advocate.acts")
  private let reading = Mutex<[Kind: Reading]>([:])
  private let watch = Mutex<ChangeWatch?>(nil)
  private let pace = RefreshPace()
  private let settling = Mutex(0)
  /// How often something was read.
  private let readings = Mutex(0)
  /// When something last came to the screen.
  private let lastArrival = Mutex(ContinuousClock.now)
  /// When memory was given back last, or was about to be, and how often in the midst of work.
  private let lastGivenBack = Mutex((at: ContinuousClock.now, timesInWork: 0))
  private let board = Mutex<PresenceBoard?>(nil)
  /// What was asked for before the first screen stood; nothing once it does.
  private let postponed = Mutex<[Effect]?>([])
  /// Whether the worklist was read in part.
  private let hasBegun = Mutex(false)

  /// What is being read for one list.
  private struct Reading {
    var query: Query
    var tasks: [Task<Void, Never>]
  }

  init(session: Session, mailbox: Mailbox<Message>, firstLines: Int) {
    self.firstLines = firstLines
    programme = session.programme
    actor = session.actor
    self.mailbox = mailbox
  }

  /// Begins with all that the first screen doesn't show, once it stands: carries out what was asked for until now, watches
  /// for what others do, and settles what has fallen due.
  func open() {
    let waiting = postponed.withLock { effects in
      defer { effects = nil }
      return effects
    }
    waiting?.forEach(carryOut)
    programme.emptyLogBeside()
    let mailbox = mailbox
    do {
      let started = try programme.watchChanges { [weak self] in
        self?.pace.changeWasTold()
        mailbox.post(.dataChanged)
        self?.settleWhenDue()
      }
      watch.withLock { $0 = started }
    } catch {
      mailbox.post(.failed(nil, "What others change isn't followed: \(error)"))
    }
    let present = programme.presence(of: actor.handle) { mailbox.post(.others($0)) }
    board.withLock { $0 = present }
    settleWhenDue()
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + World.quiet) {
      ProcessMemory.letGoOfProgram()
    }
  }

  /// Ends what still runs and waits for the act being done.
  func close() {
    watch.withLock { $0 = nil }
    board.withLock { $0 = nil }
    settling.withLock { $0 += 1 }
    for reading in reading.withLock({ $0.values }) { reading.tasks.forEach { $0.cancel() } }
    acts.sync {}
  }

  /// Carries out an effect that concerns the store or the clock; before ``open()`` the reading of the worklist alone, so
  /// that nothing keeps it.
  func carryOut(_ effect: Effect) {
    if effect == .today, postponed.withLock({ $0 != nil }) { return begin() }
    guard !isPostponed(effect) else { return }
    switch effect {
    case .page(let token, let request):
      let mailbox = mailbox
      read(request.kind, request.query, token) { programme in
        .page(
          token, try await programme.page(request) { mailbox.post(.provisionalRows(token, $0)) })
      }
    case .count(let token, let kind, let query):
      // The rows are waited for, the number follows: both at once would share a processor.
      read(kind, query, token, isPatient: true) { programme in
        .count(token, try await programme.count(kind, query, bound: World.countBound))
      }
    case .matching(let token, let kind, let query):
      read(kind, query, token) { programme in
        let found = try programme.matches(kind, query)
        guard found.count <= ProgrammeFile.selectionBound else { return .matched(token, nil) }
        return .matched(token, Dictionary(found.map { ($0.reference, $0.version) }) { first, _ in first })
      }
    case .detail(let reference):
      let mailbox = mailbox
      later(
        { .detail(reference, try $0.detail(reference, at: .now) { mailbox.post(.detail(reference, $0)) }) },
        failure: { .detailFailed(reference, $0) })
    case .today:
      let actor = actor
      let isRest = hasBegun.withLock { begun in
        defer { begun = false }
        return begun
      }
      later(
        {
          .today(try isRest ? $0.wholeFirstWorklist(at: .now, for: actor) : $0.worklist(at: .now, for: actor))
        }, failure: { .todayFailed($0) })
    case .measures:
      let actor = actor
      later(
        { .measures(try $0.measures(at: .now, for: actor)) }, takesLong: true, failure: { .todayFailed($0) })
    case .contacts(let token):
      let actor = actor
      later(
        { .contacts(token, try $0.contacts(at: .now, for: actor)) }, failure: { .failed(token, $0) })
    case .insights:
      later({ .insights(try $0.metrics(at: .now)) }, failure: { .insightsFailed($0) })
    case .tags(let kind): later({ .tags(kind, try $0.tags(of: kind)) }, failure: { .failed(nil, $0) })
    case .policy:
      later({ .policy(try $0.policy().policy) }, failure: { .failed(nil, $0) })
    case .budgets: later({ .budgets(try $0.budgets(at: .now)) }, failure: { .failed(nil, $0) })
    case .perform(let token, let request):
      let actor = actor
      act(token) {
        .performed(token, try $0.perform(request, by: actor, at: .now, via: .dashboard, progress: $1))
      }
    case .undo:
      let actor = actor
      act(nil) {
        .undone(.done(try $0.undo(by: actor, at: .now, via: .dashboard, progress: $1).sentence("Undid")))
      }
    case .redo:
      let actor = actor
      act(nil) {
        .redone(.done(try $0.redo(by: actor, at: .now, via: .dashboard, progress: $1).sentence("Redid")))
      }
    case .present(let reference): board.withLock { $0?.tell(reference) }
    case .rest(let token, let milliseconds):
      let mailbox = mailbox
      DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
        mailbox.post(.rested(token))
      }
    case .openEditor, .copy, .suspend, .setMouse, .setTheme, .redraw, .quit: break
    }
  }

  /// Keeps an effect until the first screen stands; false when it does.
  private func isPostponed(_ effect: Effect) -> Bool {
    postponed.withLock { waiting in
      waiting?.append(effect)
      return waiting != nil
    }
  }

  /// Reads what the first screen shows of the worklist; what is below it comes once that stands.
  private func begin() {
    let (actor, lines) = (actor, firstLines)
    later(
      { [weak self] programme in
        let first = try programme.firstWorklist(at: .now, for: actor, lines: lines)
        if first.isWhole { return .today(first.worklist) }
        self?.hasBegun.withLock { $0 = true }
        if let self, !self.isPostponed(.today) { self.carryOut(.today) }
        return .todayBegins(first.worklist)
      }, failure: { .todayFailed($0) })
  }

  /// How far matches are counted before the screen says "more than".
  private static let countBound = 10_000

  /// Reads for a list off this thread; what is patient waits for what was asked for just before.
  private func read(
    _ kind: Kind, _ query: Query, _ token: Token, isPatient: Bool = false,
    _ body: @escaping @Sendable (ProgrammeFile) async throws -> Message
  ) {
    let (programme, mailbox) = (programme, mailbox)
    reading.withLock { all in
      var own = all[kind] ?? Reading(query: query, tasks: [])
      if own.query != query {
        own.tasks.forEach { $0.cancel() }
        own = Reading(query: query, tasks: [])
      }
      let earlier = isPatient ? own.tasks.last : nil
      let begun = pace.begin()
      let task = Task.detached { [weak self] in
        defer { self?.endReading(begun) }
        await earlier?.value
        do {
          mailbox.post(try await body(programme))
        } catch is CancellationError {
          return
        } catch {
          if !Task.isCancelled { mailbox.post(.failed(token, "\(error)")) }
        }
      }
      own.tasks = own.tasks.suffix(7) + [task]
      all[kind] = own
    }
  }

  private func later(
    _ body: @escaping @Sendable (ProgrammeFile) throws -> Message, takesLong: Bool = false,
    failure: @escaping @Sendable (String) -> Message
  ) {
    let (programme, mailbox) = (programme, mailbox)
    let begun = pace.begin(countsByItself: takesLong)
    DispatchQueue.global(qos: .userInitiated).async { [weak self] in
      do {
        mailbox.post(try body(programme))
      } catch {
        mailbox.post(failure("\(error)"))
      }
      self?.endReading(begun)
    }
  }

  /// Goes on after something was read, whatever came of it.
  private func endReading(_ begun: ContinuousClock.Instant) {
    if let rest = pace.end(begun) { watch.withLock { $0?.rest(for: rest) } }
    if let times = givingBackDue() {
      programme.letGoOfWrittenPages()
      DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + World.painting) {
        ProcessMemory.giveBack()
        // Of what the work ran through some was for once, and would stay as long as the work goes on; but what runs on
        // is mapped again in the midst of it.
        if times % World.timesBetween == 0 { ProcessMemory.letGoOfProgram() }
      }
    } else {
      giveBackLater()
    }
  }

  /// How often memory was to be given back while one thing was read after another, when it is to be again, which counts
  /// as done then; nothing when it was lately.
  private func givingBackDue() -> Int? {
    lastGivenBack.withLock { last in
      guard .now - last.at > World.longestWork else { return nil }
      last = (.now, last.timesInWork + 1)
      return last.timesInWork
    }
  }

  /// Gives memory back once nothing was read and no key was pressed for a while: reading takes much of it for a moment,
  /// and what is kept of that lies between what isn't.
  private func giveBackLater() {
    let turn = readings.withLock { number in
      number += 1
      return number
    }
    DispatchQueue.global(qos: .utility).asyncAfter(deadline: .now() + World.quiet) { [weak self] in
      guard let self, readings.withLock({ $0 }) == turn else { return }
      if lastArrival.withLock({ .now - $0 }) < .seconds(1) { return giveBackLater() }
      lastGivenBack.withLock { $0.at = .now }
      programme.letGoOfWrittenPages()
      ProcessMemory.giveBack()
    }
  }

  /// Notes that something came to the screen.
  func noteArrival() { lastArrival.withLock { $0 = .now } }

  /// How long nothing is read before memory is given back, and after the start before what only that needed is.
  private static let quiet = DispatchTimeInterval.seconds(1)
  /// How long one works without such a pause before it is given back all the same.
  private static let longestWork = Duration.seconds(15)
  /// Every how many such times the program's own pages are let go of too.
  private static let timesBetween = 8
  /// How long what was read is left to be shown before that.
  private static let painting = DispatchTimeInterval.milliseconds(20)

  /// How an act tells how many of how many things are done.
  private typealias Telling = (_ done: Int, _ total: Int) -> Void

  private func act(
    _ token: Token?, _ body: @escaping @Sendable (ProgrammeFile, @escaping Telling) throws -> Message
  ) {
    let (programme, mailbox) = (programme, mailbox)
    acts.async { [weak self] in
      do {
        mailbox.post(try body(programme) { mailbox.post(.acting(done: $0, of: $1)) })
        self?.settleWhenDue()
      } catch {
        mailbox.post(.failed(token, "\(error)"))
      }
    }
  }

  /// Does what has fallen due, now and at the next instant at which something does.
  private func settleWhenDue() {
    let turn = settling.withLock { number in
      number += 1
      return number
    }
    acts.async { [weak self] in
      guard let self, self.isCurrent(turn) else { return }
      do {
        // What this process writes is no change by others, so that the desk has to be told of it.
        let done = try self.programme.settleAll(at: .now)
        if done.acts + done.reckoned > 0 { self.mailbox.post(.dataChanged) }
        // With another day the tiers and suggestions are looked at anew, whether or not anything is due.
        let zone = self.programme.settings.zone
        let tomorrow = zone.start(of: zone.local(.now).day + 1)
        let due = min(try self.programme.nextDue(after: .now) ?? tomorrow, tomorrow)
        let wait = max(10, (due - Instant.now).milliseconds)
        self.acts.asyncAfter(wallDeadline: .now() + .milliseconds(Int(clamping: wait))) { [weak self] in
          guard let self, self.isCurrent(turn) else { return }
          self.settleWhenDue()
        }
        self.keepFigures(turn)
      } catch {
        self.mailbox.post(.failed(nil, "\(error)"))
        self.acts.asyncAfter(wallDeadline: .now() + .seconds(30)) { [weak self] in
          guard let self, self.isCurrent(turn) else { return }
          self.settleWhenDue()
        }
      }
    }
  }

  /// Keeps figures by and by, so that acts get their turn between.
  private func keepFigures(_ turn: Int) {
    guard isCurrent(turn), (try? programme.keepRequestFigures()) == false else { return }
    acts.asyncAfter(deadline: .now() + .milliseconds(20)) { [weak self] in self?.keepFigures(turn) }
  }

  private func isCurrent(_ turn: Int) -> Bool { settling.withLock { $0 == turn } }
}
