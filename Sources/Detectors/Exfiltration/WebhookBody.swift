import Bytes
import Text

/// A hook in settings that is called with what only its owner should see: `webhook: https://…` and `body: "{{ env | tojson }}"`.
///
/// A hook may log in, and may say what happened. It is never told the whole environment, nor keys side by side.
enum WebhookBody {
  /// Settings are shorter.
  private static let longest = 32_768
  /// So far from the line that names the hook its body stands.
  private static let reach = 600

  static func line(in inspection: Inspection) -> Range<Int>? {
    let text = inspection.text
    guard text.count <= longest,
      let address = inspection.layers.given.survey.nextAddress(in: text, from: 0),
      let hook = text.firstRange(of: "hook")
    else { return nil }
    var start = max(0, min(hook.lowerBound, address) - reach)
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    var lines = 0
    while start < text.count, lines < 2_000 {
      let end = text.firstIndex(of: 0x0A, from: start) ?? text.count
      if end - start > 12, end - start < 1_000, isBody(text[start..<end]),
        carries(text[start..<end].asciiLowercased), isOfHook(start..<end, in: text)
      {
        return start..<end
      }
      start = end + 1
      lines += 1
    }
    return nil
  }

  /// `body: …`, `"payload": …`
  private static func isBody(_ line: ByteView) -> Bool {
    var at = 0
    while let byte = line.at(at), byte == 0x20 || byte == 0x09 || byte == 0x2D || byte == 0x22 { at += 1 }
    let end = Address.endOfLetters(from: at, in: line)
    guard bodies.contains(line[at..<end]) else { return false }
    let sign = line.at(end) == 0x22 ? line.at(end + 1) : line.at(end)
    return sign == UInt8(ascii: ":") || sign == UInt8(ascii: "=") || sign == 0x20 && line.at(end + 1) == 0x3D
  }

  private static let bodies = WordList(" body payload data json text message template content form params ")

  /// All of the environment, or two keys of services.
  private static func carries(_ value: ByteView) -> Bool {
    if whole.contains(where: { value.contains($0) }) { return true }
    var names: [ByteView] = []
    var at = 0
    while let sign = value.firstRange(of: "${", from: at) ?? value.firstRange(of: "{{", from: at) {
      var start = sign.upperBound
      while let byte = value.at(start), byte == 0x20 || byte == 0x7B || byte == 0x2E { start += 1 }
      var end = start
      while let byte = value.at(end), ASCII.isWord(byte) || byte == 0x2E { end += 1 }
      let name = value[start..<end]
      if keys.contains(where: { name.ends(with: $0) }), !names.contains(where: { $0.elementsEqual(name) }) {
        names.append(name)
      }
      at = max(end, sign.upperBound)
    }
    return names.count >= 2
  }

  private static let whole: [StaticString] = [
    "env | tojson", "env|tojson", "tojson(env)", "tojson(secrets)", "secrets | tojson", "tojson(secrets.",
    "{{ env }}", "{{env}}", "json .env }", "tojson .env", "$(env)", "$(printenv)", "env | to_json",
    "environ | tojson",
  ]
  private static let keys: [StaticString] = [
    "_token", "_secret", "_key", "_password", "_access_key", "_credentials", "api_key",
  ]

  /// Whether a hook with an address is named around it.
  private static func isOfHook(_ line: Range<Int>, in text: ByteView) -> Bool {
    let around = text[max(0, line.lowerBound - reach)..<min(text.count, line.upperBound + reach)]
    return around.contains("hook") && around.contains("://")
  }
}
