import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

@Suite("Rows of lists")
struct RowLayoutTests {
  private func table(
    _ kind: Kind, _ rows: [Record], width: Int, order: ListOrder? = nil, glyphs: GlyphTable = .unicode
  ) throws -> String {
    let layout = RowLayout(kind, width: width, order: order)
    var grid = CellGrid(size: TerminalSize(columns: width, rows: rows.count + 1), glyphs: glyphs)
    layout.table.drawHeader(into: &grid, rect: grid.bounds, theme: .plain, sort: layout.sort)
    for (number, row) in rows.enumerated() {
      let cells = layout.cells(row, in: try FormSupport.context(glyphs))
      layout.table.drawRow(into: &grid, rect: grid.bounds.line(number + 1), cells: cells, theme: .plain)
    }
    return ScreenText.plain(grid)
  }

  @Test("Feedback at every width says how long, how urgent, who and what", arguments: RowSnapshots.feedback)
  func feedback(_ width: Int, _ expected: String) throws {
    let rows = [Samples.refund, Samples.wrongSize]
    #expect(try table(.feedback, rows, width: width, order: ListOrder(.due)) == expected)
  }

  @Test("Customers show standing before everything else", arguments: RowSnapshots.customers)
  func customers(_ width: Int, _ expected: String) throws {
    #expect(try table(.customer, [Samples.zoe], width: width, order: ListOrder(.display)) == expected)
  }

  @Test("Rewards show both sides, the referrer's at the left", arguments: RowSnapshots.rewards)
  func rewards(_ width: Int, _ expected: String) throws {
    let rows = [Samples.reward, Samples.otherSide]
    #expect(try table(.reward, rows, width: width, order: ListOrder(.created)) == expected)
  }

  @Test("In ASCII nothing but ASCII is drawn, and a column of its own shows what is sorted by")
  func ascii() throws {
    let text = try table(
      .feedback, [Samples.refund, Samples.wrongSize], width: 78,
      order: ListOrder(.snoozedUntil, descending: true), glyphs: .ascii)
    #expect(text == RowSnapshots.ascii)
  }

  @Test("The star stays when the name is cut")
  func star() throws {
    var record = Samples.refund
    record[.customerName] = .text("Nkechi Adeyemi-Brownlow of Ibadan")
    let layout = RowLayout(.feedback, width: 60)
    let cells = layout.cells(record, in: try FormSupport.context())
    let place = try #require(layout.table.places.first { layout.columns[$0.index].field == .customerName })
    let cell = cells[place.index]
    #expect(cell.plainText.hasSuffix("… ★★"))
    #expect(cell.width(.unicode) == place.width)
  }

  @Test(
    "A promise says how late it is or how much of it is left, and without one the wait stands in parentheses")
  func due() throws {
    let context = try FormSupport.context()
    func cell(_ due: Value?) -> StyledText {
      var record = Samples.refund
      record[.due] = due
      return RowText(record: record, context: context).cell(.due, width: 7)
    }
    #expect(cell(Samples.ago(.minutes(12))).plainText == "-12m")
    #expect(cell(Samples.ago(.minutes(12))).spans.first?.role == .late)
    #expect(cell(Samples.ago(.minutes(-18))).plainText == "18m")
    #expect(cell(Samples.ago(.minutes(-18))).spans.first?.role == .warning)
    #expect(cell(Samples.ago(.hours(-3))).plainText == "3h")
    #expect(cell(nil).plainText == "(23h)")
  }

  @Test("At most one thing on a line stands out, and the most pressing one does")
  func oneAccent() throws {
    let quiet: Set<ThemeRole> = [.text, .muted]
    for (kind, record) in [
      (Kind.feedback, Samples.refund), (.feedback, Samples.wrongSize), (.customer, Samples.zoe),
      (.reward, Samples.reward), (.reward, Samples.otherSide), (.referral, Samples.referral),
    ] {
      let cells = RowLayout(kind, width: 158).cells(record, in: try FormSupport.context())
      let loud = cells.flatMap(\.spans).map(\.role).filter { !quiet.contains($0) }
      #expect(loud.count <= 1, "\(record.reference): \(loud)")
    }
    let urgent = RowLayout(.feedback, width: 158).cells(Samples.refund, in: try FormSupport.context())
    #expect(urgent.flatMap(\.spans).first { $0.role == .late }?.text == "!!")
  }

  @Test("The rank of a request is a bar, longer the more it presses; what nobody asked for lately has none")
  func rank() throws {
    func bar(_ rank: Int64, _ glyphs: GlyphTable = .unicode) throws -> String {
      let request = Record(Reference(.request, 1), values: [.rank: .integer(rank)])
      return RowText(record: request, context: try FormSupport.context(glyphs)).cell(.rank, width: 7)
        .plainText
    }
    #expect(try bar(0) == "")
    #expect(try bar(5) == "█▏░░░░")
    #expect(try bar(900) == "███▊░░")
    #expect(try bar(40_000_000) == "██████")
    #expect(try bar(900, .ascii) == "####..")
  }

  @Test(
    "What a list is sorted by has room for its heading with the sign, and dates take no more than they need")
  func sortedHeading() throws {
    let invited = try table(.referral, [], width: 77, order: ListOrder(.invited, descending: true))
    #expect(invited.contains("invited ↓"))
    let ended = try table(.reward, [], width: 77, order: ListOrder(.updated, descending: true))
    #expect(ended.hasPrefix("changed ↓ ref"))
  }

  @Test("What sleeps says so, and a held reward says how long")
  func sleeping() throws {
    let context = try FormSupport.context()
    var sleeping = Samples.refund
    sleeping[.snoozedUntil] = .instant(FormSupport.now + .days(2))
    #expect(RowText(record: sleeping, context: context).cell(.due, width: 7).plainText == "zzz")
    var held = Samples.otherSide
    held[.status] = .text("held")
    held[.heldUntil] = .instant(FormSupport.now + .hours(75))
    #expect(RowText(record: held, context: context).cell(.status, width: 13).plainText == "held 3d")
  }

  @Test("Every heading that sorts names a field that lists can be sorted by", arguments: Kind.allCases)
  func sortable(_ kind: Kind) {
    let layout = RowLayout(kind, width: 400)
    for field in layout.sortFields {
      #expect(FieldTable.field(field, of: kind)?.isSortable == true, "\(kind) \(field)")
    }
    for place in layout.table.places {
      #expect(layout.sortField(at: place.offset) == layout.columns[place.index].sortField)
    }
    #expect(layout.sortField(at: 100_000) == nil)
  }

  @Test("No row is wider than its room, whatever stands in it", arguments: [1, 10, 38, 58, 78, 118, 200])
  func hostile(_ width: Int) throws {
    var record = Samples.refund
    record[.subject] = .text(
      "\u{1B}[31m\u{202E}evil\n\t\u{9B}2J👩‍👩‍👧‍👦 " + String(repeating: "e\u{301}\u{302}", count: 90))
    record[.customerName] = .text("\u{0}\u{7}\u{200B}")
    let text = try table(.feedback, [record], width: width)
    #expect(!text.unicodeScalars.contains { $0.properties.generalCategory == .control && $0 != "\n" })
    for line in text.split(separator: "\n") { #expect(SafeText.width(of: String(line)) <= width) }
  }

  @Test("A line of the worklist tells since when it waits, or how much is left")
  func today() throws {
    let context = try FormSupport.context()
    let layout = TodayRowLayout(width: 78)
    func line(_ when: Instant, _ stretch: Today.Line.Stretch) -> String {
      let line = Today.Line(
        when: when, stretch: stretch, what: "Answer Zoë Okafor: refund still not here",
        why: "nobody has answered", reference: Samples.refund.reference)
      var grid = CellGrid(size: TerminalSize(columns: 78, rows: 1))
      layout.table.drawRow(
        into: &grid, rect: grid.bounds, cells: layout.cells(line, in: context), theme: .plain)
      return ScreenText.plain(grid)
    }
    #expect(
      line(FormSupport.now - .minutes(12), .now)
        == " waits 12m Answer Zoë Okafor: refund still not here nobody has answered F-1088\n")
    #expect(
      line(FormSupport.now + .minutes(18), .now)
        == "  18m left Answer Zoë Okafor: refund still not here nobody has answered F-1088\n")
    #expect(
      line(FormSupport.now + .days(4), .thisWeek)
        == "       Wed Answer Zoë Okafor: refund still not here nobody has answered F-1088\n")
    var quiet = Today.Line(
      when: FormSupport.now - .days(58), stretch: .today, what: "Call Marta Nowak", why: "58 days quiet",
      reference: Samples.zoe.reference)
    #expect(layout.cells(quiet, in: context)[0].plainText == "58d ago")
    quiet.when = FormSupport.now + .hours(7)
    #expect(layout.cells(quiet, in: context)[0].plainText == "today")
    #expect(Today.Line.Stretch.allCases.map(TodayRowLayout.title) == ["Now", "Today", "This week"])
  }
}
