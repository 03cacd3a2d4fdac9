import Advocacy
import Testing

@testable import AdvocacyExchange

@Suite("Columns to fields")
struct MappingTests {
  private func uses(_ importer: Importer) -> [MappingPlan.Use] { importer.plan.lines.map(\.use) }

  @Test("Headers are matched by name and synonym, however they are spelt")
  func guess() throws {
    let importer = try Importing.importer(
      "Record ID,FULL_NAME,E-Mail Address,Company,Lifecycle stage,Favourite\n7,Zoë,zoe@example.org,Delta,active,tea\n",
      .customer)
    #expect(
      uses(importer) == [
        .key, .fields([.name]), .fields([.email]), .fields([.account]), .fields([.lifecycle]),
        .attribute("Favourite"),
      ])
    #expect(importer.plan.lines[5].sample == "tea")
    #expect(importer.plan.keyNote == "Rows are known again by Record ID, as ids of “list”.")
  }

  @Test("Of two columns for one field the closer name wins, and the other is told")
  func ambiguous() throws {
    let importer = try Importing.importer(
      "body,Comment,Date,Created at\na,b,2024-01-01,2024-01-02\n", .feedback)
    #expect(
      uses(importer) == [
        .fields([.body]), .attribute("Comment"), .attribute("Date"), .fields([.created]),
      ])
    #expect(importer.plan.lines[1].note == "also fits body, which is taken from body")
    #expect(importer.plan.lines[2].note == "also fits created, which is taken from Created at")
  }

  @Test("First and last name make a name")
  func names() throws {
    let records = try Importing.records("id,First Name,Last Name\n1,Ana,Lima\n2,Bo,\n", .customer)
    #expect(records.map { $0.values[.name] } == [.text("Ana Lima"), .text("Bo")])
  }

  @Test("The mail address is the key where nothing numbers the rows")
  func mailKey() throws {
    let records = try Importing.records("email,name\nAna@Example.org ,Ana\n,Bo\n", .customer)
    #expect(records[0].existing == .named("ana@example.org"))
    #expect(records[0].values[.email] == .text("ana@example.org"))
    #expect(records[0].attributes == ["email": "Ana@Example.org "])
    #expect(records[1].existing == nil)
    #expect(records[1].externalID != nil)
  }

  @Test("A column of numbers that repeat is no key")
  func repeatedKey() throws {
    let importer = try Importing.importer("id,body\n1,a\n1,b\n", .feedback)
    #expect(importer.plan.key == .contents)
  }

  @Test("Rows without a number are known again by their contents, each copy apart")
  func contents() throws {
    let text = "body,channel\na,mail\na,mail\nb,mail\n"
    var sink = MemorySink()
    let first = try Importing.importer(text, .feedback).run(into: &sink)
    #expect(first.added == 3)
    sink.rowsDone = 0
    let second = try Importing.importer(text + "c,mail\n", .feedback).run(into: &sink)
    #expect(second.added == 1)
    #expect(second.unchanged == 3)
  }

  @Test("Columns and key of one's own choice come first")
  func ownChoice() throws {
    let importer = try Importing.importer("a,b,c\n1,hello,x\n", .feedback) {
      $0.columns = [.body: .named("b"), .subject: .numbered(3)]
      $0.key = "a"
      $0.source = "shop"
    }
    #expect(uses(importer) == [.key, .fields([.body]), .fields([.subject])])
    var sink = MemorySink()
    _ = try importer.run(into: &sink)
    #expect(sink.records[0].externalID == ExternalID(source: "shop", value: "1"))
    #expect(sink.records[0].values == [.body: .text("hello"), .subject: .text("x")])
  }

  @Test("A column that isn't there is told with those that are")
  func missingColumn() {
    #expect {
      _ = try Importing.importer("a,b\n1,2\n", .feedback) { $0.columns = [.body: .named("text")] }
    } throws: { error in
      "\(error)" == "The file has no column “text”, which --map body=text needs. It has a, b."
    }
    #expect {
      _ = try Importing.importer("a,b\n1,2\n", .feedback)
    } throws: { error in
      "\(error)".hasPrefix("No column fits a field of feedback.")
    }
    #expect {
      _ = try Importing.importer("a,b\n1,2\n", .account, format: "telco-churn")
    } throws: { error in
      "\(error)" == "The format telco-churn reads customers, not accounts."
    }
  }

  @Test("Every field that can be entered is found by its own name and label")
  func ownNames() throws {
    for kind in Kind.allCases {
      for field in FieldTable.fields(of: kind) where field.origin == .entered {
        let guess = ColumnMatcher(kind).guess(Header([field.name.rawValue]), except: [])
        #expect(guess.rules.map(\.field) == [field.name], "\(kind) \(field.name)")
      }
    }
  }

  @Test("One date that can be read in one order only tells the order of its column")
  func dateOrder() throws {
    let text = "id,body,created\n1,a,1/2/2024\n2,b,1/25/2024\n"
    let importer = try Importing.importer(text, .feedback)
    #expect(importer.plan.lines[2].note == "dates are read as M/D/YYYY, as “1/25/2024” shows")
    let records = try Importing.records(text, .feedback)
    #expect(
      records.map { $0.values[.created]?.description } == ["2024-01-02T00:00:00Z", "2024-01-25T00:00:00Z"])
    let dayFirst = try Importing.records("id,body,created\n1,a,1/2/2024\n2,b,25/1/2024 14:00\n", .feedback)
    #expect(dayFirst.first?.values[.created]?.description == "2024-02-01T00:00:00Z")
    let torn = try Importing.refusals(
      "id,body,created\n1,a,1/2/2024\n2,b,25/1/2024\n3,c,1/25/2024\n", .feedback)
    #expect(torn.map(\.row) == [2])
  }

  @Test("Headers and cells with control characters are told harmlessly and kept as they are")
  func hostileHeaders() throws {
    let evil = "x\u{1B}]0;y\u{07}\u{202E}"
    let importer = try Importing.importer("id,name,\(evil),since\n1,Ana,\(evil),\(evil)\n", .customer)
    let line = importer.plan.lines[2]
    #expect(line.title == "x·]0;y··")
    #expect(line.use.description == "kept as “x·]0;y··”")
    #expect(line.sample == "x·]0;y··")
    var sink = MemorySink()
    let refusal = try #require(try importer.run(into: &sink).refusals.first)
    #expect(refusal.column == "since")
    #expect(refusal.reason.hasPrefix("“x·]0;y··” isn't a date"))
    let records = try Importing.records("id,name,\(evil)\n1,\(evil),\(evil)\n", .customer)
    #expect(records.first?.values[.name] == .text(evil))
    #expect(records.first?.attributes == [evil: evil])
    for error in [ExchangeError.unknownFormat(name: evil, known: []), .unreadable(path: evil, reason: "x")] {
      #expect(!error.description.contains("\u{1B}"))
    }
    #expect {
      _ = try ImportFormat(toml: "name = \"a\"\ntitle = \"b\"\nkind = \"\\u001b[31m\"", file: "f")
    } throws: { error in
      !"\(error)".unicodeScalars.contains("\u{1B}")
    }
  }
}
