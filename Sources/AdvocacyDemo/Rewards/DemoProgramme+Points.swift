import Advocacy

extension DemoProgramme {
  /// How many codes there are for what is given as one.
  var codeCount: Int { customerCount == 0 ? 0 : 40 }

  /// A customer's points: brand advocates have earned some, and spent of the older ones.
  func lotPlans(_ index: Int) -> [LotPlan] {
    let (lifecycle, standing) = position(of: index)
    guard lifecycle == .active, standing == .advocate || standing == .champion else { return [] }
    var dice = dice(.points, index)
    guard dice.chance(55) else { return [] }
    var plans: [LotPlan] = []
    for _ in 0..<dice.within(1...3) {
      let days = dice.within(2...360)
      let earned = calendar.officeTime(before: calendar.present - .days(Int64(days)))
      guard earned >= created(index) else { continue }
      let (points, reason) = dice.pick(DemoProgramme.efforts)
      let isSpent = days > 120 && dice.chance(35)
      plans.append(
        LotPlan(
          points: Int64(points), reason: reason, earned: earned, expires: earned + .days(365),
          spent: isSpent ? Int64(points / 50 * dice.within(10...40)) : nil))
    }
    return plans
  }

  /// The rows of a customer's points.
  func appendPoints(_ index: Int, to rows: inout [ImportRecord]) {
    let exchange = exchanges[index]
    for (number, plan) in lotPlans(index).enumerated() {
      var values: [FieldName: Value] = [
        .points: .integer(plan.points), .reason: .text(plan.reason), .earned: .instant(plan.earned),
        .created: .instant(plan.earned), .expires: .instant(plan.expires),
      ]
      values[.spent] = plan.spent.map { .integer($0) }
      if let exchange, case let taken = exchange.taken(ofLot: number), taken > 0 {
        values[exchange.isIssued ? .spent : .reserved] = .integer(taken)
      }
      rows.append(
        ImportRecord(
          row: 0, kind: .lot, externalID: externalID(.lot, index * 3 + number), values: values,
          links: [.customer: link(.customer, index)]))
    }
  }

  /// The row of a code.
  func appendCode(_ index: Int, to rows: inout [ImportRecord]) {
    var dice = dice(.code, index)
    let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ23456789")
    let text = String((0..<8).map { _ in dice.pick(letters) })
    var values: [FieldName: Value] = [
      .item: .text("guide_day"), .code: .text("GUIDE-\(text)"),
      .expires: .instant(calendar.present + .days(Int64(90 + dice.within(0...180)))),
    ]
    var links: [FieldName: ImportRecord.Link] = [:]
    if let exchange = exchanges.values.first(where: { $0.code == index }) {
      values[.given] = .instant(issued(exchange))
      links[.reward] = .external(externalID(ofExchange: exchange))
    }
    rows.append(
      ImportRecord(
        row: 0, kind: .code, externalID: externalID(.code, index), values: values, links: links))
  }

  private static let efforts: [(points: Int, reason: String)] = [
    (200, "Call with a shop that asked about us"), (150, "A review with pictures"),
    (500, "The crossing in autumn, told for the journal"), (100, "Tested the new stove"),
    (300, "An evening in the shop"), (250, "Half an hour with the product team"),
  ]
}
