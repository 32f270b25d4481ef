import Bytes

/// Texts whose letters stand in another order, or are others.
extension Reading {
  /// Every letter thirteen places on, in all of it or in a part.
  package func rotated(in part: Range<Int>? = nil) -> Reading {
    let part = part ?? 0..<bytes.count
    let out = bytes[part].withBytes { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
        for i in 0..<bytes.count {
          let byte = bytes[i]
          let place = (byte | 0x20) &- 0x61
          let turned = place < 13 ? byte &+ 13 : byte &- 13
          out[i] = place < 26 ? turned : byte
        }
        count = bytes.count
      }
    }
    return disguise(out, [(0, part, true)])
  }

  /// The text from its end to its start, or a part of it.
  package func reversed(in part: Range<Int>? = nil) -> Reading {
    let part = part ?? 0..<bytes.count
    // Where few words tell what was read, the way back is made for those alone; nothing else stands out of order.
    let isInOrder = origin == .given || origin == .plain
    var map = OffsetMap.Builder(for: part.count)
    let out = bytes[part].withBytes { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
        count = Self.turn(bytes, into: out) { derived, word in
          let word = word.lowerBound &+ part.lowerBound..<word.upperBound &+ part.lowerBound
          map.replace(derived: derived, original: isInOrder ? word : original(word))
        }
      }
    }
    return Reading(
      origin: .disguised, bytes: ByteView(out), map: map.map, limit: limit, of: isInOrder ? self : nil)
  }

  /// Writes a text from its end to its start, and says where each of its words came from: places are told to the word.
  private static func turn(
    _ bytes: UnsafeRawBufferPointer, into out: UnsafeMutableBufferPointer<UInt8>,
    _ note: (Int, Range<Int>) -> Void
  ) -> Int {
    var written = 0
    var end = bytes.count
    // From one blank to the one before it, the last block first.
    var base = (bytes.count &- 1) & ~63
    while base >= 0 {
      var blanks = ByteBlock(bytes, at: base).bits {
        ByteClass.equal($0, 0x20) .| ByteClass.between($0, 0x09, 0x0D)
      }
      while blanks != 0 {
        let place = 63 &- blanks.leadingZeroBitCount
        blanks ^= 1 &<< UInt64(place)
        let start = base &+ place &+ 1
        guard start < end else { continue }
        note(written, start..<end)
        turn(start..<end, of: bytes, into: out, at: &written)
        end = start
      }
      base &-= 64
    }
    guard end > 0 else { return written }
    note(written, 0..<end)
    turn(0..<end, of: bytes, into: out, at: &written)
    return written
  }

  /// The same of one word: the bytes of a character stay in their order.
  @inline(__always)
  private static func turn(
    _ word: Range<Int>, of bytes: UnsafeRawBufferPointer, into out: UnsafeMutableBufferPointer<UInt8>,
    at written: inout Int
  ) {
    var k = word.upperBound
    while k > word.lowerBound {
      if k &- word.lowerBound >= 8 {
        let row = bytes.loadUnaligned(fromByteOffset: k &- 8, as: UInt64.self)
        if row & 0x8080_8080_8080_8080 == 0 {
          UnsafeMutableRawBufferPointer(out).storeBytes(
            of: row.byteSwapped, toByteOffset: written, as: UInt64.self)
          written &+= 8
          k &-= 8
          continue
        }
      }
      var lead = k &- 1
      if bytes[lead] & 0xC0 != 0x80 {
        out[written] = bytes[lead]
        written &+= 1
        k = lead
        continue
      }
      while lead > word.lowerBound, k &- lead < 4, bytes[lead] & 0xC0 == 0x80 { lead &-= 1 }
      for i in lead..<k {
        out[written] = bytes[i]
        written &+= 1
      }
      k = lead
    }
  }

  /// Writes letters in a row from the last to the first, where they stand.
  @inline(__always)
  private static func turnLetters(
    _ word: Range<Int>, of bytes: UnsafeRawBufferPointer, into out: UnsafeMutableRawBufferPointer
  ) {
    let start = word.lowerBound
    if word.count <= 8, start &+ 8 <= bytes.count {
      guard word.count > 1 else { return }
      let row = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self))
      let unused = UInt64(64 &- word.count &* 8)
      // What stands behind the word stays.
      let turned =
        unused == 0 ? row.byteSwapped : (row.byteSwapped &>> unused) | (row & (~0 &<< (64 &- unused)))
      out.storeBytes(of: turned.littleEndian, toByteOffset: start, as: UInt64.self)
    } else {
      for k in word { out[k] = bytes[start &+ word.upperBound &- 1 &- k] }
    }
  }

  /// Every word from its end to its start, in the order they stand in, in all of a text or in a part.
  package func wordsReversed(in part: Range<Int>? = nil) -> Reading {
    let part = part ?? 0..<bytes.count
    let out = bytes[part].withBytes { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
        let whole = UnsafeMutableRawBufferPointer(out)
        whole.copyMemory(from: bytes)
        var done = 0
        for base in stride(from: 0, to: bytes.count, by: ByteBlock.size) {
          let letters = ByteBlock(bytes, at: base).bits(ByteClass.letters)
          var starts = letters & ~(letters &<< 1)
          while starts != 0 {
            let place = starts.trailingZeroBitCount
            starts &= starts &- 1
            let start = base &+ place
            if start < done { continue }
            // The last word of a block may go on in the next one.
            let length = (~(letters &>> UInt64(place))).trailingZeroBitCount
            var end = start &+ length
            if place &+ length == ByteBlock.size {
              while end < bytes.count, ASCII.isLetter(bytes[end]) { end &+= 1 }
            }
            Self.turnLetters(start..<end, of: bytes, into: whole)
            done = end
          }
        }
        count = bytes.count
      }
    }
    // What was turned already stands in another order than the text: the way back leads through it.
    guard origin == .disguised else { return disguise(out, [(0, part, true)]) }
    var map = OffsetMap()
    map.copy(derived: 0, original: part.lowerBound)
    return Reading(origin: .disguised, bytes: ByteView(out), map: map, limit: limit, of: self)
  }
}
