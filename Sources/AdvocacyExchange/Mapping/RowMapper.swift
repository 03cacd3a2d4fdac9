import Advocacy

/// Turns the rows of a file into records, by a plan; what doesn't fit is refused with row, column and reason.
struct RowMapper {
  /// What became of a row.
  enum Outcome {
    case record(ImportRecord)
    case refused([RowRefusal])
    /// The format passes over such rows.
    case skipped
  }

  private let plan: MappingPlan
  private let reader: CellReader
  private var occurrences: [UInt64: Int] = [:]

  init(_ plan: MappingPlan, _ context: ReadingContext) {
    self.plan = plan
    reader = CellReader(context: context, source: plan.source, isSpreadsheetSafe: plan.isSpreadsheetSafe)
  }

  /// Maps one row; rows must be given in the order of the file, those done already included.
  mutating func map(_ row: TableRow) -> Outcome {
    if let problem = row.problem {
      return .refused([RowRefusal(row: row.number, column: nil, reason: problem)])
    }
    if let column = plan.kindColumn, !row.cell(column).isEmpty, row.cell(column) != plan.kind.rawValue {
      return .skipped
    }
    if plan.skips.contains(where: { $0.words.contains(row.cell($0.column).lowercased()) }) { return .skipped }
    var record = ImportRecord(row: row.number, kind: plan.kind)
    var refusals: [RowRefusal] = []
    setKey(of: &record, from: row, &refusals)
    var changed: Set<Int> = []
    for bound in plan.rules { apply(bound, row, &record, &changed, &refusals) }
    guard refusals.isEmpty else { return .refused(refusals) }
    if record.externalID == nil, record.existing == nil { record.externalID = contentsID(row, record) }
    setAttributes(of: &record, from: row, changed)
    return .record(record)
  }

  // MARK: Key

  /// What makes a message or touchpoint the same one, whatever other columns a file has beside.
  private static let telling: [Kind: [FieldName]] = [
    .message: [.feedback, .sent, .direction, .body],
    .response: [.customer, .survey, .at, .score, .body],
    .touchpoint: [.customer, .at, .direction, .channel, .summary, .body],
  ]

  private mutating func setKey(
    of record: inout ImportRecord, from row: TableRow, _ refusals: inout [RowRefusal]
  ) {
    switch plan.key {
    case .columns(let columns):
      let parts = columns.map { reader.plainText(row.cell($0)).trimmed }
      if parts.allSatisfy(\.isEmpty) {
        let title = columns.map { plan.header.title($0) }.joined(separator: " + ")
        refusals.append(
          RowRefusal(
            row: row.number, column: title,
            reason: "The key is empty; without it a second run would add the row once more."))
      }
      record.externalID = ExternalID(source: plan.source, value: parts.joined(separator: ":"))
    case .existing(let column, let field):
      setExisting(of: &record, reader.plainText(row.cell(column)).trimmed, field, column, row, &refusals)
    case .contents: break
    }
  }

  private mutating func setExisting(
    of record: inout ImportRecord, _ text: String, _ field: FieldName, _ column: Int, _ row: TableRow,
    _ refusals: inout [RowRefusal]
  ) {
    if field == "ref" {
      guard !text.isEmpty else { return }
      guard let reference = Reference(text), reference.kind == plan.kind else {
        refusals.append(
          RowRefusal(
            row: row.number, column: plan.header.title(column),
            reason:
              "“\(Snippet.of(text))” isn't a reference of \(plan.kind.plural) such as \(plan.kind.letter)-12."
          ))
        return
      }
      record.existing = .reference(reference)
    } else if !text.isEmpty {
      let name = field == .email ? text.lowercased() : field == .handle ? CellReader.handle(text) : text
      record.existing = .named(name)
    }
  }

  /// An id made of the row's contents: the second row of the same contents gets another than the first.
  private mutating func contentsID(_ row: TableRow, _ record: ImportRecord) -> ExternalID {
    var hash = FowlerNollVo()
    if let telling = Self.telling[record.kind] {
      for name in telling {
        hash.add((record.links[name]?.text ?? record.values[name]?.description ?? "").utf8)
        hash.add(CollectionOfOne(0x1F))
      }
    } else {
      for cell in row.cells {
        hash.add(cell.utf8)
        hash.add(CollectionOfOne(0x1F))
      }
      for extra in row.extras {
        hash.add(extra.column.utf8)
        hash.add(extra.text.utf8)
      }
    }
    let occurrence = occurrences[hash.value, default: 0] + 1
    occurrences[hash.value] = occurrence
    let digits = String(hash.value, radix: 16)
    return ExternalID(
      source: plan.source, value: occurrence == 1 ? "row \(digits)" : "row \(digits) \(occurrence)")
  }

  // MARK: Fields

  private func apply(
    _ bound: MappingPlan.BoundRule, _ row: TableRow, _ record: inout ImportRecord, _ changed: inout Set<Int>,
    _ refusals: inout [RowRefusal]
  ) {
    let text = text(bound, row)
    guard !text.trimmed.isEmpty else {
      applyEmpty(bound, row, &record, &refusals)
      return
    }
    do {
      let result = try reader.read(text, by: bound)
      switch result {
      case .value(let value):
        if bound.rule.derivation != nil { record.onlyIfEmpty.insert(bound.rule.field) }
        record.values[bound.rule.field] = value
        // A yes or no says no more in another word.
        if bound.field.type == .flag { return }
        if bound.columns.count != 1 || value.description != reader.plainText(row.cell(bound.columns[0])) {
          changed.formUnion(bound.columns)
        }
      case .link(let link):
        record.links[bound.rule.field] = link
        if !bound.makesMissing { record.mustBeThere.insert(bound.rule.field) }
      }
    } catch {
      refusals.append(RowRefusal(row: row.number, column: bound.title, reason: error.reason))
    }
  }

  private func applyEmpty(
    _ bound: MappingPlan.BoundRule, _ row: TableRow, _ record: inout ImportRecord,
    _ refusals: inout [RowRefusal]
  ) {
    switch bound.rule.empty {
    case .keep: break
    case .clear: record.cleared.insert(bound.rule.field)
    case .refuse:
      refusals.append(
        RowRefusal(
          row: row.number, column: bound.title,
          reason: "The cell is empty, and \(bound.field.label.lowercased()) is needed."))
    }
  }

  private func text(_ bound: MappingPlan.BoundRule, _ row: TableRow) -> String {
    let whole: String
    switch bound.rule.input {
    case .constant(let text): whole = text
    case .column: whole = reader.plainText(row.cell(bound.columns[0]))
    case .joined(_, let separator):
      whole = bound.columns.map { reader.plainText(row.cell($0)).trimmed }.filter { !$0.isEmpty }
        .joined(separator: separator)
    }
    let part = bound.rule.part.map { $0.taken(of: whole) } ?? whole
    return part.trimmed.isEmpty ? bound.rule.fallback ?? "" : part
  }

  // MARK: Attributes

  private func setAttributes(of record: inout ImportRecord, from row: TableRow, _ changed: Set<Int>) {
    record.attributes.reserveCapacity(plan.attributes.count)
    for attribute in plan.attributes where !attribute.onlyIfChanged || changed.contains(attribute.column) {
      let text = reader.plainText(row.cell(attribute.column))
      if !text.trimmed.isEmpty { record.attributes[attribute.name] = text }
    }
    if plan.keepsUnmapped {
      for extra in row.extras where !extra.text.trimmed.isEmpty && !plan.ignored.contains(extra.column) {
        record.attributes[extra.column] = extra.text
      }
    }
    guard let column = plan.attributesColumn, !row.cell(column).isEmpty,
      case .object(let members)? = try? JSONParser.parse(reader.plainText(row.cell(column)).utf8)
    else { return }
    for member in members {
      if case .string(let text) = member.value { record.attributes[member.key] = text }
    }
  }
}

extension ImportRecord.Link {
  /// How the row names the thing.
  fileprivate var text: String {
    switch self {
    case .external(let external), .any(let external): external.value
    case .named(let text): text
    case .reference(let reference): reference.description
    }
  }
}

extension FieldRule.Part {
  /// The part of a text.
  func taken(of text: String) -> String {
    let trimmed = text.trimmed
    switch self {
    case .firstWord: return String(trimmed.prefix { !$0.isWhitespace })
    case .afterFirstWord: return String(trimmed.drop { !$0.isWhitespace }).trimmed
    case .lastWord:
      return String(
        trimmed.lastIndex(where: \.isWhitespace).map { trimmed[trimmed.index(after: $0)...] } ?? trimmed[...])
    case .beforeLastWord:
      return String(trimmed.lastIndex(where: \.isWhitespace).map { trimmed[..<$0] } ?? "").trimmed
    case .beforeAt: return String(trimmed.prefix { $0 != "@" })
    }
  }
}

extension String {
  /// The text without blanks, tabs and line ends around it.
  var trimmed: String {
    guard let head = utf8.first, let tail = utf8.last else { return "" }
    // Most cells begin and end in plain letters, and are left as they are.
    if (0x21..<0x7F).contains(head), (0x21..<0x7F).contains(tail) { return self }
    let blank: (Character) -> Bool = { $0.isWhitespace }
    guard let first = firstIndex(where: { !blank($0) }), let last = lastIndex(where: { !blank($0) }) else {
      return ""
    }
    return String(self[first...last])
  }
}
