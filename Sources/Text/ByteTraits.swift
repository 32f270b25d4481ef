import Bytes

/// What kinds of bytes a text holds. One pass at memory speed decides which readings are worth making at all,
/// so that ordinary source code pays for nothing but this.
package struct ByteTraits: Sendable {
  package private(set) var hasNonASCII = false
  /// ESC, backspace or a carriage return: bytes that move a terminal's cursor.
  package private(set) var hasTerminalControl = false
  /// `%`, `\` or `&`: could start an escape sequence.
  package private(set) var hasEscape = false
  /// Eight or more characters of an encoding's alphabet in a row (aligned, so any run of fifteen counts).
  package private(set) var hasLongToken = false
  /// Digits, and at signs: without them nothing is about a person.
  package private(set) var hasDigit = false
  package private(set) var hasAt = false

  private typealias Block = SIMD16<UInt8>

  package init(_ text: ByteView) {
    text.withBytes { bytes in
      let whole = bytes.count & ~15
      var high = Block(repeating: 0)
      var control = SIMDMask<SIMD16<Int8>>(repeating: false)
      var escape = control
      var at = control
      var digits = control
      var tokenLow = false
      var offset = 0
      while offset < whole {
        let block = bytes.loadUnaligned(fromByteOffset: offset, as: Block.self)
        high |= block
        control .|= (block .== 0x1B) .| (block .== 0x0D) .| (block .== 0x08)
        escape .|= (block .== 0x25) .| (block .== 0x5C) .| (block .== 0x26)
        at .|= block .== 0x40
        let digit = (block &- 0x30) .< 10
        digits .|= digit
        if !tokenLow {
          let letter = ((block | 0x20) &- 0x61) .< 26
          let other = (block .== 0x2B) .| (block .== 0x2F) .| (block .== 0x2D) .| (block .== 0x5F)
          let token = letter .| digit .| other
          let lanes = Block(repeating: 0).replacing(with: 0xFF, where: token)
          let halves = unsafeBitCast(lanes, to: SIMD2<UInt64>.self)
          tokenLow = halves.x == .max || halves.y == .max
        }
        offset &+= 16
      }
      hasNonASCII = high.max() >= 0x80
      hasTerminalControl = any(control)
      hasEscape = any(escape)
      hasAt = any(at)
      hasDigit = any(digits)
      // A token in the last few bytes was not looked at.
      hasLongToken = tokenLow || bytes.count - whole >= 8
      while offset < bytes.count {
        let b = bytes[offset]
        hasNonASCII = hasNonASCII || b >= 0x80
        hasTerminalControl = hasTerminalControl || b == 0x1B || b == 0x0D || b == 0x08
        hasEscape = hasEscape || b == 0x25 || b == 0x5C || b == 0x26
        hasAt = hasAt || b == 0x40
        hasDigit = hasDigit || ASCII.isDigit(b)
        offset &+= 1
      }
    }
  }
}
