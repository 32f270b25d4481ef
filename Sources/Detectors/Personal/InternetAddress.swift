import Bytes

/// Addresses of machines on the internet, of both versions.
struct InternetAddress {
  enum Scope {
    /// Somebody's, anywhere in the world.
    case `public`
    /// Somebody's inside of one network.
    case local
    /// Of a range for documentation.
    case example
    /// A machine's own, a well-known resolver, or what looks like a version.
    case nobodys
  }

  var range: Range<Int>
  var scope: Scope

  /// The IPv4 address at `start`.
  static func four(at start: Int, in text: ByteView) -> InternetAddress? {
    guard let (end, parts) = quad(at: start, in: text) else { return nil }
    if let next = text.at(end),
      ASCII.isWord(next) || next == 0x2E && text.at(end + 1).map(ASCII.isDigit) == true
    {
      return nil
    }
    return InternetAddress(range: start..<end, scope: scope(parts))
  }

  /// Four numbers of at most 255, packed.
  private static func quad(at start: Int, in text: ByteView) -> (end: Int, parts: UInt32)? {
    text.withBytes { bytes in
      var parts: UInt32 = 0
      var at = start
      for i in 0..<4 {
        let from = at
        var value: UInt32 = 0
        while at < bytes.count, bytes[at] &- 0x30 < 10, at &- from < 4 {
          value = value &* 10 &+ UInt32(bytes[at] &- 0x30)
          at &+= 1
        }
        guard at > from, at &- from <= 3, value <= 255 else { return nil }
        parts = parts &<< 8 | value
        if i < 3 {
          guard at < bytes.count, bytes[at] == 0x2E else { return nil }
          at &+= 1
        }
      }
      return (at, parts)
    }
  }

  private static func scope(_ parts: UInt32) -> Scope {
    func part(_ i: UInt32) -> UInt32 { parts >> (24 - i * 8) & 255 }
    switch (part(0), part(1)) {
    case (0, _), (127, _), (224...255, _): return .nobodys
    case (10, _), (169, 254), (192, 168), (172, 16...31), (100, 64...127): return .local
    case (192, 0), (198, 51), (203, 0): return .example
    case (198, 18...19), (1, 1), (8, 8), (9, 9), (8, 4): return .nobodys
    default: return part(0) > 9 && (part(1) > 9 || part(2) > 9 || part(3) > 9) ? .public : .nobodys
    }
  }

  /// The IPv6 address around a colon, the first one of it.
  static func six(aroundColonAt colon: Int, in text: ByteView) -> InternetAddress? {
    var start = colon
    while start > 0, colon - start < 5, ASCII.hexValue(text[start - 1]) != nil { start -= 1 }
    // Only from its first colon on, and not out of the middle of a word.
    if start > 0, ASCII.isWord(text[start - 1]) || text[start - 1] == 0x3A || text[start - 1] == 0x2E {
      return nil
    }
    guard colon - start <= 4 else { return nil }
    var groups = 0
    var gap: Int?
    var digits = 0
    var lead: UInt32 = 0
    var second: UInt32 = 0
    var inner: Scope?
    var at = start
    while groups < 8 {
      if text.at(at) == 0x3A, text.at(at + 1) == 0x3A {
        guard gap == nil else { return nil }
        gap = groups
        at += 2
        continue
      }
      if groups > 0, gap != groups {
        guard text.at(at) == 0x3A else { break }
        at += 1
      }
      // The last two groups may be written as an address of version four.
      if groups <= 6, let (end, parts) = quad(at: at, in: text) {
        inner = scope(parts)
        groups += 2
        digits += 4
        at = end
        break
      }
      let from = at
      var value: UInt32 = 0
      while at - from < 4, let byte = text.at(at), let hex = ASCII.hexValue(byte) {
        value = value << 4 | UInt32(hex)
        if byte < 0x3A { digits += 1 }
        at += 1
      }
      if at == from {
        // Behind a gap there need be nothing.
        guard gap == groups else { return nil }
        break
      }
      if gap == nil, groups == 0 { lead = value }
      if gap == nil, groups == 1 { second = value }
      groups += 1
    }
    if let next = text.at(at),
      ASCII.isWord(next) || next == 0x3A || next == 0x2E && text.at(at + 1).map(ASCII.isDigit) == true
    {
      return nil
    }
    guard gap == nil ? groups == 8 : groups < 8, digits > 0 else { return nil }
    return InternetAddress(
      range: start..<at, scope: scope(lead, second, groups: groups, hasGap: gap != nil, inner: inner))
  }

  private static func scope(
    _ lead: UInt32, _ second: UInt32, groups: Int, hasGap: Bool, inner: Scope?
  ) -> Scope {
    if lead >= 0xFF00 { return .nobodys }
    if lead == 0x2001, second == 0x0DB8 { return .example }
    if let inner { return inner }
    if lead & 0xFFC0 == 0xFE80 || lead & 0xFE00 == 0xFC00 { return .local }
    if lead == 0 { return .nobodys }
    if !hasGap { return .public }
    guard groups >= 3 else { return .nobodys }
    return lead >> 12 == 2 || lead >> 12 == 3 ? .public : .local
  }
}
