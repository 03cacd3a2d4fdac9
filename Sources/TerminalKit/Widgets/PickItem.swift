/// Something to choose in a ``PickList``.
public struct PickItem: Sendable, Hashable, Identifiable {
  /// What tells it apart from the others.
  public let id: String
  /// Its name.
  public var title: String
  /// More about it, drawn faintly behind the name and searched after it.
  public var detail: String
  /// What stands before the name, such as its number.
  public var leading: String
  /// What stands at the right, such as its key.
  public var trailing: String
  /// Other words it is found by.
  public var keywords: [String]
  /// Why it can't be chosen now; `nil` when it can.
  public var refusal: String?

  /// Makes an item.
  public init(
    id: String, title: String, detail: String = "", leading: String = "", trailing: String = "",
    keywords: [String] = [], refusal: String? = nil
  ) {
    self.id = id
    self.leading = leading
    self.title = title
    self.detail = detail
    self.trailing = trailing
    self.keywords = keywords
    self.refusal = refusal
  }
}
