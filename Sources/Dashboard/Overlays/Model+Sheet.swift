import Advocacy
import TerminalKit

extension Model {
  /// Opens what to know of the customer behind the selected thing before speaking to them.
  mutating func openBrief() {
    guard let customer = selectedCustomer else { return }
    overlays.append(.sheet(.brief, customer, scroll: 0))
    if details[customer] == nil { emit(.detail(customer)) }
  }

  /// Opens how the selected thing came to its deadlines, its decision or the next contact.
  mutating func openWhy() {
    guard let selection else { return }
    overlays.append(.sheet(.why, selection, scroll: 0))
    emit(.detail(selection))
  }

  /// Why there is no brief; nothing when there is one.
  var reasonAgainstBrief: String? {
    if selectedCustomer != nil { return nil }
    return selection.map { "Nobody is known who \($0) is about." } ?? "Nothing is selected."
  }

  /// The lines of a sheet at a width; nothing while the thing isn't read.
  func lines(of sheet: Sheet, _ reference: Reference, width: Int) -> [StyledText]? {
    let context = presentation(settings.glyphs)
    return details[reference].map { detail in
      switch sheet {
      case .brief: DetailText.brief(detail, in: context).wrapped(width: width)
      case .why: DetailText.why(detail, in: context).wrapped(width: width)
      }
    }
  }

  /// Scrolls the sheet, no further than its last line.
  mutating func scrollSheet(by count: Int) {
    guard case .sheet(let sheet, let reference, let scroll)? = overlays.last,
      let all = lines(of: sheet, reference, width: OverlayLayout.sheetWidth(size))
    else { return }
    let last = max(0, all.count - OverlayLayout.sheetHeight(size))
    overlays[overlays.count - 1] = .sheet(sheet, reference, scroll: min(max(0, scroll + count), last))
  }

  /// Why no contact can be noted from the sheet; nothing when it can.
  var reasonAgainstLogging: String? {
    if case .sheet(.brief, _, _)? = overlays.last { return nil }
    return "A contact is logged from a brief."
  }

  /// Closes the brief and opens the form in which the contact is noted.
  mutating func logContactFromBrief() {
    guard case .sheet(.brief, let customer, _)? = overlays.last,
      let definition = ActionCatalogue.action("touchpoint.log")
    else { return }
    if let reason = reasonAgainst(definition) { return refuse(reason) }
    overlays.removeLast()
    openForm(definition, prefill: [.customer: .reference(customer)])
  }
}
