import Advocacy
import TerminalKit

/// Parts of the screen as they were drawn last, so that what reads as before is copied and not drawn anew.
///
/// A part is what it tells, where, in what look and until when; if any of it differs the part is drawn. Parts that a
/// frame didn't show are let go with the next one.
public final class DrawnParts {
  /// What all parts of a frame have in common.
  struct Look: Hashable {
    let theme: Theme
    let presentation: PresentationContext

    /// The look at any time, since each part says itself how long it is true.
    init(theme: Theme, presentation: PresentationContext) {
      var timeless = presentation
      timeless.reading.now = Instant(milliseconds: 0)
      self.theme = theme
      self.presentation = timeless
    }
  }

  /// What a part tells.
  enum Content: Hashable {
    /// A row of a list.
    case row(Record, sign: StyledText?, isSelected: Bool)
    /// A line of the worklist.
    case line(Today.Line, sign: StyledText?, isSelected: Bool)
    /// A thing's detail.
    case detail(ThingDetail, extent: DetailText.Extent, scroll: Int)

    fileprivate var place: Place {
      switch self {
      case .row(let record, _, _): .row(record.reference)
      case .line(let line, _, _): .line(line.reference, line.why)
      case .detail(let detail, _, _): .detail(detail.record.reference)
      }
    }
  }

  /// What there is at most one of on a screen.
  fileprivate enum Place: Hashable {
    case row(Reference)
    case line(Reference, String)
    case detail(Reference)
  }

  private struct Part {
    let content: Content
    let patch: CellPatch
    let times: Range<Instant>?
  }

  private var look: Look?
  private var columns: RowLayout?
  private var now = Instant(milliseconds: 0)
  private var former: [Place: Part] = [:]
  private var parts: [Place: Part] = [:]

  /// Begins with nothing drawn.
  public init() {}

  /// Says what the next frame looks like.
  func beginFrame(_ look: Look, at now: Instant) {
    former = look == self.look ? parts : [:]
    parts.removeAll(keepingCapacity: true)
    self.look = look
    self.now = now
  }

  /// Says which columns the frame's rows have.
  func layRows(_ columns: RowLayout) {
    guard columns != self.columns else { return }
    self.columns = columns
    former = former.filter { if case .row = $0.key { false } else { true } }
  }

  /// Draws a part on a rectangle that is blank, or copies it there.
  ///
  /// - Parameters:
  ///   - content: What the part tells.
  ///   - end: When it reads otherwise; nothing when it never does.
  ///   - rect: Where it goes.
  ///   - grid: What it is drawn on.
  ///   - draw: Draws it, and nothing outside of the rectangle.
  func draw(
    _ content: Content, until end: @autoclosure () -> Instant?, in rect: CellRect, on grid: inout CellGrid,
    _ draw: (inout CellGrid) -> Void
  ) {
    let place = content.place
    if let part = former[place], part.times?.contains(now) ?? true, part.content == content,
      grid.put(part.patch, in: rect)
    {
      parts[place] = part
      return
    }
    draw(&grid)
    guard let patch = grid.patch(rect) else { return }
    parts[place] = Part(content: content, patch: patch, times: end().map { now..<max(now, $0) })
  }
}
