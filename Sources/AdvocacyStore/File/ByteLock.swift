import Foundation

/// Locks on some bytes of a file that belong to the open file and end with its process, whatever becomes of it.
enum ByteLock {
  /// Takes a lock, without waiting; a length of 0 means up to the end, however far.
  static func take(_ descriptor: Int32, _ start: Int64, length: Int = 1) -> Bool {
    var wanted = range(start, length: length)
    return fcntl(descriptor, ofdSet, &wanted) == 0
  }

  /// Whether another open file has a lock there.
  static func isHeld(_ descriptor: Int32, _ start: Int64, length: Int = 1) -> Bool {
    var wanted = range(start, length: length)
    return fcntl(descriptor, ofdGet, &wanted) == 0 && wanted.l_type != Int16(F_UNLCK)
  }

  private static func range(_ start: Int64, length: Int) -> flock {
    var range = flock()
    range.l_type = Int16(F_WRLCK)
    range.l_whence = Int16(SEEK_SET)
    range.l_start = off_t(start)
    range.l_len = off_t(length)
    return range
  }

  // Linux's F_OFD_GETLK and F_OFD_SETLK, which belong to the open file and not to the process; the C library
  // hides them behind a feature macro.
  private static let ofdGet: Int32 = 36
  private static let ofdSet: Int32 = 37
}
