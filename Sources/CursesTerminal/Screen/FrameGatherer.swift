import CNcurses
import Glibc

/// Gathers what ncurses sends for a frame, so that all of it goes out at once.
///
/// ncurses hands over what it has with every move of the cursor: some fifty writes for a page, each of which wakes who
/// reads the other end, and may travel in a packet of its own. So the descriptor it writes to leads into memory while it
/// works.
final class FrameGatherer {
  private let descriptor: Int32
  private let terminal: Int32
  private let memory: Int32

  /// Takes ncurses' own descriptor of the terminal; nil when the system has no descriptors left.
  init?(_ descriptor: Int32) {
    self.descriptor = descriptor
    terminal = fcntl(descriptor, F_DUPFD_CLOEXEC, 3)
    memory = cn_nameless_file()
    guard terminal >= 0, memory >= 0 else {
      Self.release([terminal, memory])
      return nil
    }
  }

  deinit { Self.release([terminal, memory]) }

  private static func release(_ descriptors: [Int32]) {
    for descriptor in descriptors where descriptor >= 0 { close(descriptor) }
  }

  /// Lets ncurses work, and returns what it wrote meanwhile; nil when it wrote to the terminal as ever.
  func gather(_ work: () -> Void) -> [UInt8]? {
    guard lseek(memory, 0, SEEK_SET) == 0, cn_redirect(descriptor, memory) >= 0 else {
      work()
      return nil
    }
    work()
    cn_redirect(descriptor, terminal)
    let length = Int(lseek(memory, 0, SEEK_CUR))
    return [UInt8](unsafeUninitializedCapacity: max(0, length)) { buffer, count in
      count = max(0, pread(memory, buffer.baseAddress, buffer.count, 0))
    }
  }
}
