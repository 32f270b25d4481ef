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
    var words = words
    let place = words.withUTF8 { pattern -> (first: Int, count: Int)? in
      // `…` is three bytes.
      let isAnywhere = pattern.first == 0xE2
      for first in 0...(isAnywhere ? operands.count : 0) {
        if let count = Deed.fits(pattern, from: isAnywhere ? 3 : 0, operands[first...]) {
          return (first, count)
        }
      }
      return nil
    }
    guard let place else { return nil }
    if !needs.isEmpty, !Deed.any(of: needs, in: options) { return nil }
    if !unless.isEmpty, Deed.any(of: unless, in: options) { return nil }
    return place
  }

  /// Whether its first word stands anywhere among these. Where it does not there is no need to tell options apart.
  func mayStand(among arguments: [Invocation.Argument]) -> Bool {
    var words = words
    return words.withUTF8 { pattern in
      let start = pattern.first == 0xE2 ? 3 : 0
      let end = pattern[start...].firstIndex(of: UInt8(ascii: " ")) ?? pattern.count
      guard end > start, pattern[start] != UInt8(ascii: "*") else { return true }
      let first = UnsafeBufferPointer(rebasing: pattern[start..<end])
      return arguments.contains { argument in
        guard var word = argument.value.known else { return false }
        return word.withUTF8 { Deed.offers(first, $0, UInt8(ascii: "|")) }
      }
    }
  }

  /// How many operands the words of `pattern` take up.
  private static func fits(
    _ pattern: UnsafeBufferPointer<UInt8>, from start: Int, _ operands: ArraySlice<Invocation.Argument>
  ) -> Int? {
    var start = start
    var count = 0
    while start < pattern.count {
      var end = start
      while end < pattern.count, pattern[end] != UInt8(ascii: " ") { end += 1 }
      let place = operands.startIndex + count
      guard place < operands.endIndex else { return nil }
      let isAny = end - start == 1 && pattern[start] == UInt8(ascii: "*")
      if !isAny {
        guard var word = operands[place].value.known else { return nil }
        let alternatives = UnsafeBufferPointer(rebasing: pattern[start..<end])
        guard word.withUTF8({ offers(alternatives, $0, UInt8(ascii: "|")) }) else { return nil }
      }
      count += 1
      start = end + 1
    }
    return count
  }

  /// Whether `word` is one of the alternatives that `separator` stands between.
  private static func offers(
    _ alternatives: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>, _ separator: UInt8
  ) -> Bool {
    var start = 0
    while true {
      var i = start
      var isSame = true
      while i < alternatives.count, alternatives[i] != separator {
        isSame = isSame && i - start < word.count && alternatives[i] == word[i - start]
        i += 1
      }
      if isSame, i - start == word.count { return true }
      if i == alternatives.count { return false }
      start = i + 1
    }
  }

  /// Whether any of the options named, separated by commas, is given.
  static func any(of names: String, in options: [String]) -> Bool {
    guard !options.isEmpty else { return false }
    var names = names
    return names.withUTF8 { names in
      for var option in options where option.withUTF8({ offers(names, $0, UInt8(ascii: ",")) }) {
        return true
      }
      return false
    }
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
    var best: (deed: Int, severity: Severity, behind: Int)?
    for i in deeds.indices where deeds[i].severity > (best?.severity ?? .none) {
      guard let (first, count) = deeds[i].match(arguments.operands, options: options) else { continue }
      best = (i, deeds[i].severity, first + count)
    }
    guard let best else { return nil }
    return Hit(
      deed: deeds[best.deed], names: Array(arguments.operands.dropFirst(best.behind)), arguments: arguments)
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

extension Judgement {
  /// Reports a deed of a table. `program`: where it is not the one that was started.
  mutating func report(
    _ rule: Rule, _ hit: DeedTable.Hit, severity: Severity? = nil, by invocation: Invocation,
    program: String? = nil
  ) {
    report(
      rule, on: hit.target, severity: severity ?? hit.deed.severity, at: invocation.range,
      program: program ?? invocation.canonicalName)
  }

  /// Reports the worst deed of `table` that is called for, if any is.
  mutating func report(_ rule: Rule, worstOf table: DeedTable, by invocation: Invocation) {
    if let hit = table.worst(invocation.arguments) { report(rule, hit, by: invocation) }
  }
}
