import Foundation
import Testing

extension EndToEnd {
  @Suite(.serialized, .enabled(if: EndToEnd.isOn)) struct DeskTests {
    private func open(_ file: String, as colleague: String = "ana") -> [String] {
      [Tools.advocate, "--file", file, "--as", colleague]
    }

    private func json(_ file: String, _ query: String) throws -> [[String: Any]] {
      let listed = try Tools.run(
        Tools.advocate,
        ["list", "feedback", "--where", query, "--format", "json", "--file", file, "--as", "ana"])
      #expect(listed.status == 0, "\(listed.problems)")
      return try #require(JSONSerialization.jsonObject(with: Data(listed.output.utf8)) as? [[String: Any]])
    }

    /// The reference in the line of the selected row, which the gutter marks.
    private func selected(_ screen: String) throws -> String {
      guard let line = screen.split(separator: "\n").first(where: { $0.hasPrefix("▌") }),
        let match = line.firstMatch(of: /F-\d+/)
      else { throw Broken("No row is selected on this screen:\n\(screen)") }
      return String(match.output)
    }

    @Test func threeItemsAreTriagedAndSaved() throws {
      let scratch = try Scratch()
      let file = try scratch.demo()
      let desk = try Tmux(open(file), columns: 120, rows: 40)
      try desk.see("Today")
      try desk.press("3")
      let first = try selected(
        desk.wait("the queue") { $0.contains("› Unattended") && (try? selected($0)) != nil })
      try desk.press("r", "1")
      try desk.see("recorded the answer to \(first)")
      let second = try selected(
        desk.wait("the next item") { (try? selected($0)).map { $0 != first } ?? false })
      try desk.press("c")
      try desk.see("claimed \(second)")
      try desk.press("x")
      try desk.see("resolved \(second)")
      let third = try selected(
        desk.wait("the one after") { (try? selected($0)).map { ![first, second].contains($0) } ?? false })
      try desk.press("x")
      try desk.see("resolved \(third)")
      try desk.press("q")
      try desk.see("shell>")
      let rows = try json(file, "unattended:no")
      for reference in [first, second, third] { #expect(rows.contains { $0["ref"] as? String == reference }) }
      let check = try Tools.run(Tools.advocate, ["check", "--file", file, "--as", "ana"])
      #expect(check.status == 0, "\(check.output)")
    }

    @Test func twentyItemsAreAnsweredByTwoKeysEach() throws {
      let scratch = try Scratch()
      let file = try scratch.demo(customers: 400, feedback: 500)
      let before = try json(file, "unattended:yes snoozed_until:none").count
      let desk = try Tmux(open(file), columns: 120, rows: 40)
      try desk.see("Today")
      try desk.press("3")
      try desk.wait("the queue") { $0.contains("› Unattended") && (try? selected($0)) != nil }
      for _ in 1...20 {
        let former = try selected(desk.screen())
        try desk.press("r", "1")
        try desk.see("recorded the answer to \(former)")
        try desk.wait("the next item") { (try? selected($0)).map { $0 != former } ?? false }
      }
      #expect(try json(file, "unattended:yes snoozed_until:none").count == before - 20)
    }

    @Test func twoPeopleClaimingOneItemAreToldOfEachOther() throws {
      let scratch = try Scratch()
      let file = try scratch.demo()
      let (ana, ben) = (try Tmux(open(file)), try Tmux(open(file, as: "ben")))
      for desk in [ana, ben] {
        try desk.see("Today")
        try desk.press("3")
      }
      let queue = try ben.wait("the queue") { $0.contains("› Unattended") && (try? selected($0)) != nil }
      let reference = try selected(queue)
      let claimed = try Tools.run(
        Tools.advocate,
        ["do", "feedback.assign", reference, "--set", "to=ana", "--file", file, "--as", "ana"])
      #expect(claimed.status == 0, "\(claimed.problems)")
      try ben.press("c")
      let told = try ben.wait("the refusal") { $0.contains(reference) && $0.contains("@ana") }
      #expect(told.contains(reference))
      #expect(try json(file, "owner:ben").allSatisfy { $0["ref"] as? String != reference })
    }

    @Test func resizingSuspendingAndGoingOn() throws {
      let scratch = try Scratch()
      let desk = try Tmux(open(try scratch.demo()), columns: 120, rows: 40)
      try desk.see("Today")
      try desk.resize(columns: 40, rows: 8)
      try desk.see("60")
      try desk.resize(columns: 80, rows: 24)
      try desk.see("? help")
      try desk.press("C-z")
      try desk.see("Stopped")
      try desk.type("fg")
      try desk.press("Enter")
      try desk.see("? help")
      try desk.press("q")
      try desk.see("shell>")
    }

    @Test func aDroppedLineLosesNothing() throws {
      let scratch = try Scratch()
      let file = try scratch.demo()
      let shell = try SecureShell()
      let line = (["env", "LANG=C.UTF-8"] + open(file)).map(Tmux.quoted).joined(separator: " ")
      let desk = try Tmux(shell.command(line))
      try desk.see("Today")
      try desk.press("3")
      let first = try selected(
        desk.wait("the queue") { $0.contains("› Unattended") && (try? selected($0)) != nil })
      try desk.press("x")
      try desk.see("resolved \(first)")
      try desk.press("/")
      try desk.type("half a fil")
      shell.dropLines()
      try desk.see("shell>")
      #expect(try json(file, "status:resolved").contains { $0["ref"] as? String == first })
      let check = try Tools.run(Tools.advocate, ["check", "--file", file, "--as", "ana"])
      #expect(check.status == 0, "\(check.output)")
      #expect(try shell.waitUntilNothingRuns(on: file))
    }

    @Test func withoutATerminalTodayIsPrinted() throws {
      let scratch = try Scratch()
      let file = try scratch.demo()
      let printed = try Tools.run(Tools.advocate, ["--file", file, "--as", "ana"])
      #expect(printed.status == 0)
      #expect(printed.output.contains("Today"))
      #expect(!printed.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
    }
  }
}
