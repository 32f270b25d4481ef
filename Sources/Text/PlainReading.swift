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

/// Reads a text without disguises, in one pass.
struct Folder: ~Copyable {
  var map: OffsetMap.Builder
  /// Up to here the word under the cursor is known to mix alphabets.
  var mixedUntil = 0
  /// Up to here it is known.
  var knownUntil = 0
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
        let (next, end) = readMixedWords(from: i, to: mixedUntil, in: bytes, into: out, at: written)
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
            let (next, end) = readMixedWords(from: i, to: nil, in: bytes, into: out, at: written)
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

  /// Reads a character that stands for one of ASCII, and those like it behind it: a word of them, nearly always.
  @inline(never)
  private mutating func readFolded(
    _ point: Codepoint, _ fold: UInt8, from i: Int, in bytes: UnsafeRawBufferPointer,
    into out: UnsafeMutablePointer<UInt8>, at written: Int
  ) -> (next: Int, written: Int) {
    let stretches = map.room(for: Self.mostStretches)
    var count = 0
    var end = written
    var at = i
    var next = point
    var fold = fold
    var isDisguise = false
    repeat {
      let length = next.length
      (stretches + count).initialize(
        to: OffsetMap.Stretch(derived: end, original: at, length: length, isEach: true))
      count &+= 1
      repeat {
        if fold != 0x20, next.value >= 0x2100 { isDisguise = true }
        out[end] = fold
        end &+= 1
        at &+= length
        fold = CharacterFold.same
        if at < bytes.count, bytes[at] >= 0x80 {
          next = bytes.codepoint(at: at)
          fold = CharacterFold.of(next.value)
        }
      } while fold >= 0x20 && next.length == length
    } while fold >= 0x20 && count < Self.mostStretches
    map.take(count, shift: nil)
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
}
