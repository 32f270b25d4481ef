import Bytes
import Text

/// Scripts for a browser, by what HTML lets run one: a handler of any event on any element, an address whose scheme runs
/// what follows, a style that does, and the ways to write each so that a filter does not see it.
///
/// All texts are in lower case.
enum MarkupPayload {
  /// What a whole value is, where it first ends what it was put into.
  static func isValue(_ low: ByteView) -> Bool {
    isBrokenOut(low) || isScriptAddress(low) || isCloser(low)
  }

  /// A tag from its `<`: how surely it is there to run a script, in hundredths, and where it ends.
  static func tag(in low: ByteView, at start: Int) -> (weight: Int, end: Int) {
    var i = start + 1
    // What a filter that looks for names stumbles over and some reader of HTML does not.
    var isOdd = false
    while let byte = low.at(i), byte == 0x2F || byte == 0x25 || byte == 0x00 || byte == 0x3C, i < start + 4 {
      if byte == 0x25 || byte == 0x00 || byte == 0x3C { isOdd = true }
      i += 1
    }
    guard let first = low.at(i), ASCII.isLetter(first) else { return (0, start + 1) }
    let name = i
    i = low.end(from: i) { ASCII.isAlphanumeric($0) || $0 == 0x3A || $0 == 0x2D || $0 == 0x5F }
    let element = low[name..<i]
    let limit = min(low.count, start + 2_048)
    var reader = TagReader(low: low, element: element, at: i, limit: limit)
    var weight = 0
    var isFrame = false
    while let attribute = reader.next() {
      weight = max(weight, attribute.weight(on: element, in: reader))
      isFrame = isFrame || attribute.isStrange && element.isAny(of: "iframe script frame")
    }
    // The tag is left open, so that the page's own text becomes part of it.
    weight = max(weight, reader.together, isFrame && low.at(reader.end) == 0x3C ? 100 : 0)
    let body = low[reader.end..<min(low.count, reader.end + 400)]
    if element == "script", isOdd || reader.isOdd, isProbe(body) { weight = 100 }
    if element == "script", body.count < 400, isProbe(body[..<min(body.count, 60)]) { weight = 100 }
    if element == "style", holdsScript(style: body[..<(body.firstIndex(of: 0x3C) ?? body.count)]) {
      weight = 100
    }
    return (weight, max(reader.end, start + 1))
  }

  /// Whether code does what shows that it ran, or takes what a page knows of its reader.
  static func isProbe(_ code: ByteView) -> Bool {
    code.holdsAny(
      of:
        "alert( alert` alert&lpar; prompt( prompt` confirm( confirm` print() eval( document.cookie document.domain document.location document.write( string.fromcharcode atob( import( fetch(// fetch('// fetch(\"// fetch(`// location= location.href= window.location javascript: ['alert'] [\"alert\"] top[ self[ .constructor( throw/ throw{ onerror= \\u0061lert al\\u0065rt settimeout` (alert) =alert;"
    )
  }

  /// Such code in quotes, where a page of one's own may well say `alert('Saved')`.
  static func isSureProbe(_ code: ByteView) -> Bool {
    code.holdsAny(
      of:
        "alert(1 alert` alert(document alert('xss alert(\"xss alert(/ alert(string. alert(&quot;xss alert(xss alert(&#39;xss prompt(1 prompt` confirm(1 confirm` document.cookie document.domain string.fromcharcode eval(atob eval(name ['alert'] [\"alert\"] .constructor( \\u0061lert al\\u0065rt import('// import(\"// (alert)"
    )
  }

  /// A quotation mark that ends an attribute or a string, and code behind it.
  private static func isBrokenOut(_ low: ByteView) -> Bool {
    // A word or so of the value that was expected.
    let head = low.end(from: 0) { ASCII.isAlphanumeric($0) || $0 == 0x2D || $0 == 0x5C }
    guard head <= 24, let quote = low.at(head), quote == 0x22 || quote == 0x27 || quote == 0x60 else {
      return false
    }
    var i = low.end(from: head + 1) { ASCII.isSpace($0) || $0 == 0x2F || $0 == 0x22 || $0 == 0x27 }
    guard let next = low.at(i) else { return false }
    if next == 0x3E {
      i = low.end(from: i + 1) {
        ASCII.isSpace($0) || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 || $0 == 0x3C || $0 == 0x2F
      }
      let name = low.end(from: i) { ASCII.isLetter($0) }
      return low[..<i].firstIndex(of: 0x3C) != nil && name > i
    }
    let rest = low[i...]
    if rest.starts(with: "on"), i > head + 1 {
      let end = rest.end(from: 2) { ASCII.isLetter($0) }
      return rest.at(rest.end(from: end) { ASCII.isSpace($0) }) == 0x3D && HandlerNames.isEvent(rest[2..<end])
    }
    switch next {
    case 0x2D, 0x2B, 0x3B, 0x2A, 0x29, 0x7D, 0x5D, 0x5E, 0x7C, 0x26, 0x2C:
      return isProbe(rest[..<min(rest.count, 80)])
        && !rest.holdsAny(of: "import( location.href= window.location")
    default: return false
    }
  }

  /// An address that is code, written so that it does not look like one, or one that shows that it ran.
  private static func isScriptAddress(_ low: ByteView) -> Bool {
    let plain = MarkupValue.address(low)
    guard let colon = MarkupValue.endOfScriptScheme(plain) else { return false }
    let head = plain[..<colon]
    return !low.starts(with: head.string) || isSureProbe(plain)
  }

  /// Nothing but the end of a script, among marks that end what is in it.
  private static func isCloser(_ low: ByteView) -> Bool {
    guard low.count <= 48, let start = low.firstRange(of: "</script")?.lowerBound else { return false }
    let rest = low[..<start].array + low[(start + 8)...].array
    return rest.count >= 3 && !rest.contains(where: ASCII.isAlphanumeric)
      && rest.contains { $0 == 0x22 || $0 == 0x27 || $0 == 0x7D }
  }

  /// Whether a style runs code: what browsers once took for it, whatever comments and escapes are in its words.
  static func holdsScript(style: ByteView) -> Bool {
    MarkupValue.style(style).holdsAny(
      of:
        "expression( behavior:url behaviour:url -moz-binding:url url(javascript: url('javascript: url(\"javascript: @import'javascript: @import\"javascript: url(vbscript:"
    )
  }
}
