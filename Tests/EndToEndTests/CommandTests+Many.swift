import Foundation
import Testing

extension CommandTests {
  @Test("References stand anywhere among the words, however many there are")
  func manyReferences() throws {
    let programme = try Programme()
    let rows = (1...300).map { "c\($0),Person \($0)" }
    try programme.take("customers", "id,name\n" + rows.joined(separator: "\n") + "\n")
    let references = (1...300).map { "C-\($0)" }
    let done = try programme.done(["do", "customer.tag"] + references + ["--set", "add=fair"])
    #expect(done.components(separatedBy: ": done, version 2").count - 1 == 300)
    #expect(try programme.list("customers", "--where", "tag:fair", "--limit", "1000").count == 300)
    let spread = try programme.done([
      "do", "--set", "add=spring", "customer.tag", "C-1", "C-2", "--as", "ana", "c3", "C-4", "--if-version",
      "2",
    ])
    #expect(spread.components(separatedBy: ": done, version 3").count - 1 == 4)
    let missing = try programme.run(["do", "customer.tag", "C-5", "C-999", "--set", "add=spring"])
    #expect(missing.status == 1)
    #expect(missing.problems == "There is no C-999 in this programme.\n")
    let odd = try programme.run(["do", "customer.tag", "C-5", "nobody", "C-6", "--set", "add=spring"])
    #expect(odd.status == 64)
    #expect(odd.problems.contains("“nobody” names nothing"))
  }
}
