import ArgumentParser

/// A whole number as given to an option, read when the command runs, so that one sentence says what is wrong with it.
struct NumberText: ExpressibleByArgument {
  private let text: String

  init(argument: String) { text = argument }

  /// The number, from nothing up or from another least one.
  func number<Number: FixedWidthInteger>(of option: String, from least: Number = 0) throws -> Number {
    guard let number = Number(text), number >= least else {
      throw CommandFailure("\(option) is a whole number from \(least) up, and “\(text)” is none.", .usage)
    }
    return number
  }
}
