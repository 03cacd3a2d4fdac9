import Advocacy

/// The search index: which things of large kinds may hold a word.
///
/// It leads to candidates and never decides: whoever takes a thing from it looks at the words themselves. It holds the
/// folded texts and is kept by triggers.
enum SearchIndex {
  /// How the texts of a kind are indexed.
  enum Form {
    /// Short texts by every three characters in a row; each ends with two line feeds, so that every character begins
    /// such a run.
    case runs
    /// Long texts by their words, which a ``Vocabulary`` lists.
    case words
  }

  /// How the texts of a kind are indexed; nothing for a kind of which there are few.
  static func form(of kind: Kind) -> Form? {
    switch kind {
    case .customer, .account, .referral: .runs
    case .feedback, .touchpoint, .response, .task: .words
    default: nil
    }
  }

  /// The full-text table of a kind.
  static func table(of kind: Kind) -> String { "\(ThingTable.name(of: kind))_index" }

  /// The table of the runs that the things of a kind hold, each with the number of its things.
  static func runs(of kind: Kind) -> String { "\(ThingTable.name(of: kind))_runs" }

  /// What a full-text table of runs is asked for the things that may hold a word; nothing for one of less than three
  /// characters.
  static func expression(ofRunsIn word: String) -> String? {
    let characters = Array(word.unicodeScalars)
    guard characters.count >= runLength else { return nil }
    var runs: [String] = []
    for start in 0...(characters.count - runLength) {
      var run = String.UnicodeScalarView()
      run.append(contentsOf: characters[start..<(start + runLength)])
      let quoted = quoted(String(run))
      if !runs.contains(quoted) { runs.append(quoted) }
    }
    return "(" + runs.joined(separator: " AND ") + ")"
  }

  /// What a full-text table is asked for any of some terms.
  static func expression(anyOf terms: [String]) -> String {
    "(" + terms.map(quoted).joined(separator: " OR ") + ")"
  }

  private static let runLength = 3

  private static func quoted(_ term: String) -> String {
    "\"" + term.replacing("\"", with: "\"\"") + "\""
  }
}
