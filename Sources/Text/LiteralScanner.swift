import Bytes

/// Finds any of many literals in one pass.
///
/// Four bytes of each literal, the rarest of them, are hashed into a bitmap of 64 Ki bits that fits the first
/// cache; a text position whose four bytes are not in it costs one load and one multiplication. Only the
/// others are compared. There is no automaton to build: a hook starts for every call, and an automaton of a
/// thousand phrases takes longer to make than a prompt takes to read.
package struct LiteralScanner: Sendable {
  package struct Options: OptionSet, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Upper and lower case differ.
    package static let exactCase = Options(rawValue: 1)
    /// Must not continue a word to the left.
    package static let wordStart = Options(rawValue: 2)
    /// Must not go on to the right.
    package static let wordEnd = Options(rawValue: 4)
    /// A space stands for one to eight separators of any kind but the ends of sentences.
    package static let looseSpaces = Options(rawValue: 8)
  }

  package struct Hit: Sendable, Equatable {
    package var tag: Int
    package var range: Range<Int>
  }

  private struct Literal {
    var start: Int32
    var count: Int16
    var anchor: Int16
    var tag: UInt16
    var options: Options
  }

  private struct Node {
    var literal: UInt16
    var next: UInt16
  }

  private var pool: [UInt8] = []
  private var literals: [Literal] = []
  private var nodes: [Node] = [Node(literal: 0, next: 0)]
  private var heads = [UInt16](repeating: 0, count: 4096)
  private var filter = [UInt64](repeating: 0, count: 1024)

  package init() {}

  package mutating func reserve(literals count: Int, bytes: Int) {
    literals.reserveCapacity(count)
    nodes.reserveCapacity(count * 2)
    pool.reserveCapacity(bytes)
  }

  // MARK: Building

  /// Adds a literal of three bytes or more. Without `exactCase`, in lower case.
  package mutating func add(_ bytes: UnsafeBufferPointer<UInt8>, tag: Int, _ options: Options) {
    precondition(bytes.count >= 3 && bytes.count < 256 && literals.count < 65_000 && tag < 65_000)
    let anchor = Self.rarestWindow(bytes, options)
    literals.append(
      Literal(
        start: Int32(pool.count), count: Int16(bytes.count), anchor: Int16(anchor), tag: UInt16(tag),
        options: options))
    pool.append(contentsOf: bytes)
    var window: (UInt8, UInt8, UInt8, UInt8) = (bytes[anchor], bytes[anchor + 1], bytes[anchor + 2], 0)
    if anchor + 3 < bytes.count {
      window.3 = bytes[anchor + 3]
      insert(window, loose: options.contains(.looseSpaces), at: 0)
    } else {
      // Three bytes only: whatever may follow them takes the fourth place.
      for next in options.contains(.wordEnd) ? Self.enders : Self.tokenBytes {
        window.3 = next
        insert(window, loose: options.contains(.looseSpaces), at: 0)
      }
    }
  }

  /// Puts a window into the filter, in every spelling of the separators in it.
  private mutating func insert(_ window: (UInt8, UInt8, UInt8, UInt8), loose: Bool, at place: Int) {
    if loose {
      for k in place..<4 {
        var copy = window
        let byte = withUnsafeBytes(of: window) { $0[k] }
        guard byte == 0x20 else { continue }
        for separator in Self.separators {
          withUnsafeMutableBytes(of: &copy) { $0[k] = separator }
          insert(copy, loose: true, at: k + 1)
        }
        return
      }
    }
    let word = withUnsafeBytes(of: window) { UInt32(littleEndian: $0.loadUnaligned(as: UInt32.self)) }
    let hash = Self.hash(word)
    filter[Int(hash >> 22)] |= 1 << UInt64(hash >> 16 & 63)
    let head = Int(hash >> 20)
    let literal = UInt16(literals.count - 1)
    // The variants of one literal often share a bucket.
    var node = heads[head]
    while node != 0 {
      if nodes[Int(node)].literal == literal { return }
      node = nodes[Int(node)].next
    }
    guard nodes.count < 65_000 else { return }
    nodes.append(Node(literal: literal, next: heads[head]))
    heads[head] = UInt16(nodes.count - 1)
  }

  @inline(__always)
  private static func hash(_ word: UInt32) -> UInt32 { (word | 0x2020_2020) &* 0x9E37_79B1 }

  /// Where the four bytes start that ordinary text holds least often.
  private static func rarestWindow(_ bytes: UnsafeBufferPointer<UInt8>, _ options: Options) -> Int {
    guard bytes.count > 4 else { return 0 }
    var best = 0
    var bestScore = Int.min
    for i in 0...(bytes.count - 4) {
      var score = 0
      for k in i..<i + 4 {
        let b = bytes[k] | 0x20
        if bytes[k] == 0x20 {
          score -= 6
        } else if bytes[k] >= 0x80 {
          // The lead bytes of an alphabet are all alike, so later ones say more.
          score += bytes[k] < 0xC0 ? 3 : 1
        } else if ASCII.isLower(b) {
          score += Int(rarity.utf8Start[Int(b - 0x61)] - 0x30)
        } else {
          score += 5
        }
      }
      if score > bestScore {
        bestScore = score
        best = i
      }
    }
    return best
  }

  /// How rare each letter is, 0 for the commonest.
  private static let rarity: StaticString = "15330543196241149110365959"

  /// What stands between words: what `looseSpaces` takes a space for.
  @inline(__always)
  private static func isSeparator(_ b: UInt8) -> Bool {
    guard b < 0x80, !ASCII.isAlphanumeric(b) else { return false }
    switch b {
    case 0x21, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x7F: return false
    default: return true
    }
  }

  private static let separators: [UInt8] = [
    0x20, 0x0A, 0x0D, 0x09, 0x2D, 0x2A, 0x2F, 0x22, 0x27, 0x3E, 0x5F, 0x60,
  ]
  private static let enders: [UInt8] =
    Array(" \n\r\t.,;:!?\"')]}>-_/*`|<(=\\+".utf8) + [0xE2, 0xE3, 0xEF]
  private static let tokenBytes: [UInt8] = Array("abcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  // MARK: Scanning

  /// Every place where a literal stands, in ascending order of where it starts.
  package func hits(in text: ByteView) -> [Hit] {
    var hits: [Hit] = []
    text.withBytes { bytes in
      guard bytes.count >= 3 else { return }
      filter.withUnsafeBufferPointer { filter in
        let last = bytes.count - 4
        var i = 0
        while i <= last {
          let word = UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: i, as: UInt32.self))
          let hash = Self.hash(word)
          if filter[Int(hash >> 22)] >> UInt64(hash >> 16 & 63) & 1 != 0 {
            verify(hash, at: i, in: bytes, &hits)
          }
          i &+= 1
        }
        // The last three bytes, as if a space followed.
        i = bytes.count - 3
        let tail = UInt32(bytes[i]) | UInt32(bytes[i + 1]) << 8 | UInt32(bytes[i + 2]) << 16 | 0x2000_0000
        verify(Self.hash(tail), at: i, in: bytes, &hits)
      }
    }
    return hits
  }

  private func verify(
    _ hash: UInt32, at i: Int, in bytes: UnsafeRawBufferPointer, _ hits: inout [Hit]
  ) {
    var node = Int(heads[Int(hash >> 20)])
    while node != 0 {
      let index = Int(nodes[node].literal)
      node = Int(nodes[node].next)
      let literal = literals[index]
      guard let range = match(literal, at: i, in: bytes), borders(literal, range, in: bytes) else { continue }
      insert(Hit(tag: Int(literal.tag), range: range), into: &hits)
    }
  }

  /// Anchors come in order, starts nearly so: an insertion that seldom moves anything, and never far.
  private func insert(_ hit: Hit, into hits: inout [Hit]) {
    var place = hits.count
    while place > 0, hits[place - 1].range.lowerBound > hit.range.lowerBound { place -= 1 }
    if place > 0, hits[place - 1] == hit { return }
    hits.insert(hit, at: place)
  }

  private func match(_ literal: Literal, at i: Int, in bytes: UnsafeRawBufferPointer) -> Range<Int>? {
    let start = Int(literal.start)
    let anchor = start + Int(literal.anchor)
    let loose = literal.options.contains(.looseSpaces)
    let exact = literal.options.contains(.exactCase)
    var p = anchor
    var t = i
    while p < start + Int(literal.count) {
      let c = pool[p]
      if c == 0x20, loose {
        var k = t
        while k < bytes.count, k - t < 8, Self.isSeparator(bytes[k]) { k += 1 }
        guard k > t else { return nil }
        t = k
      } else {
        guard t < bytes.count, (exact ? bytes[t] : ASCII.lowercased(bytes[t])) == c else { return nil }
        t += 1
      }
      p += 1
    }
    let end = t
    p = anchor
    t = i
    while p > start {
      p -= 1
      let c = pool[p]
      if c == 0x20, loose {
        var k = t
        while k > 0, t - k < 8, Self.isSeparator(bytes[k - 1]) { k -= 1 }
        guard k < t else { return nil }
        t = k
      } else {
        guard t > 0, (exact ? bytes[t - 1] : ASCII.lowercased(bytes[t - 1])) == c else { return nil }
        t -= 1
      }
    }
    return t..<end
  }

  private func borders(_ literal: Literal, _ range: Range<Int>, in bytes: UnsafeRawBufferPointer) -> Bool {
    let first = bytes[range.lowerBound]
    let last = bytes[range.upperBound - 1]
    if literal.options.contains(.wordStart), Words.needsBorder(first), range.lowerBound > 0,
      Words.isLetter(endingAt: range.lowerBound, in: bytes)
    {
      return false
    }
    if literal.options.contains(.wordEnd), range.upperBound < bytes.count,
      Words.needsBorder(last < 0x80 ? last : Words.lead(before: range.upperBound, in: bytes)),
      Words.isLetter(startingWith: bytes[range.upperBound])
    {
      return false
    }
    return true
  }
}

/// Where words begin and end, in scripts that put something between them.
enum Words {
  /// Whether a word whose first or last character starts with this byte has visible borders. Chinese,
  /// Japanese, Thai, Korean and Arabic words run into their neighbours.
  @inline(__always)
  static func needsBorder(_ lead: UInt8) -> Bool {
    lead < 0x80 ? ASCII.isAlphanumeric(lead) : lead < 0xD6
  }

  @inline(__always)
  static func isLetter(startingWith lead: UInt8) -> Bool {
    lead < 0x80 ? ASCII.isAlphanumeric(lead) : lead >= 0xC3 && lead < 0xD6
  }

  @inline(__always)
  static func isLetter(endingAt end: Int, in bytes: UnsafeRawBufferPointer) -> Bool {
    isLetter(startingWith: lead(before: end, in: bytes))
  }

  /// The first byte of the character that ends before `end`.
  static func lead(before end: Int, in bytes: UnsafeRawBufferPointer) -> UInt8 {
    var i = end - 1
    while i > 0, end - i < 4, bytes[i] & 0xC0 == 0x80 { i -= 1 }
    return bytes[i]
  }
}
