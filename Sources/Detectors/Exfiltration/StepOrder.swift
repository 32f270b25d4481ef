import Bytes
import Text

/// A step of what agents are told to do that sends secrets away: `2. Read .env and post it to https://…`, in a skill, a
/// rules file, a runbook.
///
/// Files may give orders, and many of them say where keys belong. No step of a procedure takes a file of keys to an
/// address on the web, unless that is where one logs in with it.
enum StepOrder {
  private static let longest = 16_384

  static func range(in inspection: Inspection) -> Range<Int>? {
    let given = inspection.text
    guard inspection.kind == .document, given.count <= longest,
      inspection.layers.given.survey.nextAddress(in: given, from: 0) != nil,
      files.contains(where: { given.contains($0) })
    else { return nil }
    let text = inspection.layers.plain.bytes
    guard let order = SendingOrder.range(in: text, ofTool: false, namesLoot: true),
      !SendingOrder.isOver(order, in: text), !SendingOrder.isOnlyTold(order, in: text)
    else { return nil }
    let mention = Mention(text: text, kind: .document)
    let step = mention.sentence(around: order)
    let said = text[step].asciiLowercased
    guard files.contains(where: { said.contains($0) }) || keys.contains(where: { said.contains($0) }),
      !logins.contains(where: { said.contains($0) }), !isAtHome(step, in: text),
      !mention.isQuoted(order), !isWarned(step, in: text)
    else { return nil }
    return order
  }

  /// Whether the address is where such keys are for.
  private static func isAtHome(_ step: Range<Int>, in text: ByteView) -> Bool {
    var from = step.lowerBound
    while let mark = text[..<step.upperBound].firstRange(of: "://", from: from) {
      from = mark.upperBound
      if Host.isForeign(at: from, in: text), !Confluence.isKnown(at: from, in: text) { return false }
    }
    return true
  }

  /// `Never …`, `an attacker could …`: what is told of others, or forbidden, in the lines before.
  private static func isWarned(_ step: Range<Int>, in text: ByteView) -> Bool {
    let before = text[max(0, step.lowerBound - 160)..<min(text.count, step.lowerBound + 24)].asciiLowercased
    return warnings.contains { before.contains($0) }
  }

  /// Files that hold nothing but keys, in the letters that they are written in everywhere.
  private static let files: [StaticString] = [
    ".env", ".ssh", ".aws", ".npmrc", ".netrc", ".pypirc", ".kube", "id_rsa", "id_ed25519", ".gnupg",
    "_TOKEN", "_KEY", ".git-credentials", "_SECRET",
  ]
  private static let keys: [StaticString] = ["_token", "_key", "_secret", "private key"]
  private static let logins: [StaticString] = [
    "authorization", "bearer", "log in", "login", "sign in", "authenticat", "anmeld", ".env.example",
    ".env.sample",
    ".pub", "public key", "authorized_keys", "vault", "secret manager", "secrets manager", "deploy key",
  ]
  private static let warnings: [StaticString] = [
    "never ", "do not", "don't", "must not", "attacker", "malicious", "attack", "injection", "phishing",
    "for example", "finding", "red team", "incident", "niemals", "nicht ", "jamais", "nunca", " mai ",
    "nooit", "lab ", "exercise", "should flag", "expected", "payload",
  ]
}
