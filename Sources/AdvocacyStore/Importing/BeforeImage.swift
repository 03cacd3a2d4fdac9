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
        case .null, .blob, .numbers: "null"
        }
      return JSONText.quoted(column) + ":" + word
    }
    return "{\(members.joined(separator: ","))}"
  }

  /// Makes an image of columns.
  init(columns: [String: SQLValue]) { self.columns = columns }

  /// Reads a kept image; throws when the text is none.
  init(_ text: String) throws {
    guard case .object(let members) = try JSONParser.parse(text.utf8) else { throw NoImage() }
    for member in members {
      columns[member.key] =
        switch member.value {
        case .integer(let number): .integer(number)
        case .string(let text): .text(text)
        case .null: .null
        default: throw NoImage()
        }
    }
  }

  /// What is kept holds something else than the values of columns.
  private struct NoImage: Error {}
}
