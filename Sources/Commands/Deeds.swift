import Bytes
import ShellMeaning
import Verdict

/// One thing a program can be told to do, as a line of a table: `migrate reset` destroys data, and so on.
///
/// Programs of the shape `program [options] noun verb name` differ only in their words. Writing the words down
/// as data keeps a family readable, and a new service is a line and not a function.
struct Deed: Sendable {
  /// The words that call for it, in order: `migrate reset`, `app|apps delete|rm`. `*` is any one word. With `…`
  /// in front they may stand anywhere among the operands.
  let words: String
  /// Options of which one must be given, separated by commas; none if empty.
  let needs: String
  /// What it acts on, for the title; the operands that follow are appended.
  let what: String
  let severity: Severity
  /// Options that make this deed harmless, separated by commas.
  let unless: String

  init(_ words: String, _ severity: Severity, _ what: String, needs: String = "", unless: String = "") {
    self.words = words
    self.severity = severity
    self.what = what
    self.needs = needs
    self.unless = unless
  }

  /// Where the operands that call for it start, and how many there are; nil if they do not fit.
  func match(_ operands: [Invocation.Argument], options: [String]) -> (first: Int, count: Int)? {
    let pattern = words.utf8
    // `…` is three bytes.
    let isAnywhere = pattern.first == 0xE2
    let start = isAnywhere ? pattern.index(pattern.startIndex, offsetBy: 3) : pattern.startIndex
    let lastStart = isAnywhere ? operands.count : 0
    for first in 0...lastStart {
      guard let count = fits(pattern[start...], operands[first...]) else { continue }
      if !needs.isEmpty, !Deed.any(of: needs, in: options) { return nil }
      if !unless.isEmpty, Deed.any(of: unless, in: options) { return nil }
      return (first, count)
    }
    return nil
  }

  /// How many operands the words of `pattern` take up.
  private func fits(_ pattern: Substring.UTF8View, _ operands: ArraySlice<Invocation.Argument>) -> Int? {
    var rest = pattern
    var count = 0
    while !rest.isEmpty {
      let end = rest.firstIndex(of: UInt8(ascii: " ")) ?? rest.endIndex
      let alternatives = rest[..<end]
      let place = operands.startIndex + count
      guard place < operands.endIndex else { return nil }
      let isAny = alternatives.count == 1 && alternatives.first == UInt8(ascii: "*")
      guard isAny || Deed.offers(alternatives, operands[place].value.known, UInt8(ascii: "|")) else {
        return nil
      }
      count += 1
      rest = end == rest.endIndex ? rest[end...] : rest[rest.index(after: end)...]
    }
    return count
  }

  /// Whether `word` is one of the alternatives that `separator` stands between.
  private static func offers(_ alternatives: Substring.UTF8View, _ word: String?, _ separator: UInt8) -> Bool
  {
    guard let word else { return false }
    var rest = alternatives
    while true {
      let end = rest.firstIndex(of: separator) ?? rest.endIndex
      if rest[..<end].elementsEqual(word.utf8) { return true }
      if end == rest.endIndex { return false }
      rest = rest[rest.index(after: end)...]
    }
  }

  /// Whether any of the options named, separated by commas, is given.
  static func any(of names: String, in options: [String]) -> Bool {
    options.contains { offers(Substring(names).utf8, $0, UInt8(ascii: ",")) }
  }
}

/// A program whose deeds are a table.
struct DeedTable: Sendable {
  /// Of its options only those with a value must be known, so that the value is not taken for a word.
  let grammar: Grammar
  let deeds: [Deed]
  /// Options that make anything harmless, beside `--help` and `--version`.
  let trials: String

  init(_ grammar: Grammar, trials: String = "dry-run,dryrun", _ deeds: [Deed]) {
    self.grammar = grammar
    self.deeds = deeds
    self.trials = trials
  }

  struct Hit {
    let deed: Deed
    /// The words of the deed and what follows them.
    let names: [Invocation.Argument]
    let arguments: Arguments

    /// What it acts on, with the names given.
    var target: String {
      let named = names.prefix(3).map(\.value.display).joined(separator: " ")
      if named.isEmpty || deed.what.isEmpty { return named.isEmpty ? deed.what : named }
      return deed.what + " " + named
    }
  }

  /// The worst deed that `words` call for.
  func worst(_ words: some Sequence<Invocation.Argument>) -> Hit? {
    let arguments = Arguments(words, by: grammar)
    return worst(arguments)
  }

  func worst(_ arguments: Arguments) -> Hit? {
    let options = DeedTable.optionNames(arguments)
    if DeedTable.isTrial(options, trials: trials) || arguments.word(0) == "help" { return nil }
    var best: Hit?
    for deed in deeds where deed.severity > (best?.deed.severity ?? .none) {
      guard let (first, count) = deed.match(arguments.operands, options: options) else { continue }
      best = Hit(deed: deed, names: Array(arguments.operands.dropFirst(first + count)), arguments: arguments)
    }
    return best
  }

  /// Every option given, known to the grammar or not, without dashes and value. `--dry-run=false` is not given.
  static func optionNames(_ arguments: Arguments) -> [String] {
    var names: [String] = []
    for given in arguments.options {
      let value = given.value?.known
      if value != "false" && value != "none" { names.append(given.name) }
    }
    for written in arguments.unknown {
      let first = written.utf8.firstIndex { $0 != UInt8(ascii: "-") } ?? written.endIndex
      let bare = String(written[first...])
      guard let (name, value) = bare.split(at: UInt8(ascii: "=")) else {
        names.append(bare)
        continue
      }
      if value != "false" && value != "none" { names.append(name) }
    }
    return names
  }

  static func isTrial(_ options: [String], trials: String) -> Bool {
    options.contains("help") || options.contains("version") || Deed.any(of: trials, in: options)
  }
}
