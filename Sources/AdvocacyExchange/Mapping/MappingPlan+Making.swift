import Advocacy

extension MappingPlan {
  /// Plans what becomes of each column.
  ///
  /// - Parameters:
  ///   - request: what the one who imports says.
  ///   - names: the header.
  ///   - ahead: some rows, for samples and to see whether a column can be a key.
  /// - Throws: ``ExchangeError/mapping(_:)`` where a column that is asked for isn't there, or nothing fits.
  init(_ request: MappingRequest, header names: [String], ahead: [TableRow]) throws(ExchangeError) {
    var making = Making(request, Header(names), ahead)
    try making.bindRules()
    try making.chooseKey()
    try making.refuseNothing()
    kind = request.kind
    format = request.format?.name
    source = request.source ?? request.format?.source ?? ExternalID.unnamedSource
    key = making.key
    keyNote = making.keyNote(source: source)
    startsClocks = request.format?.startsClocks ?? false
    header = making.header
    rules = making.rules
    skips = making.skips
    ignored = Set(
      (request.format?.ignored ?? []).compactMap { if case .named(let name) = $0 { name } else { nil } })
    keepsUnmapped = request.format?.keepsUnmapped ?? true
    isSpreadsheetSafe = request.format?.isSpreadsheetSafe ?? false
    attributesColumn = making.attributesColumn
    kindColumn = making.kindColumn
    let attributes = making.attributes()
    self.attributes = attributes
    lines = making.lines(attributes)
  }
}

/// The work of making a plan.
private struct Making {
  let request: MappingRequest
  let header: Header
  let ahead: [TableRow]
  var rules: [MappingPlan.BoundRule] = []
  var key = MappingPlan.Key.contents
  var skips: [MappingPlan.Skip] = []
  var ignored: Set<Int> = []
  var notes: [Int: String] = [:]
  var attributesColumn: Int?
  var kindColumn: Int?

  private var kind: Kind { request.kind }
  private var format: ImportFormat? { request.format }

  init(_ request: MappingRequest, _ header: Header, _ ahead: [TableRow]) {
    self.request = request
    self.header = header
    self.ahead = ahead
    ignored = Set((format?.ignored ?? []).compactMap { header.index(of: $0) })
    for skip in format?.skips ?? [] {
      if let column = header.index(of: skip.column) {
        skips.append(MappingPlan.Skip(column: column, words: skip.words))
      }
    }
  }

  private var used: Set<Int> { Set(rules.flatMap(\.columns)) }

  // MARK: Rules

  mutating func bindRules() throws(ExchangeError) {
    if let format, let formatKind = format.kind, formatKind != kind {
      throw .mapping("The format \(format.name) reads \(formatKind.plural), not \(kind.plural).")
    }
    for (field, column) in request.columns.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard let index = header.index(of: column) else {
        throw missing(column, for: "--map \(field)=\(column)")
      }
      var rule = format?.rules.first { $0.field == field } ?? FieldRule(field, from: .constant(""))
      rule.input = .column([.numbered(index + 1)])
      try bind(rule)
    }
    for rule in format?.rules ?? [] where request.columns[rule.field] == nil { try bind(rule) }
    if format == nil {
      let guess = ColumnMatcher(kind).guess(header, except: ignored.union(used))
      for rule in guess.rules where !rules.contains(where: { $0.rule.field == rule.field }) { try bind(rule) }
      notes.merge(guess.notes) { learned, _ in learned }
    } else if format?.matchesNames == true {
      try bindNames()
    }
  }

  private mutating func bind(_ rule: FieldRule) throws(ExchangeError) {
    guard let field = FieldTable.field(rule.field, of: kind) else {
      throw .mapping("\(kind.plural.capitalized) have no field “\(rule.field)”.")
    }
    guard field.origin == .entered else {
      throw .mapping(
        "The field “\(rule.field)” of \(kind.plural) is kept by the program and can't be imported.")
    }
    var rule = rule
    if rule.empty == .refuse, request.mayBeEmpty.contains(rule.field) { rule.empty = .keep }
    var columns: [Int] = []
    switch rule.input {
    case .constant: break
    case .column(let alternatives):
      guard let index = header.index(of: alternatives) else {
        if rule.empty == .refuse { throw missing(alternatives[0], for: "the field \(rule.field)") }
        return
      }
      columns = [index]
    case .joined(let parts, _):
      columns = parts.compactMap { header.index(of: $0) }
      if columns.isEmpty {
        if rule.empty == .refuse { throw missing(parts[0][0], for: "the field \(rule.field)") }
        return
      }
    }
    if field.type == .instant || field.type == .day, rule.datePatterns.isEmpty, columns.count == 1 {
      learnDates(&rule, columns[0])
    }
    let title = columns.map { header.title($0) }.joined(separator: " + ")
    let bound = MappingPlan.BoundRule(
      rule: rule, field: field, columns: columns, title: columns.isEmpty ? nil : title,
      makesMissing: makesMissing(rule, field))
    if let column = columns.first { notes[column] = bound.linkNote ?? notes[column] }
    rules.append(bound)
  }

  private func makesMissing(_ rule: FieldRule, _ field: Field) -> Bool {
    guard field.type == .reference(.customer) || field.type == .reference(.account) else { return false }
    if request.makesMissing { return true }
    if let missing = rule.missing { return missing == .make }
    switch rule.link ?? .any {
    case .externalID, .name: return true
    // Of a company its name is all there is to know; of a customer it takes more than a text that fits nobody.
    case .any: return field.type == .reference(.account)
    case .reference: return false
    }
  }

  /// Takes the order of day and month from the rows read ahead, where one of them shows it.
  private mutating func learnDates(_ rule: inout FieldRule, _ column: Int) {
    guard let order = DateReader.order(of: ahead.map { $0.cell(column).trimmed }) else { return }
    rule.datePatterns = order.patterns
    let first = order.patterns.first?.text ?? ""
    notes[column] = "dates are read as \(first), as “\(Snippet.of(order.proof))” shows"
  }

  /// Binds columns that are named exactly as fields, as our own exports are; derived ones are passed over.
  private mutating func bindNames() throws(ExchangeError) {
    kindColumn = header.names.firstIndex(of: "kind")
    for index in header.names.indices where !ignored.contains(index) {
      let name = FieldName(rawValue: header.names[index])
      if name.rawValue == "attributes" {
        attributesColumn = index
        ignored.insert(index)
      } else if let field = FieldTable.field(name, of: kind) {
        guard field.origin == .entered else {
          ignored.insert(index)
          continue
        }
        var rule = FieldRule(name, from: .column([.numbered(index + 1)]))
        rule.empty = format?.emptyByDefault ?? .keep
        if case .reference = field.type { rule.link = .reference }
        try bind(rule)
      }
    }
  }

  private func missing(_ column: ColumnName, for purpose: String) -> ExchangeError {
    let known = header.names.indices.map { header.title($0) }.joined(separator: ", ")
    return .mapping("The file has no column “\(column)”, which \(purpose) needs. It has \(known).")
  }

  func refuseNothing() throws(ExchangeError) {
    guard rules.allSatisfy({ $0.columns.isEmpty }), case .contents = key else { return }
    let known = header.names.indices.map { header.title($0) }.joined(separator: ", ")
    throw .mapping(
      "No column fits a field of \(kind.plural). The file has \(known). "
        + "Name columns with --map FIELD=COLUMN; `advocate list \(kind.plural) --fields` lists the fields.")
  }

  // MARK: Key

  mutating func chooseKey() throws(ExchangeError) {
    if let asked = request.key {
      key = try explicitKey(asked)
      return
    }
    switch format?.key {
    case .contents?: key = .contents
    case .columns(let parts)?:
      var columns: [Int] = []
      for part in parts {
        guard let index = header.index(of: part) else { throw missing(part[0], for: "the key") }
        columns.append(index)
      }
      key = .columns(columns)
    case .field(let field)?: key = try fieldKey(field)
    case nil: key = guessedKey()
    }
  }

  private func explicitKey(_ asked: String) throws(ExchangeError) -> MappingPlan.Key {
    if asked == "contents" { return .contents }
    let name = FieldName(rawValue: asked)
    if naming.contains(name), let column = column(of: name) { return .existing(column, name) }
    if let column = column(of: name) { return .columns([column]) }
    if let index = header.index(of: ColumnName(asked)) {
      return asked == "ref" ? .existing(index, "ref") : .columns([index])
    }
    throw missing(ColumnName(asked), for: "--key")
  }

  private func fieldKey(_ field: FieldName) throws(ExchangeError) -> MappingPlan.Key {
    if let column = column(of: field) { return .existing(column, field) }
    if let index = header.index(of: .named(field.rawValue)) { return .existing(index, field) }
    throw missing(.named(field.rawValue), for: "the key")
  }

  /// Fields that name a thing of the kind here.
  private var naming: [FieldName] {
    switch kind {
    case .customer: [.email]
    case .account: [.name]
    case .colleague: [.handle]
    default: []
    }
  }

  private func column(of field: FieldName) -> Int? {
    rules.first { $0.rule.field == field && $0.columns.count == 1 }?.columns.first
  }

  private func guessedKey() -> MappingPlan.Key {
    for name in ColumnMatcher.keyNames(of: kind) {
      for index in header.names.indices where header.foldedName(index) == name && isDistinct(index) {
        return .columns([index])
      }
    }
    for field in naming {
      if let column = column(of: field) { return .existing(column, field) }
    }
    return .contents
  }

  /// Whether a column has a text in each row read ahead, and no text twice.
  private func isDistinct(_ index: Int) -> Bool {
    var seen: Set<String> = []
    return ahead.filter { $0.problem == nil }.allSatisfy {
      !$0.cell(index).isEmpty && seen.insert($0.cell(index)).inserted
    }
  }

  func keyNote(source: String) -> String {
    switch key {
    case .columns(let columns):
      let names = columns.map { header.title($0) }.joined(separator: " + ")
      return "Rows are known again by \(names), as ids of “\(source)”."
    case .existing(let column, let field):
      return field == "ref"
        ? "Rows update the things named in \(header.title(column))."
        : "Rows are known again by the \(field) in \(header.title(column))."
    case .contents:
      switch kind {
      case .message:
        return
          "No column numbers the rows, so they are known again by feedback, time, direction and text."
      case .touchpoint:
        return
          "No column numbers the rows, so they are known again by customer, time, direction, channel and text."
      case .response:
        return
          "No column numbers the rows, so they are known again by customer, survey, time, score and text."
      default: return "No column numbers the rows, so they are known again by their whole contents."
      }
    }
  }

  private var keyColumns: [Int] {
    switch key {
    case .columns(let columns): columns
    case .existing(let column, _): [column]
    case .contents: []
    }
  }

  // MARK: Columns

  func attributes() -> [MappingPlan.Attribute] {
    let keys = Set(keyColumns)
    let used = used
    let keepsUnmapped = format?.keepsUnmapped ?? true
    return header.names.indices.compactMap { index in
      let isUsed = used.contains(index)
      guard !ignored.contains(index), isUsed || (keepsUnmapped && !keys.contains(index)) else { return nil }
      return MappingPlan.Attribute(column: index, name: header.attributeName(index), onlyIfChanged: isUsed)
    }
  }

  func lines(_ attributes: [MappingPlan.Attribute]) -> [MappingPlan.Line] {
    let keys = Set(keyColumns)
    return header.names.indices.map { index in
      let fields = rules.filter { $0.columns.contains(index) }.map(\.rule.field)
      let use: MappingPlan.Use
      if !fields.isEmpty {
        use = .fields(fields)
      } else if keys.contains(index) {
        use = .key
      } else if let attribute = attributes.first(where: { $0.column == index }) {
        use = .attribute(attribute.name)
      } else {
        use = .ignored
      }
      let sample = ahead.lazy.map { $0.cell(index) }.first { !$0.isEmpty } ?? ""
      return MappingPlan.Line(
        column: index + 1, header: header.names[index], title: header.title(index), use: use,
        sample: Snippet.of(sample),
        note: notes[index])
    }
  }
}
