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
    var short: [UInt8]
    var long: [String]
    var arity: Arity
  }

  let options: [Option]
  let style: Style

  init(_ notation: String, style: Style = .gnu) {
    self.style = style
    options = notation.utf8.split(separator: UInt8(ascii: " ")).map { written in
      var spelling = Substring(written)
      var arity = Arity.none
      if spelling.hasSuffix("=?") {
        arity = .attached
        spelling = spelling.dropLast(2)
      } else if spelling.hasSuffix("=") {
        arity = .required
        spelling = spelling.dropLast()
      }
      let names = spelling.split(separator: ",").map(String.init)
      return Option(
        name: names.last ?? "", short: names.compactMap { $0.utf8.count == 1 ? $0.utf8.first : nil },
        long: names.filter { $0.utf8.count > 1 }, arity: arity)
    }
  }

  fileprivate func option(short byte: UInt8) -> Option? { options.first { $0.short.contains(byte) } }

  /// The option of that long name, exact or abbreviated without ambiguity.
  fileprivate func option(long name: Substring) -> Option? {
    if let exact = options.first(where: { $0.long.contains { $0 == name } }) { return exact }
    guard name.utf8.count > 1, style != .words else { return nil }
    let candidates = options.filter { $0.long.contains { $0.hasPrefix(name) } }
    return candidates.count == 1 ? candidates[0] : nil
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
      if optionsEnded || !start.utf8.starts(with: "-".utf8) || start == "-" {
        if text == nil, start.isEmpty, !word.isQuoted, !optionsEnded { mayHaveMore = true }
        if grammar.style == .leading {
          consumed = i - 1
          operands.append(contentsOf: words[(i - 1)...])
          return
        }
        operands.append(word)
        continue
      }
      if start == "--" && text != nil {
        optionsEnded = true
        if grammar.style == .leading {
          consumed = i
          operands.append(contentsOf: words[i...])
          return
        }
        continue
      }
      if grammar.style == .words || start.utf8.starts(with: "--".utf8) {
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
    let bare = start.drop { $0 == "-" }
    let equals = bare.firstIndex(of: "=")
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
      if !value.pieces.isEmpty || option.arity == .attached {
        options.append(Given(name: option.name, value: value.pieces.isEmpty ? nil : value, range: word.range))
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
