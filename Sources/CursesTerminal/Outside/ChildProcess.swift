import CNcurses
import Glibc

/// Runs another program to its end, without a shell.
enum ChildProcess {
  /// Why a program did not run.
  enum Failure: Error, Equatable {
    /// The system's reason, as a number of `errno`.
    case notStarted(reason: Int32)
  }

  /// Runs `words` (the first is looked up in the PATH), waits, and returns the exit status.
  ///
  /// The program gets the variables of `environment`, but the PATH that it is looked up in is this process's.
  /// A program that a signal ended counts as -1. `standardInput` takes the place of descriptor 0;
  /// `isQuiet` sends the program's output nowhere.
  static func run(
    _ words: [String], environment: [String: String], standardInput: Int32? = nil, isQuiet: Bool = false
  ) throws(Failure) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let standardInput {
      posix_spawn_file_actions_adddup2(&actions, standardInput, 0)
    }
    if isQuiet {
      posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
      posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigemptyset(&defaults)
    for signal in [SIGINT, SIGQUIT, SIGTSTP, SIGPIPE, SIGHUP] {
      sigaddset(&defaults, signal)
    }
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    let arguments = words.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    guard let name = words.first else { throw .notStarted(reason: ENOENT) }
    var process: pid_t = 0
    let reason = posix_spawnp(&process, name, &actions, &attributes, arguments, variables)
    guard reason == 0 else { throw .notStarted(reason: reason) }
    return wait(for: process)
  }

  private static func wait(for process: pid_t) -> Int32 {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR {
        return -1
      }
    }
    return cn_exit_status(status)
  }
}
