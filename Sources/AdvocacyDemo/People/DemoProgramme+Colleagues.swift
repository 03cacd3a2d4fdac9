import Advocacy

extension DemoProgramme {
  /// The rows of the colleagues; the person who makes the demo is in the file already.
  func appendColleague(_ index: Int, to rows: inout [ImportRecord]) {
    let member = staff.members[index]
    guard index > 0 else { return }
    rows.append(
      ImportRecord(
        row: 0, kind: .colleague, externalID: ExternalID(source: DemoProgramme.source, value: member.handle),
        values: [
          .handle: .text(member.handle), .name: .text(member.name), .role: .text(member.role),
          .email: .text(member.handle + "@acme-outdoors.example"), .active: .flag(member.isActive),
          .created: .instant(calendar.ago(days: Double(DemoCalendar.oldest))),
        ]))
  }
}
