import Bytes

/// `.. --. -. --- .-. .`: letters as dots and dashes, words apart by a slash or more blanks.
enum MorseSpeller {
  /// A tree of the letters: a dot goes to the place twice as far, a dash to the one behind it.
  private static let tree: StaticString = "??etianmsurwdkgohvf?l?pjbxcyzq??54?3???2??+????16=/?????7???8?90"
  private static let shortest = 10

  static func read(_ bytes: ByteView, _ traits: ByteTraits) -> (out: [UInt8], steps: [Step]) {
    var out: [UInt8] = []
    var steps: [Step] = []
    guard traits.hasDash else { return (out, steps) }
    bytes.withBytes { raw in
      var from = 0
      // A letter that ends in a dash stands before one that begins with a dot in every sentence.
      while let hit = bytes.firstRange(of: "- .", from: from) {
        var start = hit.lowerBound
        while start > from, isPart(raw[start - 1]) { start -= 1 }
        var end = hit.upperBound
        while end < raw.count, isPart(raw[end]) { end += 1 }
        from = end
        let text = decode(UnsafeRawBufferPointer(rebasing: raw[start..<end]))
        guard text.count >= shortest else { continue }
        if !out.isEmpty { out.append(0x0A) }
        steps.append((out.count, start..<end, false))
        out += text
      }
    }
    return (out, steps)
  }

  private static func isPart(_ b: UInt8) -> Bool {
    b == 0x2E || b == 0x2D || b == 0x20 || b == 0x2F || b == 0x7C || b == 0x0A
  }

  /// Nothing where a sign is none.
  private static func decode(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    var out: [UInt8] = []
    var at = 1
    var blanks = 0
    func letter() -> UInt8? {
      guard at > 1 else { return nil }
      return at < tree.utf8CodeUnitCount ? tree.utf8Start[at] : 0x3F
    }
    for byte in bytes {
      if byte == 0x2E || byte == 0x2D {
        if blanks > 1, !out.isEmpty { out.append(0x20) }
        blanks = 0
        at = min(at &* 2 &+ (byte == 0x2D ? 1 : 0), 128)
        continue
      }
      if let letter = letter() {
        // Punctuation has six signs, and says nothing.
        guard letter != 0x3F || at >= 64 && at < 128 else { return [] }
        out.append(at >= 64 ? 0x20 : letter)
      }
      at = 1
      blanks += byte == 0x20 ? 1 : 2
    }
    if let letter = letter(), letter != 0x3F { out.append(letter) }
    return out
  }
}

/// Bytes folded into characters in older ways: `begin 644 a`, and `<~87cURD]j7BEbo80~>`, four bytes as five characters, as
/// PDF and PostScript have it.
enum FoldedBytes {
  static func read(_ bytes: ByteView, _ traits: ByteTraits) -> (out: [UInt8], steps: [Step]) {
    var out: [UInt8] = []
    var steps: [Step] = []
    var from = 0
    while let open = bytes.firstRange(of: "begin ", from: from) {
      from = open.upperBound
      guard bytes.at(from).map(ASCII.isDigit) == true, let end = bytes.firstIndex(of: 0x0A, from: from),
        end - from < 80
      else { continue }
      let (text, stop) = lines(from: end + 1, in: bytes)
      from = max(from, stop)
      guard Legible.isText(text) else { continue }
      if !out.isEmpty { out.append(0x0A) }
      steps.append((out.count, open.lowerBound..<stop, false))
      out += text
    }
    from = 0
    while traits.hasShellSign, let open = bytes.firstRange(of: "<~", from: from) {
      guard let close = bytes.firstRange(of: "~>", from: open.upperBound) else { break }
      from = close.upperBound
      let text = decode(bytes[open.upperBound..<close.lowerBound])
      guard Legible.isText(text) else { continue }
      if !out.isEmpty { out.append(0x0A) }
      steps.append((out.count, open.lowerBound..<close.upperBound, false))
      out += text
    }
    return (out, steps)
  }

  /// `begin 644 name` and lines that each begin with their length, three bytes as four characters.
  private static func lines(from start: Int, in bytes: ByteView) -> (text: [UInt8], end: Int) {
    var text: [UInt8] = []
    var at = start
    while let head = bytes.at(at), head > 0x20, head <= 0x60 {
      let length = Int((head &- 0x20) & 63)
      let codes = (length + 2) / 3 * 4
      guard at + 1 + codes <= bytes.count else { break }
      var word: UInt32 = 0
      for k in 0..<codes {
        let byte = bytes[at + 1 + k]
        guard byte >= 0x20, byte <= 0x60 else { return (text, at) }
        word = word << 6 | UInt32((byte &- 0x20) & 63)
        guard k & 3 == 3 else { continue }
        for part in 0..<3 where k / 4 * 3 + part < length {
          text.append(UInt8(truncatingIfNeeded: word >> UInt32(16 - 8 * part)))
        }
        word = 0
      }
      at += 1 + codes
      while let blank = bytes.at(at), blank == 0x0D || blank == 0x20 { at += 1 }
      guard bytes.at(at) == 0x0A else { break }
      at += 1
    }
    return (text, at)
  }

  private static func decode(_ code: ByteView) -> [UInt8] {
    var out: [UInt8] = []
    var word: UInt32 = 0
    var count = 0
    func emit(_ length: Int) {
      for k in 0..<length { out.append(UInt8(truncatingIfNeeded: word >> UInt32(24 - 8 * k))) }
      word = 0
      count = 0
    }
    for byte in code {
      if ASCII.isSpace(byte) { continue }
      if byte == UInt8(ascii: "z"), count == 0 {
        emit(4)
        continue
      }
      guard byte >= 0x21, byte <= 0x75 else { return [] }
      word = word &* 85 &+ UInt32(byte - 0x21)
      count += 1
      if count == 5 { emit(4) }
    }
    if count > 1 {
      let rest = count - 1
      for _ in count..<5 { word = word &* 85 &+ 84 }
      emit(rest)
    }
    return out
  }
}
