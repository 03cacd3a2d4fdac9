import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("The screen of referrals, and the rewards as a desk")
struct ReferralScreenTests {
  private func desk(_ keys: String = "5", columns: Int = 80, rows: Int = 24) -> Desk {
    var desk = Desk(columns: columns, rows: rows, file: Scene.full())
    desk.press(keys)
    return desk
  }

  @Test("It opens on the doubtful ones, with their points and when the default decides")
  func flagged() {
    let desk = desk()
    #expect(desk.model.list?.window.rows.map(\.reference.id) == [207])
    #expect(desk.screen().contains("flagged"))
    #expect(desk.screen().contains("70"))
    #expect(desk.screen().contains("5h left"))
  }

  @Test("Who came and has not paid is judged at the first payment, of which is asked when and how much")
  func qualifying() throws {
    var desk = desk("5 v 2 A")
    let form = try #require(desk.form)
    #expect(form.fields.map(\.spec.name) == [.paid, .firstPaid])
    desk = self.desk("5 A")
    #expect(desk.model.overlays.isEmpty)
    #expect(desk.acts.map(\.action) == ["referral.qualify"])
  }

  @Test("Fraud and ineligibility are two keys, and one reason goes with either")
  func rejecting() {
    var desk = desk("5 F")
    #expect(desk.screen().contains("Reject R-207 as fraud"))
    desk.press("1")
    #expect(desk.model.notice?.text == "rejected R-207 as fraud; u undoes")
    #expect(desk.acts.first?.arguments[.fraud] == .flag(true))
    #expect(desk.acts.first?.arguments[.reason] == .text("same postal address"))
    desk = self.desk("5 N 1")
    #expect(desk.acts.first?.arguments[.fraud] != .flag(true))
  }

  @Test("The detail has each sign with the values compared, the sum, and what becomes of it")
  func detail() {
    let screen = desk("5 enter", columns: 80).screen()
    #expect(screen.contains("same postal address"))
    #expect(screen.contains("Storgatan 4, 111 22 = Storgatan 4, 111 22"))
    #expect(screen.contains("70 points"))
    #expect(screen.contains("Nobody decides"))
    #expect(screen.contains("Approving commits 40.00 €."))
  }

  @Test("A sign is taken apart into its rule, its points and the values; another line stays whole")
  func findings() {
    let sign = FindingWords("same phone +50: +43 1 234567 = 43 1 234567")
    #expect(sign.name == "same phone")
    #expect(sign.points == "+50")
    #expect(sign.compared == "+43 1 234567 = 43 1 234567")
    #expect(FindingWords("looked into by hand").compared == "looked into by hand")
    #expect(FindingWords("looked into by hand").points.isEmpty)
  }

  @Test("The budget stands above the rewards, with what approving the chosen ones takes")
  func budget() {
    var desk = desk("6", columns: 120, rows: 40)
    #expect(desk.screen().contains("3,240.00 of 5,000.00 €"))
    #expect(desk.screen().contains("1,760.00 € left  approving takes 40.00 €"))
    desk.file?.budgets[0].spent = 500_000
    desk.press("^l")
    #expect(desk.screen().contains("840.00 € over"))
    #expect(desk.screen().contains("too much"))
  }

  @Test("A budget on a line never goes beyond it", arguments: [20, 40, 57, 80, 160])
  func budgetWidths(width: Int) throws {
    let use = try #require(Scene.full().budgets.first)
    let text = BudgetText(use, adding: 4_000, glyphs: .unicode).line(width: width)
    #expect(width < 57 || text.width(.unicode) <= width)
    #expect(text.plainText.contains("3,240.00 of 5,000.00 €"))
  }
}
