import Glibc

/// Reads a ``ByteSource`` from beginning to end, once.
final class ByteStream {
  private let source: ByteSource
  private let descriptor: Int32
  private var memory: [UInt8] = []
  private(set) var position = 0
  /// The whole length in bytes, where it is known beforehand.
  let length: Int?

  /// Opens the source.
  ///
  /// - Throws: ``ExchangeError/unreadable(path:reason:)``, also for a folder.
  init(_ source: ByteSource) throws(ExchangeError) {
    self.source = source
    switch source {
    case .memory(let bytes):
      descriptor = -1
      memory = bytes
      length = bytes.count
    case .descriptor(let number):
      descriptor = number
      length = Self.regularLength(number)
    case .file(let path):
      descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else {
        throw .unreadable(path: path, reason: Self.reason(errno))
      }
      var status = stat()
      if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
        close(descriptor)
        throw .unreadable(path: path, reason: "it is a folder")
      }
      length = Self.regularLength(descriptor)
    }
  }

  deinit {
    if case .file = source { close(descriptor) }
  }

  /// Appends up to `limit` bytes to `buffer` and tells how many; zero at the end.
  func read(upTo limit: Int, into buffer: inout [UInt8]) throws(ExchangeError) -> Int {
    let count: Int
    if case .memory = source {
      count = min(limit, memory.count - position)
      buffer.append(contentsOf: memory[position..<position + count])
    } else {
      count = try readDescriptor(upTo: limit, into: &buffer)
    }
    position += count
    return count
  }

  private func readDescriptor(upTo limit: Int, into buffer: inout [UInt8]) throws(ExchangeError) -> Int {
    while true {
      var failure: Int32 = 0
      var count = 0
      let chunk = [UInt8](unsafeUninitializedCapacity: limit) { storage, initialized in
        count = Glibc.read(descriptor, storage.baseAddress, limit)
        failure = errno
        initialized = max(0, count)
      }
      if count >= 0 {
        buffer.append(contentsOf: chunk)
        return count
      }
      guard failure == EINTR else {
        throw .unreadable(path: source.name, reason: Self.reason(failure))
      }
    }
  }

  private static func regularLength(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// The system's words for an error number, to stand inside a sentence.
  static func reason(_ number: Int32) -> String {
    switch number {
    case ENOENT: return "there is no such file"
    case EACCES: return "you may not read or write it"
    case EISDIR: return "it is a folder"
    case ENOSPC: return "the disk is full"
    default:
      guard let text = strerror(number) else { return "system error \(number)" }
      return String(cString: text).lowercased()
    }
  }
}
