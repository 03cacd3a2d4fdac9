import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Linking feedback to requests")
struct LinkingTests {
  private func request(_ id: Int64, _ title: String, _ status: RequestStatus, merged: Bool = false) -> Record
  {
    var record = Record(
      Reference(.request, id),
      values: [
        .title: .text(title), .status: .text(status.rawValue), .team: .text("digital"),
        .rank: .integer(100 - id), .customers: .integer(id),
      ])
    if merged { record[.mergedInto] = .reference(Reference(.request, 1)) }
    return record
  }

  private func desk() -> Desk {
    var file = Scene.file()
    for record in [
      request(1, "Size guide", .planned), request(2, "Stock per shop", .proposed),
      request(3, "Rental", .shipped), request(4, "Sizes", .accepted, merged: true),
    ] { file.things[record.reference] = record }
    var desk = Desk(file: file)
    desk.press("3")
    return desk
  }

  @Test("The open requests are offered, those that press most first, and narrowed by typing")
  func typing() throws {
    var desk = desk()
    desk.press("L")
    let titles = desk.model.overlays.last?.picker?.list.items.map(\.title)
    #expect(titles == ["Size guide", "Stock per shop", "Propose a new request…", "Another request…"])
    #expect(desk.screen().contains("planned, digital, 1 customer"))
    // Digits are typed here, so the footer doesn't offer them.
    #expect(!desk.screen().contains("at once"))
    desk.type("shop")
    desk.press("enter")
    let act = try #require(desk.acts.first)
    #expect(act.action == "feedback.link")
    #expect(act.targets == [Reference(.feedback, 1001)])
    #expect(act.arguments == [.request: .reference(Reference(.request, 2))])
    #expect(act.seenVersions == [Reference(.feedback, 1001): 2])
    #expect(desk.model.notice?.text == "linked F-1001 to Q-2; u undoes")
    desk.press("j .")
    #expect(desk.acts.first?.arguments == act.arguments)
  }

  @Test("Letters that no request goes by propose a new one, for all that is selected, and only once")
  func proposing() throws {
    var desk = desk()
    desk.press("space space L")
    desk.type(" Loan of tents ")
    desk.press("enter")
    let act = try #require(desk.acts.first)
    #expect(act.targets.count == 2)
    #expect(act.arguments == [.title: .text("Loan of tents")])
    #expect(desk.model.notice?.text.contains("to the new request “Loan of tents”") == true)
    desk.press(".")
    #expect(desk.acts.isEmpty)
  }

  @Test("A new or another one is asked for by name")
  func asked() throws {
    var desk = desk()
    desk.press("L")
    desk.type("propose")
    desk.press("enter")
    desk.type("Loan")
    desk.press("enter")
    #expect(desk.acts.first?.arguments == [.title: .text("Loan")])
    desk.press("L")
    desk.type("another")
    desk.press("enter")
    desk.type("rental")
    #expect(desk.screen().contains("Q-3"))
  }

  @Test("Keys pressed before the requests are read are for the choice; a failed reading lets them go")
  func typedAhead() throws {
    var desk = desk()
    let file = desk.file
    desk.file = nil
    desk.press("L")
    let token = try #require(
      desk.effects.compactMap { if case .page(let token, _) = $0 { token } else { nil } }.last)
    desk.type("size")
    #expect(desk.model.overlays.isEmpty)
    let page = ListPage(rows: [request(1, "Size guide", .planned)], hasBefore: false, hasAfter: false)
    desk.send(.page(token, page))
    #expect(desk.model.overlays.last?.picker?.list.field.text == "size")
    desk.press("esc L x")
    let second = try #require(desk.model.search?.token)
    desk.send(.failed(second, "The file can't be read."))
    #expect(desk.model.search == nil)
    #expect(desk.model.heldKeys.isEmpty)
    #expect(desk.model.acts.isEmpty)
    desk.file = file
    desk.press("L ^c")
    #expect(desk.model.overlays.isEmpty)
  }

  @Test("Feedback that is linked to nothing can't be told or unlinked, and says why")
  func nothingToTell() {
    let desk = desk()
    for (name, reason) in [
      ("feedback.tell", "F-1001 is linked to no request."),
      ("feedback.unlink", "F-1001 is linked to no request."),
    ] as [(ActionName, String)] {
      #expect(ActionCatalogue.action(name).flatMap(desk.model.reasonAgainst) == reason)
    }
  }
}
