import Bytes

/// What the first bytes of characters tell of a block, so that few of them are asked one by one.
extension Invisible {
  /// Where a character begins in a block that may be one which no screen shows, or a private one.
  static func places(in block: ByteBlock, at base: Int, of bytes: UnsafeRawBufferPointer) -> UInt64 {
    typealias B = ByteClass
    return block.bits(with: ByteBlock(bytes, at: base &+ 1)) { a, b in
      let short =
        B.equal(a, 0xC2) .| B.equal(a, 0xCD) .& B.equal(b, 0x8F) .| B.equal(a, 0xD8)
        .& (B.equal(b, 0x9C) .| B.between(b, 0x80, 0x85))
        .| B.equal(a, 0xDC) .& B.equal(b, 0x8F)
      let e1 =
        B.equal(a, 0xE1)
        .& (B.equal(b, 0x85) .| B.equal(b, 0x9A) .| B.equal(b, 0x9E) .| B.equal(b, 0xA0))
      let e2 = B.equal(a, 0xE2) .& (B.between(b, 0x80, 0x81) .| B.equal(b, 0xA0))
      let e3 = B.equal(a, 0xE3) .& B.equal(b, 0x85)
      let ef = B.equal(a, 0xEF) .& .!B.between(b, 0xBC, 0xBD)
      return (short .| e1) .| (e2 .| e3) .| ef .| (B.equal(a, 0xEE) .| B.between(a, 0xF0, 0xF4))
    }
  }

  /// Those of three bytes without a width of their own, selectors and private characters among them.
  @inline(__always)
  private static func withoutWidth(
    _ a: ByteClass.Vector, _ b: ByteClass.Vector, _ c: ByteClass.Vector
  ) -> ByteClass.Mask {
    typealias B = ByteClass
    let e2 =
      B.equal(b, 0x80) .& (B.between(c, 0x8B, 0x8F) .| B.between(c, 0xAA, 0xAE))
      .| B.equal(b, 0x81) .& B.between(c, 0xA0, 0xAF)
    let ef =
      B.equal(b, 0xB8) .& B.between(c, 0x80, 0x8F) .| B.between(b, 0x80, 0xA3)
      .| B.equal(b, 0xBB) .& B.equal(c, 0xBF)
    return B.equal(a, 0xE2) .& e2 .| B.equal(a, 0xEF) .& ef
  }

  /// Where one of those begins that floods are made of and that is no letter of any kind: soft hyphens, what has no width,
  /// selectors, tags, private characters and pictures.
  static func plain(
    _ block: ByteBlock, _ second: ByteBlock, at base: Int, in bytes: UnsafeRawBufferPointer
  ) -> UInt64 {
    typealias B = ByteClass
    return block.bits(with: second, ByteBlock(bytes, at: base &+ 2)) { a, b, c in
      let f0 = B.equal(b, 0x9F) .& .!(B.between(c, 0x84, 0x87) .| B.equal(c, 0xAF))
      return B.equal(a, 0xC2) .| withoutWidth(a, b, c) .| B.equal(a, 0xEE)
        .| B.equal(a, 0xF0) .& f0 .| B.equal(a, 0xF3)
    }
  }

  /// Whether a text holds any character but those of ASCII, what no screen shows, private ones and pictures: one that could
  /// be a letter in disguise, or pass for a sign.
  package static func isBesideOthers(in text: ByteView) -> Bool {
    typealias B = ByteClass
    return text.withBytes { bytes in
      stride(from: 0, to: bytes.count, by: ByteBlock.size).contains { base in
        let block = ByteBlock(bytes, at: base)
        guard block.hasForeign else { return false }
        let known = block.bits(with: ByteBlock(bytes, at: base &+ 1), ByteBlock(bytes, at: base &+ 2)) {
          a, b, c in
          B.equal(a, 0xC2) .& B.equal(b, 0xAD) .| withoutWidth(a, b, c) .| B.equal(a, 0xEE)
            .| B.equal(a, 0xF0) .& B.equal(b, 0x9F) .& B.between(c, 0x90, 0xA9)
            .| B.equal(a, 0xF3) .& B.equal(b, 0xA0)
        }
        return block.bits { B.between($0, 0xC0, 0xFF) } & ~known != 0
      }
    }
  }
}
