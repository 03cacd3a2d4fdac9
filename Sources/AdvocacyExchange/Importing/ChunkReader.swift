import Advocacy
import Foundation

/// Reads a file's rows into chunks of records beside whoever takes them: the next chunk while the last is written.
///
/// It is unchecked because ``chunk(of:)`` alone touches table, mapper and the rows done before, and runs on its own serial
/// queue alone; ``Importer``, which has table and mapper too, asks neither for anything once the first chunk is begun.
final class ChunkReader: @unchecked Sendable {
  private let queue = DispatchQueue(label: "advocate.import.reading")
  private let table: TableReader
  private var mapper: RowMapper
  private var doneBefore: Int
  private let keepsBytes: Bool

  /// Prepares to read; rows that an earlier run did are read and left out.
  init(_ table: TableReader, _ mapper: RowMapper, doneBefore: Int, keepsBytes: Bool) {
    self.table = table
    self.mapper = mapper
    self.doneBefore = doneBefore
    self.keepsBytes = keepsBytes
  }

  /// Begins to read the next so many rows.
  func read(_ count: Int) -> Ahead<ImportChunk> {
    let reading = Ahead<ImportChunk>()
    queue.async { [self] in reading.come(Result { try chunk(of: count) }) }
    return reading
  }

  private func chunk(of count: Int) throws(ExchangeError) -> ImportChunk {
    var chunk = ImportChunk()
    while chunk.rows < count {
      guard let row = try table.next() else {
        chunk.isLast = true
        break
      }
      let outcome = mapper.map(row)
      chunk.rows += 1
      if doneBefore > 0 {
        doneBefore -= 1
      } else {
        chunk.take(row, outcome, keepsBytes: keepsBytes)
      }
    }
    chunk.position = table.position
    return chunk
  }
}
