import Advocacy
import TerminalKit

extension Canvas {
  /// Who sits here, who else does, and what others changed.
  var people: StyledText {
    var parts: [StyledText] = []
    let changed = model.list?.changedByOthers.count ?? 0
    if changed > 0 { parts.append(StyledText("\(glyphs.changed) \(changed) changed by others", .presence)) }
    if model.tellsWork, let work = model.work {
      parts.insert(StyledText(work + glyphs.ellipsis, .info), at: 0)
    }
    if let others { parts.append(others) }
    var me = StyledText("@\(model.settings.actor.handle)", .label)
    if model.settings.actor.role != .advocate {
      me.append(" \(model.settings.actor.role.rawValue)", .muted)
    }
    parts.append(me)
    return parts.dropFirst().reduce(parts[0]) { $0 + StyledText(" \(glyphs.separator) ", .muted) + $1 }
  }

  /// Who else is here: by name on what is selected, else how many.
  private var others: StyledText? {
    let here = Set(model.others.map(\.handle)).sorted()
    guard let first = here.first else { return nil }
    let near = model.others.filter { $0.reference != nil && $0.reference == model.settled }.map(\.handle)
    guard let beside = near.first, let settled = model.settled else {
      return StyledText(here.count == 1 ? "@\(first) is here" : "\(here.count) others here", .muted)
    }
    let names = near.count == 1 ? "@\(beside) is" : "@\(beside) and \(near.count - 1) more are"
    return StyledText("\(glyphs.presence) \(names) on \(settled)", .presence)
  }

  /// The mark beside a row: chosen for an act, someone else on it, or changed by others a moment ago.
  static func mark(
    of reference: Reference, isChosen: Bool, isChanged: Bool, others: [Presence], glyphs: GlyphTable
  ) -> StyledText? {
    if isChosen { return StyledText(glyphs.chosen, .chosen) }
    if others.contains(where: { $0.reference == reference }) {
      return StyledText(glyphs.presence, .presence)
    }
    return isChanged ? StyledText(glyphs.changed, .presence) : nil
  }
}
