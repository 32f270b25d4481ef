import Bytes

/// `1gn0r3 4ll rul35`: lines where several words mix letters with digits that look like letters.
struct LeetSpeller {
  var out: [UInt8] = []
  var steps: [Step] = []

  /// The letter a byte looks like, or the byte itself.
  private static let table: [UInt8] = (0..<256).map { (value: Int) -> UInt8 in
    letter(UInt8(value)) ?? UInt8(value)
  }

  /// So many words of a line have to be mixed.
  private static let fewest = 3

  /// Only lines are read where letters and digits meet often enough: in most of them they do not meet at all.
  mutating func run(_ all: UnsafeRawBufferPointer, in part: Range<Int>) {
    let bytes = UnsafeRawBufferPointer(rebasing: all[..<part.upperBound])
    var line = part.lowerBound
    var joints = 0
    var lettersBefore: UInt64 = 0
    var leetBefore: UInt64 = 0
    for base in stride(from: line, to: bytes.count, by: ByteBlock.size) {
      let block = ByteBlock(bytes, at: base)
      let letters = block.bits(ByteClass.letters)
      let leet = block.bits(Self.isLeet)
      var meeting = letters & (leet &<< 1 | leetBefore) | leet & (letters &<< 1 | lettersBefore)
      lettersBefore = letters &>> 63
      leetBefore = leet &>> 63
      var breaks = block.bits { ByteClass.equal($0, 0x0A) }
      while breaks != 0 {
        let k = breaks.trailingZeroBitCount
        let upTo: UInt64 = 2 &<< UInt64(k) &- 1
        breaks &= breaks &- 1
        joints &+= (meeting & upTo).nonzeroBitCount
        meeting &= ~upTo
        if joints >= Self.fewest { read(from: line, in: bytes) }
        joints = 0
        line = base &+ k &+ 1
      }
      joints &+= meeting.nonzeroBitCount
    }
    if joints >= Self.fewest { read(from: line, in: bytes) }
  }

  /// What looks like a letter and is none.
  @inline(__always)
  private static func isLeet(_ v: ByteClass.Vector) -> ByteClass.Mask {
    ByteClass.between(v, 0x30, 0x39) .| ByteClass.equal(v, 0x21) .| ByteClass.equal(v, 0x24)
      .| ByteClass.equal(v, 0x40) .| ByteClass.equal(v, 0x7C) .| ByteClass.equal(v, 0x2B)
  }

  /// What words are made of: letters, and what is read as one.
  @inline(__always)
  private static func isSpelled(_ v: ByteClass.Vector) -> ByteClass.Mask {
    isLeet(v) .& .!(ByteClass.equal(v, 0x32) .| ByteClass.equal(v, 0x36))
  }

  /// Reads a line, and takes it if enough of its words are mixed.
  private mutating func read(from line: Int, in bytes: UnsafeRawBufferPointer) {
    var count = Words()
    var base = line
    var end = bytes.count
    while base < bytes.count {
      let block = ByteBlock(bytes, at: base)
      var letters = block.bits(ByteClass.letters)
      var all = block.bits(Self.isSpelled) | letters
      let breaks = block.bits { ByteClass.equal($0, 0x0A) }
      if breaks != 0 {
        end = base &+ breaks.trailingZeroBitCount
        let line: UInt64 = 1 &<< UInt64(breaks.trailingZeroBitCount) &- 1
        letters &= line
        all &= line
        count.take(letters, all)
        break
      }
      if all == ~0 {
        // Too long a word for any that is spelled so.
        count.words &+= 1
        base = Self.endOfWord(from: base &+ ByteBlock.size, in: bytes)
        continue
      }
      // A word that goes on in the next block is read there as a whole.
      let open = (~all).leadingZeroBitCount
      let whole: UInt64 = ~0 &>> UInt64(open)
      count.take(letters & whole, all & whole)
      base &+= ByteBlock.size &- open
    }
    if count.mixed >= Self.fewest, count.mixed * 3 >= count.words { translate(line..<end, in: bytes) }
  }

  private static func endOfWord(from start: Int, in bytes: UnsafeRawBufferPointer) -> Int {
    var base = start
    while base < bytes.count {
      let block = ByteBlock(bytes, at: base)
      let others = ~(block.bits(isSpelled) | block.bits(ByteClass.letters))
      if others != 0 { return min(bytes.count, base &+ others.trailingZeroBitCount) }
      base &+= ByteBlock.size
    }
    return bytes.count
  }

  /// The words of a line of two letters or more, and those of them that mix letters with what looks like such.
  private struct Words {
    var words = 0
    var mixed = 0

    /// Takes the bits of some whole words: of their letters, and of all they are made of.
    @inline(__always)
    mutating func take(_ letters: UInt64, _ all: UInt64) {
      let pairs = all & (all &>> 1)
      words &+= (pairs & ~(all &<< 1)).nonzeroBitCount
      // Where one of the two stands beside the other.
      var joints = (letters ^ letters &>> 1) & pairs
      while joints != 0 {
        let place = UInt64(joints.trailingZeroBitCount)
        let before = ~all & (1 &<< place &- 1)
        let start = UInt64(64 &- before.leadingZeroBitCount)
        let length = UInt64((~(all &>> start)).trailingZeroBitCount)
        if length >= 3, length <= 16 { mixed &+= 1 }
        joints &= start &+ length < 64 ? ~0 &<< (start &+ length) : 0
      }
    }
  }

  private mutating func translate(_ range: Range<Int>, in bytes: UnsafeRawBufferPointer) {
    let hasDouble = append(range, of: bytes) { _ in false }
    // A one may be either letter, and two of them are the other one.
    guard hasDouble else { return }
    _ = append(range, of: bytes) { i in
      bytes[i] == 0x31
        && (i > range.lowerBound && bytes[i &- 1] == 0x31
          || i &+ 1 < range.upperBound && bytes[i &+ 1] == 0x31)
    }
  }

  /// Adds a line with letters for what looks like them, an `l` where `isDouble` says so. Says whether two ones stand side
  /// by side in it.
  private mutating func append(
    _ range: Range<Int>, of bytes: UnsafeRawBufferPointer, _ isDouble: (Int) -> Bool
  ) -> Bool {
    if !out.isEmpty { out.append(0x0A) }
    steps.append((out.count, range, true))
    let shift = out.count &- range.lowerBound
    let line = UnsafeRawBufferPointer(rebasing: bytes[..<range.upperBound])
    out.append(contentsOf: UnsafeRawBufferPointer(rebasing: bytes[range]))
    var hasDouble = false
    Self.table.withUnsafeBufferPointer { table in
      out.withUnsafeMutableBufferPointer { out in
        var oneBefore: UInt64 = 0
        for base in stride(from: range.lowerBound, to: range.upperBound, by: ByteBlock.size) {
          let block = ByteBlock(line, at: base)
          let ones = block.bits { ByteClass.equal($0, 0x31) }
          if ones & (ones &<< 1 | oneBefore) != 0 { hasDouble = true }
          oneBefore = ones &>> 63
          var places = block.bits(Self.isSpelled)
          while places != 0 {
            let i = base &+ places.trailingZeroBitCount
            places &= places &- 1
            out[i &+ shift] = isDouble(i) ? UInt8(ascii: "l") : table[Int(line[i])]
          }
        }
      }
    }
    return hasDouble
  }

  private static func letter(_ b: UInt8) -> UInt8? {
    switch b {
    case 0x30: UInt8(ascii: "o")
    case 0x31, 0x21: UInt8(ascii: "i")
    case 0x33: UInt8(ascii: "e")
    case 0x34, 0x40: UInt8(ascii: "a")
    case 0x35, 0x24: UInt8(ascii: "s")
    case 0x37, 0x2B: UInt8(ascii: "t")
    case 0x7C: UInt8(ascii: "l")
    case 0x38: UInt8(ascii: "b")
    case 0x39: UInt8(ascii: "g")
    default: nil
    }
  }
}
