import Advocacy

/// Where a command is at hand.
public enum Scope: Hashable, Sendable {
  /// On every screen.
  case screens
  /// On the worklist.
  case today
  /// On the list of any kind.
  case lists
  /// On the list of a kind, and where a thing of it fills the screen.
  case screen(Kind)
  /// Wherever a thing is selected.
  case selection
  /// Wherever a thing of a kind is selected.
  case thing(Kind)
  /// While something lies over the screen.
  case overlay(OverlayKind)
}

/// What can lie over the screen and take the keys.
public enum OverlayKind: String, Hashable, Sendable, CaseIterable {
  /// The keys of the screen.
  case help
  /// Every command by name.
  case palette
  /// The line in which a list's filter is written.
  case filter
  /// The line in which a reference is written.
  case goto
  /// A choice of one from a list.
  case pick
  /// A question answered by one of a few answers.
  case choice
  /// A question that one line of text answers.
  case prompt
  /// The fields of an act.
  case form
  /// A question before what can't be taken back.
  case confirm
  /// The messages of late.
  case messages
}

/// The situation that decides which commands are at hand.
public struct CommandContext: Hashable, Sendable {
  /// The sorts of places there are.
  public enum Ground: Hashable, Sendable {
    /// The worklist.
    case today
    /// The list of a kind.
    case list(Kind)
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
      + [Kind.customer, .feedback, .reward].flatMap { kind in
        [
          CommandContext(ground: .list(kind), selection: kind),
          CommandContext(ground: .list(kind), selection: nil),
        ]
      } + kinds.map { CommandContext(ground: .thing($0), selection: $0) }
    return grounds
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
    case .screen(let kind): return ground == .list(kind) || ground == .thing(kind)
    case .selection: return selection != nil
    case .thing(let kind): return selection == kind
    case .overlay: return false
    }
  }
}
