extension DeskCommand {
  /// The dashboard with the arguments with which it is opened most, a file and a colleague alone; nothing for others.
  ///
  /// The parser takes a tenth of the time until the dashboard stands to make these out among all that the commands take.
  init?(plain arguments: [String]) {
    var values: [String: String] = [:]
    var rest = arguments[...]
    while let option = rest.popFirst() {
      guard option == "--file" || option == "--as", values[option] == nil, let value = rest.popFirst(),
        !value.hasPrefix("-")
      else { return nil }
      values[option] = value
    }
    self.init()
    global = GlobalOptions()
    global.file = values["--file"]
    global.colleague = values["--as"]
    screen = ScreenOptions()
    screen.theme = nil
    screen.color = nil
    screen.ascii = false
    screen.noMouse = false
    screen.configurationPath = nil
  }
}
