import Advocacy
import TerminalKit

extension Model {
  /// Opens what to know of the customer behind the selected thing before speaking to them.
  mutating func openBrief() {
    guard let customer = selectedCustomer else { return }
    overlays.append(.sheet(.brief(customer), scroll: 0))
    if details[customer] == nil { emit(.detail(customer)) }
  }

  /// Opens how the selected thing came to its deadlines, its decision or the next contact.
  mutating func openWhy() {
    guard let selection else { return }
    overlays.append(.sheet(.why(selection), scroll: 0))
    emit(.detail(selection))
  }

  /// Why there is no brief; nothing when there is one.
  var reasonAgainstBrief: String? {
    if selectedCustomer != nil { return nil }
    return selection.map { "Nobody is known who \($0) is about." } ?? "Nothing is selected."
  }

  /// The lines of a sheet at a width; nothing while what it is about isn't read.
  func lines(of sheet: Sheet, width: Int) -> [StyledText]? {
    if case .figure(let name) = sheet { return figureLines(name, width: width) }
    return text(of: sheet)?.wrapped(width: width)
  }

  private func text(of sheet: Sheet) -> DetailText? {
    let context = presentation(settings.glyphs)
    switch sheet {
    case .brief(let customer): return details[customer].map { DetailText.brief($0, in: context) }
    case .why(let reference): return details[reference].map { DetailText.why($0, in: context) }
    case .figure: return nil
    }
  }

  /// Offers the things that the sheet names; going to one closes it.
  mutating func followFromSheet() {
    guard case .sheet(let sheet, _)? = overlays.last else { return }
    let named = text(of: sheet)?.references ?? []
    let own = sheet.reference.map { [$0] } ?? []
    let references = own + named.filter { !own.contains($0) }
    guard !references.isEmpty else { return refuse("No thing is named here.") }
    overlays.removeLast()
    pickReference(among: references)
  }

  /// Scrolls the sheet, no further than its last line.
  mutating func scrollSheet(by count: Int) {
    guard case .sheet(let sheet, let scroll)? = overlays.last,
      let all = lines(of: sheet, width: OverlayLayout.sheetWidth(size))
    else { return }
    let last = max(0, all.count - OverlayLayout.sheetHeight(size))
    overlays[overlays.count - 1] = .sheet(sheet, scroll: min(max(0, scroll + count), last))
  }

  /// Why nothing can be noted from the sheet; nothing when it can.
  var reasonAgainstNoting: String? {
    if case .sheet(.brief, _)? = overlays.last { return nil }
    return "Contacts and promises are noted from a brief; \(named("brief")) opens it."
  }

  /// Opens the form in which a contact or a promise is noted for the customer of the brief, which stays below it: several
  /// promises of one call are so noted one after another, whoever the bar is on meanwhile.
  mutating func note(_ action: ActionName) {
    guard case .sheet(.brief(let customer), _)? = overlays.last,
      let definition = ActionCatalogue.action(action)
    else { return }
    if let reason = reasonAgainst(definition) { return refuse(reason) }
    openForm(definition, prefill: [.customer: .reference(customer)])
  }
}
