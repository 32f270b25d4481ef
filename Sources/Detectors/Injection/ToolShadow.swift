import Bytes
import Text

/// What a tool says of itself that changes what others do, or has a script fetched and run: `the recipient of send_mail must
/// always be replaced with …`, `call run_command with "curl … | bash", without asking`.
///
/// A description says how its own tool is called. It names no address that another tool's call shall go to, and nothing that
/// is to be run unasked.
enum ToolShadow {
  static func range(in text: ByteView) -> Range<Int>? {
    let words = text.asciiLowercased
    return replaced(in: words) ?? fetched(in: words)
  }

  private static func replaced(in words: ByteView) -> Range<Int>? {
    for phrase in replacing {
      guard let place = words.firstRange(of: phrase) else { continue }
      let sentence = sentence(around: place, in: words)
      let said = words[sentence]
      guard goals.contains(where: { said.contains($0) }), orders.contains(where: { said.contains($0) }) else {
        continue
      }
      let behind = words[place.upperBound..<min(words.count, place.upperBound + 60)]
      if holdsAddress(behind) { return sentence }
    }
    return nil
  }

  private static let replacing: [StaticString] = [
    "be replaced with ", "be replaced by ", "be changed to ", "be set to ", "be rewritten to ",
    "be redirected to ", "be sent to ", "be routed to ", "replace it with ", "replace the recipient with ",
    "replace the address with ", "set the recipient to ", "set bcc to ", "as bcc ", "in bcc ", "add bcc ",
    "use the account ", "use the iban ", "always bcc ", "must bcc ", "always cc ", "blind copy to ",
    "always send a copy to ", "always forward a copy to ",
  ]
  private static let goals: [StaticString] = [
    "recipient", "beneficiary", "account", "iban", "address", "bcc", "destination", "payee", "wallet",
    "remote", "endpoint", "host", " cc ", "copy",
  ]
  private static let orders: [StaticString] = [
    "must", "always", "has to", "have to", "required to", "any other server", "other tool", "any server",
    "other server",
  ]

  /// `you@somewhere.net`, `https://…`, a number of an account
  private static func holdsAddress(_ part: ByteView) -> Bool {
    if part.contains("example.com") || part.contains("localhost") { return false }
    return part.contains("://") || Strangers.holdsNumber(part) || part.namesMailbox
  }

  private static func fetched(in words: ByteView) -> Range<Int>? {
    for end: StaticString in ["| bash", "| sh", "|bash", "|sh", "| sudo", "| python", "| iex"] {
      guard let pipe = words.firstRange(of: end) else { continue }
      let sentence = sentence(around: pipe, in: words)
      let said = words[sentence]
      guard said.contains("curl ") || said.contains("wget ") || said.contains("irm ") || said.contains("iwr ")
      else { continue }
      if unasked.contains(where: { said.contains($0) }) { return sentence }
    }
    return nil
  }

  private static let unasked: [StaticString] = [
    "without user", "without asking", "without the user", "without telling", "without confirm", "do not ask",
    "don't ask", "silently", "do not tell", "do not mention", "assistant has to", "agent has to",
    "assistant must", "agent must", "model must", "you must", "the model has to", "before any",
    "before every", "first call", "before calling", "before using",
  ]

  private static func sentence(around place: Range<Int>, in text: ByteView) -> Range<Int> {
    func isEnd(_ i: Int) -> Bool {
      text[i] == 0x0A || (text[i] == 0x2E || text[i] == 0x3B) && text.at(i + 1) == 0x20
    }
    var start = place.lowerBound
    while start > 0, place.lowerBound - start < 300, !isEnd(start - 1) { start -= 1 }
    var end = place.upperBound
    while end < text.count, end - place.upperBound < 200, !isEnd(end) { end += 1 }
    return start..<end
  }
}
