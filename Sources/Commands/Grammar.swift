import Bytes
import ShellMeaning

/// The options of one program (or subcommand), written once, so that `-rf`, `-r -f`, `-fr --`,
/// `--recursive --force` and `--rec --fo` are the same thing to every rule.
///
/// The notation is a list of options separated by spaces; each is its spellings separated by commas, the
/// last of which is the name rules use. One character is a short option, more are a long one. `=` behind it:
/// takes a value; `=?`: takes one only if attached.
///
///     Grammar("r,R,recursive f,force i,interactive=? t,target-directory= no-preserve-root")
struct Grammar: Sendable {
  enum Style: Sendable {
    /// `-abc` is three options, `--name` may be abbreviated, options may follow operands, `--` ends them.
    case gnu
    /// As `gnu`, but the first operand ends the options (`sudo`, `env`, `ssh`, `git` before its subcommand).
    case leading
    /// `-name` is one option and so is `--name`; no clusters (`terraform`, `find`-like, `java`, `openssl`).
    case words
  }

  enum Arity: UInt8, Sendable { case none, required, attached }

  struct Option: Sendable {
    var name: String
    var arity: Arity
  }

  /// Kept as written and searched when an option is met: most commands have few, and a process that judges
  /// one of them must not spend its time on a table of all.
  private let notation: String
  let style: Style

  init(_ notation: String, style: Style = .gnu) {
    self.notation = notation
    self.style = style
  }

  fileprivate func option(short byte: UInt8) -> Option? {
    var notation = notation
    return notation.withUTF8 { text in
      var option = 0
      var startsSpelling = true
      for i in text.indices {
        let mark = text[i]
        if startsSpelling, mark == byte, i + 1 == text.count || Self.endsSpelling(text[i + 1]) {
          return Self.option(text, from: option)
        }
        startsSpelling = mark == UInt8(ascii: " ") || mark == UInt8(ascii: ",")
        if mark == UInt8(ascii: " ") { option = i + 1 }
      }
      return nil
    }
  }

  /// The option of that long name, exact or abbreviated without ambiguity.
  fileprivate func option(long name: Substring) -> Option? {
    var name = name
    var notation = notation
    return name.withUTF8 { wanted in
      guard !wanted.isEmpty else { return nil }
      return notation.withUTF8 { option(long: wanted, in: $0) }
    }
  }

  private func option(long wanted: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>) -> Option?
  {
    // Where the options begin that have a spelling which begins like this.
    var abbreviated = -1
    var candidates = 0
    var option = 0
    var i = 0
    while i < text.count {
      let start = i
      while i < text.count, i - start < wanted.count, text[i] == wanted[i - start],
        !Self.endsSpelling(text[i])
      {
        i += 1
      }
      let isPrefix = i - start == wanted.count
      while i < text.count, !Self.endsSpelling(text[i]) { i += 1 }
      if isPrefix, i - start > 1 {
        if i - start == wanted.count { return Self.option(text, from: option) }
        // Two spellings of one option are no two options.
        if abbreviated != option { candidates += 1 }
        abbreviated = option
      }
      if i < text.count, text[i] != UInt8(ascii: ",") {
        while i < text.count, text[i] != UInt8(ascii: " ") { i += 1 }
        option = i + 1
      }
      i += 1
    }
    guard candidates == 1, wanted.count > 1, style != .words else { return nil }
    return Self.option(text, from: abbreviated)
  }

  @inline(__always)
  private static func endsSpelling(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "=")
  }

  /// The option whose notation begins at `start`. Its last spelling is its name.
  private static func option(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Option {
    var name = start
    var i = start
    while i < text.count, text[i] != UInt8(ascii: " "), text[i] != UInt8(ascii: "=") {
      if text[i] == UInt8(ascii: ",") { name = i + 1 }
      i += 1
    }
    var arity = Arity.none
    if i < text.count, text[i] == UInt8(ascii: "=") {
      let isAttached = i + 1 < text.count && text[i + 1] == UInt8(ascii: "?")
      arity = isAttached ? .attached : .required
    }
    let bytes = UnsafeBufferPointer(rebasing: text[name..<i])
    return Option(name: String(decoding: bytes, as: UTF8.self), arity: arity)
  }
}

/// Arguments sorted by a grammar.
struct Arguments {
  struct Given {
    var name: String
    var value: Value?
    var range: Range<Int>
  }

  private(set) var options: [Given] = []
  private(set) var operands: [Invocation.Argument] = []
  /// Options that the grammar does not know, as written: a rule may look, but must not rely on them.
  private(set) var unknown: [String] = []
  /// A word that might be any option at all (`rm $FLAGS x`).
  private(set) var mayHaveMore = false
  /// For `.leading`: how many arguments the options took up; the rest start there.
  private(set) var consumed = 0

  init(_ arguments: some Sequence<Invocation.Argument>, by grammar: Grammar) {
    let words = Array(arguments)
    var i = 0
    var optionsEnded = false
    while i < words.count {
      let word = words[i]
      i += 1
      let text = word.value.known
      let start = text ?? word.value.prefix
      let isOption = start.utf8.first == UInt8(ascii: "-") && start.utf8.count > 1
      if optionsEnded || !isOption {
        if text == nil, start.isEmpty, word.value.suffix.isEmpty, !word.isQuoted, !optionsEnded {
          mayHaveMore = true
        }
        if grammar.style == .leading {
          consumed = i - 1
          operands.append(contentsOf: words[(i - 1)...])
          return
        }
        operands.append(word)
        continue
      }
      let isLong = start.utf8.dropFirst().first == UInt8(ascii: "-")
      if isLong, start.utf8.count == 2, text != nil {
        optionsEnded = true
        if grammar.style == .leading {
          consumed = i
          operands.append(contentsOf: words[i...])
          return
        }
        continue
      }
      if grammar.style == .words || isLong {
        i = takeLong(start, word, words, next: i, grammar)
      } else {
        i = takeCluster(start, word, words, next: i, grammar)
      }
    }
    consumed = i
  }

  private mutating func takeLong(
    _ start: String, _ word: Invocation.Argument, _ words: [Invocation.Argument], next: Int,
    _ grammar: Grammar
  ) -> Int {
    let bytes = start.utf8
    let first = bytes.firstIndex { $0 != UInt8(ascii: "-") } ?? bytes.endIndex
    let bare = start[first...]
    let equals = bytes[first...].firstIndex(of: UInt8(ascii: "="))
    let name = equals.map { bare[..<$0] } ?? bare
    guard let option = grammar.option(long: name) ?? shortAsWord(name, grammar) else {
      unknown.append(start)
      return next
    }
    if let equals {
      // The value keeps whatever holes came behind the known start of the word.
      var value = Value(String(bare[bare.index(after: equals)...]))
      for piece in word.value.pieces.dropFirst() {
        switch piece {
        case .text(let text): value.append(text)
        case .hole(let hole): value.append(hole)
        }
      }
      options.append(Given(name: option.name, value: value, range: word.range))
      return next
    }
    guard option.arity == .required, next < words.count else {
      options.append(Given(name: option.name, value: nil, range: word.range))
      return next
    }
    options.append(
      Given(
        name: option.name, value: words[next].value,
        range: word.range.lowerBound..<words[next].range.upperBound))
    return next + 1
  }

  private func shortAsWord(_ name: Substring, _ grammar: Grammar) -> Grammar.Option? {
    guard grammar.style == .words, name.utf8.count == 1, let byte = name.utf8.first else { return nil }
    return grammar.option(short: byte)
  }

  private mutating func takeCluster(
    _ start: String, _ word: Invocation.Argument, _ words: [Invocation.Argument], next: Int,
    _ grammar: Grammar
  ) -> Int {
    let letters = Array(start.utf8.dropFirst())
    for (k, byte) in letters.enumerated() {
      guard let option = grammar.option(short: byte) else {
        unknown.append("-" + String(decoding: [byte], as: UTF8.self))
        continue
      }
      guard option.arity != .none else {
        options.append(Given(name: option.name, value: nil, range: word.range))
        continue
      }
      var value = Value(String(decoding: letters[(k + 1)...], as: UTF8.self))
      for piece in word.value.pieces.dropFirst() {
        switch piece {
        case .text(let text): value.append(text)
        case .hole(let hole): value.append(hole)
        }
      }
      if !value.isEmpty || option.arity == .attached {
        options.append(Given(name: option.name, value: value.isEmpty ? nil : value, range: word.range))
        return next
      }
      guard next < words.count else {
        options.append(Given(name: option.name, value: nil, range: word.range))
        return next
      }
      options.append(
        Given(
          name: option.name, value: words[next].value,
          range: word.range.lowerBound..<words[next].range.upperBound))
      return next + 1
    }
    return next
  }

  func has(_ name: String) -> Bool { options.contains { $0.name == name } }
  func has(anyOf names: String...) -> Bool { options.contains { names.contains($0.name) } }

  /// The value given last, as the programs themselves take it.
  func value(_ name: String) -> Value? { options.last { $0.name == name }?.value }
  func values(_ name: String) -> [Value] { options.filter { $0.name == name }.compactMap(\.value) }
}
