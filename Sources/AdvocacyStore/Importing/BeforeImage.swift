import Foundation

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
    columns = try JSONDecoder().decode([String: Column].self, from: Data(text.utf8)).mapValues(\.value)
  }

  private struct Column: Decodable {
    var value: SQLValue

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if container.decodeNil() {
        value = .null
      } else if let number = try? container.decode(Int64.self) {
        value = .integer(number)
      } else {
        value = .text(try container.decode(String.self))
      }
    }
  }
}
