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
    let count = text.count
    text.withUnsafeMutableBytes { bytes in
      var from = 0
      while from < count {
        let (folded, next) = character(at: from, in: UnsafeRawBufferPointer(bytes))
        bytes[to] = folded
        from = next
        to += 1
      }
    }
    text.removeLast(count - to)
  }

  /// The byte that the one at `at` folds to, or the character there, and where the next one is.
  @inline(__always)
  static func character(at i: Int, in bytes: UnsafeRawBufferPointer) -> (folded: UInt8, next: Int) {
    if bytes[i] == 0xC5, i &+ 1 < bytes.count, bytes[i &+ 1] == 0xBF { return (0x73, i &+ 2) }
    if bytes[i] == 0xE2, i &+ 2 < bytes.count, bytes[i &+ 1] == 0x84, bytes[i &+ 2] == 0xAA {
      return (0x6B, i &+ 3)
    }
    return (ASCII.lowercased(bytes[i]), i &+ 1)
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
  /// Whether a reader that ignores case takes this for `name`, which is ASCII.
  package func folds(to name: StaticString) -> Bool {
    let length = name.utf8CodeUnitCount
    guard count >= length, count <= length &* 3 else { return false }
    return withBytes { bytes in
      var at = 0
      for k in 0..<length {
        guard at < bytes.count else { return false }
        let (folded, next) = KeyFold.character(at: at, in: bytes)
        guard folded == ASCII.lowercased(name.utf8Start[k]) else { return false }
        at = next
      }
      return at == bytes.count
    }
  }
}
