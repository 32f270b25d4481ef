import Bytes

/// E-mail addresses of people: not examples, robots, package names or decorators.
enum MailAddress {
  static func match(at sign: Int, in text: ByteView) -> Range<Int>? {
    var start = sign
    while start > 0, sign - start < 64, isLocal(text[start - 1]) { start -= 1 }
    while start < sign, text[start] == 0x2E { start += 1 }
    var end = sign + 1
    var lastDot: Int?
    while let byte = text.at(end), end - sign < 128,
      ASCII.isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E
    {
      if byte == 0x2E { lastDot = end }
      end += 1
    }
    while end > sign + 1, text[end - 1] == 0x2E || text[end - 1] == 0x2D { end -= 1 }
    if let dot = lastDot, dot >= end {
      lastDot = text[sign..<end].array.lastIndex(of: 0x2E).map { $0 + sign }
    }
    guard start < sign, let lastDot, lastDot > sign + 1 else { return nil }
    let top = text[(lastDot + 1)..<end]
    guard top.count >= 2, top.at(0).map(ASCII.isLetter) == true, !files.contains(top.string.asciiLowercased)
    else {
      return nil
    }
    let name = text[start..<sign].string.asciiLowercased
    let host = text[(sign + 1)..<end].string.asciiLowercased
    // `https://user:password@host` and `git@host:path` name machines.
    if text.at(end) == 0x3A, name == "git" { return nil }
    if start > 0, text[start - 1] == 0x3A, start > 1, text[start - 2] != 0x20 { return nil }
    guard !robots.contains(name), !isExample(host) else { return nil }
    return start..<end
  }

  private static func isLocal(_ b: UInt8) -> Bool {
    ASCII.isWord(b) || b == 0x2E || b == 0x2D || b == 0x2B || b == 0x25
  }

  private static func isExample(_ host: String) -> Bool {
    for name in [
      "example.com", "example.org", "example.net", "test", "invalid", "localhost", "example", "local",
    ]
    where host == name || host.hasSuffixBytes("." + name) {
      return true
    }
    return host.hasSuffixBytes("noreply.github.com")
      || host.hasSuffixBytes("email.com") && host.utf8.count == 9
  }

  private static let robots: Set<String> = [
    "noreply", "no-reply", "git", "donotreply", "do-not-reply", "postmaster", "mailer-daemon", "nobody",
    "root",
  ]

  /// Ends of file names: `icon@2x.png`.
  private static let files: Set<String> = [
    "png", "jpg", "jpeg", "gif", "svg", "js", "ts", "css", "html", "json", "md", "py", "swift", "go", "rs",
  ]
}
