import Advocacy
import Foundation
import Synchronization

/// Reads a file's rows into chunks of records beside whoever takes them: the next chunk while the last is written.
final class ChunkReader: Sendable {
  private let queue = DispatchQueue(label: "advocate.import.reading")
  /// Nobody else asks for it while a chunk is read, since the chunks of a reader are read one after the other.
  private let rows: Mutex<Rows>

  /// Takes a table for itself, of which the header was read.
  init(_ table: sending TableReader, _ mapper: sending RowMapper) {
    rows = Mutex(Rows(table: table, mapper: mapper))
  }

  /// Prepares to read; rows that an earlier run did are read and left out.
  func begin(doneBefore: Int, keepsBytes: Bool) {
    rows.withLock { ($0.doneBefore, $0.keepsBytes) = (doneBefore, keepsBytes) }
  }

  /// Begins to read the next so many rows.
  func read(_ count: Int) -> Ahead<ImportChunk> {
    let reading = Ahead<ImportChunk>()
    queue.async { [self] in reading.come(Result { try rows.withLock { try $0.chunk(of: count) } }) }
    return reading
  }

  /// What is left of a file.
  private struct Rows {
    let table: TableReader
    var mapper: RowMapper
    var doneBefore = 0
    var keepsBytes = false

    mutating func chunk(of count: Int) throws(ExchangeError) -> ImportChunk {
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
}
