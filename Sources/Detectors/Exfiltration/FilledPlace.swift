import Bytes
import Text

/// A place in an address that somebody shall fill: `?k=VALUE`, and the text says what VALUE is to be replaced by.
///
/// Every manual has such places for what is the reader's own: `replace YOUR_KEY with your key`. What belongs to somebody
/// else, or stands where only a program sees it, is never asked for in a picture.
enum FilledPlace {
  private static let reach = 400

  /// Whether a value in the query of `url` is a word in capitals that the text around explains by something secret.
  static func isExplained(in url: Range<Int>, of text: ByteView) -> Bool {
    guard let mark = text[..<url.upperBound].firstIndex(of: 0x3F, from: url.lowerBound) else {
      return false
    }
    var at = mark + 1
    while at < url.upperBound, let sign = text[..<url.upperBound].firstIndex(of: 0x3D, from: at) {
      var end = sign + 1
      while end < url.upperBound, ASCII.isUpper(text[end]) || text[end] == 0x5F { end += 1 }
      at = end
      guard end - sign > 3, end == url.upperBound || text[end] == 0x26 || text[end] == 0x23 else { continue }
      if isExplained(text[sign + 1..<end], around: url, in: text) { return true }
    }
    return false
  }

  /// The same of a part of the address between braces: `https://…/{DATA}.png`.
  static func isBraced(in url: Range<Int>, of text: ByteView) -> Bool {
    guard let open = text[..<url.upperBound].firstIndex(of: 0x7B, from: url.lowerBound),
      let close = text[..<url.upperBound].firstIndex(of: 0x7D, from: open), close - open > 3
    else { return false }
    return text[open + 1..<close].allSatisfy(ASCII.isWord)
      && isExplained(text[open..<close + 1], around: url, in: text)
  }

  /// `Put the API key found in the chat after k=.`, for an address that ends so.
  static func isAppended(to url: Range<Int>, of text: ByteView) -> Bool {
    guard text[url.upperBound - 1] == 0x3D else { return false }
    var start = url.upperBound - 1
    while start > url.lowerBound, ASCII.isWord(text[start - 1]) { start -= 1 }
    let name = text[start..<url.upperBound]
    guard name.count >= 2, start > url.lowerBound, text[start - 1] == 0x3F || text[start - 1] == 0x26 else {
      return false
    }
    let around = text[max(0, url.lowerBound - reach)..<min(text.count, url.upperBound + reach)]
    guard
      let place = around.firstRange(of: " after " + name.string)
        ?? around.firstRange(of: " behind " + name.string)
    else { return false }
    let order = around[max(0, place.lowerBound - 100)..<place.lowerBound]
    return !order.contains("your ") && putting.contains { order.contains($0) }
      && secrets.contains { order.contains($0) }
  }

  private static let putting: [StaticString] = [
    "Put ", "put ", "ppend ", "nsert ", "Add ", "add ", "Write ", "write ", "Place ", "place ", "appended",
    "Fill", "fill",
  ]

  private static func isExplained(_ name: ByteView, around url: Range<Int>, in text: ByteView) -> Bool {
    let word = name.string
    var from = max(0, url.lowerBound - reach)
    let limit = min(text.count, url.upperBound + reach)
    while let found = text[..<limit].firstRange(of: word, from: from) {
      from = found.upperBound
      guard !url.contains(found.lowerBound) else { continue }
      let around = text[max(0, found.lowerBound - 40)..<min(text.count, found.upperBound + 120)]
      guard filling.contains(where: { around.contains($0) }), !around.contains("your ") else { continue }
      if secrets.contains(where: { around.contains($0) }) { return true }
    }
    return false
  }

  /// Whether there is any of the signs that begin such a place.
  private static func mayHoldPlace(_ url: ByteView) -> Bool {
    url.withBytes { url in
      for byte in url {
        switch byte {
        case 0x24, 0x7B, 0x5B, 0x3F, 0x26: return true
        default: break
        }
      }
      return false
    }
  }

  /// Whether an address has a place in it that is called by a secret: `{{api_key}}`, `${secrets}`, `$OPENAI_API_KEY`, or
  /// carries a password by its name.
  static func isNamed(in url: ByteView) -> Bool {
    guard mayHoldPlace(url) else { return false }
    var i = 0
    while i < url.count {
      defer { i += 1 }
      switch url[i] {
      case 0x24, 0x7B, 0x5B:
        var end = i + 1
        while end < url.count, end - i < 40, ASCII.isWord(url[end]) || url[end] == 0x7B || url[end] == 0x2E {
          end += 1
        }
        if !names.hits(in: url[i..<end]).isEmpty { return true }
        i = end - 1
      case 0x3F, 0x26:
        let rest = url[(i + 1)..<min(url.count, i + 12)]
        if passwords.contains(where: { rest.starts(with: $0) }), url.at(i + 11) != nil { return true }
      default: break
      }
    }
    return false
  }

  private static let names = LiteralScanner([
    (
      0,
      "api_key|apikey|secret|passw|conversation|chat_history|history_|credential|cookie|system_prompt|environment|_b64|session_token|session.token|access_token|auth_token"
    )
  ])
  private static let passwords: [StaticString] = ["pw=", "pwd=", "pass=", "passwd=", "password=", "cookie="]

  private static let filling = [
    "eplac", "ubstitut", " fill", " stands for ", " is the ", " being the ", "with the value", " set to ",
  ]
  private static let secrets = [
    "_KEY", "_TOKEN", "_SECRET", "PASSWORD", " env", "conversation", " chat", "history", "secret",
    "credential", "the user", "their ", "password", "cookie", "message", "prompt", " mail", "e-mail",
    "content of", "contents of", "API key", "api key", "private", "token of", "session",
  ]
}
