import TestSupport

@testable import Advocacy

/// A random history with random calendars, in whole minutes, and the instant it is looked at.
struct ClockCase {
  var history: ClockHistory
  var now: Instant
  var table: LocalTimeTable

  init(seed: UInt64, _ tables: [LocalTimeTable]) {
    var dice = SeededGenerator(seed: seed)
    table = tables[dice.below(tables.count)]
    let opened = table.start + 1440 + dice.below(3 * 1440)
    func instant(_ minute: Int) -> Instant { Instant(milliseconds: Int64(minute) * 60_000) }
    var events: [ClockEvent] = []
    var minute = opened
    var policy = 1
    for _ in 0..<dice.below(10) {
      // Now and then several at one instant, and often at a full hour where periods and deadlines meet.
      minute += dice.chance(15) ? 0 : dice.below(dice.chance(60) ? 90 : 500)
      let change: ClockEvent.Change
      switch dice.below(10) {
      case 0...2: change = .customerWrote
      case 3...4: change = .answered
      case 5...8: change = .status(FeedbackStatus.allCases.randomElement(using: &dice) ?? .new)
      default:
        policy += 1
        change = .rules(ClockCase.rules(policy, table, &dice))
      }
      events.append(ClockEvent(instant(minute), change))
    }
    history = ClockHistory(
      opened: instant(opened), rules: ClockCase.rules(1, table, &dice), events: events)
    now = instant(minute + dice.below(1000))
  }

  static func rules(_ policy: Int, _ table: LocalTimeTable, _ dice: inout SeededGenerator) -> ClockRules {
    let calendars = (0..<2).map { _ in calendar(table, &dice) }
    var targets: [ClockKind: ClockTarget] = [:]
    for clock in ClockKind.allCases where !dice.chance(8) {
      let minutes = Int64(1 + dice.below(clock == .resolution ? 900 : 300))
      targets[clock] = ClockTarget(
        .minutes(minutes), dice.chance(15) ? .elapsed : .business(calendars[dice.below(2)]))
    }
    var modes: [FeedbackStatus: [ClockKind: ClockMode]] = [:]
    for status in FeedbackStatus.allCases {
      for clock in ClockKind.allCases where dice.chance(status.isOpen ? 30 : 10) {
        modes[status, default: [:]][clock] = dice.chance(80) ? .paused : ClockMode.allCases[dice.below(3)]
      }
    }
    return ClockRules(
      key: ClockRules.Key(policy: policy, kind: .complaint, priority: .normal), targets: targets,
      modes: ClockModes(modes))
  }

  static func calendar(_ table: LocalTimeTable, _ dice: inout SeededGenerator) -> BusinessCalendar {
    func periods(_ dice: inout SeededGenerator, _ most: Int) -> [OpeningPeriod] {
      (0..<dice.below(most + 1)).compactMap { _ in
        let from = dice.chance(20) ? 0 : dice.below(1440)
        let to = dice.chance(20) ? 1440 : dice.below(1441)
        return OpeningPeriod(from: Int64(from) * 60_000, to: Int64(to) * 60_000)
      }
    }
    var week: [Int: [OpeningPeriod]]?
    if !dice.chance(10) {
      week = [:]
      for weekday in 1...7 { week?[weekday] = periods(&dice, 4) }
    }
    var holidays: [CalendarDay: Holiday] = [:]
    var yearly: [YearlyDay: Holiday] = [:]
    for _ in 0..<dice.below(3) {
      let local = table.days[dice.below(table.days.count)]
      let holiday = Holiday("Holiday \(local.date)", periods: dice.chance(30) ? periods(&dice, 2) : [])
      if dice.chance(50) {
        holidays[local.date] = holiday
      } else if let day = YearlyDay(month: local.month, day: local.dayOfMonth) {
        yearly[day] = holiday
      }
    }
    return BusinessCalendar(name: "Random", zone: table.zone, week: week, holidays: holidays, yearly: yearly)
  }
}
