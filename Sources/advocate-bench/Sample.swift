import Advocacy
import AdvocacyDemo
import AdvocacyStore
import Foundation

/// A sample programme of some size.
struct Sample {
  /// How many customers it has.
  let customers: Int
  /// Its file.
  let programme: ProgrammeFile
  /// Who acts.
  let actor: Actor

  /// The handle of the manager of every sample.
  static let handle = "bench"

  /// Opens a sample, and makes it first when it isn't there.
  init(customers: Int, folder: String) throws {
    self.customers = customers
    let path = "\(folder)/\(customers).advocate"
    if !FileManager.default.fileExists(atPath: path) {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      let begin = ContinuousClock.now
      try Sample.make(path, customers)
      print("Made \(path) in \(ContinuousClock.now - begin).")
    }
    programme = try ProgrammeFile.open(at: path)
    actor = try programme.actor(handle: Sample.handle)
    // As a dashboard does beside its work.
    while try !programme.keepRequestFigures() {}
  }

  private static func make(_ path: String, _ customers: Int) throws {
    let unfinished = path + ".unfinished"
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: unfinished + suffix) }
    try fill(unfinished, DemoCopies(customers: customers, feedback: customers * 5))
    try FileManager.default.moveItem(atPath: unfinished, toPath: path)
  }

  /// Makes a programme without rows.
  static func create(_ path: String) throws -> ProgrammeFile {
    let now = Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000))
    guard let zone = ProgrammeZone("Europe/Vienna") else {
      throw ChildProcess.Failure(description: "There is no time zone Europe/Vienna here.")
    }
    return try ProgrammeFile.create(
      at: path, name: "Sample", currency: .euro, zone: zone, manager: handle,
      policy: DemoProgramme.policyText, now: now)
  }

  /// Makes a programme of the demo's rows, as the demo does, and closes it.
  private static func fill(_ path: String, _ plan: DemoCopies) throws {
    let demo = try fillPart(path, plan)
    let copies = SampleCopies(
      count: plan.count, customers: plan.restOfCustomers, feedback: plan.restOfFeedback
    ) { demo.programme.names($0, inCopy: $1) }
    if !copies.isEmpty { try ProgrammeFile.copySample(at: path, copies, by: demo.actor, at: demo.now) }
  }

  private static func fillPart(_ path: String, _ plan: DemoCopies) throws -> (
    programme: DemoProgramme, actor: Actor, now: Instant
  ) {
    let programme = try create(path)
    let (now, zone) = (programme.settings.created, programme.settings.zone)
    let actor = try programme.actor(handle: handle)
    let demo = DemoProgramme(
      seed: 42, customers: plan.customers, feedback: plan.feedback, now: now, zone: zone, currency: .euro,
      me: handle)
    try demo.write(to: { kind in
      try programme.beginImport(
        ImportSource(name: "sample", kind: kind, fingerprint: nil), by: actor, at: now, rehearse: false)
    })
    return (demo, actor, now)
  }

  /// What a query means, as it is read by who acts.
  func query(_ text: String, _ kind: Kind) throws -> Query {
    let settings = programme.settings
    let context = ReadingContext(
      now: now, zone: settings.zone, currency: settings.currency, me: actor.handle)
    return try QueryParser(kind, context).parse(text)
  }

  /// The time by the clock of the machine.
  var now: Instant { Instant(milliseconds: Int64(Date().timeIntervalSince1970 * 1000)) }
}
