import Advocacy
import Testing

@testable import AdvocacyExchange

@Suite("Format files")
struct ImportFormatTests {
  @Test("Every shipped format is understood and carries its own name")
  func shipped() throws {
    let formats = try ImportFormat.shipped()
    #expect(formats.map(\.name) == ImportFormat.shippedNames)
    #expect(formats.count == 11)
    for format in formats {
      #expect(!format.title.isEmpty)
      #expect(format.key != nil)
      #expect(!format.startsClocks)
    }
  }

  @Test("A format says everything it can say")
  func everything() throws {
    let format = try ImportFormat(
      toml: """
        name = "own"
        title = "Our shop"
        kind = "customers"
        source = "shop"
        delimiter = "pipe"
        encoding = "latin1"
        quotes = "text"
        header_rows = 3
        unmapped = "ignore"
        ignore = ["secret", "#9"]
        starts_clocks = true
        [key]
        columns = [["Shop", "Store"], "#2"]
        [skip]
        test = ["yes"]
        [fields.name]
        join = [["First", "Given"], "Last"]
        separator = ", "
        [fields.since]
        column = ["Start", "#4"]
        dates = ["D/M/YYYY", "unix"]
        zone = "Europe/Vienna"
        empty = "clear"
        [fields.lifecycle]
        column = "State"
        values = { 1 = "active", gone = "lapsed" }
        otherwise = "prospect"
        default = "prospect"
        [fields.language]
        constant = "de"
        [fields.job_title]
        column = "x"
        """, file: "own.toml")
    #expect(format.kind == .customer)
    #expect(format.source == "shop")
    #expect(format.delimiter == UInt8(ascii: "|"))
    #expect(format.encoding == .windows1252)
    #expect(format.quotes == .text)
    #expect(format.headerRows == 3)
    #expect(!format.keepsUnmapped)
    #expect(format.ignored == [.named("secret"), .numbered(9)])
    #expect(format.startsClocks)
    #expect(format.key == .columns([[.named("Shop"), .named("Store")], [.numbered(2)]]))
    #expect(format.skips == [.init(column: .named("test"), words: ["yes"])])
    let since = try #require(format.rules.first { $0.field == .since })
    #expect(since.datePatterns.map(\.text) == ["D/M/YYYY", "unix"])
    #expect(since.zone?.name == "Europe/Vienna")
    #expect(since.empty == .clear)
    let name = try #require(format.rules.first { $0.field == .name })
    #expect(name.input == .joined([[.named("First"), .named("Given")], [.named("Last")]], separator: ", "))
    let lifecycle = try #require(format.rules.first { $0.field == .lifecycle })
    #expect(lifecycle.values == ["1": "active", "gone": "lapsed"])
    #expect(lifecycle.otherwise == "prospect")
  }

  @Test(
    "A mistake is told with its line and what was expected",
    arguments: [
      ("name = \"a\"\ntitle = \"b\"\nkind = \"dog\"", 3, "must be one of customer"),
      ("name = \"a\"", nil, "“title” is missing"),
      ("name = \"a\"\ntitle = 5", 2, "must be a text"),
      ("name = \"a\"\ntitle = \"b\"\nnaem = 1", 3, "there is no “naem” here"),
      ("name = \"a\"\ntitle = \"b\"\nheader_rows = 99", 3, "from 0 to 20"),
      (
        "name = \"a\"\ntitle = \"b\"\nkind = \"customer\"\n[fields.nmae]\ncolumn = \"x\"", 4,
        "has no field “nmae”"
      ),
      (
        "name = \"a\"\ntitle = \"b\"\nkind = \"customer\"\n[fields.display]\ncolumn = \"x\"", 4,
        "can't be imported"
      ),
      ("name = \"a\"\ntitle = \"b\"\n[fields.name]\ncolumn = \"x\"\nconstant = \"y\"", 3, "exactly one of"),
      (
        "name = \"a\"\ntitle = \"b\"\n[fields.since]\ncolumn = \"x\"\ndates = [\"soon\"]", 5,
        "isn't a date pattern"
      ),
      (
        "name = \"a\"\ntitle = \"b\"\n[fields.since]\ncolumn = \"x\"\nzone = \"Mars\"", 5, "isn't a time zone"
      ),
      (
        "name = \"a\"\ntitle = \"b\"\n\n[fields]\nsince = { column = \"x\", empty = \"drop\" }", 5,
        "keep, clear, refuse"
      ),
      (
        "name = \"a\"\ntitle = \"b\"\nkind = \"customer\"\n[fields.lifecycle]\ncolumn = \"x\"\nvalues = { Yes = \"gone\" }",
        6, "isn't a word of this field"
      ),
      ("name = \"a\"\ntitle = \"b\"\n[key]\ncolumn = \"x\"\ncontents = true", 3, "exactly one of column"),
      ("name = \"a\"\ntitle = \"b\"\ndelimiter = \"dash\"", 3, "must be detect, comma"),
      ("name = \"a\"\ntitle = \n", 2, "isn't TOML"),
    ] as [(String, Int?, String)])
  func mistakes(text: String, line: Int?, words: String) {
    #expect {
      _ = try ImportFormat(toml: text, file: "own.toml")
    } throws: { error in
      guard case .format(let file, let told, let problem)? = error as? ExchangeError else { return false }
      return file == "own.toml" && told == line && problem.contains(words)
    }
  }

  @Test("An unknown name is told with the known ones")
  func unknown() {
    #expect {
      _ = try ImportFormat.find("salesforce")
    } throws: { error in
      "\(error)".contains("zendesk-tickets")
    }
  }
}
