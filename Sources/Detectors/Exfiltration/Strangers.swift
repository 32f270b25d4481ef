import Bytes
import Text

/// Whether a line of a file reaches a machine that is not said to be one's own.
enum Strangers {
  /// Whether what is read ends an address: `https://…/?e=$(…)`, whatever program it is for.
  static func areAsked(at head: ByteView) -> Bool {
    var start = head.count
    while start > 0, head[start - 1] > 0x20, head[start - 1] != 0x22 { start -= 1 }
    let last = head[start...]
    return last.contains("://") && last.contains("=")
  }

  /// The last substitution of a part of a command that is not closed there.
  static func openSubstitution(in part: ByteView) -> Range<Int>? {
    var closed = 0
    var i = part.count - 1
    while i >= 0 {
      switch part[i] {
      case UInt8(ascii: ")"): closed += 1
      case UInt8(ascii: "("):
        guard closed == 0 else {
          closed -= 1
          break
        }
        if i > 0, part[i - 1] == 0x24 { return i - 1..<i + 1 }
      default: break
      }
      i -= 1
    }
    return part.firstIndex(of: 0x60).map { $0..<$0 + 1 }
  }

  /// `$(…).somewhere.net`
  static func holdsDottedEnd(_ line: ByteView) -> Bool {
    guard let end = line.firstRange(of: ").") else { return false }
    var at = end.upperBound
    var dots = 0
    while let byte = line.at(at), ASCII.isAlphanumeric(byte) || byte == 0x2D || byte == 0x2E {
      if byte == 0x2E { dots += 1 }
      at += 1
    }
    return dots >= 1
  }

  /// Whether an argument is the name of a host: `nc somewhere.net 4444`, `me@somewhere.net:`.
  static func holdsHost(_ arguments: ByteView) -> Bool {
    var at = 0
    while at < arguments.count {
      let start = at
      var dot: Int?
      while at < arguments.count,
        ASCII.isAlphanumeric(arguments[at]) || arguments[at] == 0x2D || arguments[at] == 0x2E
      {
        if arguments[at] == 0x2E { dot = at }
        at += 1
      }
      if let dot, start > 0, begins(arguments[start - 1]), dot > start, at - dot > 2,
        arguments[(dot + 1)..<at].allSatisfy({ ASCII.isLetter($0) }),
        !ends.contains(arguments[(dot + 1)..<at]),
        at == arguments.count || isBoundary(arguments[at])
      {
        return true
      }
      at += 1
    }
    return false
  }

  private static func begins(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x40 || byte == 0x22 || byte == 0x27 || byte == 0x3A || byte == 0x2F
  }

  private static func isBoundary(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x3A || byte == 0x22 || byte == 0x27 || byte == 0x2F || byte == 0x60
      || byte == 0x0A
  }

  /// What files and machines at home end with.
  private static let ends = WordList(
    " txt pem tgz gz zip json yml yaml toml log sh py js ts env key pub conf cfg ini sql csv tar db kdbx dat bak xz bz html local internal lan home corp test_ md rb go rs xml lock crt cer "
  )

  /// Whether a place that takes what anybody brings stands there, or the bare number of a machine for an address.
  static func isDrop(near range: Range<Int>, in text: ByteView) -> Bool {
    let near = text[max(0, range.lowerBound - 120)..<min(text.count, range.upperBound + 120)]
    if !drops.hits(in: near).isEmpty { return true }
    guard let mark = near.firstRange(of: "://"), near.at(mark.upperBound).map(ASCII.isDigit) == true,
      let address = InternetAddress.four(at: mark.upperBound, in: near)
    else { return false }
    return address.scope == .public || address.scope == .example
  }

  /// Whether a host takes what anybody brings.
  static func isCatcher(_ host: ByteView) -> Bool { !drops.hits(in: host).isEmpty }

  private static let drops = LiteralScanner([
    (
      0,
      """
      webhook.site|transfer.sh|ntfy.sh|requestbin|0x0.st|file.io|pastebin|termbin|ix.io|ngrok|pipedream|interact.sh|\
      oast.|oastify|burpcollaborator|beeceptor|hookbin|catbox.moe|gofile.io|bashupload|temp.sh|tmpfiles.org|requestcatcher|\
      dnslog|canarytokens|postb.in|ptsv2|ptsv3|hookdeck|typedwebhook|trycloudflare|localtunnel|loca.lt|serveo.net|requestinspector
      """
    )
  ])

  /// `203.0.113.7`
  static func holdsNumber(_ line: ByteView) -> Bool {
    var at = 1
    while at + 6 < line.count {
      defer { at += 1 }
      guard ASCII.isDigit(line[at]), !ASCII.isWord(line[at - 1]), line[at - 1] != 0x2E,
        let address = InternetAddress.four(at: at, in: line)
      else { continue }
      if address.scope == .public || address.scope == .example { return true }
    }
    return false
  }
}

extension ByteView {
  /// `you@somewhere.net`: whether its first such sign stands between letters or digits.
  var namesMailbox: Bool {
    guard let at = firstIndex(of: 0x40), at > 0 else { return false }
    return ASCII.isAlphanumeric(self[at - 1]) && self.at(at + 1).map(ASCII.isAlphanumeric) == true
  }
}
