import Advocacy
import GRDB
import Synchronization

/// What queries need beyond SQLite's own functions.
enum SQLFunctions {
  /// Makes the functions known to a connection.
  static func add(to database: Database) {
    database.add(function: attributeKey)
    database.add(function: decimal)
    database.add(function: requestRank)
    database.add(function: wordsOf)
  }

  /// `attribute_key(name)`: the form in which queries name a column that an import kept.
  private static let attributeKey = DatabaseFunction("attribute_key", argumentCount: 1, pure: true) {
    values in
    String.fromDatabaseValue(values[0]).map(key)
  }

  /// `decimal(text)`: the number that a text is, or null.
  private static let decimal = DatabaseFunction("decimal", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).flatMap { DecimalText.number($0) }
  }

  /// `words_of(folded)`: the words of a text as the search index splits it, as a list of JSON.
  private static let wordsOf = DatabaseFunction("words_of", argumentCount: 1, pure: true) { values in
    String.fromDatabaseValue(values[0]).map { text in
      "[" + Set(Vocabulary.words(in: text)).map(JSONText.quoted).joined(separator: ",") + "]"
    }
  }

  /// `request_rank(customers, pieces, weight, age)`: the rank of a request in millionths, from the customers who asked
  /// for it lately, the pieces of feedback in which they and others did, what their revenue counts, and its age in
  /// hours.
  private static let requestRank = DatabaseFunction("request_rank", argumentCount: 4, pure: true) { values in
    let numbers = values.map { Int64.fromDatabaseValue($0) ?? 0 }
    return RequestRank(
      customers: numbers[0], furtherPieces: numbers[1] - numbers[0], revenueWeight: numbers[2],
      ageHours: numbers[3]
    ).millionths
  }

  /// A programme has few attribute names, each on very many rows.
  private static let known = Mutex<[String: String]>([:])

  private static func key(_ name: String) -> String {
    known.withLock { known in
      if let key = known[name] { return key }
      let key = Folding.key(name)
      if known.count < 10_000 { known[name] = key }
      return key
    }
  }
}
