/// Text that gzip, zlib or raw deflate has packed, unpacked again: a few kilobytes that a command carries along, not
/// archives. Whatever is not sound gives nothing.
package enum Inflate {
  /// No more than this is unpacked; a command that holds more hides it from nobody by doing so.
  private static let longest = 1 << 18

  /// What `bytes` hold, by the marks they begin with.
  package static func unpack(_ bytes: [UInt8]) -> [UInt8]? {
    if isGzip(bytes) { return afterGzipHeader(bytes).flatMap { inflate(bytes, from: $0) } }
    if isZlib(bytes) { return inflate(bytes, from: 2) }
    return inflate(bytes, from: 0)
  }

  package static func isGzip(_ bytes: [UInt8]) -> Bool {
    bytes.count > 18 && bytes[0] == 0x1F && bytes[1] == 0x8B && bytes[2] == 8
  }

  package static func isZlib(_ bytes: [UInt8]) -> Bool {
    bytes.count > 6 && bytes[0] & 0x0F == 8 && (Int(bytes[0]) << 8 | Int(bytes[1])) % 31 == 0
      && bytes[1] & 0x20 == 0
  }

  /// Where the data begins behind name, comment and the like.
  private static func afterGzipHeader(_ bytes: [UInt8]) -> Int? {
    let flags = bytes[3]
    var i = 10
    if flags & 4 != 0 {
      guard i + 2 <= bytes.count else { return nil }
      i += 2 + Int(bytes[i]) + Int(bytes[i + 1]) << 8
    }
    for flag: UInt8 in [8, 16] where flags & flag != 0 {
      while i < bytes.count, bytes[i] != 0 { i += 1 }
      i += 1
    }
    if flags & 2 != 0 { i += 2 }
    return i < bytes.count ? i : nil
  }

  private static func inflate(_ bytes: [UInt8], from start: Int) -> [UInt8]? {
    var reader = BitReader(bytes, from: start)
    var output: [UInt8] = []
    while true {
      guard let isLast = reader.take(1), let kind = reader.take(2) else { return nil }
      switch kind {
      case 0:
        guard let block = reader.storedBlock() else { return nil }
        output += block
      case 1:
        guard copy(Code.fixedLengths, Code.fixedDistances, &reader, &output) else { return nil }
      case 2:
        guard let (lengths, distances) = readCodes(&reader), copy(lengths, distances, &reader, &output) else {
          return nil
        }
      default: return nil
      }
      guard output.count <= longest else { return nil }
      if isLast == 1 { return output }
    }
  }

  /// The codes of a block that brings its own.
  private static func readCodes(_ reader: inout BitReader) -> (Code, Code)? {
    guard let many = reader.take(5), let far = reader.take(5), let few = reader.take(4) else { return nil }
    let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
    var lengths = [UInt8](repeating: 0, count: 19)
    for place in order.prefix(few + 4) {
      guard let length = reader.take(3) else { return nil }
      lengths[place] = UInt8(length)
    }
    guard let code = Code(lengths) else { return nil }
    let count = many + 257 + far + 1
    var all: [UInt8] = []
    while all.count < count {
      guard let symbol = code.next(&reader) else { return nil }
      switch symbol {
      case ..<16: all.append(UInt8(symbol))
      case 16:
        guard let last = all.last, let times = reader.take(2) else { return nil }
        all += repeatElement(last, count: times + 3)
      default:
        guard let times = reader.take(symbol == 17 ? 3 : 7) else { return nil }
        all += repeatElement(0, count: times + (symbol == 17 ? 3 : 11))
      }
    }
    guard all.count == count, let first = Code(Array(all[..<(many + 257)])),
      let second = Code(Array(all[(many + 257)...]))
    else { return nil }
    return (first, second)
  }

  private static let lengthBases = [
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
    227, 258,
  ]
  private static let distanceBases = [
    1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
    4097, 6145,
    8193, 12289, 16385, 24577,
  ]

  /// Letters, and stretches of what was there before.
  private static func copy(
    _ lengths: Code, _ distances: Code, _ reader: inout BitReader, _ output: inout [UInt8]
  ) -> Bool {
    while let symbol = lengths.next(&reader) {
      if symbol < 256 {
        output.append(UInt8(symbol))
        continue
      }
      if symbol == 256 { return true }
      let place = symbol - 257
      guard place < lengthBases.count else { return false }
      let extra = place < 8 || place == 28 ? 0 : (place - 4) / 4
      guard let more = reader.take(extra), let far = distances.next(&reader), far < distanceBases.count,
        let further = reader.take(far < 4 ? 0 : far / 2 - 1)
      else { return false }
      let distance = distanceBases[far] + further
      let length = lengthBases[place] + more
      guard distance <= output.count, output.count + length <= longest else { return false }
      for _ in 0..<length { output.append(output[output.count - distance]) }
    }
    return false
  }

  /// A prefix code, by how many codes there are of each length and which symbols those are.
  private struct Code {
    private var counts = [Int](repeating: 0, count: 16)
    private var symbols: [Int] = []

    static let fixedLengths = Code(
      (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }, isComplete: true)
    static let fixedDistances = Code([UInt8](repeating: 5, count: 30), isComplete: true)

    private init(_ lengths: [UInt8], isComplete: Bool) {
      for length in lengths { counts[Int(length)] += 1 }
      for length in 1..<16 { symbols += lengths.indices.filter { Int(lengths[$0]) == length } }
    }

    init?(_ lengths: [UInt8]) {
      self.init(lengths, isComplete: false)
      // More codes than there is room for.
      var left = 1
      for length in 1..<16 {
        left = left << 1 - counts[length]
        guard left >= 0 else { return nil }
      }
    }

    func next(_ reader: inout BitReader) -> Int? {
      var code = 0
      var first = 0
      var index = 0
      for length in 1..<16 {
        guard let bit = reader.take(1) else { return nil }
        code |= bit
        let count = counts[length]
        if code - count < first { return symbols[index + code - first] }
        index += count
        first = (first + count) << 1
        code <<= 1
      }
      return nil
    }
  }

  private struct BitReader {
    private let bytes: [UInt8]
    private var i: Int
    private var held = 0
    private var count = 0

    init(_ bytes: [UInt8], from start: Int) {
      self.bytes = bytes
      i = start
    }

    mutating func take(_ wanted: Int) -> Int? {
      while count < wanted {
        guard i < bytes.count else { return nil }
        held |= Int(bytes[i]) << count
        i += 1
        count += 8
      }
      let result = held & (1 << wanted - 1)
      held >>= wanted
      count -= wanted
      return result
    }

    /// A stretch that was left as it is.
    mutating func storedBlock() -> ArraySlice<UInt8>? {
      held = 0
      count = 0
      guard i + 4 <= bytes.count else { return nil }
      let length = Int(bytes[i]) | Int(bytes[i + 1]) << 8
      guard length ^ 0xFFFF == Int(bytes[i + 2]) | Int(bytes[i + 3]) << 8, i + 4 + length <= bytes.count
      else {
        return nil
      }
      i += 4 + length
      return bytes[(i - length)..<i]
    }
  }
}
