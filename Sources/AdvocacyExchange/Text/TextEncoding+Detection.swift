extension TextEncoding {
  /// What the first bytes of a file tell about it.
  struct Detected: Equatable {
    var encoding: TextEncoding
    /// Bytes of a byte order mark, to be skipped.
    var markLength = 0
    /// Whether more bytes may still change the answer, because only ASCII was seen.
    var isOpen = false
  }

  /// Tells the encoding from the first bytes of a file.
  ///
  /// - Parameters:
  ///   - sample: the bytes.
  ///   - isWhole: whether they are the whole file.
  /// - Returns: the encoding and the length of its mark.
  /// - Throws: ``ExchangeError/notText(reason:)`` for workbooks, archives and other binary files.
  static func detect(_ sample: [UInt8], isWhole: Bool) throws(ExchangeError) -> Detected {
    if sample.starts(with: [0xEF, 0xBB, 0xBF]) { return Detected(encoding: .utf8, markLength: 3) }
    if sample.starts(with: [0xFF, 0xFE, 0, 0]) || sample.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .notText(reason: "The file is UTF-32, which is not read here: save it as UTF-8.")
    }
    if sample.starts(with: [0xFF, 0xFE]) { return Detected(encoding: .utf16LittleEndian, markLength: 2) }
    if sample.starts(with: [0xFE, 0xFF]) { return Detected(encoding: .utf16BigEndian, markLength: 2) }
    if let reason = signature(sample) { throw .notText(reason: reason) }
    if let encoding = utf16WithoutMark(sample) { return Detected(encoding: encoding) }
    try refuseBinary(sample)
    let survey = UTF8Survey(sample)
    if survey.isASCII { return Detected(encoding: .utf8, isOpen: true) }
    let broken = survey.broken + (isWhole ? survey.unfinished : 0)
    if survey.multibyte == 0, broken == 0 { return Detected(encoding: .utf8, isOpen: true) }
    return Detected(encoding: broken > survey.multibyte ? .windows1252 : .utf8)
  }

  /// What a well-known kind of file is, if these are its first bytes.
  private static func signature(_ sample: [UInt8]) -> String? {
    let known: [([UInt8], String)] = [
      (
        [0x50, 0x4B, 0x03, 0x04], "a workbook or a ZIP archive: save the sheet as CSV, or unpack the archive"
      ),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel or Word document: save the sheet as CSV"),
      ([0x1F, 0x8B], "compressed with gzip: unpack it first, for instance with gunzip"),
      ([0x28, 0xB5, 0x2F, 0xFD], "compressed with zstd: unpack it first"),
      (Array("BZh".utf8), "compressed with bzip2: unpack it first"),
      (Array("%PDF-".utf8), "a PDF document: it holds no table to import"),
      (Array("SQLite format 3\0".utf8), "an SQLite database: export a table of it as CSV"),
    ]
    return known.first { sample.starts(with: $0.0) }.map { "The file isn't a text table but \($0.1)." }
  }

  /// UTF-16 without a mark, told by ASCII punctuation, digits and blanks standing at one parity only.
  ///
  /// A few stray zero bytes are no sign of it, nor are any in a text whose lines end in single bytes.
  private static func utf16WithoutMark(_ sample: [UInt8]) -> TextEncoding? {
    guard sample.count >= 4, sample.contains(0) else { return nil }
    let units = sample.count / 2
    var little = 0
    var big = 0
    var lineEnds = 0
    for unit in 0..<units {
      let (first, second) = (sample[unit * 2], sample[unit * 2 + 1])
      if (first == 0 && second == 0x0A) || (first == 0x0A && second == 0) { lineEnds += 1 }
      if second == 0, isTableByte(first) { little += 1 }
      if first == 0, isTableByte(second) { big += 1 }
    }
    let best = max(little, big)
    guard best >= 4, best * 16 >= units, min(little, big) * 8 < best else { return nil }
    guard lineEnds > 0 || !sample.contains(0x0A) else { return nil }
    let encoding: TextEncoding = little > big ? .utf16LittleEndian : .utf16BigEndian
    for unit in 0..<units where sample[unit * 2] == 0 && sample[unit * 2 + 1] == 0 {
      return nil
    }
    return encoding
  }

  private static func isTableByte(_ byte: UInt8) -> Bool {
    byte == 0x09 || byte == 0x0A || byte == 0x0D || (0x20...0x7E).contains(byte)
  }

  private static func refuseBinary(_ sample: [UInt8]) throws(ExchangeError) {
    var zeros = 0
    var controls = 0
    for byte in sample where byte < 0x20 || byte == 0x7F {
      if byte == 0 { zeros += 1 }
      if byte != 0x09, byte != 0x0A, byte != 0x0D { controls += 1 }
    }
    if zeros >= 2, zeros * 32 > sample.count, let first = sample.firstIndex(of: 0) {
      throw .notText(
        reason: "The file isn't text: it holds zero bytes, the first at byte \(first + 1). "
          + "Export it as CSV and import that.")
    }
    if controls >= 4, controls * 3 > sample.count {
      throw .notText(
        reason: "The file isn't text: many of its bytes are control characters. "
          + "Export it as CSV and import that.")
    }
  }
}
