import Bytes

/// Rows of signs without a blank that stand for bytes in ways that no row of base64 shows: back to front, in groups, or with
/// five signs for four bytes.
enum FoldedToken {
  static let shortest = 30

  /// Whether the first signs of a row, or the last of one that is read back to front, stand for text.
  static func mayBe(_ row: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    isTurned(row, in: bytes) || Base85.allCases.contains { $0.mayBegin(row, in: bytes) }
  }

  /// `==QZ0…`: base64 from its end to its start.
  static func isTurned(_ row: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    var end = row.upperBound
    while end > row.lowerBound, !Encodings.isBase64(bytes[end - 1]), row.upperBound - end < 2 { end -= 1 }
    guard end - row.lowerBound >= shortest else { return false }
    return withUnsafeTemporaryAllocation(byteCount: 16, alignment: 1) { head in
      for k in 0..<16 {
        let byte = bytes[end - 1 - k]
        guard Encodings.isBase64(byte) else { return false }
        head[k] = byte
      }
      return Encodings.couldBegin(at: 0, in: UnsafeRawBufferPointer(head))
    }
  }

  static func turned(_ row: Range<Int>, in bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    let letters = bytes[row].filter { Encodings.isBase64($0) }
    guard letters.count + 4 >= row.count else { return nil }
    return Array(letters.reversed()).withUnsafeBytes { Encodings.decode($0, 0..<$0.count) }
  }
}

/// Four bytes as five signs, in the two alphabets there are.
enum Base85: CaseIterable {
  case ascii, rfc

  private static let signs: StaticString =
    "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~"

  private static let places: [UInt8] = {
    var places = [UInt8](repeating: 255, count: 256)
    for k in 0..<85 { places[Int(signs.utf8Start[k])] = UInt8(k) }
    return places
  }()

  @inline(__always)
  private func digit(_ byte: UInt8) -> UInt32 {
    switch self {
    case .ascii: byte >= 0x21 && byte <= 0x75 ? UInt32(byte &- 0x21) : 255
    case .rfc: UInt32(Self.places[Int(byte)])
    }
  }

  /// The four bytes of five signs.
  @inline(__always)
  private func word(at start: Int, _ count: Int, in bytes: UnsafeRawBufferPointer) -> UInt32? {
    var word: UInt64 = 0
    for k in 0..<5 {
      let digit = k < count ? digit(bytes[start &+ k]) : 84
      guard digit < 85 else { return nil }
      word = word &* 85 &+ UInt64(digit)
    }
    return word <= UInt64(UInt32.max) ? UInt32(word) : nil
  }

  /// Whether the first fifteen signs are twelve letters, near enough.
  func mayBegin(_ row: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    var letters = 0
    for group in 0..<3 {
      guard let word = word(at: row.lowerBound &+ group &* 5, 5, in: bytes) else { return false }
      for shift in [24, 16, 8, 0] as [UInt32] {
        let byte = UInt8(truncatingIfNeeded: word &>> shift)
        guard byte >= 0x20 && byte < 0x7F || byte == 0x0A else { return false }
        if ASCII.isLetter(byte) || byte == 0x20 { letters += 1 }
      }
    }
    return letters >= 8
  }

  func decode(_ row: Range<Int>, in bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    guard mayBegin(row, in: bytes) else { return nil }
    var out: [UInt8] = []
    out.reserveCapacity(row.count * 4 / 5 + 4)
    var at = row.lowerBound
    while at < row.upperBound {
      let count = min(5, row.upperBound - at)
      guard let word = word(at: at, count, in: bytes) else { break }
      for k in 0..<count - 1 { out.append(UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * k))) }
      at += 5
    }
    // What stands behind it, as a comma does, is no part of it.
    guard row.upperBound - at < 8 else { return nil }
    return Legible.isText(out) ? out : nil
  }
}

extension Reading {
  /// What such rows stand for, one after the other.
  func unfolded(_ signs: SignTraces) -> Reading? {
    var out: [UInt8] = []
    var steps: [Step] = []
    func add(_ text: [UInt8], _ source: Range<Int>) {
      guard text.count >= 12 else { return }
      if !out.isEmpty { out.append(0x0A) }
      steps.append((out.count, source, false))
      out += text
    }
    bytes.withBytes { raw in
      for row in signs.tokens {
        if FoldedToken.isTurned(row, in: raw), let text = FoldedToken.turned(row, in: raw) {
          add(text, row)
        } else if let text = Base85.allCases.lazy.compactMap({ $0.decode(row, in: raw) }).first {
          add(text, row)
        }
      }
      var done = 0
      for (place, size) in signs.groups where place >= done {
        guard let row = Self.groups(of: size, around: place, from: done, in: raw) else { continue }
        done = row.upperBound
        let joined = raw[row].filter { Encodings.isBase64($0) }
        guard joined.count >= FoldedToken.shortest, joined.contains(where: { !ASCII.isLower($0) }),
          let text = Array(joined).withUnsafeBytes({ raw in
            Encodings.couldBegin(at: 0, in: raw) ? Encodings.decode(raw, 0..<raw.count) : nil
          })
        else { continue }
        add(text, row)
      }
    }
    return out.isEmpty ? nil : disguise(out, steps)
  }

  /// The groups of so many signs of base64 each, with one blank between, around one of these blanks.
  private static func groups(
    of size: Int, around blank: Int, from least: Int, in bytes: UnsafeRawBufferPointer
  ) -> Range<Int>? {
    func isGroup(_ start: Int) -> Bool {
      guard start >= least, start + size <= bytes.count else { return false }
      return (start..<start + size).allSatisfy { Encodings.isBase64(bytes[$0]) }
    }
    var start = blank + 1
    guard isGroup(start) else { return nil }
    while isGroup(start - size - 1), bytes[start - 1] <= 0x20 { start -= size + 1 }
    var end = blank + 1 + size
    while end < bytes.count, bytes[end] <= 0x20, isGroup(end + 1) { end += size + 1 }
    // The last group may be short, or filled up.
    if end + 1 < bytes.count, bytes[end] <= 0x20 {
      var last = end + 1
      while last < bytes.count, last - end <= size, Encodings.isBase64(bytes[last]) { last += 1 }
      if last == bytes.count || bytes[last] == 0x3D || bytes[last] <= 0x20 { end = last }
    }
    return start..<end
  }
}
