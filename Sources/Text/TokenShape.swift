import Bytes

/// The written form of a token, such as `glpat-%B{20}`: literal text and runs of character classes with how
/// many of them there may be.
///
/// Matching takes as much of each class as is there and never goes back, so it is linear; a shape whose run
/// could swallow what must follow it is not expressible, and no token needs one.
package struct TokenShape: Sendable {
  private let source: StaticString
  private let range: Range<Int>

  package init(_ pattern: StaticString) { self.init(in: pattern, at: 0..<pattern.utf8CodeUnitCount) }

  /// The form that is written at `range` of a text.
  package init(in source: StaticString, at range: Range<Int>) {
    self.source = source
    self.range = range.clamped(to: 0..<source.utf8CodeUnitCount)
  }

  package var pattern: String { String(decoding: form, as: UTF8.self) }

  private var form: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      rebasing: UnsafeBufferPointer(start: source.utf8Start, count: source.utf8CodeUnitCount)[range])
  }

  /// The first three or more literal bytes, which a scanner can look for, and how many bytes of the token
  /// come before them.
  package var anchor: (text: UnsafeBufferPointer<UInt8>, before: ClosedRange<Int>)? {
    let form = form
    var before = 0...0
    var p = 0
    while p < form.count {
      if form[p] == 0x25, p + 1 < form.count, CharacterClass(form[p + 1]) != nil {
        p += 2
        let count = Self.bounds(form, &p)
        before = (before.lowerBound + count.lowerBound)...(before.upperBound + count.upperBound)
        continue
      }
      let start = p
      while p < form.count, form[p] != 0x25 { p += 1 }
      if p - start >= 3 { return (UnsafeBufferPointer(rebasing: form[start..<p]), before) }
      before = (before.lowerBound + p - start)...(before.upperBound + p - start)
    }
    return nil
  }

  /// Where a token starts whose anchor stands at `anchor`.
  package func start(forAnchorAt anchor: Int, before: ClosedRange<Int>, in text: ByteView) -> Int? {
    guard anchor >= before.lowerBound else { return nil }
    guard before.lowerBound < before.upperBound else { return anchor - before.lowerBound }
    guard form.count > 1, let set = CharacterClass(form[1]) else { return nil }
    var start = anchor
    while start > 0, anchor - start < before.upperBound, set.contains(text[start - 1]) { start -= 1 }
    return start
  }

  /// A token, and the part of it that is not prefix.
  package typealias Match = (token: Range<Int>, body: Range<Int>)

  /// The token at `start`, and the part of it that is not prefix. A token has no letter or digit right
  /// before it, and none after it either.
  package func match(at start: Int, in text: ByteView) -> (token: Range<Int>, body: Range<Int>)? {
    text.withBytes { match(at: start, in: $0) }
  }

  /// Where runs of each class end, as far as they were read. Forms that begin again and again in one long run would
  /// otherwise read all of it every time.
  package struct Runs: Sendable {
    private var starts: [Int] = []
    private var ends: [Int] = []

    package init() {}

    /// Where the run of `set` ends that `at` stands in, or `at` if it stands in none.
    mutating func end(of set: CharacterClass, from at: Int, in bytes: UnsafeRawBufferPointer) -> Int {
      if starts.isEmpty {
        starts = [Int](repeating: 0, count: 16)
        ends = starts
      }
      let number = set.number & 15
      if at >= starts[number], at < ends[number] { return ends[number] }
      var end = at
      while end < bytes.count, set.contains(bytes[end]) { end &+= 1 }
      starts[number] = at
      ends[number] = end
      return end
    }
  }

  /// The same, for one of many looks at a text.
  package func match(
    at start: Int, in text: ByteView, _ runs: inout Runs?
  ) -> (token: Range<Int>, body: Range<Int>)? {
    text.withBytes { match(at: start, in: $0, &runs) }
  }

  func match(at start: Int, in bytes: UnsafeRawBufferPointer) -> (token: Range<Int>, body: Range<Int>)? {
    var runs: Runs?
    return match(at: start, in: bytes, &runs)
  }

  private func match(
    at start: Int, in bytes: UnsafeRawBufferPointer, _ runs: inout Runs?
  ) -> (token: Range<Int>, body: Range<Int>)? {
    guard start >= 0, start < bytes.count else { return nil }
    if start > 0, ASCII.isAlphanumeric(bytes[start - 1]), ASCII.isAlphanumeric(bytes[start]) { return nil }
    let form = form
    var at = start
    var p = 0
    var body: Int?
    while p < form.count {
      guard form[p] == 0x25, p + 1 < form.count, let set = CharacterClass(form[p + 1]) else {
        guard at < bytes.count, bytes[at] == form[p] else { return nil }
        at += 1
        p += 1
        continue
      }
      body = body ?? at
      p += 2
      let bounds = Self.bounds(form, &p)
      let from = at
      // Short runs are read as fast as they are looked up.
      if bounds.upperBound > 64, let end = runs?.end(of: set, from: from, in: bytes) {
        at = min(end, from + bounds.upperBound)
      } else {
        while at < bytes.count, at - from < bounds.upperBound, set.contains(bytes[at]) { at += 1 }
      }
      guard at - from >= bounds.lowerBound else { return nil }
    }
    if at < bytes.count, at > start, ASCII.isAlphanumeric(bytes[at - 1]), ASCII.isAlphanumeric(bytes[at]) {
      return nil
    }
    return (start..<at, (body ?? start)..<at)
  }

  /// `{n}`, `{n,m}` or `{n,}` at `p`; nothing means one.
  private static func bounds(_ form: UnsafeBufferPointer<UInt8>, _ p: inout Int) -> ClosedRange<Int> {
    guard p < form.count, form[p] == 0x7B else { return 1...1 }
    p += 1
    func number() -> Int? {
      var value: Int?
      while p < form.count, ASCII.isDigit(form[p]) {
        value = (value ?? 0) &* 10 &+ Int(form[p] - 0x30)
        p += 1
      }
      return value
    }
    let low = number() ?? 0
    var high = low
    if p < form.count, form[p] == 0x2C {
      p += 1
      high = number() ?? 4096
    }
    if p < form.count, form[p] == 0x7D { p += 1 }
    return low...max(low, high)
  }
}
