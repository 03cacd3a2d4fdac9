import Advocacy
import TerminalKit

extension Model {
  /// Opens what to know of the customer behind the selected thing before speaking to them.
  mutating func openBrief() {
    guard let customer = selectedCustomer else { return }
    overlays.append(.brief(customer, scroll: 0))
    if details[customer] == nil { emit(.detail(customer)) }
  }

  /// Why there is no brief; nothing when there is one.
  var reasonAgainstBrief: String? {
    if selectedCustomer != nil { return nil }
    return selection.map { "Nobody is known who \($0) is about." } ?? "Nothing is selected."
  }

  /// The lines of a brief at a width; nothing while the customer isn't read.
  func briefLines(_ customer: Reference, width: Int) -> [StyledText]? {
    let context = PresentationContext(reading: reading, glyphs: settings.glyphs)
    return details[customer].map { DetailText.brief($0, in: context).wrapped(width: width) }
  }

  /// Scrolls the brief, no further than its last line.
  mutating func scrollBrief(by lines: Int) {
    guard case .brief(let customer, let scroll)? = overlays.last,
      let all = briefLines(customer, width: OverlayLayout.briefWidth(size))
    else { return }
    let last = max(0, all.count - OverlayLayout.briefHeight(size))
    overlays[overlays.count - 1] = .brief(customer, scroll: min(max(0, scroll + lines), last))
  }

  /// Closes the brief and opens the form in which the contact is noted.
  mutating func logContactFromBrief() {
    guard case .brief(let customer, _)? = overlays.last,
      let definition = ActionCatalogue.action("touchpoint.log")
    else { return }
    if let reason = reasonAgainst(definition) { return refuse(reason) }
    overlays.removeLast()
    openForm(definition, prefill: [.customer: .reference(customer)])
  }
}
