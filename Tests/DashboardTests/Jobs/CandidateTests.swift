import Advocacy
import AdvocacyStore
import Testing

@testable import Dashboard

@Suite("Who is asked for an opportunity is chosen from those who may be asked")
struct CandidateTests {
  private let sample: SampleProgramme

  init() throws { sample = try SampleProgramme() }

  private func opened() throws -> (desk: Desk, opportunity: Reference, candidates: Candidates) {
    var desk = try sample.desk()
    desk.press("7")
    let opportunity = try #require(desk.model.selection)
    let detail = try #require(try sample.file.detail(opportunity, at: Desk.now))
    return (desk, opportunity, try #require(detail.candidates))
  }

  private func asked(_ opportunity: Reference) throws -> [Reference: Record] {
    let asks = try sample.things(.ask, "opportunity:\(opportunity)").filter {
      $0[.asked] == .instant(Desk.now)
    }
    return Dictionary(
      asks.compactMap { ask in ask[.customer]?.reference.map { ($0, ask) } }, uniquingKeysWith: { $1 })
  }

  @Test("The best stands first, the others below, and those who may not be asked with what speaks against it")
  func ranked() throws {
    let start = try opened()
    var desk = start.desk
    let (opportunity, candidates) = (start.opportunity, start.candidates)
    #expect(candidates.free.count > 1)
    desk.press("A")
    let choices = try #require(desk.model.overlays.last?.picker?.list.items)
    let names = (candidates.free + candidates.barred).map { $0.customer.reference.description }
    #expect(choices.map(\.trailing) == names + [""])
    let reasons = try #require(candidates.barred.first?.reasons.first)
    #expect(choices[candidates.free.count].detail.hasPrefix("not now: \(reasons)"))
    desk.press("down enter")
    let second = candidates.free[1].customer.reference
    #expect(try Set(asked(opportunity).keys) == [second])
    #expect(desk.model.notice?.text == "asked \(second) for \(opportunity); u undoes")
  }

  @Test("Who may not be asked is asked with a reason only, which is kept")
  func barred() throws {
    let start = try opened()
    var desk = start.desk
    let (opportunity, candidates) = (start.opportunity, start.candidates)
    let barred = try #require(candidates.barred.first).customer
    desk.press("A")
    desk.type(try #require(barred.text(.display)))
    desk.press("enter")
    #expect(try asked(opportunity).isEmpty)
    #expect(desk.screen().contains("Ask \(opportunity): why anyway"))
    desk.press("enter")
    #expect(try asked(opportunity).isEmpty, "without a reason nothing is done")
    desk.type("promised last week")
    desk.press("enter")
    #expect(try asked(opportunity)[barred.reference]?.text(.override) == "promised last week")
    #expect(desk.model.overlays.isEmpty)
  }

  @Test("Anyone else is named by hand")
  func other() throws {
    var desk = try opened().desk
    desk.press("A")
    desk.type("someone else")
    desk.press("enter")
    #expect(try #require(desk.prompt).field == .customer)
  }

  @Test("Who may be asked comes after all else of an opportunity; an ask waits for it")
  func awaited() throws {
    let start = try opened()
    var desk = start.desk
    var told: [ThingDetail] = []
    let whole = try #require(try sample.file.detail(start.opportunity, at: Desk.now) { told.append($0) })
    let first = try #require(told.first)
    #expect(told.count == 1 && first.awaitsExplanation && first.explanation == nil)
    #expect(!whole.awaitsExplanation && whole.record == first.record)
    let words = "Working out how it stands"
    desk.model.details = [:]
    desk.send(.detail(start.opportunity, first))
    #expect(desk.screen().contains(words))
    desk.send(.detailFailed(start.opportunity, "The disk is gone."))
    #expect(desk.screen().contains("The disk is gone.") && !desk.screen().contains(words))
    desk.model.details = [:]
    desk.send(.detail(start.opportunity, first))
    desk.press("A")
    #expect(desk.model.overlays.last?.picker != nil)
    desk.press("esc")
    #expect(!desk.screen().contains(words))
    desk.send(.detail(start.opportunity, first))
    #expect(!desk.screen().contains(words), "what is known stays until all of it is known anew")
  }
}
