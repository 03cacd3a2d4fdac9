import TOMLText

extension TOMLSection {
  private static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]

  /// The calendar that this table describes.
  func businessCalendar(_ name: String, _ usual: ProgrammeZone) throws(TOMLProblem) -> BusinessCalendar {
    try allow(["zone", "holidays"] + TOMLSection.weekdays)
    var zone = usual
    if let text = try string("zone") {
      guard let own = ProgrammeZone(text) else {
        throw problem("zone", "there is no zone “\(text)”; zones are named like Europe/Berlin.")
      }
      zone = own
    }
    var week: [Int: [OpeningPeriod]] = [:]
    for (position, day) in TOMLSection.weekdays.enumerated() where has(day) {
      week[position + 1] = try periods(day)
    }
    var days: [CalendarDay: Holiday] = [:]
    var yearly: [YearlyDay: Holiday] = [:]
    if let section = try section("holidays") {
      for key in section.keys {
        let holiday = try section.holiday(key)
        if let day = CalendarDay(key) {
          days[day] = holiday
        } else if let day = YearlyDay(key) {
          yearly[day] = holiday
        } else {
          throw section.problem(key, "“\(key)” must be a day such as 2027-03-29, or --12-25 for every year.")
        }
      }
    }
    return BusinessCalendar(
      name: name, zone: zone, week: week.isEmpty ? nil : week, holidays: days, yearly: yearly)
  }

  /// A day that differs: its name, or its name and its hours.
  private func holiday(_ key: String) throws(TOMLProblem) -> Holiday {
    if let name = try? string(key) { return Holiday(name) }
    guard let entry = try? section(key) else {
      throw problem(key, "“\(key)” must be the day's name, or { name = \"…\", hours = [\"09:00-12:00\"] }.")
    }
    try entry.allow(["name", "hours"])
    return Holiday(try entry.required("name"), periods: try entry.periods("hours"))
  }

  private func periods(_ key: String) throws(TOMLProblem) -> [OpeningPeriod] {
    var periods: [OpeningPeriod] = []
    for text in try strings(key) ?? [] {
      guard let period = OpeningPeriod(text) else {
        throw problem(key, "“\(text)” must be a period of a day such as 09:00-12:30, at most until 24:00.")
      }
      periods.append(period)
    }
    return periods
  }
}
