import Foundation
import TOMLText

extension Policy {
  /// The text of the policy that every programme begins with.
  public static let standardText = String(decoding: PackageResources.standard_toml, as: UTF8.self)

  /// Reads the text of a policy.
  ///
  /// - Parameters:
  ///   - text: the TOML text.
  ///   - zone: the programme's zone, which calendars have that name none.
  ///   - currency: the programme's currency, in which amounts are.
  /// - Throws: ``PolicyProblem`` with the line and what was expected.
  public init(text: String, zone: ProgrammeZone, currency: Currency) throws(PolicyProblem) {
    do throws(TOMLProblem) {
      self = try PolicyReader(text, zone: zone, currency: currency).policy
    } catch {
      throw PolicyProblem(line: error.line, sentence: error.sentence)
    }
  }

  /// The promises for feedback of a kind and a priority; none when nothing is promised.
  public func promise(for kind: FeedbackKind?, _ priority: Priority) -> PromiseRule? {
    promises.first { $0.fits(kind, priority) }
  }

  /// The cadence of a customer: an own one first, then the first rule that fits; none when nothing is said.
  public func cadence(of customer: Record) -> (ideal: Span, longest: Span)? {
    if let longest = customer[.cadenceLongest]?.integer {
      return (.days(customer[.cadenceIdeal]?.integer ?? longest), .days(longest))
    }
    let standing = customer.text(.standing).flatMap(Standing.init(rawValue:)) ?? .none
    var tags: [String] = []
    if case .tags(let own)? = customer[.tags] { tags = own }
    return cadences.first { $0.fits(standing, tags) }.map { ($0.ideal, $0.longest) }
  }

  /// When a customer is next to be contacted, and when at the latest.
  ///
  /// Counted from the last contact, or from when the customer came into the programme; nothing without a cadence.
  public func contact(with customer: Record) -> (ideal: Instant, longest: Instant)? {
    guard let cadence = cadence(of: customer),
      let last = customer[.lastContact]?.instant ?? customer[.created]?.instant
    else { return nil }
    return (last + cadence.ideal, last + cadence.longest)
  }
}

/// What a policy says that can't be understood.
public struct PolicyProblem: Error, Hashable, Sendable, CustomStringConvertible {
  /// The line, from 1; none where the text as a whole is meant.
  public var line: Int?
  /// What is wrong and what was expected.
  public var sentence: String

  /// The sentence, after its line.
  public var description: String { line.map { "line \($0): \(sentence)" } ?? sentence }
}
