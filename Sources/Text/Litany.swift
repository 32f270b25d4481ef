import Bytes

/// Stretches of a text that say the same as what stands before them, with other numbers: rows of a log, entries of a list.
///
/// Whoever looks for words finds in them what was found before. Whoever looks for numbers has to read them.
package struct Litany: Sendable {
  /// What may be left unread, in order: enough of the same is left before and behind each.
  package let cuts: [Range<Int>]

  /// Which numbers may differ.
  package enum Numbers: Sendable {
    /// Any, also those at the end of a name.
    case all
    /// Those that no letter touches: where digits stand for letters, words of both are words.
    case apart
  }

  /// What stands around a cut is the same for so many bytes.
  private static let margin = 4_096
  private static let worthwhile = 2_048
  private static let longestVerse = 4_096
  private static let probe = 16
  private static let shortestProbe = 6
  /// No multiple of what verses are long, or all probes would stand at the same place of one.
  private static let stride = 7_853
  /// The same bytes may stand several times in a verse.
  private static let mostTries = 4
  /// A verse may be made of smaller ones, with a number behind so many bytes of them.
  private static let leastInner = 256

  /// A text that is no longer is read as it is.
  package static let shortestText = 2 * margin + 2 * worthwhile

  package init(_ text: ByteView, in part: Range<Int>, _ numbers: Numbers) {
    guard part.count > Self.shortestText else {
      cuts = []
      return
    }
    cuts = text.withBytes {
      Self.cuts(in: UnsafeRawBufferPointer(rebasing: $0[..<part.upperBound]), from: part.lowerBound, numbers)
    }
  }

  package var isEmpty: Bool { cuts.isEmpty }

  /// Whether all of `range` may be left unread.
  package func covers(_ range: Range<Int>) -> Bool {
    var first = 0
    var end = cuts.count
    while first < end {
      let middle = (first + end) / 2
      if cuts[middle].upperBound < range.upperBound { first = middle + 1 } else { end = middle }
    }
    return first < cuts.count && cuts[first].lowerBound <= range.lowerBound
  }

  /// What is left of a part.
  package func rest(of part: Range<Int>) -> [Range<Int>] {
    var rest: [Range<Int>] = []
    var from = part.lowerBound
    for cut in cuts where cut.lowerBound >= from && cut.upperBound <= part.upperBound {
      rest.append(from..<cut.lowerBound)
      from = cut.upperBound
    }
    rest.append(from..<part.upperBound)
    return rest
  }

  private static func cuts(
    in bytes: UnsafeRawBufferPointer, from start: Int, _ numbers: Numbers
  ) -> [Range<Int>] {
    var cuts: [Range<Int>] = []
    var at = start
    while at &+ 2 &* margin < bytes.count {
      if let same = same(at: at, in: bytes, numbers) {
        cuts.append(same.lowerBound &+ margin..<same.upperBound &- margin)
        at = same.upperBound
      } else {
        at &+= stride
      }
    }
    return cuts
  }

  /// The bytes behind a place that say the same as those one verse before them, if there are enough.
  private static func same(
    at place: Int, in bytes: UnsafeRawBufferPointer, _ numbers: Numbers
  ) -> Range<Int>? {
    let words = words(from: place, in: bytes) ?? place..<place &+ probe
    guard words.upperBound <= bytes.count else { return nil }
    let from = words.lowerBound
    let needle = UnsafeRawBufferPointer(rebasing: bytes[words])
    let last = min(bytes.count, from &+ longestVerse &+ probe)
    var next = from &+ 1
    for _ in 0..<mostTries {
      guard next &+ probe <= last, let hit = bytes.firstIndex(of: needle, from: next, to: last) else {
        return nil
      }
      next = hit &+ 1
      let end = sameEnd(from, hit, in: bytes, numbers)
      if isLong(hit..<end) { return hit..<end }
      guard end &- hit >= leastInner else { continue }
      // What breaks off here and one verse on does so with a number.
      let inner = hit &- from
      let again = end &+ probe &* 2
      let second = sameEnd(again, again &+ inner, in: bytes, numbers)
      guard second &- again >= leastInner, second &- end <= longestVerse else { continue }
      let outer = sameEnd(end, second, in: bytes, numbers)
      if isLong(second..<outer) { return second..<outer }
    }
    return nil
  }

  private static func isLong(_ range: Range<Int>) -> Bool { range.count >= 2 &* margin &+ worthwhile }

  /// The longest row of bytes without a digit not far from a place, as long as a probe at most.
  private static func words(from place: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    var best = place..<place
    var row = 0
    let limit = min(bytes.count, place &+ 512)
    for i in place..<max(place, limit) {
      row = ASCII.isDigit(bytes[i]) ? 0 : row &+ 1
      if row > best.count { best = i &+ 1 &- row..<i &+ 1 }
      if row == probe { break }
    }
    return best.count >= shortestProbe ? best : nil
  }

  /// Where the bytes from the second place on are no longer those from the first one on, numbers aside.
  private static func sameEnd(
    _ first: Int, _ second: Int, in bytes: UnsafeRawBufferPointer, _ numbers: Numbers
  ) -> Int {
    var a = first
    var b = second
    while b < bytes.count {
      let same = bytes.sameCount(from: a, and: b)
      a &+= same
      b &+= same
      guard b < bytes.count else { return b }
      let isInside = a > 0 && ASCII.isDigit(bytes[a &- 1]) && ASCII.isDigit(bytes[b &- 1])
      guard isInside || ASCII.isDigit(bytes[a]) && ASCII.isDigit(bytes[b]) else { return b }
      if numbers == .apart, touchesLetter(a, in: bytes) || touchesLetter(b, in: bytes) { return b }
      let ends = (endOfDigits(a, in: bytes), endOfDigits(b, in: bytes))
      guard ends != (a, b) else { return b }
      (a, b) = ends
    }
    return b
  }

  private static func endOfDigits(_ start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var end = start
    while end < bytes.count, ASCII.isDigit(bytes[end]) { end &+= 1 }
    return end
  }

  /// Whether a letter stands before or behind the number at a place, or a sign for one.
  private static func touchesLetter(_ place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let end = endOfDigits(place, in: bytes)
    var start = place
    while start > 0, ASCII.isDigit(bytes[start &- 1]) { start &-= 1 }
    return start > 0 && isPartOfWord(bytes[start &- 1]) || end < bytes.count && isPartOfWord(bytes[end])
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    ASCII.isLetter(byte) || byte >= 0x80 || byte == 0x21 || byte == 0x24 || byte == 0x40
  }
}
