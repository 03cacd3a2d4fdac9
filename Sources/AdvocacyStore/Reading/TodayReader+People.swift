import Advocacy

extension TodayReader {
  /// Brand advocates whom nobody has been in touch with for long, those who rest left out.
  func quiet() throws -> [Candidate] {
    let bound = SQLValue.integer((now - .days(Self.quietDays)).milliseconds)
    let today = SQLValue.text(settings.zone.local(now).day.description)
    return try database.records(
      .customer,
      where: """
        t.standing IN ('advocate', 'champion') AND t.lifecycle IS NOT 'lapsed'
          AND coalesce(t.last_contact, t.created) < ? AND (t.resting_until IS NULL OR t.resting_until < ?)
          AND (t.may_call <> 'denied' OR t.may_mail <> 'denied') AND \(isMineOrNobodys)
        """, [bound, today, me], order: "t.standing DESC, coalesce(t.last_contact, t.created), t.id",
      limit: Self.sourceBound / 2
    ).map { customer in
      let last = customer[.lastContact]?.instant
      let since = last ?? customer[.created]?.instant ?? now
      let verb = customer.text(.mayCall) == Permission.denied.rawValue ? "Write to" : "Call"
      let name = customer.text(.display) ?? customer.reference.description
      let standing = customer.text(.standing) ?? ""
      return line(
        customer, since, in: .today, "\(verb) \(name), \(standing)",
        last == nil ? "never spoken to" : "\(days(since: since)) days quiet",
        weight: standing == Standing.champion.rawValue ? 0 : -1)
    }
  }
}
