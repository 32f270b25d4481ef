import Bytes

/// Texts whose letters stand in another order, or are others.
extension Reading {
  /// Every letter thirteen places on.
  package var rotated: Reading {
    let out = bytes.withBytes { bytes in
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
    return disguise(out, [(0, 0..<out.count, true)])
  }

  /// The text from its end to its start.
  package var reversed: Reading {
    // Where few words tell what was read, the way back is made for those alone; nothing else stands out of order.
    let isInOrder = origin == .given || origin == .plain
    var map = OffsetMap.Builder(for: bytes.count)
    let out = bytes.withBytes { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
        count = Self.turn(bytes, into: out) { derived, word in
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
    let isPlain = ForeignParts.nextForeign(from: 0, in: bytes) == nil
    while end > 0 {
      var start = end &- 1
      while start > 0, !ASCII.isSpace(bytes[start &- 1]) { start &-= 1 }
      note(written, start..<end)
      var k = end
      if isPlain {
        while k > start {
          k &-= 1
          out[written] = bytes[k]
          written &+= 1
        }
      }
      while k > start {
        // The bytes of a character stay in their order.
        var lead = k &- 1
        while lead > start, k &- lead < 4, bytes[lead] & 0xC0 == 0x80 { lead &-= 1 }
        for i in lead..<k {
          out[written] = bytes[i]
          written &+= 1
        }
        k = lead
      }
      end = start
    }
    return written
  }

  /// Every word from its end to its start, in the order they stand in.
  package var wordsReversed: Reading {
    let out = bytes.withBytes { bytes in
      [UInt8](unsafeUninitializedCapacity: bytes.count) { out, count in
        var i = 0
        while i < bytes.count {
          let start = i
          while i < bytes.count, ASCII.isLetter(bytes[i]) { i &+= 1 }
          for k in start..<i { out[k] = bytes[start &+ i &- 1 &- k] }
          if i == start {
            out[i] = bytes[i]
            i &+= 1
          }
        }
        count = bytes.count
      }
    }
    return disguise(out, [(0, 0..<out.count, true)])
  }
}
