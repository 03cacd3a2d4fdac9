import Advocacy

/// Guesses which columns of a file are which fields of a kind, by names and synonyms.
struct ColumnMatcher {
  /// A guess: the rules, and notes about columns that fitted a field another column fitted better.
  struct Guess {
    var rules: [FieldRule] = []
    var notes: [Int: String] = [:]
  }

  private struct Target {
    var field: FieldName
    /// The smaller, the closer the name.
    var rank: Int
    /// Whether it names the other thing by a number, which says nothing of one that isn't here.
    var isNumber = false
  }

  private let kind: Kind
  private var targets: [String: Target] = [:]

  init(_ kind: Kind) {
    self.kind = kind
    for field in FieldTable.fields(of: kind) where field.origin == .entered {
      let names = [field.name.rawValue, field.label] + field.synonyms
      for (rank, name) in names.enumerated() { add(name, Target(field: field.name, rank: rank)) }
    }
    for (field, names, isNumber) in Self.links(of: kind) {
      for (rank, name) in names.enumerated() {
        add(name, Target(field: field, rank: 50 + rank, isNumber: isNumber))
      }
    }
  }

  private mutating func add(_ name: String, _ target: Target) {
    let folded = Header.folded(name)
    if let known = targets[folded], known.rank <= target.rank { return }
    targets[folded] = target
  }

  /// Guesses rules for the columns that are not taken yet.
  func guess(_ header: Header, except taken: Set<Int>) -> Guess {
    var best: [FieldName: (index: Int, target: Target)] = [:]
    var guess = Guess()
    for index in header.names.indices where !taken.contains(index) {
      guard let target = targets[header.foldedName(index)] else { continue }
      if let other = best[target.field] {
        let isBetter = target.rank < other.target.rank
        let loser = isBetter ? other.index : index
        guess.notes[loser] =
          "also fits \(target.field), which is taken from \(header.title(isBetter ? index : other.index))"
        guard isBetter else { continue }
      }
      best[target.field] = (index, target)
    }
    for (field, match) in best.sorted(by: { $0.value.index < $1.value.index }) {
      var rule = FieldRule(field, from: .column([.numbered(match.index + 1)]))
      if match.target.isNumber { rule.missing = .refuse }
      guess.rules.append(rule)
    }
    if best[.name] == nil, let rule = fullName(header, except: taken) { guess.rules.append(rule) }
    return guess
  }

  /// The name of a person made from columns for first and last name.
  private func fullName(_ header: Header, except taken: Set<Int>) -> FieldRule? {
    guard kind == .customer || kind == .colleague else { return nil }
    func column(_ names: Set<String>) -> Int? {
      header.names.indices.first { !taken.contains($0) && names.contains(header.foldedName($0)) }
    }
    let first = column(["firstname", "givenname", "forename", "vorname", "prenom", "nombre"])
    let last = column(["lastname", "surname", "familyname", "nachname", "nom", "apellido"])
    guard first != nil || last != nil else { return nil }
    let columns = [first, last].compactMap { $0 }.map { [ColumnName.numbered($0 + 1)] }
    return FieldRule(.name, from: .joined(columns, separator: " "))
  }

  /// Names of columns that name another thing, and whether by a number.
  private static func links(of kind: Kind) -> [(FieldName, [String], isNumber: Bool)] {
    let customerMail = ["customer email", "contact email", "requester email", "email", "e-mail", "mail"]
    let customerID = ["customer id", "requester id", "contact id", "user id", "client id"]
    switch kind {
    case .feedback, .response, .touchpoint, .task, .story, .ask, .mention, .reward, .lot:
      return [(.customer, customerMail, false), (.customer, customerID, true)]
    case .customer:
      return [
        (.account, ["company", "company name", "organization", "organisation", "account name"], false),
        (.account, ["account id", "company id", "organization id", "organisation id"], true),
      ]
    case .referral:
      return [
        (.referrer, ["referrer email", "advocate email"], false), (.referrer, ["referrer id"], true),
        (.referred, ["referred id", "friend id"], true),
      ]
    case .message: return [(.feedback, ["feedback id", "conversation id", "case id"], true)]
    case .account, .colleague, .request, .opportunity, .announcement, .code: return []
    }
  }

  /// Folded names of columns that number things, the likeliest first.
  static func keyNames(of kind: Kind) -> [String] {
    let own: [String] =
      switch kind {
      case .customer: ["contactid", "userid", "memberid", "clientid", "customerno", "customernumber"]
      case .account: ["companyid", "organizationid", "organisationid"]
      case .colleague: ["userid", "agentid"]
      case .feedback:
        ["ticketid", "caseid", "casenumber", "reviewid", "ticketnumber", "complaintid", "number"]
      case .message: ["commentid"]
      case .response: ["responseid", "submissionid", "answerid"]
      case .touchpoint: ["activityid", "engagementid"]
      case .request: ["postid", "ideaid", "number"]
      case .task: ["todoid"]
      case .story: ["storyid"]
      case .mention: ["mentionid", "reviewid", "postid"]
      case .announcement: ["announcementid"]
      case .opportunity: ["opportunityid"]
      case .ask: ["askid"]
      case .referral, .reward, .lot, .code: []
      }
    return [
      "id", "externalid", "recordid", "\(kind.rawValue)id", "uuid", "guid", "identifier", "uniqueidentifier",
      "key",
    ]
      + own
  }
}
