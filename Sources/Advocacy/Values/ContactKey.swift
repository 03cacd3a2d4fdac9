/// Mail addresses and phone numbers in the form in which two writings of one are the same.
///
/// The programme file keeps the same forms in columns of its own.
public enum ContactKey {
  /// The domains of mail that pass over dots, which are one.
  private static let dotless: Set<Substring> = ["gmail.com", "googlemail.com"]
  /// A shorter number tells nobody apart.
  private static let fewestDigits = 7
  private static let separators: Set<Character> = [" ", "-", "(", ")", "/", ".", "+", "\t", "\u{A0}"]

  /// A mail address in small letters, without what follows a plus, and at Google without dots; nothing for what is
  /// none.
  public static func mail(_ text: String) -> String? {
    let text = String(text.map { $0.isASCII ? Character($0.lowercased()) : $0 })
    let trimmed = text.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    let address = String(trimmed)
    guard let at = address.firstIndex(of: "@") else { return nil }
    let local = address[..<at].prefix { $0 != "+" }
    let domain = address[address.index(after: at)...]
    guard !local.isEmpty, !domain.isEmpty else { return nil }
    return dotless.contains(domain) ? local.filter { $0 != "." } + "@gmail.com" : "\(local)@\(domain)"
  }

  /// The digits of a phone number without those zeros and signs that begin it; nothing for fewer than seven, and for
  /// what holds more than a number.
  public static func phone(_ text: String) -> String? {
    let bare = text.replacing("(0)", with: "").filter { !separators.contains($0) }
    let digits = bare.drop { $0 == "0" }
    guard digits.count >= fewestDigits, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
    return String(digits)
  }
}
