import Advocacy
import TerminalKit

/// Everything a detail pane says of one thing, in paragraphs, and the things it names.
struct DetailText: Hashable, Sendable {
  /// How much is said.
  enum Extent: Hashable, Sendable {
    /// What helps to decide, beside or below a list.
    case pane
    /// Everything there is.
    case page
  }

  /// The paragraphs.
  private(set) var lines: [DetailLine] = []
  /// The things named, in the order in which they come, each once, without the thing itself.
  private(set) var references: [Reference] = []
  /// The thing the detail is of.
  let subject: Reference
  /// What showing its values depends on.
  let context: PresentationContext

  /// Makes the detail of a thing of any kind.
  static func of(
    _ detail: ThingDetail, extent: Extent = .pane, in context: PresentationContext
  ) -> DetailText {
    switch detail.record.reference.kind {
    case .customer: customer(detail, extent: extent, in: context)
    case .feedback: feedback(detail, extent: extent, in: context)
    case .request: request(detail, extent: extent, in: context)
    case .reward: reward(detail, extent: extent, in: context)
    case .referral: referral(detail, extent: extent, in: context)
    case .opportunity: opportunity(detail, extent: extent, in: context)
    case .account, .colleague, .message, .touchpoint, .task, .response, .ask, .story, .mention, .announcement,
      .lot, .code:
      plain(detail, extent: extent, in: context)
    }
  }

  /// Makes an empty detail of a thing.
  init(of subject: Reference, in context: PresentationContext) {
    self.subject = subject
    self.context = context
  }

  /// The lines to draw at a width.
  func wrapped(width: Int) -> [StyledText] {
    guard width > 0 else { return [] }
    return lines.flatMap { $0.wrapped(width: width, glyphs: context.glyphs) }
  }

  // MARK: - Building

  /// Adds a paragraph.
  mutating func add(_ text: StyledText, lead: StyledText = StyledText()) {
    lines.append(DetailLine(text, lead: lead))
  }

  /// Adds a paragraph that is indented as its line is.
  mutating func add(indented line: String, _ role: ThemeRole = .text) {
    lines.append(DetailLine(indented: oneLine(line), role))
  }

  /// Adds an empty line, but never two and never at the top.
  mutating func addGap() {
    guard let last = lines.last, !(last.text.isEmpty && last.lead.isEmpty) else { return }
    lines.append(DetailLine(StyledText()))
  }

  /// Adds the heading of a part, after an empty line.
  mutating func addHeading(_ text: String) {
    addGap()
    add(StyledText(text, .header))
  }

  /// Adds a label and a value beside it; nothing for a value that isn't there.
  mutating func addFact(_ label: String, _ value: String?, _ role: ThemeRole = .text) {
    guard let value, !value.isEmpty else { return }
    add(StyledText(value, role), lead: DetailText.lead(label))
  }

  /// Adds text as someone wrote it, indented, line by line; blank lines at its ends are left out.
  mutating func addBody(_ text: String) {
    collect(text)
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let isBlank: (Substring) -> Bool = { $0.allSatisfy(\.isWhitespace) }
    guard let first = lines.firstIndex(where: { !isBlank($0) }),
      let last = lines.lastIndex(where: { !isBlank($0) })
    else { return }
    for line in lines[first...last] { add(StyledText(String(line)), lead: StyledText("  ")) }
  }

  /// Notes that a thing is named.
  mutating func collect(_ reference: Reference?) {
    guard let reference, reference != subject, !references.contains(reference) else { return }
    references.append(reference)
  }

  /// Notes the things that a text names, such as `F-88`.
  mutating func collect(_ text: String) {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == "-") }
    for word in words where word.contains("-") && word.first?.isUppercase == true {
      collect(Reference(word))
    }
  }

  /// Text on one line: newlines and controls are no part of a name or a subject.
  func oneLine(_ text: String) -> String {
    SafeText.line(text, isUnicode: context.glyphs.isUnicode)
  }

  /// Parts with a separator between each; empty ones are left out.
  func joined(_ parts: [StyledText?]) -> StyledText {
    var line = StyledText()
    for part in parts.compactMap({ $0 }) where !part.isEmpty {
      if !line.isEmpty { line.append(" \(context.glyphs.separator) ", .muted) }
      line.append(part)
    }
    return line
  }

  /// A label filled up to the column where values stand.
  static func lead(_ label: String) -> StyledText {
    StyledText("  " + label + String(repeating: " ", count: max(1, 16 - label.count)), .label)
  }
}
