import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

/// The screens beside the queue as text, in files beside this one; see ``SnapshotFile``.
@Suite("The other screens look as they were agreed")
struct ScreenShotTests {
  private static let sizes = [(80, 24), (120, 40), (200, 50), (60, 15)]

  struct Shot: CustomTestStringConvertible {
    let name: String
    let keys: String
    var columns = 80
    var rows = 24
    var glyphs = GlyphTable.unicode
    var isEmpty = false

    var testDescription: String {
      "\(name)-\(columns)x\(rows)\(glyphs.isUnicode ? "" : "-ascii")"
    }
  }

  /// A screen in every size, in ASCII, narrowed down, with nothing in it, and its detail.
  private static func shots(_ name: String, _ keys: String, filter: String) -> [Shot] {
    sizes.map { Shot(name: name, keys: keys, columns: $0.0, rows: $0.1) }
      + [
        Shot(name: name, keys: keys, glyphs: .ascii),
        Shot(name: name + "-empty", keys: keys, isEmpty: true),
        Shot(name: name + "-filtered", keys: "\(keys) / \(filter) enter"),
        Shot(name: name + "-detail", keys: keys + " enter"),
      ]
  }

  static let shots =
    shots("requests", "4 v 6", filter: "s i z e") + shots("referrals", "5 v 7", filter: "l a r s")
    + shots("rewards-desk", "6", filter: "l a r s") + shots("outreach", "8 v 3", filter: "s e n d")
    + shots("insights", "9", filter: "").filter { !$0.name.hasSuffix("filtered") }
    + [
      Shot(name: "request-tell", keys: "4 v 3 r"), Shot(name: "request-status", keys: "4 s"),
      Shot(name: "contacts", keys: "8"), Shot(name: "asks", keys: "8 v 5"),
      Shot(name: "scores", keys: "8 v 8"),
      Shot(name: "recognition", keys: "7"), Shot(name: "recognition-empty", keys: "7", isEmpty: true),
      Shot(name: "insights-end", keys: "9 G"),
    ]

  @Test("A screen is as in its file", arguments: shots)
  func text(shot: Shot) throws {
    var desk = Desk(
      columns: shot.columns, rows: shot.rows, file: shot.isEmpty ? MemoryFile([]) : Scene.full(),
      glyphs: shot.glyphs)
    desk.press(shot.keys)
    try SnapshotFile.compare(desk.screen(shot.glyphs), with: shot.testDescription + ".txt")
  }

  @Test(
    "The looks of a screen are as in its file, in colour and without", arguments: ["dark", "mono"],
    ["4", "5", "6", "8", "9"])
  func looks(theme name: String, keys: String) throws {
    let definition = try ThemeLibrary().definition(named: name)
    let theme = definition.theme(for: name == "mono" ? .mono : .twoHundredFiftySix)
    var desk = Desk(file: Scene.full())
    desk.press(keys)
    let grid = view(desk.model, theme: theme, glyphs: .unicode).grid
    try SnapshotFile.compare(ScreenText.styled(grid), with: "screen-\(keys)-80x24-\(name).styled.txt")
  }
}
