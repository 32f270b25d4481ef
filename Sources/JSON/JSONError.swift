import Bytes

/// Why a text is not a JSON document, and where.
///
/// The message shows at most one character of the text: what was refused may hold a secret.
package struct JSONError: Error, Sendable, Equatable, CustomStringConvertible {
  package enum Kind: String, Sendable, CaseIterable {
    case tooLarge, tooDeep, tooManyValues
    case empty, unexpectedEnd, unexpectedByte
    case invalidNumber, invalidEscape, controlCharacter
    case invalidUTF8, byteOrderMark, trailingBytes
  }

  package var kind: Kind
  /// The byte at which reading stopped making sense, from 0.
  package var offset: Int
  /// From 1; lines end at a line feed.
  package var line: Int
  /// From 1, in code points.
  package var column: Int
  /// One line, without the place.
  package var message: String

  package var description: String { "\(message) (line \(line), column \(column), byte \(offset))" }

  /// Never inlined: building it walks the text, and the hot paths should stay small.
  @inline(never)
  init(_ kind: Kind, at offset: Int, in bytes: UnsafeRawBufferPointer, _ message: String) {
    self.kind = kind
    self.offset = offset
    self.message = message
    line = 1
    var lineStart = 0
    let end = Swift.min(offset, bytes.count)
    for i in 0..<end where bytes[i] == 0x0A {
      line += 1
      lineStart = i + 1
    }
    column = 1
    for i in lineStart..<end where bytes[i] & 0xC0 != 0x80 { column += 1 }
  }
}

/// The one character at `offset`, in words that are safe to print.
@inline(never)
func describeCharacter(of bytes: UnsafeRawBufferPointer, at offset: Int) -> String {
  guard offset < bytes.count else { return "the end of the text" }
  let byte = bytes[offset]
  switch byte {
  case 0x20: return "a space"
  case 0x09: return "a tab"
  case 0x0A: return "a line feed"
  case 0x0D: return "a carriage return"
  case 0x27: return "a single quote"
  case 0x21...0x7E: return "'" + String(Unicode.Scalar(byte)) + "'"
  case 0x00..<0x80: return codePointName(UInt32(byte))
  default:
    guard let scalar = decodeScalar(bytes, at: offset) else {
      return "byte 0x" + String(byte, radix: 16, uppercase: true)
    }
    return codePointName(scalar)
  }
}

private func codePointName(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: Swift.max(0, 4 - digits.utf8.count)) + digits
}
