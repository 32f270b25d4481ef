import Bytes
import Text
import Verdict

/// A text whose numbers are written in full-width digits, as in the forms of China and Japan, with those of ASCII in their
/// place. nil where no number is.
struct WideDigits {
  private(set) var bytes: [UInt8] = []
  /// Where digits were put in, in order.
  private var places: [Int] = []

  private static let fewest = 4
  private static let longest = 1 << 20

  init?(_ text: ByteView) {
    guard text.count <= Self.longest, Self.holdsNumber(text) else { return nil }
    bytes.reserveCapacity(text.count)
    var i = 0
    while i < text.count {
      guard let digit = Self.digit(at: i, in: text) else {
        bytes.append(text[i])
        i += 1
        continue
      }
      places.append(bytes.count)
      bytes.append(digit)
      i += 3
    }
  }

  /// Where a range of this text stands in the one as given; nil if no digit of it was put in.
  func original(_ range: Range<Int>) -> Range<Int>? {
    let before = places.prefix { $0 < range.lowerBound }.count
    let within = places[before...].prefix { $0 < range.upperBound }.count
    guard within > 0 else { return nil }
    return range.lowerBound + before * 2..<range.upperBound + (before + within) * 2
  }

  private static func holdsNumber(_ text: ByteView) -> Bool {
    text.withBytes { bytes in
      var from = 0
      while let start = firstDigit(from: from, in: bytes) {
        var end = start
        while digit(at: end, in: text) != nil { end += 3 }
        if end - start >= fewest * 3 { return true }
        from = end
      }
      return false
    }
  }

  /// Where the next digit stands; sixty-four bytes at a time, since nearly all wide characters are letters.
  private static func firstDigit(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    var base = start
    while base < bytes.count {
      let block = ByteBlock(bytes, at: base)
      if block.hasForeign {
        let found = block.bits(with: ByteBlock(bytes, at: base &+ 1), ByteBlock(bytes, at: base &+ 2)) {
          ByteClass.equal($0, 0xEF) .& ByteClass.equal($1, 0xBC) .& ByteClass.between($2, 0x90, 0x99)
        }
        if found != 0 { return base &+ found.trailingZeroBitCount }
      }
      base &+= ByteBlock.size
    }
    return nil
  }

  private static func digit(at i: Int, in text: ByteView) -> UInt8? {
    guard text[min(i, text.count - 1)] == 0xEF, text.at(i + 1) == 0xBC, let last = text.at(i + 2),
      (0x90...0x99).contains(last)
    else { return nil }
    return last - 0x60
  }
}

extension WideDigits {
  /// What is found among those numbers.
  static func findings(in inspection: Inspection) -> [Finding] {
    guard let wide = WideDigits(inspection.text) else { return [] }
    let text = ByteView(wide.bytes)
    var search = PersonalSearch(
      Inspection(text: text, kind: inspection.kind, layers: Layers(asGiven: text), landmarks: nil))
    search.run()
    return search.findings.compactMap { found in
      guard let range = found.location?.range.flatMap({ wide.original($0) }) else { return nil }
      var finding = found
      finding.location?.range = range
      return finding
    }
  }
}
