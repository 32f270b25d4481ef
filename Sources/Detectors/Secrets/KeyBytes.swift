import Bytes
import Text

/// Keys that code has as bytes: `static const uint8_t kAppKey[16] = { 0x7A, 0x13, … }`, `Fernet(b"…")`.
enum KeyBytes {
  /// The bytes behind a name that ends with `word`, if it says whose key it is.
  static func value(behind word: Range<Int>, from start: Int, in text: ByteView) -> Range<Int>? {
    let end = word.upperBound
    guard let next = text.at(end), next == 0x5B || next == 0x20 || next == 0x3A, start < word.lowerBound
    else {
      return nil
    }
    var at = end
    var hasSign = false
    // `[16] = {`, `: [u8; 16] = [`, ` := []byte{`, ` = bytes([`
    while let byte = text.at(at), at - end < 48 {
      if byte == 0x3D { hasSign = true }
      if hasSign, byte == 0x30, text.at(at + 1).map({ $0 | 0x20 }) == 0x78 { break }
      guard byte != 0x3B || !hasSign, byte != 0x22, byte != 0x27, byte != 0x0A || hasSign else { return nil }
      at += 1
    }
    guard hasSign, text.at(at) == 0x30 else { return nil }
    let name = text[start..<word.lowerBound].asciiLowercased
    guard name.count >= 2, !others.contains(where: { name.contains($0) }) else { return nil }
    let from = at
    var last = at
    var seen: Set<UInt8> = []
    var count = 0
    var steps = 0
    var previous: UInt8?
    while let byte = text.at(at), count < 64, at - from < 600 {
      if byte == 0x30, text.at(at + 1).map({ $0 | 0x20 }) == 0x78,
        let high = text.at(at + 2).flatMap(ASCII.hexValue)
      {
        let low = text.at(at + 3).flatMap(ASCII.hexValue)
        let value = low.map { high << 4 | $0 } ?? high
        if let previous, value == previous &+ 1 || value == previous { steps += 1 }
        previous = value
        seen.insert(value)
        count += 1
        at += low == nil ? 3 : 4
        last = at
        if let next = text.at(at), ASCII.hexValue(next) != nil { return nil }
      } else if ASCII.isSpace(byte) || byte == 0x2C {
        at += 1
      } else if text[at...].starts(with: "(byte)") {
        at += 6
      } else {
        break
      }
    }
    guard count == 16 || count == 24 || count == 32 || count == 64, seen.count * 4 >= count * 3,
      steps * 3 < count
    else {
      return nil
    }
    return from..<last
  }

  /// Keys that everybody may see, and those of examples.
  private static let others: [String] = [
    "pub", "test", "vector", "rsa", "expect", "sample", "example", "demo", "kat", "rfc", "nist", "wrong",
    "bad",
    "scan", "virtual", "sort", "map", "round", "peer", "verify",
  ]

  private static let calls: [StaticString] = [
    "fernet(", "symmetricsecuritykey(", "secretkeyspec(", "cookieparser(",
  ]

  /// The key that a call is given as a string, as its first argument, or as the second of `createHmac('sha256', …)`.
  static func given(to word: Range<Int>, in text: ByteView) -> Range<Int>? {
    var at = word.upperBound
    if text[word].begins(with: "createhmac(") {
      guard let comma = text.firstIndex(of: 0x2C, from: at, within: 16) else { return nil }
      at = comma + 1
      while text.at(at) == 0x20 { at += 1 }
    } else {
      guard text[word].begins(with: "hmac.new(") || calls.contains(where: { text[word].begins(with: $0) })
      else {
        return nil
      }
    }
    Assignment.skipWrapper(&at, in: text)
    guard let quote = text.at(at), quote == 0x22 || quote == 0x27 || quote == 0x60,
      let end = text.firstIndex(of: quote, from: at + 1, within: 200)
    else { return nil }
    let value = text[at + 1..<end]
    guard !Placeholder.isOne(value), !ValueJudge.isDescriptive(value), !Placeholder.isCounted(value) else {
      return nil
    }
    let shape = Randomness(value)
    return ValueJudge.isStrong(value, shape) || HumanSecret.isChosen(value, shape) ? at + 1..<end : nil
  }
}
