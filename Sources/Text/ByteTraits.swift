import Bytes

/// What kinds of bytes a text holds. One pass at memory speed decides which readings are worth making at all,
/// so that ordinary source code pays for nothing but this.
package struct ByteTraits: Sendable {
  package let hasNonASCII: Bool
  /// ESC, backspace or a carriage return: bytes that move a terminal's cursor.
  package let hasTerminalControl: Bool
  /// `<!`, which comments of documents begin with.
  package let hasMarkup: Bool

  static let none = ByteTraits(hasNonASCII: false, hasTerminalControl: false, hasMarkup: false)

  private init(hasNonASCII: Bool, hasTerminalControl: Bool, hasMarkup: Bool) {
    self.hasNonASCII = hasNonASCII
    self.hasTerminalControl = hasTerminalControl
    self.hasMarkup = hasMarkup
  }

  package init(_ text: ByteView) {
    self = text.withBytes { Self($0) }
  }

  private init(_ bytes: UnsafeRawBufferPointer) {
    let none = ByteBlock.Mask(repeating: false)
    var foreign = none
    var control = none
    var markup = none
    @inline(__always) func take(_ v: ByteBlock.Vector) {
      foreign .|= ByteClass.foreign(v)
      control .|= ByteClass.equal(v, 0x1B) .| ByteClass.equal(v, 0x0D) .| ByteClass.equal(v, 0x08)
    }
    var offset = 0
    while offset &+ 17 <= bytes.count {
      let v = bytes.loadUnaligned(fromByteOffset: offset, as: ByteBlock.Vector.self)
      let next = bytes.loadUnaligned(fromByteOffset: offset &+ 1, as: ByteBlock.Vector.self)
      take(v)
      markup .|= ByteClass.equal(v, 0x3C) .& ByteClass.equal(next, 0x21)
      offset &+= 16
    }
    // What is left is too short for more than the beginning of a comment, but for a short text.
    let isShort = bytes.count < 64
    if offset &+ 16 <= bytes.count {
      take(bytes.loadUnaligned(fromByteOffset: offset, as: ByteBlock.Vector.self))
      offset &+= 16
    }
    if offset < bytes.count { take(ByteBlock.tail(of: bytes, from: offset)) }
    hasNonASCII = Self.any(foreign)
    hasTerminalControl = Self.any(control)
    hasMarkup = isShort || Self.any(markup)
  }

  @inline(__always)
  private static func any(_ mask: ByteBlock.Mask) -> Bool { ByteBlock.isAny(mask) }
}
