import Glibc
import Testing

@testable import CursesTerminal

extension CursesSuites {
  @Suite("What is gathered for a frame")
  struct FrameGathererTests {
    private struct Ends {
      let reading: Int32
      let writing: Int32

      init() throws {
        var ends: [Int32] = [-1, -1]
        try #require(pipe(&ends) == 0)
        (reading, writing) = (ends[0], ends[1])
        _ = fcntl(reading, F_SETFL, O_NONBLOCK)
        _ = fcntl(writing, F_SETFD, FD_CLOEXEC)
      }

      func write(_ text: String) { _ = DescriptorOutput.writeAll(Array(text.utf8), to: writing) }

      /// What came out at the other end; empty when nothing did.
      func taken() -> String {
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        let count = read(reading, &bytes, bytes.count)
        return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
      }

      func close() {
        _ = Glibc.close(reading)
        _ = Glibc.close(writing)
      }
    }

    @Test func isAllThatWasWrittenMeanwhileAndGoesNowhereElse() throws {
      let ends = try Ends()
      defer { ends.close() }
      let gatherer = try #require(FrameGatherer(ends.writing))
      let long = String(repeating: "x", count: 100_000)
      for text in ["one", long, "two", ""] {
        let gathered = gatherer.gather {
          ends.write(text)
          ends.write("!")
        }
        #expect(gathered?.count == text.utf8.count + 1)
        let isAll = gathered == Array((text + "!").utf8)
        #expect(isAll)
        #expect(ends.taken() == "")
      }
      ends.write("after")
      #expect(ends.taken() == "after")
      #expect(fcntl(ends.writing, F_GETFD) == FD_CLOEXEC)
    }

    @Test func goesWhereItAlwaysWentWithoutADescriptor() {
      #expect(FrameGatherer(-1) == nil)
    }
  }
}
