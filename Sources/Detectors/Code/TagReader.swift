import Bytes

/// Reads the attributes of a tag as forgivingly as a browser does.
struct TagReader {
  let low: ByteView
  let element: ByteView
  private(set) var end: Int
  let limit: Int
  /// Whether a separator is one that only attacks use.
  private(set) var isOdd = false
  /// What several attributes make together.
  private(set) var together = 0
  private(set) var isFocused = false
  private var isRefresh = false
  private var isBound = false

  init(low: ByteView, element: ByteView, at place: Int, limit: Int) {
    self.low = low
    self.element = element
    end = place
    self.limit = limit
  }

  struct Attribute {
    var name: ByteView
    var value: ByteView
    var isQuoted: Bool
    /// Whether letters of its name are written as escapes.
    var isEscaped: Bool
  }

  mutating func next() -> Attribute? {
    skipSeparators()
    guard end < limit, low[end] != 0x3E else {
      end = min(end + 1, low.count)
      return nil
    }
    if low[end] == 0x3C {
      // Another tag begins inside of this one.
      isOdd = true
      return nil
    }
    var name: [UInt8] = []
    var isEscaped = false
    while end < limit, name.count < 64 {
      let byte = low[end]
      if ASCII.isSpace(byte) || byte == 0x3D || byte == 0x3E || byte == 0x2F || byte == 0x22 || byte == 0x27
        || byte == 0x3C || byte == 0x00
      {
        break
      }
      if byte == 0x25, let high = low.at(end + 1).flatMap(ASCII.hexValue),
        let small = low.at(end + 2).flatMap(ASCII.hexValue)
      {
        guard high > 2 else { break }
        name.append(ASCII.lowercased(high << 4 | small))
        isEscaped = true
        end += 3
        continue
      }
      name.append(byte)
      end += 1
    }
    if name.isEmpty, end < limit { end += 1 }
    var after = low.end(from: end) { ASCII.isSpace($0) }
    guard low.at(after) == 0x3D, after < limit else {
      return note(Attribute(name: ByteView(name), value: .empty, isQuoted: false, isEscaped: isEscaped))
    }
    after = low.end(from: after + 1) { ASCII.isSpace($0) || $0 == 0x00 }
    let (value, isQuoted) = readValue(at: after)
    return note(Attribute(name: ByteView(name), value: value, isQuoted: isQuoted, isEscaped: isEscaped))
  }

  private mutating func skipSeparators() {
    while end < limit {
      let byte = low[end]
      if ASCII.isSpace(byte) || byte == 0x2F || byte == 0x22 || byte == 0x27 || byte == 0x2C {
        end += 1
      } else if byte == 0x25, let high = low.at(end + 1).flatMap(ASCII.hexValue),
        let small = low.at(end + 2).flatMap(ASCII.hexValue),
        high << 4 | small <= 0x20 || high << 4 | small == 0x2F
      {
        isOdd = true
        end += 3
      } else if byte == 0x00 || byte == 0x0B {
        isOdd = true
        end += 1
      } else {
        return
      }
    }
  }

  private mutating func readValue(at start: Int) -> (ByteView, Bool) {
    guard start < limit else {
      end = limit
      return (.empty, false)
    }
    let quote = low[start]
    if quote == 0x22 || quote == 0x27 || quote == 0x60 {
      let close = low[..<limit].firstIndex(of: quote, from: start + 1) ?? limit
      end = min(close + 1, limit)
      return (low[start + 1..<close], true)
    }
    if quote == 0x7B {
      // An expression of a template.
      var depth = 0
      end = start
      while end < limit {
        if low[end] == 0x7B { depth += 1 }
        if low[end] == 0x7D { depth -= 1 }
        end += 1
        if depth == 0 { break }
      }
      return (.empty, true)
    }
    end = low.end(from: start) { !ASCII.isSpace($0) && $0 != 0x3E }
    end = min(end, limit)
    return (low[start..<max(start, end)], false)
  }

  private mutating func note(_ attribute: Attribute) -> Attribute {
    let name = attribute.name
    if name == "autofocus" || name == "contenteditable" { isFocused = true }
    if name == "http-equiv", attribute.value == "refresh" { isRefresh = true }
    if element == "meta", name == "content" {
      let plain = MarkupValue.address(attribute.value)
      if plain.holdsAny(of: "url=javascript: url=data: url=vbscript: url='javascript: url='data:") {
        together = 100
      }
    }
    // Bound to data inside of the page, which one browser once did.
    if name == "datasrc" || name == "datafld" {
      if isBound { together = 100 }
      isBound = true
    }
    return attribute
  }
}

extension TagReader.Attribute {
  /// Whether it names another host without a quotation mark around it.
  var isStrange: Bool { name == "src" && !isQuoted && value.startsWithAny(of: "http: https: //") }

  /// How surely it is there to run a script.
  func weight(on element: ByteView, in tag: TagReader) -> Int {
    if name.count > 4, name[0] == 0x6F, name[1] == 0x6E { return weightOfHandler(on: element, in: tag) }
    guard !value.isEmpty else { return 0 }
    if name == "style" { return MarkupPayload.holdsScript(style: value) ? 100 : 0 }
    if name == "srcdoc" { return MarkupPayload.isProbe(MarkupValue.text(value)) ? 100 : 0 }
    let plain = MarkupValue.address(value)
    if let end = MarkupValue.endOfScriptScheme(plain) {
      if MarkupValue.isIdle(plain[end...]) { return 0 }
      // Written in pieces or as numbers: nobody does that who does not hide it.
      return !value.trimmed().starts(with: plain[..<end].string) || MarkupPayload.isSureProbe(plain)
        ? 100 : 60
    }
    let isAddress = name.isAny(
      of: "src href data action formaction xlink:href content codebase code background")
    guard isAddress else { return 0 }
    if plain.startsWithAny(of: "data:text/html data:text/javascript data:application/javascript data:,") {
      return plain.holdsAny(of: "base64 script alert") || element == "script" ? 100 : 60
    }
    let isStranger = !isQuoted && plain.starts(with: "//") && plain.count > 2
    if isStranger, element == "script" || element == "base" || element == "embed" || element == "iframe" {
      return 100
    }
    if element == "xml", name == "src" { return 100 }
    return 0
  }

  private func weightOfHandler(on element: ByteView, in tag: TagReader) -> Int {
    let event = name[2...]
    guard event.array.allSatisfy(ASCII.isLetter), !value.isEmpty else { return 0 }
    let isEvent = HandlerNames.isEvent(event)
    let code = MarkupValue.text(value)
    let isCall = code.holdsAny(of: "( ` =")
    guard isEvent || isCall, !name.isAny(of: "online only once ones onward ontology onkel ongoing") else {
      return 0
    }
    if isEscaped || tag.isOdd { return 100 }
    if !HandlerNames.isElement(element) { return isEvent || MarkupPayload.isProbe(code) ? 100 : 0 }
    if isQuoted {
      if MarkupPayload.isSureProbe(code) { return 100 }
      let runsItself = HandlerNames.runsItself(event) || tag.isFocused
      return runsItself && MarkupPayload.isProbe(code) ? 100 : 0
    }
    return MarkupPayload.isProbe(code) || code == "1" ? 100 : isCall ? 50 : 0
  }
}
