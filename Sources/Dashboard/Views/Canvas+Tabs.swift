import Advocacy
import TerminalKit

extension Canvas {
  /// Draws the screens by number and name; where there isn't room for all names, those furthest right are left out, but
  /// never that of the screen shown.
  mutating func drawTabs() {
    var named = Set(Place.tabs.map(\.number))
    let active = model.tab
    var line = tabs(named: named, active: active)
    for tab in Place.tabs.reversed() where tab.number != active {
      guard line.width(glyphs) > layout.tabs.width else { break }
      named.remove(tab.number)
      line = tabs(named: named, active: active)
    }
    grid.put(line, in: layout.tabs, theme: theme)
  }

  private func tabs(named: Set<Int>, active: Int?) -> StyledText {
    var line = StyledText()
    var isFormerNamed = false
    for tab in Place.tabs {
      let isActive = tab.number == active
      let isNamed = named.contains(tab.number)
      // Between two names there are two blanks, so that number and name belong together.
      line.append(isFormerNamed ? "  " : " ")
      line.append("\(tab.number)", isActive ? .tabActive : .tab)
      if isNamed {
        line.append(" ", isActive ? .tabActive : .tab)
        line.append(tab.title, isActive ? .tabActive : .tab, adding: isActive ? .underline : [])
      }
      isFormerNamed = isNamed
    }
    return line
  }
}
