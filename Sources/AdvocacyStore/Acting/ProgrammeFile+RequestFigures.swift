extension ProgrammeFile {
  /// Reckons for a moment what isn't kept of what the feedback linked to requests adds up to; answers whether nothing is
  /// left to be reckoned.
  ///
  /// Nothing that is read changes by it: a list of requests is read sooner.
  public func keepRequestFigures() throws -> Bool {
    guard try read({ try RequestFigureKeeper(database: $0).isLacking() }) else { return true }
    return try write { try RequestFigureKeeper(database: $0).keep(until: .now + Self.longestKeeping) }
  }

  /// How long one transaction goes on; the statement that it is in comes to its end.
  private static let longestKeeping = Duration.milliseconds(8)
}
