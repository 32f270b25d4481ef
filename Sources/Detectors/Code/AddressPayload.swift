import Bytes

/// An address that a machine trusts more than it should, however its number is written.
enum AddressPayload {
  /// Whether a whole value, in lower case, is one without a scheme in front, or with one that no page is fetched by.
  static func isValue(_ low: ByteView) -> Bool {
    guard low.count <= 300, low.firstIndex(of: 0x20) == nil else { return false }
    if low.startsWithAny(
      of:
        "dict:// ldap://127 ldap://localhost tftp:// netdoc: jar:http phar:// expect:// file:///proc file:///root file:///home file:///var file:///windows file://c: file://localhost/etc gopher: url:file: -oproxycommand= --upload-pack= --config=/ ext::sh"
    ) {
      return true
    }
    // A number alone is a number; with a path it was meant to be a host.
    let host = low.end(from: 0) { $0 != 0x2F }
    return host < low.count && metadata(low[..<host])
  }

  /// Where an address ends whose `://` is at `colon` and whose host is one of these.
  static func end(in low: ByteView, at colon: Int) -> Int? {
    let start = colon + 3
    let limit = min(low.count, start + 300)
    let end = low[..<limit].end(from: start) {
      $0 > 0x20 && $0 != 0x2F && $0 != 0x22 && $0 != 0x27 && $0 != 0x3C && $0 != 0x3E && $0 != 0x29
        && $0 != 0x2C
        && $0 != 0x3F && $0 != 0x23 && $0 != 0x5C && $0 != 0x60
    }
    guard end > start else { return nil }
    var host = low[start..<end]
    // Who is trusted in front of the sign is only a name.
    let isPage = low[max(0, colon - 5)..<colon].holdsAny(of: "http")
    let hasUser = isPage && host.firstIndex(of: 0x40).map { host[..<$0].firstIndex(of: 0x2E) != nil } ?? false
    while let sign = host.firstIndex(of: 0x40) { host = host[(sign + 1)...] }
    if host.at(0) != 0x5B, let port = host.firstIndex(of: 0x3A) { host = host[..<port] }
    if host.at(0) == 0x5B, let close = host.firstIndex(of: 0x5D) { host = host[..<(close + 1)] }
    if metadata(host) { return end }
    if isPage, let (number, isPlain) = HostNumber.read(host) {
      // Oneself, and the house's own network, are called by numbers everybody can read, unless they are to be hidden.
      let isInside =
        number >> 24 == 127 || number >> 24 == 10 || number >> 24 == 0 || number >> 16 == 0xC0A8
        || number >> 20 == 0xAC1
      return isInside && (!isPlain || hasUser) ? end : nil
    }
    // Digits in circles, which become digits when the name is looked up.
    var i = 0
    while i + 2 < host.count {
      if host[i] == 0xE2, host[i + 1] == 0x91 || host[i + 1] == 0x92 || host[i + 1] == 0x93 { return end }
      i += 1
    }
    let path = low[end..<limit]
    if path.startsWithAny(
      of:
        "/latest/user-data /latest/dynamic/ /metadata/instance /metadata/identity /opc/v1/instance /opc/v2/instance /openstack/latest"
    ) {
      return end
    }
    return nil
  }

  /// Whether a host hands out a machine's own credentials.
  private static func metadata(_ host: ByteView) -> Bool {
    if let (number, _) = HostNumber.read(host) {
      // 169.254.169.254, .170.2, .169.253, 100.100.100.200, 192.0.0.192, 168.63.129.16
      return number == 0xA9FE_A9FE || number == 0xA9FE_AA02 || number == 0xA9FE_A9FD || number == 0x6464_64C8
        || number == 0xC000_00C0 || number == 0xA83F_8110
    }
    if host.startsWithAny(
      of: "169.254.169.254. 169-254-169-254. a9fea9fe. [fd00:ec2: [::ffff:a9fe [::ffff:169.254")
    {
      return true
    }
    return host.isAny(
      of:
        "metadata.google.internal metadata.goog metadata.tencentyun.com metadata.azure.internal instance-data instance-data.ec2.internal rancher-metadata metadata.packet.net metadata.platformequinix.com spoofed.burpcollaborator.net 1ynrnhl.xip.io www.owasp.org.1ynrnhl.xip.io"
    )
  }
}

/// The number of a host, in every way that `inet_aton` and IPv6 let it be written.
enum HostNumber {
  /// The four bytes, and whether they are written as four plain decimals.
  static func read(_ host: ByteView) -> (number: UInt32, isPlain: Bool)? {
    guard host.count >= 1, host.count <= 60 else { return nil }
    if host[0] == 0x5B { return readMapped(host) }
    var host = host
    if host[host.count - 1] == 0x2E { host = host[..<(host.count - 1)] }
    var parts: [UInt64] = []
    var isPlain = true
    var start = 0
    for i in 0...host.count where i == host.count || host[i] == 0x2E {
      guard let (value, isDecimal) = part(host[start..<i]) else { return nil }
      parts.append(value)
      if !isDecimal { isPlain = false }
      start = i + 1
      guard parts.count <= 4 else { return nil }
    }
    guard let last = parts.last else { return nil }
    if parts.count != 4 { isPlain = false }
    var number: UInt64 = 0
    for value in parts.dropLast() {
      // More than a byte is cut by some, which is what makes it a disguise.
      number = number << 8 | value & 0xFF
      if value > 0xFF { isPlain = false }
    }
    let width = UInt64(8 * (5 - parts.count))
    if parts.count == 4, last > 0xFF { isPlain = false }
    guard last < 1 << max(width, 32) else { return nil }
    number = number << width | last & (1 << width - 1)
    return (UInt32(truncatingIfNeeded: number), isPlain)
  }

  private static func part(_ text: ByteView) -> (UInt64, Bool)? {
    guard !text.isEmpty, text.count <= 24 else { return nil }
    let digits = text.string
    if text.count > 2, text.starts(with: "0x") {
      let hex = String(digits.dropFirst(2).drop { $0 == "0" })
      return hex.isEmpty ? (0, false) : UInt64(hex, radix: 16).map { ($0, false) }
    }
    guard text.array.allSatisfy(ASCII.isDigit) else { return nil }
    if text.count > 1, text[0] == 0x30 {
      return (UInt64(digits, radix: 8) ?? UInt64(digits)).map { ($0, false) }
    }
    return UInt64(digits).map { ($0, true) }
  }

  /// `[::ffff:a9fe:a9fe]`, `[::ffff:169.254.169.254]`, `[::1]` apart, which everybody can read.
  private static func readMapped(_ host: ByteView) -> (UInt32, Bool)? {
    guard host[host.count - 1] == 0x5D else { return nil }
    let inner = host[1..<(host.count - 1)]
    var tail: ByteView?
    for prefix: StaticString in ["::ffff:", "0:0:0:0:0:ffff:", "::"] where inner.starts(with: prefix) {
      tail = inner[prefix.utf8CodeUnitCount...]
      break
    }
    guard let tail, !tail.isEmpty else { return nil }
    if tail.firstIndex(of: 0x2E) != nil { return read(tail).map { ($0.number, false) } }
    let words = tail.string.split(separator: ":")
    guard words.count == 2, let high = UInt32(words[0], radix: 16), let small = UInt32(words[1], radix: 16),
      high <= 0xFFFF, small <= 0xFFFF
    else { return nil }
    return (high << 16 | small, false)
  }
}
