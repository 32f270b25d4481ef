import Bytes

/// A mark in the top bit of every byte of `word` that a string may not simply hold: quotes, backslashes,
/// control characters and everything beyond ASCII. Only the lowest mark is reliable, and it is the one
/// wanted.
@inline(__always)
private func stops(_ word: UInt64) -> UInt64 {
  let ones: UInt64 = 0x0101_0101_0101_0101
  let quote = word ^ (ones &* 0x22)
  let backslash = word ^ (ones &* 0x5C)
  let quotes = (quote &- ones) & ~quote
  let backslashes = (backslash &- ones) & ~backslash
  let controls = (word &- ones &* 0x20) & ~word
  return (quotes | backslashes | controls | word) & (ones &* 0x80)
}

extension Parser {
  /// Reads the string whose opening quote is at `at`.
  @inline(__always)
  mutating func readString() throws(JSONError) {
    let start = at
    var i = start &+ 1
    var flags: UInt32 = 0
    while true {
      // Most strings end soon; the others are gone through in long strides.
      let near = i &+ 24
      while i &+ 8 <= count {
        let word = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        let marks = stops(UInt64(littleEndian: word))
        if marks == 0 {
          i &+= 8
          guard i > near else { continue }
          let plain = bytes.endOfSimpleText(from: i)
          i = plain.end
          if plain.hasEscapes { flags |= Node.escaped }
          break
        }
        i &+= marks.trailingZeroBitCount >> 3
        break
      }
      guard i < count else { throw unterminated(start) }
      let byte = bytes[i]
      if byte == 0x22 { break }
      if byte == 0x5C {
        flags |= Node.escaped
        i = try readEscape(at: i, stringStart: start)
      } else if byte >= 0x80 {
        flags |= Node.beyondASCII
        i = try readBeyondASCII(at: i)
      } else if byte < 0x20 {
        let found = describeCharacter(of: bytes, at: i)
        throw error(.controlCharacter, at: i, "\(found) must be escaped inside a string")
      } else {
        i &+= 1
      }
    }
    at = i &+ 1
    try append(Node(.string, start: start, end: at, flags: flags))
    // Only now has the string a node: in a key, the way to it ends with the key itself.
    if !halves.isEmpty { markHalves() }
  }

  /// The end of a run of well-formed sequences, and of the spaces between them, that begins at `start`.
  @inline(__always)
  private func readBeyondASCII(at start: Int) throws(JSONError) -> Int {
    var i = start
    while i < count {
      // Most scripts use two bytes, or three without the pitfalls of E0 (overlong) and ED (surrogates).
      if i &+ 4 <= count {
        let word = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt32.self))
        if word & 0xC0E0 == 0x80C0, word & 0x1E != 0 {
          i &+= 2
          continue
        }
        if word & 0x00C0_C0F0 == 0x0080_80E0, word & 0xFF != 0xE0, word & 0xFF != 0xED {
          i &+= 3
          continue
        }
      }
      if bytes[i] == 0x20 {
        i &+= 1
        continue
      }
      guard bytes[i] >= 0x80 else { break }
      let length = sequenceLength(bytes, at: i)
      guard length > 0 else { throw invalidUTF8(at: i) }
      i &+= length
    }
    return i
  }

  /// The end of the escape whose backslash is at `i`; both halves of a surrogate pair are one escape.
  private mutating func readEscape(
    at i: Int, stringStart: Int
  ) throws(JSONError) -> Int {
    guard i &+ 1 < count else { throw unterminated(stringStart) }
    switch bytes[i &+ 1] {
    case 0x22, 0x5C, 0x2F, 0x62, 0x66, 0x6E, 0x72, 0x74:
      return i &+ 2
    case 0x75:
      let unit = try readHex(at: i &+ 2, stringStart: stringStart)
      guard unit & 0xF800 == 0xD800 else { return i &+ 6 }
      if unit < 0xDC00, i &+ 7 < count, bytes[i &+ 6] == 0x5C, bytes[i &+ 7] == 0x75 {
        let second = try readHex(at: i &+ 8, stringStart: stringStart)
        if second & 0xFC00 == 0xDC00 { return i &+ 12 }
      }
      markCount &+= 1
      if marks.count &+ halves.count < limits.anomalies { halves.append(i..<i &+ 6) }
      return i &+ 6
    default:
      guard bytes[i &+ 1] < 0x80 || sequenceLength(bytes, at: i &+ 1) > 0 else {
        throw invalidUTF8(at: i &+ 1)
      }
      let found = describeCharacter(of: bytes, at: i &+ 1)
      throw error(.invalidEscape, at: i, "a backslash before \(found) is not an escape of JSON")
    }
  }

  private func readHex(at start: Int, stringStart: Int) throws(JSONError) -> UInt32 {
    var value: UInt32 = 0
    for i in start..<start &+ 4 {
      guard i < count else { throw unterminated(stringStart) }
      guard let digit = ASCII.hexValue(bytes[i]) else {
        let found = describeCharacter(of: bytes, at: i)
        throw error(.invalidEscape, at: i, "\\u needs four hexadecimal digits, found \(found)")
      }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}
