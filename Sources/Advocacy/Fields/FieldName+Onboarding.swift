// The names that the onboarding of payers, and starting lists of steps, belong to.

extension FieldName {
  /// The field `onboarding`.
  public static let onboarding: FieldName = "onboarding"
  /// The field `onboarding_since`.
  public static let onboardingSince: FieldName = "onboarding_since"
  /// The field `stuck_after`.
  public static let stuckAfter: FieldName = "stuck_after"
  /// The field `steps`.
  public static let steps: FieldName = "steps"
  /// The field `steps_done`.
  public static let stepsDone: FieldName = "steps_done"
  /// The field `stuck`.
  public static let stuck: FieldName = "stuck"
  /// The argument `template`.
  public static let template: FieldName = "template"
  /// The argument `playbook`.
  public static let playbook: FieldName = "playbook"
  /// Read by an action: the open tasks of the thing.
  ///
  /// No field has this name.
  static public let openTasks: FieldName = "open_tasks"
  /// Read by an action: the customers of the account, or of the account that a task is for.
  ///
  /// No field has this name.
  static public let members: FieldName = "members"
}
