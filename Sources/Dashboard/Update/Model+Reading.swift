import Advocacy
import TerminalKit

extension Model {
  /// Asks for what the place shown lacks.
  mutating func readWhatIsMissing() {
    switch place {
    case .today:
      guard today.isStale, !today.isLoading else { return }
      today.isStale = false
      today.isLoading = true
      emit(.today)
    case .list(let kind): read(kind)
    case .thing: break
    }
  }

  private mutating func read(_ kind: Kind) {
    guard var list = lists[kind] else { return }
    if list.isStale {
      list.isStale = false
      request(nil, of: &list)
      count(&list)
    } else if list.load == nil, list.isLoaded, let need = list.window.need {
      request(need, of: &list)
    }
    lists[kind] = list
  }

  private mutating func request(_ need: ListNeed?, of list: inout ListState) {
    let token = nextToken()
    list.load = ListState.Load(token: token, need: need)
    let limit = need == nil ? max(list.pageLength, list.window.rows.count) : list.pageLength
    emit(
      .page(
        token,
        ListRequest(
          list.kind, query: query(of: list), order: list.order, window: list.windowRequest(need), limit: limit
        ))
    )
  }

  private mutating func count(_ list: inout ListState) {
    let token = nextToken()
    list.countTokens = (token, nil)
    emit(.count(token, list.kind, viewQuery(of: list)))
  }

  /// What the rows of a list's view match.
  func viewQuery(of list: ListState) -> Query { .everything }

  /// What the rows of a list match.
  func query(of list: ListState) -> Query { viewQuery(of: list).and(list.filterQuery) }

  /// Takes in rows, when they are the ones asked for last.
  mutating func take(_ page: ListPage, for token: Token) {
    guard let kind = lists.first(where: { $0.value.load?.token == token })?.key, var list = lists[kind] else {
      return
    }
    switch list.load?.need {
    case .after: list.window.append(page.rows, hasAfter: page.hasAfter)
    case .before: list.window.prepend(page.rows, hasBefore: page.hasBefore)
    case .first, .last, nil:
      list.window.replace(
        with: page.rows, hasBefore: page.hasBefore, hasAfter: page.hasAfter, select: list.wanted)
      list.wanted = nil
    }
    list.load = nil
    list.isLoaded = true
    lists[kind] = list
  }

  /// Takes in a count, when it is the one asked for last.
  mutating func take(_ count: ListCount, for token: Token) {
    for (kind, list) in lists {
      if list.countTokens.view == token { lists[kind]?.viewCount = count }
      if list.countTokens.filter == token { lists[kind]?.filterCount = count }
    }
  }

  /// Takes in everything about a thing.
  mutating func take(_ detail: ThingDetail?, of reference: Reference) {
    details[reference] = detail
  }

  /// Shows a saved view.
  mutating func show(_ view: SavedView) {
    guard var list = lists[view.kind] else { return }
    list.view = view
    list.order = view.order
    list.restart()
    lists[view.kind] = list
  }

  /// Lets line and detail follow the selection once the bar has rested.
  mutating func followSelection() {
    guard selection != settled, restToken == nil else { return }
    if settled == nil {
      settle()
    } else {
      let token = nextToken()
      restToken = token
      emit(.rest(token, milliseconds: 120))
    }
  }

  /// Lets line and detail tell of what is selected now.
  mutating func settle() {
    guard selection != settled else { return }
    settled = selection
    detailScroll = 0
    if let settled { emit(.detail(settled)) }
  }
}
