import Bytes

extension Reading {
  /// Letters put back together: spelled out one by one, written with digits, or given as character codes.
  /// Costs one pass, so it is for texts whose words will be judged.
  package func respelled(_ common: () -> CommonWords = { .few }) -> [Reading] {
    var found: [Reading] = []
    let traits = Spelling(self)
    let signs = survey.traits
    let signalled = MorseSpeller.read(bytes, signs)
    if !signalled.out.isEmpty { found.append(disguise(signalled.out, signalled.steps)) }
    let folded = FoldedBytes.read(bytes, signs)
    if !folded.out.isEmpty { found.append(disguise(folded.out, folded.steps)) }
    guard !traits.numberRows.isEmpty || !traits.loneLetters.isEmpty || traits.hasMixedWords else {
      return found
    }
    bytes.withBytes { raw in
      var codes = CodeSpeller()
      if !traits.numberRows.isEmpty { codes.run(raw, around: traits.numberRows) }
      if !codes.out.isEmpty { found.append(disguise(codes.out, codes.steps)) }
      var spaced = SpacedSpeller()
      if !traits.loneLetters.isEmpty { spaced.run(raw, around: traits.loneLetters, common) }
      if !spaced.out.isEmpty { found.append(disguise(spaced.out, spaced.steps)) }
      var leet = LeetSpeller()
      if traits.hasMixedWords {
        let all = 0..<raw.count
        // Only where such words are all there is.
        let parts = traits.isFullOfMixedWords ? Litany(bytes, in: all, .apart).rest(of: all) : [all]
        for part in parts { leet.run(raw, in: part) }
      }
      if !leet.out.isEmpty { found.append(disguise(leet.out, leet.steps)) }
    }
    return found
  }

  func disguise(_ out: [UInt8], _ steps: [Step], as kind: Origin = .disguised) -> Reading {
    var map = OffsetMap()
    for step in steps {
      let origin = original(step.source)
      if step.isVerbatim, origin.count == step.source.count {
        map.copy(derived: step.derived, original: origin.lowerBound)
      } else {
        map.replace(derived: step.derived, original: origin)
      }
    }
    return Reading(origin: kind, bytes: ByteView(out), map: map, limit: limit)
  }
}

typealias Step = (derived: Int, source: Range<Int>, isVerbatim: Bool)

/// `73 67 6e`, `105 103 110`, `01101001 01100111`: a row of numbers that are all printable characters.
private struct CodeSpeller {
  var out: [UInt8] = []
  var steps: [Step] = []
  /// Those of the row at hand.
  private var numbers: [Range<Int>] = []

  private static let shortest = 10

  /// `places`: where two times eight bytes of numbers end, in order. A row that is long enough holds one, and begins
  /// at most a number before it.
  mutating func run(_ bytes: UnsafeRawBufferPointer, around places: [Int]) {
    var i = 0
    for place in places where place &+ 8 > i {
      i = max(i, place &- 24)
      // A row is told by its first separator: two to eight characters behind the beginning of a word.
      while i &+ 20 < bytes.count, i < place &+ 8 {
        guard Self.couldBegin(at: i, in: bytes) else {
          i = Self.nextWord(behind: i, to: place &+ 8, in: bytes)
          continue
        }
        i = row(at: i, in: bytes)
      }
    }
  }

  /// The next place that no letter or digit stands before, and one stands at.
  @inline(__always)
  private static func nextWord(behind place: Int, to end: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var i = place
    while i < end, ASCII.isAlphanumeric(bytes[i]) { i &+= 1 }
    while i < end, !ASCII.isAlphanumeric(bytes[i]) { i &+= 1 }
    return max(i, place &+ 1)
  }

  @inline(__always)
  private static func couldBegin(at i: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    // Two digits or letters up to f, and nothing of the kind before.
    if i > 0, isHex(bytes[i &- 1]) || ASCII.isAlphanumeric(bytes[i &- 1]) { return false }
    if bytes[i] | 0x20 == 0x75 {
      return bytes[i &+ 1] == 0x2B && isHex(bytes[i &+ 2]) && isHex(bytes[i &+ 5])
    }
    if bytes[i] == 0x30, bytes[i &+ 1] | 0x20 == 0x78 { return isHex(bytes[i &+ 2]) && isHex(bytes[i &+ 3]) }
    guard isHex(bytes[i]), isHex(bytes[i &+ 1]) else { return false }
    let third = bytes[i &+ 2]
    if isHex(third) { return isHex(bytes[i &+ 3]) || isSeparator(bytes[i &+ 3]) }
    return isSeparator(third) && (isHex(bytes[i &+ 3]) || isSeparator(bytes[i &+ 3]))
  }

  @inline(__always)
  private static func isHex(_ b: UInt8) -> Bool { b &- 0x30 < 10 || (b | 0x20) &- 0x61 < 6 }

  /// Reads a row of numbers of one kind; says where to go on.
  private mutating func row(at start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    // Most rows are too short, or of numbers that are no characters: those are only counted.
    let (count, sizes, last) = read(start, in: bytes)
    if count >= Self.shortest, Self.bases.contains(where: { sizes & ~$0.own == 0 }) {
      numbers.removeAll(keepingCapacity: true)
      _ = read(start, in: bytes) { numbers.append($0) }
      for (base, own) in Self.bases where sizes & ~own == 0 {
        guard let text = characters(base, in: bytes), Legible.isText(text) else { continue }
        if !out.isEmpty { out.append(0x0A) }
        steps.append((out.count, start..<last, false))
        out += text
        break
      }
    }
    return max(last, start + 1)
  }

  /// Hexadecimal, decimal, octal and binary: each has numbers of these sizes and no others.
  private static let bases: [(base: Int, own: UInt16)] = [
    (16, 0b100), (10, 0b1100), (8, 0b1000), (2, 0b1_1000_0000),
  ]

  /// Goes through a row of numbers: how many there are, a bit for each size, and where the last one ends.
  @inline(__always)
  private func read(
    _ start: Int, in bytes: UnsafeRawBufferPointer, _ body: (Range<Int>) -> Void = { _ in }
  ) -> (count: Int, sizes: UInt16, last: Int) {
    guard let text = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return (0, 0, start) }
    let limit = bytes.count
    var count = 0
    var at = start
    var sizes: UInt16 = 0
    var last = start
    at = Self.endOfOffset(at: at, in: bytes)
    while at < limit {
      // `0x53`, and `U+0053`.
      if at &+ 4 < limit {
        if text[at] == 0x30, text[at &+ 1] | 0x20 == 0x78 { at &+= 2 }
        if text[at] | 0x20 == 0x75, text[at &+ 1] == 0x2B, text[at &+ 2] == 0x30, text[at &+ 3] == 0x30 {
          at &+= 4
        }
      }
      var end = at &+ 8 <= limit ? at &+ EightBytes(bytes, at: at).hexLength : at
      if end & 7 == at & 7 {
        while end < limit, end &- at < 9, Self.isHex(text[end]) { end &+= 1 }
      }
      let size = end &- at
      guard size >= 2, size <= 8, end == limit || !ASCII.isAlphanumeric(text[end]) else { break }
      body(at..<end)
      count &+= 1
      sizes |= 1 << UInt16(size)
      last = end
      // A separator, perhaps with blanks or the end of a line.
      at = end
      guard at < limit, Self.isSeparator(text[at]) else { break }
      at &+= 1
      while at < limit, at &- end < 4, Self.isSeparator(text[at]) || text[at] == 0x0D { at &+= 1 }
      if text[at &- 1] == 0x0A { at = Self.endOfOffset(at: at, in: bytes) }
    }
    return (count, sizes, last)
  }

  /// What the numbers of a row stand for; nil if that is no printable character for any of them.
  private func characters(_ base: Int, in bytes: UnsafeRawBufferPointer) -> [UInt8]? {
    var text: [UInt8] = []
    text.reserveCapacity(numbers.count)
    for place in numbers {
      let value = number(bytes, place, base)
      guard value != 0 else { return nil }
      text.append(value)
    }
    return text
  }

  /// Behind the first column of a dump, `0010  4e 65` or `00000010: 4e 65`, that starts here.
  private static func endOfOffset(at start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var at = start
    if at &+ 9 < bytes.count {
      // Most numbers have fewer digits, and a few of them two groups of such.
      let length = EightBytes(bytes, at: at).hexLength
      guard length == 4 || length == 8 else { return start }
      at &+= length
      if length == 8, isHex(bytes[at]) { at &+= 1 }
    } else {
      while at < bytes.count, at - start < 9, isHex(bytes[at]) { at += 1 }
    }
    guard at - start == 4 || at - start == 8, at + 4 < bytes.count else { return start }
    guard bytes[at] == 0x20 || bytes[at] == 0x3A, bytes[at + 1] == 0x20 else { return start }
    at += 2
    return isHex(bytes[at]) && isHex(bytes[at + 1]) && isSeparator(bytes[at + 2]) ? at : start
  }

  /// 0 for what is neither a printable character nor a byte of one beyond ASCII.
  private func number(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>, _ base: Int) -> UInt8 {
    var value = 0
    for i in range {
      guard let digit = ASCII.hexValue(bytes[i]), Int(digit) < base else { return 0 }
      value = value * base + Int(digit)
    }
    return value >= 0x20 && value < 0xF5 && value != 0x7F || value == 0x0A ? UInt8(value) : 0
  }

  @inline(__always)
  private static func isSeparator(_ b: UInt8) -> Bool {
    // A bit for each: the end of a line, a blank, a comma, a dash, a slash, a colon, a semicolon, an equals sign.
    b < 0x40 ? (0x2C00_B001_0000_0400 as UInt64) &>> UInt64(b) & 1 != 0 : b == 0x7C
  }
}
