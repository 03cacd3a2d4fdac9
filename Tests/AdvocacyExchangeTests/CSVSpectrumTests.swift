import Advocacy
import Foundation
import TestSupport
import Testing

@testable import AdvocacyExchange

@Suite("csv-spectrum", .enabled(if: TestData.isNamed))
struct CSVSpectrumTests {
  @Test(
    "Each file reads as its JSON says",
    arguments: [
      "comma_in_quotes", "empty", "empty_crlf", "escaped_quotes", "json", "location_coordinates", "newlines",
      "newlines_crlf", "quotes_and_newlines", "simple", "simple_crlf", "utf8",
    ])
  func file(name: String) throws {
    let folder = "torture/csv-spectrum/"
    let json = try Data(contentsOf: URL(fileURLWithPath: TestData.path("\(folder)json/\(name).json")))
    let expected = try Self.objects(JSONParser.parse(json))
    for chunkSize in [1, 3, 64, 4096] {
      let rows = try DelimitedReading.all(.file(TestData.path("\(folder)csvs/\(name).csv"))) {
        $0.chunkSize = chunkSize
      }
      let header = try #require(rows.first).texts
      #expect(rows.allSatisfy { $0.problem == nil })
      var objects = rows.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0.texts)) }
      if name == "location_coordinates" {
        // The collection's own CSV and JSON disagree in this one number.
        #expect(objects[0]["Contact Phone Number"] == "2095257564")
        objects[0]["Contact Phone Number"] = "1234567890"
      }
      #expect(objects == expected)
    }
  }

  private static func objects(_ value: JSONValue) throws -> [[String: String]] {
    let values: [JSONValue] = if case .array(let values) = value { values } else { [value] }
    return values.map { value in
      guard case .object(let members) = value else { return [:] }
      return Dictionary(
        uniqueKeysWithValues: members.map { member in
          if case .string(let text) = member.value { (member.key, text) } else { (member.key, "") }
        })
    }
  }
}
