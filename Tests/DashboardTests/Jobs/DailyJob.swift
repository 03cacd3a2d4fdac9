/// A job of the day, and the keys that do it from Today of the sample programme.
enum DailyJob: CaseIterable {
  case answerFirst, findVoice, briefAndCall, triage, answerThree, decideRewards, rejectReferral, tellShipped,
    advisePlan, withdrawConsent

  /// What is to be done.
  var title: String {
    switch self {
    case .answerFirst: "What waits? Read the most urgent, answer it, be on the next"
    case .findVoice:
      "“I need a happy retailer for a call by Thursday”: note it, see who may be asked, ask the best"
    case .briefAndCall: "Three minutes before a call: the brief; after it the call noted, with two promises"
    case .triage: "Triage a complaint: high priority, a tag, over to billing"
    case .answerThree: "Answer three customers from a template"
    case .decideRewards: "Approve three rewards and their other sides at once, refuse the next with a reason"
    case .rejectReferral: "See why a referral is flagged, and reject it as fraud"
    case .tellShipped: "Tell every customer who asked for it that it shipped"
    case .advisePlan: "Advise a customer on the plan, and note what was chosen"
    case .withdrawConsent: "A customer withdraws the consent to a story"
    }
  }

  /// The keys.
  var script: String {
    switch self {
    case .answerFirst: "enter r 1"
    case .findVoice:
      #"7 + "Call with a retailer" tab "ref" tab "thu" tab "account:any nps>8" ^x A enter"#
    case .briefAndCall:
      #"8 b T "Wants the new catalogue" tab "Send it" tab "thu" ^x P "Ask the workshop" tab "fri" ^x esc"#
    case .triage: #"p 3 t "bank" enter H 3"#
    case .answerThree: "3 r 1 r 1 r 1"
    case .decideRewards: "6 j space j space space A N 1"
    case .rejectReferral: "5 w esc F 1"
    case .tellShipped: #"4 v 3 r 1 ^x"#
    case .advisePlan: #"2 : "advise" enter "rentals=3" enter : "chosen" enter 3"#
    case .withdrawConsent: "7 v 5 W 1"
    }
  }
}
