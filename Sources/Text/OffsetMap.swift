/// Where each byte of a derived text came from.
///
/// A list of stretches in ascending order. Inside a verbatim stretch bytes correspond one to one; the bytes
/// of any other stretch stand for its origin as a whole, since half of an escape sequence means nothing.
package struct OffsetMap: Sendable {
  /// Twelve bytes, since a disguise may need one for every letter and a text of it would be drowned in them. What lies
  /// behind four gigabytes has no places of its own; nobody reads as much at once.
  struct Stretch: Sendable {
    private let from: UInt32
    private let to: UInt32
    private let kind: UInt32

    /// `length`: how many original bytes it stands for; nil: one for one. `isEach`: whether each of its bytes stands for
    /// as many, one after the other.
    @inline(__always)
    init(derived: Int, original: Int, length: Int?, isEach: Bool = false) {
      from = Self.number(derived)
      to = Self.number(original)
      kind =
        length.map { UInt32(truncatingIfNeeded: min($0, Int(Int32.max >> 1)) &* 4) | (isEach ? 2 : 0) } ?? 1
    }

    /// No place is less than zero.
    @inline(__always)
    private static func number(_ place: Int) -> UInt32 {
      UInt32(truncatingIfNeeded: min(place, Int(UInt32.max)))
    }

    var derived: Int { Int(from) }
    var original: Int { Int(to) }
    var length: Int { Int(kind &>> 2) }
    var isVerbatim: Bool { kind & 1 != 0 }
    var isEach: Bool { kind & 2 != 0 }
  }

  private(set) var stretches: [Stretch] = []
  private let isIdentity: Bool

  /// The map of a text onto itself.
  package static let identity = OffsetMap(isIdentity: true)

  init() { isIdentity = false }

  fileprivate init(_ stretches: [Stretch]) {
    self.stretches = stretches
    isIdentity = false
  }

  private init(isIdentity: Bool) { self.isIdentity = isIdentity }

  /// From `derived` on, bytes are those from `original` on. Calls come in ascending order.
  mutating func copy(derived: Int, original: Int) {
    if let last = stretches.last, last.isVerbatim, derived - last.derived == original - last.original {
      return
    }
    stretches.append(Stretch(derived: derived, original: original, length: nil))
  }

  /// From `derived` on, bytes stand for `original` as a whole.
  mutating func replace(derived: Int, original: Range<Int>) {
    stretches.append(Stretch(derived: derived, original: original.lowerBound, length: original.count))
  }

  /// From `derived` on, each byte stands for `length` bytes from `original` on, one after the other.
  mutating func replaceEach(derived: Int, original: Int, length: Int) {
    stretches.append(Stretch(derived: derived, original: original, length: length, isEach: true))
  }

  /// The original bytes that `range` of the derived text came from.
  package func original(_ range: Range<Int>) -> Range<Int> {
    if isIdentity { return range }
    guard !stretches.isEmpty else { return 0..<0 }
    let first = place(range.lowerBound)
    guard !range.isEmpty else { return first.start..<first.start }
    let last = place(range.upperBound - 1)
    // A text read backwards ends where it started.
    return min(first.start, last.start)..<max(first.end, last.end)
  }

  private func place(_ offset: Int) -> (start: Int, end: Int) {
    // The last stretch that begins at or before the offset.
    var low = 0
    var high = stretches.count
    while low + 1 < high {
      let middle = (low + high) / 2
      if stretches[middle].derived <= offset { low = middle } else { high = middle }
    }
    let stretch = stretches[low]
    if stretch.isEach {
      let start = stretch.original + max(0, offset - stretch.derived) * stretch.length
      return (start, start + stretch.length)
    }
    guard stretch.isVerbatim else {
      return (stretch.original, stretch.original + stretch.length)
    }
    let at = stretch.original + max(0, offset - stretch.derived)
    return (at, at + 1)
  }
}

extension OffsetMap {
  /// Makes a map with a stretch for every other character of a disguise, which is more than an array should be asked for
  /// one by one.
  struct Builder: ~Copyable {
    private var stretches: UnsafeMutablePointer<Stretch>
    private var count = 0
    private var capacity: Int
    /// How far apart the two places of the last stretch are, where it is verbatim.
    private var shift: Int?
    /// What each byte of the last stretch stands for, and the next places it would go on with.
    private var each = 0
    private var next = (derived: 0, original: 0)

    /// For a text of so many bytes; more is made room for where a text is full of disguises.
    init(for size: Int) {
      capacity = 64 &+ size / 8
      stretches = .allocate(capacity: capacity)
    }

    deinit { stretches.deallocate() }

    /// As `OffsetMap.copy`.
    @inline(__always)
    mutating func copy(derived: Int, original: Int) {
      guard shift != original &- derived else { return }
      append(Stretch(derived: derived, original: original, length: nil))
      shift = original &- derived
      each = 0
    }

    /// Each of the bytes from `derived` to `end` stands for `length` bytes from `original` on.
    @inline(__always)
    mutating func replace(bytesFrom derived: Int, original: Int, length: Int, until end: Int) {
      if each != length || next.derived != derived || next.original != original {
        append(Stretch(derived: derived, original: original, length: length, isEach: true))
        each = length
        shift = nil
      }
      next = (end, original &+ (end &- derived) &* length)
    }

    /// Makes room for so many stretches. Whoever knows that none of them goes on with the one before it puts them there
    /// themselves, and says how many there are.
    @inline(__always)
    mutating func room(for most: Int) -> UnsafeMutablePointer<Stretch> {
      while capacity &- count < most { grow() }
      return stretches + count
    }

    /// `shift`: how far apart the two places of the last of them are, where it is verbatim.
    @inline(__always)
    mutating func take(_ more: Int, shift: Int?) {
      guard more > 0 else { return }
      count &+= more
      self.shift = shift
      each = 0
    }

    /// As `OffsetMap.replace`.
    mutating func replace(derived: Int, original: Range<Int>) {
      append(Stretch(derived: derived, original: original.lowerBound, length: original.count))
      shift = nil
      each = 0
    }

    @inline(__always)
    private mutating func append(_ stretch: Stretch) {
      if count == capacity { grow() }
      (stretches + count).initialize(to: stretch)
      count &+= 1
    }

    private mutating func grow() {
      let larger = UnsafeMutablePointer<Stretch>.allocate(capacity: capacity &* 2)
      larger.moveInitialize(from: stretches, count: count)
      stretches.deallocate()
      stretches = larger
      capacity &*= 2
    }

    var map: OffsetMap { OffsetMap(Array(UnsafeBufferPointer(start: stretches, count: count))) }
  }
}
