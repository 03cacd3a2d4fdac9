import Advocacy
import TerminalKit
import Testing

@testable import Dashboard

/// The screens as text, in files beside this one; `RECORD_SNAPSHOTS=1` writes them anew, and such a run fails.
@Suite("Screens look as they were agreed")
struct SnapshotTests {
  struct Shot: CustomTestStringConvertible {
    let name: String
    let columns: Int
    let rows: Int
    var glyphs = GlyphTable.unicode

    var testDescription: String { fileName }
    var fileName: String {
      "\(name)-\(columns)x\(rows)\(glyphs.isUnicode ? "" : "-ascii")"
    }
  }

  private static let ways: [(String, String)] = [
    ("today", "1"), ("customers", "2 v 5"), ("customer", "2 v 5 enter"), ("feedback", "3"),
    ("feedback-detail", "3 enter"), ("feedback-page", "3 enter enter"), ("answer", "3 r"), ("snooze", "3 z"),
    ("filter", "3 / k i n d : c o m p l a i n t"), ("filter-problem", "3 / k i n d : x"),
    ("selected", "3 space j V j j"), ("rewards", "6"), ("reward-detail", "6 enter"), ("reward-status", "6 s"),
    ("help", "3 ?"), ("palette", "3 : c l a"), ("goto", "3 g"), ("note", "3 n"), ("tag", "3 t"),
    ("done", "3 x"), ("refused", "3 O"), ("quit", "^c"), ("nothing", "3 / z z z z enter"), ("sort", "3 o"),
    ("brief", "6 b"), ("why", "3 w"), ("why-customer", "2 v 5 w"),
    ("today-filter", "/ r e f u n d"), ("columns", "3 | j space"),
  ]

  static let shots: [Shot] =
    ways.map { Shot(name: $0.0, columns: 80, rows: 24) }
    + ["today", "customers", "feedback", "answer", "rewards", "feedback-page", "columns"].flatMap { name in
      [
        Shot(name: name, columns: 120, rows: 40), Shot(name: name, columns: 60, rows: 15),
        Shot(name: name, columns: 80, rows: 24, glyphs: .ascii),
      ]
    } + [
      Shot(name: "today", columns: 160, rows: 45), Shot(name: "feedback", columns: 160, rows: 45),
      Shot(name: "feedback", columns: 100, rows: 24),
    ]

  @Test("A screen is as in its file", arguments: shots)
  func text(shot: Shot) throws {
    var desk = Desk(columns: shot.columns, rows: shot.rows, file: Scene.file(), glyphs: shot.glyphs)
    desk.press(SnapshotTests.ways.first { $0.0 == shot.name }?.1 ?? "")
    try SnapshotFile.compare(desk.screen(shot.glyphs), with: shot.fileName + ".txt")
  }

  @Test(
    "The looks of a screen are as in its file, in colour and without", arguments: ["dark", "mono"],
    ["feedback", "rewards", "refused"])
  func looks(theme name: String, screen: String) throws {
    let definition = try ThemeLibrary().definition(named: name)
    let theme = definition.theme(for: name == "mono" ? .mono : .twoHundredFiftySix)
    var desk = Scene.desk()
    desk.press(SnapshotTests.ways.first { $0.0 == screen }?.1 ?? "")
    let grid = view(desk.model, theme: theme, glyphs: .unicode).grid
    try SnapshotFile.compare(ScreenText.styled(grid), with: "\(screen)-80x24-\(name).styled.txt")
  }
}
