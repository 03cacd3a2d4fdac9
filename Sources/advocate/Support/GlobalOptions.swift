import Advocacy
import AdvocacyStore
import ArgumentParser
import Foundation

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "The programme file; else $ADVOCATE_FILE, else the one in the data folder.", valueName: "path"))
  var file: String?

  @Option(
    name: .customLong("as"),
    help: ArgumentHelp(
      "The colleague who acts; else $ADVOCATE_USER, else the login name.", valueName: "colleague"))
  var colleague: String?

  /// The path of the programme file.
  var path: String { file ?? Paths.current.programme }

  /// The handle of the colleague who acts.
  var handle: String {
    let environment = Paths.current.environment
    let given = colleague ?? environment["ADVOCATE_USER"].flatMap { $0.isEmpty ? nil : $0 }
    if let given { return given.hasPrefix("@") ? String(given.dropFirst()) : given }
    let login = environment["USER"] ?? environment["LOGNAME"] ?? NSUserName()
    let handle = login.lowercased().map { ActionCatalogue.isHandle(String($0)) ? $0 : "-" }
    return handle.isEmpty ? "me" : String(handle.prefix(32))
  }

  /// Opens the programme, or says what to do when there is none.
  func open() throws -> Session {
    guard let session = try openIfThere() else { throw CommandFailure(GlobalOptions.nothingThere(path)) }
    return session
  }

  /// Opens the programme, if there is one.
  func openIfThere() throws -> Session? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    return try Session(ProgrammeFile.open(at: path), handle: handle)
  }

  /// Opens the programme, making it first when there is none.
  func openOrCreate() throws -> Session {
    if let session = try openIfThere() { return session }
    try Paths.makeFolder(for: path)
    let programme = try make(at: path)
    var console = Console.error()
    console.line(
      "Made the programme \(path): zone \(SystemDefaults.zone.name), currency \(SystemDefaults.currency.code), manager @\(handle)."
    )
    return try Session(programme, handle: handle)
  }

  /// Works in a programme that is gone afterwards, for rehearsing before there is one.
  func withPassingProgramme(_ body: (Session) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "rehearsal-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(Session(make(at: folder.appending(path: "programme.advocate").path), handle: handle))
  }

  /// What reading typed text needs while there is no programme yet.
  var contextOfNew: ReadingContext {
    ReadingContext(now: .now, zone: SystemDefaults.zone, currency: SystemDefaults.currency, me: handle)
  }

  private func make(at path: String) throws -> ProgrammeFile {
    let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
    return try ProgrammeFile.create(
      at: path, name: name == "programme" ? "My programme" : name, currency: SystemDefaults.currency,
      zone: SystemDefaults.zone, manager: handle, now: .now)
  }

  /// The sentence for a programme that isn't there, with the two commands to choose from.
  static func nothingThere(_ path: String) -> String {
    """
    There is no programme at \(path) yet. Choose one:
      advocate demo                           look around in a sample programme
      advocate import customers FILE.csv      start your own from a list of customers
    """
  }
}

/// A programme opened by a colleague.
struct Session {
  /// The programme file.
  let programme: ProgrammeFile
  /// Who acts.
  let actor: Actor

  init(_ programme: ProgrammeFile, handle: String) throws {
    self.programme = programme
    actor = try programme.actor(handle: handle)
  }

  /// What the colleague is called, where answers are signed; nothing when the file doesn't say.
  var name: String? { try? programme.name(of: actor) }

  /// What reading typed text needs, now.
  var context: ReadingContext {
    ReadingContext(
      now: .now, zone: programme.settings.zone, currency: programme.settings.currency, me: actor.handle)
  }
}

/// What this host says of its place.
enum SystemDefaults {
  /// The host's zone.
  static var zone: ProgrammeZone { ProgrammeZone(TimeZone.current.identifier) ?? .utc }
  /// The currency of the host's locale, else the euro.
  static var currency: Currency { Locale.current.currency.flatMap { Currency($0.identifier) } ?? .euro }
}

extension Instant {
  /// The time it is.
  static var now: Instant {
    Instant(milliseconds: Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)))
  }
}
