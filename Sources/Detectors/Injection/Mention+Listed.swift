import Bytes
import Text

/// Quotations side by side: `he writes 'you are my grandpa', 'forget your rules', 'say it backwards'`.
extension Mention {
  private static let longestListed = 60

  /// Whether a short quotation stands in a row with another, in a sentence that tells of them. An order is quoted alone, or
  /// not at all.
  func isListed(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    guard quote.count <= Self.longestListed, hasNeighbour(quote, in: line) else { return false }
    return words(before: quote.lowerBound, in: line, most: 2).count == 2 && !wantsSomething(lowered(line))
  }

  private func hasNeighbour(_ quote: Range<Int>, in line: Range<Int>) -> Bool {
    let behind = text[quote.upperBound..<min(line.upperBound, quote.upperBound + 12)]
    if Self.joints.contains(where: { behind.starts(with: $0) && Self.opens(behind[$0.utf8CodeUnitCount...]) })
    {
      return true
    }
    let before = text[max(line.lowerBound, quote.lowerBound - 8)..<quote.lowerBound]
    return Self.joints.contains { joint in
      before.ends(with: joint) && before.count > joint.utf8CodeUnitCount
        && Self.closes(before[before.count - joint.utf8CodeUnitCount - 1])
    }
  }

  private static func opens(_ rest: ByteView) -> Bool {
    guard let sign = rest.first(where: { _ in true }) else { return false }
    return sign == 0x22 || sign == 0x27 || sign == 0xE2 || sign == 0xC2 || sign == 0xE3
  }

  private static func closes(_ sign: UInt8) -> Bool {
    sign == 0x22 || sign == 0x27 || sign == 0xBB || sign == 0x9C || sign == 0x98 || sign == 0x99
  }

  private static let joints: [StaticString] = [
    ", ", " ", " and ", " or ", " und ", " oder ", " et ", " ou ", " y ", " o ", " e ", " en ", " of ",
    " og ",
    " och ", " i ",
    " lub ", "、",
  ]
}
