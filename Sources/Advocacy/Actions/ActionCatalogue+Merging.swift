extension ActionCatalogue {
  /// The most things that one merge carries over.
  public static let mostMerged = 10_000

  static let merging: [ActionDefinition] = [
    acting(
      .customer, "merge", "Merge",
      [ActionField(.into, "Into", .reference(.customer), required: true)], dependsOn: [.mergedInto],
      reads: [.into, .linked], mergeCustomer)
  ]

  /// Carries everything of a customer over to another one, and fills what is empty there; this one only points
  /// there from then on.
  private static let mergeCustomer: @Sendable (Record, ActionContext) -> Decision = { record, context in
    guard let survivor = context.arguments[.into]?.reference.flatMap({ context.related[$0] }) else {
      return .refused(Refusal("There is no such customer.", cause: .missing))
    }
    let (merged, into) = (record.reference, survivor.reference)
    guard into != merged else { return .refused(Refusal("\(merged) can't be merged into itself.")) }
    if let further = survivor[.mergedInto]?.reference {
      return .refused(Refusal("\(into) was itself merged into \(further); name that one."))
    }
    var changes: [Change] = []
    for thing in context.related.values.sorted(by: { $0.reference < $1.reference }) {
      if let referral = sharedReferral(thing, merged, into, context) {
        return .refused(
          Refusal(
            "\(merged) can't be merged into \(into): they are the two sides of \(referral), and nobody refers himself or herself."
          ))
      }
      let names = referringFields(thing.reference.kind).filter { thing[$0]?.reference == merged }
      guard !names.isEmpty else { continue }
      let values = names.map { ($0, Value?.some(.reference(into))) }
      changes.append(.update(thing.reference, Dictionary(uniqueKeysWithValues: values)))
    }
    guard changes.count <= mostMerged else {
      return .refused(
        Refusal("\(merged) has more than \(mostMerged) things, and one merge carries no more over."))
    }
    let filled = MergedCustomer(survivor: survivor, merged: record).filled
    return .changes(
      [.update(merged, [.mergedInto: .reference(into)]), .update(into, filled)] + changes)
  }

  /// The fields of a kind that refer to a customer.
  private static func referringFields(_ kind: Kind) -> [FieldName] {
    FieldTable.fields(of: kind).filter { $0.isStored && $0.type == .reference(.customer) }.map(\.name)
  }

  /// The referral of which two customers are the two sides, or have the rewards of both, as a thing of theirs tells.
  private static func sharedReferral(
    _ thing: Record, _ one: Reference, _ other: Reference, _ context: ActionContext
  ) -> Reference? {
    switch thing.reference.kind {
    case .referral:
      let sides = [thing[.referrer]?.reference, thing[.referred]?.reference]
      return sides == [one, other] || sides == [other, one] ? thing.reference : nil
    case .reward where thing[.customer]?.reference == one:
      guard let referral = thing[.referral]?.reference else { return nil }
      let isShared = context.related.values.contains {
        $0.reference.kind == .reward && $0[.referral]?.reference == referral
          && $0[.customer]?.reference == other
      }
      return isShared ? referral : nil
    default: return nil
    }
  }
}
