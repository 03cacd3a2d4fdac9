import Advocacy
import TerminalKit

extension Model {
  /// Moves the bar, or scrolls the detail when keys go to it.
  mutating func move(by rows: Int) {
    if isDetailFocused {
      scrollDetail(by: rows)
    } else if place == .today {
      today.window.move(by: rows)
      today.leaveHeading(forward: rows > 0)
    } else {
      list?.window.move(by: rows)
    }
  }

  /// Moves by a part of a screen: 1 a screen down, -0.5 half of one up.
  mutating func movePage(by screens: Double) {
    if isDetailFocused {
      scrollDetail(by: Int(Double(ScreenLayout(self).detailHeight) * screens))
    } else if place == .today {
      today.window.movePage(by: screens)
      today.leaveHeading(forward: screens > 0)
    } else {
      list?.window.movePage(by: screens)
    }
  }

  /// Moves to the first or last row of all.
  mutating func moveToEnd(_ end: ListEnd) {
    if isDetailFocused {
      scrollDetail(by: end == .first ? -detailScroll : .max / 2)
    } else if place == .today {
      today.window.moveToEnd(end)
      today.leaveHeading(forward: end == .first)
    } else {
      list?.window.moveToEnd(end)
    }
  }

  /// Selects the row on a line of the view.
  mutating func selectVisible(line: Int) {
    if place == .today {
      _ = today.window.selectVisible(line: line)
      today.leaveHeading(forward: true)
    } else {
      _ = list?.window.selectVisible(line: line)
    }
  }

  /// Scrolls the detail; the view keeps it within its text.
  mutating func scrollDetail(by lines: Int) {
    detailScroll = max(0, min(detailScroll + lines, .max / 4))
  }

  /// Opens what the bar is on.
  mutating func open() {
    guard let selection else { return }
    switch place {
    case .today: go(to: .thing(selection))
    case .list, .thing: isDetailFocused = true
    }
    settle()
  }

  /// Goes back one step: out of the detail, then to the former place; never out of the program.
  mutating func stepBack() {
    if case .list = place, isDetailFocused {
      isDetailFocused = false
    } else if case .thing = place {
      goBack()
    }
  }

  /// Closes what is open; at the top, quits.
  mutating func close() {
    if case .list = place, isDetailFocused {
      isDetailFocused = false
    } else if case .thing = place, !back.isEmpty {
      goBack()
    } else {
      emit(.quit)
    }
  }

  /// Lets the moving keys go to the other pane.
  mutating func switchPane() {
    guard case .list = place else { return }
    isDetailFocused.toggle()
  }

  /// Goes to a place and remembers the present one.
  mutating func go(to place: Place) {
    guard place != self.place else { return }
    back.append(self.place)
    forward = []
    arrive(at: place)
  }

  /// Goes back to the former place.
  mutating func goBack() {
    guard let place = back.popLast() else { return say("There is no former place.") }
    forward.append(self.place)
    arrive(at: place)
  }

  /// Goes forward again after going back.
  mutating func goForward() {
    guard let place = forward.popLast() else { return say("There is no later place.") }
    back.append(self.place)
    arrive(at: place)
  }

  private mutating func arrive(at place: Place) {
    self.place = place
    if case .thing = place { isDetailFocused = true } else { isDetailFocused = false }
    fitLists()
    settle()
  }
}
