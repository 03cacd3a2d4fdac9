import Advocacy

extension ProgrammeFile {
  /// The figures that there is data for, each with its rule, how many it rests on and the range it probably lies in.
  public func metrics(at now: Instant) throws -> [Metric] {
    try read { try MetricsReader($0, settings.zone, at: now).metrics() }
  }

  /// One figure with its rows; nothing when there is no data for it.
  public func metric(_ name: Metric.Name, at now: Instant) throws -> Metric? {
    try read { try MetricsReader($0, settings.zone, at: now).metric(name) }
  }
}

extension PastProgramme {
  /// The figures as they were, of what stood in the record then.
  public func metrics() throws -> [Metric] {
    try read(deadlines: true) { try MetricsReader($0, settings.zone, at: at).metrics() }
  }
}
