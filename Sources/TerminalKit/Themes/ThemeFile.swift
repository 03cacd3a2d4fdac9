import TOMLKit
import TOMLText

/// One theme file, read but not yet joined with those it inherits from.
struct ThemeFile {
  let name: String
  var parent: String?
  var audience: ThemeAudience?
  var background: String?
  var palette: [String: Ink] = [:]
  var roles: [ThemeRole: RoleEntry] = [:]
  var warnings: [ThemeWarning] = []
  private let lines: TOMLLineIndex

  /// What a file says about one role, with colours still by name.
  struct RoleEntry {
    var foreground: String?
    var background: String?
    var attributes: CellAttributes = []
    var monoAttributes: CellAttributes?
    var line: Int?
    var theme: String
  }

  /// Reads the text of a theme file.
  init(name: String, text: String) throws(ThemeError) {
    self.name = name
    lines = TOMLLineIndex(text)
    do {
      let root = try TOMLTable(string: text)
      withExtendedLifetime(root) { read(root) }
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      throw .syntax(theme: name, line: begin.line, column: begin.column, reason: error.description)
    } catch {
      throw .syntax(theme: name, line: 1, column: 1, reason: String(describing: error))
    }
  }

  private mutating func read(_ root: TOMLTable) {
    for key in root.keys {
      let value = root[key]
      switch key {
      case "inherits": parent = text(value, of: key)
      case "background": background = text(value, of: key)
      case "for":
        audience = text(value, of: key).flatMap(ThemeAudience.init)
        if audience == nil { warn([key], "“for” is dark, light or any") }
      case "palette": readPalette(value?.table)
      case "roles": readRoles(value?.table)
      default: warn([key], "“\(key)” is not known here")
      }
    }
  }

  private mutating func readPalette(_ table: TOMLTable?) {
    guard let table else { return warn(["palette"], "“palette” is a table of colours") }
    for key in table.keys {
      let names = table[key]?.string.map { [$0] } ?? table[key]?.array?.compactMap(\.string) ?? []
      let colors = names.compactMap(Color.init)
      guard let color = colors.first, colors.count == names.count, colors.count <= 2 else {
        warn(["palette", key], "“\(key)” is a colour such as \"#7fb7ff\", or a list of one and its stand-in")
        continue
      }
      palette[key] = Ink(color: color, standIn: colors.dropFirst().first)
    }
  }

  private mutating func readRoles(_ table: TOMLTable?) {
    guard let table else { return warn(["roles"], "“roles” is a table of roles") }
    for key in table.keys {
      guard let role = ThemeRole(rawValue: key) else {
        warn(["roles", key], "there is no role “\(key)”")
        continue
      }
      var entry = RoleEntry(line: lines.line(of: ["roles", key]), theme: name)
      if let color = table[key]?.string {
        entry.foreground = color
      } else if let look = table[key]?.table {
        read(look, of: key, into: &entry)
      } else {
        warn(["roles", key], "“\(key)” is a colour, or a table with fg, bg, attributes and mono")
      }
      roles[role] = entry
    }
  }

  private mutating func read(_ look: TOMLTable, of role: String, into entry: inout RoleEntry) {
    for key in look.keys {
      switch key {
      case "fg": entry.foreground = text(look[key], of: key, under: ["roles", role])
      case "bg": entry.background = text(look[key], of: key, under: ["roles", role])
      case "attributes": entry.attributes = attributes(look[key], of: key, under: ["roles", role])
      case "mono": entry.monoAttributes = attributes(look[key], of: key, under: ["roles", role])
      default: warn(["roles", role, key], "“\(key)” is not known here")
      }
    }
  }

  private mutating func text(
    _ value: TOMLValueConvertible?, of key: String, under path: [String] = []
  ) -> String? {
    guard let text = value?.string else {
      warn(path + [key], "“\(key)” is a text in quotes")
      return nil
    }
    return text
  }

  private mutating func attributes(
    _ value: TOMLValueConvertible?, of key: String, under path: [String]
  ) -> CellAttributes {
    guard let array = value?.array else {
      warn(path + [key], "“\(key)” is a list such as [\"bold\"]")
      return []
    }
    var result: CellAttributes = []
    for element in array {
      if let name = element.string, let attribute = CellAttributes(name: name) {
        result.insert(attribute)
      } else {
        warn(path + [key], "attributes are bold, dim, underline, reverse and italic")
      }
    }
    return result
  }

  private mutating func warn(_ path: [String], _ message: String) {
    warnings.append(ThemeWarning(theme: name, line: lines.line(of: path), message: message))
  }
}
