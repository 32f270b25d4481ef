import Bytes
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Where the bytes of a text come from.
protocol ByteSource: ~Copyable {
  /// Fills the start of `buffer`; less than there is room for only at the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int
}

/// A file, or a pipe.
struct FileSource: ByteSource, ~Copyable {
  let descriptor: Descriptor
  /// A short read from a file is its end; from a pipe it is what happens to be there.
  let isRegular: Bool

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    try descriptor.read(into: buffer, untilFull: !isRegular)
  }
}

/// Bytes that are in memory.
struct MemorySource: ByteSource, ~Copyable {
  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    let n = min(buffer.count, bytes.count - position)
    bytes.withUnsafeBytes { raw in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: raw[position..<position + n]))
    }
    position += n
    return n
  }
}

/// A stretch of a text. All of it may be looked at; what begins in `own` belongs to it, and what begins outside
/// to a neighbour, which sees it whole.
struct TextWindow {
  let text: ByteView
  let own: Range<Int>
  let isLast: Bool
}

/// Hands a text out piece by piece, in memory bounded by the size of a piece. Neighbours share `overlap` bytes,
/// so that what stands across a seam is seen whole once. The memory is used again from text to text.
struct TextWindows {
  /// Where a text may be cut. Lines stay whole as far as they fit into memory.
  enum Cut { case anywhere, afterLines }

  private var buffer: [UInt8] = []
  private let size: Int
  private let overlap: Int
  private let longestLine: Int

  private var filled = 0
  private var isAtEnd = false
  /// How much of what is there belongs to the window before.
  private var shared = 0

  init(size: Int, overlap: Int, longestLine: Int = 32 << 20) {
    self.size = max(size, 64)
    self.overlap = min(max(overlap, 8), self.size / 2)
    self.longestLine = max(longestLine, self.size)
  }

  /// Begins with a text of `count` bytes, if that is known: at most one window of it.
  mutating func open(_ source: inout some ByteSource & ~Copyable, expecting count: Int? = nil)
    throws(SystemError)
  {
    if buffer.count < size { buffer = [UInt8](repeating: 0, count: size) }
    filled = 0
    shared = 0
    isAtEnd = false
    // One byte more than is expected: then a short read is the end, without another round.
    try fill(from: &source, upTo: min(size, count.map { max($0, 0) + 1 } ?? size))
    if !isAtEnd, filled < size { try fill(from: &source, upTo: size) }
  }

  /// The piece at hand. No view of it may be kept when `advance` is called.
  func window(_ cut: Cut) -> TextWindow {
    let text = ByteView(buffer)[0..<filled]
    let end = isAtEnd ? filled : seam(cut)
    return TextWindow(text: text, own: shared..<max(shared, end), isLast: isAtEnd)
  }

  /// Where in the piece at hand the next one will begin.
  func nextBeginning(_ cut: Cut) -> Int {
    let seam = seam(cut)
    return seam == 0 ? 0 : cutsInLine(cut) ? beginning(before: seam) : seam
  }

  /// Moves on.
  mutating func advance(_ cut: Cut, from source: inout some ByteSource & ~Copyable) throws(SystemError) {
    let seam = seam(cut)
    let keep = nextBeginning(cut)
    let left = filled - keep
    if keep > 0, left > 0 {
      buffer.withUnsafeMutableBytes { raw in
        if let base = raw.baseAddress { memmove(base, base + keep, left) }
      }
    }
    if left == buffer.count {
      buffer.append(contentsOf: repeatElement(0, count: min(buffer.count, longestLine - buffer.count)))
    }
    filled = left
    shared = max(0, seam - keep)
    try fill(from: &source, upTo: buffer.count)
  }

  /// Whether the piece at hand ends in the middle of a line, for want of one that ends.
  private func cutsInLine(_ cut: Cut) -> Bool { cut == .anywhere || lastLineEnd == 0 }

  /// Where the piece at hand ends and the next begins. 0: nowhere yet, a longer piece is needed.
  private func seam(_ cut: Cut) -> Int {
    if cut == .afterLines {
      let end = lastLineEnd
      if end > 0 { return end }
      if buffer.count < longestLine { return 0 }
    }
    return filled - overlap / 2
  }

  private var lastLineEnd: Int {
    var i = filled
    while i > 0, buffer[i - 1] != 0x0A { i -= 1 }
    return i
  }

  /// Where the next piece begins to be seen: at a line's beginning if one is near, never inside a character.
  private func beginning(before seam: Int) -> Int {
    var start = seam - overlap / 2
    for i in start..<seam - overlap / 4 where buffer[i] == 0x0A { return i + 1 }
    let earliest = max(0, start - 3)
    while start > earliest, buffer[start] & 0xC0 == 0x80 { start -= 1 }
    return start
  }

  private mutating func fill(from source: inout some ByteSource & ~Copyable, upTo end: Int)
    throws(SystemError)
  {
    let from = filled
    guard from < end, !isAtEnd else { return }
    let n = try buffer.withUnsafeMutableBufferPointer { all throws(SystemError) -> Int in
      let raw = UnsafeMutableRawBufferPointer(all)
      return try source.read(into: UnsafeMutableRawBufferPointer(rebasing: raw[from..<end]))
    }
    filled += n
    if n < end - from { isAtEnd = true }
  }
}
