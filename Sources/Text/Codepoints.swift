import Bytes

/// A code point and how many bytes it took. Bytes that are no UTF-8 count as U+FFFD, one at a time.
struct Codepoint {
  var value: UInt32
  var length: Int
}

extension UnsafeRawBufferPointer {
  /// The code point that starts at `i`, which must be inside.
  @inline(__always)
  func codepoint(at i: Int) -> Codepoint {
    let lead = self[i]
    if lead < 0x80 { return Codepoint(value: UInt32(lead), length: 1) }
    return multibyte(at: i, lead: lead)
  }

  private func multibyte(at i: Int, lead: UInt8) -> Codepoint {
    let invalid = Codepoint(value: 0xFFFD, length: 1)
    func tail(_ k: Int) -> UInt32? {
      let at = i &+ k
      guard at < count, self[at] & 0xC0 == 0x80 else { return nil }
      return UInt32(self[at] & 0x3F)
    }
    switch lead {
    case 0xC2...0xDF:
      guard let a = tail(1) else { return invalid }
      return Codepoint(value: UInt32(lead & 0x1F) << 6 | a, length: 2)
    case 0xE0...0xEF:
      guard let a = tail(1), let b = tail(2) else { return invalid }
      let value = UInt32(lead & 0x0F) << 12 | a << 6 | b
      guard value >= 0x800, !(0xD800...0xDFFF).contains(value) else { return invalid }
      return Codepoint(value: value, length: 3)
    case 0xF0...0xF4:
      guard let a = tail(1), let b = tail(2), let c = tail(3) else { return invalid }
      let value = UInt32(lead & 0x07) << 18 | a << 12 | b << 6 | c
      guard value >= 0x10000, value <= 0x10FFFF else { return invalid }
      return Codepoint(value: value, length: 4)
    default:
      return invalid
    }
  }
}

/// Walks a text code point by code point, each with the bytes it stands at.
package struct Codepoints: Sequence, IteratorProtocol {
  package struct Element: Sendable {
    package var value: UInt32
    package var range: Range<Int>
  }

  private let text: ByteView
  private var at = 0

  package init(_ text: ByteView) { self.text = text }

  package mutating func next() -> Element? {
    guard at < text.count else { return nil }
    let first = text[at]
    let start = at
    if first < 0x80 {
      at += 1
      return Element(value: UInt32(first), range: start..<at)
    }
    let window = text[at..<Swift.min(text.count, at + 4)]
    let point = window.withBytes { $0.codepoint(at: 0) }
    at += point.length
    return Element(value: point.value, range: start..<at)
  }
}
