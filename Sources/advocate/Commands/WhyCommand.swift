import Advocacy
import AdvocacyStore
import ArgumentParser

/// Tells how a deadline, a score, a rank, a figure, the next contact or a colleague's figures came about.
struct WhyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "why",
    abstract:
      "Tell how the deadlines of feedback, the score of a customer and the next contact, the rank of a request, the figures of a colleague, or a figure of the programme came about."
  )

  @OptionGroup var global: GlobalOptions
  @Argument(
    help: ArgumentHelp(
      "The thing, such as F-88, C-1042, Q-5 or @ana; or a figure: \(Metric.Name.words.joined(separator: ", ")).",
      valueName: "reference or figure"))
  var reference: String

  func run() throws {
    let session = try global.open()
    if let name = Metric.Name(rawValue: reference.lowercased()) { return try explain(name, in: session) }
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

  /// Tells how a figure came about, and what it rests on.
  private func explain(_ name: Metric.Name, in session: Session) throws {
    guard let metric = try session.programme.metric(name, at: .now) else {
      throw CommandFailure("There is nothing to reckon \(name.rawValue) from yet.")
    }
    var console = Console.output()
    for line in metric.explanation(in: session.programme.settings.zone) { console.line(line) }
  }
}
