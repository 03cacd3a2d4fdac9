import Advocacy
import TerminalKit

extension CommandTable {
  /// The commands of what lies over the screen; what is typed there goes into its field.
  static let overlays: [Command] = [
    Command(
      "filter.keep", "Keep the filter", hint: "keep", keys: "enter", scopes: [.overlay(.filter)], order: 1
    ) {
      $0.keepFilter()
    },
    Command(
      "filter.complete", "Complete the word", hint: "complete", keys: "tab", scopes: [.overlay(.filter)],
      order: 2, unavailable: { $0.place == .today ? "Today is narrowed by words of your own." : nil }
    ) { $0.takeCompletion() },
    Command(
      "filter.clear", "Clear the filter", hint: "clear", keys: "esc", scopes: [.overlay(.filter)], order: 3
    ) { $0.clearFilter() },
    Command("goto.go", "Go there", hint: "go", keys: "enter", scopes: [.overlay(.goto)], order: 1) {
      $0.goToTyped()
    },
    Command(
      "goto.first", "To the beginning", hint: "beginning", keys: "g", scopes: [.overlay(.goto)], order: 2
    ) { model in
      model.closeOverlay()
      model.moveToEnd(.first)
    },
    Command(
      "goto.close", "Close", hint: "close", keys: "esc", scopes: [.overlay(.goto)], order: 3
    ) { $0.closeOverlay() },
    Command("palette.run", "Run", hint: "run", keys: "enter", scopes: [.overlay(.palette)], order: 1) {
      $0.runFromPalette()
    },
    Command(
      "help.run", "Run", hint: "run", keys: "enter", scopes: [.overlay(.help)], order: 1
    ) { $0.choose() },
    Command(
      "pick.take", "Choose", hint: "choose", keys: "enter", scopes: [.overlay(.pick)], order: 1
    ) { $0.choose() },
    Command(
      "pick.number", "Choose by number", hint: "at once",
      keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"],
      scopes: [.overlay(.pick)], order: 2,
      unavailable: {
        $0.overlays.last?.picker?.isSearched == true ? "Here digits are letters of what is looked for." : nil
      }
    ) { model in
      if case .character(let digit)? = model.pressed.last?.key {
        model.choose(number: Picker.place(ofDigit: digit))
      }
    },
    Command(
      "pick.edit", "Change before it is done", hint: "edit first", keys: "e", scopes: [.overlay(.pick)],
      order: 3,
      unavailable: {
        $0.overlays.last?.picker?.selected?.edit == nil ? "There is nothing to change here." : nil
      }
    ) { $0.editChoice() },
    Command(
      "close", "Close", hint: "close", keys: "esc",
      scopes: [
        .overlay(.help), .overlay(.palette), .overlay(.pick), .overlay(.messages), .overlay(.confirm),
        .overlay(.sheet), .overlay(.columns),
      ],
      order: 9
    ) { $0.closeOverlay() },
    Command("confirm.no", "Don't", hint: "don't", keys: "enter", scopes: [.overlay(.confirm)], order: 1) {
      $0.closeOverlay()
    },
    Command("confirm.yes", "Do it", hint: "do it", keys: "y", scopes: [.overlay(.confirm)], order: 2) {
      $0.confirm()
    },
    Command("sheet.down", "Down", keys: "j", "down", scopes: [.overlay(.sheet)]) { $0.scrollSheet(by: 1) },
    Command("sheet.up", "Up", keys: "k", "up", scopes: [.overlay(.sheet)]) { $0.scrollSheet(by: -1) },
    Command("sheet.page.down", "A page down", keys: "pgdn", "space", scopes: [.overlay(.sheet)]) {
      $0.scrollSheet(by: OverlayLayout.sheetHeight($0.size) - 1)
    },
    Command("sheet.page.up", "A page up", keys: "pgup", scopes: [.overlay(.sheet)]) {
      $0.scrollSheet(by: 1 - OverlayLayout.sheetHeight($0.size))
    },
    Command(
      "brief.log", "Log the contact", hint: "log contact", keys: "T", scopes: [.overlay(.sheet)], order: 1,
      unavailable: { $0.reasonAgainstNoting }
    ) { $0.note("touchpoint.log") },
    Command(
      "brief.promise", "Note a promise", hint: "promise", keys: "P", scopes: [.overlay(.sheet)], order: 2,
      unavailable: { $0.reasonAgainstNoting }
    ) { $0.note("task.create") },
    Command(
      "sheet.follow", "Follow what it names", hint: "follow", keys: "f", scopes: [.overlay(.sheet)], order: 3
    ) {
      $0.followFromSheet()
    },
    Command("sheet.close", "Close", keys: "q", "b", "w", scopes: [.overlay(.sheet)]) { $0.closeOverlay() },
    Command(
      "tour.next", "Next page", hint: "next", keys: "enter", "space", "l", "right", scopes: [.overlay(.tour)],
      order: 1
    ) { $0.turnTour(by: 1) }.hinting { $0.isOnLastTourPage ? "done" : nil },
    Command(
      "tour.former", "Former page", hint: "former", keys: "h", "left", scopes: [.overlay(.tour)], order: 2
    ) { $0.turnTour(by: -1) },
    Command("tour.end", "End the tour", hint: "end", keys: "esc", "q", scopes: [.overlay(.tour)], order: 3) {
      $0.closeOverlay()
    },
    Command("messages.down", "Down", keys: "j", "down", scopes: [.overlay(.messages)]) {
      $0.scrollMessages(by: 1)
    },
    Command("messages.up", "Up", keys: "k", "up", scopes: [.overlay(.messages)]) {
      $0.scrollMessages(by: -1)
    },
    Command("messages.close", "Close", keys: "q", scopes: [.overlay(.messages)]) { $0.closeOverlay() },
    Command(
      "choice.number", "Choose by number", hint: "at once",
      keys: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "0"],
      scopes: [.overlay(.choice)], order: 1
    ) { model in
      if let chord = model.pressed.last { model.pressInForm(chord) }
    },
    Command("choice.take", "Choose", hint: "choose", keys: "enter", scopes: [.overlay(.choice)], order: 2) {
      $0.pressInForm(KeyChord(.enter))
    },
    Command("choice.close", "Close", hint: "close", keys: "esc", scopes: [.overlay(.choice)], order: 3) {
      $0.pressInForm(KeyChord(.escape))
    },
    form("form.submit", "Save", hint: "save", FormModel.submitKey, "alt-enter", order: 1),
    form("form.next", "Next field", hint: "next", KeyChord(.tab), order: 2),
    form("form.former", "Former field", KeyChord(.backtab)),
    form("form.editor", "Open the text in the editor", hint: "editor", FormModel.editorKey, order: 3) {
      $0.isWritingLines ? nil : "This field has one line; the editor is for long texts."
    },
    form("form.close", "Close and keep a draft", hint: "close", KeyChord(.escape), order: 4),
    Command(
      "prompt.submit", "Do it", hint: "do it", keys: "enter", scopes: [.overlay(.prompt)], order: 1
    ) { $0.pressInForm(KeyChord(.enter)) },
    Command(
      "prompt.close", "Close and keep a draft", hint: "close", keys: "esc", scopes: [.overlay(.prompt)],
      order: 2
    ) { $0.pressInForm(KeyChord(.escape)) },
  ]

  private static func form(
    _ id: String, _ title: String, hint: String = "", _ chord: KeyChord, _ others: String...,
    order: Int = 500,
    unavailable: @escaping @Sendable (Model) -> String? = { _ in nil }
  ) -> Command {
    Command(
      id, title, hint: hint, keys: [chord.description] + others, scopes: [.overlay(.form)], order: order,
      unavailable: unavailable
    ) { $0.pressInForm(chord) }
  }
}
