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

  /// How many operands from `start` on the words take up; nil if they do not fit.
  func match(_ operands: [Invocation.Argument], options: [String]) -> (first: Int, count: Int)? {
    if !needs.isEmpty, !Deed.any(of: needs, in: options) { return nil }
    if !unless.isEmpty, Deed.any(of: unless, in: options) { return nil }
    let isAnywhere = words.hasPrefix("…")
    let pattern = (isAnywhere ? words.dropFirst() : Substring(words)).split(separator: " ")
    guard operands.count >= pattern.count else { return nil }
    let lastStart = isAnywhere ? operands.count - pattern.count : 0
    for start in 0...lastStart {
      var fits = true
      for (k, alternatives) in pattern.enumerated() where fits {
        fits = Deed.fits(alternatives, operands[start + k].value.known)
      }
      if fits { return (start, pattern.count) }
    }
    return nil
  }

  private static func fits(_ alternatives: Substring, _ word: String?) -> Bool {
    if alternatives == "*" { return true }
    guard let word else { return false }
    if alternatives == word { return true }
    return alternatives.utf8.contains(UInt8(ascii: "|"))
      && alternatives.split(separator: "|").contains { $0 == word }
  }

  /// Whether any of the options named, separated by commas, is given.
  static func any(of names: String, in options: [String]) -> Bool {
    names.split(separator: ",").contains { name in options.contains { $0 == name } }
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
      let bare = written.drop { $0 == "-" }
      guard let (name, value) = String(bare).split(at: UInt8(ascii: "=")) else {
        names.append(String(bare))
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
