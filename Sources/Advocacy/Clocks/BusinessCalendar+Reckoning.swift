extension BusinessCalendar {
  /// How far ahead a deadline is looked for, in days: ten years.
  static let horizon = 3653

  /// The earliest instant at which that much open time has passed since an instant.
  ///
  /// The end of an opening period counts as reached when it closes: an hour from Friday 16:00 with closing
  /// at 17:00 is due on Friday at 17:00. Nothing or less to pass is due at once, open or not.
  public func instant(after start: Instant, adding open: Span) throws(NeverDue) -> Instant {
    guard open.milliseconds > 0 else { return start }
    guard !isAlwaysOpen else { return start + open }
    var walk = CalendarWalk(self)
    var left = open.milliseconds
    let first = zone.local(start).day.daysSince1970
    var day = first
    while day <= first + BusinessCalendar.horizon {
      if day > first, left > openInWeek, walk.isPlainWeek(from: day) {
        left -= openInWeek
        day += 7
        continue
      }
      walk.load(day)
      for range in walk.open where range.to > start.milliseconds {
        let from = max(range.from, start.milliseconds)
        guard range.to - from < left else { return Instant(milliseconds: from + left) }
        left -= range.to - from
      }
      day += 1
    }
    throw NeverDue(calendar: name, after: start)
  }

  /// The open time between two instants; none when the second isn't later.
  public func openTime(from start: Instant, to end: Instant) -> Span {
    guard start < end else { return Span(milliseconds: 0) }
    guard !isAlwaysOpen else { return end - start }
    var walk = CalendarWalk(self)
    var total: Int64 = 0
    let first = zone.local(start).day.daysSince1970
    let last = zone.local(Instant(milliseconds: end.milliseconds - 1)).day.daysSince1970
    var day = first
    while day <= last {
      if day > first, day + 7 <= last, walk.isPlainWeek(from: day) {
        total += openInWeek
        day += 7
        continue
      }
      walk.load(day)
      for range in walk.open {
        total += max(0, min(range.to, end.milliseconds) - max(range.from, start.milliseconds))
      }
      day += 1
    }
    return Span(milliseconds: total)
  }

  /// The open parts between two instants, in order, joined where they touch.
  public func openIntervals(from start: Instant, to end: Instant) -> [Range<Instant>] {
    stretches(from: start, to: end).filter(\.isOpen).map { $0.from..<$0.to }
  }

  /// All time between two instants as stretches that are open, closed or a holiday, none empty, each
  /// beginning where the one before ends, no two alike side by side.
  public func stretches(from start: Instant, to end: Instant) -> [CalendarStretch] {
    guard start < end else { return [] }
    guard !isAlwaysOpen else { return [CalendarStretch(from: start, to: end, state: .open)] }
    var walk = CalendarWalk(self)
    var stretches: [CalendarStretch] = []
    var reached = start.milliseconds
    func add(until limit: Int64, _ state: CalendarStretch.State) {
      let to = min(limit, end.milliseconds)
      guard to > reached else { return }
      if let last = stretches.last, last.state == state {
        stretches[stretches.count - 1].to = Instant(milliseconds: to)
      } else {
        stretches.append(
          CalendarStretch(from: Instant(milliseconds: reached), to: Instant(milliseconds: to), state: state))
      }
      reached = to
    }
    var day = zone.local(start).day
    while reached < end.milliseconds {
      let dayEnd = walk.load(day.daysSince1970)
      let shut = holiday(on: day).map { CalendarStretch.State.holiday($0.name) } ?? .closed
      for range in walk.open {
        add(until: range.from, shut)
        add(until: range.to, .open)
      }
      add(until: dayEnd, shut)
      day = day + 1
    }
    return stretches
  }
}
