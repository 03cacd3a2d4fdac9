import CNcurses
import Foundation
import Testing

@testable import CursesTerminal

@Suite("Turns of the loop's thread")
struct TurnTests {
  /// Whether the kernel lets a thread have turns of its own length.
  private static var isKnown: Bool {
    let version = ProcessInfo.processInfo.operatingSystemVersion
    return (version.majorVersion, version.minorVersion) >= (6, 12)
  }

  @Test(.enabled(if: isKnown)) func areOfItsOwnAndNotOfWhatItStarts() async {
    let lengths = await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        let before = cn_length_of_turns()
        let isTaken = cn_take_short_turns(TerminalLoop<Int>.turn)
        let own = cn_length_of_turns()
        Thread.detachNewThread {
          continuation.resume(returning: (before, isTaken, own, cn_length_of_turns()))
        }
      }
    }
    #expect(lengths.1)
    #expect(lengths.2 == TerminalLoop<Int>.turn)
    #expect(lengths.3 == lengths.0)
  }
}
