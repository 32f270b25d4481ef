import Bytes

/// Digits in groups, as people write numbers: `4111 1111 1111 1111`, `(415) 555-0132`, `078-05-1120`.
struct NumberForm {
  private(set) var digits = Digits()
  private(set) var groupCount = 0
  /// How many digits each group has, four bits each and the last group lowest: `0x324` is three, two, four.
  /// A group of more than fourteen counts as fifteen.
  private(set) var sizes: UInt64 = 0
  /// What stands between the groups, packed the same way.
  private(set) var marks: UInt64 = 0
  private(set) var range: Range<Int>
  /// The end of the groups up to the first blank between two.
  private(set) var endOfFirstRun: Int

  /// What may stand between two groups.
  enum Mark {
    static let space: UInt64 = 1
    static let dash: UInt64 = 2
    static let dot: UInt64 = 3
    static let slash: UInt64 = 4
    static let close: UInt64 = 5
    static let open: UInt64 = 6
    static let underscore: UInt64 = 7
  }

  private static let mostGroups = 12

  /// Reads on from a digit at `start`, at most `limit` groups.
  init(at start: Int, in text: ByteView, limit: Int = NumberForm.mostGroups) {
    self = text.withBytes { NumberForm(at: start, in: $0, limit: limit) }
  }

  private init(at start: Int, in bytes: UnsafeRawBufferPointer, limit: Int) {
    var at = start
    var end = start
    var firstEnd: Int?
    while groupCount < limit {
      let from = at
      at &+= digits.read(at: at, in: bytes)
      guard at > from else { break }
      sizes = sizes &<< 4 | UInt64(min(at &- from, 15))
      groupCount &+= 1
      end = at
      guard groupCount < limit, let (mark, next) = Self.mark(at: at, in: bytes), digits.count < Digits.most
      else { break }
      if mark == Mark.space, firstEnd == nil { firstEnd = at }
      marks = marks &<< 4 | mark
      at = next
    }
    // The last mark had no group behind it only if the digits ran out.
    if groupCount > 0, Self.length(marks) >= groupCount { marks >>= 4 }
    range = start..<end
    endOfFirstRun = firstEnd ?? end
  }

  /// How many marks are packed.
  private static func length(_ marks: UInt64) -> Int { (64 - marks.leadingZeroBitCount + 3) / 4 }

  /// One separator, or a bracket with a blank beside it, with a digit behind it.
  @inline(__always)
  private static func mark(at: Int, in bytes: UnsafeRawBufferPointer) -> (mark: UInt64, next: Int)? {
    func byte(_ i: Int) -> UInt8 { i < bytes.count ? bytes[i] : 0 }
    var next = at &+ 1
    // One sign and a digit: nearly all there are.
    if ASCII.isDigit(byte(next)) {
      let mark = single(bytes[at])
      if mark != 0 { return (mark, next) }
    }
    var mark: UInt64
    switch byte(at) {
    case 0x20:
      mark = Mark.space
      if byte(next) == 0x28 {
        mark = Mark.open
        next &+= 1
      } else if byte(next) == 0x2D, byte(next &+ 1) == 0x20 {
        mark = Mark.dash
        next &+= 2
      }
    case 0x2D: mark = Mark.dash
    case 0x2E: mark = Mark.dot
    case 0x2F: mark = Mark.slash
    case 0x5F: mark = Mark.underscore
    case 0x28: mark = Mark.open
    case 0x29:
      mark = Mark.close
      if byte(next) == 0x20 || byte(next) == 0x2D { next &+= 1 }
    // No-break space; and the hyphens and narrow spaces of the general punctuation block.
    case 0xC2 where byte(next) == 0xA0:
      mark = Mark.space
      next &+= 1
    case 0xE2 where byte(next) == 0x80:
      switch byte(next &+ 1) {
      case 0x90, 0x91, 0x92, 0x93: mark = Mark.dash
      case 0x87, 0x89, 0xAF: mark = Mark.space
      default: return nil
      }
      next &+= 2
    default: return nil
    }
    guard ASCII.isDigit(byte(next)) else { return nil }
    return (mark, next)
  }

  @inline(__always)
  private static func single(_ byte: UInt8) -> UInt64 {
    switch byte {
    case 0x20: Mark.space
    case 0x2D: Mark.dash
    case 0x2E: Mark.dot
    case 0x2F: Mark.slash
    case 0x5F: Mark.underscore
    case 0x28: Mark.open
    case 0x29: Mark.close
    default: 0
    }
  }

  /// All digits in one piece.
  var isPlain: Bool { groupCount == 1 }

  /// The separator if there is one kind, 0 if there is none at all, nil if there are several.
  var separator: UInt64? {
    guard groupCount > 1 else { return 0 }
    let kind = marks & 15
    return marks == kind &* Self.everyMark & markMask ? kind : nil
  }

  /// Whether the groups have these sizes, with one kind of separator between them, or the number is in one piece.
  func isPlainOr(_ sizes: UInt64) -> Bool { isPlain || isGrouped(sizes) }

  func isGrouped(_ sizes: UInt64) -> Bool { self.sizes == sizes && separator != nil && groupCount > 1 }

  func isGrouped(_ sizes: UInt64, by mark: UInt64) -> Bool { self.sizes == sizes && separator == mark }

  func hasMark(_ mark: UInt64) -> Bool {
    guard groupCount > 1 else { return false }
    // A nought among the differences shows by what is carried.
    let others = marks ^ mark &* Self.everyMark
    return (others &- Self.everyMark) & ~others & (Self.everyMark &<< 3) & markMask != 0
  }

  private static let everyMark: UInt64 = 0x1111_1111_1111_1111

  /// The bits of all marks, of which there is one between two groups each.
  private var markMask: UInt64 { ~(~0 &<< UInt64((groupCount &- 1) &* 4)) }

  /// Every group ends in two noughts: `100 200 300`.
  var isRound: Bool {
    var end = 0
    for i in 0..<groupCount {
      end += size(i)
      if size(i) < 3 || digits[end - 1] != 0 || digits[end - 2] != 0 { return isCount }
    }
    return groupCount > 1
  }

  /// `030 040 050`: numbers one after the other, each as far from the last.
  private var isCount: Bool {
    let size = size(0)
    guard size > 2, groupCount > 2, digits.count == size * groupCount else { return false }
    let step = digits.value(size, size) - digits.value(0, size)
    guard step != 0 else { return false }
    for i in 2..<groupCount
    where digits.value(i * size, size) - digits.value((i - 1) * size, size) != step {
      return false
    }
    return true
  }

  /// The size of group `i`.
  func size(_ i: Int) -> Int { Int(sizes >> UInt64((groupCount - 1 - i) * 4) & 15) }
}
