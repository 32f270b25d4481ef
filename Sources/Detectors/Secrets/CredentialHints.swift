import Bytes

extension ByteView {
  /// Whether a look for credentials could find anything: a run of letters and digits as long as the shortest
  /// token, a password in a URL, or a word that names a secret. One pass over the bytes, so that the many texts
  /// which hold none of it do not pay for the tables of those that do.
  var mayHoldCredential: Bool {
    withBytes { bytes in
      var run = 0
      var digits = 0
      var humps = 0
      var i = 0
      while i < bytes.count {
        let byte = bytes[i]
        if ASCII.isWord(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "+") {
          run &+= 1
          digits &+= ASCII.isDigit(byte) ? 1 : 0
          if i > 0, ASCII.isUpper(byte), ASCII.isLower(bytes[i &- 1]) { humps &+= 1 }
          // Tokens without a digit have capitals all over, or are long.
          if run >= 14, digits >= 1 || humps >= 2 || run >= 24 { return true }
        } else {
          run = 0
          digits = 0
          humps = 0
          // `user:password@host`, and anything another alphabet may hide.
          if byte == UInt8(ascii: "@") || byte >= 0x80 { return true }
        }
        if i &+ 1 < bytes.count, Self.mayBegin(byte | 0x20, bytes[i &+ 1]), Self.begins(bytes, i) {
          return true
        }
        i &+= 1
      }
      return false
    }
  }

  /// Whether one of the words below begins with these two bytes, the first of them with its case folded.
  @inline(__always)
  private static func mayBegin(_ first: UInt8, _ second: UInt8) -> Bool {
    let seconds: UInt32 =
      switch first {
      case UInt8(ascii: "p"): set("awrs")
      case UInt8(ascii: "s"): set("ei")
      case UInt8(ascii: "t"), UInt8(ascii: "c"): set("or")
      case UInt8(ascii: "k"): set("e")
      case UInt8(ascii: "a"): set("upc")
      case UInt8(ascii: "i"), UInt8(ascii: "m"): set("d")
      case UInt8(ascii: "b"): set("ea")
      case UInt8(ascii: "$"), UInt8(ascii: "-"): ~0
      default: 0
      }
    return seconds != 0 && (seconds == ~0 || seconds >> UInt32(second & 0x1F) & 1 == 1)
  }

  /// Letters by their place in the alphabet.
  @inline(__always)
  private static func set(_ letters: StaticString) -> UInt32 {
    var set: UInt32 = 0
    for i in 0..<letters.utf8CodeUnitCount { set |= 1 << UInt32(letters.utf8Start[i] & 0x1F) }
    return set
  }

  /// A word that names a secret begins at `i`.
  @inline(__always)
  private static func begins(_ bytes: UnsafeRawBufferPointer, _ i: Int) -> Bool {
    switch bytes[i] | 0x20 {
    case UInt8(ascii: "p"):
      stands("pass", bytes, i) || stands("pwd", bytes, i) || stands("priv", bytes, i)
        || stands("psw", bytes, i)
        || stands("pat", bytes, i)
    case UInt8(ascii: "s"): stands("secr", bytes, i) || stands("sign", bytes, i) || stands("seed", bytes, i)
    case UInt8(ascii: "t"): stands("token", bytes, i)
    case UInt8(ascii: "k"): stands("key", bytes, i) || stands("kenn", bytes, i)
    case UInt8(ascii: "a"): stands("auth", bytes, i) || stands("api", bytes, i) || stands("access", bytes, i)
    case UInt8(ascii: "c"):
      stands("cred", bytes, i) || stands("conn", bytes, i) || stands("cookie", bytes, i)
        || stands("contrase", bytes, i)
    case UInt8(ascii: "i"): stands("identified", bytes, i)
    case UInt8(ascii: "m"): stands("mdp", bytes, i)
    case UInt8(ascii: "b"):
      stands("bearer", bytes, i) || stands("begin", bytes, i) || stands("basic", bytes, i)
    case UInt8(ascii: "$"):
      stands("$2", bytes, i) || stands("$5$", bytes, i) || stands("$6$", bytes, i) || stands("$8$", bytes, i)
        || stands("$ap", bytes, i) || stands("$ar", bytes, i)
    case UInt8(ascii: "-"): stands("-----", bytes, i) || stands("-u ", bytes, i) || stands("--user", bytes, i)
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
