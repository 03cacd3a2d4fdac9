import Advocacy

@testable import AdvocacyExchange

/// Runs imports for the tests, in one fixed moment.
enum Importing {
  /// 2026-09-15 10:00 UTC in a programme of euros.
  static var context: ReadingContext {
    ReadingContext(
      now: Instant(iso8601: "2026-09-15T10:00:00Z") ?? Instant(milliseconds: 0), zone: .utc, currency: .euro,
      me: "ana")
  }

  static func importer(
    _ text: String, _ kind: Kind, format: String? = nil, _ change: (inout MappingRequest) -> Void = { _ in }
  ) throws -> Importer {
    try importer(.memory(Array(text.utf8)), kind, format: format, change)
  }

  static func importer(
    _ bytes: ByteSource, _ kind: Kind, format: String? = nil,
    _ change: (inout MappingRequest) -> Void = { _ in }
  ) throws -> Importer {
    var request = MappingRequest(kind: kind, format: try format.map { try ImportFormat.find($0) })
    change(&request)
    return try Importer(bytes, request: request, context: context)
  }

  static func records(
    _ text: String, _ kind: Kind, format: String? = nil, _ change: (inout MappingRequest) -> Void = { _ in }
  ) throws -> [ImportRecord] {
    var sink = MemorySink()
    _ = try importer(text, kind, format: format, change).run(into: &sink)
    return sink.records
  }

  static func refusals(
    _ text: String, _ kind: Kind, format: String? = nil, _ change: (inout MappingRequest) -> Void = { _ in }
  ) throws -> [RowRefusal] {
    var sink = MemorySink()
    return try importer(text, kind, format: format, change).run(into: &sink).refusals
  }
}

extension ImportReport {
  /// Rows added, updated, unchanged and refused.
  var counts: [Int] { [added, updated, unchanged, refused] }
}
