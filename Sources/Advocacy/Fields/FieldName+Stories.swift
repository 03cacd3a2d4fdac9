// The names that stories belong to, and those of rewards given for them.

extension FieldName {
  /// The field `story_kind`.
  public static let storyKind: FieldName = "story_kind"
  /// The field `quote`.
  public static let quote: FieldName = "quote"
  /// The field `url`.
  public static let url: FieldName = "url"
  /// The field `employee_author`.
  public static let employeeAuthor: FieldName = "employee_author"
  /// The field `disclosure`.
  public static let disclosure: FieldName = "disclosure"
  /// The field `consent_scope`.
  public static let consentScope: FieldName = "consent_scope"
  /// The field `consent_channels`.
  public static let consentChannels: FieldName = "consent_channels"
  /// The field `consent_until`.
  public static let consentUntil: FieldName = "consent_until"
  /// The field `consent_ends`.
  public static let consentEnds: FieldName = "consent_ends"
  /// The field `consent_proof`.
  public static let consentProof: FieldName = "consent_proof"
  /// The field `consent_by`.
  public static let consentBy: FieldName = "consent_by"
  /// The field `consent_at`.
  public static let consentAt: FieldName = "consent_at"
  /// The field `consent_withdrawn`.
  public static let consentWithdrawn: FieldName = "consent_withdrawn"
  /// The field `withdrawn_why`.
  public static let withdrawnWhy: FieldName = "withdrawn_why"
  /// The field `published`.
  public static let published: FieldName = "published"
  /// The field `published_in`.
  public static let publishedIn: FieldName = "published_in"
  /// The field `retired`.
  public static let retired: FieldName = "retired"
  /// The field `story`.
  public static let story: FieldName = "story"
  /// The field `story_title`.
  public static let storyTitle: FieldName = "story_title"
  /// The field `request_title`.
  public static let requestTitle: FieldName = "request_title"
}
