import Bytes
import Text
import Verdict

/// Lines of code and commands that hand secrets to an address: what a browser keeps, put into a URL; a file of keys, given
/// to `curl`. Whoever sends a token to the service it is for does neither.
enum LeakingLine {
  static let rule = Rule(
    id: "SEC-04.leaking-code", severity: .medium, category: "exfiltration",
    title: "Code hands secrets to an address",
    why: "Whoever runs the line, or opens the page it is on, sends away what is kept for somebody else.",
    instead: "Take the line out, and ask where it came from.")

  private static let reach = 240
  /// A page of addresses is not worth a look at each of them.
  private static let mostLines = 1_024

  /// The first of them, looked for around addresses.
  static func finding(in inspection: Inspection) -> Finding? {
    let text = inspection.text
    var from = 0
    var words = words.map { Word($0.text, $0.use) }
    var lines = 0
    while lines < mostLines,
      let mark = inspection.layers.given.survey.nextAddress(in: text, from: from)
    {
      // Most pages name addresses and none of the words.
      var nearest = Int.max
      for i in words.indices { nearest = min(nearest, words[i].place(from: mark - reach, in: text)) }
      if nearest == .max { return nil }
      from = mark + 3
      if nearest > mark + 3 + reach { continue }
      lines += 1
      let line = PersonName.line(around: mark..<mark + 3, before: reach, after: reach, in: text)
      from = line.upperBound
      for i in words.indices {
        let start = words[i].place(from: line.lowerBound, in: text)
        guard start < line.upperBound, start + words[i].text.utf8.count <= line.upperBound else { continue }
        let place = start..<start + words[i].text.utf8.count
        if let means = means(words[i], at: place, in: line, of: text) {
          return rule.finding(at: line, evidence: Evidence(plain: means))
        }
      }
    }
    return nil
  }

  /// What a line does by one of the words, if that is what should not be done.
  private static func means(
    _ word: Word, at place: Range<Int>, in line: Range<Int>, of text: ByteView
  ) -> String? {
    switch word.use {
    case .store: carriesStore(line, of: place, in: text) ? "\(word.text), sent to an address" : nil
    case .allSecrets:
      text[line].contains("curl ") ? "all secrets of a workflow, sent to an address" : nil
    case .reading: LeakingCommand.posts(line, in: text) ? "a file of secrets is read and posted" : nil
    case .curl: givesFile(line, of: place, in: text) ? "curl is given a file of secrets" : nil
    }
  }

  private enum Use {
    case store, allSecrets, reading, curl
  }

  private static let words: [(text: String, use: Use)] = [
    ("document.cookie", .store), ("localStorage", .store), ("sessionStorage", .store),
    ("toJSON(secrets)", .allSecrets),
    ("open(", .reading), ("readFile", .reading), ("Get-Content", .reading), ("file_get_contents(", .reading),
    ("curl ", .curl),
  ]

  /// A word, and where it stands next, so that all of its places together cost one pass.
  private struct Word {
    let text: String
    let use: Use
    private var asked = Int.max
    private var found = Int.min

    init(_ text: String, _ use: Use) {
      self.text = text
      self.use = use
    }

    /// The first place from `start` on; `Int.max` if there is none.
    mutating func place(from start: Int, in whole: ByteView) -> Int {
      if start < asked || start > found {
        asked = start
        found = whole.firstRange(of: text, from: max(0, start))?.lowerBound ?? .max
      }
      return found
    }
  }

  /// `'https://…?c=' + document.cookie`, `fetch('https://…', { body: document.cookie })`, all of a store in a body.
  private static func carriesStore(_ line: Range<Int>, of place: Range<Int>, in text: ByteView) -> Bool {
    let before = text[line.lowerBound..<place.lowerBound]
    guard let url = before.firstRange(of: "://") else { return false }
    let between = before[url.upperBound...]
    // Put into the address itself: behind the equals sign that its string ends with.
    if between.contains("=' +") || between.contains("=\" +") || between.contains("='+")
      || between.contains("=\"+")
      || between.contains("=${")
    {
      return true
    }
    guard between.contains("body") || before.contains("sendBeacon") || between.contains(".send(") else {
      return false
    }
    // One value of a store may be the token that the service asks for; all of it, and cookies, are not.
    return text[place] == "document.cookie" || !text[place.upperBound..<line.upperBound].starts(with: ".")
  }

  /// `curl -d @$HOME/.npmrc https://…`: the file stands behind the sign that has it read.
  private static func givesFile(_ line: Range<Int>, of place: Range<Int>, in text: ByteView) -> Bool {
    let rest = text[place.upperBound..<line.upperBound]
    guard rest.contains("://") else { return false }
    var at = 0
    while at + 2 < rest.count {
      defer { at += 1 }
      let isRead =
        rest[at] == 0x40 && at > 0 && (rest[at - 1] == 0x20 || rest[at - 1] == 0x3D || rest[at - 1] == 0x22)
        || rest[at] == 0x20 && at > 1 && rest[at - 1] == UInt8(ascii: "T") && rest[at - 2] == 0x2D
      guard isRead else { continue }
      var end = at + 1
      while end < rest.count, rest[end] > 0x20, rest[end] != 0x22, rest[end] != 0x27 { end += 1 }
      if secrets.contains(where: { rest[at + 1..<end].contains($0) }) { return true }
    }
    return false
  }

  private static let secrets: [String] = [
    "/.ssh/", "id_rsa", "id_ed25519", "/.aws/", "/.npmrc", "/.netrc", "/.pypirc", "/.kube/", "/.gnupg/",
    "/.env", "@.env",
    "/etc/shadow", "/etc/passwd", ".git-credentials", "/.docker/config", "keychain", "_history",
    "/.config/gh/",
    "/.config/gcloud",
  ]
}
