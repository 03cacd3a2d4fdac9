import struct Advocacy.Record

@testable import Advocacy
@testable import AdvocacyStore

extension RandomHistory {
  /// Looks whether a refusal to take a batch back is one of the known ones, and whether what it says is so by the
  /// test's own notes.
  func explain(_ refusal: Refusal, of batch: NotedBatch) {
    guard !isSo(refusal.sentence, of: batch) else { return }
    findings.append(
      "B-\(batch.id) (\(batch.action)) wasn't taken back for what isn't so: \(refusal.sentence)")
  }

  private func isSo(_ sentence: String, of batch: NotedBatch) -> Bool {
    if batch.action == ProgrammeFile.policyAction {
      return sentence.hasSuffix("apply the version before it again: advocate policy apply --version N.")
    }
    switch ActionCatalogue.action(ActionName(rawValue: batch.action))?.reversal {
    case .final?: return sentence.hasSuffix("is final; nothing takes it back.")
    case .compensated?: return sentence.contains("can't be taken back; what makes up for it is")
    case .reversible?, nil: break
    }
    let prefix = "B-\(batch.id) can't be taken back: "
    guard sentence.hasPrefix(prefix) else { return isRequired(sentence, of: batch) }
    let reason = sentence.dropFirst(prefix.count)
    if let found = reason.firstMatch(of: #/ on ([A-Z]+-\d+) \(B-(\d+)\)\.$/#) {
      guard let thing = Reference(found.1), let later = Int64(found.2).flatMap({ batches[$0] }) else {
        return false
      }
      return shares(later, thing, with: batch)
    }
    if let found = reason.firstMatch(of: #/ \(.*\) on ([A-Z]+-\d+)\.$/#) {
      return Reference(found.1).map { wasBrought($0, after: batch) } ?? false
    }
    return isThingInTheWay(reason, of: batch)
  }

  /// Whether a later act that stands changed a field of a thing that the batch had changed, or the batch had made it.
  private func shares(_ later: NotedBatch, _ thing: Reference, with batch: NotedBatch) -> Bool {
    guard later.id > batch.id, !later.isUndone, batch.after[thing] != nil, let after = later.after[thing]
    else {
      return false
    }
    if batch.before[thing] == nil { return later.before[thing] != after }
    return !batch.changed(thing).isDisjoint(with: later.changed(thing))
  }

  /// Whether an import changed what the batch had left.
  private func wasBrought(_ thing: Reference, after batch: NotedBatch) -> Bool {
    guard let left = batch.after[thing] else { return false }
    return brought.contains { list in
      guard let record = list.things[thing], record.version > left.version else { return false }
      return batch.changed(thing).contains { record[$0] != left[$0] }
    }
  }

  /// Whether a thing is in the way as a refusal says.
  private func isThingInTheWay(_ reason: Substring, of batch: NotedBatch) -> Bool {
    if let found = reason.firstMatch(of: #/^there is no ([A-Z]+-\d+) any more\.$/#) {
      return thing(found.1)?[.removed] != nil
    }
    if let found = reason.firstMatch(of: #/^([A-Z]+-\d+) was merged into ([A-Z]+-\d+)\.$/#) {
      return thing(found.1)?[.mergedInto]?.reference == Reference(found.2)
    }
    if let found = reason.firstMatch(of: #/^([A-Z]+-\d+) refers to ([A-Z]+-\d+) by now\.$/#) {
      guard let user = thing(found.1), let made = Reference(found.2) else { return false }
      return user[.removed] == nil && batch.after[made] != nil && batch.before[made] == nil
        && user.values.values.contains(.reference(made))
    }
    if let found = reason.firstMatch(of: #/^([A-Z]+-\d+) has done or been given something by now; /#) {
      guard let handle = thing(found.1)?.text(.handle) else { return false }
      return batches.values.contains { $0.handle == handle }
        || sources.things.values.contains { $0.values.values.contains(.colleague(handle)) }
    }
    if let found = reason.firstMatch(of: #/^its grant key “(.*)” is ([A-Z]+-\d+)'s by now\.$/#) {
      let other = thing(found.2)
      return other?.text(.grantKey) == String(found.1) && other?[.removed] == nil
    }
    if let found = reason.firstMatch(
      of:
        #/^([A-Z]+-\d+) is ([A-Z]+-\d+)'s by now, as the (\w+) of ([A-Z]+-\d+), who would be ([A-Z]+-\d+)\.$/#
    ) {
      guard let reward = Reference(found.1), let referral = Reference(found.4) else { return false }
      let (left, right) = (given(reward, back: batch), given(referral, back: batch))
      return left?[.customer]?.reference == Reference(found.2) && left?[.referral]?.reference == referral
        && right?[FieldName(rawValue: String(found.3))]?.reference == Reference(found.5)
    }
    return false
  }

  /// Whether what a thing needs in order to be as it was isn't there, as a refusal says.
  private func isRequired(_ sentence: String, of batch: NotedBatch) -> Bool {
    if let found = sentence.wholeMatch(of: #/(S-\d+) is (approved|published): (.+)\./#) {
      guard let story = Reference(found.1).flatMap({ given($0, back: batch) }), story.status == found.2 else {
        return false
      }
      switch found.3 {
      case "there is no consent to it": return story[.consentAt] == nil
      case "its consent was withdrawn": return story[.consentWithdrawn] != nil
      case "its consent had ended before it was published":
        guard let ends = story[.consentEnds]?.instant, let published = story[.published]?.instant else {
          return false
        }
        return ends <= published
      default:
        let beyond = found.3.trimmingPrefix("its consent doesn't cover ")
        return beyond != found.3 && story[.publishedIn]?.tags.contains(String(beyond)) == true
          && story[.consentChannels]?.tags.contains(String(beyond)) != true
      }
    }
    if sentence == "A customer can't refer himself or herself." {
      return batch.after.keys.compactMap { given($0, back: batch) }.contains {
        $0.reference.kind == .referral && $0[.referrer] == $0[.referred]
      }
    }
    return false
  }

  private func thing(_ text: Substring) -> Record? { Reference(text).flatMap { sources.things[$0] } }

  /// A thing as it would be once a batch was taken back.
  private func given(_ thing: Reference, back batch: NotedBatch) -> Record? {
    guard var record = sources.things[thing] else { return nil }
    for field in batch.changed(thing) { record[field] = batch.before[thing]?[field] }
    return record
  }
}
