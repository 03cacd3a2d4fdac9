import Advocacy

/// Some rows of one kind.
public struct DemoChunk: Sendable {
  /// The kind of all rows.
  public let kind: Kind
  /// The rows, numbered on from those of the kind before them.
  public let rows: [ImportRecord]
}

/// The rows of a demo in an order in which every link names a thing that came before.
///
/// Made a chunk at a time.
public struct DemoChunks: Sequence, IteratorProtocol, Sendable {
  /// The kinds in the order in which they come.
  public static let kinds: [Kind] = [
    .colleague, .account, .customer, .request, .feedback, .message, .response, .touchpoint, .task, .referral,
    .story, .reward, .opportunity, .ask, .mention, .announcement, .lot, .code,
  ]

  private let programme: DemoProgramme
  private let size: Int
  private var stage = 0
  private var place = 0
  private var rowsOfKind = 0
  private var lastContacts: [Int64] = []

  init(_ programme: DemoProgramme, size: Int) {
    self.programme = programme
    self.size = size < 1 ? 1 : size
  }

  /// The next rows, all of one kind.
  public mutating func next() -> DemoChunk? {
    while stage < DemoChunks.kinds.count {
      let kind = DemoChunks.kinds[stage]
      let count = count(of: kind)
      if kind == .customer, place == 0 { lastContacts = programme.lastContacts() }
      var rows: [ImportRecord] = []
      rows.reserveCapacity(size + 8)
      while place < count, rows.count < size {
        append(kind, place, to: &rows)
        place += 1
      }
      if place >= count {
        stage += 1
        place = 0
        lastContacts = []
      }
      for index in rows.indices { rows[index].row = rowsOfKind + index + 2 }
      rowsOfKind = place == 0 ? 0 : rowsOfKind + rows.count
      if !rows.isEmpty { return DemoChunk(kind: kind, rows: rows) }
    }
    return nil
  }

  private func count(of kind: Kind) -> Int {
    switch kind {
    case .colleague: programme.staff.members.count
    case .account: programme.accountCount
    case .customer, .lot: programme.customerCount
    case .ask: programme.customerCount + programme.opportunityCount
    case .code: programme.codeCount
    case .request: programme.requests.count
    case .opportunity: programme.opportunityCount
    case .feedback, .message: programme.feedbackCount
    case .response: programme.responseCount
    case .touchpoint: programme.touchpointCount
    case .task: programme.taskCount
    case .referral: programme.referralSchedule.count
    case .reward: programme.referralSchedule.count + programme.storyCount + programme.exchanges.count
    case .story: programme.storyCount
    case .mention: programme.mentionCount
    case .announcement: programme.announcementCount
    }
  }

  private func append(_ kind: Kind, _ index: Int, to rows: inout [ImportRecord]) {
    switch kind {
    case .colleague: programme.appendColleague(index, to: &rows)
    case .account: programme.appendAccount(index, to: &rows)
    case .customer:
      let latest = lastContacts[index]
      programme.appendCustomer(
        index, lastContact: latest == .min ? nil : Instant(milliseconds: latest), to: &rows)
    case .request: programme.appendRequest(index, to: &rows)
    case .feedback: programme.appendFeedback(index, to: &rows)
    case .message: programme.appendMessages(index, to: &rows)
    case .response: programme.appendResponse(index, to: &rows)
    case .touchpoint: programme.appendTouchpoint(index, to: &rows)
    case .task: programme.appendTasks(index, to: &rows)
    case .referral: programme.appendReferral(index, to: &rows)
    case .reward where index >= programme.referralSchedule.count + programme.storyCount:
      programme.appendExchange(index - programme.referralSchedule.count - programme.storyCount, to: &rows)
    case .reward where index >= programme.referralSchedule.count:
      programme.appendReward(ofStory: index - programme.referralSchedule.count, to: &rows)
    case .reward: programme.appendRewards(index, to: &rows)
    case .story: programme.appendStory(index, to: &rows)
    case .mention: programme.appendMention(index, to: &rows)
    case .announcement: programme.appendAnnouncement(index, to: &rows)
    case .opportunity: programme.appendOpportunity(index, to: &rows)
    case .ask where index >= programme.customerCount:
      programme.appendAsks(ofOpportunity: index - programme.customerCount, to: &rows)
    case .ask: programme.appendAsks(index, to: &rows)
    case .lot: programme.appendPoints(index, to: &rows)
    case .code: programme.appendCode(index, to: &rows)
    }
  }
}

extension DemoProgramme {
  /// The rows, in chunks of about so many.
  public func chunks(of size: Int = 2000) -> DemoChunks {
    DemoChunks(self, size: size)
  }

  /// Puts all rows through imports, one for each kind.
  ///
  /// Progress is told after each chunk: how many rows are done; what it throws ends it. A row that was refused ends it
  /// with that refusal.
  public func write<Sink: ImportSink>(
    chunkSize: Int = 2000, to begin: (Kind) throws -> Sink, progress: (Int) throws -> Void = { _ in }
  ) throws {
    var open: (kind: Kind, sink: Sink)?
    var (done, rowsOfKind) = (0, 0)
    for chunk in chunks(of: chunkSize) {
      if open?.kind != chunk.kind {
        try open?.sink.finish()
        open = (chunk.kind, try begin(chunk.kind))
        rowsOfKind = 0
      }
      rowsOfKind += chunk.rows.count
      let outcome = try open?.sink.append(chunk.rows, rowsRead: rowsOfKind)
      if let refusal = outcome?.refusals.first { throw refusal }
      done += chunk.rows.count
      try progress(done)
    }
    try open?.sink.finish()
  }
}
