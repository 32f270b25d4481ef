/// Classes of bytes. Anything above 0x7F belongs to none of them.
///
/// `@usableFromInline` makes the `@inlinable` below come true in other rooms; see `ByteView`.
@usableFromInline package enum ASCII {
  @inlinable package static func isDigit(_ b: UInt8) -> Bool { b &- 0x30 < 10 }
  @inlinable package static func isUpper(_ b: UInt8) -> Bool { b &- 0x41 < 26 }
  @inlinable package static func isLower(_ b: UInt8) -> Bool { b &- 0x61 < 26 }
  @inlinable package static func isLetter(_ b: UInt8) -> Bool { (b | 0x20) &- 0x61 < 26 }
  @inlinable package static func isAlphanumeric(_ b: UInt8) -> Bool { isLetter(b) || isDigit(b) }
  /// Letters, digits and the underscore: what names are made of in shells and most languages.
  @inlinable package static func isWord(_ b: UInt8) -> Bool { isAlphanumeric(b) || b == 0x5F }
  @inlinable package static func isNameStart(_ b: UInt8) -> Bool { isLetter(b) || b == 0x5F }
  /// Space, tab, newline, vertical tab, form feed, carriage return.
  @inlinable package static func isSpace(_ b: UInt8) -> Bool { b == 0x20 || b &- 0x09 < 5 }
  @inlinable package static func isBlank(_ b: UInt8) -> Bool { b == 0x20 || b == 0x09 }
  @inlinable package static func isControl(_ b: UInt8) -> Bool { b < 0x20 || b == 0x7F }
  @inlinable package static func lowercased(_ b: UInt8) -> UInt8 { isUpper(b) ? b | 0x20 : b }
  @inlinable package static func uppercased(_ b: UInt8) -> UInt8 { isLower(b) ? b & 0xDF : b }

  /// The value of a hexadecimal digit.
  @inlinable
  package static func hexValue(_ b: UInt8) -> UInt8? {
    switch b {
    case 0x30...0x39: b - 0x30
    case 0x41...0x46: b - 0x41 + 10
    case 0x61...0x66: b - 0x61 + 10
    default: nil
    }
  }

  package static let hexDigits: [UInt8] = Array("0123456789abcdef".utf8)
}

extension String {
  /// Whether a byte of it is one of those wanted. The library's own `contains` on `utf8` takes five times as
  /// long for short texts.
  @inlinable @inline(__always)
  package func holds(_ isWanted: (UInt8) -> Bool) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      for byte in bytes where isWanted(byte) { return true }
      return false
    }
  }

  /// Upper-case ASCII letters made lower case; everything else as it is. Cheaper than `lowercased()`, and
  /// right for the names of programs, options and variables, which are ASCII.
  package var asciiLowercased: String {
    guard holds(ASCII.isUpper) else { return self }
    return replacingBytes(ASCII.lowercased)
  }

  /// The other way round.
  package var asciiUppercased: String {
    guard holds(ASCII.isLower) else { return self }
    return replacingBytes(ASCII.uppercased)
  }

  /// What is left of it without any of these ASCII characters. The library's own `filter` goes from character to
  /// character, which is a hundred times as much work, and is felt where the text is the body of a request.
  package func without(_ unwanted: StaticString) -> String {
    let isWanted: (UInt8) -> Bool = { byte in
      unwanted.withUTF8Buffer { bytes in
        for other in bytes where other == byte { return false }
        return true
      }
    }
    guard holds({ !isWanted($0) }) else { return self }
    var text = self
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { room in
        var count = 0
        for byte in bytes where isWanted(byte) {
          room[count] = byte
          count += 1
        }
        return count
      }
    }
  }

  /// Each byte replaced by another. Without an array in between, which generic code would make.
  @inline(__always)
  private func replacingBytes(_ change: (UInt8) -> UInt8) -> String {
    var text = self
    return text.withUTF8 { bytes in
      String(unsafeUninitializedCapacity: bytes.count) { room in
        for i in 0..<bytes.count { room[i] = change(bytes[i]) }
        return bytes.count
      }
    }
  }
}

extension ByteView {
  /// Upper-case ASCII letters made lower case, in memory of its own.
  package var asciiLowercased: ByteView { ByteView(array.map(ASCII.lowercased)) }
}
