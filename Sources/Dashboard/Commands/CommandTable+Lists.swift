import Advocacy
import TerminalKit

extension CommandTable {
  /// The commands of lists.
  static let lists: [Command] = [
    Command(
      "list.filter", "Filter what is listed", hint: "filter", keys: "/", scopes: [.lists, .today], order: 60,
      aliases: ["search", "find", "where"]
    ) { $0.openFilter() },
    Command("list.views", "Saved views", hint: "views", keys: "v", scopes: [.lists], order: 61) {
      $0.pickView()
    },
    Command("list.sort", "Sort", keys: "o", scopes: [.lists], order: 620, aliases: ["order"]) {
      $0.pickOrder()
    },
    Command(
      "list.columns", "Choose columns", keys: "|", "alt-c", scopes: [.lists], order: 620,
      aliases: ["fields", "headings"]
    ) { $0.pickColumns() },
    Command(
      "list.select", "Select, or let go", hint: "select", keys: "space", scopes: [.lists], order: 62,
      aliases: ["mark"], unavailable: { $0.selection == nil ? "Nothing is here to select." : nil }
    ) { $0.toggleChoice() },
    Command("list.range", "Select a range", keys: "V", scopes: [.lists], order: 621) { $0.toggleRange() },
    Command("list.all", "Select all that match", keys: "*", scopes: [.lists], order: 622) { $0.chooseAll() },
  ]

  /// The commands on whatever is selected.
  static let selections: [Command] = [
    Command(
      "again", "Repeat the last act", hint: "repeat", keys: ".", scopes: [.selection], order: 63,
      unavailable: { $0.lastAct == nil ? "There is no act to repeat yet." : nil }
    ) { $0.repeatAct() },
    Command(
      "why", "Why: how it came about", hint: "why", keys: "w", scopes: [.selection], order: 64,
      aliases: ["history", "timeline", "record", "deadline"],
      unavailable: { $0.selection == nil ? "Nothing is selected." : nil }
    ) { $0.openWhy() },
    Command(
      "brief", "Brief: three minutes before a call", hint: "brief", keys: "b",
      scopes: [
        .thing(.customer), .thing(.feedback), .thing(.reward), .thing(.referral), .thing(.touchpoint),
        .thing(.task), .thing(.response), .thing(.ask), .thing(.lot),
      ],
      order: 33, aliases: ["call", "who", "summary", "prepare"], unavailable: { $0.reasonAgainstBrief }
    ) { $0.openBrief() },
    Command(
      "status", "Status", keys: "s",
      scopes: [.thing(.feedback), .thing(.reward), .thing(.referral), .thing(.request)], order: 420,
      aliases: ["move"]
    ) { $0.pickStatus() },
    Command(
      "tell", "Tell customers that it shipped", hint: "tell", keys: "r", scopes: [.thing(.request)],
      order: 20,
      aliases: ["told", "close the loop", "untold"], unavailable: { $0.reasonAgainstTelling }
    ) { $0.tellCustomers() },
    Command(
      "fraud", "Reject as fraud", hint: "fraud", keys: "F", scopes: [.thing(.referral)], order: 22,
      aliases: ["cheat", "reject"],
      unavailable: { model in
        ActionCatalogue.action("referral.reject").flatMap { model.reasonAgainst($0) }
      }
    ) { $0.rejectAsFraud() },
    Command(
      "link", "Link feedback to it", hint: "link", keys: "L", scopes: [.thing(.request)], order: 27,
      aliases: ["feedback"], unavailable: { $0.selection?.kind == .request ? nil : "Select a request first." }
    ) { $0.linkFeedback() },
    Command("follow", "Follow what the detail names", keys: "f", scopes: [.selection], order: 623) {
      $0.pickReference()
    },
    Command("editor", "Edit the long text in the editor", keys: "E", scopes: [.selection], order: 624) {
      $0.editLongText()
    },
    Command("copy.reference", "Copy the reference", keys: "y", scopes: [.selection], order: 625) {
      $0.copyReference()
    },
    Command("copy.line", "Copy the line", keys: "Y", scopes: [.selection], order: 626) { $0.copyLine() },
  ]
}
