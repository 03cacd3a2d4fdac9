import Advocacy

extension DemoProgramme {
  /// How many promises there are; most were kept in the last months.
  var promiseCount: Int { (customerCount + 29) / 30 }

  /// The row of a promise to a customer; the later its number, the later it was made.
  func appendPromise(_ index: Int, to rows: inout [ImportRecord]) {
    var dice = dice(.promise, index)
    let rank = Double(promiseCount - 1 - index) + dice.fraction()
    let days = 1.2 + 118 * rank / Double(max(1, promiseCount))
    let created = calendar.officeTime(before: calendar.waking(calendar.ago(days: days)))
    let known = customersKnown(by: created)
    guard known > 0 else { return }
    var customer = dice.below(known)
    for _ in 0..<3 where position(of: customer).standing == .none { customer = dice.below(known) }
    let isOpen = days < 20 && dice.chance(80)
    let due =
      isOpen
      ? calendar.coming(days: dice.within(-1...9), hour: Double(dice.within(9...17)))
      : calendar.officeTime(after: created + .hours(Int64(dice.within(20...160))))
    var values: [FieldName: Value] = [
      .title: .text(dice.pick(PromiseText.all)), .due: .instant(due), .created: .instant(created),
      .updated: .instant(created), .owner: .colleague(staff.members[staff.anyone(&dice)].handle),
      .status: .text(TaskStatus.open.rawValue),
    ]
    if !isOpen {
      let ended = calendar.between(
        created, calendar.officeTime(before: due + .hours(Int64(dice.within(-30...12)))), calendar.present)
      let isKept = dice.chance(92)
      values[.status] = .text((isKept ? TaskStatus.done : .skipped).rawValue)
      values[.updated] = .instant(ended)
      if isKept {
        values[.done] = .instant(ended)
      } else {
        values[.reason] = .text(dice.pick(PromiseText.skips))
      }
    }
    rows.append(
      ImportRecord(
        row: 0, kind: .task, externalID: externalID(.task, index), values: values,
        links: [.customer: link(.customer, customer)]))
  }
}
