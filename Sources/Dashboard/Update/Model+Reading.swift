import Advocacy
import TerminalKit

extension Model {
  /// Asks for what the place shown lacks.
  mutating func readWhatIsMissing() {
    switch place {
    case .today: readToday()
    case .list(let kind): read(kind)
    case .insights: readInsights()
    case .thing: break
    }
    if areBudgetsStale, place == .list(.reward) {
      areBudgetsStale = false
      emit(.budgets)
    }
    if isPolicyStale {
      isPolicyStale = false
      emit(.policy)
    }
    if colleagues.isEmpty, colleaguesToken == nil {
      let token = nextToken()
      colleaguesToken = token
      emit(
        .page(
          token, ListRequest(.colleague, order: ListOrder(.handle), limit: Model.mostColleagues, derived: []))
      )
    }
  }

  private mutating func readToday() {
    guard today.isStale, !today.isLoading else { return }
    today.isStale = false
    today.isLoading = true
    today.failure = nil
    emit(.today)
  }

  /// Asks for the headline of the worklist, once at a time.
  mutating func measure() {
    today.isMeasureStale = today.isMeasuring
    guard !today.isMeasuring else { return }
    today.isMeasuring = true
    emit(.measures)
  }

  private mutating func read(_ id: ListID) {
    guard var list = lists[id] else { return }
    // While it is read anew whom to be in touch with, who was just called would go to the end, and the bar with them.
    if list.view.isForContact, !hasContacts() || contactsToken != nil { return }
    if list.isStale {
      list.isStale = false
      list.failure = nil
      list.query = viewQuery(of: list).and(list.filterQuery)
      request(nil, of: &list)
      count(&list)
    } else if list.load == nil, list.isLoaded, let need = list.window.need {
      request(need, of: &list)
    }
    lists[id] = list
  }

  private mutating func request(_ need: ListNeed?, of list: inout ListState) {
    let token = nextToken()
    list.load = ListState.Load(token: token, need: need)
    let isRefresh = need == nil && !list.beginsAnew && !list.window.rows.isEmpty
    let limit = isRefresh ? max(list.pageLength, list.window.rows.count) : list.pageLength
    // What stands on the screen isn't taken away by a read that brings less of it.
    let keepsRows = isRefresh || list.wanted != nil
    let fewerAfter: Duration? =
      keepsRows ? nil : need == nil ? Model.firstRowsAfter : Model.moreRowsAfter
    emit(
      .page(
        token,
        ListRequest(
          list.kind, query: list.query, order: list.order, window: list.windowRequest(need), limit: limit,
          derived: RowLayout.fields(of: list.kind, chosen: chosenColumns(of: list)), fewerAfter: fewerAfter,
          provisionalAfter: keepsRows || need != nil ? nil : Model.provisionalRowsAfter)
      )
    )
  }

  /// After how long the first rows of an answer are shown, however few they are.
  private static let firstRowsAfter = Duration.milliseconds(10)
  /// After how long matches are shown whose order isn't known yet.
  private static let provisionalRowsAfter = Duration.milliseconds(13)
  /// After how long those that follow are.
  private static let moreRowsAfter = Duration.milliseconds(150)

  /// Counts what the list shows; the view as a whole is counted while no filter narrows it down, so that every read
  /// under way for a list is for one query.
  private mutating func count(_ list: inout ListState) {
    let token = nextToken()
    let isFiltered = !list.filterQuery.terms.isEmpty
    list.countTokens = isFiltered ? (nil, token) : (token, nil)
    emit(.count(token, list.kind, list.query))
  }

  /// What the rows of a list's view match; of a referral's two rewards the list has one row.
  func viewQuery(of list: ListState) -> Query {
    let text = list.kind == .reward ? "side:referrer,single " + list.view.query : list.view.query
    let query = QueryParser(list.kind, reading).read(text).query
    // Not as text: they may be more than the conditions that a query may have.
    return list.view.isForContact ? query.and(.naming(contacts?.references ?? [])) : query
  }

  /// Takes in rows, when they are the ones asked for last.
  mutating func take(_ page: ListPage, for token: Token) {
    if token == colleaguesToken {
      colleagues = page.rows
    } else if let found = search, token == found.token {
      offer(page, for: found.purpose)
    } else if let lookup = lookups.removeValue(forKey: token) {
      offer(page.rows.map(FormCandidate.init), lookup)
    } else if let id = lists.first(where: { $0.value.load?.token == token })?.key {
      lists[id]?.take(page, own: ownVersions, at: now)
    }
  }

  /// Takes in rows whose place in the order isn't known yet, when they are of the ones asked for last.
  mutating func take(provisional rows: [Record], for token: Token) {
    guard let id = lists.first(where: { $0.value.load?.token == token })?.key else { return }
    lists[id]?.takeProvisional(rows)
  }

  /// Takes in a count, when it is the one asked for last.
  mutating func take(_ count: ListCount, for token: Token) {
    for (id, list) in lists {
      if list.countTokens.view == token {
        lists[id]?.viewCount =
          list.view.isForContact && contacts?.areMore == true
          ? ListCount(count.number, isAtLeast: true) : count
      }
      if list.countTokens.filter == token { lists[id]?.filterCount = count }
    }
  }

  /// Takes in everything about a thing.
  mutating func take(_ detail: ThingDetail?, of reference: Reference) {
    // Readings may come in another order than they were asked for; versions only grow.
    if let known = details[reference], let detail,
      detail.awaitsExplanation || detail.record.version < known.record.version
    {
      return
    }
    details[reference] = detail
    detailFailures[reference] = nil
    if let detail { unsettled.subtract([detail.record.reference] + detail.related.map(\.reference)) }
    if reference == settled { readSettledCustomer() }
    if let record = detail?.record { changeLists(of: reference.kind) { $0.window.update(record) } }
    if heldCommand?.reference == reference, detail?.awaitsExplanation != true {
      runHeldCommand(isThere: detail != nil)
    }
    if detail == nil, place == .thing(reference) {
      refuse("There is no \(reference).")
      goBack()
    }
  }

  private mutating func runHeldCommand(isThere: Bool) {
    guard let held = heldCommand else { return }
    heldCommand = nil
    if let definition = ActionCatalogue.action(held.action), isThere {
      if let reason = reasonAgainst(definition) { refuse(reason) } else { begin(definition) }
    } else {
      refuse("There is no \(held.reference) any more.")
    }
    replayHeldKeys()
  }

  /// Presses the keys that were pressed while something was waited for.
  mutating func replayHeldKeys() {
    let keys = heldKeys
    heldKeys = []
    for key in keys { press(key) }
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
    emit(.present(settled))
    guard let settled else { return }
    changeLists(of: settled.kind) { $0.changedByOthers.remove(settled) }
    if details.count > Model.mostDetails { details = details.filter { $0.key == settled } }
    emit(.detail(settled))
    askedCustomer = nil
    readSettledCustomer()
  }

  /// Reads about the customer of what is selected: at once where the row tells who it is, or when the detail does.
  private mutating func readSettledCustomer() {
    guard let customer = settledCustomer, customer != askedCustomer, details[customer] == nil else { return }
    askedCustomer = customer
    emit(.detail(customer))
  }

  /// The most details that are kept.
  private static let mostDetails = 16
  /// The most colleagues that are offered.
  private static let mostColleagues = 500
}

extension ListState {
  /// Takes in the rows that were asked for.
  mutating func take(_ page: ListPage, own: [Reference: Int64], at now: Instant) {
    if watchesOthers, !holdsOwnChanges { noticeChanges(in: page, own: own, at: now) }
    switch load?.need {
    case .after: window.append(page.rows, hasAfter: page.hasAfter)
    case .before: window.prepend(page.rows, hasBefore: page.hasBefore)
    case .first, .last, nil:
      let sought = page.rows.contains { $0.id == wanted } ? wanted : nil
      let staysWhereItIs = keepsBar(in: page)
      window.replace(with: page.rows, hasBefore: page.hasBefore, hasAfter: page.hasAfter, select: sought)
      if beginsAnew, sought == nil, !page.hasBefore, !window.wantsEnd, !staysWhereItIs {
        window.moveToEnd(.first)
      }
      (beginsAnew, isProvisional) = (false, false)
      start = nil
      wanted = nil
    }
    if load?.need == nil { (watchesOthers, holdsOwnChanges) = (false, false) }
    load = nil
    isLoaded = true
  }

  /// Takes in some rows of another question while those that come first are looked for.
  mutating func takeProvisional(_ rows: [Record]) {
    guard beginsAnew || window.rows.isEmpty, !rows.isEmpty else { return }
    window.replace(with: rows, hasBefore: false, hasAfter: true)
    if !window.wantsEnd { window.moveToEnd(.first) }
    (isProvisional, isLoaded) = (true, true)
  }

  /// Whether the bar was moved to a row, among those shown before their order was known, that a page has.
  private func keepsBar(in page: ListPage) -> Bool {
    isProvisional && window.selectedIndex != 0 && page.rows.contains { $0.id == window.selectedID }
  }

  /// Notes which of the loaded things others have changed.
  private mutating func noticeChanges(in page: ListPage, own: [Reference: Int64], at now: Instant) {
    let known = Dictionary(window.rows.map { ($0.id, $0.version) }, uniquingKeysWith: { first, _ in first })
    for row in page.rows {
      guard let before = known[row.id] else { continue }
      if row.version > max(before, own[row.id] ?? before) {
        changedByOthers.insert(row.id)
        changesFade = now + ListState.markedFor
      }
    }
  }

  /// Lets go of the marks of what others changed, once they have stood for a while.
  mutating func fadeChanges(at now: Instant) {
    guard let fade = changesFade, fade <= now else { return }
    changesFade = nil
    changedByOthers = []
  }

  /// How long what others changed is marked.
  static let markedFor = Span.minutes(2)
}
