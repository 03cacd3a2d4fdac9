import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Keys in forms")
struct FormKeysTests {
  private static let customer = Reference(.customer, 1042)

  @Test("A new piece of feedback is written and asked for with nothing but keys")
  func create() throws {
    var form = try FormSupport.form(
      "feedback.create", prefill: [.customer: .reference(FormKeysTests.customer)])
    #expect(form.focused?.spec.name == .feedbackKind)
    form.type("c")
    try form.press("enter")
    form.type("Wrong size, 山田 👩‍👩‍👧‍👦")
    try form.press("enter")
    form.type("First line")
    try form.press("enter")
    form.type("second")
    try form.press("tab")
    #expect(form.focused?.spec.name == .channel)
    form.type("m")
    try form.press("tab tab")
    form.type("@ben")
    try form.press("tab")
    form.type("vip, sizing")
    try form.press("tab")
    form.type("yesterday 9:00")
    guard case .submit(let request) = form.handle(KeyChord(.enter)) else {
      Issue.record("return on the last field asks for the act")
      return
    }
    #expect(request.action == "feedback.create")
    #expect(request.targets.isEmpty)
    #expect(request.cleared.isEmpty)
    #expect(
      request.arguments == [
        .customer: .reference(FormKeysTests.customer), .feedbackKind: .text("complaint"),
        .subject: .text("Wrong size, 山田 👩‍👩‍👧‍👦"), .body: .text("First line\nsecond"),
        .channel: .text("mail"), .priority: .text("normal"), .owner: .colleague("ben"),
        .tags: .tags(["sizing", "vip"]),
        .created: .instant(FormSupport.now - .hours(30) - .minutes(30)),
      ])
  }

  @Test("Nothing is asked for while something is missing, and the first such field is gone to")
  func missing() throws {
    var form = try FormSupport.form("feedback.create")
    expect(try form.press("^x"), .stay)
    #expect(form.focused?.spec.name == .feedbackKind)
    #expect(form.problem(of: form.focus) == "Kind is needed.")
    form.type("p")
    expect(try form.press("^x"), .stay)
    #expect(form.focused?.spec.name == .subject)
    form.type("Thanks")
    #expect(form.problem(of: form.focus) == nil)
    guard case .submit = try form.press("alt-enter") else {
      Issue.record("alt and return ask for the act from any field")
      return
    }
  }

  @Test("An edit sends what changed, clears what was emptied, and names the version that was seen")
  func edit() throws {
    var record = Samples.zoe
    record[.phone] = .text("+43 1 234567")
    var form = try FormSupport.form("customer.edit", on: [record])
    while form.focused?.spec.name != .phone { try form.press("tab") }
    try form.press("^u")
    try form.press("tab tab")
    #expect(form.focused?.spec.name == .jobTitle)
    form.type("Head of Store")
    guard case .submit(let request) = try form.press("^x") else {
      Issue.record("the form is complete")
      return
    }
    #expect(request.targets == [record.reference])
    #expect(request.arguments == [.jobTitle: .text("Head of Store")])
    #expect(request.cleared == [.phone])
    #expect(request.seenVersions == [record.reference: 3])
  }

  @Test("A value opens in a form in which it is read back as it was")
  func roundTrip() throws {
    let reading = try FormSupport.reading()
    let values: [(Field.ValueType, FieldName, Value)] = [
      (.text, .subject, .text("Zoë")), (.longText, .body, .text("a\nb")), (.integer, .points, .integer(-5)),
      (.flag, .active, .flag(true)), (.instant, .expires, .instant(FormSupport.now)),
      (.instant, .at, .instant(FormSupport.now + Span(milliseconds: 1234))),
      (.day, .since, .day(CalendarDay(daysSince1970: 18_687))),
      (.money, .value, .money(Money(minorUnits: 1999, currency: .euro))),
      (.money, .value, .money(Money(minorUnits: -7, currency: try #require(Currency("JPY"))))),
      (.choice(Channel.words), .channel, .text("mail")), (.colleague, .owner, .colleague("ben")),
      (.reference(.customer), .customer, .reference(FormKeysTests.customer)),
      (.tags, .tags, .tags(["sizing", "vip"])),
    ]
    for (type, name, value) in values {
      let field = FormField(
        ActionField(name, "Field", type), value: value, isFromRecord: true, reading: reading)
      #expect(field.read(reading, handles: nil) == .value(value), "\(field.text)")
      #expect(!field.isChanged)
    }
  }

  @Test("Moving goes round, up and down leave a text of several lines only at its ends")
  func moves() throws {
    var form = try FormSupport.form("feedback.answer", on: [Samples.refund])
    #expect(form.focused?.spec.name == .body)
    form.type("one")
    try form.press("enter")
    form.type("two")
    try form.press("up")
    #expect(form.focused?.spec.name == .body)
    try form.press("up")
    #expect(form.focused?.spec.name == .channel)
    try form.press("down")
    #expect(form.focused?.spec.name == .body)
    try form.press("down")
    #expect(form.focused?.spec.name == .body)
    try form.press("down")
    #expect(form.focused?.spec.name == .then)
    try form.press("shift-tab shift-tab")
    #expect(form.focused?.spec.name == .channel)
    #expect(form.fields[0].text == "one\ntwo")
  }

  @Test("Choices go by arrows, first letters and numbers; one that isn't needed may be left empty")
  func choices() {
    var needed = FormChoice(["low", "normal", "high", "urgent"], chosen: "normal", mayBeEmpty: false)
    func press(_ chord: KeyChord) -> String {
      let isTaken = needed.handle(chord)
      #expect(isTaken)
      return needed.text
    }
    #expect(press(KeyChord(.right)) == "high")
    #expect(press(KeyChord(.end)) == "urgent")
    #expect(press(KeyChord(.right)) == "low")
    #expect(press(KeyChord(.left)) == "urgent")
    #expect(press(KeyChord("N")) == "normal")
    #expect(press(KeyChord("4")) == "urgent")
    #expect(press(KeyChord("9")) == "urgent")
    #expect(press(KeyChord(.backspace)) == "urgent")
    var optional = FormChoice(["no", "none", "never"], chosen: nil, mayBeEmpty: true)
    #expect(optional.text.isEmpty)
    for word in ["no", "none", "never", "no"] {
      _ = optional.handle(KeyChord("n"))
      #expect(optional.text == word)
    }
    _ = optional.handle(KeyChord(.left))
    #expect(optional.text.isEmpty)
    let isTaken = optional.handle(KeyChord(.tab))
    #expect(!isTaken)
  }

  @Test("Letters typed in a row choose the word that begins with them, until something else is pressed")
  func choiceByLetters() {
    var choice = FormChoice(
      ["reference_call", "introduction", "review", "event", "referral"], chosen: "event", mayBeEmpty: false)
    func written(_ letters: String) -> String {
      for letter in letters { _ = choice.handle(KeyChord(letter)) }
      return choice.text
    }
    #expect(written("rev") == "review")
    choice.leave()
    #expect(written("e") == "event")
    choice.leave()
    #expect(written("ref") == "referral", "of two that fit, the next one")
    #expect(written("r") == "reference_call", "and the letters begin anew where none fits")
  }

  @Test("Escape closes and keeps what was written; the draft comes back into the same form alone")
  func draft() throws {
    var form = try FormSupport.form("feedback.answer", on: [Samples.refund])
    expect(try form.press("esc"), .cancelled(nil))
    form.type("Dear Zoë,")
    try form.press("enter")
    form.type("we are sorry")
    try form.press("tab")
    form.type("r")
    guard case .cancelled(let draft?) = try form.press("esc") else {
      Issue.record("what was written is kept")
      return
    }
    #expect(draft.key == FormDraft.Key(action: "feedback.answer", targets: [Samples.refund.reference]))
    #expect(draft.texts == [.body: "Dear Zoë,\nwe are sorry", .then: "resolved"])
    let again = try FormSupport.form("feedback.answer", on: [Samples.refund], draft: draft)
    #expect(again.fields.map(\.text) == ["Dear Zoë,\nwe are sorry", "resolved", "mail"])
    let other = try FormSupport.form("feedback.answer", on: [Samples.wrongSize], draft: draft)
    #expect(other.fields.map(\.text) == ["", "waiting_customer", "mail"])
  }

  @Test("A long text goes to the editor and comes back; other fields have none")
  func editor() throws {
    var form = try FormSupport.form("feedback.answer", on: [Samples.refund])
    form.type("Dear")
    expect(try form.press("^o"), .openEditor(.body, "Dear"))
    form.setText("Dear Zoë,\nit is on its way.\n", of: .body)
    #expect(form.fields[0].text == "Dear Zoë,\nit is on its way.\n")
    expect(try form.press("tab ^o"), .stay)
  }

  @Test("Pasted newlines stay in a long text and become spaces elsewhere; a choice takes its words alone")
  func paste() throws {
    var form = try FormSupport.form("feedback.create")
    expect(form.paste("praise\n"), .stay)
    #expect(form.fields[1].text == "praise")
    expect(form.paste("nonsense"), .stay)
    #expect(form.fields[1].text == "praise")
    try form.press("tab")
    _ = form.paste("two\r\nlines\tand \u{1B}[31mred\u{7}")
    #expect(form.fields[2].text == "two lines and [31mred")
    try form.press("tab")
    _ = form.paste("two\nlines")
    #expect(form.fields[3].text == "two\nlines")
  }

  @Test("A refusal is told until the next key, and nothing that was written is lost")
  func refusal() throws {
    var form = try FormSupport.form("feedback.decline", on: [Samples.refund])
    form.type("not ours")
    form.refuse("@ben changed F-1088 meanwhile.")
    #expect(FormSupport.screen(form, 60, 10).contains("@ben changed F-1088 meanwhile."))
    form.type("!")
    #expect(form.refusal == nil)
    #expect(form.fields[0].text == "not ours!")
  }

  @Test("Several things are asked for together, and their edit sends filled fields alone")
  func several() throws {
    var form = try FormSupport.form("feedback.edit", on: [Samples.refund, Samples.wrongSize])
    #expect(form.title == "Edit 2 pieces of feedback")
    #expect(!form.fields.contains { !$0.isBlank })
    while form.focused?.spec.name != .channel { try form.press("tab") }
    form.type("w")
    guard case .submit(let request) = try form.press("^x") else {
      Issue.record("nothing is needed")
      return
    }
    #expect(request.targets == [Samples.refund.reference, Samples.wrongSize.reference])
    #expect(request.arguments == [.channel: .text("web")])
    #expect(request.cleared.isEmpty)
  }

  @Test("Every action's form can be opened, drawn, walked through and closed", arguments: ActionCatalogue.all)
  func everyAction(_ definition: ActionDefinition) throws {
    let record = Record(Reference(definition.kind, 5))
    var form = FormModel(
      definition, on: definition.isCreation ? [] : [record], reading: try FormSupport.reading())
    for _ in 0...form.fields.count {
      #expect(!FormSupport.screen(form, 60, 15).isEmpty)
      try form.press("tab x")
    }
    _ = try form.press("^x")
    try form.press("esc esc")
  }
}
