import Bytes

/// How a few texts begin: two bytes of each, which tell nearly every other text off that none of them stands in.
struct FirstPairs: Sendable {
  private var known = SIMD4<UInt64>()

  /// Of texts of two bytes or more.
  init(of texts: [StaticString]) {
    for text in texts {
      let mark = Self.mark(text.utf8Start[0], text.utf8Start[1])
      known[mark &>> 6] |= 1 &<< UInt64(mark & 63)
    }
  }

  @inline(__always)
  private static func mark(_ first: UInt8, _ second: UInt8) -> Int {
    (Int(first) &* 31 &+ Int(second) &* 7) & 255
  }

  /// Whether one of them may stand anywhere in a text.
  func mayStand(in text: ByteView) -> Bool {
    text.withBytes { bytes in
      var i = 1
      while i < bytes.count {
        let mark = Self.mark(bytes[i &- 1], bytes[i])
        if known[mark &>> 6] &>> UInt64(mark & 63) & 1 != 0 { return true }
        i &+= 1
      }
      return false
    }
  }
}
