import Advocacy
import Foundation
import Testing

@testable import AdvocacyDemo

@Suite("Demo: the whole programme")
struct DemoProgrammeTests {
  private let rows = DemoRows.standard

  @Test("The same seed gives the same rows, whatever the time of day and the size of chunks")
  func sameSeed() {
    let again = DemoRows(seed: 1, now: DemoRows.now + .hours(9), chunkSize: 77)
    for kind in DemoChunks.kinds { #expect(again[kind] == rows[kind], "\(kind) differs") }
    #expect(DemoRows(seed: 2)[.customer] != rows[.customer])
  }

  @Test("The counts are those asked for")
  func counts() {
    #expect(rows[.customer].count == 2000)
    #expect(rows[.feedback].count == 1000)
    #expect((6...8).contains(rows[.colleague].count))
    #expect(rows[.message].count > 1500)
  }

  @Test("Every link names a thing that came before", arguments: [(2000, 1000), (50, 40), (3, 5), (1, 1)])
  func linksResolve(customers: Int, feedback: Int) {
    let rows = DemoRows(seed: 5, customers: customers, feedback: feedback)
    var known: [Kind: Set<String>] = [:]
    for row in rows.chunks.flatMap(\.rows) {
      for (name, link) in row.links {
        guard case .external(let id) = link,
          case .reference(let kind)? = FieldTable.field(name, of: row.kind)?.type
        else {
          Issue.record("\(row.kind).\(name) is linked in another way")
          continue
        }
        #expect(known[kind]?.contains(id.value) == true, "\(row.kind) names \(id.value) too early")
      }
      if let id = row.externalID {
        #expect(id.source == "demo")
        #expect(known[row.kind, default: []].insert(id.value).inserted, "\(id.value) comes twice")
      }
    }
  }

  @Test("Rows are numbered through each kind, the header being one")
  func rowNumbers() {
    for kind in DemoChunks.kinds {
      #expect(rows[kind].map(\.row) == Array(2..<(rows[kind].count + 2)))
    }
  }

  @Test("Every value is of its field's type, and every choice is one of its words")
  func valuesFitFields() throws {
    for row in rows.chunks.flatMap(\.rows) {
      for (name, value) in row.values {
        let field = try #require(FieldTable.field(name, of: row.kind), "\(row.kind) has no \(name)")
        #expect(field.isStored)
        switch (field.type, value) {
        case (.text, .text), (.longText, .text), (.integer, .integer), (.flag, .flag), (.instant, .instant),
          (.day, .day), (.money, .money), (.colleague, .colleague), (.tags, .tags):
          break
        case (.choice(let words), .text(let word)): #expect(words.contains(word))
        default: Issue.record("\(row.kind).\(name) can't be \(value)")
        }
      }
    }
  }

  @Test("Texts hold no control characters but the line break, and no forgotten place for a detail")
  func cleanText() {
    for row in rows.chunks.flatMap(\.rows) {
      for (name, value) in row.values {
        guard case .text(let text) = value else { continue }
        let isLong = FieldTable.field(name, of: row.kind)?.type == .longText
        let isClean = text.unicodeScalars.allSatisfy { scalar in
          switch scalar.properties.generalCategory {
          case .control: isLong && scalar == "\n"
          case .format, .surrogate, .privateUse, .unassigned: false
          default: scalar != "{" && scalar != "}"
          }
        }
        #expect(isClean, "\(row.kind).\(name): \(text)")
        #expect(
          text == text.trimmingCharacters(in: .whitespacesAndNewlines),
          "\(row.kind).\(name) has blanks at its ends: \(text)")
        #expect(!text.isEmpty)
      }
    }
  }

  @Test(
    "Nothing that has happened is dated after now, and what is to come is",
    arguments: [(1, 2000, 1000), (9, 50, 40)])
  func nothingFromTheFuture(seed: UInt64, customers: Int, feedback: Int) {
    let rows = DemoRows(seed: seed, customers: customers, feedback: feedback)
    let startOfDay = DemoRows.zone.start(of: DemoRows.zone.local(DemoRows.now).day)
    let endOfDay = DemoRows.zone.end(of: DemoRows.zone.local(DemoRows.now).day)
    let past: [FieldName] = [
      .created, .updated, .waitingSince, .firstAnswered, .resolvedAt, .sent, .at, .lastContact, .invited,
      .registered,
      .qualified, .decided, .issued, .redeemed, .shipped, .told, .done, .onboardingSince,
    ]
    for row in rows.chunks.flatMap(\.rows) {
      for name in past {
        if let instant = row.instant(name) {
          #expect(instant <= startOfDay, "\(row.kind).\(name) \(instant)")
        }
      }
      for name in [FieldName.snoozedUntil, .heldUntil] {
        if let instant = row.instant(name) { #expect(instant > endOfDay, "\(row.kind).\(name) \(instant)") }
      }
      if let updated = row.instant(.updated), let created = row.instant(.created) {
        #expect(updated >= created)
      }
      if let day = row.values[.since]?.day { #expect(day <= DemoRows.zone.local(DemoRows.now).day) }
      if let day = row.values[.restingUntil]?.day { #expect(day > DemoRows.zone.local(DemoRows.now).day) }
    }
  }

  @Test("The person who makes the demo owns a share and isn't made again", arguments: ["noor", "mia", "ana"])
  func ownShare(me: String) {
    let rows = DemoRows(seed: 3, me: me)
    #expect(!rows[.colleague].contains { $0.text(.handle) == me })
    let handles = Set(rows[.colleague].map { $0.text(.handle) }).union([me])
    var owners: [String: Int] = [:]
    for row in rows.chunks.flatMap(\.rows) {
      for case .colleague(let handle) in row.values.values {
        #expect(handles.contains(handle), "\(handle) is nobody")
        owners[handle, default: 0] += 1
      }
    }
    #expect(owners[me, default: 0] > 300)
    #expect(rows[.feedback].filter { $0.values[.owner] == .colleague(me) && isOpen($0) }.count >= 10)
  }

  @Test("No counts, and few, make a programme as well", arguments: [0, 1, 2, 3, 7, 20])
  func smallCounts(count: Int) {
    let rows = DemoRows(seed: 4, customers: count, feedback: count)
    #expect(rows[.customer].count == count)
    #expect(rows[.feedback].count == count)
    #expect(DemoRows(seed: 4, customers: -3, feedback: -3)[.customer].isEmpty)
  }

  private func isOpen(_ row: ImportRecord) -> Bool { FeedbackStatus(rawValue: row.status)?.isOpen == true }
}
