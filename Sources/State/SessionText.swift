import Bytes

/// A history as it stands in its file: one line a fact, and a first line that tells whether the rest is whole. It is
/// read and written at every call, and so no JSON.
///
///     sentinel-session 1 DIGEST LENGTH
///     t SECONDS CALLS BYTES
///     s CALL WHAT                          a secret that was read
///     u CALL WHAT                          content of others
///     r KEY COUNT                          a call that happened, and how often again
///     p MARK TOOL KEY SIZE WAITING         a call under way
///     S WHAT                               … that reads a secret
///     U WHAT                               … that takes in content of others
enum SessionText {
  /// More than the longest history there can be.
  static let limit = 32 * 1024
  private static let title = "sentinel-session 1 "
  /// Always of one length, so that the file is written at once: title, sixteen digits, a blank, six digits, a line feed.
  private static let headLength = 19 + 16 + 1 + 6 + 1

  static func bytes(of history: SessionHistory) -> [UInt8] {
    var out = [UInt8](repeating: 0x20, count: headLength)
    out.reserveCapacity(1024)
    line(&out, "t", UInt64(clamping: history.seen), UInt64(clamping: history.calls))
    out.append(0x20)
    number(&out, UInt64(clamping: history.bytes))
    out.append(0x0A)
    for taint in history.secrets { fact(&out, "s", taint) }
    for taint in history.sources { fact(&out, "u", taint) }
    for item in history.recent {
      line(&out, "r", item.key, UInt64(clamping: item.count))
      out.append(0x0A)
    }
    for call in history.pending {
      line(&out, "p", call.mark, call.tool)
      out.append(0x20)
      number(&out, call.key)
      out.append(0x20)
      number(&out, UInt64(clamping: call.size))
      out.append(0x20)
      number(&out, call.isWaiting ? 1 : 0)
      out.append(0x0A)
      if !call.secret.isEmpty { words(&out, "S", call.secret) }
      if !call.source.isEmpty { words(&out, "U", call.source) }
    }
    let length = out.count - headLength
    let digest = out.withUnsafeBytes { QuickHash.of(UnsafeRawBufferPointer(rebasing: $0[headLength...])) }
    var head: [UInt8] = Array(title.utf8)
    padded(&head, digest, 16)
    head.append(0x20)
    padded(&head, UInt64(length), 6)
    head.append(0x0A)
    for i in 0..<min(head.count, headLength) { out[i] = head[i] }
    return out
  }

  /// nil for bytes that are not all of a history: cut short, torn, or somebody else's.
  static func history(_ bytes: [UInt8]) -> SessionHistory? {
    guard bytes.count >= headLength, bytes.starts(with: title.utf8) else { return nil }
    var reader = Reader(bytes: bytes, at: title.utf8.count, end: headLength)
    guard let digest = reader.number(), let length = reader.number(), length <= UInt64(limit),
      bytes.count - headLength >= Int(length)
    else { return nil }
    let end = headLength + Int(length)
    let found = bytes.withUnsafeBytes {
      QuickHash.of(UnsafeRawBufferPointer(rebasing: $0[headLength..<end]))
    }
    guard found == digest else { return nil }
    return body(Reader(bytes: bytes, at: headLength, end: end))
  }

  private static func body(_ start: Reader) -> SessionHistory? {
    var reader = start
    var history = SessionHistory()
    while let kind = reader.kind() {
      switch kind {
      case UInt8(ascii: "t"):
        guard let seen = reader.number(), let calls = reader.number(), let size = reader.number() else {
          return nil
        }
        history.seen = Int64(clamping: seen)
        history.calls = Int(clamping: seen == 0 ? 0 : calls)
        history.bytes = min(Int(clamping: size), 1 << 50)
      case UInt8(ascii: "s"), UInt8(ascii: "u"):
        guard let call = reader.number() else { return nil }
        let taint = SessionHistory.Taint(call: Int(clamping: call), what: reader.rest())
        if kind == UInt8(ascii: "s") { history.secrets.append(taint) } else { history.sources.append(taint) }
      case UInt8(ascii: "r"):
        guard let key = reader.number(), let count = reader.number() else { return nil }
        history.recent.append(SessionHistory.Repeat(key: key, count: min(Int(clamping: count), 1_000_000)))
      case UInt8(ascii: "p"):
        guard let mark = reader.number(), let tool = reader.number(), let key = reader.number(),
          let size = reader.number(), let waits = reader.number()
        else { return nil }
        history.pending.append(
          SessionHistory.Pending(
            mark: mark, tool: tool, key: key, size: min(Int(clamping: size), 1 << 40),
            isWaiting: waits != 0, secret: "", source: ""))
      case UInt8(ascii: "S"), UInt8(ascii: "U"):
        guard let last = history.pending.indices.last else { return nil }
        let what = reader.rest()
        if kind == UInt8(ascii: "S") {
          history.pending[last].secret = what
        } else {
          history.pending[last].source = what
        }
      default: return nil
      }
      guard reader.endOfLine() else { return nil }
    }
    guard history.pending.count <= SessionHistory.mostPending,
      history.recent.count <= SessionHistory.mostRecent, history.secrets.count <= 2,
      history.sources.count <= 2
    else { return nil }
    return history
  }

  // MARK: Writing

  private static func line(_ out: inout [UInt8], _ kind: StaticString, _ first: UInt64, _ second: UInt64) {
    out.append(kind.utf8Start.pointee)
    out.append(0x20)
    number(&out, first)
    out.append(0x20)
    number(&out, second)
  }

  private static func fact(_ out: inout [UInt8], _ kind: StaticString, _ taint: SessionHistory.Taint) {
    out.append(kind.utf8Start.pointee)
    out.append(0x20)
    number(&out, UInt64(clamping: taint.call))
    out.append(0x20)
    text(&out, taint.what)
  }

  private static func words(_ out: inout [UInt8], _ kind: StaticString, _ words: String) {
    out.append(kind.utf8Start.pointee)
    out.append(0x20)
    text(&out, words)
  }

  /// The rest of a line.
  private static func text(_ out: inout [UInt8], _ text: String) {
    for byte in text.utf8 { out.append(byte < 0x20 ? 0x20 : byte) }
    out.append(0x0A)
  }

  /// In hexadecimal digits, as few as it takes.
  private static func number(_ out: inout [UInt8], _ number: UInt64) {
    padded(&out, number, max(1, (67 - number.leadingZeroBitCount) / 4))
  }

  private static func padded(_ out: inout [UInt8], _ number: UInt64, _ digits: Int) {
    var shift = digits * 4
    while shift > 0 {
      shift -= 4
      let digit = UInt8(truncatingIfNeeded: number >> UInt64(shift)) & 0xF
      out.append(digit < 10 ? 0x30 + digit : 0x57 + digit)
    }
  }

  // MARK: Reading

  private struct Reader {
    let bytes: [UInt8]
    var at: Int
    let end: Int

    /// The letter that a line begins with; nil at the end.
    mutating func kind() -> UInt8? {
      guard at + 1 < end else { return nil }
      defer { at += 2 }
      return bytes[at]
    }

    /// The number here, and the blank behind it.
    mutating func number() -> UInt64? {
      var value: UInt64 = 0
      let first = at
      while at < end, at - first <= 16, let digit = ASCII.hexValue(bytes[at]) {
        value = value << 4 | UInt64(digit)
        at += 1
      }
      guard at > first, at - first <= 16 else { return nil }
      if at < end, bytes[at] == 0x20 { at += 1 }
      return value
    }

    /// Everything up to the end of the line.
    mutating func rest() -> String {
      let first = at
      while at < end, bytes[at] != 0x0A { at += 1 }
      return String(decoding: bytes[first..<at], as: UTF8.self)
    }

    mutating func endOfLine() -> Bool {
      guard at < end, bytes[at] == 0x0A else { return false }
      at += 1
      return true
    }
  }
}
