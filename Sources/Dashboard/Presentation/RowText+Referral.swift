import Advocacy
import TerminalKit

extension RowText {
  /// The sum of the signs of fraud; nothing where none was found.
  var fraudPoints: StyledText {
    guard let points = record[.fraudPoints]?.integer, points > 0 else { return StyledText() }
    let isDoubtful = context.policy?.fraud.map { points >= Int64($0.flagAt) } ?? false
    return StyledText(ValueText.grouped(points), isDoubtful ? .warning : .text)
  }

  /// When a flagged referral falls to the default if nobody decides.
  var undecided: StyledText {
    guard record.status == ReferralStatus.flagged.rawValue, let until = record[.undecidedUntil]?.instant
    else {
      return StyledText()
    }
    return StyledText(context.time.deadline(until), until < context.now + .days(1) ? .late : .warning)
  }

  /// Until when a first payment still counts: by the referral's own end, else by the window of the policy.
  var lastDay: StyledText {
    guard let end = ReferralWindow.end(of: record, under: context.policy) else { return StyledText() }
    return StyledText(context.time.point(end), end < context.now + .days(7) ? .warning : .muted)
  }
}

/// Until when a referral counts that has not qualified yet.
enum ReferralWindow {
  /// The end of it; nothing for one that has qualified or ended, and where there is no end.
  static func end(of referral: Record, under policy: Policy?) -> Instant? {
    guard let status = ReferralStatus(rawValue: referral.status), [.invited, .registered].contains(status)
    else { return nil }
    let byPolicy = policy?.referrals?.window.flatMap { window in referral.touched.map { $0 + window } }
    return [referral[.expires]?.instant, byPolicy].compactMap(\.self).min()
  }
}
