import Foundation
import Testing

extension CommandTests {
  @Test("The same list under another name makes nothing new, and neither does one that knows a mail address")
  func renamedFile() throws {
    let programme = try Programme()
    let table = "id,name,email\n1,Ida,ida@example.org\n2,Kim,kim@example.org\n"
    try programme.done("import", "customers", programme.write("customers.csv", table))
    let renamed = try programme.done("import", "customers", programme.write("Export (2).csv", table))
    #expect(renamed.hasPrefix("2 rows: 0 added, 0 updated, 2 unchanged, 0 refused"))
    let shop = try programme.write(
      "shop.csv", "id,email,city\n1,Kim@Example.org,Lyon\n2,lou@example.org,Bonn\n")
    let told = try programme.done("import", "customers", shop, "--source", "shop")
    #expect(told.hasPrefix("2 rows: 1 added, 1 updated, 0 unchanged, 0 refused"))
    #expect(try programme.list("customers").compactMap { $0["city"] as? String } == ["Lyon", "Bonn"])
    for (kind, text) in [
      ("feedback", "body,customer\nZip,1\nZip,2\n"), ("touchpoints", "customer,summary\nIda,Hello\n"),
    ] {
      let first = try programme.run("import", kind, programme.write("a-\(kind).csv", text))
      let second = try programme.run("import", kind, programme.write("b-\(kind).csv", text))
      #expect(first.output.contains(" added, 0 updated, 0 unchanged"))
      #expect(second.output.contains("rows: 0 added, 0 updated"), "\(second)")
    }
    #expect(try programme.done("check") == "Everything is in order.\n")
  }

  @Test("Feedback of customers who aren't here is refused, or makes them when asked, as the rehearsal tells")
  func missingCustomers() throws {
    let programme = try Programme()
    try programme.take("customers", "id,name,email\n17,Ida,ida@example.org\n")
    let feedback = try programme.write(
      "feedback.csv", "id,customer,body\n1,17,a\n2,C-1,b\n3,IDA@example.org,c\n4,1,d\n5,new@example.org,e\n")
    let refused = try programme.run("import", "feedback", feedback, "--dry-run")
    #expect(refused.status == 2)
    #expect(refused.output.contains("rows that name no customer here are refused"))
    #expect(refused.output.contains("Rows are known again by id, as ids of “list”."))
    #expect(
      refused.problems.contains("row 5, customer: “1” is no customer by reference, id, e-mail or name."))
    let rehearsed = try programme.done("import", "feedback", feedback, "--make-missing", "--dry-run")
    #expect(rehearsed.contains("It would also make 2 customers named only by customer."))
    #expect(try programme.list("customers").count == 1)
    let done = try programme.done("import", "feedback", feedback, "--make-missing")
    #expect(
      done.contains("5 rows: 5 added") && done.contains("It also made 2 customers named only by customer."))
    #expect(try programme.list("feedback", "--where", "customer:C-1").count == 3)
    #expect(try programme.list("customers").count == 3)
    try programme.done("undo", "B-2")
    #expect(try programme.list("customers").count == 1)
  }

  @Test("A broken line of JSON Lines is refused alone, with status 2, and comes in once put right")
  func brokenLine() throws {
    let programme = try Programme()
    let path = try programme.write(
      "some.jsonl", "{\"id\":1,\"name\":\"Ida\"}\n{\"id\":2,\"name\":\"Kim\"\n{\"id\":3,\"name\":\"Lou\"}\n")
    let refused = programme.scratch.file("refused.jsonl")
    let ended = try programme.run("import", "customers", path, "--refused", refused)
    #expect(ended.status == 2)
    #expect(ended.output.hasPrefix("3 rows: 2 added, 0 updated, 0 unchanged, 1 refused"))
    #expect(ended.problems.contains("row 2: This isn't a JSON object"))
    let right = try String(contentsOfFile: refused, encoding: .utf8).replacing("\"Kim\"", with: "\"Kim\"}")
    let told = try programme.done("import", "customers", programme.write("right.jsonl", right))
    #expect(told.hasPrefix("1 rows: 1 added"))
    #expect(try programme.list("customers", "--where", "Kim").count == 1)
  }
}
