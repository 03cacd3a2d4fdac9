import Advocacy

extension Model {
  /// The next time at which a text on the screen reads otherwise, such as how long someone waits; nothing when none will.
  public var nextChange: Instant? {
    let time = RelativeTime(now: now, zone: settings.zone)
    return [time.nextChange(of: shownInstants), list?.changesFade].compactMap { $0 }.min()
  }

  /// The points in time that the rows in view tell.
  private var shownInstants: [Instant] {
    switch place {
    case .today: today.window.visible.compactMap { today.window.rows[$0].line?.when }
    case .list(let kind):
      lists[kind].map { list in list.window.rows[list.window.visible].flatMap(\.instants) } ?? []
    case .insights: []
    case .thing(let reference): record(reference)?.instants ?? []
    }
  }
}

extension PresentationContext {
  /// The next time at which a row's text reads otherwise; nothing when it never does.
  func nextChange(of record: Record) -> Instant? {
    time.nextChange(of: record.instants)
  }
}

extension Record {
  /// The points in time that it tells.
  fileprivate var instants: [Instant] { values.values.compactMap(\.instant) }
}
