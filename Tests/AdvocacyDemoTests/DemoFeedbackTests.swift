import Advocacy
import Testing

@testable import AdvocacyDemo

@Suite("Demo: feedback")
struct DemoFeedbackTests {
  private let rows = DemoRows.standard

  @Test("Of a thousand pieces hardly two are alike", arguments: [1, 2, 77] as [UInt64])
  func distinctBodies(seed: UInt64) {
    let bodies = Set(DemoRows(seed: seed)[.feedback].map { $0.text(.body) })
    #expect(bodies.count > 900)
  }

  @Test("Every status, kind, priority and channel of letters occurs", arguments: [(2000, 1000), (50, 50)])
  func everyStatus(customers: Int, feedback: Int) {
    let rows = DemoRows(seed: 6, customers: customers, feedback: feedback)
    #expect(Set(rows[.feedback].map(\.status)) == Set(FeedbackStatus.allCases.map(\.rawValue)))
    #expect(Set(rows[.feedback].map { $0.text(.feedbackKind) }) == Set(FeedbackKind.words))
    #expect(rows[.feedback].contains { $0.values[.snoozedUntil] != nil })
    guard feedback >= 1000 else { return }
    #expect(Set(rows[.feedback].map { $0.text(.priority) }) == Set(Priority.words))
    #expect(Set(rows[.feedback].map { $0.text(.channel) }).count >= 6)
    #expect(rows[.feedback].contains { $0.links[.customer] == nil })
  }

  @Test("Fields agree with the status")
  func fieldsAgree() throws {
    for row in rows[.feedback] {
      let status = try #require(FeedbackStatus(rawValue: row.status))
      #expect((row.values[.waitingTeam] != nil) == (status == .waitingTeam))
      #expect((row.links[.duplicateOf] != nil) == (status == .duplicate))
      #expect((row.values[.reason] != nil) == (status == .declined))
      #expect((row.values[.resolvedAt] != nil) == (status == .resolved || status == .closed))
      if !status.isOpen {
        #expect(row.values[.waitingSince] == nil)
        #expect(row.values[.snoozedUntil] == nil)
      }
      if status == .new || status == .acknowledged { #expect(row.values[.firstAnswered] == nil) }
      if status == .waitingCustomer {
        #expect(row.values[.firstAnswered] != nil)
        #expect(row.values[.waitingSince] == nil)
      }
      if status != .new { #expect(row.values[.owner] != nil) }
    }
  }

  @Test("A duplicate repeats an earlier piece on the same topic that is no duplicate itself")
  func duplicates() throws {
    let duplicates = rows[.feedback].filter { $0.status == "duplicate" }
    #expect(duplicates.count >= 20)
    var isSameCustomer = 0
    for row in duplicates {
      let original = try #require(rows.thing(.duplicateOf, of: row))
      #expect(original.status != "duplicate")
      #expect(try #require(original.instant(.created)) < #require(row.instant(.created)))
      #expect(original.values[.tags] == row.values[.tags])
      #expect(original.values[.feedbackKind] == row.values[.feedbackKind])
      if original.links[.customer] == row.links[.customer] { isSameCustomer += 1 }
    }
    #expect(isSameCustomer > duplicates.count / 3)
  }

  @Test("Conversations are in order and say what the fields say")
  func conversations() throws {
    let conversations = rows.conversations()
    for row in rows[.feedback] {
      let messages = conversations[row.externalID?.value ?? ""] ?? []
      let created = try #require(row.instant(.created))
      let times = [created] + messages.compactMap { $0.instant(.sent) }
      #expect(times == times.sorted())
      #expect(times.count == messages.count + 1)
      var waiting: Instant? = created
      var answered: Instant?
      for message in messages {
        switch message.text(.direction) {
        case "from_customer": waiting = waiting ?? message.instant(.sent)
        case "to_customer":
          waiting = nil
          answered = answered ?? message.instant(.sent)
        default: break
        }
        #expect((message.values[.author] == nil) == (message.text(.direction) == "from_customer"))
      }
      #expect(row.instant(.firstAnswered) == answered)
      if FeedbackStatus(rawValue: row.status)?.isOpen == true {
        #expect(row.instant(.waitingSince) == waiting)
      }
      if let resolved = row.instant(.resolvedAt) {
        // Telling that a wish came true comes long after its letter is dealt with.
        #expect(resolved >= times.last { $0 != row.instant(.told) } ?? created)
        #expect(try #require(answered) <= resolved)
      }
    }
  }

  @Test("Subject, tags, team and texts belong to the topic that the kind allows")
  func topicsAgree() throws {
    var seen: Set<String> = []
    for row in rows[.feedback] {
      let topics = Topic.all.filter { topic in
        topic.kind.rawValue == row.text(.feedbackKind) && .tags(topic.tags) == row.values[.tags]
      }
      let topic = try #require(
        topics.first { row.values[.waitingTeam] == nil || $0.team == row.text(.waitingTeam) })
      if let reason = row.values[.reason]?.text {
        #expect(topics.contains { $0.declines.contains { $0.filled(Details()) == reason } })
      }
      seen.insert(topic.name)
    }
    #expect(seen.count >= 24)
  }

  @Test("Each topic has a subject for each matter, and answers that fit")
  func topicsAreWhole() {
    for topic in Topic.all {
      #expect(topic.subjects.count == topic.matters.count, "\(topic.name)")
      if topic.answersEach { #expect(topic.settles.count == topic.matters.count, "\(topic.name)") }
      #expect(topic.tags == topic.tags.sorted())
      #expect(topic.details.count >= 2)
      #expect(!topic.notes.isEmpty)
      guard topic.kind != .praise else { continue }
      #expect(!topic.asks.isEmpty, "\(topic.name)")
      #expect(!topic.declines.isEmpty, "\(topic.name)")
    }
    #expect(Set(Topic.all.map(\.name)).count == Topic.all.count)
    let names = Set(Topic.all.map(\.name))
    for letters in ForeignLetters.all.values {
      #expect(letters.topics.keys.allSatisfy(names.contains), "\(letters.language)")
    }
  }

  @Test("Some write in their own language, in several")
  func languages() {
    let marks = ["Guten Tag", "Bonjour", "Hola", "Buongiorno", "こんにちは", "Добрий", "مرحبا"]
    let found = marks.filter { mark in
      ([1, 2, 3] as [UInt64]).contains { seed in
        DemoRows(seed: seed)[.feedback].contains { $0.text(.body).hasPrefix(mark) }
      }
    }
    #expect(found.count >= 5, "\(found)")
  }

  @Test("A lively night, and a few old ones that wait", arguments: [0, 9, 23.9] as [Double])
  func overnight(hour: Double) {
    let now = DemoRows.zone.instant(DemoRows.zone.local(DemoRows.now).day, timeOfDay: Int64(hour * 3_600_000))
    let rows = DemoRows(seed: 1, now: now)
    let unattended = rows[.feedback].filter { row in
      FeedbackStatus(rawValue: row.status)?.isOpen == true
        && (row.values[.firstAnswered] == nil || row.values[.waitingSince] != nil)
    }
    let fresh = unattended.filter { ($0.instant(.created) ?? now) > now - .hours(36) }
    #expect((30...60).contains(fresh.count))
    #expect((3...80).contains(unattended.count - fresh.count))
    #expect(unattended.contains { ($0.instant(.created) ?? now) < now - .days(7) })
  }
}
