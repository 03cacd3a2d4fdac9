/// Splits a command from the environment into words, without a shell.
///
/// Quotes and backslashes group as a shell's do; nothing is expanded and nothing runs.
enum CommandWords {
  static func split(_ command: String) -> [String] {
    var words: [String] = []
    var word = ""
    var isInWord = false
    var quote: Character?
    var isEscaped = false
    for character in command {
      if isEscaped {
        word.append(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
        isInWord = true
      } else if let open = quote {
        if character == open {
          quote = nil
        } else {
          word.append(character)
        }
      } else if character == "'" || character == "\"" {
        quote = character
        isInWord = true
      } else if character.isWhitespace {
        if isInWord {
          words.append(word)
        }
        word = ""
        isInWord = false
      } else {
        word.append(character)
        isInWord = true
      }
    }
    if isInWord {
      words.append(word)
    }
    return words
  }
}
