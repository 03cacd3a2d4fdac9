import Testing

@testable import AdvocacyExchange

@Suite("Encodings told apart")
struct TextEncodingTests {
  static let sample = "name,note\nZoë,naïve – “ok”\n王芳,漢字🙂\n"
  static let western = "name,note\nZoë,naïve – “ok” €\n"

  static func utf16(_ text: String, bigEndian: Bool, mark: Bool) -> [UInt8] {
    let units = (mark ? [0xFEFF] : []) + Array(text.utf16)
    return units.flatMap { unit -> [UInt8] in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return bigEndian ? [high, low] : [low, high]
    }
  }

  static func windows1252(_ text: String) -> [UInt8] {
    let special: [Character: UInt8] = ["–": 0x96, "“": 0x93, "”": 0x94, "€": 0x80]
    return text.map { special[$0] ?? UInt8($0.unicodeScalars.first?.value ?? 0x3F) }
  }

  @Test("A zero byte in a small table is no sign of UTF-16", arguments: ["K\0m", "\0K\0i\0m\0"])
  func zeroBytes(name: String) throws {
    let bytes = Array("id,name\n1,Ida\n2,\(name)\n\(String(repeating: "3,Lou\n", count: 40))".utf8)
    #expect(try TextEncoding.detect(bytes, isWhole: true).encoding == .utf8)
  }

  @Test("UTF-16 in both byte orders, with and without a mark", arguments: [true, false], [true, false])
  func utf16(bigEndian: Bool, mark: Bool) throws {
    let bytes = Self.utf16(Self.sample, bigEndian: bigEndian, mark: mark)
    let expected = try DelimitedReading.rows(Self.sample)
    for chunkSize in 1...9 {
      #expect(try DelimitedReading.rows(bytes) { $0.chunkSize = chunkSize } == expected)
    }
    let reader = try DelimitedReader(.memory(bytes))
    #expect(reader.encoding == (bigEndian ? .utf16BigEndian : .utf16LittleEndian))
  }

  @Test("Windows-1252 is told from UTF-8")
  func windows1252() throws {
    let bytes = Self.windows1252(Self.western)
    for chunkSize in [1, 2, 5, 4096] {
      let rows = try DelimitedReading.rows(bytes) { $0.chunkSize = chunkSize }
      #expect(rows == [["name", "note"], ["Zoë", "naïve – “ok” €"]])
    }
    #expect(try DelimitedReader(.memory(bytes)).encoding == .windows1252)
    #expect(try DelimitedReader(.memory(Array(Self.western.utf8))).encoding == .utf8)
  }

  @Test("The first letter beyond ASCII may come long after the sample", arguments: [1024, 1 << 20])
  func lateDecision(chunkSize: Int) throws {
    let filler = "name,note\n" + String(repeating: "Ana,plain\n", count: 20_000)
    let western = try DelimitedReading.rows(Array(filler.utf8) + Self.windows1252("Zoë,ß\n")) {
      $0.chunkSize = chunkSize
    }
    #expect(western.last == ["Zoë", "ß"])
    let unicode = try DelimitedReading.rows(Array((filler + "Zoë,漢\n").utf8)) { $0.chunkSize = chunkSize }
    #expect(unicode.last == ["Zoë", "漢"])
  }

  @Test("Broken bytes in a UTF-8 file refuse their row alone")
  func brokenText() throws {
    let bytes = Array("name,note\nZoë,漢字\nB".utf8) + [0xFF] + Array(",x\nCy,ü\n".utf8)
    let rows = try DelimitedReading.all(bytes)
    #expect(rows.map(\.problem) == [nil, nil, .brokenText(.utf8), nil])
  }

  @Test("A lone surrogate refuses its row alone")
  func loneSurrogate() throws {
    var bytes = Self.utf16("a,b\nx,y\nz,1\n", bigEndian: false, mark: true)
    bytes[2 + 8] = 0x00
    bytes[2 + 9] = 0xD8
    let rows = try DelimitedReading.all(bytes)
    #expect(rows.map(\.problem) == [nil, .brokenText(.utf16LittleEndian), nil])
  }

  @Test(
    "A file that isn't text is refused with what it is",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04, 0, 0] as [UInt8], "workbook"),
      ([0x1F, 0x8B, 8, 0], "gzip"),
      (Array("%PDF-1.7".utf8), "PDF"),
      (Array("SQLite format 3\0".utf8), "SQLite"),
      (Array("a,b\0\0c\0\u{1}\n".utf8), "zero bytes, the first at byte 4"),
      ([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0], "UTF-32"),
      ([1, 2, 3, 4, 5, 6, 0x41], "control characters"),
    ])
  func notText(bytes: [UInt8], word: String) {
    #expect {
      _ = try DelimitedReader(.memory(bytes))
    } throws: { error in
      "\(error)".contains(word)
    }
  }

  @Test("A single zero byte refuses its row alone")
  func zeroByte() throws {
    let filler = String(repeating: "Ana,plain\n", count: 100)
    let rows = try DelimitedReading.all(Array(("a,b\nx,\0\n" + filler).utf8))
    #expect(rows[1].problem == .zeroByte)
    #expect(rows[2].problem == nil)
  }

  @Test("A missing file and a folder are told in plain words")
  func unreadable() {
    #expect(throws: ExchangeError.unreadable(path: "/nowhere.csv", reason: "there is no such file")) {
      _ = try DelimitedReader(.file("/nowhere.csv"))
    }
    #expect(throws: ExchangeError.unreadable(path: "/", reason: "it is a folder")) {
      _ = try DelimitedReader(.file("/"))
    }
  }

  @Test("Names of encodings as people write them")
  func names() {
    #expect(TextEncoding(name: "Latin-1") == .windows1252)
    #expect(TextEncoding(name: "UTF-16") == .utf16LittleEndian)
    #expect(TextEncoding(name: "utf8") == .utf8)
    #expect(TextEncoding(name: "ebcdic") == nil)
  }
}
