import Foundation

/// A program that a test started.
///
/// Foundation's `Process` waits for everything a program leaves behind, such as a terminal server; this waits for
/// the program alone.
final class ChildProcess {
  /// The process number.
  let id: pid_t
  private var status: Int32?

  /// Starts a program with its outputs in files; without them they are thrown away.
  init(
    _ path: String, _ arguments: [String], environment: [String: String], output: String = "/dev/null",
    problems: String = "/dev/null"
  ) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, problems, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The test runner's threads block signals that a program must be able to get.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var ordinary = sigset_t()
    sigemptyset(&ordinary)
    for signal in [SIGINT, SIGPIPE, SIGTERM, SIGHUP, SIGQUIT] { sigaddset(&ordinary, signal) }
    posix_spawnattr_setsigdefault(&attributes, &ordinary)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    var settings: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { (words + settings).forEach { free($0) } }
    var id: pid_t = 0
    let failure = posix_spawn(&id, path, &actions, &attributes, &words, &settings)
    guard failure == 0 else {
      throw Broken("\(path) can't be started: \(String(cString: strerror(failure)))")
    }
    self.id = id
  }

  /// Sends a signal.
  func send(_ signal: Int32) { if status == nil { kill(id, signal) } }

  /// Whether the program still runs.
  var isRunning: Bool {
    guard status == nil else { return false }
    var raw: Int32 = 0
    guard waitpid(id, &raw, WNOHANG) == id else { return true }
    status = ChildProcess.code(raw)
    return false
  }

  /// Waits for the end and gives the exit status, or 128 and the signal.
  @discardableResult
  func wait() -> Int32 {
    if let status { return status }
    var raw: Int32 = 0
    while waitpid(id, &raw, 0) < 0, errno == EINTR {}
    let code = ChildProcess.code(raw)
    status = code
    return code
  }

  private static func code(_ raw: Int32) -> Int32 {
    let signal = raw & 0x7f
    return signal == 0 ? (raw >> 8) & 0xff : 128 + signal
  }
}
