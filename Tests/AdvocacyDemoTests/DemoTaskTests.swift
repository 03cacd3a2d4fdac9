import Advocacy
import Testing

@testable import AdvocacyDemo

@Suite("Demo: promises and onboarding")
struct DemoTaskTests {
  private let rows = DemoRows.standard

  @Test("Most promises were kept, some are still to be kept, and few are late")
  func promises() {
    let promises = rows[.task].filter { $0.values[.list] == nil }
    #expect(promises.count > 50)
    let open = promises.filter { $0.status == TaskStatus.open.rawValue }
    #expect((3...20).contains(open.count))
    #expect(promises.filter { $0.status == TaskStatus.done.rawValue }.count > 35)
    #expect(promises.allSatisfy { ($0.values[.done] != nil) == ($0.status == TaskStatus.done.rawValue) })
  }

  @Test("Some customers are being onboarded, a few of them stuck, and a playbook is under way")
  func lists() {
    let payers = rows[.customer].filter { $0.values[.onboarding] != nil }
    #expect((5...40).contains(payers.count))
    for payer in payers {
      let id = payer.externalID
      let steps = rows[.task].filter { row in
        if case .external(let external)? = row.links[.customer] {
          external == id && row.text(.list) == "welcome"
        } else {
          false
        }
      }
      #expect(steps.count == 5)
      #expect((payer.values[.firstValue] != nil) == (payer.text(.lifecycle) == Lifecycle.active.rawValue))
      #expect(payer.links[.account] == nil)
    }
    let start = DemoRows.zone.start(of: DemoRows.zone.local(DemoRows.now).day)
    let late = rows[.task].filter { row in
      row.status == TaskStatus.open.rawValue && row.text(.list) == "welcome"
        && (row.instant(.due) ?? start) < start - .days(7)
    }
    #expect((1...12).contains(late.count))
    #expect(rows[.task].filter { $0.text(.list) == "thank_advocate" }.count == 3)
  }
}
