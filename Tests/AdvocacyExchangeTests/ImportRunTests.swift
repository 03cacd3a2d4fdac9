import Testing

@testable import AdvocacyExchange

/// How many rows an import hands on at once.
@Suite struct ImportRunTests {
  @Test(
    "Chunks grow until they take nearly as long as others may have to wait, and shrink when they take longer",
    arguments: [(Duration.microseconds(80), 1000), (.microseconds(400), 200), (.milliseconds(10), 200)])
  func chunksFindTheirSize(ofARow: Duration, expected: Int) {
    for first in [200, 1000, 10_000] {
      var size = first
      for _ in 0..<12 { size = ImportRun.chunk(after: size, took: ofARow * size, atMost: .milliseconds(100)) }
      #expect(abs(size - expected) <= expected / 100, "beginning with \(first)")
    }
  }

  @Test("Chunks at most double, whatever the clock says, and stay within bounds")
  func chunksStayWithinBounds() {
    #expect(ImportRun.chunk(after: 200, took: .zero, atMost: .milliseconds(100)) == 400)
    #expect(ImportRun.chunk(after: 8000, took: .zero, atMost: .milliseconds(100)) == 10_000)
    #expect(ImportRun.chunk(after: 8000, took: .seconds(3600), atMost: .milliseconds(100)) == 200)
  }
}
