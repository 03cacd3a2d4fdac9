import Advocacy
import TerminalKit

/// The figures as the dashboard holds them.
struct InsightsState: Sendable {
  /// One line on the screen.
  enum Row: Identifiable, Hashable, Sendable {
    /// What the lines below measure.
    case heading(Metric.Name)
    /// A figure of a measure, by its place.
    case figure(Metric.Name, Int)
    /// A value of a measure's series, by the places of both.
    case point(Metric.Name, series: Int, Int)
    /// A whole series over time.
    case months(Metric.Name, series: Int)
    /// What the shades of the cohorts below mean.
    case shades(Metric.Name)
    /// Those who came in one month, by the place of their series.
    case cohort(Metric.Name, series: Int)

    var id: Row { self }

    /// What it is a line of.
    var name: Metric.Name {
      switch self {
      case .heading(let name), .figure(let name, _), .point(let name, _, _), .months(let name, _),
        .shades(let name), .cohort(let name, _):
        name
      }
    }

    /// Whether it only says what the lines below are, and can't be selected.
    var isHeading: Bool {
      switch self {
      case .heading, .shades: true
      case .figure, .point, .months, .cohort: false
      }
    }
  }

  /// The figures there is data for.
  private(set) var metrics: [Metric] = []
  /// The lines and the selected one.
  var window = ListWindow<Row>()
  /// Whether they must be read anew.
  var isStale = true
  /// Whether they are being read.
  var isLoading = false
  /// Whether they have been read.
  var isLoaded = false
  /// When they were last read.
  var readAt: Instant?
  /// The wait after which they are read anew.
  var waitToken: Token?
  /// Why they couldn't be read, as a sentence.
  var failure: String?

  /// The measure of the selected line.
  var selected: Metric? { window.selectedRow.flatMap { metric($0.name) } }

  /// A measure by its name.
  func metric(_ name: Metric.Name) -> Metric? { metrics.first { $0.name == name } }

  /// Takes in figures that were read.
  mutating func show(_ metrics: [Metric]) {
    self.metrics = metrics
    (isLoading, isLoaded, failure) = (false, true, nil)
    let selected = window.selectedID
    let rows = metrics.flatMap(InsightsState.rows)
    window.replace(with: rows, hasBefore: false, hasAfter: false, select: selected)
    leaveHeading(forward: true)
  }

  /// The lines of a measure: its heading, steps before the figures they lead to, then figures, parts, months and
  /// cohorts.
  private static func rows(of metric: Metric) -> [Row] {
    func points(_ shape: Metric.Series.Shape) -> [Row] {
      metric.series.enumerated().filter { $0.element.shape == shape }.flatMap { place, series in
        series.points.indices.map { .point(metric.name, series: place, $0) }
      }
    }
    func whole(_ shapes: Set<Metric.Series.Shape>) -> [Int] {
      metric.series.indices.filter { shapes.contains(metric.series[$0].shape) }
    }
    let cohorts = whole([.cohort]).map { Row.cohort(metric.name, series: $0) }
    return [.heading(metric.name)] + points(.steps)
      + metric.figures.indices.map { .figure(metric.name, $0) } + points(.parts)
      + whole([.months, .ages]).map { .months(metric.name, series: $0) }
      + (cohorts.isEmpty ? [] : [.shades(metric.name)] + cohorts)
  }

  /// Moves on from a heading, which can't be selected.
  mutating func leaveHeading(forward: Bool) {
    guard window.selectedRow?.isHeading == true else { return }
    window.move(by: forward || window.selectedIndex == 0 ? 1 : -1)
  }
}
