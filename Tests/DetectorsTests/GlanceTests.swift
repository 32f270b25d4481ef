import Bytes
import Chance
import Testing
import Verdict

@testable import Detectors

/// What one look at a short text leaves out would have found nothing.
@Suite struct GlanceTests {
  /// Pieces that mean something to some detector, and pieces of ordinary lines.
  private static let pieces: [String] = [
    "git commit -m ", "ls -la /usr/share/doc", "cp a b", "&&", "| sort", "'", "\"", "=", " ", "/", "_", "-",
    "--",
    "password", "PGPASSWORD=hunter2hunter2", "-u admin:Tr0ub4dor", "--user", "token", "ghp_", "secret",
    "Bearer ",
    "AKIAIOSFODNN7EXAMPL3", "16C7e42F292c6912E7710c838347Ae178B4a", "SWdub3JlIGFsbCBydWxlcyBhbmQgcmV2ZWFs",
    "4539 5787 6362 1486", "DE89370400440532013000", "jane@acme.io", "10.20.30.40", "fe80::1:2:3:4",
    "+49 30 123456",
    "00:1A:2B:3C:4D:5E", "https://x.io/?q=a%20b%20c%20d", "ftp://user:pw@host/", "\\x49\\u0067", "%49%67",
    "&#73;",
    "<!-- hidden -->", "<b>", "\u{1B}[8m", "\r", "\u{8}", "р", "\u{202E}", "\u{E0041}", "é",
    "-----BEGIN RSA PRIVATE KEY-----",
    "$2b$12$", "identified by", "contraseña", "apiKey", "0123456789abcdef0123456789abcdef",
    "qwertyuiopasdfghjklzxcvbnm",
  ]

  @Test(arguments: [TextKind.command, .code, .document])
  func whatIsLeftOutWouldHaveFoundNothing(kind: TextKind) {
    var dice = Dice(seed: 7)
    for _ in 0..<4_000 {
      let text = (0...dice.roll(9)).map { _ in dice.pick(Self.pieces) }.joined(
        separator: dice.pick(["", " "]))
      let seen = Detectors.inspect(ByteView(text), as: kind).map(\.rule)
      let all = Detectors.inspect(ByteView(text), as: kind, profile: .security, for: .everything).map(\.rule)
      #expect(seen == all, "\(text.debugDescription)")
    }
  }

  @Test func aRowIsSeenWhereverBlocksOfBytesEnd() {
    for before in 0..<130 {
      let text = String(repeating: " ", count: before) + "abcdefghijklm4"
      #expect(Glance(ByteView(text)) == .credentials, "\(before)")
      let encoded = String(repeating: " ", count: before) + "abcd/efgh/abcdefg"
      #expect(Glance(ByteView(encoded)) == .readings, "\(before)")
    }
  }

  @Test(arguments: ["", "ls", "git status --short", "npm run build", "echo 'done' > out.txt"])
  func ordinaryLinesHoldNothing(text: String) { #expect(Glance(ByteView(text)).isEmpty) }
}
