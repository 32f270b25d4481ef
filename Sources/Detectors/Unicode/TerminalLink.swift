import Bytes
import Text

/// Links that a terminal shows with a text of their own (OSC 8).
enum TerminalLink {
  /// A link that carries data, or whose text names another host.
  static func hidesTarget(_ body: ByteView, shownAt start: Int, in text: ByteView) -> Bool {
    guard let separator = body.firstIndex(of: 0x3B, from: 2) else { return false }
    let target = body[(separator + 1)...]
    guard !target.isEmpty else { return false }
    let behind = text[start..<min(text.count, start + 200)]
    // The link itself ends in `ESC \\` or a bell.
    let first = behind.starts(with: "\u{1B}\\") ? 2 : 1
    guard first < behind.count else { return false }
    let shown = behind[first..<(behind.firstIndex(of: 0x1B, from: first) ?? behind.count)]
    guard target.starts(with: "http") else {
      // What runs, shown as a link.
      if target.starts(with: "javascript:") || target.starts(with: "data:text/html") { return true }
      // `file:///…` shown as a page of somewhere.
      if shown.starts(with: "http"), target.contains(":") { return true }
      if opened.contains(where: { target.starts(with: $0) }), !target.contains("://file") {
        return !names(shown, target)
      }
      // Another address than the one that is shown.
      if target.starts(with: "mailto:") { return shown.firstIndex(of: 0x40) != nil && !isMail(target, shown) }
      if target.starts(with: "file:"), isElsewhere(target) || runs(target) { return !names(shown, target) }
      return target.starts(with: "file:") && isKept(target) && !names(shown, target)
    }
    if target.firstIndex(of: 0x3F) != nil, OverwrittenText.words(in: shown).count >= 5 { return true }
    let ownStart = target.firstRange(of: "://")?.upperBound ?? 0
    let own = host(of: target, from: ownStart)
    // `https://known.example@other.example`.
    if target.at(ownStart + own.count) == 0x40, own.contains(".") { return true }
    if let other = shown.firstRange(of: "://") {
      return !isSame(own, host(of: shown, from: other.upperBound))
    }
    let named = host(of: shown, from: 0)
    return (isHostName(named) || named.starts(with: "www.")) && !isSame(own, named)
  }

  /// What a click connects to.
  private static let opened: [StaticString] = [
    "ssh:", "telnet:", "smb:", "vbscript:", "ms-", "search-ms:", "command:", "x-man-page:", "vscode:",
    "vscode-insiders:", "cursor:", "jar:", "intent:",
  ]

  private static func isMail(_ target: ByteView, _ shown: ByteView) -> Bool {
    var end = 7
    while let byte = target.at(end), byte != UInt8(ascii: "?") { end += 1 }
    return shown.contains(target[7..<end].string)
  }

  /// A file of another machine: `file:////host/…`, `file://203.0.113.4/…`.
  private static func isElsewhere(_ target: ByteView) -> Bool {
    guard target.starts(with: "file://") else { return false }
    if target.starts(with: "file:////") { return true }
    let name = host(of: target, from: 7)
    return name.count { $0 == 0x2E } == 3 && !name.contains(where: ASCII.isLetter) && !(name == "127.0.0.1")
  }

  /// A file that does something when it is opened.
  private static func runs(_ target: ByteView) -> Bool {
    var end = target.count
    while end > 0, target[end - 1] == 0x2F { end -= 1 }
    return programs.contains { target[..<end].ends(with: $0) }
  }

  private static let programs: [StaticString] = [
    ".app", ".lnk", ".command", ".exe", ".scr", ".bat", ".cmd", ".ps1", ".desktop", ".jar", ".sh", ".vbs",
    ".hta", ".msi", ".terminal",
  ]

  /// Whether a file is one that only its owner reads.
  private static func isKept(_ target: ByteView) -> Bool { kept.contains { target.contains($0) } }

  private static let kept = [
    "/etc/shadow", "/etc/passwd", "/.ssh/", "/.aws/", "/.gnupg/", "/.env", "/.netrc", "/.kube/", "/.npmrc",
    "/etc/sudoers", "id_rsa", "id_ed25519", ".git-credentials", "/.docker/", "/proc/self/", "/.config/gh/",
  ]

  /// Whether a link shows the name of its file, as listings do.
  private static func names(_ shown: ByteView, _ target: ByteView) -> Bool {
    var end = target.count
    while end > 0, target[end - 1] == 0x2F { end -= 1 }
    var start = end
    while start > 0, target[start - 1] != 0x2F { start -= 1 }
    return start < end && shown.contains(target[start..<end].string)
  }

  private static func host(of url: ByteView, from start: Int) -> ByteView {
    var end = start
    while let byte = url.at(end), ASCII.isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D { end += 1 }
    return url[start..<end]
  }

  /// One host is the other, or a part of it.
  private static func isSame(_ a: ByteView, _ b: ByteView) -> Bool {
    let longer = a.count >= b.count ? a : b
    let shorter = a.count >= b.count ? b : a
    guard longer.count > shorter.count else { return longer == shorter }
    return longer[(longer.count - shorter.count)...] == shorter
      && longer[longer.count - shorter.count - 1] == 0x2E
  }

  /// `host.example`, or any host with a path behind it.
  static func isHost(_ word: ByteView) -> Bool {
    let name = host(of: word, from: 0)
    guard let dot = name.firstIndex(of: 0x2E, from: 0), dot > 0, name.at(dot + 1).map(ASCII.isLetter) == true
    else { return false }
    return isHostName(name) || word.at(name.count) == 0x2F && ASCII.isLetter(name[dot - 1])
  }

  /// Names of files end in other letters.
  private static func isHostName(_ name: ByteView) -> Bool {
    var dot: Int?
    for i in name.indices where name[i] == 0x2E { dot = i }
    guard let dot, dot > 0 else { return false }
    return endings.contains(name[(dot + 1)...])
  }

  /// None of these is what files are called by.
  private static let endings = WordList(
    """
     com org net io dev gov edu app de uk fr nl it es eu ch at be se dk fi jp cn in br au ca us kr tw ru ua co info biz \
    xyz cloud online site shop bank store tech 
    """)
}
