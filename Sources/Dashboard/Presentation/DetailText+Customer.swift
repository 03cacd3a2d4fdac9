import Advocacy
import TerminalKit

extension DetailText {
  /// The detail of a customer: who, how far a brand advocate, what is open, what happened.
  static func customer(
    _ detail: ThingDetail, extent: Extent, in context: PresentationContext
  ) -> DetailText {
    let record = detail.record
    var text = DetailText(of: record.reference, in: context)
    text.addCustomerSummary(record)
    if let score = detail.score { text.addFact("Score", score.sum) }
    if let other = record[.mergedInto]?.reference {
      text.collect(other)
      text.addFact("Merged into", other.description, .warning)
    }
    text.addFact("Duplicate", record.text(.duplicateReason).map { "may be one: \($0)" }, .warning)
    text.addOnboarding(record)
    text.addSatisfaction(detail.satisfaction)
    text.addCustomerContact(record, extent: extent)
    text.addPayer(record)
    let merged = detail.related.filter { $0.reference.kind == .customer }
    text.addThings(
      detail.related.filter { ![.customer, .task].contains($0.reference.kind) }, heading: "Open")
    text.addThings(detail.related.filter { $0.reference.kind == .task }, heading: "Promised")
    text.addThings(merged, heading: "Merged into this one")
    text.addTimeline(extent == .page ? detail.timeline : Array(detail.timeline.prefix(8)))
    if let notes = record.text(.notes), !notes.isEmpty {
      text.addHeading("Notes")
      text.addBody(notes)
    }
    if extent == .page { text.addProvenance(detail) }
    return text
  }

  /// Adds who a customer is in two or three lines.
  mutating func addCustomerSummary(_ record: Record) {
    if record.reference != subject { addGap() }
    collect(record.reference)
    let standing = record.text(.standing) ?? Standing.none.rawValue
    let mark = ValueText.standingMark(standing, glyphs: context.glyphs)
    var name = StyledText(oneLine(record.text(.display) ?? record.reference.description), .title)
    if standing != Standing.none.rawValue {
      name.append((mark.isEmpty ? " " : " \(mark) ") + standing, mark.isEmpty ? .text : .advocate)
    }
    name.append("   \(record.reference)", .muted)
    add(name)
    let account = record[.account]?.reference
    collect(account)
    add(
      nonEmpty: joined([
        record.text(.accountName).map { StyledText(oneLine($0)) },
        account.map { StyledText($0.description, .muted) },
        record.text(.jobTitle).map { StyledText(oneLine($0)) },
      ]))
    let since = record[.since]?.day.map { day in
      let (year, month, _) = day.components
      return StyledText("since \(RelativeTime.month(month)) \(year)")
    }
    let lost = record[.lost]?.day.map { StyledText("lost \($0)") }
    add(
      nonEmpty: joined([
        record.text(.lifecycle).map { StyledText($0) }, since, lost,
        record[.owner].map { StyledText("owner \($0)") },
      ]))
    let quiet = record[.lastContact]?.instant.map(context.time.quiet) ?? "never spoken to"
    let resting = record[.restingUntil]?.day.map { StyledText("resting until \($0)", .warning) }
    add(joined([StyledText(quiet), cadence(record), resting]))
  }

  /// When the customer is to be contacted next, by the cadence of the policy or an own one.
  private func cadence(_ record: Record) -> StyledText? {
    guard record.text(.lifecycle) != Lifecycle.lapsed.rawValue,
      let next = context.policy?.contact(with: record)
    else { return nil }
    if next.longest < context.now {
      return StyledText("contact \(context.time.late(next.longest))", .late)
    }
    let longest = context.time.day(context.zone.local(next.longest).day)
    return next.ideal < context.now
      ? StyledText("contact now, by \(longest) at the latest", .warning)
      : StyledText(
        "contact from \(context.time.day(context.zone.local(next.ideal).day)) to \(longest)", .muted)
  }

  /// Who pays, and what a month: the account, or the customer without one.
  private mutating func addPayer(_ record: Record) {
    guard let month = record[.payerRevenue]?.money else { return }
    let account = record[.account]?.reference.map { account in
      [account.description, record.text(.accountName).map(oneLine)].compactMap(\.self).joined(separator: " ")
    }
    addFact(
      "Payer", "\(account ?? "the customer"), \(ValueText.amount(month, glyphs: context.glyphs)) a month")
  }

  /// Adds what a customer answered last to each survey, and from when it may be asked again where that is to come.
  mutating func addSatisfaction(_ answers: [Satisfaction]) {
    for answer in answers {
      let again = answer.askableFrom.flatMap { from in
        from > context.now ? "not to be asked before \(context.zone.local(from).day)" : nil
      }
      let score = "\(answer.score) of \(answer.survey.scale.upperBound), \(context.time.absolute(answer.at))"
      addFact(answer.survey.title, [score, again].compactMap(\.self).joined(separator: "; "))
    }
  }

  private mutating func addCustomerContact(_ record: Record, extent: Extent) {
    addGap()
    addFact("Mail", record.text(.email).map(oneLine))
    addFact("Phone", record.text(.phone).map(oneLine))
    if extent == .page {
      let town = [record.text(.postcode), record.text(.city)].compactMap { $0 }.joined(separator: " ")
      let address = [record.text(.street), town, record.text(.country)].compactMap { $0 }
        .filter { !$0.isEmpty }
      addFact("Address", address.isEmpty ? nil : oneLine(address.joined(separator: ", ")))
      addFact("Language", record.text(.language).map(oneLine))
    }
    addPermissions(record)
    addFact("Tags", record[.tags]?.description)
    if extent == .page {
      addFact("Referrals", record[.referrals]?.integer.flatMap { $0 > 0 ? ValueText.grouped($0) : nil })
      addFact("Rewards owed", record[.rewardsOwed]?.integer.flatMap { $0 > 0 ? ValueText.grouped($0) : nil })
    }
  }

  /// Adds on which channels a customer may be reached, and on which not.
  mutating func addPermissions(_ record: Record) {
    let channels: [(String, FieldName)] = [
      ("mail", .mayMail), ("call", .mayCall), ("chat", .mayChat), ("post", .mayPost),
    ]
    let known = channels.compactMap { name, field -> (String, Permission)? in
      guard let permission = record.text(field).flatMap(Permission.init(rawValue:)), permission != .unknown
      else { return nil }
      return (name, permission)
    }
    let allowed = known.filter { $0.1 == .granted }.map(\.0)
    let denied = known.filter { $0.1 == .denied }.map(\.0)
    var text = StyledText(allowed.joined(separator: ", "))
    if !denied.isEmpty {
      text.append((text.isEmpty ? "" : "; ") + "not " + denied.joined(separator: ", "), .warning)
    }
    if text.isEmpty { text = StyledText("nobody has asked yet", .muted) }
    add(text, lead: DetailText.lead("May be reached"))
  }

  /// Adds how far the onboarding is, until all its steps are done.
  mutating func addOnboarding(_ record: Record) {
    guard let name = record.text(.onboarding), let steps = record[.steps]?.integer,
      let done = record[.stepsDone]?.integer, done < steps
    else { return }
    let isStuck = record[.stuck]?.isYes == true
    addFact(
      "Onboarding", "\(oneLine(name)), \(done) of \(steps) steps\(isStuck ? ", stuck" : "")",
      isStuck ? .warning : .text)
  }

  /// Adds things that belong to this one, each on a line, under a heading.
  mutating func addThings(_ things: [Record], heading: String) {
    guard !things.isEmpty else { return }
    addHeading(heading)
    for thing in things {
      collect(thing.reference)
      add(joined(openThing(thing)), lead: StyledText("  \(thing.reference)  ", .muted))
    }
  }

  private func openThing(_ thing: Record) -> [StyledText?] {
    let status = StyledText(
      ValueText.word(thing.status), ValueText.role(ofStatus: thing.status, of: thing.reference.kind))
    switch thing.reference.kind {
    case .feedback:
      let waiting = thing[.waitingSince]?.instant.map { StyledText(context.time.waits($0), .muted) }
      let due = thing[.due]?.instant.map {
        $0 < context.now
          ? StyledText(context.time.late($0), .late) : StyledText(context.time.deadline($0), .muted)
      }
      return [StyledText(oneLine(thing.text(.subject) ?? "")), due ?? waiting ?? status]
    case .reward:
      let worth = ValueText.worth(thing, glyphs: context.glyphs).map { StyledText($0, .money) }
      return [worth, thing.text(.reason).map { StyledText(oneLine($0)) }, status]
    case .task:
      let due = thing[.due]?.instant.map {
        $0 < context.now
          ? StyledText(context.time.late($0), .late) : StyledText(context.time.deadline($0), .muted)
      }
      return [
        StyledText(oneLine(thing.text(.title) ?? "")), due,
        thing.text(.list).map { StyledText(oneLine($0), .muted) },
        thing[.owner].map { StyledText($0.description, .muted) },
      ]
    case .customer:
      return [
        StyledText(oneLine(thing.text(.display) ?? "")),
        thing.text(.email).map { StyledText(oneLine($0), .muted) },
      ]
    default:
      return [StyledText(oneLine(BottomLine.name(of: thing))), thing.status.isEmpty ? nil : status]
    }
  }
}
