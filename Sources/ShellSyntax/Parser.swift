import Bytes

/// Reads one text, byte by byte, once. A value that lives inside a single call of `ShellParser` and never
/// outlives the memory it points at.
///
/// Errors never stop it: they are noted, and reading goes on with whatever can still be recognised, because
/// a guard must see the commands around and inside what is broken. Only a limit stops it.
struct Parser: ~Copyable {
  /// The text being read: the caller's, or a rewritten copy from `copies`.
  var bytes: UnsafeRawBufferPointer
  /// The next byte.
  var p = 0
  /// Where the current stretch ends; the text may go on behind it.
  var end: Int
  /// For a rewritten copy, the offset each byte had in the caller's text; empty: the same.
  var origin: [Int] = []
  /// Memory of rewritten copies, kept until the parser dies.
  private var copies: [UnsafeMutableRawBufferPointer] = []

  let limits: ParserLimits
  var depth = 0
  /// How many bytes may still be looked at more than once.
  var work: Int
  /// How much the tree may still grow (`ParserLimits.nodes`).
  var room: Int
  /// A limit was reached: nothing more is read.
  var isAborted = false

  private(set) var errors: [SyntaxError] = []
  /// How many of `errors` stand in the tree already.
  var placedErrors = 0

  var expected: Closers = []
  /// Here-documents whose bodies start behind the next line end.
  var pending: [PendingHereDocument] = []
  /// Bodies of all here-documents, by number; they are put into the tree at the end.
  var bodies: [Word?] = []
  /// Commands inside words around what is being read.
  var wordDepth = 0
  /// Some here-document belongs to a command inside a word.
  var hasBodiesInWords = false
  /// Inside `$(…)`, `<(…)`, `>(…)`, where `EOF)` ends a here-document.
  var isInSubstitution = false

  /// Where to start again once the end is reached: the line after the first quote that was never closed.
  var resumption: Int?
  /// No `]` can end a bracket expression before here.
  var noBracketBefore = 0
  /// The last place of this stretch that was asked for a reserved word, and the answer.
  var asked: (place: Int, word: ReservedToken?) = (-1, nil)
  /// What stands here is the body of a zsh short form, a `{` or, read as zsh does, any command.
  var stopsAtBody = false
  /// Forms that only zsh has are read although bash would refuse them.
  let isZsh: Bool

  init(_ bytes: UnsafeRawBufferPointer, limits: ParserLimits, isZsh: Bool = false) {
    self.bytes = bytes
    self.isZsh = isZsh
    self.limits = limits
    end = bytes.count
    room = limits.nodes
    // A long text has less for each of its bytes: what is looked at again and again there is not worth more.
    let longest = min(bytes.count, 1 << 18)
    let counted = longest + (bytes.count - longest) / 4
    let (product, overflows) = limits.work.multipliedReportingOverflow(by: counted)
    work = overflows ? Int.max / 2 : min(product, Int.max / 2) + 65_536
  }

  deinit {
    for copy in copies { copy.deallocate() }
  }

  // MARK: Looking

  /// The byte at `i`, or 0 behind the end.
  @inline(__always)
  func at(_ i: Int) -> UInt8 { i < end ? bytes[i] : 0 }

  /// `i`, or the first place behind it that is no line continuation.
  @inline(__always)
  func past(_ i: Int) -> Int {
    var i = i
    while i &+ 1 < end, bytes[i] == .backslash, bytes[i &+ 1] == .newline { i &+= 2 }
    return i
  }

  /// The place of the byte that follows the one at `i` for the shell.
  @inline(__always)
  func next(_ i: Int) -> Int { past(i &+ 1) }

  /// A line end stands at `i`: a newline, or a carriage return in front of one.
  @inline(__always)
  func isLineEnd(_ i: Int) -> Bool {
    let byte = bytes[i]
    if byte == .newline { return true }
    return byte == .carriageReturn && (i &+ 1 == end || bytes[i &+ 1] == .newline)
  }

  /// Where `byte` first stands in `from..<end`.
  func index(of byte: UInt8, from: Int) -> Int? {
    var i = from
    // Eight at a time: a byte of `other` is zero exactly where `byte` stands.
    let pattern = 0x0101_0101_0101_0101 &* UInt64(byte)
    while i &+ 8 <= end {
      let other = bytes.loadUnaligned(fromByteOffset: i, as: UInt64.self) ^ pattern
      if (other &- 0x0101_0101_0101_0101) & ~other & 0x8080_8080_8080_8080 != 0 { break }
      i &+= 8
    }
    while i < end {
      if bytes[i] == byte { return i }
      i &+= 1
    }
    return nil
  }

  // MARK: Text and places

  func text(_ from: Int, _ to: Int) -> String {
    String(bytes: UnsafeRawBufferPointer(rebasing: bytes[from..<to]))
  }

  /// The text of a name or number, line continuations taken out.
  func joinedText(_ from: Int, _ to: Int) -> String {
    var i = from
    while i < to, bytes[i] != .backslash { i += 1 }
    if i == to { return text(from, to) }
    var joined: [UInt8] = []
    i = past(from)
    while i < to {
      joined.append(bytes[i])
      i = next(i)
    }
    return String(decoding: joined, as: UTF8.self)
  }

  /// The caller's offsets for a stretch of the current text.
  @inline(__always)
  func range(_ from: Int, _ to: Int) -> Range<Int> {
    if origin.isEmpty { return Range(uncheckedBounds: (from, max(from, to))) }
    let lower = place(from)
    return lower..<(to > from ? max(lower, place(to - 1) + 1) : lower)
  }

  // MARK: Errors and limits

  var hasRoomForErrors: Bool { !isAborted && errors.count < 1000 }

  /// Notes an error. After a thousand the text is known to be broken, and more of them would only cost memory.
  mutating func fail(_ reason: SyntaxError.Reason, _ from: Int, _ to: Int) {
    guard hasRoomForErrors else { return }
    errors.append(SyntaxError(reason, range: range(min(from, bytes.count), min(to, bytes.count))))
  }

  /// Something opened at `from` is still open at the end; what was swallowed is read again line by line.
  mutating func failUnterminated(_ what: String, from: Int, to: Int, resuming: Bool = false) {
    fail(.unterminated(what), from, to)
    guard resuming, let line = index(of: .newline, from: from), line + 1 < end else { return }
    resumption = min(resumption ?? Int.max, line + 1)
  }

  mutating func abort(_ what: String) {
    fail(.limit(what), min(p, end), end)
    isAborted = true
    p = end
  }

  /// Takes one level of nesting, or stops everything. Every true answer is followed by `depth -= 1`.
  mutating func descend() -> Bool {
    guard depth < limits.depth else {
      abort("nested deeper than \(limits.depth) levels")
      return false
    }
    depth += 1
    return true
  }

  /// Pays for looking at bytes a second time.
  mutating func spend(_ amount: Int) {
    work -= amount
    if work < 0, !isAborted { abort("more work than the length of the text justifies") }
  }

  /// Pays for what becomes of the tree.
  @inline(__always)
  mutating func grow(_ amount: Int) {
    room &-= amount
    if room < 0 { refuseToGrow() }
  }

  /// Makes room in a list that began at `start` and turns out to be long: as much as the text would have if it went
  /// on like this, so that it is not copied over and over.
  @inline(__always)
  func reserve<Element>(_ list: inout [Element], since start: Int) {
    if list.count == 4096 { extend(&list, since: start) }
  }

  @inline(never)
  private func extend<Element>(_ list: inout [Element], since start: Int) {
    let more = list.count * (end - p) / max(1, p - start)
    list.reserveCapacity(list.count + min(more, limits.nodes))
  }

  @inline(never)
  private mutating func refuseToGrow() {
    if isAborted { p = end } else { abort("more parts than anyone can look at") }
  }

  // MARK: Stretches

  /// What is put aside while an inner stretch of text is read on its own.
  struct Stretch {
    var bytes: UnsafeRawBufferPointer
    var end: Int
    var origin: [Int]
    var expected: Closers
    var pending: [PendingHereDocument]
    var isInSubstitution: Bool
    var resumption: Int?
  }

  /// Reads `from..<to` as a text of its own, until `leave`.
  mutating func enter(_ from: Int, _ to: Int) -> Stretch {
    let outer = Stretch(
      bytes: bytes, end: end, origin: origin, expected: expected, pending: pending,
      isInSubstitution: isInSubstitution, resumption: resumption)
    p = from
    end = max(from, min(to, end))
    expected = []
    pending = []
    isInSubstitution = false
    resumption = nil
    noBracketBefore = 0
    asked = (-1, nil)
    return outer
  }

  mutating func leave(_ outer: Stretch, to place: Int) {
    bytes = outer.bytes
    end = outer.end
    origin = outer.origin
    expected = outer.expected
    pending = outer.pending
    isInSubstitution = outer.isInSubstitution
    resumption = outer.resumption
    noBracketBefore = 0
    asked = (-1, nil)
    p = isAborted ? end : min(place, end)
  }

  /// Makes `rewritten`, whose bytes stood at `places` of the caller's text, the text being read.
  mutating func read(_ rewritten: [UInt8], from places: [Int]) {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: max(1, rewritten.count), alignment: 1)
    copy.copyBytes(from: rewritten)
    copies.append(copy)
    bytes = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(copy)[0..<rewritten.count])
    origin = places
    end = rewritten.count
    noBracketBefore = 0
    asked = (-1, nil)
    spend(rewritten.count)
  }

  /// The caller's offset of the byte at `i`.
  func place(_ i: Int) -> Int {
    if origin.isEmpty { return i }
    // Behind the last byte of a rewritten copy is behind that byte's place.
    return i < origin.count ? origin[i] : origin[origin.count - 1] + 1
  }

  /// Where the current text goes on from an offset of the caller's.
  func index(ofPlace place: Int) -> Int {
    if origin.isEmpty { return place }
    var (low, high) = (0, origin.count)
    while low < high {
      let middle = (low + high) / 2
      if origin[middle] < place { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
