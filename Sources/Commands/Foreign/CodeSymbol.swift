/// A sign in code: `(`, `+=`, `...`.
///
/// Every token is compared with dozens of signs. Up to four bytes fit into a number, and numbers are equal or not at
/// once.
struct CodeSymbol: Hashable, Sendable, ExpressibleByStringLiteral {
  private let bytes: UInt32

  @inline(__always)
  init(_ first: UInt8, _ second: UInt8 = 0, _ third: UInt8 = 0, _ fourth: UInt8 = 0) {
    bytes = UInt32(first) | UInt32(second) << 8 | UInt32(third) << 16 | UInt32(fourth) << 24
  }

  @inline(__always)
  init(stringLiteral sign: StaticString) {
    let text = sign.utf8Start
    let count = sign.utf8CodeUnitCount
    self.init(
      count > 0 ? text[0] : 0, count > 1 ? text[1] : 0, count > 2 ? text[2] : 0, count > 3 ? text[3] : 0)
  }

  /// The sign, if it has one byte.
  var single: UInt8? { bytes < 0x100 ? UInt8(bytes) : nil }

  /// As it is written; a byte that begins no sign of ASCII is a character by itself.
  var text: String {
    if let single { return String(Unicode.Scalar(single)) }
    return withUnsafeBytes(of: bytes.littleEndian) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
