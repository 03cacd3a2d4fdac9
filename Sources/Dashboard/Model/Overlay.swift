/// Something that lies over the screen and takes the keys.
enum Overlay: Sendable {
  /// The messages of late.
  case messages(scroll: Int)

  /// Which sort it is.
  var kind: OverlayKind {
    switch self {
    case .messages: .messages
    }
  }
}
