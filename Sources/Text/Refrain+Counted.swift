import Bytes

/// Verses that count: the same over and over, but for a number now and then that stands alone.
///
/// Whoever repeats a text by a program often has it say how often. Such a number is nobody's and no part of anything: it
/// is short, blanks or commas stand on both sides, and there are no other digits near that it could make one number with.
extension Refrain {
  /// What is left out of the verses that begin with those at two places, and where they end.
  ///
  /// `end`: up to where the second is the first, byte for byte.
  static func counted(
    _ first: Int, _ second: Int, brokenOffAt end: Int, in bytes: UnsafeRawBufferPointer
  ) -> (Refrain, end: Int)? {
    let inner = second &- first
    guard differs(end &- inner, end, in: bytes) else { return repeated(first, second, end, in: bytes) }
    return counted(first, second, in: bytes)
  }

  /// The same where a verse is made of smaller ones, with a number behind so many bytes of them: what breaks off at one
  /// number does so again at the next.
  private static func repeated(
    _ first: Int, _ second: Int, _ end: Int, in bytes: UnsafeRawBufferPointer
  ) -> (Refrain, end: Int)? {
    let again = end &+ 2 &* probe
    let inner = second &- first
    guard end &- second >= leastInner, again &+ inner < bytes.count else { return nil }
    let next = sameEnd(from: again, inner, in: bytes)
    guard next &- again >= leastInner, next &- end <= longestVerse else { return nil }
    return counted(end &- leastInner, next &- leastInner, in: bytes)
  }

  private static let leastInner = 256
  /// A shorter verse is read as any other text.
  private static let shortestVerse = 48

  private static func counted(
    _ first: Int, _ second: Int, in bytes: UnsafeRawBufferPointer
  ) -> (Refrain, end: Int)? {
    guard second &- first >= shortestVerse, second &- first <= longestVerse else { return nil }
    var a = first
    var b = second
    // The ends of verses, behind the first number that is far enough from where it all began.
    var ends: [Int] = []
    while b < bytes.count {
      let same = bytes.sameCount(from: a, and: b)
      a &+= same
      b &+= same
      while let last = ends.last, last <= a { ends.append(last &+ (b &- a)) }
      guard b < bytes.count, differs(a, b, in: bytes) else { break }
      let behind = (endOfDigits(a, in: bytes), endOfDigits(b, in: bytes))
      guard behind != (a, b) else { break }
      (a, b) = behind
      if ends.isEmpty, b &- second >= margin { ends.append(b) }
      if ends.last == a { ends.append(b) }
    }
    // Whole pairs of verses, so that quotation marks stay open or closed.
    while let last = ends.last, last > b &- margin || ends.count & 1 == 0 { ends.removeLast() }
    guard let from = ends.first, let to = ends.last, to &- from >= worthwhile else { return nil }
    return (
      Refrain(cut: from..<to, period: ends[1] &- from, ends: Array(ends[1...].prefix(mostEnds))), b
    )
  }

  private static let mostEnds = 64

  /// Whether the first difference of two places is one of two numbers that mean nothing.
  private static func differs(_ a: Int, _ b: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    isCount(at: a, in: bytes) && isCount(at: b, in: bytes)
  }

  private static let mostDigits = 6
  /// Digits that are no further away could belong to the same number.
  private static let apart = 24

  /// Whether a place is in or behind a short number that stands alone.
  private static func isCount(at place: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    var start = place
    while start > 0, place &- start <= mostDigits, ASCII.isDigit(bytes[start &- 1]) { start &-= 1 }
    var end = place
    while end < bytes.count, end &- start <= mostDigits, ASCII.isDigit(bytes[end]) { end &+= 1 }
    guard end > start, end &- start <= mostDigits, start > 0, end < bytes.count,
      isGap(bytes[start &- 1]), isGap(bytes[end])
    else { return false }
    for i in max(0, start &- apart)..<start where ASCII.isDigit(bytes[i]) { return false }
    for i in end..<min(bytes.count, end &+ apart) where ASCII.isDigit(bytes[i]) { return false }
    return true
  }

  private static func isGap(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x09, 0x0A, 0x20, 0x2C: true
    default: false
    }
  }

  private static func endOfDigits(_ start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var end = start
    while end < bytes.count, ASCII.isDigit(bytes[end]) { end &+= 1 }
    return end
  }
}
