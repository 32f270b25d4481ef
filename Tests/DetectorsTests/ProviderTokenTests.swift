import Bytes
import Chance
import Testing
import Text
import Verdict

@testable import Detectors

@Suite struct ProviderTokenTests {
  /// A made-up token of a form: each class filled with its own characters.
  private func sample(_ pattern: String, _ dice: inout Dice) -> String {
    let classes: [Character: String] = [
      "d": Dice.digits, "h": Dice.hex, "H": Dice.hex, "u": "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
      "U": "ABCDEFGHJKLMNPQRSTUVWXYZ23456789", "l": "abcdefghijklmnopqrstuvwxyz0123456789",
      "w": Dice.alphanumeric,
      "W": Dice.alphanumeric, "B": Dice.alphanumeric, "b": Dice.base64, "a": "abcdefghijklmnopqrstuvwxyz",
      "E": Dice.alphanumeric, "D": Dice.alphanumeric, "P": Dice.alphanumeric, "q": Dice.alphanumeric,
    ]
    var out = ""
    var rest = Substring(pattern)
    while let first = rest.first {
      rest.removeFirst()
      guard first == "%", let letter = rest.first, let alphabet = classes[letter] else {
        out.append(first)
        continue
      }
      rest.removeFirst()
      var count = 1
      if rest.first == "{" {
        let bounds = rest.dropFirst().prefix { $0 != "}" }
        rest = rest.dropFirst(bounds.count + 2)
        count = Int(bounds.prefix { $0 != "," }) ?? 1
      }
      out += dice.text(alphabet, count)
    }
    return out
  }

  /// The checksum tells a token whatever is glued to it, and nothing else has it.
  @Test(arguments: ["x", "0", "typ", "A_", ""], ["y", "6y", "E", "_b", ""])
  func aTokenWithAChecksumIsFoundInsideOfARun(before: String, behind: String) {
    let token = "gh" + "p_7Hq2LmZx9RtVwYbN" + "3cKd8PfGsJ4uQe22vjEd"
    let text = #"{"text": "\#(before)\#(token)\#(behind)"}"#
    let found = inspect(text, .toolResult).first { $0.rule == "SEC-02.github-token" }
    #expect(found?.severity == .critical, "\(text)")
    #expect((found?.location?.range).map { ByteView(text)[$0].string } == token)
    let wrong = String(token.dropLast()) + "e"
    let other = inspect("a" + before + wrong + "b" + behind, .toolResult)
    #expect(!other.contains { $0.severity == .critical }, "\(other)")
  }

  @Test func everyFormIsFoundWhereItStands() {
    var dice = Dice(seed: 7)
    for token in allTokens where token.id != "jwt" {
      let pattern = token.shape.pattern
      let secret = sample(pattern, &dice)
      for text in ["export KEY=\(secret)\n", "{\"a\": \"\(secret)\"}", "see \(secret)"] {
        let findings = inspect(text, .code).filter { $0.rule.hasPrefix("SEC-02") }
        let hit = findings.first { finding in
          guard let range = finding.location?.range else { return false }
          let whole = ByteView(text).firstRange(of: secret)!
          return range.overlaps(whole)
        }
        #expect(hit != nil, "\(pattern): nothing in \(text)")
        #expect(
          hit.map { ByteView(text)[$0.location!.range!].count >= min(secret.utf8.count, 16) } == true,
          "\(pattern)")
      }
    }
  }

  @Test func tokensWithTheirFixedPartInTheMiddleAreFound() {
    var dice = Dice(seed: 17)
    for token in ProviderToken.inner.map(\.token) + ProviderToken.headless {
      let secret = sample(token.shape.pattern, &dice)
      let findings = inspect("value: \"\(secret)\"", .code).filter { $0.rule == "SEC-02.\(token.id)" }
      #expect(!findings.isEmpty, "\(token.shape.pattern): nothing in \(secret)")
    }
  }

  @Test func aSignatureThatNamesNobodyOnlyWarns() {
    func token(_ claims: String) -> String {
      let header = Array("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".utf8).base64.trimmingPadding
      return
        "\(header).\(Array(claims.utf8).base64.trimmingPadding).kvRPfjAhLhtRTczoRgctVGp7KY1QVH3UBZM-gM0x8ec"
    }
    #expect(inspect(token("{\"sub\":\"u-81\",\"exp\":1900000000}"), .code).first?.severity == .high)
    #expect(inspect(token("{\"confidence\":0.8}"), .code).first?.severity == .medium)
  }

  @Test func evidenceNeverShowsTheToken() {
    var dice = Dice(seed: 8)
    for token in allTokens {
      let secret = sample(token.shape.pattern, &dice)
      for finding in inspect("token: \(secret)", .prompt) {
        let tail = String(secret.suffix(12))
        #expect(finding.evidence?.text.contains(tail) == false, "\(token.shape.pattern)")
        #expect(!finding.title.contains(tail) && !finding.why.contains(tail))
      }
    }
  }

  @Test func placeholdersOfEveryFormAreLeftAlone() {
    for token in allTokens
    where token.id != "jwt" && token.id != "password-hash" {
      let pattern = token.shape.pattern
      guard let percent = pattern.firstIndex(of: "%"),
        pattern.distance(from: pattern.startIndex, to: percent) >= 3
      else {
        continue
      }
      let prefix = pattern[..<percent]
      for body in [String(repeating: "x", count: 48), "<your-token>", "...", "YOUR_TOKEN_HERE", "${TOKEN}"] {
        let text = "key = \(prefix)\(body)"
        #expect(rules(text, .code, at: .medium).isEmpty, "\(text)")
      }
    }
  }

  @Test func aRightChecksumMakesItCritical() {
    let text = "GH=ghp" + "_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ" + "0mLq17"
    #expect(inspect(text, .code).first?.severity == .critical)
    let wrong = "GH=ghp" + "_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ" + "0mLq18"
    #expect(inspect(wrong, .code).first?.severity == .high)
  }

  @Test(arguments: ["RSA ", "EC ", "OPENSSH ", "DSA ", "ENCRYPTED ", ""])
  func privateKeysAreCritical(kind: String) {
    var dice = Dice(seed: 9)
    let begin = "-----BEGIN " + kind + "PRIVATE KEY-----"
    let end = "-----END " + kind + "PRIVATE KEY-----"
    let body = dice.base64Lines(5)
    let forms = [
      begin + "\n" + body + "\n" + end,
      "key = \"" + begin + "\\n" + body.replacing("\n", with: "\\n") + "\\n" + end + "\"",
      begin + "\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123\n\n" + body + "\n" + end,
    ]
    for text in forms {
      let finding = inspect(text, .document).first
      #expect(finding?.rule == "SEC-02.private-key", "\(text.prefix(60))")
      #expect(finding?.severity == .critical)
      #expect(finding?.evidence?.text.contains(body.prefix(20)) == false)
    }
  }

  @Test func headersWithoutAKeyAreNothing() {
    let begin = "-----BEGIN RSA " + "PRIVATE KEY-----"
    for text in [
      begin, begin + "\n...\n-----END RSA PRIVATE KEY-----", begin + "\nMIIEpAIBAAKCAQEA...\n",
      begin + "\n<your key>\n",
      "if line.hasPrefix(\"\(begin)\") { return .pem }",
      "-----BEGIN CERTIFICATE-----\n" + "QUJD".repeated(40),
      "-----BEGIN PUBLIC KEY-----\n" + "QUJD".repeated(40), "PRIVATE KEY",
      "a PRIVATE KEY BLOCK in a sentence",
      begin + "\n" + "A".repeated(400),
    ] {
      #expect(rules(text, .code).isEmpty, "\(text.prefix(80))")
    }
  }

  @Test func tokensMadeOfWebTokenPartsMustParse() {
    let header = "eyJ" + "hbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9"
    let claims = "eyJ" + "zdWIiOiJhZG1pbiIsImV4cCI6MTk5OTk5OTk5OX0"
    let signed = header + "." + claims + "." + "4twFt5NiznN84AWoo1d7KO1TVyoc0Z6XOpOVswacPZg"
    #expect(rules("Bearer \(signed)", .prompt).first == "SEC-02.jwt")
    // The example of every manual, and parts that are no JSON.
    let example =
      header + "." + "eyJ" + "zdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIn0"
      + ".SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJVadQssw5c"
    #expect(!rules(example, .prompt).contains("SEC-02.jwt"))
    #expect(!rules("eyJabcdefgh.eyJabcdefgh.abcdefghijklmnop", .prompt).contains("SEC-02.jwt"))
  }

  @Test func aTokenInBase64IsFoundAsItsCode() {
    var dice = Dice(seed: 3)
    let secret = "glpat-" + dice.text(Dice.alphanumeric, 20)
    let code = Array("GITLAB_TOKEN=\(secret) is the value".utf8).base64
    let text = "data:\n  env: \(code)\n"
    let finding = inspect(text, .code).first { $0.rule == "SEC-02.gitlab-token" }
    #expect(finding.flatMap { found($0, in: text) } == code.trimmingPadding)
  }
}

extension String {
  func repeated(_ count: Int) -> String { String(repeating: self, count: count) }
  var trimmingPadding: String { String(prefix { $0 != "=" }) }

  func replacing(_ old: String, with new: String) -> String {
    split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
  }
}

extension [UInt8] {
  var base64: String {
    let alphabet = [Character](Dice.alphanumeric.prefix(26) + "abcdefghijklmnopqrstuvwxyz0123456789+/")
    var out = ""
    var i = 0
    while i < count {
      let bytes = (0..<3).map { i + $0 < count ? UInt32(self[i + $0]) : 0 }
      let word = bytes[0] << 16 | bytes[1] << 8 | bytes[2]
      for k in 0..<4 {
        out.append(i + k > count ? "=" : alphabet[Int(word >> UInt32(18 - 6 * k) & 63)])
      }
      i += 3
    }
    return out
  }
}
