import Bytes
import System

/// What the first bytes of a file say about the rest.
enum FileHead: Equatable {
  case text
  /// UTF-16 with its mark; read as the UTF-8 it stands for.
  case utf16(isBigEndian: Bool)
  /// Nothing that a person or a model reads as text.
  case binary

  /// How much of the beginning counts.
  static let length = 8 << 10

  init(_ bytes: ByteView) {
    if bytes.count >= 2, bytes[0] == 0xFF, bytes[1] == 0xFE {
      // FF FE 00 00 is UTF-32, which nobody writes.
      self = bytes.count >= 4 && bytes[2] == 0 && bytes[3] == 0 ? .binary : .utf16(isBigEndian: false)
      return
    }
    if bytes.count >= 2, bytes[0] == 0xFE, bytes[1] == 0xFF {
      self = .utf16(isBigEndian: true)
      return
    }
    let head = bytes[..<min(bytes.count, Self.length)]
    if Self.hasMagic(head) || head.firstIndex(of: 0) != nil {
      self = .binary
      return
    }
    self = .text
  }

  /// Formats whose first kilobytes need not hold a NUL.
  private static func hasMagic(_ head: ByteView) -> Bool {
    guard let first = head.at(0), first < 0x20 || first > 0x7E || "%GPRBO7w".utf8.contains(first) else {
      return false
    }
    for magic in magics where head.count >= magic.count && head[..<magic.count] == ByteView(magic) {
      return true
    }
    return false
  }

  private static let magics: [[UInt8]] = [
    Array("%PDF-".utf8), Array("GIF87a".utf8), Array("GIF89a".utf8), Array("PK\u{3}\u{4}".utf8),
    Array("PK\u{5}\u{6}".utf8), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], [0xFF, 0xD8, 0xFF],
    [0x1F, 0x8B, 0x08], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00],
    Array("BZh".utf8) + [0x39], [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], [0x7F, 0x45, 0x4C, 0x46],
    [0xCF, 0xFA, 0xED, 0xFE], [0xCA, 0xFE, 0xBA, 0xBE], [0x00, 0x61, 0x73, 0x6D], Array("wOFF".utf8),
    Array("wOF2".utf8), Array("OggS".utf8), Array("Rar!\u{1A}".utf8), [0x80, 0x02, 0x63], [0xFF, 0xFB],
  ]
}

/// UTF-16 read as UTF-8, window by window.
struct UTF16Source<Inner: ByteSource & ~Copyable>: ByteSource, ~Copyable {
  private var inner: Inner
  private let isBigEndian: Bool
  private var raw: [UInt8] = []
  private var decoded: [UInt8] = []
  private var taken = 0
  private var isAtEnd = false
  /// The first half of a pair at the end of what was read.
  private var pending: UInt32?

  init(_ inner: consuming Inner, isBigEndian: Bool) {
    self.inner = inner
    self.isBigEndian = isBigEndian
  }

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    var done = 0
    while done < buffer.count {
      if taken == decoded.count {
        if isAtEnd { break }
        try decodeMore()
        continue
      }
      let n = min(buffer.count - done, decoded.count - taken)
      decoded.withUnsafeBytes { source in
        UnsafeMutableRawBufferPointer(rebasing: buffer[done..<done + n])
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: source[taken..<taken + n]))
      }
      taken += n
      done += n
    }
    return done
  }

  private mutating func decodeMore() throws(SystemError) {
    decoded.removeAll(keepingCapacity: true)
    taken = 0
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    let n = try chunk.withUnsafeMutableBufferPointer { buffer throws(SystemError) -> Int in
      try inner.read(into: UnsafeMutableRawBufferPointer(buffer))
    }
    isAtEnd = n == 0
    raw += chunk[..<n]
    var i = 0
    while i + 1 < raw.count {
      let unit =
        isBigEndian ? UInt32(raw[i]) << 8 | UInt32(raw[i + 1]) : UInt32(raw[i + 1]) << 8 | UInt32(raw[i])
      i += 2
      take(unit)
    }
    raw.removeFirst(i)
    if isAtEnd, pending != nil || !raw.isEmpty {
      pending = nil
      UInt32(0xFFFD).appendUTF8(to: &decoded)
    }
  }

  private mutating func take(_ unit: UInt32) {
    if let high = pending {
      pending = nil
      if unit & 0xFC00 == 0xDC00 {
        (0x10000 + (high & 0x3FF) << 10 + unit & 0x3FF).appendUTF8(to: &decoded)
        return
      }
      UInt32(0xFFFD).appendUTF8(to: &decoded)
    }
    switch unit & 0xFC00 {
    case 0xD800: pending = unit
    case 0xDC00: UInt32(0xFFFD).appendUTF8(to: &decoded)
    default: unit.appendUTF8(to: &decoded)
    }
  }
}
