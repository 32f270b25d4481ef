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
      .| ByteClass.equal(v, 0x40)
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
      var spelled = block.bits(Self.isSpelled)
      let breaks = block.bits { ByteClass.equal($0, 0x0A) }
      if breaks != 0 {
        end = base &+ breaks.trailingZeroBitCount
        let line: UInt64 = 1 &<< UInt64(breaks.trailingZeroBitCount) &- 1
        letters &= line
        spelled &= line
      }
      count.take(letters, spelled)
      if breaks != 0 { break }
      base &+= ByteBlock.size
    }
    count.endWord()
    if count.mixed >= Self.fewest, count.mixed * 3 >= count.words { translate(line..<end, in: bytes) }
  }

  /// The words of a line, from one block of it after the other.
  private struct Words {
    var words = 0
    var mixed = 0
    /// The word that the last block ended in.
    private var count = 0
    private var letters = 0

    @inline(__always)
    mutating func take(_ letterBits: UInt64, _ spelledBits: UInt64) {
      let all = letterBits | spelledBits
      if all & 1 == 0 { endWord() }
      var rest = all
      while rest != 0 {
        let start = UInt64(rest.trailingZeroBitCount)
        let length = (~(all &>> start)).trailingZeroBitCount
        let word: UInt64 = length == 64 ? ~0 : (1 &<< UInt64(length) &- 1) &<< start
        count &+= length
        letters &+= (letterBits & word).nonzeroBitCount
        rest &= ~word
        if Int(start) &+ length < 64 { endWord() }
      }
    }

    @inline(__always)
    mutating func endWord() {
      if count >= 2 {
        words &+= 1
        if letters > 0, letters < count, count >= 3, count <= 16 { mixed &+= 1 }
      }
      count = 0
      letters = 0
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
    case 0x37: UInt8(ascii: "t")
    case 0x38: UInt8(ascii: "b")
    case 0x39: UInt8(ascii: "g")
    default: nil
    }
  }
}
