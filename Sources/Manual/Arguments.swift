import Bytes

/// What a person typed, read by the table of its subcommand.
package struct Arguments: Sendable {
  /// A word as text, and as the bytes it came as: a file name need not be UTF-8.
  package struct Word: Sendable {
    package let text: String
    package let bytes: [UInt8]
  }

  /// What cannot be understood, and what was perhaps meant.
  package struct Misuse: Error, Sendable {
    package let message: String
    package let word: String?
    package let known: [String]

    package init(_ message: String, word: String? = nil, known: [String] = []) {
      self.message = message
      self.word = word
      self.known = known
    }
  }

  private var given: [(option: Int, value: Word)] = []
  private let manual: Manual
  package private(set) var operands: [Word] = []
  package private(set) var asksForHelp = false

  package init(_ words: [String], raw: [[UInt8]] = [], for manual: Manual) throws(Misuse) {
    self.manual = manual
    var reader = Reader(words: words, raw: raw)
    var onlyOperands = false
    while let word = reader.next() {
      guard !onlyOperands, word.text.hasPrefix("-"), word.text != "-" else {
        try add(word)
        if manual.endsAtOperand { onlyOperands = true }
        continue
      }
      if word.text == "--" {
        onlyOperands = true
        continue
      }
      if word.text == "--help" || word.text == "-h" {
        asksForHelp = true
        return
      }
      try read(word, &reader)
    }
  }

  private mutating func add(_ word: Word) throws(Misuse) {
    guard !word.bytes.isEmpty else { throw Misuse("an argument is empty") }
    if operands.isEmpty, !manual.verbs.isEmpty {
      let verbs = manual.verbs.map(\.name)
      guard verbs.contains(word.text) else {
        throw Misuse(
          "\(manual.name) takes \(Self.list(verbs)), not \"\(Self.shown(word.text))\"", word: word.text,
          known: verbs)
      }
    }
    guard operands.count < manual.operands.most else {
      let shown = Self.shown(word.text)
      throw Misuse(
        manual.operands.most == 0
          ? "\(manual.name) takes no \"\(shown)\"" : "\"\(shown)\" is one word too many",
        word: word.text, known: manual.options.flatMap(\.names))
    }
    operands.append(word)
  }

  private mutating func read(_ word: Word, _ reader: inout Reader) throws(Misuse) {
    // `-n5`: a short option with its value.
    let short = String(word.text.prefix(2))
    if !word.text.hasPrefix("--"), word.text.utf8.count > 2, word.text != short, !word.text.contains("="),
      let index = manual.options.firstIndex(where: { $0.names.contains(short) }),
      let kind = manual.options[index].value
    {
      let value = Word(text: String(word.text.dropFirst(2)), bytes: Array(word.bytes.dropFirst(2)))
      try check(value.text, kind, short)
      given.append((index, value))
      return
    }
    let equals = word.text.utf8.firstIndex(of: UInt8(ascii: "="))
    let name = String(equals.map { word.text[..<$0] } ?? word.text[...])
    guard let index = manual.options.firstIndex(where: { $0.names.contains(name) }) else {
      throw Misuse(
        "\"\(Self.shown(name))\" is not understood", word: name, known: manual.options.flatMap(\.names))
    }
    let option = manual.options[index]
    guard let kind = option.value else {
      guard equals == nil else { throw Misuse("\(name) takes no value") }
      given.append((index, word))
      return
    }
    var value: Word?
    if let equals {
      let text = String(word.text[word.text.utf8.index(after: equals)...])
      value = Word(text: text, bytes: Array(word.bytes.drop { $0 != UInt8(ascii: "=") }.dropFirst()))
    } else {
      value = reader.next()
    }
    guard let value, !value.bytes.isEmpty else { throw Misuse("\(name) needs a value") }
    try check(value.text, kind, name)
    given.append((index, value))
  }

  private func check(_ text: String, _ kind: Option.Value, _ name: String) throws(Misuse) {
    switch kind {
    case .text, .rule, .file, .folder: return
    case .number(let range):
      if let number = Int(text), range.contains(number) { return }
      let span =
        range.upperBound == .max
        ? "from \(range.lowerBound) on" : "from \(range.lowerBound) to \(range.upperBound)"
      throw Misuse("\(name) takes a number \(span), not \"\(Self.shown(text))\"")
    case .choice(let known):
      if known.contains(text.asciiLowercased) { return }
      throw Misuse(
        "\(name) takes \(Self.list(known)), not \"\(Self.shown(text))\"", word: text, known: known)
    }
  }

  // MARK: What was given

  /// Whether the option stands there at all.
  package func has(_ name: String) -> Bool { word(name) != nil }

  /// Its value; the last one where it is given more than once.
  package func word(_ name: String) -> Word? {
    given.last { manual.options[$0.option].names.contains(name) }?.value
  }

  package subscript(name: String) -> String? { word(name)?.text }

  /// Every value of an option that may be repeated.
  package func all(_ name: String) -> [String] {
    given.filter { manual.options[$0.option].names.contains(name) }.map(\.value.text)
  }

  package func number(_ name: String) -> Int? { self[name].flatMap { Int($0) } }

  /// The value of a choice, as the table spells it.
  package func choice(_ name: String) -> String? { self[name]?.asciiLowercased }

  /// The same arguments without the first operand, which said what to do.
  package var withoutVerb: Arguments {
    var copy = self
    if !copy.operands.isEmpty { copy.operands.removeFirst() }
    return copy
  }

  /// `a, b or c`
  package static func list(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " or " + last
  }

  /// Something typed, safe to repeat on a terminal.
  private static func shown(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars.prefix(60) {
      if scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value) {
        out += "?"
      } else {
        out.unicodeScalars.append(scalar)
      }
    }
    return out
  }
}

/// Words one after another, each with its bytes where they are known.
private struct Reader {
  let words: [String]
  let raw: [[UInt8]]
  private var position = 0

  init(words: [String], raw: [[UInt8]]) {
    self.words = words
    self.raw = raw
  }

  mutating func next() -> Arguments.Word? {
    guard position < words.count else { return nil }
    defer { position += 1 }
    let bytes = raw.count == words.count ? raw[position] : Array(words[position].utf8)
    return Arguments.Word(text: words[position], bytes: bytes)
  }
}
