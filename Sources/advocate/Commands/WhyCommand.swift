import Advocacy
import AdvocacyStore
import ArgumentParser

/// Tells how a deadline, a score, a rank, the next contact or a colleague's figures came about.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract:
      "Tell how the deadlines of feedback, the score of a customer and the next contact, the rank of a request, or the figures of a colleague came about."
  )

  @OptionGroup var global: GlobalOptions
  @Argument(help: "The thing, such as F-88, C-1042, Q-5 or @ana.") var reference: String

  func run() throws {
    let session = try global.open()
    let asked = try session.programme.resolve(self.reference)
    let reference = asked[.mergedInto]?.reference ?? asked.reference
    let explanation = try session.programme.why(reference, at: .now)
    var console = Console.output()
    if reference != asked.reference {
      console.line("\(asked.reference) was merged into \(reference); this is \(reference).")
    }
    for part in explanation.parts {
      console.line(part.title)
      for line in part.lines { console.line(line) }
    }
  }
}
