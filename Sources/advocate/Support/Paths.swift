import Foundation

/// Where things are, by the XDG base directory rules.
struct Paths {
  /// The environment looked into.
  var environment: [String: String]

  /// The paths of this process.
  static let current = Paths(environment: ProcessInfo.processInfo.environment)

  /// The person's own folder.
  var home: String { environment["HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? NSHomeDirectory() }

  private func folder(_ variable: String, _ standard: String) -> String {
    if let path = environment[variable], path.hasPrefix("/") { return path + "/advocate" }
    return home + "/" + standard + "/advocate"
  }

  /// The folder of programme files.
  var data: String { folder("XDG_DATA_HOME", ".local/share") }
  /// The folder of the configuration and of a person's own themes and formats.
  var configuration: String { folder("XDG_CONFIG_HOME", ".config") }
  /// The folder of the log.
  var state: String { folder("XDG_STATE_HOME", ".local/state") }

  /// The programme file used when none is named.
  var programme: String {
    environment["ADVOCATE_FILE"].flatMap { $0.isEmpty ? nil : $0 } ?? data + "/programme.advocate"
  }
  /// The sample programme.
  var demo: String { data + "/demo.advocate" }
  /// The log.
  var log: String { state + "/advocate.log" }
  /// The settings of the dashboard.
  var settings: String { configuration + "/config.toml" }
  /// The folder of a person's own themes.
  var themes: String { configuration + "/themes" }

  /// Makes the folder that a file is to stand in, for its owner alone.
  static func makeFolder(for file: String) throws {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path
    guard !FileManager.default.fileExists(atPath: folder) else { return }
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch {
      throw CommandFailure("The folder \(folder) can't be made; name another file with --file.")
    }
  }
}
