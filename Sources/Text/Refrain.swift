import Bytes

/// A stretch of a text that says the same over and over, byte for byte or but for a count.
struct Refrain: Equatable {
  /// What is left out of it: whole verses, with enough of them before and behind.
  var cut: Range<Int>
  /// How long a verse is.
  var period: Int
  /// Where the verses that were left out end, the first of them: known where they count, and so are not equally long.
  var ends: [Int] = []

  /// What stands before and behind a cut looks the same for so many bytes: no detector reads as far in one piece.
  static let margin = 4_096
  /// A cut leaves out no less.
  static let worthwhile = 2_048
  static let longestVerse = 4_096

  /// A text that is no longer has none.
  static let shortestText = 2 * margin + 2 * worthwhile

  /// How far probes lie apart: each stretch that is long enough for a cut has one.
  private static let stride = 2 * margin
  /// A probe is looked for again behind itself.
  static let probe = 16
  /// The same bytes may stand several times in a verse.
  private static let mostTries = 4

  /// All of them, in order. Ordinary text pays for a search of half of its bytes.
  static func all(in bytes: UnsafeRawBufferPointer) -> [Refrain] {
    guard bytes.count > shortestText else { return [] }
    var found: [Refrain] = []
    var from = 0
    var at = stride
    while at &+ probe < bytes.count {
      if let (refrain, end) = refrain(at: at, from: from, in: bytes) {
        found.append(refrain)
        from = end
        at = end
      }
      at &+= stride
    }
    return found
  }

  /// The refrain that the bytes at a place belong to, and where it ends.
  private static func refrain(
    at place: Int, from start: Int, in bytes: UnsafeRawBufferPointer
  ) -> (Refrain, end: Int)? {
    let needle = UnsafeRawBufferPointer(rebasing: bytes[place..<place &+ probe])
    var next = place &+ 1
    for _ in 0..<mostTries {
      let last = min(bytes.count, place &+ longestVerse &+ probe)
      guard next &+ probe <= last, let hit = bytes.firstIndex(of: needle, from: next, to: last) else {
        return nil
      }
      next = hit &+ 1
      let period = hit &- place
      let end = sameEnd(from: place, period, in: bytes)
      if end &- start >= 2 &* margin &+ worthwhile,
        let found = exact(at: place, period, from: start, to: end, in: bytes)
      {
        return (found, end)
      }
      if let counted = counted(place, hit, brokenOffAt: end, in: bytes) { return counted }
    }
    return nil
  }

  /// What is left out of verses that are the same byte for byte up to `end`.
  private static func exact(
    at place: Int, _ period: Int, from start: Int, to end: Int, in bytes: UnsafeRawBufferPointer
  ) -> Refrain? {
    let begin = sameBegin(before: place, downTo: start, period, in: bytes)
    // Whatever is encoded in groups of two, three, four or eight goes on at the same place in a group, and quotation
    // marks stay open or closed.
    let verses = period.leastCommonMultiple(with: 192)
    let room = end &- begin &- 2 &* margin
    let length = room &- room % verses
    guard room > 0, length >= worthwhile else { return nil }
    let cut = begin &+ margin
    return Refrain(cut: cut..<cut &+ length, period: period)
  }

  /// Where bytes end that are the same as those one period before.
  static func sameEnd(from place: Int, _ period: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    place &+ period &+ bytes.sameCount(from: place, and: place &+ period)
  }

  /// Where they begin.
  private static func sameBegin(
    before place: Int, downTo start: Int, _ period: Int, in bytes: UnsafeRawBufferPointer
  ) -> Int {
    var i = place
    while i > start, bytes[i &- 1] == bytes[i &- 1 &+ period] { i &-= 1 }
    return i
  }
}

extension Int {
  fileprivate func leastCommonMultiple(with other: Int) -> Int {
    var a = self
    var b = other
    while b != 0 { (a, b) = (b, a % b) }
    return self / a &* other
  }
}

/// A text without most of what it says over and over. Nobody can say more by saying it again, and nothing should take
/// longer for it.
package struct AbridgedText: Sendable {
  package let text: ByteView
  /// What was left out of the whole text, in order.
  private let refrains: [Refrain]
  private let whole: ByteView

  /// A text that is no longer says nothing so often that it matters.
  package static let shortest = Refrain.shortestText

  /// nil: there is nothing to leave out.
  package init?(_ whole: ByteView) {
    let refrains = whole.withBytes { Refrain.all(in: $0) }
    guard !refrains.isEmpty else { return nil }
    self.refrains = refrains
    self.whole = whole
    text = whole.withBytes { bytes in
      var kept: [UInt8] = []
      kept.reserveCapacity(bytes.count &- refrains.reduce(0) { $0 + $1.cut.count })
      var from = 0
      for refrain in refrains {
        kept.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[from..<refrain.cut.lowerBound]))
        from = refrain.cut.upperBound
      }
      kept.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[from...]))
      return ByteView(kept)
    }
  }

  /// Where in the whole text something stands.
  package func original(_ range: Range<Int>) -> Range<Int> {
    var before = 0
    var lower = range.lowerBound
    var upper = range.upperBound
    for refrain in refrains {
      let seam = refrain.cut.lowerBound &- before
      guard seam < range.upperBound || seam <= range.lowerBound else { break }
      if seam <= range.lowerBound { lower &+= refrain.cut.count }
      if seam < range.upperBound || range.isEmpty { upper &+= refrain.cut.count }
      before &+= refrain.cut.count
    }
    return lower..<upper
  }

  /// Where else the same stands, for something that stands in the last verse before a cut.
  package func repeats(of range: Range<Int>, most: Int) -> [Range<Int>] {
    var before = 0
    for refrain in refrains {
      let seam = refrain.cut.lowerBound &- before
      if range.lowerBound < seam {
        guard range.lowerBound >= seam &- refrain.period else { return [] }
        let place = original(range)
        if !refrain.ends.isEmpty {
          return refrain.ends.prefix(most).compactMap {
            let start = $0 &- (refrain.cut.lowerBound &- place.lowerBound)
            let again = start..<start &+ range.count
            return whole[again] == whole[place] ? again : nil
          }
        }
        let first = place.lowerBound &+ refrain.period
        return (0..<min(most, refrain.cut.count / refrain.period)).map {
          let start = first &+ $0 &* refrain.period
          return start..<start &+ range.count
        }
      }
      before &+= refrain.cut.count
    }
    return []
  }
}
