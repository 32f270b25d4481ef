import Bytes
import CPlatform

/// What kinds of bytes a text holds and where: a bit for every byte and class, in blocks of sixty-four.
///
/// Everything that looks for something in a text begins with such bits. They are made for all of them in one pass,
/// which costs less than a second look at the text would.
package struct ByteSurvey: Sendable {
  package let traits: ByteTraits
  /// Eight words a block, laid out as `sentinel_block`.
  private let words: [UInt64]

  /// Of nothing at all.
  static let none = ByteSurvey(.empty)

  package init(_ text: ByteView) {
    let count = (text.count &+ 63) / 64 &* 8
    var flags: UInt32 = 0
    words = [UInt64](upTo: count) { room in
      flags = Self.survey(text, into: room)
      return count
    }
    traits = ByteTraits(flags)
  }

  private static func survey(_ text: ByteView, into room: UnsafeMutableBufferPointer<UInt64>) -> UInt32 {
    text.withBytes { bytes in
      guard let from = bytes.baseAddress, let to = room.baseAddress else { return 0 }
      return to.withMemoryRebound(to: sentinel_block.self, capacity: room.count / 8) {
        sentinel_survey(from.assumingMemoryBound(to: UInt8.self), bytes.count, $0)
      }
    }
  }

  /// The blocks, one after the other.
  @inline(__always)
  func withBlocks<R>(_ body: (UnsafeBufferPointer<sentinel_block>) -> R) -> R {
    words.withUnsafeBufferPointer { words in
      guard let base = words.baseAddress else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
      return base.withMemoryRebound(to: sentinel_block.self, capacity: words.count / 8) {
        body(UnsafeBufferPointer(start: $0, count: words.count / 8))
      }
    }
  }

  /// A block that has something of a number or an address.
  package struct Numbers: Sendable {
    /// Where it begins in the text.
    package var base = -64
    package var digits: UInt64 = 0
    /// At signs, and colons that could belong to an address.
    package var marks: UInt64 = 0
    /// The digits of the block behind it.
    package var following: UInt64 = 0

    package init() {}
  }

  /// How many digits there are among so many bytes from `start` on, sixty-four at most.
  package func digits(from start: Int, within length: Int = 64) -> Int {
    withBlocks { blocks in
      let number = start / 64
      guard start >= 0, number < blocks.count else { return 0 }
      let shift = UInt64(start & 63)
      var near = blocks[number].digits &>> shift
      if shift > 0, number &+ 1 < blocks.count { near |= blocks[number &+ 1].digits &<< (64 &- shift) }
      if length < 64 { near &= 1 &<< UInt64(length) &- 1 }
      return near == 0 ? 0 : near.nonzeroBitCount
    }
  }

  /// The last digit before `end`, not further away than `reach`.
  package func lastDigit(before end: Int, within reach: Int) -> Int? {
    withBlocks { blocks in
      let least = max(0, end &- reach)
      var number = (end &- 1) / 64
      guard end > 0, number < blocks.count else { return nil }
      var wanted: UInt64 = ~0 &>> UInt64(63 &- (end &- 1) & 63)
      while number >= 0, number &* 64 &+ 63 >= least {
        let digits = blocks[number].digits & wanted
        if digits != 0 {
          let at = number &* 64 &+ 63 &- digits.leadingZeroBitCount
          return at >= least ? at : nil
        }
        wanted = ~0
        number &-= 1
      }
      return nil
    }
  }

  /// Whether there are so many digits among the hundred and twenty-eight bytes from `start` on.
  package func holdsDigits(_ fewest: Int, from start: Int) -> Bool {
    withBlocks { blocks in
      let number = start / 64
      guard start >= 0, number < blocks.count else { return false }
      let shift = UInt64(start & 63)
      let first = blocks[number].digits &>> shift
      let second = number &+ 1 < blocks.count ? blocks[number &+ 1].digits : 0
      let third = number &+ 2 < blocks.count ? blocks[number &+ 2].digits & ~(~0 &<< shift) : 0
      // Most places have none near.
      if first | second | third == 0 { return fewest <= 0 }
      return first.nonzeroBitCount &+ second.nonzeroBitCount &+ third.nonzeroBitCount >= fewest
    }
  }

  /// How many of the sixty-four bytes from `start` on are what tokens and encodings are made of, before the first that
  /// is not.
  package func rowOfToken(from start: Int) -> Int {
    withBlocks { blocks in
      let number = start / 64
      guard start >= 0, number < blocks.count else { return 0 }
      let shift = UInt64(start & 63)
      var row = (blocks[number].token | blocks[number].encoding) &>> shift
      if shift > 0, number &+ 1 < blocks.count {
        row |= (blocks[number &+ 1].token | blocks[number &+ 1].encoding) &<< (64 &- shift)
      }
      return (~row).trailingZeroBitCount
    }
  }

  /// Where `://` first stands behind a letter, a digit or the like, from `start` on.
  package func nextAddress(in text: ByteView, from start: Int) -> Int? {
    withBlocks { blocks in
      text.withBytes { bytes in
        var number = max(0, start / 64)
        var wanted = ~0 &<< UInt64(start & 63)
        while number < blocks.count {
          var places = blocks[number].marks & wanted
          while places != 0 {
            let at = number &* 64 &+ places.trailingZeroBitCount
            places &= places &- 1
            if at &+ 2 < bytes.count, bytes[at] == 0x3A, bytes[at &+ 1] == 0x2F, bytes[at &+ 2] == 0x2F {
              return at
            }
          }
          wanted = ~0
          number &+= 1
        }
        return nil
      }
    }
  }

  /// The block at `base`, a multiple of sixty-four.
  package func numbers(at base: Int) -> Numbers {
    withBlocks { blocks in
      base >= 0 && base / 64 < blocks.count ? Self.numbers(in: base / 64, of: blocks) : Numbers()
    }
  }

  @inline(__always)
  private static func numbers(in number: Int, of blocks: UnsafeBufferPointer<sentinel_block>) -> Numbers {
    var found = Numbers()
    found.base = number &* 64
    found.digits = blocks[number].digits
    found.marks = blocks[number].marks
    if number &+ 1 < blocks.count { found.following = blocks[number &+ 1].digits }
    return found
  }

  /// The first block from the one of `start` on that has at signs, colons of addresses or so many digits within itself
  /// and the next twenty-four bytes; nil: none.
  package func nextNumbers(from start: Int, fewest: Int) -> Numbers? {
    withBlocks { blocks in
      var number = max(0, start / 64)
      while number < blocks.count {
        if blocks[number].digits | blocks[number].marks != 0 {
          var found = Self.numbers(in: number, of: blocks)
          if fewest > 2,
            found.digits.nonzeroBitCount &+ (found.following & 0xFF_FFFF).nonzeroBitCount < fewest
          {
            found.digits = 0
          }
          if found.digits | found.marks != 0 { return found }
        }
        number &+= 1
      }
      return nil
    }
  }
}
