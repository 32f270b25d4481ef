import Bytes
import CPlatform

/// What the signs between letters show of words that were broken up or encoded: one pass.
struct SignTraces {
  /// What stands between two letters of a word and says nothing: `/**/`, `<b></b>`, `"+"`.
  private(set) var seams: [Range<Int>] = []
  /// Brackets with the number of a character in them: `chr(73)`.
  private(set) var codes: [Int] = []
  /// Blocks of small numbers and nothing else.
  private(set) var numbers: [Int] = []
  /// Blocks that are letters moved by forty-seven signs.
  private(set) var movedSigns: [Int] = []
  /// Rows of signs without a blank that are longer than words.
  private(set) var tokens: [Range<Int>] = []
  /// Where groups of as many signs stand side by side, and how many each has.
  private(set) var groups: [(place: Int, size: Int)] = []
  /// Whether there are dots to be felt.
  private(set) var hasBraille = false

  private var tokenEnd = 0

  init(_ reading: Reading) {
    reading.survey.withBlocks { blocks in
      reading.bytes.withBytes { bytes in
        var before: UInt64 = 0
        for number in blocks.indices {
          let base = number &* 64
          let digits = blocks[number].digits
          let letters = blocks[number].plain & ~digits
          let blanks = ByteBlock(bytes, at: base).bits { $0 .<= ByteClass.Vector(repeating: 0x20) }
          let signs = ~(letters | digits | blanks)
          // Behind a word and before a blank punctuation stands, and quotes before a sign that joins them.
          var places = signs & (letters &<< 1 | before &>> 63) & ~(blanks &>> 1 & ~(signs &>> 2))
          before = letters
          while places != 0 {
            let at = base &+ places.trailingZeroBitCount
            places &= places &- 1
            if Seam.mayBegin(at, in: bytes) { noteSign(at, in: bytes) }
          }
          // Five words of four letters in a row are rare, and so are three of eight.
          var fours = blanks & blanks &>> 5
          fours &= fours &>> 10
          fours &= fours &>> 10
          if fours != 0 { groups.append((base &+ fours.trailingZeroBitCount, 4)) }
          var eights = blanks & blanks &>> 9
          eights &= eights &>> 18
          if eights != 0 { groups.append((base &+ eights.trailingZeroBitCount, 8)) }
          var rows = ~blanks
          rows &= rows &>> 1
          rows &= rows &>> 2
          rows &= rows &>> 4
          rows &= rows &>> 8
          if rows != 0 { noteTokens(rows, base, in: bytes) }
          if digits != 0, digits.nonzeroBitCount >= 6 {
            noteDigits(digits, letters, signs, blanks, base, in: bytes)
          }
        }
      }
    }
    hasBraille = reading.survey.traits.hasNonASCII && reading.bytes.contains("\u{2811}")
  }

  @inline(never)
  private mutating func noteSign(_ at: Int, in bytes: UnsafeRawBufferPointer) {
    if bytes[at] == 0x28 {
      if at &+ 3 < bytes.count, ASCII.isDigit(bytes[at &+ 1]), ASCII.isDigit(bytes[at &+ 2]) {
        codes.append(at)
      }
      return
    }
    guard seams.last.map({ $0.upperBound <= at }) ?? true, let end = Seam.end(at: at, in: bytes) else {
      return
    }
    seams.append(at..<end)
  }

  @inline(never)
  private mutating func noteTokens(_ rows: UInt64, _ base: Int, in bytes: UnsafeRawBufferPointer) {
    let place = base &+ rows.trailingZeroBitCount
    guard place >= tokenEnd else { return }
    var start = place
    while start > tokenEnd, bytes[start &- 1] > 0x20 { start &-= 1 }
    var end = place
    while end < bytes.count {
      let blanks = ByteBlock(bytes, at: end).bits { $0 .<= ByteClass.Vector(repeating: 0x20) }
      end = min(bytes.count, end &+ blanks.trailingZeroBitCount)
      if blanks != 0 { break }
    }
    tokenEnd = end
    if end - start >= FoldedToken.shortest, FoldedToken.mayBe(start..<end, in: bytes) {
      tokens.append(start..<end)
    }
  }

  @inline(never)
  private mutating func noteDigits(
    _ digits: UInt64, _ letters: UInt64, _ signs: UInt64, _ blanks: UInt64, _ base: Int,
    in bytes: UnsafeRawBufferPointer
  ) {
    if letters == 0, digits.nonzeroBitCount >= 16, digits & digits &>> 1 & digits &>> 2 == 0 {
      numbers.append(base)
    }
    guard signs.nonzeroBitCount >= 5, letters.nonzeroBitCount <= 24 else { return }
    // From `2` to `K`: the small letters.
    let moved = ByteBlock(bytes, at: base).bits { ByteClass.between($0, 0x32, 0x4B) } | blanks
    if moved.nonzeroBitCount >= 54 { movedSigns.append(base) }
  }
}

/// What may stand between two letters of one word for no other reason than to keep them apart.
enum Seam {
  /// `"`, `&`, `'`, `(`, `)`, `*`, `/`, `<`; `]`, `}`, and a sign behind it that may go on with it.
  @inline(__always)
  static func mayBegin(_ at: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let byte = bytes[at]
    guard at &+ 2 < bytes.count,
      byte < 0x40 && (0x1000_87C4_0000_0000 as UInt64) &>> UInt64(byte) & 1 != 0 || byte == 0x5D
        || byte == 0x7D
    else { return false }
    let next = bytes[at &+ 1]
    switch byte {
    case 0x22, 0x27: return next <= 0x20 || isJoiner(next)
    case 0x2F: return next == 0x2A
    case 0x28: return ASCII.isDigit(next)
    case 0x29: return next == 0x28
    case 0x5D: return next == 0x5B
    case 0x7D: return next == 0x7B
    default: return true
    }
  }

  static let longest = 48
  /// So far around it an order may stand; what is further away from all others belongs to no word of them.
  static let reach = 400

  /// Where it ends and a letter follows; nil if it is none.
  static func end(at start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    guard let end = bareEnd(at: start, in: bytes), end < min(bytes.count, start &+ longest),
      ASCII.isLetter(bytes[end])
    else { return nil }
    return end
  }

  /// Where it ends, whatever follows.
  static func bareEnd(at start: Int, in bytes: UnsafeRawBufferPointer) -> Int? {
    let limit = min(bytes.count, start &+ longest)
    func at(_ i: Int) -> UInt8 { i < limit ? bytes[i] : 0 }
    var end = start
    switch bytes[start] {
    case 0x2F:
      guard at(start &+ 1) == 0x2A else { return nil }
      end = start &+ 2
      while end < limit, !(at(end) == 0x2A && at(end &+ 1) == 0x2F) { end &+= 1 }
      end &+= 2
    case 0x3C: end = tags(at: start, limit, in: bytes)
    case 0x2A:
      while at(end) == bytes[start], end &- start < 4 { end &+= 1 }
    case 0x22, 0x27:
      end &+= 1
      while at(end) == 0x20 || at(end) == 0x0A { end &+= 1 }
      var signs = 0
      while signs < 2, isJoiner(at(end)) {
        end &+= 1
        signs &+= 1
      }
      while at(end) == 0x20 || at(end) == 0x0A { end &+= 1 }
      // `don''t`: without a sign between it is an apostrophe that was written twice.
      guard at(end) == bytes[start], signs > 0 else { return nil }
      end &+= 1
    case 0x29, 0x5D, 0x7D:
      let open: UInt8 = bytes[start] == 0x29 ? 0x28 : bytes[start] &- 2
      guard at(start &+ 1) == open else { return nil }
      end = start &+ 2
    case 0x26:
      end = start &+ 1
      while ASCII.isLetter(at(end)), end &- start < 18 { end &+= 1 }
      guard at(end) == 0x3B,
        names.contains(UnsafeRawBufferPointer(rebasing: bytes[start &+ 1..<end]))
      else { return nil }
      end &+= 1
    default: return nil
    }
    return end > start && end <= limit ? end : nil
  }

  /// References to characters that nobody sees.
  private static let names = WordList(
    " shy zwnj zwj zerowidthspace nobreak applyfunction invisibletimes invisiblecomma ")

  @inline(__always)
  private static func isJoiner(_ byte: UInt8) -> Bool {
    byte == 0x2B || byte == 0x2E || byte == 0x26 || byte == 0x7C
  }

  /// Behind a comment, an element with nothing in it, or one tag of those that stand in the middle of a line.
  static func tags(at start: Int, _ limit: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    guard start &+ 3 < limit else { return start }
    if bytes[start &+ 1] == 0x21, bytes[start &+ 2] == 0x2D {
      var end = start &+ 4
      while end &+ 2 < limit, !(bytes[end] == 0x2D && bytes[end &+ 1] == 0x2D && bytes[end &+ 2] == 0x3E) {
        end &+= 1
      }
      return end &+ 3
    }
    var end = start
    var open: Range<Int>?
    while end < limit, bytes[end] == 0x3C {
      let isEnd = end &+ 1 < limit && bytes[end &+ 1] == 0x2F
      let from = end &+ (isEnd ? 2 : 1)
      var stop = from
      while stop < limit, ASCII.isAlphanumeric(bytes[stop]) { stop &+= 1 }
      let name = from..<stop
      guard inline.contains(UnsafeRawBufferPointer(rebasing: bytes[name])) else { return start }
      while stop < limit, bytes[stop] != 0x3E { stop &+= 1 }
      guard stop < limit else { return start }
      // Two words that each stand in one are two words.
      if isEnd, open == nil, stop &+ 1 < limit, bytes[stop &+ 1] == 0x3C, !standsAlone(before: end, in: bytes)
      {
        return start
      }
      open = isEnd ? nil : name
      end = stop &+ 1
    }
    return end
  }

  /// Whether the letter before a place stands alone in its tag.
  private static func standsAlone(before end: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    end >= 2 && bytes[end &- 2] == 0x3E
  }

  private static let inline = WordList(" b i em strong span u s small font mark wbr tt code big sub sup ")
}

extension Reading {
  /// The text without what keeps the letters of words apart, as far around as an order could reach.
  func withoutSeams(_ seams: [Range<Int>]) -> Reading? {
    var out: [UInt8] = []
    var steps: [Step] = []
    var first = 0
    bytes.withBytes { raw in
      while first < seams.count {
        var last = first
        while last + 1 < seams.count, seams[last + 1].lowerBound - seams[last].upperBound <= 2 * Seam.reach {
          last += 1
        }
        defer { first = last + 1 }
        // A few in a long text are slips.
        guard last - first >= 2,
          (first...last - 2).contains(where: { seams[$0 + 2].upperBound - seams[$0].lowerBound <= 160 })
        else { continue }
        let reach = max(steps.last?.source.upperBound ?? 0, seams[first].lowerBound - Seam.reach)
        var at = reach
        if !out.isEmpty { out.append(0x0A) }
        func copy(to end: Int) {
          // At the end of a word tags say as little, and so do joined quotes.
          var i = at
          while i < end {
            var stop = i
            if raw[i] == 0x3C || raw[i] == 0x22 || raw[i] == 0x27 { stop = Seam.bareEnd(at: i, in: raw) ?? i }
            if stop > i, stop <= end {
              add(at..<i)
              at = stop
            }
            i = max(i + 1, stop)
          }
          add(at..<end)
        }
        func add(_ part: Range<Int>) {
          guard !part.isEmpty else { return }
          steps.append((out.count, part, true))
          out += raw[part]
        }
        for seam in seams[first...last] {
          copy(to: seam.lowerBound)
          at = seam.upperBound
        }
        copy(to: min(raw.count, seams[last].upperBound + Seam.reach))
      }
    }
    return out.isEmpty ? nil : disguise(out, steps)
  }
}
