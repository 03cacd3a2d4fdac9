import Advocacy
import TerminalKit

/// Two minutes through the dashboard, for who asks for it.
struct Tour: Hashable, Sendable {
  /// One page of it: what it tells, and the screen it tells of.
  struct Step: Sendable {
    /// What it is about.
    var title: String
    /// The screen; nothing for the one that is there.
    var place: Place?
    /// What it tells, with the keys of this person in it.
    var text: @Sendable (_ key: (String) -> String) -> String
  }

  /// The page that is read.
  var page = 0

  /// The pages.
  static let steps: [Step] = [
    Step(title: "Today", place: .today) { key in
      "Everything that waits for somebody, the most urgent first. \(key("move.down")) and \(key("move.up")), or the arrows, move the bar; \(key("open")) opens what it is on, \(key("back")) goes back a step. The line below says what the selected thing is, the last line which keys are at hand."
    },
    Step(title: "Feedback", place: .list(.feedback)) { key in
      "The queue, with the longest wait first. \(key("feedback.answer")) answers from a template, \(key("feedback.claim")) claims, \(key("feedback.resolve")) resolves, \(key("feedback.snooze")) puts off. When an act is done the bar is on the next item already."
    },
    Step(title: "Nothing is lost", place: nil) { key in
      "\(key("undo")) takes back what you did last and \(key("redo")) does it again, so try things out: only what nothing takes back asks first. \(key("list.select")) selects several rows; a key then does it to all of them, and one \(key("undo")) takes that back."
    },
    Step(title: "Finding", place: nil) { key in
      "\(key("list.filter")) narrows what is listed while you type: words in any order, or kind:complaint standing:champion. \(key("list.views")) has saved views. \(key("goto")) and a reference such as f88 goes there; \(key("history.back")) goes back as in a browser."
    },
    Step(title: "Customers", place: .list(.customer)) { key in
      "Whom you look after. \(key("brief")) is the three-minute brief before a call, \(key("touchpoint.log")) notes the call, \(key("task.create")) what you promised. \(key("why")) says how any deadline, score or decision came about."
    },
    Step(title: "Rewards", place: .list(.reward)) { key in
      "Both sides of a referral stand together and are decided together: \(key("reward.approve")) approves, \(key("reward.not_eligible")) and \(key("reward.reject")) refuse with a reason, \(key("reward.hold")) holds. Keys that move money are capitals."
    },
    Step(title: "All the rest", place: .today) { key in
      "\(key("palette")) finds every command by a few of its letters and says why one can't be done now. \(key("help")) shows the keys of the screen. This tour comes back only when you ask for it: \(key("palette")) tour."
    },
  ]
}

extension Model {
  /// Begins the tour on its first page.
  mutating func beginTour() {
    overlays = [.tour(Tour())]
    showTourPage()
  }

  /// Turns pages of the tour; behind the last one it ends.
  mutating func turnTour(by pages: Int) {
    guard case .tour(var tour)? = overlays.last else { return }
    tour.page = max(0, tour.page + pages)
    guard tour.page < Tour.steps.count else { return closeOverlay() }
    overlays[overlays.count - 1] = .tour(tour)
    showTourPage()
  }

  /// Whether the last page of the tour is read.
  var isOnLastTourPage: Bool {
    if case .tour(let tour)? = overlays.last { tour.page == Tour.steps.count - 1 } else { false }
  }

  private mutating func showTourPage() {
    guard case .tour(let tour)? = overlays.last, let place = Tour.steps[tour.page].place else { return }
    go(to: place)
  }
}
