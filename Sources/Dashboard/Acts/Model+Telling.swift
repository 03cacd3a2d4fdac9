import Advocacy
import TerminalKit

extension Model {
  /// The most feedback that is offered to be linked, the latest; older feedback is named by its reference.
  private static let mostFeedback = 300
  /// The most customers who are told by one act.
  private static let mostTold = 500

  /// Why nobody can be told of what is selected; nothing when someone can.
  var reasonAgainstTelling: String? {
    guard let selection, selection.kind == .request else { return "Select a request first." }
    if let reason = ActionCatalogue.action("feedback.tell").flatMap({ reasonOfRole($0) }) { return reason }
    guard let request = record(selection) else { return nil }
    if let refusal = ActionCatalogue.refusalOfMerged(request) { return refusal.sentence }
    if RequestStatus(rawValue: request.status)?.isThere != true {
      return
        "\(selection) is \(request.status); its customers are told once it has shipped (\(named("status")))."
    }
    guard let left = request[.untold]?.integer, left > 0 else {
      return "Every customer who asked for \(selection) has been told."
    }
    return nil
  }

  /// Reads what customers wrote who are left to tell of the selected request.
  mutating func tellCustomers() {
    guard let selection else { return }
    readUntold(of: selection)
  }

  private mutating func readUntold(of request: Reference) {
    search(
      .feedback, "request:\(request) told:none customer:any", ListOrder(.created),
      limit: Model.mostTold, .untold(request))
  }

  /// Offers the customers who are left to tell, all at once or one after another.
  mutating func offerUntold(_ page: ListPage, of request: Reference) {
    telling = nil
    guard let definition = ActionCatalogue.action("feedback.tell") else { return }
    var known: Set<Reference> = []
    // Who wrote several times is told once, by the first of them.
    let pieces = page.rows.filter { piece in
      piece[.customer]?.reference.map { known.insert($0).inserted } ?? false
    }
    guard !pieces.isEmpty else { return }
    let name = record(request).map { BottomLine.name(of: $0) } ?? request.description
    let count = ActWords.counted(pieces.count, .customer)
    var choices = pieces.map { piece in
      Picker.Choice(
        piece.text(.customerName) ?? piece[.customer]?.description ?? "", detail: piece.text(.subject) ?? "",
        trailing: piece.reference.description
      ) { $0.tell(definition, [piece], of: request, called: name) }
    }
    if pieces.count > 1 {
      let more = page.hasAfter ? "the first " : "all "
      choices.insert(
        Picker.Choice(more + count, detail: "one text for each of them") {
          $0.tell(definition, pieces, of: request, called: name)
        }, at: 0)
    }
    pick("Left to tell that “\(name)” shipped: \(page.hasAfter ? "more than " : "")\(count)", choices)
  }

  /// Opens the form in which customers are told, with a text to begin with; to several it names none of them.
  private mutating func tell(
    _ definition: ActionDefinition, _ pieces: [Record], of request: Reference, called name: String
  ) {
    telling = request
    let customer = pieces.count == 1 ? pieces[0].text(.customerName) : nil
    let text = Model.shipped.filled(
      TextTemplate.names(customer).merging([.colleague: settings.colleagueName, .subject: name]) { $1 })
    openForm(definition, on: pieces.map(\.reference), prefill: [.body: .text(text)])
  }

  /// How one begins to tell a customer that a request shipped.
  private static let shipped = TextTemplate(
    """
    Hello {first_name},

    you asked us for “{subject}”. It is there now. Thank you for telling us what you need.

    Kind regards
    {colleague}
    """)

  /// Goes on with who is left to tell, once some were told from the list of them.
  mutating func goOnTelling() {
    guard let request = telling else { return }
    telling = nil
    readUntold(of: request)
  }

  /// Reads the latest feedback that is linked to no request, to link some to the selected one.
  mutating func linkFeedback() {
    guard let selection else { return }
    if let request = record(selection), let refusal = ActionCatalogue.refusalOfMerged(request) {
      return refuse(refusal.sentence)
    }
    search(
      .feedback, "request:none", ListOrder(.created, descending: true), limit: Model.mostFeedback,
      .feedback(for: selection))
  }

  /// Offers feedback to be linked to a request; a reference that was typed names other feedback.
  mutating func offerFeedback(_ page: ListPage, for request: Reference) {
    guard let definition = ActionCatalogue.action("feedback.link") else { return }
    let choices = page.rows.map { piece in
      Picker.Choice(
        piece.text(.subject) ?? String((piece.text(.body) ?? "").prefix(80)),
        detail: piece.text(.customerName) ?? "", trailing: piece.reference.description
      ) { $0.link(definition, piece.reference, to: request) }
    }
    var picker = Picker(
      title: "Link feedback to \(request): type to find, or its number", choices: choices, isSearched: true)
    picker.otherwise = { model, text in
      guard let reference = Reference(text.filter { !$0.isWhitespace }), reference.kind == .feedback else {
        return model.refuse("No feedback without a request goes by “\(text)”; one such as F-88 names any.")
      }
      model.link(definition, reference, to: request)
    }
    overlays.append(.pick(picker))
  }

  private mutating func link(_ definition: ActionDefinition, _ feedback: Reference, to request: Reference) {
    ask(definition, on: [feedback], arguments: [.request: .reference(request)])
  }
}
