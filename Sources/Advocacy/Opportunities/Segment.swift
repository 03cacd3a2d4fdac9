/// A query over customers that is kept with a thing: the profile that is wanted, or whom news are for.
///
/// It is kept as it was written, so that `last_contact<-45d` means another day tomorrow.
public enum Segment {
  /// Reads a segment at a time; `me` in it is the colleague whose handle is given.
  public static func query(_ text: String, _ context: ReadingContext) throws(QueryProblem) -> Query {
    try QueryParser(.customer, context).parse(text)
  }

  /// Why a text can't be a segment, in a sentence; nothing when it can.
  public static func problem(_ text: String?) -> String? {
    guard let text else { return nil }
    let context = ReadingContext(now: Instant(milliseconds: 0), zone: .utc, currency: .euro, me: "")
    do {
      _ = try query(text, context)
      return nil
    } catch {
      return "“\(text)” selects no customers: \(error)"
    }
  }
}
