import Bytes

/// When readers that ignore case take two keys for one.
///
/// Besides the ASCII letters there are two code points that simple case folding maps to one: U+017F, the long
/// s, and U+212A, the Kelvin sign. Readers that fold by Unicode (Go's, for one) take `"tool_reſult"` for
/// `"tool_result"`. Other letters beyond ASCII are told apart: no protocol has keys made of them.
enum KeyFold {
  /// Folds `text` in place.
  static func fold(_ text: inout [UInt8]) {
    var to = 0
    var from = 0
    let count = text.count
    while from < count {
      let byte = text[from]
      if byte == 0xC5, from + 1 < count, text[from + 1] == 0xBF {
        text[to] = 0x73
        from += 2
      } else if byte == 0xE2, from + 2 < count, text[from + 1] == 0x84, text[from + 2] == 0xAA {
        text[to] = 0x6B
        from += 3
      } else {
        text[to] = ASCII.lowercased(byte)
        from += 1
      }
      to += 1
    }
    text.removeLast(count - to)
  }

  static func folded(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes = Array(text)
    fold(&bytes)
    return bytes
  }

  /// A hash that is the same for texts that differ only in the case of ASCII letters.
  static func hash(_ text: UnsafeRawBufferPointer, seed: KeySeed) -> UInt64 {
    let count = text.count
    var hash = seed.start ^ UInt64(truncatingIfNeeded: count)
    if count >= 8 {
      var i = 0
      while i &+ 8 < count {
        hash = seed.mix(hash ^ lowercased(text.loadUnaligned(fromByteOffset: i, as: UInt64.self)))
        i &+= 8
      }
      return seed.mix(hash ^ lowercased(text.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self)))
    }
    var word: UInt64 = 0
    if count >= 4 {
      word = UInt64(text.loadUnaligned(as: UInt32.self)) << 32
      word |= UInt64(text.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
    } else if count > 0 {
      word = UInt64(text[0]) << 16 | UInt64(text[count / 2]) << 8 | UInt64(text[count &- 1])
    }
    return seed.mix(hash ^ lowercased(word))
  }

  /// Eight bytes at once, each made lower case if it is an ASCII capital.
  @inline(__always)
  private static func lowercased(_ word: UInt64) -> UInt64 {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let low = word & (ones &* 0x7F)
    // The top bit of each byte: at least 'A', and beyond 'Z'.
    let fromA = low &+ (ones &* (0x80 - 0x41))
    let beyondZ = low &+ (ones &* (0x80 - 0x5B))
    let capitals = fromA & ~beyondZ & ~word & (ones &* 0x80)
    return word | capitals >> 2
  }
}

/// What a hash begins and multiplies with.
struct KeySeed: Sendable {
  let start: UInt64
  let factor: UInt64

  /// For a handful of keys, where collisions cost next to nothing: a hook should not have to ask the system
  /// for randomness.
  static let fixed = KeySeed(start: 0x9E37_79B9_7F4A_7C15, factor: 0xD6E8_FEB8_6659_FD93)

  /// A secret of this process, taken from Swift's own hashing: without it nobody can make keys that collide.
  static let own = KeySeed(start: random(1), factor: random(2) | 1)

  private static func random(_ salt: Int) -> UInt64 {
    var hasher = Hasher()
    hasher.combine(salt)
    return UInt64(bitPattern: Int64(hasher.finalize()))
  }

  @inline(__always)
  func mix(_ x: UInt64) -> UInt64 {
    let product = x.multipliedFullWidth(by: factor)
    return product.high ^ product.low
  }
}

extension ByteView {
  /// Whether a reader that ignores case takes this for `name`, which is lower case.
  package func folds(to name: String) -> Bool {
    guard count >= name.utf8.count, count <= name.utf8.count &* 3 else { return false }
    return KeyFold.folded(array).elementsEqual(name.utf8)
  }
}
