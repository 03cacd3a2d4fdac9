import Advocacy

/// The situation that decides which commands are at hand.
public struct CommandContext: Hashable, Sendable {
  /// The sorts of places there are.
  public enum Ground: Hashable, Sendable {
    /// The worklist.
    case today
    /// The list of a kind.
    case list(Kind)
    /// The figures.
    case insights
    /// One thing on the whole screen.
    case thing(Kind)
  }

  /// The place.
  public var ground: Ground
  /// The kind of the thing selected; nothing when none is.
  public var selection: Kind?
  /// What lies over the screen; nothing when nothing does.
  public var overlay: OverlayKind?

  /// Describes a situation.
  public init(ground: Ground, selection: Kind?, overlay: OverlayKind? = nil) {
    self.ground = ground
    self.selection = selection
    self.overlay = overlay
  }

  /// Every situation there can be.
  public static let all: [CommandContext] = {
    let kinds = Kind.allCases
    let today = [nil] + kinds.map(Optional.some)
    let grounds =
      today.map { CommandContext(ground: .today, selection: $0) }
      + Set(Place.lists.map(\.kind)).sorted { $0.rawValue < $1.rawValue }.flatMap { kind in
        [
          CommandContext(ground: .list(kind), selection: kind),
          CommandContext(ground: .list(kind), selection: nil),
        ]
      } + kinds.map { CommandContext(ground: .thing($0), selection: $0) }
    return grounds + [CommandContext(ground: .insights, selection: nil)]
      + OverlayKind.allCases.map { CommandContext(ground: .today, selection: nil, overlay: $0) }
  }()

  /// Whether commands of a scope are at hand.
  public func includes(_ scope: Scope) -> Bool {
    if case .overlay(let kind) = scope { return overlay == kind }
    guard overlay == nil else { return false }
    switch scope {
    case .screens: return true
    case .today: return ground == .today
    case .lists: if case .list = ground { return true } else { return false }
    case .insights: return ground == .insights
    case .screen(let kind): return ground == .list(kind) || ground == .thing(kind)
    case .selection: return selection != nil
    case .thing(let kind): return selection == kind
    case .overlay: return false
    }
  }
}
