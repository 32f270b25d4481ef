import Bytes

extension ByteView {
  /// Whether a look for credentials could find anything: a long run of letters with digits among them, a
  /// password in a URL, or a word that names a secret. One pass over the bytes, so that the many texts which hold none of it
  /// do not pay for the tables of those that do.
  var mayHoldCredential: Bool {
    withBytes { bytes in
      var run = 0
      var digits = 0
      for i in 0..<bytes.count {
        let byte = bytes[i]
        if ASCII.isWord(byte) || byte == UInt8(ascii: "-") {
          run &+= 1
          if ASCII.isDigit(byte) { digits &+= 1 }
          if run >= 16, digits >= 2 { return true }
        } else {
          run = 0
          digits = 0
          // `user:password@host`, `-----BEGIN`, and anything another alphabet may hide.
          if byte == UInt8(ascii: "@") || byte >= 0x80 { return true }
        }
        if Self.begins(bytes, i) { return true }
      }
      return false
    }
  }

  /// A word that names a secret begins at `i`.
  private static func begins(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> Bool {
    switch ASCII.lowercased(bytes[i]) {
    case UInt8(ascii: "p"):
      stands("pass", bytes, i) || stands("pwd", bytes, i) || stands("priv", bytes, i)
        || stands("pat", bytes, i)
    case UInt8(ascii: "s"): stands("secr", bytes, i) || stands("sign", bytes, i)
    case UInt8(ascii: "t"): stands("token", bytes, i)
    case UInt8(ascii: "k"): stands("key", bytes, i) || stands("kenn", bytes, i)
    case UInt8(ascii: "a"): stands("auth", bytes, i) || stands("api", bytes, i)
    case UInt8(ascii: "c"): stands("cred", bytes, i) || stands("conn", bytes, i) || stands("cookie", bytes, i)
    case UInt8(ascii: "b"): stands("bearer", bytes, i) || stands("begin", bytes, i)
    case UInt8(ascii: "-"): stands("-----", bytes, i)
    case UInt8(ascii: ":"): stands("://", bytes, i)
    default: false
    }
  }

  private static func stands(_ word: StaticString, _ bytes: UnsafeRawBufferPointer, _ i: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard i &+ count <= bytes.count else { return false }
    for k in 0..<count where ASCII.lowercased(bytes[i &+ k]) != word.utf8Start[k] { return false }
    return true
  }
}
