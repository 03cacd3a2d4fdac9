import Advocacy
import AdvocacyStore

/// Where a list comes from: the programme as it is, or as it was.
struct ListSource: Sendable {
  private let programme: ProgrammeFile
  private let past: PastProgramme?

  init(_ programme: ProgrammeFile, _ past: PastProgramme? = nil) {
    self.programme = programme
    self.past = past
  }

  /// Whether the list tells how things were.
  var isPast: Bool { past != nil }

  /// A window of a list.
  func page(_ request: ListRequest) throws -> ListPage {
    try past?.page(request) ?? programme.page(request)
  }

  /// A window of a list whole; first says where the next one begins, or that none follows.
  func sheet(_ request: ListRequest, _ found: (ListAnchor?) -> Void) throws -> ThingSheet {
    try past?.sheet(request, found) ?? programme.sheet(request, found)
  }

  /// Those of some things that were as an import had brought them; nothing for the present.
  func imported(among references: [Reference]) throws -> Set<Reference>? {
    try past?.imported(among: references)
  }
}
