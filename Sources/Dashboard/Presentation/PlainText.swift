import Advocacy
import TerminalKit

/// What the screens say, as plain lines for commands: no colour, no control, one thing after the other.
public enum PlainText {
  /// The worklist: headline, then the lines under their stretches of time.
  public static func today(_ today: Today, of programme: String, in reading: ReadingContext) -> [String] {
    let context = PresentationContext(reading: reading, glyphs: .unicode)
    var lines = [SafeText.line(programme) + " · Today · " + context.time.absolute(today.asOf)]
    if let measures = today.measures, !measures.isEmpty {
      lines.append(measures.map { "\($0.label) \($0.figure)" }.joined(separator: " · "))
    }
    guard !today.lines.isEmpty else { return lines + ["", "Nothing waits."] }
    let rows = today.lines.map { line in
      let cells = [context.time.point(line.when), line.reference.description, line.what, line.why]
      return (line.stretch, cells.map { SafeText.line($0) })
    }
    let widths = (0..<3).map { column in rows.map { min(60, SafeText.width(of: $0.1[column])) }.max() ?? 0 }
    for stretch in Today.Line.Stretch.allCases {
      let own = rows.filter { $0.0 == stretch }
      guard !own.isEmpty else { continue }
      lines += ["", TodayRowLayout.title(of: stretch)]
      for (_, cells) in own {
        let padded = cells.enumerated().map { column, cell in
          column < 3 ? SafeText.padded(cell, width: widths[column], glyphs: .unicode) : cell
        }
        lines.append("  " + padded.joined(separator: "  "))
      }
    }
    return lines
  }

  /// Everything about one thing, wrapped to a width in cells.
  public static func detail(_ detail: ThingDetail, width: Int, in reading: ReadingContext) -> [String] {
    let context = PresentationContext(reading: reading, glyphs: .unicode)
    return DetailText.of(detail, extent: .page, in: context).wrapped(width: width).map { line in
      var text = Substring(line.plainText)
      while text.last == " " { text = text.dropLast() }
      return String(text)
    }
  }
}
