import Advocacy

extension Model {
  /// What is under way, in a word or two; nothing when nothing is.
  var work: String? {
    if acts.contains(where: { $0.token != nil }) {
      guard let (done, total) = actProgress else { return "writing" }
      return "writing \(ValueText.grouped(Int64(done))) of \(ValueText.grouped(Int64(total)))"
    }
    if heldCommand != nil { return "reading" }
    if choosing != nil { return "choosing all" }
    switch place {
    case .today: return today.isLoading ? "reading" : nil
    case .list(let kind):
      guard let list = lists[kind], list.load != nil else { return nil }
      return list.isProvisional ? "sorting" : "reading"
    case .insights: return insights.isLoading ? "reading" : nil
    case .thing(let reference):
      return details[reference] == nil && detailFailures[reference] == nil ? "reading" : nil
    }
  }

  /// Lets what takes longer than a moment be told, and no longer once it is done.
  mutating func watchWork() {
    guard work != nil else {
      (workToken, tellsWork) = (nil, false)
      return
    }
    guard workToken == nil else { return }
    let token = nextToken()
    workToken = token
    emit(.rest(token, milliseconds: Model.momentOfWork))
  }

  /// How long nothing is told of what is under way, in milliseconds.
  static let momentOfWork = 150
}
