import Bytes
import CPlatform

/// Sixty-four bytes at once, and for any class of bytes one bit each: the lowest for the first.
///
/// Whoever looks for something in a text looks for a class of bytes that all of it is made of, a block at a
/// time, and reads byte by byte only where bits are set.
@usableFromInline package struct ByteBlock {
  @usableFromInline package typealias Vector = SIMD16<UInt8>
  @usableFromInline package typealias Mask = SIMDMask<SIMD16<Int8>>

  @inlinable package static var size: Int { 64 }

  @usableFromInline var a: Vector
  @usableFromInline var b: Vector
  @usableFromInline var c: Vector
  @usableFromInline var d: Vector

  /// The block at `base`, which must be inside. Behind the end of the text stand zeros.
  @inlinable @inline(__always)
  package init(_ bytes: UnsafeRawBufferPointer, at base: Int) {
    if base &+ Self.size <= bytes.count {
      a = bytes.loadUnaligned(fromByteOffset: base, as: Vector.self)
      b = bytes.loadUnaligned(fromByteOffset: base &+ 16, as: Vector.self)
      c = bytes.loadUnaligned(fromByteOffset: base &+ 32, as: Vector.self)
      d = bytes.loadUnaligned(fromByteOffset: base &+ 48, as: Vector.self)
    } else {
      (a, b, c, d) = Self.end(of: bytes, from: base)
    }
  }

  @usableFromInline @inline(never)
  static func end(of bytes: UnsafeRawBufferPointer, from base: Int) -> (Vector, Vector, Vector, Vector) {
    var whole = (Vector(), Vector(), Vector(), Vector())
    if base < bytes.count {
      withUnsafeMutableBytes(of: &whole) {
        $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[base...]))
      }
    }
    return whole
  }

  /// Whether a test held for any of sixteen bytes.
  @inlinable @inline(__always)
  package static func isAny(_ mask: Mask) -> Bool { tops(unsafeBitCast(mask, to: Vector.self)) != 0 }

  /// The bytes for which `test` holds.
  @inlinable @inline(__always)
  package func bits(_ test: (Vector) -> Mask) -> UInt64 {
    Self.tops(unsafeBitCast(test(a), to: Vector.self))
      | Self.tops(unsafeBitCast(test(b), to: Vector.self)) &<< 16
      | Self.tops(unsafeBitCast(test(c), to: Vector.self)) &<< 32
      | Self.tops(unsafeBitCast(test(d), to: Vector.self)) &<< 48
  }

  /// The bytes for which `test` holds together with the bytes in their places in another block.
  @inlinable @inline(__always)
  package func bits(with other: ByteBlock, _ test: (Vector, Vector) -> Mask) -> UInt64 {
    Self.tops(unsafeBitCast(test(a, other.a), to: Vector.self))
      | Self.tops(unsafeBitCast(test(b, other.b), to: Vector.self)) &<< 16
      | Self.tops(unsafeBitCast(test(c, other.c), to: Vector.self)) &<< 32
      | Self.tops(unsafeBitCast(test(d, other.d), to: Vector.self)) &<< 48
  }

  /// The same with two other blocks.
  @inlinable @inline(__always)
  package func bits(
    with second: ByteBlock, _ third: ByteBlock, _ test: (Vector, Vector, Vector) -> Mask
  ) -> UInt64 {
    Self.tops(unsafeBitCast(test(a, second.a, third.a), to: Vector.self))
      | Self.tops(unsafeBitCast(test(b, second.b, third.b), to: Vector.self)) &<< 16
      | Self.tops(unsafeBitCast(test(c, second.c, third.c), to: Vector.self)) &<< 32
      | Self.tops(unsafeBitCast(test(d, second.d, third.d), to: Vector.self)) &<< 48
  }

  /// The bytes that are no ASCII.
  @inlinable @inline(__always)
  package var foreign: UInt64 {
    Self.tops(a) | Self.tops(b) &<< 16 | Self.tops(c) &<< 32 | Self.tops(d) &<< 48
  }

  /// Whether any byte is no ASCII.
  @inlinable @inline(__always)
  package var hasForeign: Bool { sentinel_top_bits(a | b | c | d) != 0 }

  /// The highest bit of each of sixteen bytes.
  @inlinable @inline(__always)
  package static func tops(_ bytes: Vector) -> UInt64 { UInt64(sentinel_top_bits(bytes)) }
}

/// Classes of bytes, for sixteen at once.
@usableFromInline package enum ByteClass {
  @usableFromInline package typealias Vector = ByteBlock.Vector
  @usableFromInline package typealias Mask = ByteBlock.Mask

  @inlinable @inline(__always)
  package static func equal(_ v: Vector, _ byte: UInt8) -> Mask { v .== Vector(repeating: byte) }

  @inlinable @inline(__always)
  package static func between(_ v: Vector, _ low: UInt8, _ high: UInt8) -> Mask {
    (v &- Vector(repeating: low)) .<= Vector(repeating: high &- low)
  }

  @inlinable @inline(__always)
  package static func digits(_ v: Vector) -> Mask { between(v, 0x30, 0x39) }

  @inlinable @inline(__always)
  package static func letters(_ v: Vector) -> Mask { between(v | Vector(repeating: 0x20), 0x61, 0x7A) }

  @inlinable @inline(__always)
  package static func alphanumerics(_ v: Vector) -> Mask { letters(v) .| digits(v) }

  /// The alphabets of base64: letters, digits, `+`, `/`, `-`, `_`.
  @inlinable @inline(__always)
  package static func encoding(_ v: Vector) -> Mask {
    // `+` and `/` differ from `-` by a bit or two.
    alphanumerics(v) .| equal(v, 0x2B) .| equal(v, 0x2D) .| equal(v, 0x2F) .| equal(v, 0x5F)
  }

  /// What paths and names are cut into by `/`, `-` and `_`: letters, digits, `+`.
  @inlinable @inline(__always)
  package static func plainEncoding(_ v: Vector) -> Mask { alphanumerics(v) .| equal(v, 0x2B) }

  /// `%`, `\` and `&`, which begin escape sequences.
  @inlinable @inline(__always)
  package static func escapes(_ v: Vector) -> Mask { equal(v, 0x25) .| equal(v, 0x5C) .| equal(v, 0x26) }

  /// What is not below 0x80.
  @inlinable @inline(__always)
  package static func foreign(_ v: Vector) -> Mask { v .> Vector(repeating: 0x7F) }
}

extension ByteView {
  /// Where a byte first stands at or after `start`, sixty-four at a time.
  package func next(_ byte: UInt8, from start: Int) -> Int? {
    withBytes { bytes in
      var at = start
      // Where it is looked for again and again it often is the next one.
      if at < bytes.count, bytes[at] == byte { return at }
      if at &+ 8 <= bytes.count {
        let word = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self))
        let other = word ^ 0x0101_0101_0101_0101 &* UInt64(byte)
        // The lowest mark is right, and no other is asked for.
        let marks = (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080
        if marks != 0 { return at &+ marks.trailingZeroBitCount &>> 3 }
        at &+= 8
      }
      while at < bytes.count {
        let found = ByteBlock(bytes, at: at).bits { ByteClass.equal($0, byte) }
        if found != 0 { return at &+ found.trailingZeroBitCount }
        at &+= 64
      }
      return nil
    }
  }
}

/// Stretches of a text that are made of one class of bytes, from a length on.
@usableFromInline package enum ByteRuns {
  /// Calls `body` with every run of `least` bytes or more, sixteen at least, that cannot be made longer, in order.
  /// `body` says where the search goes on.
  @inlinable @inline(__always)
  package static func visit(
    _ bytes: UnsafeRawBufferPointer, in part: Range<Int>? = nil, least: Int,
    _ test: (ByteBlock.Vector) -> ByteBlock.Mask, _ body: (Range<Int>) -> Int
  ) {
    let part = part ?? 0..<bytes.count
    var base = part.lowerBound & ~63
    var finder = Finder(atLeast: least)
    finder.done = part.lowerBound
    while base < part.upperBound {
      let bits = ByteBlock(bytes, at: base).bits(test)
      var next = finder.done
      finder.take(bits, at: base, in: bytes.count) {
        ByteBlock(bytes, at: $0).bits(test)
      } _: { run in
        guard run.lowerBound < part.upperBound else { return }
        let whole = run.lowerBound..<min(run.upperBound, part.upperBound)
        if whole.count >= least { next = body(whole) }
      } goOn: {
        next
      }
      base &+= 64
    }
  }

  /// Finds long runs in the bits of one block after the other.
  ///
  /// A run of sixteen covers four bytes at a multiple of four three times side by side, and one of thirty five times,
  /// which shows in a block's bits. Few blocks have that.
  @usableFromInline
  package struct Finder {
    @usableFromInline let least: Int
    /// Up to here runs were found.
    @usableFromInline var done = 0
    /// The fours of the block before.
    @usableFromInline var before: UInt64 = 0

    @inlinable
    package init(atLeast least: Int) { self.least = least }

    /// Takes the bits of the block at `base` of a text of `count` bytes. `bitsAt` has those of every other block, and
    /// `goOn` says where a run that was shown ended for whoever was shown it.
    @inlinable @inline(__always)
    package mutating func take(
      _ bits: UInt64, at base: Int, in count: Int, _ bitsAt: (Int) -> UInt64, _ body: (Range<Int>) -> Void,
      goOn: () -> Int = { 0 }
    ) {
      // The lowest bit of every four ones, and of these the third or fifth and following in a row.
      var full = bits & bits &>> 1
      full &= full &>> 2
      full &= 0x1111_1111_1111_1111
      let fours = full
      full &= (fours &<< 4 | before &>> 60) & (fours &<< 8 | before &>> 56)
      if least >= 30 { full &= (fours &<< 12 | before &>> 52) & (fours &<< 16 | before &>> 48) }
      before = fours
      while full != 0 {
        let at = base &+ full.trailingZeroBitCount
        full &= full &- 1
        if at < done { continue }
        let run = ByteRuns.run(around: at, from: done, bits, base, in: count, bitsAt)
        done = run.upperBound
        if run.count >= least {
          body(run)
          done = max(done, goOn())
        }
      }
    }
  }

  /// The run that holds the byte at `place`, beginning at `start` or later.
  @inlinable @inline(__always)
  static func run(
    around place: Int, from start: Int, _ bits: UInt64, _ base: Int, in count: Int, _ bitsAt: (Int) -> UInt64
  ) -> Range<Int> {
    // Not far back, or it would have been seen there.
    var from = place
    if place > base {
      let before = ~bits &<< UInt64(64 &- (place &- base))
      from = max(start, place &- min(place &- base, before.leadingZeroBitCount))
    }
    if from == base, base > 0 {
      let before = ~bitsAt(base &- 64)
      from = max(start, base &- before.leadingZeroBitCount)
    }
    var at = base
    var outside = ~bits & (~0 &<< UInt64(place &- base))
    while outside == 0 {
      at &+= 64
      if at >= count { return from..<count }
      outside = ~bitsAt(at)
    }
    return from..<min(count, at &+ outside.trailingZeroBitCount)
  }
}
