import TOMLText
import Testing

@Suite struct TOMLTextTests {
  private static let text = """
    name = "A"   # first

    [calendars.office]
    monday = ["09:00-12:30"]

    [[promises]]
    kinds = ["complaint"]

    [[promises]]
    first_response = 4
    note = \"\"\"
    [not a table]
    key = "not a key"
    \"\"\"
    last = true
    """

  @Test(arguments: [
    (["name"], 1), (["calendars", "office"], 3), (["calendars", "office", "monday"], 4),
    (["promises", "0", "kinds"], 7), (["promises", "1"], 9), (["promises", "1", "first_response"], 10),
    (["promises", "1", "last"], 15), (["calendars", "office", "sunday"], 3),
  ])
  func keysHaveTheirLines(_ path: [String], _ line: Int) {
    #expect(TOMLLineIndex(Self.text).line(of: path) == line)
  }

  @Test func nothingHasNoLine() {
    #expect(TOMLLineIndex(Self.text).line(of: ["teams"]) == nil)
  }

  @Test func whatIsNoTOMLIsToldWithItsLine() {
    let problem = #expect(throws: TOMLProblem.self) { try TOMLSection(text: "a = 1\nb = = 2\n") }
    #expect(problem?.line == 2)
  }

  @Test func valuesOfAnotherTypeAreToldWithTheirLine() throws {
    let root = try TOMLSection(text: Self.text)
    let second = try #require(root.sections("promises").last)
    let problem = #expect(throws: TOMLProblem.self) { try second.string("first_response") }
    #expect(problem == TOMLProblem(line: 10, "“first_response” must be a text in quotes."))
    #expect(problem?.description == "line 10: “first_response” must be a text in quotes.")
  }

  @Test func keysThatMeanNothingAreRefused() throws {
    let root = try TOMLSection(text: Self.text)
    let problem = #expect(throws: TOMLProblem.self) { try root.allow(["name", "calendars"]) }
    #expect(problem?.sentence == "there is no “promises” here; known are name, calendars.")
    #expect(throws: Never.self) { try root.allow(["name", "calendars", "promises"]) }
  }

  @Test func tablesAreReadOneByOne() throws {
    let root = try TOMLSection(text: Self.text)
    #expect(try root.sections("promises").count == 2)
    #expect(try root.section("calendars")?.keys == ["office"])
    #expect(try root.section("calendars")?.section("office")?.strings("monday") == ["09:00-12:30"])
    #expect(throws: TOMLProblem.self) { try root.sections("name") }
    #expect(throws: TOMLProblem.self) { try root.section("name") }
  }

  @Test func keysInsideLongerTextsAreNone() {
    let index = TOMLLineIndex("a = 1\nb = \"\"\"\nc = 2\n\"\"\"\n[t.\"x.y\"] # z\n  d.e = 3\n[t2]\n")
    #expect(index.line(of: ["a"]) == 1)
    #expect(index.line(of: ["c"]) == nil)
    #expect(index.line(of: ["t", "x.y"]) == 5)
    #expect(index.line(of: ["t", "x.y", "d", "e"]) == 6)
    #expect(index.line(of: ["t2", "missing"]) == 7)
  }
}
