import Bytes
import Text

/// E-mail addresses of people: not examples, robots, package names or decorators.
enum MailAddress {
  static func match(at sign: Int, in text: ByteView) -> Range<Int>? {
    var (start, end, lastDot) = text.withBytes { bytes -> (Int, Int, Int?) in
      var start = sign
      while start > 0, sign &- start < 64, isLocal(bytes[start &- 1]) { start &-= 1 }
      while start < sign, bytes[start] == 0x2E { start &+= 1 }
      var end = sign &+ 1
      var lastDot: Int?
      while end < bytes.count, end &- sign < 128,
        ASCII.isAlphanumeric(bytes[end]) || bytes[end] == 0x2D || bytes[end] == 0x2E
      {
        if bytes[end] == 0x2E { lastDot = end }
        end &+= 1
      }
      while end > sign &+ 1, bytes[end &- 1] == 0x2E || bytes[end &- 1] == 0x2D { end &-= 1 }
      return (start, end, lastDot)
    }
    if let dot = lastDot, dot >= end {
      lastDot = text[sign..<end].array.lastIndex(of: 0x2E).map { $0 + sign }
    }
    guard start < sign, let lastDot, lastDot > sign + 1 else { return nil }
    let top = text[(lastDot + 1)..<end]
    guard top.count >= 2, top.at(0).map(ASCII.isLetter) == true, !files.contains(top)
    else {
      return nil
    }
    let name = text[start..<sign]
    let host = text[(sign + 1)..<end]
    // `https://user:password@host` and `git@host:path` name machines.
    if text.at(end) == 0x3A, git.contains(name) { return nil }
    if start > 1, text[start - 1] == 0x3A, text[start - 2] != 0x20,
      text[start - 2] < 0x80, !isLabelled(start - 1, in: text)
    {
      return nil
    }
    guard !robots.contains(name), !isExample(host) else { return nil }
    return start..<end
  }

  /// `mailto:`, `Email:`: the word before the colon is no user.
  private static func isLabelled(_ colon: Int, in text: ByteView) -> Bool {
    var from = colon
    while from > 0, colon - from < 12, ASCII.isLetter(text[from - 1]) || text[from - 1] == 0x2D { from -= 1 }
    return labels.contains(text[from..<colon])
  }

  private static let labels = WordList(
    " mailto mail email e-mail from to cc bcc reply-to contact correo courriel ")

  @inline(__always)
  private static func isLocal(_ b: UInt8) -> Bool {
    ASCII.isWord(b) || b == 0x2E || b == 0x2D || b == 0x2B || b == 0x25
  }

  /// A host that is nobody's, or a name in one.
  static func isExample(_ host: ByteView) -> Bool {
    var from = 0
    while true {
      if examples.contains(host[from...]) { return true }
      guard let dot = host.firstIndex(of: 0x2E, from: from) else { break }
      from = dot + 1
    }
    return machines.holdsEnd(of: host) || host.count == 9 && samples.contains(host)
  }

  private static let examples = WordIndex(
    " example.com example.org example.net test invalid localhost example local tld domain.com yourdomain.com mydomain.com yourcompany.com mycompany.com "
  )
  private static let machines = WordIndex(" noreply.github.com ")
  private static let samples = WordList(" email.com ")
  private static let git = WordList(" git ")

  private static let robots = WordIndex(
    " noreply no-reply git donotreply do-not-reply postmaster mailer-daemon nobody root you your.name youremail "
  )

  /// Ends of file names: `icon@2x.png`.
  private static let files = WordIndex(" png jpg jpeg gif svg js ts css html json md py swift go rs ")
}
