extension CellRect {
  /// Cuts the rectangle into panes side by side.
  ///
  /// Fixed widths are served first, from the left; the cells that are left go to the shares, and the last share
  /// takes what can't be divided. `gap` columns stay free between panes.
  public func splitColumns(_ lengths: [LayoutLength], gap: Int = 0) -> [CellRect] {
    var rest = self
    return Self.sizes(lengths, room: width - gap * max(0, lengths.count - 1)).map { size in
      let part = rest.cutLeft(size)
      _ = rest.cutLeft(gap)
      return part
    }
  }

  /// Cuts the rectangle into panes one below the other, by the rules of ``splitColumns(_:gap:)``.
  public func splitRows(_ lengths: [LayoutLength], gap: Int = 0) -> [CellRect] {
    var rest = self
    return Self.sizes(lengths, room: height - gap * max(0, lengths.count - 1)).map { size in
      let part = rest.cutTop(size)
      _ = rest.cutTop(gap)
      return part
    }
  }

  private static func sizes(_ lengths: [LayoutLength], room: Int) -> [Int] {
    var left = max(0, room)
    var weights = 0
    var sizes = lengths.map { length -> Int in
      switch length {
      case .cells(let cells):
        let taken = min(max(0, cells), left)
        left -= taken
        return taken
      case .share(let weight):
        weights += max(0, weight)
        return 0
      }
    }
    for (index, length) in lengths.enumerated() {
      guard case .share(let weight) = length, weight > 0, weights > 0 else { continue }
      sizes[index] = left * weight / weights
      left -= sizes[index]
      weights -= weight
    }
    return sizes
  }
}
