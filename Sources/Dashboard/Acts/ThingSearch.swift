import Advocacy
import TerminalKit

/// The reading of things to choose from for an act.
struct ThingSearch: Hashable, Sendable {
  /// What the things are for.
  enum Purpose: Hashable, Sendable {
    /// Requests that some feedback may be linked to.
    case requests(for: [Reference])
    /// Feedback that may be linked to a request.
    case feedback(for: Reference)
    /// What customers wrote who are left to tell of a request.
    case untold(Reference)
  }

  /// The reading.
  var token: Token
  /// What for.
  var purpose: Purpose
}

extension Model {
  /// Reads things to choose from; keys wait until they are there.
  mutating func search(
    _ kind: Kind, _ query: String, _ order: ListOrder, limit: Int, _ purpose: ThingSearch.Purpose
  ) {
    let token = nextToken()
    search = ThingSearch(token: token, purpose: purpose)
    // A search ends what is being read for the list of the same kind.
    readListsLater(of: kind)
    emit(
      .page(
        token,
        ListRequest(
          kind, query: QueryParser(kind, reading).read(query).query, order: order, limit: limit,
          derived: RowLayout.fields(of: kind))))
  }

  /// Offers what was read.
  mutating func offer(_ page: ListPage, for purpose: ThingSearch.Purpose) {
    search = nil
    switch purpose {
    case .requests(let targets): offerRequests(page, for: targets)
    case .feedback(let request): offerFeedback(page, for: request)
    case .untold(let request): offerUntold(page, of: request)
    }
    replayHeldKeys()
  }
}
