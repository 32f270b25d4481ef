import Bytes
import ShellMeaning

/// What stands behind a value: members, calls, indices, and the arguments of calls.
extension CodeReader {
  mutating func postfix(_ start: CodeValue) -> CodeValue {
    var value = start
    while i < tokens.count, !context.isOutOfSteps {
      if nesting > 0 { skipNewlines() }
      // `.then(…)` on a line of its own.
      if i < tokens.count, tokens[i] == .newline {
        var k = i
        while k < tokens.count, tokens[k] == .newline { k += 1 }
        guard k < tokens.count, tokens[k] == .symbol(".") || tokens[k] == .symbol("?."), !language.dotJoins
        else { return value }
        i = k
      }
      guard i < tokens.count, !ends(tokens[i]) else { return value }
      switch tokens[i] {
      case .symbol(".") where language.isOther && isSymbol(i + 1, "!") && value.value.isKnown,
        .symbol("!")
      where language.isOther && value.value.isKnown && value.chain == nil && value.role == .plain:
        // `"ls".!` of Scala.
        value = startedByMark(value)
      case .symbol("!") where language == .other && value.chain == "vec" && isSymbol(i + 1, "["):
        i += 1
        value = list(closing: "]")
      case .symbol("!") where language == .swift: i += 1
      case .symbol("{") where language == .templates || language == .swift:
        guard repeats(value) else { return value }
        runBlock(value)
      case .symbol("."), .symbol("?."), .symbol("->"), .symbol("::"), .symbol("&."):
        if language.dotJoins, isSymbol(i, ".") { return value }
        if let member = name(at: i + 1) {
          i += 2
          value = self.member(member, of: value)
          if callsWithoutParentheses(member) { value = call(value, []) }
        } else if isSymbol(i + 1, "(") || isSymbol(i + 1, "[") {
          i += 1
        } else {
          return value
        }
      case .symbol("{") where language == .perl && value.chain == "ENV" && partners[i] == i + 2:
        value = ofEnvironment(value)
      case .symbol(":")
      where (language == .lua || language.isOther) && name(at: i + 1) != nil && isSymbol(i + 2, "(")
        && (value.chain != nil || language == .lua):
        let member = name(at: i + 1) ?? ""
        i += 2
        value = self.member(member, of: value)
      case .symbol("(") where value.chain == nil && value.role == .path && isSymbol(i + 1, ")"):
        // `entry.path()`
        i += 2
      case .symbol("("):
        if value.chain == nil, value.items == nil, let name = value.known {
          // `$f("…")` of PHP: the function that the text names.
          guard language == .php || language == .perl, !name.isEmpty, name.utf8.allSatisfy(ASCII.isWord)
          else { return value }
          value = CodeValue(chain: name)
        }
        var given = arguments(for: value)
        // `exec qw(rm -rf), glob("*")`: a list of words is the first argument and not all of them.
        if language == .perl, i > 1, isSymbol(i - 2, ","), takes(",") { given += bareArguments() }
        value = call(value, given).bounded
        if isSymbol(i, "{"), language == .ruby { runBlock(value) }
        if name(at: i) == "do", language == .ruby { runBlock(value) }
      case .symbol("[") where language == .functional: return value
      case .symbol("[") where value.chain == "Dir" && language == .ruby:
        value = searched()
      case .symbol("[") where takesBareList(value),
        .symbol("\\") where language == .perl && takesBareList(value):
        // `eval [code].pack("m")`, `run ["rm", "-rf", $x]` and `run \@words, \my $out` of IPC::Run
        value = call(value, bareArguments())
      case .symbol("<")
      where language == .perl && value.chain.map(Self.takesList) == true && isSymbol(i + 2, ">"):
        // `eval <STDIN>`
        value = call(value, bareArguments())
      case .symbol("["): value = indexed(value)
      case .symbol("{")
      where language == .ruby && (value.chain != nil || value.role == .file) && isSymbol(i + 1, "|"):
        value = gathered(value)
      case .name("do") where language == .ruby && isSymbol(i + 1, "|"): runBlock(value)
      case .string(let parts) where language == .javascript && value.chain == "$":
        // zx, Bun and execa: a line of shell.
        value = startedByTag(parts)
      case .string(let parts) where language == .javascript && isTag(value):
        value = tagged(value, parts)
      case .number where language == .perl && takesNumbers(value):
        value = call(value, bareArguments())
      case .symbol("\\") where language == .php && name(at: i + 1) != nil:
        // `GuzzleHttp\Client`
        value = member(name(at: i + 1) ?? "", of: value)
        i += 2
      case .string, .command:
        guard isBareCall(value) else { return value }
        value = call(value, bareArguments())
      case .symbol("<<") where language == .ruby && value.chain != nil: return value
      case .name(let next):
        guard isBareCall(value), !Self.isConnector(next) else { return value }
        value = call(value, bareArguments())
      default: return value
      }
    }
    return value
  }

  // What is seldom stands in functions of its own: the frame of `postfix` is there once for each bracket.

  /// `"ls".!` of Scala.
  private mutating func startedByMark(_ value: CodeValue) -> CodeValue {
    while isSymbol(i, ".") || isSymbol(i, "!") { i += 1 }
    return value.items.map { run($0) } ?? runShell(value.value)
  }

  /// `$ENV{NAME}`; `$ENV{$_}` is any of them.
  private mutating func ofEnvironment(_ value: CodeValue) -> CodeValue {
    let key = name(at: i + 1) ?? stringText(at: i + 1) ?? "?"
    i += 3
    return key == "_" || variables[key] != nil ? wholeEnvironment : member(key, of: value)
  }

  /// `Dir["*.o"]` is a search.
  private mutating func searched() -> CodeValue {
    let pattern = list(closing: "]")
    return call(
      CodeValue(chain: "Dir.glob"), (pattern.items ?? []).map { CodeArgument(name: nil, value: $0) })
  }

  private mutating func gathered(_ value: CodeValue) -> CodeValue {
    if let list = collected(value) { return list }
    let kept = keptBySight(value)
    runBlock(value)
    return kept ?? value
  }

  /// zx, Bun and execa: a line of shell.
  private mutating func startedByTag(_ parts: [CodeToken.Part]) -> CodeValue {
    i += 1
    return runShell(text(parts))
  }

  private mutating func tagged(_ value: CodeValue, _ parts: [CodeToken.Part]) -> CodeValue {
    i += 1
    return call(value, [CodeArgument(name: nil, value: CodeValue(text(parts)))])
  }

  /// `list.select { |f| File.file?(f) }`: files are still all that anybody minds. At the brace.
  private func keptBySight(_ value: CodeValue) -> CodeValue? {
    guard let list = value.receiver.first, list.role == .path, list.items != nil, partners[i] > i,
      partners[i] - i < 16
    else { return nil }
    switch value.chain?.lastMember {
    case "select", "reject", "filter", "sort_by", "sort": break
    default: return nil
    }
    let asks = (i..<partners[i]).contains { k in
      switch name(at: k) {
      case "file", "file?", "directory", "directory?", "exist", "exist?", "length", "size": true
      default: false
      }
    }
    return asks ? list : nil
  }

  /// In Ruby `Dir.home` is a call. Only of names that mean something is it taken for one.
  private func callsWithoutParentheses(_ member: String) -> Bool {
    guard language == .ruby, !isSymbol(i, "(") else { return false }
    switch SoughtName(member) {
    case "home", "pwd", "tmpdir", "mktmpdir", "rmtree", "delete", "unlink", "rmdir", "children", "entries",
      "expand_path", "realpath", "to_s", "to_str", "to_path", "to_h", "delete_all", "destroy_all", "reverse",
      "chomp", "strip", "flushall", "flushdb", "drop", "deliver_now", "deliver_later", "clear", "cancel",
      "sort", "to_a", "uniq", "lazy", "compact", "truncate_all", "all", "chr", "ord", "join", "downcase",
      "upcase", "swapcase", "sum":
      break
    case "read", "gets", "readlines":
      // Of its own input.
      guard let owner = name(at: i - 3), ["STDIN", "stdin", "ARGF"].contains(owner) else { return false }
    default: return false
    }
    guard i < tokens.count else { return true }
    switch tokens[i] {
    case .string, .command, .number: return false
    case .name(let next): return Self.isConnector(next) || next == "end"
    default: return true
    }
  }

  /// `list.forEach { … }`, `dir.eachFileRecurse { … }`: what the block does is done to everything in there.
  private func repeats(_ value: CodeValue) -> Bool {
    switch value.chain?.lastMember {
    case "forEach", "each", "map", "eachFile", "eachFileRecurse", "eachDir", "onEach", "let", "also", "use",
      "with", "tap", "collect":
      return !value.receiver.isEmpty
    default: return false
    }
  }

  /// A template that a function is given: `` sql`DROP TABLE x` ``.
  private func isTag(_ value: CodeValue) -> Bool {
    guard let name = value.chain?.lastMember else { return false }
    return ["sql", "$executeRaw", "$queryRaw", "executeRaw", "queryRaw"].contains(name)
  }

  static func isConnector(_ word: String) -> Bool {
    switch SoughtName(word) {
    case "if", "unless", "and", "or", "in", "do", "as", "for", "while", "until", "then", "is", "not", "else",
      "rescue", "x", "eq", "ne", "of":
      true
    default: false
    }
  }

  func isBareCall(_ value: CodeValue) -> Bool {
    guard let chain = value.chain else { return false }
    return language.callsBare
      || language.isOther && Self.isBareCommand(chain)
  }

  /// Whether the bracket behind it opens a list and not an index.
  private func takesBareList(_ value: CodeValue) -> Bool {
    guard let chain = value.chain else { return false }
    if language == .ruby { return Self.takesList(chain) }
    guard language == .perl else { return false }
    return switch SoughtName(chain) {
    case "run", "run3", "start", "harness", "capture": true
    default: false
    }
  }

  /// Commands behind which a bracket opens a list and not an index, as in Ruby, or a handle and no comparison.
  private static func takesList(_ chain: String) -> Bool {
    switch SoughtName(chain) {
    case "eval", "system", "exec", "spawn", "puts", "print", "p", "instance_eval": true
    default: false
    }
  }

  /// Of Haskell, OCaml, Nim: a text behind it is its argument.
  private static func isBareCommand(_ chain: String) -> Bool {
    switch chain.lastMember.map(String.init) ?? chain {
    case "shell-command", "exec", "callCommand", "system", "removeDirectoryRecursive",
      "removePathForcibly", "removeFile", "removeDir", "readCreateProcess", "spawnCommand", "execShellCmd",
      "gorge":
      true
    case "callProcess", "rawSystem", "execCmd", "execCmdEx", "delete", "commandLine", "getEnv", "getenv",
      "execProcess", "createProcess", "shell", "proc", "sprintf", "mapM_", "forM_", "traverse_":
      true
    case "ReadAllText", "ReadAllLines", "ReadAllBytes", "readFile", "println": true
    case "inspect", "puts": chain.hasPrefix("IO.")
    case "command": chain.hasPrefix("Sys.")
    default: false
    }
  }

  /// `chmod 0777, …` of Perl.
  private func takesNumbers(_ value: CodeValue) -> Bool {
    switch value.chain {
    case "chmod", "chown", "kill", "utime": true
    default: false
    }
  }

  func stringText(at k: Int) -> String? {
    guard k < tokens.count, case .string(let parts) = tokens[k], parts.count == 1,
      case .text(let text) = parts[0]
    else { return nil }
    return text
  }

  mutating func runBlock(_ value: CodeValue) {
    let outer = implicit
    // `list.each { |x| … }`: what the block gets is what `each` was called on.
    var subject = value.items == nil && value.role != .client ? value.receiver.first ?? value : value
    if let chain = value.chain, chain.hasSuffix(".eachFileRecurse") || chain.hasSuffix(".eachFile") {
      subject = listing("walk", subject, nil) ?? subject
      subject.isDeep = chain.hasSuffix("Recurse")
    }
    implicit =
      subject.items.map { items in
        var item = CodeValue(list: items)
        item.isChoice = !items.isEmpty
        item.isDeep = subject.isDeep
        item.role = subject.role
        return item
      } ?? subject
    if isSymbol(i, "{") {
      _ = braces()
    } else {
      i += 1
      bindBlock()
    }
    implicit = outer
  }

  mutating func arguments(for callee: CodeValue) -> [CodeArgument] {
    let open = i
    let end = partners[open] > open ? partners[open] : tokens.count
    i += 1
    nesting += 1
    let outer = implicit
    implicit = callee.receiver.first
    var given: [CodeArgument] = piped.map { [CodeArgument(name: nil, value: $0)] } ?? []
    piped = nil
    if let list = mapped(by: callee, to: end) ?? comprehended(from: i, to: end).map({ CodeValue(list: $0) }) {
      given = [CodeArgument(name: Self.finished, value: list)]
      i = end
    }
    if language == .perl { bindFound(by: callee, from: i, to: end) }
    if let list = handedBehind(by: callee, from: i, to: end) { implicit = list }
    while i < end {
      let before = i
      skipNewlines()
      if isSymbol(i, ";") {
        i += 1
        continue
      }
      var key: String?
      if let word = name(at: i), isSymbol(i + 1, "="), !isSymbol(i + 2, "="),
        language == .python || language == .r || language == .php || language == .julia
      {
        key = word
        i += 2
      } else if let word = name(at: i), isSymbol(i + 1, ":"),
        language == .ruby || language == .php || language.isOther
      {
        key = word
        i += 2
      }
      if i >= end { break }
      let value = expression()
      given.append(CodeArgument(name: key, value: value))
      // What a request hands to its callback came from the network.
      if given.count == 1, let fetched = fetches(callee, value) ?? handedOver(by: callee, value) {
        implicit = fetched
      }
      if name(at: i) == "for" { break }
      _ = takes(",")
      if takes("=>"), i < end {
        given.append(CodeArgument(name: given.last?.value.known, value: expression()))
      }
      if i == before { i += 1 }
    }
    i = min(end + 1, tokens.count)
    implicit = outer
    nesting -= 1
    return given
  }

  /// `find(sub { … }, "/srv")` of File::Find: what the function gets is everything under the folders behind it.
  private mutating func bindFound(by callee: CodeValue, from start: Int, to end: Int) {
    guard let name = callee.chain?.lastMember, name == "find" || name == "finddepth" else {
      return
    }
    var k = start
    while k < end, !isSymbol(k, ",") { k = partners[k] > k ? partners[k] + 1 : k + 1 }
    guard k < end else { return }
    i = k + 1
    let folder = expression()
    i = start
    guard var found = listing("walk", folder, nil) else { return }
    found.isDeep = true
    variables["_"] = found
    variables["File.Find.name"] = found
  }

  /// Names an argument that is what the call gives back: the function was asked about every item.
  static let finished = "…"

  mutating func bareArguments() -> [CodeArgument] {
    var given: [CodeArgument] = []
    while i < tokens.count, tokens[i] != .newline, !isSymbol(i, ";"), !isSymbol(i, "}"), !isSymbol(i, ")") {
      let before = i
      var key: String?
      if let word = name(at: i), isSymbol(i + 1, ":"), language == .ruby {
        key = word
        i += 2
      }
      given.append(CodeArgument(name: key, value: language == .functional ? operand() : expression()))
      guard
        takes(",") || takes("=>") || language == .functional && startsArgument()
          || language == .perl && given.count == 1 && i > before
            && [.socket, .feed, .file].contains(given[0].value.role)
      else { break }
      if i == before { i += 1 }
    }
    return given
  }

  /// Another argument stands right here, as in `callProcess "rm" ["-rf"]`.
  private func startsArgument() -> Bool {
    guard i < tokens.count else { return false }
    switch tokens[i] {
    case .string, .symbol("["), .symbol("("), .number: return true
    case .name(let word):
      return !Self.isConnector(word) && !["where", "let", "in", "fun", "function"].contains(word)
    default: return false
    }
  }
}
