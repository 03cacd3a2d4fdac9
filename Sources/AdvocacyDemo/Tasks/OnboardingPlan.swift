import Advocacy

/// How far the onboarding of a customer is.
struct OnboardingPlan: Sendable {
  var start: Instant
  /// When each step was done, in order; the others are open.
  var done: [Instant]
  var firstValue: Instant?
}
