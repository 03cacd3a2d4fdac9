extension Color {
  /// Reads a colour as theme files write it: `default`, `#rrggbb`, or a name such as `red` or `bright-blue`.
  public init?(name: String) {
    if name == "default" {
      self = .terminalDefault
    } else if let rgb = RGB(hex: name) {
      self = .rgb(rgb.red, rgb.green, rgb.blue)
    } else if let number = Self.names.firstIndex(of: name) {
      self = .ansi(UInt8(number))
    } else {
      return nil
    }
  }

  private static let names: [String] = {
    let dark = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]
    return dark + dark.map { "bright-" + $0 }
  }()
}
