@testable import Advocacy

/// The clocks once more, written another way: it walks minute by minute and looks each minute up, and it
/// shares nothing with the engine but the values that describe calendars, rules and histories.
struct ClockOracle {
  /// One clock; all times in minutes since 1970.
  struct Hand: Equatable {
    var isOn = false
    var isRunning = false
    var isAnswered = false
    var target: Int?
    var used = 0
    var since = 0
    var due: Int?
    var broken: Int?
    var ended: Int?
    var isLifted = false
    var breaches = 0
  }

  private let table: LocalTimeTable
  private var rules: ClockRules
  private var status: FeedbackStatus
  private(set) var hands: [Hand] = [Hand(), Hand(), Hand()]
  /// The opening periods of the local day looked up last under the rules in force, for each hand.
  private var lookedUp: [(place: Int, periods: [(from: Int, to: Int)])] = []

  init(_ history: ClockHistory, table: LocalTimeTable, until now: Int) {
    self.table = table
    rules = history.rules
    status = history.status
    forget()
    let opened = Int(history.opened.milliseconds / 60_000)
    for index in [0, 2] {
      hands[index].isOn = true
      hands[index].target = target(index)
      hands[index].since = opened
    }
    retune(opened, before: nil)
    var minute = opened
    for event in history.events where event.at.milliseconds <= Int64(now) * 60_000 {
      let time = Int(event.at.milliseconds / 60_000)
      walk(from: minute, to: time)
      minute = time
      take(event.change, minute)
    }
    walk(from: minute, to: now)
  }

  /// The minute at which a hand is due if it runs on, looked for up to a limit.
  mutating func due(_ index: Int, from minute: Int, limit: Int) -> Int? {
    guard let target = hands[index].target else { return nil }
    var left = target - hands[index].used
    var at = minute
    while left > 0 {
      guard at < limit else { return nil }
      if isOpen(index, at) { left -= 1 }
      at += 1
    }
    return at
  }

  /// Lets the hands that run count each open minute.
  private mutating func walk(from start: Int, to end: Int) {
    for index in 0..<3 where hands[index].isOn && hands[index].isRunning && hands[index].broken == nil {
      guard let target = hands[index].target else { continue }
      var used = hands[index].used
      var due = hands[index].due
      var minute = start
      while minute < end, due == nil {
        if isOpen(index, minute) { used += 1 }
        minute += 1
        if used >= target { due = minute }
      }
      hands[index].used = used
      hands[index].due = due
      // A promise is broken once its deadline is behind.
      if let due, due < end {
        hands[index].broken = due
        hands[index].breaches += 1
      }
    }
  }

  private func target(_ index: Int) -> Int? {
    rules.targets[ClockKind.allCases[index]].map { Int($0.duration.milliseconds / 60_000) }
  }

  private func mode(_ index: Int, _ rules: ClockRules, _ status: FeedbackStatus) -> ClockMode {
    let clock = ClockKind.allCases[index]
    let written = rules.modes.table[status]?[clock]
    let isEnded = [.resolved, .closed, .duplicate, .declined].contains(status)
    let mode = written ?? (isEnded ? .stopped : .running)
    if mode == .paused, case .elapsed? = rules.targets[clock]?.measure { return .running }
    return mode
  }

  /// Looks up whether a minute is open.
  private mutating func isOpen(_ index: Int, _ minute: Int) -> Bool {
    let place = table.places[minute - table.start]
    if lookedUp[index].place != place { lookedUp[index] = (place, periods(index, table.days[place])) }
    let time = table.minutesOfDay[minute - table.start]
    for period in lookedUp[index].periods where period.from <= time && time < period.to { return true }
    return false
  }

  private func periods(_ index: Int, _ day: LocalTimeTable.Day) -> [(from: Int, to: Int)] {
    guard case .business(let calendar)? = rules.targets[ClockKind.allCases[index]]?.measure else {
      return [(0, 1440)]
    }
    var periods = calendar.week.map { $0[day.weekday - 1] }
    for (yearly, holiday) in calendar.yearly
    where yearly.month == day.month && yearly.day == day.dayOfMonth {
      periods = holiday.periods
    }
    if let holiday = calendar.holidays[day.date] { periods = holiday.periods }
    guard let periods else { return [(0, 1440)] }
    return periods.map { (Int($0.from / 60_000), Int($0.to / 60_000)) }
  }

  private mutating func forget() {
    lookedUp = Array(repeating: (-1, []), count: 3)
  }

  private mutating func reach(_ index: Int, _ minute: Int) {
    guard hands[index].isOn, hands[index].isRunning, hands[index].broken == nil, hands[index].due == nil,
      let target = hands[index].target, hands[index].used >= target
    else { return }
    hands[index].due = minute
  }

  private mutating func take(_ change: ClockEvent.Change, _ minute: Int) {
    let before = (rules, status)
    switch change {
    case .status(let new): status = new
    case .rules(let new):
      rules = new
      forget()
    case .answered:
      for index in 0..<2 where hands[index].isOn { end(index, minute, lifted: false) }
      hands[0].isAnswered = true
      hands[0].isOn = false
      hands[1].isOn = false
    case .customerWrote:
      if status == .waitingCustomer { status = .inProgress }
      if hands[0].isAnswered, !hands[1].isOn {
        hands[1] = Hand(isOn: true, target: target(1), since: minute, breaches: hands[1].breaches)
      }
    }
    retune(minute, before: before)
  }

  private mutating func end(_ index: Int, _ minute: Int, lifted: Bool) {
    hands[index].ended = minute
    hands[index].isLifted = lifted
    hands[index].isRunning = false
  }

  /// Lets the hands run, wait and stop as status and rules now say.
  private mutating func retune(_ minute: Int, before: (rules: ClockRules, status: FeedbackStatus)?) {
    for index in 0..<3 where hands[index].isOn {
      let mode = mode(index, rules, status)
      let last = before.map { self.mode(index, $0.rules, $0.status) }
      if mode == .stopped {
        if index == 1 {
          if last != .stopped {
            end(1, minute, lifted: true)
            hands[1].isOn = false
          } else {
            wait(1, minute)
            if before?.rules.key != rules.key, hands[1].broken == nil { hands[1].target = target(1) }
          }
        } else if hands[index].ended == nil {
          end(index, minute, lifted: index == 0)
        }
        continue
      }
      if hands[index].ended != nil {
        hands[index].ended = nil
        hands[index].isLifted = false
        hands[index].since = minute
      }
      if hands[index].broken == nil {
        if before?.rules.key != rules.key { hands[index].due = nil }
        hands[index].target = target(index)
      }
      if mode == .running {
        if !hands[index].isRunning, hands[index].broken == nil { hands[index].due = nil }
        hands[index].isRunning = true
        reach(index, minute)
      } else {
        wait(index, minute)
      }
    }
  }

  private mutating func wait(_ index: Int, _ minute: Int) {
    if hands[index].isRunning { hands[index].since = minute }
    hands[index].isRunning = false
    if hands[index].broken == nil { hands[index].due = nil }
  }
}
