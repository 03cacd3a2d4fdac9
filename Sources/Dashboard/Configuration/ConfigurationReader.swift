import Advocacy
import TOMLText
import TerminalKit

/// Reads `config.toml`: what is understood is taken, and all else is told with its line.
public struct ConfigurationReader {
  /// What the text says.
  public private(set) var configuration = Configuration()
  /// What was left out and why, in the order of the text.
  public private(set) var problems: [TOMLProblem] = []

  /// Reads a text; one that isn't TOML leaves everything as it is without it.
  public init(_ text: String) {
    do throws(TOMLProblem) {
      read(try TOMLSection(text: text))
    } catch {
      problems.append(error)
    }
    let commands = CommandSet(overrides: configuration.keys)
    problems += commands.problems
    problems.sort { ($0.line ?? 0) < ($1.line ?? 0) }
  }

  /// The keys of the file's top, in the order in which they are explained.
  static let known = [
    "theme", "background", "colors", "ascii", "mouse", "synchronized", "dates", "columns", "keys",
  ]

  private mutating func read(_ root: TOMLSection) {
    for key in root.keys where !Self.known.contains(key) {
      problems.append(
        root.problem(key, "there is no setting “\(key)”; known are \(Self.known.joined(separator: ", "))."))
    }
    readTheme(root)
    configuration.ground = take { try root.choice("background", of: Configuration.Ground.self) } ?? .auto
    configuration.colors = take { try Self.colors(root) } ?? .auto
    configuration.wantsASCII = take { try root.flag("ascii", default: false) } ?? false
    configuration.usesMouse = take { try root.flag("mouse", default: true) } ?? true
    configuration.synchronizesOutput = take { try root.flag("synchronized", default: true) } ?? true
    configuration.dates = take { try root.choice("dates", of: Configuration.Dates.self) } ?? .relative
    if let columns = take({ try root.section("columns") }) { readColumns(columns) }
    if let keys = take({ try root.section("keys") }) { readKeys(keys, of: "") }
    configuration.keys.sort { ($0.line ?? 0, $0.command) < ($1.line ?? 0, $1.command) }
  }

  /// What a part of the text says; nothing, and the reason kept, when it can't be taken.
  private mutating func take<Part>(_ part: () throws -> Part?) -> Part? {
    do {
      return try part()
    } catch let problem as TOMLProblem {
      problems.append(problem)
    } catch {
      problems.append(TOMLProblem(line: nil, "\(error)"))
    }
    return nil
  }

  private static func colors(_ root: TOMLSection) throws(TOMLProblem) -> Configuration.Colors? {
    guard let word = try root.word("colors") else { return nil }
    if let colors = Configuration.Colors(rawValue: word) { return colors }
    let words = Configuration.Colors.allCases.map(\.rawValue).joined(separator: ", ")
    throw root.problem("colors", "“colors” is “\(word)”, but must be one of \(words).")
  }

  /// One theme for every ground, or one for each.
  private mutating func readTheme(_ root: TOMLSection) {
    guard root.has("theme") else { return }
    if let name = try? root.string("theme") {
      configuration.darkTheme = name
      configuration.lightTheme = name
      return
    }
    guard let pair = try? root.section("theme") else {
      problems.append(
        root.problem("theme", "“theme” must be a name in quotes, or { dark = \"…\", light = \"…\" }."))
      return
    }
    _ = take { try pair.allow(["dark", "light"]) }
    if let name = take({ try pair.string("dark") }) { configuration.darkTheme = name }
    if let name = take({ try pair.string("light") }) { configuration.lightTheme = name }
  }

  private mutating func readColumns(_ section: TOMLSection) {
    for key in section.keysInOrder {
      guard let kind = Kind.allCases.first(where: { $0.plural == key || $0.rawValue == key }) else {
        let kinds = Kind.allCases.map(\.plural).joined(separator: ", ")
        problems.append(section.problem(key, "there is no list “\(key)”; lists are \(kinds)."))
        continue
      }
      if let fields = take({ try Self.fields(section, key, of: kind) }) {
        configuration.columns[kind] = fields
      }
    }
  }

  private static func fields(
    _ section: TOMLSection, _ key: String, of kind: Kind
  ) throws(TOMLProblem) -> [FieldName] {
    var fields: [FieldName] = []
    for text in try section.strings(key) ?? [] {
      guard let field = RowLayout.field(matching: text, of: kind) else {
        throw section.problem(
          key, "\(kind.plural) have no field “\(text)”; `advocate list \(kind.plural) --fields` has them.")
      }
      if !fields.contains(field) { fields.append(field) }
    }
    guard !fields.isEmpty else { throw section.problem(key, "“\(key)” must name at least one field.") }
    return fields
  }

  /// Reads keys by command; a dot in a command's name without quotes makes a table in TOML, which is the same here.
  private mutating func readKeys(_ section: TOMLSection, of prefix: String) {
    for key in section.keysInOrder {
      if let inner = try? section.section(key) {
        readKeys(inner, of: prefix + key + ".")
      } else if let keys = take({ try Self.keys(section, key, of: prefix + key) }) {
        configuration.keys.append(keys)
      }
    }
  }

  private static func keys(
    _ section: TOMLSection, _ key: String, of command: String
  ) throws(TOMLProblem) -> Configuration.KeyOverride {
    var rows: [[KeyChord]] = []
    for text in try section.strings(key) ?? [] where !text.isEmpty {
      guard let row = KeyChord.sequence(parsing: text) else {
        throw section.problem(key, UnknownKeyName(text: text).description)
      }
      rows.append(row)
    }
    guard CommandTable.command(command) != nil else {
      throw section.problem(key, "there is no command “\(command)”; `advocate settings` lists them.")
    }
    return Configuration.KeyOverride(command, rows, line: section.problem(key, "").line)
  }
}
