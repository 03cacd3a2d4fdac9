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

  /// Asks before the end.
  static let quit = Confirmation(question: "Close the desk?", yes: "quit", .quit)
}
