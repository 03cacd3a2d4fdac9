import Foundation

/// The figures of a run.
struct Report {
  /// One figure.
  struct Line {
    /// What was measured.
    var what: String
    /// The number of customers of the sample.
    var size: Int
    /// The figure that the target is about.
    var figure: Double
    /// Its unit.
    var unit = "ms"
    /// What raw SQLite, or the floor program, needs for the same.
    var floor: Double?
    /// The most that it may be; nothing for what is only told.
    var target: Double?
    /// More about it.
    var note = ""
  }

  private(set) var lines: [Line] = []

  /// Adds a figure and prints it at once.
  mutating func add(_ line: Line) {
    lines.append(line)
    print(Report.text(line))
    fflush(nil)
  }

  /// Prints what fell short and how figures grow from the smallest sample to the largest.
  func printAll(_ sizes: [Int]) {
    if sizes.count > 1 { printGrowth(sizes) }
    let short = lines.filter { line in line.target.map { line.figure > $0 } ?? false }
    print(
      short.isEmpty ? "\nEvery target was met." : "\n\(short.count) of \(lines.count) figures fell short:")
    for line in short { print(Report.text(line)) }
  }

  private func printGrowth(_ sizes: [Int]) {
    print("\nGrowth, each beside the smallest sample:")
    for what in lines.map(\.what).uniqued() {
      let own = sizes.compactMap { size in lines.first { $0.what == what && $0.size == size } }
      guard own.count > 1, let first = own.first, first.figure > 0 else { continue }
      let cells = own.map { line in
        "\(Report.number(line.figure)) (\(Report.number(line.figure / first.figure))x)"
      }
      print("  \(what): \(cells.joined(separator: ", "))")
    }
  }

  private static func text(_ line: Line) -> String {
    var text = "\(padded("\(line.size)", 9)) \(padded(line.what, 46)) \(number(line.figure)) \(line.unit)"
    if let floor = line.floor, floor > 0 { text += ", \(number(line.figure / floor))x of \(number(floor))" }
    if let target = line.target {
      text += ", \(line.figure <= target ? "pass" : "SHORT") (\(number(target)))"
    }
    return line.note.isEmpty ? text : text + "; " + line.note
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }

  private static func number(_ value: Double) -> String {
    value >= 100 ? String(format: "%.0f", value) : String(format: value >= 10 ? "%.1f" : "%.2f", value)
  }
}

extension Array where Element: Hashable {
  /// Each element once, in the order of first sight.
  func uniqued() -> [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
