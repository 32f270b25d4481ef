import Bytes
import Chance
import Testing
import Verdict

@testable import Scan

@Suite("Texts are seen whole, whatever their size")
struct WindowTests {
  /// What every window has as its own, put together again.
  private func pieces(
    _ text: [UInt8], size: Int, overlap: Int, cut: TextWindows.Cut, longestLine: Int = 1 << 20
  )
    throws -> (joined: [UInt8], windows: Int, largest: Int)
  {
    var windows = TextWindows(size: size, overlap: overlap, longestLine: longestLine)
    var source = MemorySource(text)
    try windows.open(&source)
    var joined: [UInt8] = []
    var count = 0
    var largest = 0
    while true {
      let window = windows.window(cut)
      joined += window.text[window.own].array
      count += 1
      largest = max(largest, window.text.count)
      if window.isLast { return (joined, count, largest) }
      try windows.advance(cut, from: &source)
    }
  }

  @Test(
    "Nothing is lost or doubled at the seams", arguments: [0, 1, 63, 64, 65, 100, 127, 128, 129, 1000, 5000])
  func whole(size: Int) throws {
    var dice = Dice(seed: 7)
    let text = (0..<size).map { _ in dice.chance(5) ? 0x0A : UInt8(0x61 + dice.roll(26)) }
    for cut in [TextWindows.Cut.anywhere, .afterLines] {
      let result = try pieces(text, size: 64, overlap: 16, cut: cut)
      #expect(result.joined == text)
    }
  }

  @Test("A line without an end stays within its memory")
  func longLine() throws {
    let text = [UInt8](repeating: 0x78, count: 100_000)
    let anywhere = try pieces(text, size: 1024, overlap: 128, cut: .anywhere)
    #expect(anywhere.joined == text)
    #expect(anywhere.largest <= 1024)
    let lines = try pieces(text, size: 1024, overlap: 128, cut: .afterLines, longestLine: 8192)
    #expect(lines.joined == text)
    #expect(lines.largest <= 8192)
  }

  @Test("Every token is found once, wherever a seam falls, at the right line and column")
  func seams() {
    for offset in stride(from: 0, to: 2000, by: 13) {
      let filler = String(repeating: "x = 1\n", count: offset / 6) + String(repeating: " ", count: offset % 6)
      let text = filler + "k = \"\(token)\"\n" + String(repeating: "y = 2\n", count: 300)
      let report = inspect(text) {
        $0.window = 1024
        $0.overlap = 256
      }
      #expect(report.places == ["\(offset / 6 + 1):\(offset % 6 + 6)"], "at \(offset)")
      #expect(report.bytes == text.utf8.count)
    }
  }

  @Test("Columns count code points, through windows and in one long line")
  func columns() {
    let line = String(repeating: "é", count: 3000) + " " + token
    let report = inspect(line) {
      $0.window = 1024
      $0.overlap = 256
    }
    #expect(report.places == ["1:3002"])
    #expect(report.findings.first?.end == TextPlace(line: 1, column: 3042))
  }

  @Test("UTF-16 is read as the text it is", arguments: [true, false])
  func utf16(isBigEndian: Bool) {
    var bytes: [UInt8] = isBigEndian ? [0xFE, 0xFF] : [0xFF, 0xFE]
    for unit in "# 😀\r\nk = \"\(token)\"\r\n".utf16 {
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      bytes += isBigEndian ? pair : pair.reversed()
    }
    let report = inspect(bytes)
    #expect(report.places == ["2:6"])
    #expect(report.findings.first?.excerpt.line == "k = \"ghp_•••\"")
  }

  @Test("What nobody reads as text is passed over")
  func binaries() {
    #expect(inspect([0x7F, 0x45, 0x4C, 0x46, 0, 0]).outcome == .binary)
    #expect(inspect(Array("%PDF-1.7 ".utf8)).outcome == .binary)
    #expect(inspect(Array("a\0b \(token)".utf8)).outcome == .binary)
    #expect(inspect("").outcome == .scanned)
    #expect(inspect("PK and BZh are words here: \(token)").findings.count == 1)
    // A NUL far from the beginning is no reason to look away.
    let late = Array((String(repeating: "a\n", count: 8000) + "\0 \(token)").utf8)
    #expect(inspect(late).findings.count == 1)
  }
}

@Suite("What is shown")
struct ExcerptTests {
  @Test("A secret's middle is never shown, nor that of another one beside it")
  func masked() throws {
    let other = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5" + "P6q7R8"
    let report = inspect("a = '\(token)'; password = 'Tr0ub4dor-and-3'; b = '\(other)'\n")
    let finding = try #require(report.findings.first)
    #expect(finding.excerpt.line.contains("ghp_•••"))
    for finding in report.findings {
      #expect(!finding.excerpt.line.contains("7710c838"))
      #expect(!finding.excerpt.line.contains("Tr0ub4dor"))
      #expect(!finding.excerpt.line.contains("H8i9J0"))
    }
  }

  @Test("The caret stands under what is meant, behind tabs, wide letters and long beginnings")
  func carets() throws {
    for before in ["", "\t\t", "x = ", "日本 ", "e\u{301} ", String(repeating: "long ", count: 50)] {
      let report = inspect("\(before)\(token) # end")
      let excerpt = try #require(report.findings.first).excerpt
      let at = try #require(excerpt.line.unicodeScalars.firstIndex(of: "g", followedBy: "h"))
      let shown = String(excerpt.line.unicodeScalars[..<at])
      #expect(excerpt.indent == shown.displayWidth, "\(excerpt.line)")
      #expect(excerpt.width == 7)
      #expect(excerpt.line.displayWidth <= 190)
    }
  }

  @Test("Nothing in a line drives the terminal")
  func escapes() throws {
    let report = inspect("\u{1B}[2J\u{202E} \(token)\u{7}")
    let line = try #require(report.findings.first { $0.rule.contains("github") }).excerpt.line
    #expect(!line.utf8.contains { $0 < 0x20 })
    #expect(line.contains("\\x1b") && line.contains("\\u{202e}"))
  }

  @Test("A private key shows no line of itself")
  func privateKey() {
    let body = (0..<8).map { _ in "MIIEpAIBAAKCAQEA1c7mqv0JtHMtRm2kK8Kq3dTx0pZb9yQvW5uE4sLh7fYnXgOa" }
    let text =
      "-----BEGIN RSA PRIVATE KEY-----\n\(body.joined(separator: "\n"))\n-----END RSA PRIVATE KEY-----\n"
    for finding in inspect(text, as: "key.pem").findings { #expect(!finding.excerpt.line.contains("MIIE")) }
  }
}

extension String.UnicodeScalarView {
  fileprivate func firstIndex(of first: Unicode.Scalar, followedBy second: Unicode.Scalar) -> Index? {
    indices.first { self[$0] == first && index(after: $0) < endIndex && self[index(after: $0)] == second }
  }
}

@Suite("Exceptions")
struct ExceptionTests {
  @Test(
    "An allow with the rule and a reason counts on its line and the next one",
    arguments: [
      "k = '\(token)'  # sentinel:allow SEC-02.github-token a revoked sample",
      "# sentinel:allow SEC-02 a revoked sample\nk = '\(token)'",
      "<!-- sentinel:allow SEC-02.github-token sample -->\n\(token)",
      "k = '\(token)' /* sentinel:allow sec-24,SEC-02.GitHub-Token sample */",
    ])
  func allowed(text: String) {
    let report = inspect(text)
    #expect(report.findings.isEmpty)
    #expect(report.allowed == 1)
  }

  @Test(
    "Anything less does not",
    arguments: [
      "k = '\(token)'  # sentinel:allow SEC-02.github-token",
      "k = '\(token)'  # sentinel:allow", "k = '\(token)'  # sentinel:allow SEC-01 wrong rule",
      "k = '\(token)'  # sentinel:allow SEC-0 half a rule",
      "<!-- sentinel:allow SEC-02.github-token -->\n\(token)",
      "# sentinel:allow SEC-02 too far up\n\nk = '\(token)'",
      "k = '\(token)'\n# sentinel:allow SEC-02 too late",
      "k = '\(token)' # sentinel:allowSEC-02 no gap",
    ])
  func notAllowed(text: String) {
    #expect(inspect(text).findings.count == 1)
  }

  @Test("An allow without a reason is mentioned, one that nobody needs is counted, and all can be unheeded")
  func remarks() {
    let bare = inspect("k = '\(token)'  # sentinel:allow SEC-02.github-token")
    #expect(bare.findings.first?.note != nil)
    let unused = inspect("a = 1  # sentinel:allow SEC-02 a reason\nk = 2") { $0.countsAllows = true }
    #expect(unused.unusedAllows == 1)
    let strict = inspect("k = '\(token)'  # sentinel:allow SEC-02 a reason") { $0.heedsExceptions = false }
    #expect(strict.findings.count == 1)
  }

  @Test("A fingerprint stays where the line moves and is indented, and changes with what the line says")
  func fingerprints() {
    func fingerprint(_ text: String, _ path: String = "a.py") -> String? {
      inspect(text, as: path).findings.first?.fingerprint
    }
    let one = fingerprint("k = '\(token)'\n")
    #expect(one != nil)
    #expect(fingerprint("\n\n# more\n  k = '\(token)'\r\n") == one)
    #expect(fingerprint("key = '\(token)'\n") != one)
    #expect(fingerprint("k = '\(token)'\n", "b.py") != one)
    let other = "ghp_" + "zzzzC7e42F292c6912E7710c838347Ae" + "17aa"
    #expect(fingerprint("k = '\(other)'\n") != one)
  }

  @Test("A baseline absorbs as many as it lists, and holds no secret")
  func baseline() throws {
    let report = inspect("k = '\(token)'\nk = '\(token)'\n")
    #expect(report.findings.count == 2)
    let text = Baseline.text(of: Array(report.findings.prefix(1)))
    #expect(!String(decoding: text, as: UTF8.self).contains("16C7"))
    var baseline = try Baseline(text)
    let absorbed = report.findings.map { baseline.absorbs($0) }
    #expect(absorbed == [true, false])
    #expect(throws: Baseline.Problem.self) { try Baseline(Array("{}".utf8)) }
    #expect(throws: Baseline.Problem.self) { try Baseline(Array("[".utf8)) }
    #expect(throws: Baseline.Problem.self) { try Baseline(Array("{\"version\":1,\"findings\":[{}]}".utf8)) }
  }

  @Test("Only the lines that are asked about count")
  func lines() {
    var lines = LineSet()
    lines.add(1, count: 1)
    lines.add(5, count: 2)
    let text = (1...8).map { "k\($0) = '\(token)'" }.joined(separator: "\n")
    #expect(inspect(text, lines: lines).findings.map(\.start.line) == [1, 5, 6])
  }

  @Test("Less than the threshold is no finding")
  func threshold() {
    #expect(inspect("k = '\(token)'") { $0.threshold = .critical }.findings.isEmpty)
    #expect(inspect("k = '\(token)'") { $0.threshold = .critical }.belowThreshold == 1)
  }
}
