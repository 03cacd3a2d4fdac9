import Advocacy
import TerminalKit

extension DetailText {
  /// The detail of a request: the one page for the team's meeting, with what customers said in their own words.
  static func request(_ detail: ThingDetail, extent: Extent, in context: PresentationContext) -> DetailText {
    let record = detail.record
    var text = DetailText(of: record.reference, in: context)
    text.addRequestHeader(record)
    text.addRequestFacts(record)
    let unranked = detail.explanation == nil ? nil : "none, it isn't open"
    text.addFact("Rank", detail.rankPlace.map { "\($0) open requests" } ?? unranked)
    text.addThings(detail.related.filter { $0.reference.kind == .request }, heading: "Merged into this")
    if let body = record.text(.body), !body.isEmpty {
      text.addHeading("Need")
      text.addBody(body)
    }
    let feedback = detail.related.filter { $0.reference.kind == .feedback }
    text.addUntold(feedback, of: record)
    text.addVerbatims(feedback, most: extent == .page ? 20 : 3)
    text.addTimeline(extent == .page ? detail.timeline : Array(detail.timeline.prefix(8)))
    if extent == .page { text.addProvenance(detail) }
    return text
  }

  private mutating func addRequestHeader(_ record: Record) {
    add(
      joined([
        StyledText(subject.description, .title),
        StyledText(ValueText.word(record.status), ValueText.role(ofStatus: record.status, of: .request)),
        record.text(.team).map { StyledText(oneLine($0)) },
        StyledText(oneLine(record.text(.title) ?? ""), .title),
      ]))
    func number(_ field: FieldName) -> Int { Int(record[field]?.integer ?? 0) }
    let isThere = RequestStatus(rawValue: record.status)?.isThere == true
    add(
      joined([
        StyledText(ActWords.counted(number(.customers), .customer), .muted),
        StyledText(ActWords.counted(number(.feedbackCount), .feedback), .muted),
        record[.lastAsked]?.instant.map { StyledText("last asked for \(context.time.absolute($0))", .muted) },
        isThere ? StyledText("\(number(.toldCount)) told, \(number(.untold)) left to tell", .muted) : nil,
      ]))
  }

  private mutating func addRequestFacts(_ record: Record) {
    if let other = record[.mergedInto]?.reference {
      collect(other)
      addFact("Merged into", other.description, .warning)
    }
    addFact("Owner", record[.owner]?.description)
    addFact("Promised for", record[.due]?.day.map(\.description))
    addFact("Chase on", record[.chase]?.day.map(\.description))
    addFact("Shipped", record[.shipped]?.instant.map(context.time.absolute))
    addFact("Why", record.text(.reason).map(oneLine))
    addFact("Tags", record[.tags]?.description)
    addFact(
      "Revenue", record[.revenue]?.money.map { "\(ValueText.amount($0, glyphs: context.glyphs)) a month" })
  }

  /// Adds who is still to be told, one line a customer.
  private mutating func addUntold(_ feedback: [Record], of record: Record) {
    guard RequestStatus(rawValue: record.status)?.isThere == true, let left = record[.untold]?.integer,
      left > 0
    else { return }
    addHeading("Left to tell")
    var known: Set<Reference> = []
    for piece in feedback where piece[.told] == nil {
      guard let customer = piece[.customer]?.reference, known.insert(customer).inserted else { continue }
      collect(customer)
      collect(piece.reference)
      let name = oneLine(piece.text(.customerName) ?? customer.description)
      add(
        joined([StyledText(name), StyledText(oneLine(piece.text(.subject) ?? ""), .muted)]),
        lead: StyledText("  \(customer)  \(piece.reference)  ", .muted))
    }
    add(
      StyledText("Tell them all at once, or one after another.", .muted),
      lead: StyledText("  "))
  }

  /// Adds what customers wrote, the latest first and each customer once.
  private mutating func addVerbatims(_ feedback: [Record], most: Int) {
    let latest = feedback.sorted {
      ($0[.created]?.instant.map(\.milliseconds) ?? 0, $0.reference.id)
        > ($1[.created]?.instant.map(\.milliseconds) ?? 0, $1.reference.id)
    }
    var known: Set<Reference> = []
    var count = 0
    for piece in latest {
      guard count < most, let words = piece.text(.body) ?? piece.text(.subject) else { continue }
      if let customer = piece[.customer]?.reference, !known.insert(customer).inserted { continue }
      if count == 0 { addHeading("In their own words") } else { addGap() }
      count += 1
      collect(piece.reference)
      collect(piece[.customer]?.reference)
      let who = [
        oneLine(piece.text(.customerName) ?? "someone we don't know"),
        piece[.customer]?.reference?.description, piece.reference.description,
        piece[.created]?.instant.map(context.time.absolute),
      ].compactMap(\.self)
      add(StyledText("“\(quote(words))”"), lead: StyledText("  "))
      add(StyledText(who.joined(separator: ", "), .muted), lead: StyledText("  "))
    }
  }

  /// The beginning of what someone wrote, on one line.
  private func quote(_ words: String) -> String {
    let line = words.prefix(DetailText.mostQuoted * 4).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    let cut = line.count > DetailText.mostQuoted ? line.prefix(DetailText.mostQuoted - 1) + "…" : line[...]
    return oneLine(String(cut))
  }

  private static let mostQuoted = 400
}
