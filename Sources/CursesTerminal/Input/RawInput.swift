/// What ncurses gives for one read: a byte, or a key that it knows by its sequence.
enum RawInput: Equatable {
  /// A byte of text, of a sequence that ncurses doesn't know, or of one that came in parts.
  case byte(UInt8)

  /// A key by ncurses' number, or by one of ours.
  case code(Int32)
}
