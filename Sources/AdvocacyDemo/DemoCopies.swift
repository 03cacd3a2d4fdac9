import Advocacy

/// How a demo of very many customers is made: a part of it row by row, and copies of that part.
public struct DemoCopies: Hashable, Sendable {
  /// The customers of the part that is made row by row.
  public let customers: Int
  /// The feedback of that part.
  public let feedback: Int
  /// How often that part is copied.
  public let count: Int
  /// How many customers are copied once more, for the number that was asked for.
  public let restOfCustomers: Int
  /// How many pieces of feedback are copied once more.
  public let restOfFeedback: Int

  /// Up to so many customers are made row by row.
  public static let usualPart = 10_000

  /// Plans a demo of so many customers and pieces of feedback.
  public init(customers: Int, feedback: Int, part: Int = DemoCopies.usualPart) {
    let wished = (max(0, customers) + part - 1) / max(1, part)
    // Each part has at least one piece of feedback to copy, where there is any.
    let parts = max(1, feedback > 0 ? min(wished, feedback) : wished)
    self.customers = max(0, customers) / parts
    self.feedback = max(0, feedback) / parts
    count = parts - 1
    restOfCustomers = max(0, customers) % parts
    restOfFeedback = max(0, feedback) % parts
  }
}

extension DemoProgramme {
  /// What a customer or an account is called in a copy of the programme, the first being 1, and how it is reached.
  ///
  /// The number is the one that it has in the programme, counted from one.
  public func names(_ reference: Reference, inCopy copy: Int) -> [FieldName: String] {
    let index = Int(reference.id) - 1
    switch reference.kind {
    case .customer:
      let person = person(index, copy: copy)
      let contact = contact(of: person)
      var names: [FieldName: String] = [.name: person.name, .email: contact.email, .street: contact.street]
      names[.phone] = contact.phone
      return names
    case .account:
      let company = company(index, copy: copy)
      return [.name: company.name, .domain: company.domain, .street: company.street]
    default: return [:]
    }
  }
}
