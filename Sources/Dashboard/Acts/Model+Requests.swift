import Advocacy
import TerminalKit

extension Model {
  /// The most requests that are offered at once; others are found by a question of their own.
  private static let mostRequests = 300

  /// Reads the open requests, those that press most first, to offer them for some feedback.
  mutating func searchRequests(for targets: [Reference]) {
    let open = RequestStatus.open.map(\.rawValue).joined(separator: ",")
    search(
      .request, "status:\(open) merged_into:none", ListOrder(.rank, descending: true),
      limit: Model.mostRequests, .requests(for: targets))
  }

  /// Offers the requests that were read; letters that none goes by are the title of a new one.
  mutating func offerRequests(_ page: ListPage, for targets: [Reference]) {
    guard let definition = ActionCatalogue.action("feedback.link") else { return }
    var choices = page.rows.map { request in
      let customers = ActWords.counted(Int(request[.customers]?.integer ?? 0), .customer)
      let detail = [ValueText.word(request.status), request.text(.team), customers].compactMap(\.self)
      return Picker.Choice(
        BottomLine.name(of: request), detail: detail.joined(separator: ", "),
        trailing: request.reference.description
      ) { $0.ask(definition, on: targets, arguments: [.request: .reference(request.reference)]) }
    }
    choices.append(
      Picker.Choice("Propose a new request…", keywords: ["add"]) {
        $0.openPrompt(definition, asking: .title, on: targets)
      })
    choices.append(
      Picker.Choice("Another request…", detail: "one that has shipped, or by its number") {
        $0.openPrompt(definition, asking: .request, on: targets)
      })
    var picker = Picker(
      title: "\(title(definition, targets)): type to find, or the title of a new one", choices: choices,
      isSearched: true)
    picker.otherwise = { $0.propose(String($1.trimmingBlanks), for: targets) }
    overlays.append(.pick(picker))
  }

  /// Proposes a request of a title for some feedback; done again it would be a second one, so `.` doesn't.
  mutating func propose(_ title: String, for targets: [Reference]) {
    guard !title.isEmpty else { return }
    var request = ActionRequest("feedback.link", on: targets, arguments: [.title: .text(title)])
    for target in targets {
      if let version = record(target)?.version { request.seenVersions[target] = version }
    }
    queue(Act(request: request))
  }
}

extension String {
  /// The text without the blanks at its ends.
  fileprivate var trimmingBlanks: Substring {
    let rest = drop(while: \.isWhitespace)
    return rest.lastIndex { !$0.isWhitespace }.map { rest[...$0] } ?? ""
  }
}
