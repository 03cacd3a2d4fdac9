import CNcurses
import TerminalKit

/// Makes ncurses' cells of ours.
struct CellEncoder {
  private struct Look {
    let attributes: attr_t
    let pair: Int32
  }

  private let mapper: ColorMapper
  private let isUnicode: Bool
  private var pairs: ColorPairs
  private var looks: [CellStyle: Look] = [:]
  private var text = [wchar_t](repeating: 0, count: PackedGlyph.mostScalars + 1)
  private var row: [cchar_t] = []

  /// Makes an encoder for a terminal with these colours and characters.
  init(mapper: ColorMapper, pairs: ColorPairs, isUnicode: Bool) {
    self.mapper = mapper
    self.pairs = pairs
    self.isUnicode = isUnicode
  }

  /// Writes cells into a window from a place on, without moving its other cells.
  mutating func write(
    _ cells: ArraySlice<Cell>, row line: Int, column: Int, to window: UnsafeMutablePointer<WINDOW>
  ) {
    row.removeAll(keepingCapacity: true)
    var style: CellStyle?
    var look = Look(attributes: 0, pair: 0)
    for cell in cells where cell.width > 0 {
      if style != cell.style {
        look = self.look(of: cell.style)
        style = cell.style
      }
      row.append(encoded(cell.packed, look))
    }
    guard wmove(window, Int32(line), Int32(column)) == OK else { return }
    wadd_wchnstr(window, row, Int32(row.count))
  }

  private mutating func encoded(_ glyph: PackedGlyph, _ look: Look) -> cchar_t {
    var length = 0
    while length < PackedGlyph.mostScalars {
      let scalar = glyph.scalar(at: length)
      guard scalar != 0 else { break }
      text[length] = wchar_t(Self.drawable(scalar, isUnicode: isUnicode))
      length += 1
    }
    text[length] = 0
    var cell = cchar_t()
    if cn_set_cell(&cell, text, look.attributes, look.pair) != OK {
      cn_set_cell(&cell, [wchar_t(63), 0], look.attributes, look.pair)
    }
    return cell
  }

  /// The number to draw; grids are clean already, so this changes nothing unless one of them is not.
  private static func drawable(_ scalar: UInt32, isUnicode: Bool) -> UInt32 {
    switch scalar {
    case 0x20..<0x7F: scalar
    case 0xA0... where isUnicode: scalar
    default: 63
    }
  }

  private mutating func look(of style: CellStyle) -> Look {
    if let known = looks[style] {
      return known
    }
    let ink = mapper.number(of: style.foreground, isInk: true)
    let ground = mapper.number(of: style.background, isInk: false)
    let look = Look(
      attributes: Self.attributes(of: style.attributes), pair: pairs.number(ink: ink, ground: ground))
    looks[style] = look
    return look
  }

  private static func attributes(of attributes: CellAttributes) -> attr_t {
    let bits: [(CellAttributes, attr_t)] = [
      (.bold, cn_bold), (.dim, cn_dim), (.underline, cn_underline), (.reverse, cn_reverse),
      (.italic, cn_italic),
    ]
    return bits.reduce(cn_normal) { attributes.contains($1.0) ? $0 | $1.1 : $0 }
  }
}
