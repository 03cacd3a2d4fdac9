import Advocacy

/// Says in a few words what an act did, for timelines.
struct ActivityWords {
  /// The zone in which times are said.
  let zone: ProgrammeZone

  /// What follows from other changes and says nothing by itself.
  private static let silent: Set<FieldName> = [
    .updated, .created, .display, .waitingSince, .firstAnswered, .lastContact, .decided, .decidedBy,
    .grantKey,
  ]

  /// An act on a thing: `status new → resolved, owner @ana`, or the act's name where no field tells more.
  func text(_ action: ActionName, _ payload: Payload, of kind: Kind) -> String {
    if let removed = payload.changes[.removed] {
      return removed.after?.isYes == true ? "taken back" : "made again"
    }
    let title =
      ActionCatalogue.action(action)?.title.lowercased()
      ?? action.rawValue.split(separator: ".").last.map(String.init) ?? ""
    guard !payload.isCreation else { return title }
    let fields = FieldTable.fields(of: kind).map(\.name)
      .filter { payload.fields.contains($0) && !Self.silent.contains($0) }
    let parts = fields.map { part($0, payload.changes[$0], of: kind) }
    let given = payload.given.sorted { $0.key < $1.key }.map { "\($0.key) “\(excerpt($0.value))”" }
    return parts.isEmpty ? ([title] + given).joined(separator: ", ") : (parts + given).joined(separator: ", ")
  }

  private func part(_ name: FieldName, _ change: Payload.Change?, of kind: Kind) -> String {
    let field = FieldTable.field(name, of: kind)
    let label = field?.label.lowercased() ?? name.rawValue
    guard let change else { return "\(label) changed" }
    if field?.type == .longText { return "\(label) changed" }
    switch (change.before, change.after) {
    case (nil, let after?): return "\(label) \(said(after))"
    case (let before?, nil): return "\(label) \(said(before)) → none"
    case (let before?, let after?): return "\(label) \(said(before)) → \(said(after))"
    case (nil, nil): return "\(label) changed"
    }
  }

  /// A value in words; status words without their underscores.
  private func said(_ value: Value) -> String {
    switch value {
    case .text(let text): excerpt(text.replacing("_", with: " "))
    case .instant(let instant): time(instant)
    default: value.description
    }
  }

  private func time(_ instant: Instant) -> String {
    let local = zone.local(instant)
    let minutes = local.timeOfDay / 60_000
    let (hour, minute) = (String(minutes / 60), String(minutes % 60))
    return "\(local.day) \(hour):\(minute.count == 1 ? "0" : "")\(minute)"
  }

  /// The beginning of a text, on one line.
  func excerpt(_ text: String, _ length: Int = 60) -> String {
    let line = text.prefix(length * 4).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > length ? line.prefix(length - 1) + "…" : line
  }

  func message(_ message: Record) -> String {
    let text = excerpt(message.text(.body) ?? "")
    switch message.text(.direction).flatMap(MessageDirection.init(rawValue:)) {
    case .toCustomer: return "answered: \(text)"
    case .note: return "noted: \(text)"
    case .fromCustomer, nil: return "customer wrote: \(text)"
    }
  }

  func touchpoint(_ record: Record) -> String {
    let way = [record.text(.channel), record.text(.direction)].compactMap(\.self).joined(separator: ", ")
    return [way, record.text(.summary).map { excerpt($0) } ?? ""].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  func title(of task: Record) -> String { excerpt(task.text(.title) ?? task.reference.description) }

  func promise(_ task: Record) -> String {
    "promised: " + title(of: task) + (task[.due]?.instant.map { ", by \(time($0))" } ?? "")
  }

  func feedback(_ record: Record) -> String {
    let subject = record.text(.subject) ?? record.text(.body) ?? ""
    return (record.text(.feedbackKind) ?? "feedback") + ": " + excerpt(subject)
  }

  func response(_ record: Record) -> String {
    let answer = record[.score]?.integer.flatMap { record.survey?.words($0) } ?? "a response"
    return [answer, record.text(.body).map { excerpt($0) } ?? ""].filter { !$0.isEmpty }
      .joined(separator: ": ")
  }

  func referral(_ record: Record, for customer: Reference) -> String {
    let status = record.status.replacing("_", with: " ")
    if record[.referred]?.reference == customer {
      return "came through \(record.text(.referrerName) ?? "a referral"), \(status)"
    }
    return "referred \(record.text(.referredName) ?? record.text(.referredEmail) ?? "someone"), \(status)"
  }

  func ask(_ record: Record) -> String {
    let kind = (record.text(.askKind) ?? "ask").replacing("_", with: " ")
    return kind + (record.text(.title).map { ", \(excerpt($0))" } ?? "")
  }

  func reward(_ record: Record) -> String {
    let worth = record[.value]?.money?.description ?? record[.points]?.integer.map { "\($0) points" } ?? ""
    let why = record.text(.reason).map { " for \(excerpt($0, 40))" } ?? ""
    return "reward \(worth)\(why)"
  }
}
