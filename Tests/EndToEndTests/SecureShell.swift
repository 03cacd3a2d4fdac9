import Foundation
import Testing

/// A real SSH server on the loopback address: own configuration, own keys, an unprivileged port, no trace left.
final class SecureShell {
  private let scratch: Scratch
  private let server: ChildProcess
  private let madeFolder: Bool
  private static let privilegeFolder = "/run/sshd"

  /// Starts the server.
  init() throws {
    let daemon = try Tools.path("sshd", package: "openssh-server")
    let keygen = try Tools.path("ssh-keygen", package: "openssh-client")
    scratch = try Scratch()
    for key in ["host", "user"] {
      let made = try Tools.run(
        keygen, ["-q", "-t", "ed25519", "-N", "", "-C", "test", "-f", scratch.file(key)])
      guard made.status == 0 else { throw Broken("ssh-keygen failed: \(made.problems)") }
    }
    try FileManager.default.copyItem(atPath: scratch.file("user.pub"), toPath: scratch.file("authorized"))
    madeFolder = getuid() == 0 && !FileManager.default.fileExists(atPath: SecureShell.privilegeFolder)
    if madeFolder {
      try FileManager.default.createDirectory(
        atPath: SecureShell.privilegeFolder, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o755])
    }
    let port = Int.random(in: 20_000...50_000)
    try """
    Port \(port)
    ListenAddress 127.0.0.1
    HostKey \(scratch.file("host"))
    AuthorizedKeysFile \(scratch.file("authorized"))
    PidFile none
    StrictModes no
    UsePAM no
    PasswordAuthentication no
    PermitRootLogin yes
    PrintMotd no
    """.write(toFile: scratch.file("sshd_config"), atomically: true, encoding: .utf8)
    let host = try String(contentsOfFile: scratch.file("host.pub"), encoding: .utf8)
    try "[127.0.0.1]:\(port) \(host)".write(toFile: scratch.file("known"), atomically: true, encoding: .utf8)
    try """
    Host desk
      HostName 127.0.0.1
      Port \(port)
      IdentityFile \(scratch.file("user"))
      IdentitiesOnly yes
      UserKnownHostsFile \(scratch.file("known"))
      StrictHostKeyChecking yes
      LogLevel ERROR
    """.write(toFile: scratch.file("ssh_config"), atomically: true, encoding: .utf8)
    server = try ChildProcess(
      daemon, ["-D", "-e", "-f", scratch.file("sshd_config")], environment: Tools.base)
    try waitUntilReady()
  }

  deinit {
    server.send(SIGTERM)
    server.wait()
    if madeFolder { try? FileManager.default.removeItem(atPath: SecureShell.privilegeFolder) }
  }

  /// The command that runs a command line over the connection, with a terminal.
  func command(_ line: String) throws -> [String] {
    [try Tools.path("ssh", package: "openssh-client"), "-tt", "-F", scratch.file("ssh_config"), "desk", line]
  }

  /// Drops every open connection, as a lost line does once it is noticed.
  func dropLines() {
    for process in (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? [] {
      guard let id = pid_t(process),
        let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
        status.contains("PPid:\t\(server.id)\n")
      else { continue }
      kill(id, SIGKILL)
    }
  }

  /// Whether within half a minute no program works on a file any more.
  func waitUntilNothingRuns(on file: String) throws -> Bool {
    let end = Date(timeIntervalSinceNow: 30)
    while Date() < end {
      let found = try FileManager.default.contentsOfDirectory(atPath: "/proc").filter { Int($0) != nil }
        .contains {
          process in
          let arguments = (try? Data(contentsOf: URL(fileURLWithPath: "/proc/\(process)/cmdline"))) ?? Data()
          let words = String(decoding: arguments, as: UTF8.self).split(separator: "\0")
          return words.contains(Substring(file)) && words.first.map { $0.hasSuffix("/advocate") } == true
        }
      if !found { return true }
      usleep(50_000)
    }
    return false
  }

  private func waitUntilReady() throws {
    let client = try Tools.path("ssh", package: "openssh-client")
    let end = Date(timeIntervalSinceNow: 30)
    while Date() < end {
      guard server.isRunning else {
        throw Broken("sshd ended at once with status \(server.wait()).")
      }
      if try Tools.run(client, ["-F", scratch.file("ssh_config"), "desk", "true"]).status == 0 { return }
      usleep(50_000)
    }
    throw Broken("sshd did not answer within half a minute.")
  }
}
