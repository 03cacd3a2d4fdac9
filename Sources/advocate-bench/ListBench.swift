import Advocacy
import AdvocacyStore

/// Measures how soon lists stand: pages, both ends, searches in every order.
struct ListBench {
  let sample: Sample
  /// How many of the slowest searches are told.
  let told: Int
  /// What a search holds that is measured.
  let only: String

  private static let rows = 40

  /// The derived fields that the dashboard's lists show by themselves.
  private static let shown: [Kind: Set<FieldName>] = [
    .customer: [.openFeedback, .referrals, .rewardsOwed], .feedback: [],
  ]

  private func request(
    _ kind: Kind, _ order: ListOrder, query: Query = .everything, window: ListRequest.Window = .first,
    fewerAfter: Duration? = nil, provisionalAfter: Duration? = nil
  ) -> ListRequest {
    ListRequest(
      kind, query: query, order: order, window: window, limit: Self.rows, derived: Self.shown[kind],
      fewerAfter: fewerAfter, provisionalAfter: provisionalAfter)
  }

  func measure(into report: inout Report) throws {
    let raw = try RawSQLite(path: sample.programme.path)
    if only.isEmpty { try pages(raw, &report) }
    try searches("searches", SearchSet.all, raw, &report)
    try searches("views of other lists", SearchSet.views(customersAndFeedback: false), raw, &report)
  }

  private func pages(_ raw: RawSQLite, _ report: inout Report) throws {
    let order = ListOrder(.display)
    var (first, last, down) = (Samples(), Samples(), Samples())
    var page = try sample.programme.page(request(.customer, order))
    for _ in 0..<200 {
      _ = try first.time {
        try sample.programme.page(request(.customer, order))
      }
      _ = try last.time {
        try sample.programme.page(request(.customer, order, window: .last))
      }
      guard let end = page.rows.last else { break }
      page = try down.time {
        let anchor = ListAnchor(value: end[.display], id: end.reference.id)
        return try sample.programme.page(request(.customer, order, window: .after(anchor)))
      }
    }
    let floor = try raw.median(
      "SELECT * FROM customers WHERE removed = 0 ORDER BY display, id LIMIT \(Self.rows)")
    for (what, samples) in [("first page", first), ("last page", last), ("page down", down)] {
      report.add(
        Report.Line(
          what: "customers, \(what), p99", size: sample.customers, figure: samples.quantile(0.99),
          floor: floor,
          target: 5, note: "median \(samples.quantile(0.5).short)"))
    }
  }

  private func searches(
    _ name: String, _ set: [SearchSet.Search], _ raw: RawSQLite, _ report: inout Report
  ) throws {
    let floor = try raw.median(
      "SELECT * FROM customers WHERE removed = 0 ORDER BY display, id LIMIT \(Self.rows)")
    var (all, ordered, whole) = (Samples(), Samples(), Samples())
    var provisional = 0
    var slow: [(first: Double, ordered: Double, text: String)] = []
    for search in set where only.isEmpty || search.text.contains(only) {
      let query = try sample.query(search.text, search.kind)
      for field in FieldTable.fields(of: search.kind) where field.isSortable {
        for order in [ListOrder(field.name), ListOrder(field.name, descending: true)] {
          let start = ContinuousClock.now
          var early: Duration?
          let page = try sample.programme.page(
            request(
              search.kind, order, query: query, fewerAfter: Self.firstRowsAfter,
              provisionalAfter: Self.provisionalRowsAfter)
          ) { _ in early = .now - start }
          let end = .now - start
          if page.hasAfter, page.rows.count < Self.rows {
            let patient = request(search.kind, order, query: query)
            _ = try whole.time { try sample.programme.page(patient) }
          }
          if early != nil { provisional += 1 }
          all.add(early ?? end)
          ordered.add(end)
          slow.append(
            (
              (early ?? end).milliseconds, end.milliseconds,
              "\(search.kind.plural) “\(search.text)” by \(order.isDescending ? "-" : "")\(field.name)"
            ))
        }
      }
    }
    guard all.count > 0 else { return }
    func slowest(_ time: KeyPath<(first: Double, ordered: Double, text: String), Double>) -> String {
      slow.sorted { $0[keyPath: time] > $1[keyPath: time] }.prefix(told)
        .map { "\($0.text) \($0[keyPath: time].short)" }.joined(separator: "; ")
    }
    report.add(
      Report.Line(
        what: "\(name) in every order, first rows, p95", size: sample.customers, figure: all.quantile(0.95),
        floor: floor,
        target: 20, note: "\(all.count) lists, median \(all.quantile(0.5).short)"))
    report.add(
      Report.Line(
        what: "\(name) in every order, first rows, worst", size: sample.customers, figure: all.worst,
        floor: floor,
        target: 60, note: slowest(\.first)))
    report.add(
      Report.Line(
        what: "\(name) in every order, first rows in order, p95", size: sample.customers,
        figure: ordered.quantile(0.95), floor: floor,
        note: "\(provisional) lists show others before"))
    report.add(
      Report.Line(
        what: "\(name) in every order, first rows in order, worst", size: sample.customers,
        figure: ordered.worst, floor: floor, note: slowest(\.ordered)))
    guard whole.count > 0 else { return }
    report.add(
      Report.Line(
        what: "\(name) whose first rows were few, all 40", size: sample.customers,
        figure: whole.quantile(0.95), floor: floor, note: "\(whole.count) lists, worst \(whole.worst.short)"))
  }

  /// When the dashboard shows the first rows, however few they are.
  private static let firstRowsAfter = Duration.milliseconds(10)
  /// When it shows matches whose order isn't known yet.
  private static let provisionalRowsAfter = Duration.milliseconds(13)
}

extension Double {
  /// A time in milliseconds as it is told beside others.
  var short: String { "\((self * 100).rounded() / 100) ms" }
}
