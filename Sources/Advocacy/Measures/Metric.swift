/// A figure with how it came about: its rule, how many it rests on, the range it probably lies in, and its rows.
public struct Metric: Hashable, Sendable {
  /// What is measured, by the word that commands use.
  public enum Name: String, CaseIterable, Sendable {
    case nps, csat, ces5, ces7, recovery, promises, response, referrals, rewards, standing, retention

    /// The survey whose answers it measures; nothing for other figures.
    public var survey: Survey? { Survey(rawValue: rawValue) }
  }

  /// What a figure counts in.
  public enum Unit: String, Sendable {
    /// Points, -100 to 100.
    case points
    /// A share, in percent.
    case percent
    /// How many.
    case count
    /// An amount of money, in major units.
    case amount
    /// A length of time, in hours.
    case hours
  }

  /// One figure of it.
  public struct Figure: Hashable, Sendable {
    /// What it is of: `last 90 days`.
    public var label: String
    /// The figure; nothing where there is too little to say one.
    public var value: Double?
    /// What it counts in.
    public var unit: Unit
    /// How many it rests on.
    public var total: Int
    /// The 95% interval.
    public var interval: ClosedRange<Double>?
    /// What is to be said beside it.
    public var note: String?
    /// The currency of an amount.
    public var currency: Currency?
  }

  /// One thing that it rests on.
  public struct Row: Hashable, Sendable {
    /// The thing.
    public var reference: Reference
    /// What it contributes.
    public var text: String

    /// Notes a thing.
    public init(_ reference: Reference, _ text: String) {
      self.reference = reference
      self.text = text
    }
  }

  /// The most rows that are told one by one.
  public static let mostRows = 40

  /// What is measured.
  public var name: Name
  /// What it is called.
  public var title: String
  /// How it is reckoned.
  public var rule: String
  /// From when on what happened counts.
  public var from: Instant
  /// Until when.
  public var to: Instant
  /// The figures, the one that matters first.
  public var figures: [Figure]
  /// What they rest on, the latest first, as far as it is told one by one.
  public var rows: [Row]
  /// How many rows there are.
  public var rowCount: Int
  /// The figures over time or from step to step, for graphs.
  public var series: [Series] = []
}

extension Metric.Figure {
  /// A share as a figure in percent.
  static func share(_ label: String, _ proportion: Proportion, _ note: String? = nil) -> Metric.Figure {
    guard proportion.total > 0 else {
      return Metric.Figure(label: label, value: nil, unit: .percent, total: 0, interval: nil, note: note)
    }
    let interval = proportion.interval
    return Metric.Figure(
      label: label, value: 100 * proportion.share, unit: .percent, total: proportion.total,
      interval: 100 * interval.lowerBound...100 * interval.upperBound, note: note)
  }

  /// The figure in words: `+18 (6 to 30), n 143`.
  public var text: String {
    guard let value else { return "nothing to reckon from, n 0" }
    let range = rangeText.map { " (\($0))" } ?? ""
    return unit.text(value, currency) + range + (unit == .count ? "" : ", n \(Metric.grouped(total))")
  }

  /// The range in which it lies with 95%: `6 to 30`; nothing where there is none.
  public var rangeText: String? {
    interval.map { "\(Metric.whole($0.lowerBound)) to \(Metric.whole($0.upperBound))" }
  }
}

extension Metric.Unit {
  /// A figure in this unit: `+18`, `87%`, `1,204`, `3,240.00 EUR`, `2d3h`.
  public func text(_ value: Double, _ currency: Currency? = nil) -> String {
    switch self {
    case .points: (value > 0.5 ? "+" : "") + Metric.whole(value)
    case .percent: Metric.whole(value) + "%"
    case .count: Metric.grouped(value)
    case .amount: Metric.amount(value, currency)
    case .hours:
      // Minutes say nothing any more of what took days.
      DurationText.text(value < 24 ? .minutes(Int64(value * 60)) : .hours(Int64(value)))
    }
  }
}

extension Metric {
  /// A number without decimals.
  static func whole(_ number: Double) -> String { String(Int(number.rounded())) }

  /// A figure without its unit, as in a range: `1,204`.
  public static func plain(_ number: Double) -> String { grouped(number) }

  /// A whole number with a comma before every third digit.
  static func grouped(_ number: Int) -> String { grouped(Double(number)) }

  /// A number without decimals and a comma before every third digit.
  static func grouped(_ number: Double) -> String {
    let digits = Array(whole(abs(number)))
    var text = number < -0.5 ? "-" : ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  /// An amount of a currency, given in major units.
  static func amount(_ number: Double, _ currency: Currency?) -> String {
    guard let currency else { return grouped(number) }
    var scale = 1.0
    for _ in 0..<currency.exponent { scale *= 10 }
    return Money(minorUnits: Int64((number * scale).rounded()), currency: currency).description
  }

  /// A number with two decimals.
  static func hundredths(_ number: Double) -> String {
    let all = Int((abs(number) * 100).rounded())
    return (number < 0 && all > 0 ? "-" : "") + "\(all / 100).\(String(all % 100 + 100).dropFirst())"
  }

  /// The figures of it in lines, and under them how it is reckoned.
  public var lines: [String] {
    let width = figures.map(\.label.count).max() ?? 0
    let told = figures.map { figure in
      let label = figure.label + String(repeating: " ", count: width - figure.label.count)
      return "  \(label)  \(figure.text)" + (figure.note.map { "; \($0)" } ?? "")
    }
    return [title] + told + cohortLines + ["  \(rule)"]
  }

  /// How it came about, row by row.
  public func explanation(in zone: ProgrammeZone) -> [String] {
    let days = "\(zone.local(from).day) to \(zone.local(to).day)"
    let latest = rowCount > rows.count ? ", the latest" : ""
    var lines = self.lines + ["", "\(Self.grouped(rowCount)) rows, \(days)\(latest):"]
    lines += rows.map { "  \($0.reference)  \($0.text)" }
    if rowCount > rows.count { lines.append("  and \(Self.grouped(rowCount - rows.count)) more") }
    return lines
  }
}
