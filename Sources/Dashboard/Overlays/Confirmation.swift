import Advocacy

/// A question before what nothing takes back; not doing it is what return does.
struct Confirmation: Sendable {
  /// What is done after a yes.
  enum Consequence: Sendable {
    /// An act.
    case act(ActionRequest)
    /// The program ends.
    case quit
  }

  /// The question, which names what it is about.
  let question: String
  /// The word for yes.
  let yes: String
  /// What is done after a yes.
  let consequence: Consequence

  /// Asks before an action.
  init(_ definition: ActionDefinition, request: ActionRequest) {
    question = "\(definition.title) \(ActWords.things(request.targets))? Nothing takes this back."
    yes = definition.title.lowercased()
    consequence = .act(request)
  }

  private init(question: String, yes: String, _ consequence: Consequence) {
    self.question = question
    self.yes = yes
    self.consequence = consequence
  }

  /// Asks before the end, with which some drafts go.
  static func quit(drafts: Int) -> Confirmation {
    let lost =
      switch drafts {
      case 0: ""
      case 1: " What you wrote and didn't save in a form is lost with it."
      default: " What you wrote and didn't save in \(drafts) forms is lost with it."
      }
    return Confirmation(question: "Close the desk?" + lost, yes: "quit", .quit)
  }
}
