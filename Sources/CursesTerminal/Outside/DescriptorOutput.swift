import Glibc

/// Writes bytes to a descriptor, all of them or not at all as far as the caller needs to know.
enum DescriptorOutput {
  /// Writes bytes.
  ///
  /// - Parameters:
  ///   - bytes: What to write.
  ///   - descriptor: Where to.
  ///   - patience: The milliseconds without progress after which it is given up; -1 for none.
  /// - Returns: Whether all of them went out.
  static func writeAll(_ bytes: [UInt8], to descriptor: Int32, patience: Int32 = 1000) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
      }
      if written > 0 {
        sent += written
      } else if written < 0, errno == EINTR {
        continue
      } else if written < 0, errno == EAGAIN {
        var target = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&target, 1, patience)
        if target.revents & Int16(POLLOUT) == 0 {
          return false
        }
      } else {
        return false
      }
    }
    return true
  }
}
