import Advocacy
import TerminalKit

extension Model {
  /// Opens the line in which the filter of the list or the worklist is written.
  mutating func openFilter() {
    if place == .today {
      overlays.append(
        .filter(FilterLine(today.filter, visit: visit, placeholder: "words, -words to leave out")))
    } else if let list {
      overlays.append(
        .filter(
          FilterLine(
            list.filter, visit: visit,
            placeholder: "words, or field:value; \(named("filter.complete")) completes")))
      readTags(of: list.kind)
      complete()
    }
  }

  /// Reads the filter as it is being written: what is understood narrows the list at once, else the list stays.
  mutating func filterChanged() {
    if place == .today { return wordsChanged() }
    guard case .filter(var line)? = overlays.last, let kind = list?.kind else { return }
    let reading = QueryParser(kind, reading, handles: handles).read(line.field.text)
    line.problem = reading.problem
    overlays[overlays.count - 1] = .filter(line)
    complete()
    guard reading.problem == nil else { return }
    apply(line.field.text, reading.query)
  }

  /// Reads the words for the worklist as they are being written.
  private mutating func wordsChanged() {
    guard case .filter(var line)? = overlays.last else { return }
    do throws(QueryProblem) {
      today.narrow(to: line.field.text, try TodayFilter(line.field.text))
      line.problem = nil
    } catch {
      line.problem = error
    }
    overlays[overlays.count - 1] = .filter(line)
  }

  private mutating func apply(_ text: String, _ query: Query) {
    guard var list else { return }
    list.filter = text
    if list.filterQuery != query {
      list.filterQuery = query
      list.restart()
    }
    self.list = list
  }

  /// Narrows the list or the worklist down by a text that is a query, or not at all.
  mutating func setFilter(_ text: String) {
    if place == .today {
      if let words = try? TodayFilter(text) { today.narrow(to: text, words) }
      return
    }
    guard let kind = list?.kind else { return }
    let reading = QueryParser(kind, reading, handles: handles).read(text)
    guard reading.problem == nil else { return }
    apply(text, reading.query)
  }

  /// Keeps the filter and goes back to the list; a text that isn't understood stays open.
  mutating func keepFilter() {
    guard case .filter(let line)? = overlays.last else { return }
    if let problem = line.problem { return refuse(problem.description) }
    overlays.removeLast()
    if line.field.text != line.before { remember(line.visit) }
  }

  /// Clears the filter's text, or closes the empty line.
  mutating func clearFilter() {
    guard case .filter(let line)? = overlays.last else { return }
    overlays.removeLast()
    if !line.before.isEmpty { remember(line.visit) }
    setFilter("")
  }

  /// Puts the likeliest completion at the cursor.
  mutating func takeCompletion() {
    guard case .filter(var line)? = overlays.last, let completion = line.completion,
      let choice = completion.choices.first
    else { return }
    line.field.replace(completion.replaces, with: choice.text)
    overlays[overlays.count - 1] = .filter(line)
    filterChanged()
  }

  /// Finds how the filter could go on.
  mutating func complete() {
    guard case .filter(var line)? = overlays.last, let list else { return }
    let text = line.field.text
    let tags = tags[list.kind] ?? []
    let cursor = line.field.textBeforeCursor.count
    line.completion =
      text.isEmpty
      ? nil : QueryCompletion.at(cursor, in: text, of: list.kind, handles: handles ?? [], tags: tags)
    overlays[overlays.count - 1] = .filter(line)
  }
}
