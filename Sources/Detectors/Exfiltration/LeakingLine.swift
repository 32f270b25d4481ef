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
    guard inspection.signs.contains(.leak),
      inspection.layers.given.survey.nextAddress(in: text, from: 0) != nil
    else { return nil }
    let reads = inspection.layers.given.survey.traits.hasCall || text.contains("Get-Content")
    let hits = scanner.hits(in: text).filter {
      let word = words[$0.tag]
      return (reads || word.use != .reading) && text[$0.range].isSame(as: word.text)
    }
    var next = 0
    var lines = 0
    while lines < mostLines, next < hits.count,
      let mark = inspection.layers.given.survey.nextAddress(in: text, from: from)
    {
      from = mark + 3
      // Most pages name addresses and none of the words.
      while next < hits.count, hits[next].start < mark - reach { next += 1 }
      guard next < hits.count, hits[next].start < mark + 3 + reach else { continue }
      lines += 1
      let line = PersonName.line(around: mark..<mark + 3, before: reach, after: reach, in: text)
      from = line.upperBound
      for (place, word) in firsts(in: line, of: hits[next...]) {
        if let means = means(word, at: place, in: line, of: text) {
          return rule.finding(at: line, evidence: Evidence(plain: means))
        }
      }
    }
    return nil
  }

  /// The first place of each word in a line, in the order of the words.
  private static func firsts(
    in line: Range<Int>, of hits: ArraySlice<LiteralScanner.Hit>
  ) -> [(Range<Int>, Word)] {
    var seen: UInt64 = 0
    var found: [LiteralScanner.Hit] = []
    for hit in hits {
      if hit.start >= line.upperBound { break }
      guard hit.start >= line.lowerBound, seen & 1 << UInt64(hit.tag) == 0 else { continue }
      seen |= 1 << UInt64(hit.tag)
      if hit.range.upperBound <= line.upperBound { found.append(hit) }
    }
    return found.sorted { $0.tag < $1.tag }.map { ($0.range, words[$0.tag]) }
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
    case .query: carriesColumn(line, in: text) ? "a query sends what a table holds of secrets" : nil
    case .program: pipesRows(behind: place, line, in: text) ? "a query pipes rows to an address" : nil
    }
  }

  private enum Use {
    case store, allSecrets, reading, curl, query, program
  }

  static var traces: [StaticString] { words.map(\.text) }

  private struct Word {
    let text: StaticString
    let use: Use
  }

  private static let words = [
    Word(text: "document.cookie", use: .store), Word(text: "localStorage", use: .store),
    Word(text: "sessionStorage", use: .store),
    Word(text: "toJSON(secrets)", use: .allSecrets),
    Word(text: "open(", use: .reading), Word(text: "readFile", use: .reading),
    Word(text: "Get-Content", use: .reading), Word(text: "file_get_contents(", use: .reading),
    Word(text: "curl ", use: .curl), Word(text: "http_post(", use: .query),
    Word(text: "UTL_HTTP", use: .query), Word(text: "utl_http", use: .query),
    Word(text: "TO PROGRAM", use: .program),
  ]

  private static let scanner: LiteralScanner = {
    var scanner = LiteralScanner(literals: words.count, bytes: 160)
    for (tag, word) in words.enumerated() {
      scanner.file(
        UnsafeBufferPointer(start: word.text.utf8Start, count: word.text.utf8CodeUnitCount), tag: tag,
        .anywhere)
    }
    scanner.group()
    return scanner
  }()

  /// `'https://…?c=' + document.cookie`, `fetch('https://…', { body: document.cookie })`, all of a store in a body.
  private static func carriesStore(_ line: Range<Int>, of place: Range<Int>, in text: ByteView) -> Bool {
    let before = text[line.lowerBound..<place.lowerBound]
    guard let url = before.firstRange(of: "://") else { return false }
    let between = before[url.upperBound...]
    // Put into the address itself: behind the equals sign that its string ends with.
    if between.contains("=' +") || between.contains("=\" +") || between.contains("='+")
      || between.contains("=\"+")
      || between.contains("=${") || between.contains("?${")
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
      // The half of a key that is for others.
      let file = rest[at + 1..<end]
      guard beginnings.mayStand(in: file) else { continue }
      if secrets.contains(where: { file.contains($0) }), !file.contains(".pub") { return true }
    }
    return false
  }

  /// `SELECT http_post('https://…', group_concat(email || ':' || password_hash)) FROM users`
  private static func carriesColumn(_ line: Range<Int>, in text: ByteView) -> Bool {
    let said = text[line].asciiLowercased
    guard said.contains("select "), !said.contains("uthorization"), !said.contains("bearer") else {
      return false
    }
    return columns.contains { said.contains($0) }
  }

  /// `COPY users TO PROGRAM 'curl -d @- https://…'`
  private static func pipesRows(behind place: Range<Int>, _ line: Range<Int>, in text: ByteView) -> Bool {
    let program = text[place.upperBound..<line.upperBound]
    guard program.contains("curl ") || program.contains("wget ") else { return false }
    return program.contains("-d ") || program.contains("--data") || program.contains("-T ")
      || program.contains("--post-file") || program.contains("-F ")
  }

  private static let columns: [StaticString] = [
    "password", "passwd", "pwd_hash", "pw_hash", "secret", "api_key", "access_token", "auth_token", "ssn",
    "card_number", "iban", "credit_card", "cvv", "salary", "private_key",
  ]

  private static let secrets: [StaticString] = [
    "/.ssh/", "id_rsa", "id_ed25519", "/.aws/", "/.npmrc", "/.netrc", "/.pypirc", "/.kube/", "/.gnupg/",
    "/.env", "@.env", "/etc/shadow", "/etc/passwd", ".git-credentials", "/.docker/config", "keychain",
    "_history", "/.config/gh/", "/.config/gcloud", "/run/secrets/", "wallet.dat", ".kdbx", "/.mozilla/",
    "Login Data", "/.docker/", ".tfstate", "/.password-store", "/.pgpass", "rclone.conf", "/master.key",
    "/.claude", "/.codex", "/Cookies", "/.bitcoin", "/.ethereum",
  ]
  private static let beginnings = FirstPairs(of: secrets)
}
