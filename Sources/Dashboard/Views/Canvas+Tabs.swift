import Advocacy
import TerminalKit

extension Canvas {
  /// Draws the screens by number and name; where there isn't room for all names, those furthest right are left out, but
  /// never that of the screen shown.
  mutating func drawTabs() {
    var named = Set(Place.tabs.map(\.number))
    for tab in Place.tabs.reversed() where tabs(named: named).width(glyphs) > layout.tabs.width {
      if tab.number != model.tab { named.remove(tab.number) }
    }
    grid.put(tabs(named: named), in: layout.tabs, theme: theme)
  }

  private func tabs(named: Set<Int>) -> StyledText {
    var line = StyledText()
    var isFormerNamed = false
    for tab in Place.tabs {
      let isActive = tab.number == model.tab
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
