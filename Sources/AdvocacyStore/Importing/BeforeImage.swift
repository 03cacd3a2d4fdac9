import Advocacy

/// What the columns of a thing held before an import changed them.
struct BeforeImage: Sendable {
  /// The stored values by column.
  var columns: [String: SQLValue] = [:]

  /// The image as it is kept.
  var text: String {
    let members = columns.sorted { $0.key < $1.key }.map { column, value in
      let word: String =
        switch value {
        case .integer(let number): String(number)
        case .text(let text): JSONText.quoted(text)
        case .null, .blob: "null"
        }
      return JSONText.quoted(column) + ":" + word
    }
    return "{\(members.joined(separator: ","))}"
  }

  /// Makes an image of columns.
  init(columns: [String: SQLValue]) { self.columns = columns }

  /// Reads a kept image.
  init(_ text: String) throws {
    for member in try JSONParser.parse(Array(text.utf8)).members {
      switch member.value {
      case .integer(let number): columns[member.key] = .integer(number)
      case .string(let text): columns[member.key] = .text(text)
      default: columns[member.key] = .null
      }
    }
  }
}
