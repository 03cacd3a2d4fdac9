import Foundation
import Testing

@testable import CursesTerminal

@Suite("The mailbox")
struct MailboxTests {
  private func isReadable(_ descriptor: Int32) -> Bool {
    var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&state, 1, 0) == 1
  }

  @Test func wakesOnceForABurstAndKeepsTheOrder() {
    let mailbox = Mailbox<Int>()
    #expect(!isReadable(mailbox.wakeupDescriptor))
    mailbox.post(1)
    mailbox.post(2)
    #expect(isReadable(mailbox.wakeupDescriptor))
    #expect(mailbox.drain() == [1, 2])
    #expect(!isReadable(mailbox.wakeupDescriptor))
    #expect(mailbox.drain() == [])
    mailbox.post(3)
    #expect(isReadable(mailbox.wakeupDescriptor))
  }

  @Test func losesNothingBetweenThreads() async {
    let mailbox = Mailbox<Int>()
    await withTaskGroup(of: Void.self) { group in
      for start in 0..<4 {
        group.addTask {
          for number in 0..<500 { mailbox.post(start * 500 + number) }
        }
      }
    }
    #expect(isReadable(mailbox.wakeupDescriptor))
    #expect(mailbox.drain().sorted() == Array(0..<2000))
  }

  @Test(arguments: [
    (Duration.zero, Int32(0)), (.nanoseconds(1), 1), (.milliseconds(25), 25), (.microseconds(25_001), 26),
    (.seconds(-3), 0), (.seconds(1_000_000_000), 86_400_000),
  ])
  func waitsAreRoundedUp(duration: Duration, milliseconds: Int32) {
    #expect(TerminalLoop<Int>.milliseconds(duration) == milliseconds)
    #expect(TerminalLoop<Int>.milliseconds(nil) == -1)
  }
}
