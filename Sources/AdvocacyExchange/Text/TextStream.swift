/// Reads a ``ByteSource`` as UTF-8, whatever its encoding, a buffer at a time.
///
/// Bytes that are broken in a UTF-8 file come through unchanged, and broken UTF-16 comes through as
/// the byte 0xFF, which is never UTF-8: so the row that holds them can be told.
final class TextStream {
  /// The size of the sample from which encoding and delimiter are told, in bytes.
  static let sampleSize = 64 * 1024

  private let stream: ByteStream
  private let chunkSize: Int
  private let sample: [UInt8]
  private var sampleOffset: Int
  private var isOpen: Bool
  private var isAtEnd: Bool
  private var raw: [UInt8] = []
  private var highSurrogate: UInt32?
  private(set) var encoding: TextEncoding

  /// The bytes of the source read so far.
  var position: Int { stream.position }
  /// The length of the source in bytes, where it is known.
  var length: Int? { stream.length }

  /// The first bytes of the text, at most the size of the sample, as UTF-8; what comes is not used up by it.
  func peek() -> [UInt8] {
    var copy: [UInt8] = []
    let (oldRaw, oldEncoding, oldOpen) = (raw, encoding, isOpen)
    raw = Array(sample.dropFirst(sampleOffset))
    if isOpen { settle(isLast: isAtEnd) }
    convert(into: &copy, isLast: isAtEnd)
    (raw, encoding, isOpen, highSurrogate) = (oldRaw, oldEncoding, oldOpen, nil)
    return copy
  }

  /// Tells one file's content from another's: its length, and a hash of the sample; nil where the source can't be
  /// read twice.
  var fingerprint: String? {
    guard let length else { return nil }
    var hash = FowlerNollVo()
    hash.add(sample)
    return "\(length)-\(String(hash.value, radix: 16))"
  }

  /// Whether the sample is the whole text.
  var sampleIsWhole: Bool { isAtEnd && sampleOffset <= sample.count }

  /// Opens the source and tells its encoding, unless one is given.
  init(_ source: ByteSource, encoding given: TextEncoding? = nil, chunkSize: Int = 1 << 20)
    throws(ExchangeError)
  {
    stream = try ByteStream(source)
    self.chunkSize = max(1, chunkSize)
    var sample: [UInt8] = []
    isAtEnd = false
    while sample.count < Self.sampleSize {
      if try stream.read(upTo: Self.sampleSize - sample.count, into: &sample) == 0 {
        isAtEnd = true
        break
      }
    }
    var detected = try TextEncoding.detectOrTrust(sample, given: given, isWhole: isAtEnd)
    if given != nil { detected.isOpen = false }
    encoding = detected.encoding
    isOpen = detected.isOpen
    sampleOffset = detected.markLength
    self.sample = sample
  }

  /// Appends the next text to `buffer`; false at the end.
  func read(into buffer: inout [UInt8]) throws(ExchangeError) -> Bool {
    if sampleOffset < sample.count {
      let end = min(sample.count, sampleOffset + chunkSize)
      raw.append(contentsOf: sample[sampleOffset..<end])
      sampleOffset = end
    } else if isAtEnd {
      return false
    } else if try stream.read(upTo: chunkSize, into: &raw) == 0 {
      isAtEnd = true
    }
    let isLast = isAtEnd && sampleOffset == sample.count
    if isOpen { settle(isLast: isLast) }
    convert(into: &buffer, isLast: isLast)
    return true
  }

  /// Decides between UTF-8 and Windows-1252 at the first bytes beyond ASCII.
  private func settle(isLast: Bool) {
    let survey = UTF8Survey(raw)
    if survey.isASCII { return }
    let broken = survey.broken + (isLast ? survey.unfinished : 0)
    if survey.multibyte == 0, broken == 0 { return }
    isOpen = false
    if broken > survey.multibyte { encoding = .windows1252 }
  }

  private func convert(into buffer: inout [UInt8], isLast: Bool) {
    switch encoding {
    case .utf8:
      let kept = isOpen && !isLast ? UTF8Survey(raw).unfinished : 0
      buffer.append(contentsOf: raw.dropLast(kept))
      raw.removeFirst(raw.count - kept)
    case .windows1252:
      for byte in raw { Windows1252.append(byte, to: &buffer) }
      raw.removeAll(keepingCapacity: true)
    case .utf16LittleEndian, .utf16BigEndian:
      convertUTF16(into: &buffer, isLast: isLast)
    }
  }

  private func convertUTF16(into buffer: inout [UInt8], isLast: Bool) {
    let bigEndian = encoding == .utf16BigEndian
    var index = 0
    while index + 1 < raw.count {
      let (first, second) = (UInt32(raw[index]), UInt32(raw[index + 1]))
      append(unit: bigEndian ? first << 8 | second : second << 8 | first, to: &buffer)
      index += 2
    }
    raw.removeFirst(index)
    if isLast {
      if highSurrogate != nil || !raw.isEmpty { buffer.append(0xFF) }
      highSurrogate = nil
      raw = []
    }
  }

  private func append(unit: UInt32, to buffer: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        UTF8Bytes.append(0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &buffer)
        return
      }
      buffer.append(0xFF)
    }
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: buffer.append(0xFF)
    default: UTF8Bytes.append(unit, to: &buffer)
    }
  }
}

extension TextEncoding {
  /// The detected encoding, or the given one with its byte order mark skipped; the mark of UTF-8 says more than a
  /// given encoding, for the refused rows of any file are written as UTF-8.
  fileprivate static func detectOrTrust(
    _ sample: [UInt8], given: TextEncoding?, isWhole: Bool
  ) throws(ExchangeError) -> Detected {
    guard let given else { return try detect(sample, isWhole: isWhole) }
    let marks: [TextEncoding: [UInt8]] = [
      .utf8: [0xEF, 0xBB, 0xBF], .utf16LittleEndian: [0xFF, 0xFE], .utf16BigEndian: [0xFE, 0xFF],
    ]
    if let mark = marks[.utf8], sample.starts(with: mark) {
      return Detected(encoding: .utf8, markLength: mark.count)
    }
    let mark = marks[given] ?? []
    return Detected(encoding: given, markLength: !mark.isEmpty && sample.starts(with: mark) ? mark.count : 0)
  }
}
