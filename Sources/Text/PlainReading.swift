import Bytes

extension Reading {
  /// The text without invisible characters, accents and fancy letters, look-alikes replaced in words that
  /// mix alphabets. One pass, and words with foreign letters are looked at twice.
  package static func plain(of text: ByteView) -> Reading {
    var folder = Folder(limit: text.count)
    text.withBytes { folder.run($0) }
    return Reading(
      origin: .plain, bytes: ByteView(folder.out), map: folder.map, limit: text.count,
      undidDisguise: folder.undidDisguise)
  }
}

extension Reading {
  /// The same for what was decoded: capital letters of other alphabets come out of base64 as they were put in.
  package var folded: Reading {
    guard survey.traits.hasNonASCII else { return self }
    var folder = Folder(limit: bytes.count)
    bytes.withBytes { folder.run($0) }
    var map = OffsetMap()
    let stretches = folder.map.stretches
    for (i, stretch) in stretches.enumerated() {
      let end = i + 1 < stretches.count ? stretches[i + 1].derived : folder.out.count
      let length = stretch.isVerbatim ? end - stretch.derived : stretch.length
      map.replace(
        derived: stretch.derived, original: original(stretch.original..<stretch.original + max(0, length)))
    }
    return Reading(origin: origin, bytes: ByteView(folder.out), map: map, limit: limit)
  }
}

private struct Folder {
  var out: [UInt8] = []
  var map = OffsetMap()
  /// Up to here the word under the cursor is known to mix alphabets.
  var mixedUntil = 0
  /// Up to here it is known.
  var knownUntil = 0
  /// Whether more than accents and capitals were folded.
  var undidDisguise = false

  init(limit: Int) { out.reserveCapacity(limit) }

  mutating func run(_ bytes: UnsafeRawBufferPointer) {
    var i = 0
    while i < bytes.count {
      let end = Self.endOfVerbatim(from: i, in: bytes)
      if end > i {
        map.copy(derived: out.count, original: i)
        if end &- i <= 4 {
          for k in i..<end { out.append(bytes[k]) }
        } else {
          out.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[i..<end]))
        }
        i = end
        continue
      }
      if i >= mixedUntil, i < knownUntil {
        // The rest of a word of another alphabet.
        let rest = Self.endOfSmallLetters(from: i, to: knownUntil, in: bytes)
        if rest > i {
          map.copy(derived: out.count, original: i)
          out.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[i..<rest]))
          i = rest
          continue
        }
      }
      let point = bytes.codepoint(at: i)
      fold(point, at: i, in: bytes)
      i += point.length
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

  /// Where the first character stands from `start` on that could read as another: ASCII stays as it is, and so do
  /// Chinese, Japanese, Korean, the scripts of India and South-East Asia, and private characters.
  private static func endOfVerbatim(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var i = start
    while i < bytes.count {
      let lead = bytes[i]
      if lead < 0x80 {
        guard i &+ 16 <= bytes.count else {
          i &+= 1
          continue
        }
        let foreign = ByteBlock.tops(bytes.loadUnaligned(fromByteOffset: i, as: ByteBlock.Vector.self))
        i &+= foreign == 0 ? 16 : foreign.trailingZeroBitCount
        continue
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

  private mutating func fold(_ point: Codepoint, at i: Int, in bytes: UnsafeRawBufferPointer) {
    let origin = i..<i + point.length
    if let kind = Invisible.kind(point.value) {
      if kind != .variation && kind != .joiner || i > 0 && ASCII.isAlphanumeric(bytes[i - 1]) {
        undidDisguise = true
      }
      // A letter that is drawn as a gap is read as one.
      if kind == .filler || kind == .annotation, i > 0, ASCII.isAlphanumeric(bytes[i - 1]) {
        map.replace(derived: out.count, original: origin)
        out.append(0x20)
      }
      return
    }
    if LookAlikes.isForeignLetter(point.value) {
      if i >= knownUntil { lookAtWord(around: i, in: bytes) }
      if i < mixedUntil, let latin = LookAlikes.latin(point.value) {
        map.replace(derived: out.count, original: origin)
        out.append(latin)
        return
      }
    }
    guard let folded = LetterForms.fold(point.value) else { return }
    if folded == point.value {
      map.copy(derived: out.count, original: i)
      for byte in UnsafeRawBufferPointer(rebasing: bytes[origin]) { out.append(byte) }
    } else {
      if folded < 0x80, folded != 0x20, point.value >= 0x2100 { undidDisguise = true }
      map.replace(derived: out.count, original: origin)
      if folded < 0x80 { out.append(UInt8(truncatingIfNeeded: folded)) } else { folded.appendUTF8(to: &out) }
    }
  }

  /// Finds out whether the word at `i` has Latin letters too, and only look-alikes beside them.
  private mutating func lookAtWord(around i: Int, in bytes: UnsafeRawBufferPointer) {
    var latin = 0
    var start = i
    // Latin letters before: what was copied since the last break. ASCII only, so stepping back is safe.
    while start > 0, i - start < 64, ASCII.isAlphanumeric(bytes[start - 1]) {
      start -= 1
      if ASCII.isLetter(bytes[start]) { latin += 1 }
    }
    var onlyLookAlikes = true
    var end = i
    while end < bytes.count {
      let point = bytes.codepoint(at: end)
      if point.value < 0x80 {
        guard ASCII.isAlphanumeric(UInt8(point.value)) else { break }
        if ASCII.isLetter(UInt8(point.value)) { latin += 1 }
      } else if LookAlikes.isForeignLetter(point.value) {
        if onlyLookAlikes, LookAlikes.latin(point.value) == nil { onlyLookAlikes = false }
      } else if Invisible.kind(point.value) == nil, (0xC0...0x24F).contains(point.value) == false {
        break
      }
      end += point.length
    }
    knownUntil = end
    mixedUntil = latin > 0 && onlyLookAlikes ? end : i
  }
}
