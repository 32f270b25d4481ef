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

/// Phone numbers: international, in the North American form, or with a word in front that says so.
enum PhoneNumber {
  static func match(_ groups: DigitGroups, _ range: Range<Int>, in text: ByteView, isNamed: Bool) -> Bool {
    let digits = groups.digits(of: range)
    let place = groups.place(of: range)
    guard digits.count >= 7, digits.count <= 15, Set(digits).count >= 3 else { return false }
    let separators = groups.separators[range.lowerBound..<range.upperBound - 1]
    // Dates, versions and amounts.
    if separators.contains(0x2F) || separators.filter({ $0 == 0x2E }).count == 1 { return false }
    let before = place.lowerBound > 0 ? text[place.lowerBound - 1] : 0x20
    if before == 0x2B {
      let isApart = place.lowerBound < 2 || !ASCII.isAlphanumeric(text[place.lowerBound - 2])
      return digits.count >= 9 && digits[0] != 0 && isApart
    }
    if let next = text.at(place.upperBound), next == 0x2D || next == 0x2F || next == 0x3A { return false }
    let sizes = groups.sizes(of: range)
    if sizes == [3, 3, 4] || sizes == [1, 3, 3, 4] {
      let area = digits.count == 11 ? 1 : 0
      let isDialled = digits[area] >= 2 && digits[area + 3] >= 2 && (area == 0 || digits[0] == 1)
      if isDialled, before == 0x28 || isNamed || groups.separators.first == 0x2D { return true }
    }
    guard isNamed else { return false }
    return range.count > 1 ? digits.count >= 7 : digits.count >= 10 && (digits[0] == 0 || digits.count <= 12)
  }
}

/// IPv4 addresses.
enum InternetAddress {
  static func match(at start: Int, in text: ByteView) -> (range: Range<Int>, isPublic: Bool)? {
    var parts: [Int] = []
    var at = start
    while parts.count < 4 {
      let from = at
      var value = 0
      while let byte = text.at(at), ASCII.isDigit(byte), at - from < 4 {
        value = value * 10 + Int(byte - 0x30)
        at += 1
      }
      guard at > from, at - from <= 3, value <= 255 else { return nil }
      parts.append(value)
      if parts.count < 4 {
        guard text.at(at) == 0x2E else { return nil }
        at += 1
      }
    }
    if let next = text.at(at),
      ASCII.isWord(next) || next == 0x2E && text.at(at + 1).map(ASCII.isDigit) == true
    {
      return nil
    }
    return (start..<at, isPublic(parts))
  }

  private static func isPublic(_ p: [Int]) -> Bool {
    switch (p[0], p[1]) {
    case (0, _), (10, _), (127, _), (169, 254), (192, 168), (224...255, _): false
    case (172, 16...31), (100, 64...127), (192, 0), (198, 18...19): false
    // Documentation ranges, well-known resolvers, and what looks like a version.
    case (198, 51), (203, 0), (1, 1), (8, 8), (9, 9), (8, 4): false
    default: p[0] > 9 && p[1...].contains { $0 > 9 }
    }
  }
}

/// Addresses written with colons: IPv6 and MAC.
enum HardwareAddress {
  static func match(aroundColonAt colon: Int, in text: ByteView) -> (
    place: Range<Int>, rule: Rule, kind: String
  )? {
    var start = colon
    while start > 0, colon - start < 5, ASCII.hexValue(text[start - 1]) != nil { start -= 1 }
    // Only from its first colon on, and not out of the middle of a word.
    if start > 0, ASCII.isWord(text[start - 1]) || text[start - 1] == 0x3A || text[start - 1] == 0x2E {
      return nil
    }
    var sizes: [Int] = []
    var at = start
    var isShort = false
    while sizes.count < 9 {
      let from = at
      while let byte = text.at(at), at - from < 5, ASCII.hexValue(byte) != nil { at += 1 }
      sizes.append(at - from)
      guard text.at(at) == 0x3A else { break }
      if text.at(at + 1) == 0x3A {
        if isShort { return nil }
        isShort = true
        at += 1
        if text.at(at + 1).map({ ASCII.hexValue($0) != nil }) != true {
          at += 1
          break
        }
      }
      at += 1
    }
    if let next = text.at(at),
      ASCII.isWord(next) || next == 0x2E && text.at(at + 1).map(ASCII.isDigit) == true
    {
      return nil
    }
    if !isShort, sizes == [2, 2, 2, 2, 2, 2] {
      return (start..<at, PersonalRule.hardware, "MAC address")
    }
    guard sizes.allSatisfy({ $0 <= 4 }), isShort ? sizes.count >= 4 && sizes.count < 8 : sizes.count == 8
    else { return nil }
    // The ranges of single machines, links and documentation are nobody's.
    let first = text[start..<min(at, start + 4)].string.asciiLowercased
    guard let lead = first.utf8.first, lead == 0x32 || lead == 0x33,
      first != "2001" || !text[start..<at].contains(":db8:")
    else {
      return nil
    }
    return (start..<at, PersonalRule.address, "IP address")
  }
}
