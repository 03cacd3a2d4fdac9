import Foundation

/// The keys that are pressed, and what each may cost.
extension TerminalBench {
  /// What is told of a label.
  struct Aim {
    var label: String
    /// Whether the key is done with its last byte, as where a screen is shown, and not with its first.
    var isSettled = false
    var median: Double?
    var p99: Double?
    var bytes: Double?
  }

  static let bar = Aim(label: "bar moved", median: 1, p99: 4, bytes: 220)
  static let scroll = Aim(label: "line scrolled", median: 1, p99: 4, bytes: 400)
  static let page = Aim(label: "page down", isSettled: true, p99: 5, bytes: 3500)
  static let last = Aim(label: "last", isSettled: true, p99: 5)
  static let first = Aim(label: "first", isSettled: true, p99: 5)
  static let rest = Aim(label: "bar at rest, with its detail", bytes: 2500)
  static let detail = Aim(label: "detail opened", isSettled: true, p99: 5)
  static let escape = Aim(label: "escape", p99: 16)
  static let visit = Aim(label: "screen shown for the first time", isSettled: true, p99: 16)
  static let whole = Aim(label: "all of a screen, its counts too, the first time", isSettled: true)
  static let tab = Aim(label: "another screen, first byte", p99: 5)
  static let held = Aim(label: "held key, lag", isSettled: true, p99: 16)
  static let search = Aim(label: "character of a search, first byte", p99: 5)
  static let monoPage = Aim(label: "page down without colours", isSettled: true, p99: 5, bytes: 3000)
  static let act = Aim(label: "act", isSettled: true, p99: 16, bytes: 600)
  static let undo = Aim(label: "act taken back", isSettled: true, p99: 16, bytes: 600)
  static let idle = Aim(label: "ten seconds of nothing", bytes: 0)

  static let aims = [
    bar, scroll, page, last, first, rest, detail, escape, visit, whole, tab, held, search, monoPage, act,
    undo, idle,
  ]

  /// How long one waits before a key, in milliseconds, so that the detail of what the bar rests on has gone by.
  private static let pause = 200.0

  /// All customers, from the first.
  private static let toCustomers = [
    Harness.Step(label: "", keys: "2v5", quiet: 400, first: 1000, skip: 1),
    Harness.Step(label: "", keys: "gg", quiet: 400, skip: 1),
  ]

  private static let screens = ["2", "3", "4", "5", "6", "7", "8", "9", "1"]

  /// Each screen once, until nothing more comes to it.
  static let wholeScreens = screens.map {
    Harness.Step(label: whole.label, keys: $0, quiet: 4000, first: 10_000)
  }

  /// Enough of each for one sample in a hundred.
  static var keys: [Harness.Step] {
    func visits(_ label: String) -> [Harness.Step] {
      screens.map { Harness.Step(label: label, keys: $0, quiet: 60, gap: pause) }
    }
    return visits(visit.label) + (0..<12).flatMap { _ in visits(tab.label) } + toCustomers + moves + ends
      + openings + holds + searches
      + [Harness.Step(label: idle.label, first: 10_000, gap: 2000, resize: "40x120")]
  }

  private static var moves: [Harness.Step] {
    let rows = 10
    let there = (0..<5).flatMap { _ in
      [
        Harness.Step(label: bar.label, keys: "j", repeat: rows),
        Harness.Step(label: bar.label, keys: "k", repeat: rows),
      ]
    }
    return there + [
      Harness.Step(label: rest.label, keys: "j", repeat: rows, quiet: 300),
      Harness.Step(label: "", keys: "jjj", quiet: 300, skip: 1),
      Harness.Step(label: scroll.label, keys: "j", repeat: 100),
      Harness.Step(label: page.label, keys: "<PgDn>", repeat: 60, gap: pause),
      Harness.Step(label: page.label, keys: "<PgUp>", repeat: 60, gap: pause),
    ]
  }

  private static var ends: [Harness.Step] {
    (0..<100).flatMap { _ in
      [
        Harness.Step(label: last.label, keys: "G", gap: pause),
        Harness.Step(label: first.label, keys: "gg", gap: pause),
      ]
    }
  }

  private static var openings: [Harness.Step] {
    (0..<100).flatMap { _ in
      [
        Harness.Step(label: "", keys: "j<Enter>", quiet: 150, skip: 1),
        Harness.Step(label: detail.label, keys: "<Enter>"),
        Harness.Step(label: escape.label, keys: "<Esc>"),
        Harness.Step(label: "", keys: "<Esc>", skip: 1),
      ]
    }
  }

  private static var holds: [Harness.Step] {
    (0..<5).flatMap { _ in
      ["j", "k"].map { Harness.Step(label: held.label, keys: $0, repeat: 90, gap: pause, rate: 60) }
    }
  }

  /// Every search that is measured in the store, typed into its list.
  private static var searches: [Harness.Step] {
    let typed = SearchSet.typed.filter { !$0.text.isEmpty }
    return typed.flatMap { item in
      let tab = item.kind == .customer ? "2" : "3"
      let text = item.text.replacingOccurrences(of: "<", with: "<LT>")
      return [
        Harness.Step(label: "", keys: tab, quiet: 100, skip: 1),
        Harness.Step(label: "", keys: "/", quiet: 100, skip: 1),
        Harness.Step(label: search.label, keys: text, each: 1),
        Harness.Step(label: "", keys: "<Esc>", quiet: 150, skip: 1),
      ]
    }
  }

  /// Pages as they are without colours.
  static let mono =
    toCustomers + [Harness.Step(label: monoPage.label, keys: "<PgDn>", repeat: 60, gap: pause)]

  /// The latest feedback claimed, and that taken back, on a screen too narrow for the detail.
  static let acts =
    [Harness.Step(label: "", keys: "3v6", quiet: 500, first: 1000, skip: 1)]
    + (0..<100).flatMap { _ in
      [
        Harness.Step(label: act.label, keys: "c", quiet: 100, gap: pause),
        Harness.Step(label: undo.label, keys: "u", quiet: 100, gap: pause),
      ]
    }

  /// What the floor program can be asked for, and under which label.
  static let floorKeys =
    (0..<5).flatMap { _ in
      [
        Harness.Step(label: bar.label, keys: "<Down>", repeat: 10),
        Harness.Step(label: bar.label, keys: "<Up>", repeat: 10),
      ]
    } + [
      Harness.Step(label: "", keys: String(repeating: "<Down>", count: 40), quiet: 300, skip: 1),
      Harness.Step(label: scroll.label, keys: "<Down>", repeat: 100),
      Harness.Step(label: page.label, keys: "<PgDn>", repeat: 100),
    ]
    + (0..<100).flatMap { _ in
      [
        Harness.Step(label: last.label, keys: "<End>"),
        Harness.Step(label: first.label, keys: "<Home>"),
      ]
    }
}
