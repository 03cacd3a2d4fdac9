import GRDB
import TestSupport
import Testing

@testable import Advocacy
@testable import AdvocacyStore

/// A set of numbers is what a set of Swift is, within its range and within SQLite.
@Suite struct NumberSetTests {
  private static let some: [Int64] = [0, 1, 63, 64, 65, 1000, 4095, 4096, 70_000]

  @Test func itHoldsWhatWasPutIntoIt() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<50 {
      let (one, other) = (Self.random(&generator), Self.random(&generator))
      var (union, common) = (NumberSet(one), NumberSet(one))
      union.formUnion(NumberSet(other))
      common.formIntersection(NumberSet(other))
      for (set, expected) in [
        (NumberSet(one), one), (union, one.union(other)), (common, one.intersection(other)),
      ] {
        #expect(Array(set.numbers) == expected.sorted())
        #expect(set.count == expected.count)
        #expect(set == NumberSet(expected))
        #expect((0..<400).allSatisfy { set.contains($0) == expected.contains($0) })
        #expect(!set.contains(-1) && !set.contains(.max))
      }
    }
    #expect(NumberSet(Self.some).list == "[0,1,63,64,65,1000,4095,4096,70000]")
    #expect(NumberSet().list == "[]")
  }

  @Test func sqliteLooksIntoIt() throws {
    let programme = try Programme()
    try programme.file.read { database in
      let sql = "SELECT value FROM json_each(?) WHERE is_among(?, value) ORDER BY value"
      func among(_ value: SQLValue) throws -> [Int64] {
        try database.rows(sql, [.text("[-1,0,2,64,99,4096,5000000000]"), value]) { $0.integer(0) }
      }
      let (some, none) = (try among(.numbers(NumberSet(Self.some))), try among(.numbers(NumberSet())))
      #expect(some == [0, 64, 4096] && none == [])
      // What isn't a set holds nothing, and what was bound before is gone.
      for value in [SQLValue.null, .integer(4096), .text("[64]")] {
        let found = try among(value)
        #expect(found == [])
      }
      let numbers = SQLCondition("SELECT value FROM json_each('[3,1,3,2]')")
      let (three, tooMany) = (
        try StatementNumbers(database, numbers, atMost: 4).all(),
        try StatementNumbers(database, numbers, atMost: 3).all()
      )
      #expect(three == NumberSet([1, 2, 3]) && tooMany == nil)
      for beyond in [-1, NumberSet.highest + 1] {
        let statement = SQLCondition("SELECT ?", [.integer(beyond)])
        let found = try StatementNumbers(database, statement, atMost: 10).all()
        #expect(found == nil)
      }
    }
  }

  private static func random(_ generator: inout SeededGenerator) -> Set<Int64> {
    let highest = Int64.random(in: 0..<400, using: &generator)
    return Set(
      (0..<Int.random(in: 0..<80, using: &generator)).map { _ in
        Int64.random(in: 0...highest, using: &generator)
      })
  }

  /// From any number or end on, upwards and downwards, so many follow as there are.
  @Test func theNextNumbersFollow() {
    let set = NumberSet(Self.some)
    let sorted = Self.some.sorted()
    for start in [nil, -1, 0, 1, 62, 63, 64, 65, 999, 4096, 70000, 70001, 1 << 40] as [Int64?] {
      for count in [1, 2, 100] {
        let up = sorted.filter { number in start.map { number > $0 } ?? true }
        let down = sorted.reversed().filter { number in start.map { number < $0 } ?? true }
        #expect(
          set.next(count, beyond: start, forward: true) == Array(up.prefix(count)), "after \(start ?? -9)")
        #expect(
          set.next(count, beyond: start, forward: false) == Array(down.prefix(count)), "before \(start ?? -9)"
        )
      }
    }
    #expect(NumberSet().next(3, beyond: nil, forward: true) == [])
    #expect(NumberSet().next(3, beyond: 5, forward: false) == [])
  }

  /// A short look comes back before the first number is met, and nothing is lost by it.
  @Test func aShortLookEndsBeforeTheFirstNumber() throws {
    let programme = try Programme()
    try programme.file.read { database in
      let late = SQLCondition(
        """
        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000)
        SELECT i FROM n WHERE i % 1000000 = 0
        """)
      let source = StatementNumbers(database, late, atMost: 10)
      try source.advance(Effort(.microseconds(500)))
      #expect(source.state == .more && source.gone == 0)
      #expect(try source.all() == NumberSet([1_000_000, 2_000_000, 3_000_000]))
      #expect(source.gone == 3)
    }
  }

  /// What all sources have is known however often they are left and taken up again; what is put aside comes later.
  @Test func sourcesAreGoneThroughByAndBy() throws {
    let programme = try Programme()
    try programme.file.read { database in
      func source(_ numbers: ClosedRange<Int>, atMost bound: Int = 100_000) -> StatementNumbers {
        StatementNumbers(
          database,
          SQLCondition(
            """
            WITH RECURSIVE n (i) AS (SELECT \(numbers.lowerBound) UNION ALL SELECT i + 1 FROM n WHERE i < \(numbers.upperBound))
            SELECT i FROM n
            """), atMost: bound)
      }
      let common = CommonNumbers([source(1...3000), source(2900...9000)], share: 100_000)
      var turns = 0
      while common.state == .more {
        try common.advance(Effort(.microseconds(50)))
        turns += 1
      }
      #expect(turns > 2)
      #expect(common.numbers == NumberSet(2900...3000))

      // The second of each pair is more than is gone through in one turn, however quick the machine.
      let few = CommonNumbers([source(1...10), source(8...9_000_000, atMost: 9_000_000)], share: 5)
      #expect(try few.all() == NumberSet(1...10))
      #expect(few.canTakeUp && !few.takeUp(), "it is worth no more than looking at ten")
      let more = CommonNumbers([source(1...20_000), source(19_000...500_000, atMost: 500_000)], share: 5)
      #expect(try more.all() == NumberSet(1...20_000))
      #expect(more.canTakeUp && more.takeUp())
      #expect(try more.all() == NumberSet(19_000...20_000))

      #expect(try EitherNumbers([source(1...3), source(3...5)]).all() == NumberSet(1...5))
      #expect(try EitherNumbers([]).all() == NumberSet())
      #expect(try EitherNumbers([source(1...3), source(1...9, atMost: 4)]).all() == nil)
      #expect(
        try CommonNumbers([source(1...9, atMost: 4), source(2...3)], share: 9).all() == NumberSet(2...3))
      #expect(try CommonNumbers([source(1...9, atMost: 4)], share: 9).all() == nil)
    }
  }
}
