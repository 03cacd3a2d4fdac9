import Advocacy
import Testing

@testable import AdvocacyDemo

@Suite("Demo: customers and accounts")
struct DemoPeopleTests {
  private let rows = DemoRows.standard

  @Test("Names come in many scripts")
  func scripts() {
    let ranges: [String: ClosedRange<UInt32>] = [
      "diacritics": 0xC0...0x17F, "Greek": 0x370...0x3FF, "Cyrillic": 0x400...0x4FF, "Hebrew": 0x590...0x5FF,
      "Arabic": 0x600...0x6FF, "Devanagari": 0x900...0x97F, "Thai": 0xE00...0xE7F,
      "Vietnamese": 0x1EA0...0x1EF9,
      "Han": 0x4E00...0x9FFF, "Hangul": 0xAC00...0xD7A3,
    ]
    for (script, range) in ranges {
      let count = rows[.customer].count { row in
        row.text(.name).unicodeScalars.contains { range.contains($0.value) }
      }
      #expect(count >= 10, "\(script): \(count)")
    }
    let lengths = rows[.customer].map { $0.text(.name).count }
    #expect(lengths.min() ?? 9 <= 3)
    #expect(lengths.max() ?? 0 >= 25)
  }

  @Test("Mail addresses are those set aside for examples, and each is one person's")
  func mails() {
    var seen: Set<String> = []
    for row in rows[.customer] + rows[.colleague] {
      guard let mail = row.values[.email]?.text else { continue }
      let host = mail.drop { $0 != "@" }.dropFirst()
      #expect(
        host.hasSuffix(".example") || ["example.org", "example.com", "example.net"].contains(host), "\(mail)")
      #expect(mail.utf8.allSatisfy { $0 > 32 && $0 < 127 }, "\(mail)")
      #expect(seen.insert(mail).inserted, "\(mail) is used twice")
    }
    #expect(seen.count > 1800)
  }

  @Test("About a third belong to accounts, in their country and on their domain")
  func accounts() throws {
    let members = rows[.customer].filter { $0.links[.account] != nil }
    #expect((500...850).contains(members.count))
    for member in members {
      let account = try #require(rows.thing(.account, of: member))
      #expect(member.values[.country] == account.values[.country])
      if let mail = member.values[.email]?.text { #expect(mail.hasSuffix("@" + account.text(.domain))) }
    }
    #expect(Set(rows[.account].map { $0.text(.name) }).count == rows[.account].count)
  }

  @Test("City, country and language agree")
  func places() {
    for row in rows[.customer] + rows[.account] {
      let homes = Home.all.filter { $0.country == row.text(.country) }
      #expect(homes.contains { home in home.places.contains { $0.city == row.text(.city) } })
      if row.kind == .customer { #expect(homes.contains { $0.language == row.text(.language) }) }
    }
  }

  @Test("Lifecycle, standing and dates agree, and every word occurs", arguments: [(2000, 1000), (50, 50)])
  func standings(customers: Int, feedback: Int) {
    let rows = DemoRows(seed: 8, customers: customers, feedback: feedback)
    for row in rows[.customer] {
      if row.text(.standing) != "none" { #expect(row.text(.lifecycle) == "active") }
      #expect((row.values[.since] == nil) == (row.text(.lifecycle) == "prospect"))
      if row.values[.restingUntil] != nil { #expect(["advocate", "champion"].contains(row.text(.standing))) }
    }
    #expect(Set(rows[.customer].map { $0.text(.lifecycle) }) == Set(Lifecycle.words))
    #expect(Set(rows[.customer].map { $0.text(.standing) }) == Set(Standing.words))
    #expect(rows[.customer].contains { $0.values[.restingUntil] != nil })
    #expect(Set(rows[.customer].map { $0.text(.mayMail) }) == Set(Permission.words))
  }

  @Test("A few percent are brand advocates, some of them quiet for 45 days")
  func brandAdvocates() {
    let advocates = rows[.customer].filter { ["advocate", "champion"].contains($0.text(.standing)) }
    #expect((40...180).contains(advocates.count))
    let quiet = advocates.filter { ($0.instant(.lastContact) ?? DemoRows.now) < DemoRows.now - .days(45) }
    #expect((5...(advocates.count - 5)).contains(quiet.count))
  }

  @Test("The last contact is the latest touchpoint or message after the first")
  func lastContact() {
    var latest: [String: Instant] = [:]
    func note(_ customer: ImportRecord?, _ at: Instant?) {
      guard let id = customer?.externalID?.value, let at else { return }
      latest[id] = max(latest[id] ?? at, at)
    }
    for row in rows[.touchpoint] { note(rows.thing(.customer, of: row), row.instant(.at)) }
    for (id, messages) in rows.conversations() {
      let customer = rows.byID[.feedback]?[id].flatMap { rows.thing(.customer, of: $0) }
      for message in messages where message.text(.direction) != "note" {
        note(customer, message.instant(.sent))
      }
    }
    for row in rows[.customer] {
      #expect(row.instant(.lastContact) == latest[row.externalID?.value ?? ""])
    }
  }

  @Test("Nobody is spoken to, writes or refers before being known")
  func knownFirst() throws {
    for row in rows[.touchpoint] {
      let customer = try #require(rows.thing(.customer, of: row))
      #expect(try #require(row.instant(.at)) >= #require(customer.instant(.created)))
    }
    for row in rows[.feedback] {
      guard let customer = rows.thing(.customer, of: row) else { continue }
      #expect(try #require(row.instant(.created)) >= #require(customer.instant(.created)))
    }
    #expect(rows[.touchpoint].count > 2000)
  }
}
