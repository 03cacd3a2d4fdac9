import Advocacy
import AdvocacyDemo
import AdvocacyStore
import ArgumentParser
import Foundation

/// Makes a sample programme and opens it.
struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo", abstract: "Make a lifelike sample programme and open the dashboard on it.",
    discussion: "The sample has a file of its own. When it is there already, it is opened as it is.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var screen: ScreenOptions
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("How many customers (2000).", valueName: "number"))
  var customers: NumberText?
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("How many pieces of feedback (1000).", valueName: "number"))
  var feedback: NumberText?
  @Option(
    name: .long, parsing: .unconditional,
    help: ArgumentHelp("Another seed makes another sample (1).", valueName: "number"))
  var seed: NumberText?
  @Flag(name: .customLong("no-open"), help: "Only make the file.") var noOpen = false

  func run() throws {
    let session = try session()
    if !noOpen { try DeskCommand.show(session, screen) }
  }

  /// Opens the sample, and makes it first when it isn't there.
  func session() throws -> Session {
    let path = global.file ?? Paths.current.demo
    if FileManager.default.fileExists(atPath: path) {
      guard customers == nil, feedback == nil, seed == nil, !noOpen, global.file == nil else {
        throw CommandFailure(
          "\(path) is there already and isn't written over. Name another file with --file, or open it: advocate --file \(path)"
        )
      }
      return try Session(ProgrammeFile.open(at: path), handle: global.handle)
    }
    return try make(path)
  }

  /// Makes the sample beside its place and moves it there once it is whole.
  private func make(_ path: String) throws -> Session {
    let unfinished = path + ".unfinished"
    func clear() {
      for suffix in ["", "-wal", "-shm", "-imports"] {
        try? FileManager.default.removeItem(atPath: unfinished + suffix)
      }
    }
    clear()
    let interruption = Interruption()
    do {
      try fill(unfinished, interruption)
      try FileManager.default.moveItem(atPath: unfinished, toPath: path)
    } catch {
      clear()
      if error is CancellationError { throw CommandFailure("Interrupted; no sample was made.", .interrupted) }
      if case ProgrammeFileError.unsuitable(_, let reason) = error {
        throw ProgrammeFileError.unsuitable(path: path, reason: reason)
      }
      throw error
    }
    return try Session(ProgrammeFile.open(at: path), handle: global.handle)
  }

  private func fill(_ path: String, _ interruption: Interruption) throws {
    let customers: Int = try customers?.number(of: "--customers", from: 1) ?? 2000
    let feedback: Int = try feedback?.number(of: "--feedback") ?? 1000
    let seed: UInt64 = try seed?.number(of: "--seed") ?? 1
    guard (1...10_000_000).contains(customers), (0...50_000_000).contains(feedback) else {
      throw CommandFailure(
        "A sample has 1 to 10,000,000 customers and up to 50,000,000 pieces of feedback.", .usage)
    }
    let plan = DemoCopies(customers: customers, feedback: feedback)
    let now = Instant.now
    let sample = DemoProgramme(
      seed: seed, customers: plan.customers, feedback: plan.feedback, now: now, zone: SystemDefaults.zone,
      currency: .euro, me: global.handle)
    var progress = Progress("Making a sample programme")
    defer { progress.end() }
    let actor: Actor
    do {
      actor = try fill(path, sample, now) { done in
        progress.show(done, of: nil)
        if interruption.hasCome { throw CancellationError() }
      }
    } catch let refusal as RowRefusal {
      throw CommandFailure("Row \(refusal.row) of the sample was refused: \(refusal.reason)")
    }
    let copies = SampleCopies(
      count: plan.count, customers: plan.restOfCustomers, feedback: plan.restOfFeedback
    ) { sample.names($0, inCopy: $1) }
    guard !copies.isEmpty else { return }
    progress.end()
    progress = Progress("Copying it")
    try ProgrammeFile.copySample(
      at: path, copies, by: actor, at: now, isInterrupted: { interruption.hasCome }
    ) { progress.show($0, of: $1) }
  }

  /// Makes a programme of the sample's rows and closes it; gives its manager.
  private func fill(
    _ path: String, _ sample: DemoProgramme, _ now: Instant, progress: (Int) throws -> Void
  ) throws -> Actor {
    try Paths.makeFolder(for: path)
    let programme = try ProgrammeFile.create(
      at: path, name: "Acme Outdoors", currency: .euro, zone: SystemDefaults.zone, manager: global.handle,
      policy: DemoProgramme.policyText, now: now)
    let session = try Session(programme, handle: global.handle)
    try sample.write(
      to: { kind in
        try session.programme.beginImport(
          ImportSource(name: "sample", kind: kind, fingerprint: nil), by: session.actor, at: .now,
          rehearse: false)
      }, progress: progress)
    return session.actor
  }
}
