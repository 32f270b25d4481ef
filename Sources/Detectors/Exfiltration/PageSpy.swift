import Bytes
import Text

/// Styles and scripts that tell an address what somebody types into a page, letter by letter.
enum PageSpy {
  /// How far a rule or a handler is followed.
  private static let reach = 400
  /// A page has many handlers.
  private static let mostLooks = 16

  static func range(in inspection: Inspection) -> Range<Int>? {
    let survey = inspection.layers.given.survey
    let text = inspection.text
    if inspection.signs.contains(.style), let style = style(in: text) { return style }
    guard survey.traits.hasCall else { return nil }
    // Most pages have no field that is read.
    let readsFields = inspection.signs.contains(.field) && text.contains(field)
    if inspection.signs.contains(.form), let sent = form(in: text) { return sent }
    if readsFields, inspection.signs.contains(.beacon), let sent = card(in: text) { return sent }
    guard inspection.signs.contains(.sender), readsFields || inspection.signs.contains(.key) else {
      return nil
    }
    return survey.nextAddress(in: text, from: 0) != nil ? handler(in: text, readsFields) : nil
  }

  static let styled: StaticString = "[value"
  static let submitted: StaticString = "submit()"
  static let field: StaticString = ".value"

  // MARK: Styles

  /// `input[value^="a"] { background: url(https://…/a) }`: whether the address is asked for tells what the field holds.
  private static func style(in text: ByteView) -> Range<Int>? {
    var at = 0
    for _ in 0..<mostLooks {
      guard let name = text.firstRange(of: styled, from: at) else { return nil }
      at = name.upperBound
      guard let sign = text.at(at), sign == 0x5E || sign == 0x24 || sign == 0x2A, text.at(at + 1) == 0x3D,
        let open = text[..<min(text.count, at + 120)].firstIndex(of: UInt8(ascii: "{"), from: at)
      else { continue }
      let limit = min(text.count, open + reach)
      let end = text[..<limit].firstIndex(of: UInt8(ascii: "}"), from: open) ?? limit
      if text[open..<end].contains("url("), Outflow(text: text).holdsAddress(open..<end, alsoBare: true) {
        return name.lowerBound..<end
      }
    }
    return nil
  }

  // MARK: Forms

  /// `<form action="https://…">`, a field of it filled with what the browser keeps, and `submit()`.
  private static func form(in text: ByteView) -> Range<Int>? {
    guard let submit = text.firstRange(of: submitted), let form = text.firstRange(of: "<form"),
      let end = text.firstIndex(of: 0x3E, from: form.upperBound), text[form.lowerBound..<end].contains("://")
    else { return nil }
    // `<input value="${localStorage.token}">`
    let fields = text[end..<min(text.count, end + reach)]
    if let value = fields.firstRange(of: "value=") {
      let given = fields[value.upperBound..<min(fields.count, value.upperBound + 40)]
      if given.contains("${"), kept.contains(where: { given.contains($0) }) {
        return form.lowerBound..<max(submit.upperBound, end + value.upperBound)
      }
    }
    guard
      let filled = text.firstRange(of: field, from: form.upperBound)
    else { return nil }
    let line = text[filled.upperBound..<min(text.count, filled.upperBound + 160)]
    var at = 0
    while line.at(at) == 0x20 { at += 1 }
    guard line.at(at) == 0x3D, line.at(at + 1) != 0x3D, kept.contains(where: { line.contains($0) }) else {
      return nil
    }
    return form.lowerBound..<max(submit.upperBound, filled.upperBound)
  }

  private static let kept = ["document.cookie", "localStorage.", "sessionStorage.", "localStorage)"]

  /// `'https://…/?' + btoa(document.querySelector('#cvv').value)`: what pays for something, to whoever is no shop.
  private static func card(in text: ByteView) -> Range<Int>? {
    for word in ["cvv", "cvc", "cardnum", "card-num", "card_num", "ccnum"] {
      guard let place = text.firstRange(of: word),
        text[place.upperBound..<min(text.count, place.upperBound + 24)].contains(".value")
      else { continue }
      let start = max(0, place.lowerBound - reach)
      let before = text[start..<place.lowerBound]
      guard let call = beacons.lazy.compactMap({ before.firstRange(of: $0) }).first,
        Outflow(text: text).holdsAddress(start + call.lowerBound..<place.lowerBound)
      else { continue }
      return start + call.lowerBound..<place.upperBound
    }
    return nil
  }

  /// What carries only an address: shops post, and wait for an answer.
  static let beacons: [StaticString] = ["new Image", "sendBeacon(", ".src =", ".src="]

  // MARK: Scripts

  /// `addEventListener('keydown', e => fetch('https://…/?k=' + e.key))`, `keyboard.Listener(on_press=…)`
  private static func handler(in text: ByteView, _ readsFields: Bool) -> Range<Int>? {
    for (word, keys) in readsFields ? words + forms : words {
      var at = 0
      for _ in 0..<mostLooks {
        guard let place = text.firstRange(of: word, from: at) else { break }
        at = place.upperBound
        let part = at..<min(text.count, at + reach)
        guard
          let call = senders.lazy.compactMap({ text[..<part.upperBound].firstRange(of: $0, from: at) }).first
        else { continue }
        let given = given(from: call.upperBound, in: text)
        guard Outflow(text: text).holdsAddress(given) else { continue }
        // A page that lets somebody log in posts the password; it stands in no address.
        if keys == Self.given {
          guard text[call].starts(with: "sendBeacon") || isPutIntoAddress(given, in: text) else { continue }
        }
        // An answer to one key sends something else.
        if keys.contains(where: { text[given].contains($0) }) { return place.lowerBound..<given.upperBound }
      }
    }
    return nil
  }

  /// `'https://…/f?p=' + btoa(form.password.value)`
  private static func isPutIntoAddress(_ given: Range<Int>, in text: ByteView) -> Bool {
    let call = text[given]
    guard let query = call.firstRange(of: "?") else { return false }
    let rest = call[query.upperBound..<min(call.count, query.upperBound + 40)]
    return (rest.contains("+") || rest.contains("${")) && !call.contains("body:") && !call.contains("method")
  }

  /// What is typed where nobody else looks.
  private static let given = [
    "assword.value", "passwd.value", "pwd.value", "pin.value", "cvv.value", "cvc.value", "'#password'",
    "\"#password\"", "[type=password]", "'password')",
  ]

  private static let forms: [(StaticString, [String])] = [
    ("'submit'", given), ("\"submit\"", given), ("onsubmit", given), ("oninput", given), ("'input'", given),
  ]
  /// What a page is told of a key.
  private static let pressed = [
    "e.key", "event.key", "ev.key", "evt.key", ".keyCode", "fromCharCode", "keys", "{key",
  ]
  static var keyWords: [StaticString] { words.map(\.0) }
  private static let words: [(StaticString, [String])] = [
    ("'key", pressed + ["(e)", ".key)", ".key +"]), ("\"key", pressed + ["(e)", ".key)", ".key +"]),
    ("onkey", pressed),
    ("keyboard.Listener(", ["str(", "key", "k)", "char"]),
    ("on_press", ["str(", "key.", "{key", "k)", "char", "log"]),
  ]
  static let senders: [StaticString] = [
    "fetch(", "sendBeacon(", ".src=", ".src =", "requests.", "urlopen(", ".post(", ".open(", "WebSocket(",
  ]

  /// What a call is given, to its closing bracket or the end of the statement.
  private static func given(from start: Int, in text: ByteView) -> Range<Int> {
    var open = 0
    var end = start
    let limit = min(text.count, start + reach)
    while end < limit, text[end] != UInt8(ascii: ";") {
      if text[end] == UInt8(ascii: "(") { open += 1 }
      if text[end] == UInt8(ascii: ")") {
        if open < 0 { break }
        open -= 1
      }
      end += 1
    }
    return start..<end
  }
}
