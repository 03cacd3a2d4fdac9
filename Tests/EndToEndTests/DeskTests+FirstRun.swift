import Foundation
import Testing

extension EndToEnd {
  @Suite(.serialized, .enabled(if: EndToEnd.isOn)) struct FirstRunTests {
    @Test func whereNothingIsThreeWaysAreOfferedAndTheTourComesOnce() throws {
      let scratch = try Scratch()
      let file = scratch.file("new/programme.advocate")
      let command = [Tools.advocate, "--file", file, "--as", "ana"]
      let desk = try Tmux(command)
      try desk.see("How would you like to begin?")
      try desk.press("3")
      try desk.see("What is the programme called?")
      try desk.press("Enter")
      try desk.see("Today · 1 of")
      try desk.press("Escape")
      // What is below the tour is seen while it is there, and a key right behind Esc is one with Alt.
      try desk.wait("the tour to be gone") { !$0.contains("1 of 7") && $0.contains("Nothing waits today") }
      try desk.press("q")
      try desk.see("shell>")
      let again = try Tmux(command)
      try again.see("Nothing waits today")
      #expect(try !again.screen().contains("1 of 7"))
      try again.press("q")
      try again.see("shell>")
    }

    @Test func customersOfAFileAreBroughtInAndOneThatIsNotThereIsAskedForAgain() throws {
      let scratch = try Scratch()
      let file = scratch.file("programme.advocate")
      let list = scratch.file("customers.csv")
      try "Name,Email\nZoë Okafor,zoe@example.org\nLars H,lars@example.org\n".write(
        toFile: list, atomically: true, encoding: .utf8)
      let desk = try Tmux([Tools.advocate, "--file", file, "--as", "ana"])
      try desk.see("How would you like to begin?")
      try desk.press("2")
      try desk.see("Which file has your customers?")
      try desk.type(scratch.file("nothing.csv"))
      try desk.press("Enter")
      try desk.see("There is no file")
      try desk.press("2")
      try desk.see("Which file has your customers?")
      try desk.type(scratch.file("cust"))
      try desk.press("Tab")
      try desk.see("customers.csv")
      try desk.press("Enter")
      try desk.see("2 added")
      try desk.press("Enter")
      try desk.see("Today · 1 of")
      try desk.press("Escape")
      // What is below the tour is seen while it is there, and a key right behind Esc is one with Alt.
      try desk.wait("the tour to be gone") { !$0.contains("1 of 7") && $0.contains("Nothing waits today") }
      try desk.press("2")
      try desk.see("› Advocates")
      try desk.press("v", "5")
      try desk.see("Lars H")
    }
  }

  @Suite(.serialized, .enabled(if: EndToEnd.isOn)) struct PresenceTests {
    @Test func whoIsOnAnItemIsSeenByTheOthersUntilTheyAreGone() throws {
      let scratch = try Scratch()
      let file = try scratch.demo()
      let ana = try Tmux([Tools.advocate, "--file", file, "--as", "ana"], columns: 100, rows: 30)
      try ana.see("Today")
      try ana.press("3")
      try ana.see("› Unattended")
      let ben = try Tmux([Tools.advocate, "--file", file, "--as", "ben"], columns: 100, rows: 30)
      try ben.see("Today")
      try ben.press("3")
      try ana.see("@ben is on F-")
      try ana.see("●")
      try ben.press("q")
      try ben.see("shell>")
      try ana.wait("nobody else") { !$0.contains("@ben is") && $0.contains("› Unattended") }
    }
  }
}
