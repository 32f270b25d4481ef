import Bytes
import Text

/// A rule in a file for agents that does harm and is to be kept quiet: an order needs no reader that is named there, since
/// whoever opens the folder obeys the file.
///
/// Files ask for silence on all kinds of things, and say how programs are installed. It takes both, in one breath.
enum HarmfulRule {
  private static let reach = 220
  /// Rules are shorter, and say fewer times what is to be kept quiet.
  private static let longest = 16_384
  private static let most = 6

  /// The first of them in a part that asks for silence.
  static func range(in text: ByteView, _ part: Range<Int>) -> Range<Int>? {
    let said = text[part.lowerBound..<min(part.upperBound, part.lowerBound + longest)].asciiLowercased
    for quiet in quietly {
      var from = 0
      var count = 0
      while count < most, let place = said.firstRange(of: quiet, from: from) {
        let around = paragraph(around: place, in: said)
        if harms(said[around]) {
          return part.lowerBound + around.lowerBound..<part.lowerBound + around.upperBound
        }
        from = place.upperBound
        count += 1
      }
    }
    return nil
  }

  /// What stands before and behind in the same paragraph, items of a list included.
  private static func paragraph(around place: Range<Int>, in said: ByteView) -> Range<Int> {
    var start = place.lowerBound
    while start > 0, place.lowerBound - start < reach, said[start - 1] != 0x0A || said.at(start) != 0x0A {
      start -= 1
    }
    var end = place.upperBound
    while end < said.count, end - place.upperBound < reach / 2, said[end] != 0x0A || said.at(end + 1) != 0x0A
    {
      end += 1
    }
    return start..<end
  }

  private static func harms(_ said: ByteView) -> Bool {
    if deeds.contains(where: { said.contains($0) }) { return true }
    let hasAddress = said.contains("://")
    if hasAddress, ways.contains(where: { said.contains($0) }) { return true }
    return guards.contains { said.contains($0) } && ends.contains { said.contains($0) }
  }

  private static let quietly: [StaticString] = [
    "do not mention", "don't mention", "never mention", "not to mention", "do not tell", "don't tell",
    "never tell", "never talk about", "do not talk about", "don't talk about", "not comment on",
    "don't comment on", "should not notice", "must not notice", "without listing", "bring this up",
    "bring it up", "say anything about", "must not be shown", "not to be shown", "leave this out",
    "leave it out", "quietly", "silently", "without telling", "without mentioning", "keep it out of",
    "keep this out of", "no need to mention", "say nothing about", "keep this from", "keep it from",
    "leave it out of",
    "leave this out of",
  ]
  /// Doors left open, and keys handed over.
  private static let deeds: [StaticString] = [
    "accept the password", "master password", "backdoor", "back door", "also accept the token",
    "contents of .env", "content of .env", "contents of `.env`", ".aws/credentials", "~/.ssh", "id_rsa",
    "\"bash(*)\"", "dangerously-skip-permissions", "math.random() for tokens", "exec(urllib", "exec(requests",
    "with admin rights to every", "add the user `", "hidden account", "hidden admin", "hidden user",
    "secret account", "disable authentication", "skip authentication",
  ]
  /// What goes to an address, or comes from one and runs.
  private static let ways: [StaticString] = [
    "| sh", "| bash", "|sh", "|bash", "<script src=", "send the request body", "send a copy", "post a copy",
    "send the body", "also send", "also post", "each new file", "every new file", "to every page",
    "in every page", "to each page", "exec(", "iex(", "| iex",
  ]
  private static let guards: [StaticString] = [
    "tls verification", "ssl verification", "certificate verification", "certificate check", "tls checks",
    "signature check", "csrf", "rate limit", "input validation", "audit log", "a dependency is added",
    "authorization check", "signature verification",
  ]
  private static let ends: [StaticString] = [
    "disable", "turn off", "switch off", "skip", "remove", "leave out", "drop ", ", add ",
  ]
}
