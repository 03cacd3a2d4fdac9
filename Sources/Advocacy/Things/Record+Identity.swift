extension Record: Identifiable {
  /// The thing's reference, which stays the same as its values change.
  public var id: Reference { reference }
}
