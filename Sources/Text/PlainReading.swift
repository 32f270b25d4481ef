import Bytes

extension Reading {
  /// The text without invisible characters, accents and fancy letters, look-alikes replaced in words that
  /// mix alphabets. One pass, and words with foreign letters are looked at twice.
  package static func plain(of text: ByteView) -> Reading {
    var folder = Folder(size: text.count)
    let read = text.withBytes { folder.run($0) }
    return Reading(
      origin: .plain, bytes: ByteView(read), map: folder.map.map, limit: text.count,
      undidDisguise: folder.undidDisguise)
  }
}

extension Reading {
  /// The same for what was decoded: capital letters of other alphabets come out of base64 as they were put in.
  package var folded: Reading {
    guard survey.traits.hasNonASCII else { return self }
    var folder = Folder(size: bytes.count)
    let read = bytes.withBytes { folder.run($0) }
    var map = OffsetMap()
    let stretches = folder.map.map.stretches
    for (i, stretch) in stretches.enumerated() {
      let count = (i + 1 < stretches.count ? stretches[i + 1].derived : read.count) - stretch.derived
      if stretch.isEach {
        for k in 0..<max(0, count) {
          let start = stretch.original + k * stretch.length
          map.replace(derived: stretch.derived + k, original: original(start..<start + stretch.length))
        }
      } else {
        let length = stretch.isVerbatim ? count : stretch.length
        map.replace(
          derived: stretch.derived, original: original(stretch.original..<stretch.original + max(0, length)))
      }
    }
    return Reading(origin: origin, bytes: ByteView(read), map: map, limit: limit)
  }
}

private struct Folder: ~Copyable {
  var map: OffsetMap.Builder
  /// Up to here the word under the cursor is known to mix alphabets.
  private var mixedUntil = 0
  /// Up to here it is known.
  private var knownUntil = 0
  /// Whether more than accents and capitals were folded.
  private(set) var undidDisguise = false

  init(size: Int) { map = OffsetMap.Builder(for: size) }

  /// What was read: no character reads as more bytes than it has.
  mutating func run(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: bytes.count &+ Self.slack) { out, count in
      guard let start = out.baseAddress else { return }
      count = run(bytes, into: start)
    }
  }

  /// Short rows are copied sixteen bytes at a time.
  private static let slack = 16

  private mutating func run(_ bytes: UnsafeRawBufferPointer, into out: UnsafeMutablePointer<UInt8>) -> Int {
    let count = bytes.count
    var written = 0
    /// What was read from here on stays as it is.
    var from = 0
    var i = 0
    @inline(__always) func keep(_ map: inout OffsetMap.Builder) {
      guard i > from else { return }
      map.copy(derived: written, original: from)
      Self.copy(from..<i, of: bytes, to: out + written)
      written &+= i &- from
    }
    while i < count {
      let lead = bytes[i]
      if lead < 0x80 {
        i = Self.endOfASCII(from: i, in: bytes)
        continue
      }
      if Self.mayBeVerbatim(lead) {
        let end = Self.endOfVerbatim(from: i, in: bytes)
        if end > i {
          i = end
          continue
        }
      }
      if i < mixedUntil {
        keep(&map)
        from = i
        // Not told where to go on by what is changed in place: that is shared with `keep`.
        let (next, end) = readMixedWord(from: i, to: mixedUntil, in: bytes, into: out, at: written)
        if next > i {
          i = next
          written = end
          from = next
          continue
        }
      } else if i < knownUntil {
        // The rest of a word of another alphabet.
        let rest = Self.endOfSmallLetters(from: i, to: knownUntil, in: bytes)
        if rest > i {
          i = rest
          continue
        }
      }
      let point = bytes.codepoint(at: i)
      var fold = CharacterFold.of(point.value)
      if fold == CharacterFold.alphabet {
        if i >= knownUntil {
          if Self.mayBeMixed(from: i, in: bytes) {
            keep(&map)
            from = i
            let (next, end) = readMixedWord(from: i, to: nil, in: bytes, into: out, at: written)
            if next > i {
              i = next
              written = end
              from = next
              continue
            }
          }
          lookAtWord(around: i, in: bytes)
        }
        if i < mixedUntil, i &+ 16 < bytes.count { continue }
        fold = i < mixedUntil ? LookAlikes.look(point.value) : Self.fold(ofLetter: point.value)
      }
      switch fold {
      case CharacterFold.same: i &+= point.length
      case CharacterFold.none, CharacterFold.hidden:
        keep(&map)
        if fold == CharacterFold.hidden, !undidDisguise || Self.isDrawn(point.value),
          isGap(point.value, at: i, in: bytes)
        {
          map.replace(bytesFrom: written, original: i, length: point.length, until: written &+ 1)
          out[written] = 0x20
          written &+= 1
        }
        i &+= point.length
        from = i
        if fold == CharacterFold.hidden, undidDisguise {
          leaveOutHidden(from: &i, in: bytes, into: out, at: &written)
          from = i
        }
      case CharacterFold.small:
        keep(&map)
        map.replace(derived: written, original: i..<i &+ point.length)
        // Of two bytes, as every letter of these alphabets.
        let folded = LetterForms.fold(point.value) ?? point.value
        out[written] = 0xC0 | UInt8(truncatingIfNeeded: folded &>> 6) & 0x1F
        out[written &+ 1] = 0x80 | UInt8(truncatingIfNeeded: folded) & 0x3F
        written &+= 2
        i &+= point.length
        from = i
      default:
        keep(&map)
        (i, written) = readFolded(point, fold, from: i, in: bytes, into: out, at: written)
        from = i
      }
    }
    keep(&map)
    return written
  }

  /// Reads on in a word for as long as its letters are of ASCII or look like such, from one that does on: to `limit`, where
  /// the word is known to mix alphabets. Without a limit nothing is kept of any other word, or of one that is long.
  @inline(never)
  private mutating func readMixedWord(
    from i: Int, to limit: Int?, in bytes: UnsafeRawBufferPointer, into out: UnsafeMutablePointer<UInt8>,
    at written: Int
  ) -> (next: Int, written: Int) {
    guard let text = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return (i, written) }
    // A long one in parts. The last bytes of a text are left to others, so that rows can be copied as a whole.
    let end = min(limit ?? .max, i &+ Self.longestPart, bytes.count &- 16)
    let stretches = map.room(for: Self.longestPart)
    var count = 0
    var at = i
    var to = written
    var isOver = false
    var hasLatin = limit == nil && isBehindLetter(i, of: text)
    while at < end, !isOver {
      var latin = LookAlikes.look(text + at)
      guard latin > LookAlikes.other else { break }
      (stretches + count).initialize(
        to: OffsetMap.Stretch(derived: to, original: at, length: 2, isEach: true))
      count &+= 1
      repeat {
        out[to] = latin
        to &+= 1
        at &+= 2
        latin = at < end ? LookAlikes.look(text + at) : LookAlikes.none
      } while latin > LookAlikes.other
      guard at < end, text[at] < 0x80 else { continue }
      let start = at
      repeat {
        let row = UnsafeRawPointer(text + at).loadUnaligned(as: ByteBlock.Vector.self)
        let letters = ByteBlock.tops(unsafeBitCast(ByteClass.letters(row), to: ByteBlock.Vector.self))
        let digits = ByteBlock.tops(unsafeBitCast(ByteClass.digits(row), to: ByteBlock.Vector.self))
        let length = min(end &- at, (~(letters | digits)).trailingZeroBitCount & 31)
        UnsafeMutableRawPointer(out + to).storeBytes(of: row, as: ByteBlock.Vector.self)
        if letters & (1 &<< UInt64(length) &- 1) != 0 { hasLatin = true }
        to &+= length
        at &+= length
        isOver = length == 0 || text[at] < 0x80 && !ASCII.isAlphanumeric(text[at])
      } while at < end && text[at] < 0x80 && !isOver
      guard at > start else { continue }
      (stretches + count).initialize(
        to: OffsetMap.Stretch(derived: to &- (at &- start), original: start, length: nil))
      count &+= 1
    }
    if limit == nil {
      guard isOver, hasLatin else { return (i, written) }
      knownUntil = at
      mixedUntil = at
    }
    map.take(count, shift: at > i && text[at &- 1] < 0x80 ? at &- to : nil)
    return (at, to)
  }

  /// Whether two letters of another alphabet, or one and something else behind it, do not rule out that a word mixes it.
  @inline(__always)
  private static func mayBeMixed(from i: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    guard i &+ 16 < bytes.count, let text = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else {
      return false
    }
    return LookAlikes.look(text + i) > LookAlikes.other && LookAlikes.look(text + i + 2) != LookAlikes.other
  }

  /// Whether a letter of ASCII stands before a place, with nothing but letters and digits between.
  @inline(__always)
  private func isBehindLetter(_ place: Int, of text: UnsafePointer<UInt8>) -> Bool {
    var start = place
    while start > 0, place &- start < 64, ASCII.isAlphanumeric(text[start &- 1]) {
      if ASCII.isLetter(text[start &- 1]) { return true }
      start &-= 1
    }
    return false
  }

  private static let longestPart = 128

  /// Reads a character that stands for one of ASCII, and those like it behind it: a word of them, nearly always.
  @inline(never)
  private mutating func readFolded(
    _ point: Codepoint, _ fold: UInt8, from i: Int, in bytes: UnsafeRawBufferPointer,
    into out: UnsafeMutablePointer<UInt8>, at written: Int
  ) -> (next: Int, written: Int) {
    var end = written
    var at = i
    var start = (end, at)
    var next = point
    var fold = fold
    var isDisguise = false
    repeat {
      if fold != 0x20, next.value >= 0x2100 { isDisguise = true }
      out[end] = fold
      end &+= 1
      at &+= next.length
      let length = next.length
      fold = CharacterFold.same
      if at < bytes.count, bytes[at] >= 0x80 {
        next = bytes.codepoint(at: at)
        fold = CharacterFold.of(next.value)
      }
      if fold < 0x20 || next.length != length {
        map.replace(bytesFrom: start.0, original: start.1, length: length, until: end)
        start = (end, at)
      }
    } while fold >= 0x20
    if isDisguise { undidDisguise = true }
    return (at, end)
  }

  /// Goes on for as long as characters that nobody sees stand a few letters apart, as they do in floods.
  @inline(__always)
  private mutating func leaveOutHidden(
    from i: inout Int, in bytes: UnsafeRawBufferPointer, into out: UnsafeMutablePointer<UInt8>,
    at written: inout Int
  ) {
    while i &+ 16 <= bytes.count {
      let row = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let foreign = row & 0x8080_8080_8080_8080
      guard foreign != 0 else { return }
      let letters = foreign.trailingZeroBitCount &>> 3
      let length = Self.lengthOfHidden(at: i &+ letters, in: bytes)
      guard length > 0 else { return }
      if letters > 0 {
        map.copy(derived: written, original: i)
        UnsafeMutableRawPointer(out + written).storeBytes(of: row.littleEndian, as: UInt64.self)
        written &+= letters
      }
      i &+= letters &+ length
    }
  }

  /// How many bytes a character has that nobody sees and that is not drawn; none: it is another.
  @inline(__always)
  private static func lengthOfHidden(at i: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    // What has no width, and selectors.
    let start = UInt32(bytes[i]) &<< 8 | UInt32(bytes[i &+ 1])
    if start == 0xE280, bytes[i &+ 2] &- 0x8B < 3 { return 3 }
    if start == 0xEFB8, bytes[i &+ 2] &- 0x80 < 16 { return 3 }
    let point = bytes.codepoint(at: i)
    return CharacterFold.of(point.value) == CharacterFold.hidden && !isDrawn(point.value) ? point.length : 0
  }

  @inline(__always)
  private static func copy(
    _ range: Range<Int>, of bytes: UnsafeRawBufferPointer, to out: UnsafeMutablePointer<UInt8>
  ) {
    guard let start = bytes.baseAddress else { return }
    if range.count <= 16, range.lowerBound &+ 16 <= bytes.count {
      let row = bytes.loadUnaligned(fromByteOffset: range.lowerBound, as: ByteBlock.Vector.self)
      UnsafeMutableRawPointer(out).storeBytes(of: row, as: ByteBlock.Vector.self)
    } else {
      UnsafeMutableRawPointer(out).copyMemory(from: start + range.lowerBound, byteCount: range.count)
    }
  }

  /// Small letters of Cyrillic and Greek without accents.
  private static func endOfSmallLetters(from start: Int, to end: Int, in bytes: UnsafeRawBufferPointer) -> Int
  {
    var i = start
    while i &+ 1 < end {
      let next = bytes[i &+ 1]
      switch bytes[i] {
      case 0xD0: guard (0xB0...0xBF).contains(next) else { return i }
      case 0xD1: guard (0x80...0x8F).contains(next) else { return i }
      case 0xCE: guard (0xB1...0xBF).contains(next) else { return i }
      case 0xCF: guard (0x80...0x89).contains(next) else { return i }
      default: return i
      }
      i &+= 2
    }
    return i
  }

  @inline(__always)
  private static func endOfASCII(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var i = start
    while i &+ 16 <= bytes.count {
      let foreign = ByteBlock.tops(bytes.loadUnaligned(fromByteOffset: i, as: ByteBlock.Vector.self))
      if foreign != 0 { return i &+ foreign.trailingZeroBitCount }
      i &+= 16
    }
    while i < bytes.count, bytes[i] < 0x80 { i &+= 1 }
    return i
  }

  /// Where the first character stands from `start` on that could read as another: ASCII stays as it is, and so do
  /// Chinese, Japanese, Korean, the scripts of India and South-East Asia, and private characters.
  private static func endOfVerbatim(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var i = start
    while i < bytes.count {
      let lead = bytes[i]
      if lead < 0x80 {
        i = endOfASCII(from: i, in: bytes)
        continue
      }
      if lead &- 0xD8 < 4 {
        let end = ForeignWalk.endOfArabic(from: i, in: bytes)
        if end > i {
          i = end
          continue
        }
      }
      if lead < 0xE0 {
        guard i &+ 1 < bytes.count, isVerbatim(lead, bytes[i &+ 1]) else { return i }
        i &+= 2
        continue
      }
      guard i &+ 2 < bytes.count, bytes[i &+ 1] & 0xC0 == 0x80, bytes[i &+ 2] & 0xC0 == 0x80 else { return i }
      switch lead {
      case 0xE4...0xE9, 0xEB, 0xEC, 0xEE: break
      case 0xE0: guard bytes[i &+ 1] >= 0xA4 else { return i }
      case 0xE3: guard bytes[i &+ 1] >= 0x81, bytes[i &+ 1] != 0x85 else { return i }
      default: return i
      }
      i &+= 3
    }
    return i
  }

  /// Whether a character that begins so may be one of these: from 0xD6 to 0xE0, and from 0xE3 to 0xEE but for 0xEA and
  /// 0xED, a bit for each.
  @inline(__always)
  private static func mayBeVerbatim(_ lead: UInt8) -> Bool {
    lead >= 0xC0 && (0x0000_5BF9_FFC0_0000 as UInt64) &>> UInt64(lead & 0x3F) & 1 != 0
  }

  /// Hebrew, Arabic and their relatives, but for what Arabic is drawn out and vowelled with.
  @inline(__always)
  private static func isVerbatim(_ lead: UInt8, _ next: UInt8) -> Bool {
    guard next & 0xC0 == 0x80 else { return false }
    switch lead {
    case 0xD6: return next >= 0x90
    case 0xD8: return next != 0x9C
    case 0xD9: return next != 0x80 && !(0x8B...0x92).contains(next)
    case 0xD7, 0xDA...0xDF: return true
    default: return false
    }
  }

  /// How a letter of Greek, Cyrillic or Armenian reads in a word of its own alphabet.
  private static func fold(ofLetter value: UInt32) -> UInt8 {
    // What most of them are.
    if value >= 0x430, value <= 0x44F || value >= 0x460 { return CharacterFold.same }
    guard let folded = LetterForms.fold(value) else { return CharacterFold.none }
    if folded == value { return CharacterFold.same }
    return folded < 0x80 ? UInt8(truncatingIfNeeded: folded) : CharacterFold.small
  }

  /// Fillers and annotations; nearly all that hides in floods is told off by where it stands.
  @inline(__always)
  private static func isDrawn(_ value: UInt32) -> Bool {
    guard value & 0xFF00 != 0x2000, value >= 0x1100 else { return false }
    let kind = CharacterTraits(of: value).hidden
    return kind == .filler || kind == .annotation
  }

  /// Whether a character that nobody sees stands for a gap between words.
  private mutating func isGap(_ value: UInt32, at i: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    let kind = CharacterTraits(of: value).hidden
    let isBehindWord = i > 0 && ASCII.isAlphanumeric(bytes[i &- 1])
    if kind != .variation && kind != .joiner || isBehindWord { undidDisguise = true }
    // A letter that is drawn as a gap is read as one.
    return isBehindWord && (kind == .filler || kind == .annotation)
  }

  /// Finds out whether the word at `i` has Latin letters too, and only look-alikes beside them.
  private mutating func lookAtWord(around i: Int, in bytes: UnsafeRawBufferPointer) {
    guard let text = bytes.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let count = bytes.count
    var latin = 0
    var start = i
    // Latin letters before: what was copied since the last break. ASCII only, so stepping back is safe.
    while start > 0, i &- start < 64, ASCII.isAlphanumeric(text[start &- 1]) {
      start &-= 1
      if ASCII.isLetter(text[start]) { latin &+= 1 }
    }
    var onlyLookAlikes = true
    var end = i
    while end < count {
      let lead = text[end]
      if lead < 0x80 {
        if ASCII.isLetter(lead) {
          latin &+= 1
        } else {
          guard ASCII.isDigit(lead) else { break }
        }
        end &+= 1
        continue
      }
      let look = end &+ 1 < count ? LookAlikes.look(text + end) : LookAlikes.none
      if look != LookAlikes.none {
        if look == LookAlikes.other { onlyLookAlikes = false }
        end &+= 2
        continue
      }
      let point = bytes.codepoint(at: end)
      guard (0xC0...0x24F).contains(point.value) || CharacterTraits(of: point.value).hidden != nil else {
        break
      }
      end &+= point.length
    }
    knownUntil = end
    mixedUntil = latin > 0 && onlyLookAlikes ? end : i
  }
}
