import Advocacy

extension CellReader {
  func integer(_ text: String, _ rule: FieldRule) throws(Refusal) -> Int64 {
    let number = try number(text).value * (rule.scale ?? 1)
    guard number.magnitude < 9e15, abs(number - number.rounded()) < 1e-6 else {
      throw Refusal(reason: "“\(Snippet.of(text))” isn't a whole number.")
    }
    return Int64(number.rounded())
  }

  func money(_ text: String, _ rule: FieldRule) throws(Refusal) -> Money {
    let read = try number(text)
    let currency = read.currency ?? rule.currency ?? context.currency
    if rule.isMinorUnits || rule.scale != nil {
      let factor = rule.isMinorUnits ? 1 : Self.power(currency.exponent)
      let minor = read.value * (rule.scale ?? 1) * factor
      guard minor.magnitude < 9e15, abs(minor - minor.rounded()) < 1e-6 else {
        throw Refusal(reason: "“\(Snippet.of(text))” is no whole number of minor units of \(currency.code).")
      }
      return Money(minorUnits: Int64(minor.rounded()), currency: currency)
    }
    guard let money = Money(major: read.digits, currency: currency) else {
      throw Refusal(
        reason:
          "“\(Snippet.of(text))” isn't an amount of \(currency.code), which has \(currency.exponent) decimals."
      )
    }
    return money
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { result, _ in result * 10 }
  }

  private func number(_ text: String) throws(Refusal) -> (digits: String, value: Double, currency: Currency?)
  {
    switch AmountReader.read(text) {
    case .number(let digits, let currency):
      guard let value = Double(digits) else { break }
      return (digits, value, currency)
    case .ambiguous:
      throw Refusal(
        reason:
          "“\(Snippet.of(text))” may mean thousands or decimals; write it without separator for thousands.")
    case .unknown: break
    }
    throw Refusal(reason: "“\(Snippet.of(text))” isn't a number.")
  }

  func derived(
    _ text: String, _ derivation: FieldRule.Derivation, _ field: Field
  ) throws(Refusal) -> Value {
    guard let count = Double(text), count == count.rounded(), (0...120_000).contains(count) else {
      throw Refusal(reason: "“\(Snippet.of(text))” isn't a whole number to count back from today.")
    }
    let today = context.zone.local(context.now).day
    let day: CalendarDay =
      switch derivation {
      case .monthsBeforeToday: today.adding(months: -Int(count))
      case .daysBeforeToday: today + -Int(count)
      }
    switch field.type {
    case .day: return .day(day)
    case .instant: return .instant(context.zone.start(of: day))
    default:
      throw Refusal(reason: "The field \(field.name) is no date, so it can't be counted back from today.")
    }
  }
}
