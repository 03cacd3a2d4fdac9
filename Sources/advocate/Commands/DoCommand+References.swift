import Advocacy

extension DoCommand {
  /// The words of a command line with the references that stand in a row as one of them: the parser of the command line
  /// takes a time that grows with the square of the number of words.
  static func joined(_ words: [String]) -> [String] {
    guard words.first == configuration.commandName else { return words }
    var joined: [String] = []
    var isInRow = false
    for word in words {
      let isReference = Reference(word) != nil
      // What follows an option may be its value.
      if isReference, isInRow, let last = joined.popLast() {
        joined.append("\(last) \(word)")
      } else {
        isInRow = isReference && !(joined.last?.hasPrefix("-") ?? true)
        joined.append(word)
      }
      if !isReference { isInRow = false }
    }
    return joined
  }

  /// The references that ``joined(_:)`` put in a row.
  static func separate(_ words: [String]) -> [String] {
    words.flatMap { $0.split(separator: " ").map(String.init) }
  }
}
