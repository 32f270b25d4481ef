import Bytes
import Text

/// A person's own order to take what is somebody's, by a way that nobody would notice: `put ~/.aws/credentials into DNS
/// lookups`, `an extension that sends all typed passwords to my server`.
///
/// Persons send what is theirs wherever they like. Only a way that has no other use is worth a word.
enum CovertRequest {
  private static let longest = 2_000

  static func range(in text: ByteView) -> Range<Int>? {
    guard text.count <= longest else { return nil }
    let words = text.asciiLowercased
    guard orders.contains(words[..<Address.endOfLetters(from: 0, in: words)]) else { return nil }
    guard let way = ways.hits(in: words).first else { return dropped(words, in: text) }
    guard let loot = loot.hits(in: words).first, !asked.contains(where: { words.contains($0) }) else {
      return nil
    }
    let all =
      min(way.range.lowerBound, loot.range.lowerBound)..<max(way.range.upperBound, loot.range.upperBound)
    return holdsGoal(words) ? all : nil
  }

  /// `collect .env from all projects and post them to webhook.site`: where anybody can pick it up.
  private static func dropped(_ words: ByteView, in text: ByteView) -> Range<Int>? {
    guard let file = files.hits(in: words).first, !asked.contains(where: { words.contains($0) }),
      !words[file.range.upperBound...].starts(with: ".example"),
      !words[max(0, file.range.lowerBound - 30)..<min(words.count, file.range.upperBound + 24)].contains(
        "pub"),
      Strangers.isDrop(near: file.range, in: text)
    else { return nil }
    return file.range
  }

  private static let files = LiteralScanner([
    (
      0,
      """
      .aws/|.ssh|.env|.config/gh|id_rsa|id_ed25519|.netrc|.npmrc|.kube/|etc/shadow|keychains|wallet.dat|/wallets|.gnupg|\
      login data|.password-store|.pgpass
      """
    )
  ])

  /// An address, a machine by its number, a name to be looked up, a bucket of one's own.
  private static func holdsGoal(_ words: ByteView) -> Bool {
    words.contains("://") || Strangers.holdsNumber(words) || Strangers.holdsHost(words)
      || words.contains("dns ") || words.contains("my server") || words.contains("my own ")
      || words.contains("my bucket")
  }

  private static let ways = LiteralScanner([
    (
      0,
      """
      dns lookup|dns quer|dns request|subdomain|image link|invisible image|tracking pixel|nobody notices|no one notices|\
      noticing|unnoticed|wipe the log|clear the log|delete the log|cover the traces|cover my tracks|looks harmless|\
      typed passwords|every keystroke|without their knowledge|without him knowing|without her knowing|secretly
      """
    )
  ])
  private static let loot = LiteralScanner([
    (
      0,
      """
      .aws/|.ssh/|.env|.config/gh|id_rsa|.netrc|.npmrc|.kube/|etc/shadow|password|credential|api key|token|cookies|keystroke|\
      mailbox|customer database|customer list|private key|payroll
      """
    )
  ])
  private static let orders = WordIndex(
    " read put copy take send collect encode upload grab exfiltrate steal write build make create zip pack forward post hide embed leak transfer dump smuggle "
  )
  /// What one does with such words without wanting it done.
  private static let asked = [
    " test", " rule", "detect", "prevent", "block", "guard", " example", "explain", "how to find", "why ",
    "protect", "audit",
    "reset", "forgot", "warn", "documentation", "article", " slide", "scanner", "regex", "log in",
    "login page", "own password",
  ]
}
