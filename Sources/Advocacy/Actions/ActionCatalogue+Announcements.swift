extension FieldName {
  /// Read by an action: who of the segment may be told, who not, and who is unhappy.
  ///
  /// No field has this name.
  static public let segmentReading: FieldName = "segment_reading"
}

extension ActionCatalogue {
  /// News to a segment, good and bad alike, and what was put right in them since.
  static let announcements: [ActionDefinition] = [
    creating(
      .announcement, "create", "New announcement",
      inputs(of: .announcement, except: [.status, .channel, .news], required: [.title, .body])
        + [
          ActionField(.news, "News", .choice(["good", "bad"]), standard: .text("good")),
          ActionField(.channel, "By", .choice(AnnouncementRules.channels), standard: .text("mail")),
        ]
    ) { record, context in
      var values = context.arguments
      if let problem = Segment.problem(values[.segment]?.text) {
        return .refused(Refusal(problem, cause: .argument))
      }
      values[.owner] = values[.owner] ?? .colleague(context.actor.handle)
      values[.status] = .text(AnnouncementStatus.draft.rawValue)
      values[.created] = .instant(context.now)
      return .changes([.create(record.reference, values)])
    },
    acting(
      .announcement, "tell", "Tell the segment",
      [ActionField(.override, "Why one text for so many", .text)],
      dependsOn: [.status, .segment, .body, .title, .channel], reads: [.segmentReading], tell),
    acting(
      .announcement, "correct", "Correct", [ActionField(.body, "Correction", .longText, required: true)],
      dependsOn: [.status, .corrections]
    ) { record, context in
      guard record.status != AnnouncementStatus.draft.rawValue else {
        return .refused(
          Refusal("\(record.reference) is a draft; edit it, nobody has been told yet.", cause: .rule))
      }
      let time = ExplainedTime(zone: context.zone).text(context.now)
      let entry = "\(time), @\(context.actor.handle):\n\(context.text(.body))"
      let trail = [record.text(.corrections), entry].compactMap(\.self).joined(separator: "\n\n")
      return .changes([
        .update(
          record.reference,
          [
            .status: .text(AnnouncementStatus.corrected.rawValue), .corrections: .text(trail),
            .corrected: .instant(context.now),
          ])
      ])
    },
    assigning(.announcement),
    acting(
      .announcement, "edit", "Edit", inputs(of: .announcement, except: [.status]),
      dependsOn: [.status, .title, .news, .segment, .channel, .owner, .body]
    ) { record, context in
      guard record.status == AnnouncementStatus.draft.rawValue else {
        return .refused(
          Refusal("\(record.reference) was sent; what is wrong in it is corrected, and the trail is kept."))
      }
      if let gone = [FieldName.title, .body].first(where: context.cleared.contains) {
        return .refused(Refusal("\(record.reference) can't be without \(gone).", cause: .argument))
      }
      if let problem = Segment.problem(context.text(.segment)) {
        return .refused(Refusal(problem, cause: .argument))
      }
      return setGiven(record, context)
    },
  ]

  private static let tell: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard record.status == AnnouncementStatus.draft.rawValue else {
      return .unchanged("\(record.reference) was sent already.")
    }
    guard let reading = context.segment else {
      return .refused(
        Refusal("The segment of \(record.reference) selects no customers; edit it (\(FieldName.segment))."))
    }
    guard reading.reached > 0 else {
      return .refused(
        Refusal(
          "Nobody of the segment of \(record.reference) may be told by \(record.text(.channel) ?? "mail"); \(reading.leftOutCount) are left out."
        ))
    }
    let many = context.policy.announcements.many
    let isMany = reading.reached > many
    guard !isMany || context.text(.override).contains(where: { !$0.isWhitespace }) else {
      return .refused(
        Refusal(
          "\(record.reference) would go to \(reading.reached) customers with one text, \(reading.unhappy) of them unhappy; more than \(many) needs a reason (\(FieldName.override)), or a narrower segment."
        ))
    }
    return .changes([
      .update(
        record.reference,
        [
          .status: .text(AnnouncementStatus.sent.rawValue), .sent: .instant(context.now),
          .toldCount: .integer(Int64(reading.reached)), .leftOut: .integer(Int64(reading.leftOutCount)),
          .override: isMany ? context.arguments[.override] : nil,
        ])
    ])
  }
}
