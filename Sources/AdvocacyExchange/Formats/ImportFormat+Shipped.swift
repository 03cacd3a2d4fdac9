import Advocacy

extension ImportFormat {
  private static let files: [(name: String, bytes: [UInt8])] = [
    ("native", PackageResources.native_toml),
    ("cfpb-complaints", PackageResources.cfpb_complaints_toml),
    ("delighted", PackageResources.delighted_toml),
    ("fider-posts", PackageResources.fider_posts_toml),
    ("hubspot-contacts", PackageResources.hubspot_contacts_toml),
    ("hubspot-tickets", PackageResources.hubspot_tickets_toml),
    ("telco-churn", PackageResources.telco_churn_toml),
    ("womens-clothing-reviews", PackageResources.womens_clothing_reviews_toml),
    ("zendesk-comments", PackageResources.zendesk_comments_toml),
    ("zendesk-tickets", PackageResources.zendesk_tickets_toml),
    ("zendesk-users", PackageResources.zendesk_users_toml),
  ]

  /// The names of the shipped formats.
  public static var shippedNames: [String] { files.map(\.name) }

  /// The shipped formats, in the order of their names, our own first.
  public static func shipped() throws(ExchangeError) -> [ImportFormat] {
    var formats: [ImportFormat] = []
    for file in files { formats.append(try parsed(file)) }
    return formats
  }

  /// The shipped format of a name, or the one in a file of a person's own.
  ///
  /// - Throws: ``ExchangeError/unknownFormat(name:known:)``, or what is wrong with the file.
  public static func find(_ name: String) throws(ExchangeError) -> ImportFormat {
    if let file = files.first(where: { $0.name == name }) { return try parsed(file) }
    guard name.contains("/") || name.hasSuffix(".toml") else {
      throw .unknownFormat(name: name, known: shippedNames)
    }
    let stream = try ByteStream(.file(name))
    var bytes: [UInt8] = []
    while try stream.read(upTo: 1 << 16, into: &bytes) > 0 {
      guard bytes.count < 1 << 20 else {
        throw .format(file: name, line: nil, problem: "this is larger than any format.")
      }
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw .format(file: name, line: nil, problem: "this isn't UTF-8.")
    }
    return try ImportFormat(toml: text, file: name)
  }

  private static func parsed(_ file: (name: String, bytes: [UInt8])) throws(ExchangeError) -> ImportFormat {
    try ImportFormat(toml: String(decoding: file.bytes, as: UTF8.self), file: file.name)
  }
}
