import Foundation
import Testing

/// The end-to-end tests: the built program in a real terminal and over a real SSH connection.
///
/// They run when `ADVOCATE_E2E=1`; a missing tool is then a failure that says what installs it. Without it one
/// line says loudly that they didn't run.
@Suite(.serialized) enum EndToEnd {
  static let isOn: Bool = {
    if ProcessInfo.processInfo.environment["ADVOCATE_E2E"] == "1" { return true }
    FileHandle.standardError.write(
      Data("THE END-TO-END TESTS DID NOT RUN: set ADVOCATE_E2E=1 to run them.\n".utf8))
    return false
  }()
}

/// A sentence that ends a test.
struct Broken: Error, CustomStringConvertible {
  var description: String

  init(_ description: String) { self.description = description }
}

/// Programs that the tests start.
enum Tools {
  /// The built program, beside the test bundle.
  static let advocate: String = {
    let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
    let folder = URL(fileURLWithPath: bundle ?? CommandLine.arguments[0]).deletingLastPathComponent()
    return folder.appendingPathComponent("advocate").path
  }()

  /// The path of a tool, or a failure saying what installs it.
  static func path(_ name: String, package: String) throws -> String {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for folder in folders + ["/usr/sbin", "/usr/local/sbin", "/sbin"] {
      let path = folder + "/" + name
      if FileManager.default.isExecutableFile(atPath: path) { return path }
    }
    throw Broken("\(name) is missing; install it with: apt-get install -y \(package)")
  }

  /// Runs a program to its end and gives its status and output.
  @discardableResult
  static func run(
    _ path: String, _ arguments: [String], environment: [String: String] = [:]
  ) throws -> (status: Int32, output: String, problems: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let files = [folder + "/output", folder + "/problems"]
    let child = try ChildProcess(
      path, arguments, environment: base.merging(environment) { $1 }, output: files[0], problems: files[1])
    let status = child.wait()
    let texts = try files.map {
      String(decoding: try Data(contentsOf: URL(fileURLWithPath: $0)), as: UTF8.self)
    }
    return (status, texts[0], texts[1])
  }

  /// The environment of everything the tests start: nothing of the person's own.
  static let base: [String: String] = [
    "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "LANG": "C.UTF-8",
    "TZ": "Europe/Vienna", "SWIFT_BACKTRACE": "interactive=no",
    "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
  ]
}

/// A folder for one test, gone with it.
final class Scratch {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory.appendingPathComponent("advocate-" + UUID().uuidString.prefix(8))
      .path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A path in the folder.
  func file(_ name: String) -> String { path + "/" + name }

  /// A small sample programme of `@ana`, made by the program itself.
  func demo(customers: Int = 60, feedback: Int = 80) throws -> String {
    let file = file("demo.advocate")
    let made = try Tools.run(
      Tools.advocate,
      [
        "demo", "--no-open", "--customers", "\(customers)", "--feedback", "\(feedback)", "--seed", "1",
        "--file", file,
        "--as", "ana",
      ], environment: ["HOME": path])
    guard made.status == 0 else { throw Broken("demo ended with \(made.status): \(made.problems)") }
    return file
  }
}
