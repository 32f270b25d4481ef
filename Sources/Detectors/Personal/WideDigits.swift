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
    var from = 0
    while let start = text.next(0xEF, from: from) {
      var end = start
      while digit(at: end, in: text) != nil { end += 3 }
      if end - start >= fewest * 3 { return true }
      from = max(end, start + 1)
    }
    return false
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
