import Advocacy

extension ChoicePrompt {
  /// The answers that follow from a field's type.
  static func answers(
    to field: ActionField, colleagues: [FormCandidate], reading: ReadingContext
  ) -> [Answer] {
    switch field.type {
    case .choice(let words):
      return words.map { Answer(ValueText.word($0), "", .value(.text($0))) }
    case .flag: return [Answer("yes", "", .value(.flag(true))), Answer("no", "", .value(.flag(false)))]
    case .colleague: return people(colleagues, me: reading.me, isRequired: field.isRequired)
    case .instant: return times(["4h", "tomorrow 9:00", "mon 9:00", "7d"], field, reading)
    case .day: return times(["7d", "30d", "90d"], field, reading)
    case .text, .longText, .integer, .money, .reference, .tags: return []
    }
  }

  /// The colleagues, oneself first, and nobody where that is an answer.
  private static func people(_ colleagues: [FormCandidate], me: String, isRequired: Bool) -> [Answer] {
    let mine = "@" + me
    let own = Answer(mine, colleagues.first { $0.text == mine }?.label ?? "me", .value(.colleague(me)))
    let others = colleagues.filter { $0.text != mine }.map { candidate in
      let handle = candidate.text.first == "@" ? String(candidate.text.dropFirst()) : candidate.text
      return Answer(candidate.text, candidate.label, .value(.colleague(handle)))
    }
    return [own] + others + (isRequired ? [] : [Answer("nobody", "", .nothing)])
  }

  /// Times told by words, with what they mean, and one in writing.
  private static func times(_ words: [String], _ field: ActionField, _ reading: ReadingContext) -> [Answer] {
    let titles = [
      "4h": "in 4 hours", "tomorrow 9:00": "tomorrow at 9", "mon 9:00": "Monday at 9", "7d": "in a week",
      "30d": "in 30 days", "90d": "in 90 days",
    ]
    let reader = ValueReader(reading)
    var times: [Answer] = []
    for word in words {
      guard let value = try? reader.read(word, as: field.type, for: field.name),
        !times.contains(where: { $0.meaning == .value(value) })
      else { continue }
      times.append(Answer(titles[word] ?? word, meaning(value, reading), .value(value)))
    }
    return times + [Answer("another time", "such as next fri 16:00", .writeInstead)]
  }

  private static func meaning(_ value: Value, _ reading: ReadingContext) -> String {
    switch value {
    case .instant(let instant):
      RelativeTime(now: reading.now, zone: reading.zone).absolute(instant)
    case .day(let day): "\(RelativeTime.weekday(day)) \(day)"
    case .integer, .text, .flag, .money, .reference, .colleague, .tags: value.description
    }
  }
}
