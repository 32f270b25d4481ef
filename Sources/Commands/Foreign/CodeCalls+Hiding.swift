import Bytes
import ShellMeaning

/// Calls that say nothing by themselves, but that names and texts are hidden behind: functions called through
/// other functions, texts cut, joined and changed letter by letter.
extension CodeReader {
  /// `os.execv("/proc/self/fd/5", …)`: a file that lies in no folder. Nobody but this code has seen what stands in it.
  mutating func startedFromMemory(_ arguments: [CodeValue]) -> CodeValue? {
    guard let path = arguments.first?.items?.first ?? arguments.first,
      path.value.prefix.hasPrefix("/proc/") && path.value.display.contains(bytes: "/fd/")
        || path.value.prefix.hasPrefix("/dev/fd/") && !path.value.isKnown
    else { return nil }
    RemoteCode.report(.decodedText, invocation, &context)
    return .unknown("process")
  }

  mutating func callHiding(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    let first = arguments.first
    if owner.hasPrefix("…") { return callPrepared(owner, name, receiver, given) }
    if let loaded = load(name, first) { return loaded }
    if language == .python, name == "spec_from_file_location" || name == "SourceFileLoader",
      let loaded = load("run_path", arguments.dropFirst().first)
    {
      return loaded
    }
    if let shown = callEnvironment(name, receiver, arguments) { return shown }
    switch SoughtName(name) {
    // MARK: Functions
    case "apply" where owner == "Reflect" && language == .javascript:
      guard let function = first, let words = arguments.dropFirst(2).first?.items else { return nil }
      return call(function, words.map { CodeArgument(name: nil, value: $0) })
    case "Thread", "Process", "Timer", "register", "submit", "apply_async", "enter", "enterabs", "call_soon",
      "call_later", "to_thread", "run_in_executor", "add_done_callback", "start_new_thread", "callback":
      return language == .python ? handedOn(name, given) : nil
    case "map", "starmap", "imap":
      guard language == .python, let function = first, function.chain != nil, arguments.count > 1,
        let items = arguments[1].items, arguments[1].role != .path
      else { return nil }
      for item in items.prefix(32) {
        let words = name == "starmap" ? item.items ?? [item] : [item]
        _ = call(function, words.map { CodeArgument(name: nil, value: $0) })
      }
      return nil
    case "timeit", "repeat", "runsource", "runcode", "runctx":
      return language == .python && first?.known != nil ? first.map { runCode($0) } : nil
    case "do.call" where language == .r, "call" where owner == "do" && language == .r:
      // `do.call("unlink", list(…))`
      guard let function = first.flatMap({ $0.known ?? $0.chain }),
        let words = arguments.dropFirst().first
      else {
        return nil
      }
      let named = words.pairs.map { CodeArgument(name: $0.key, value: $0.value) }
      return call(
        CodeValue(chain: function), (words.items ?? []).map { CodeArgument(name: nil, value: $0) } + named)
    case "unshift", "prepend":
      guard language != .python, let receiver, let items = receiver.items, !receiver.isChoice else {
        return nil
      }
      return CodeValue(list: arguments + items)
    case "push", "append":
      guard language == .ruby, let receiver, let items = receiver.items, !receiver.isChoice else {
        return nil
      }
      return CodeValue(list: items + arguments)
    case "call" where language == .javascript || language == .ruby:
      guard let receiver, let chain = receiver.chain, !chain.hasSuffix(".call"), !chain.hasSuffix(".apply")
      else { return nil }
      return call(receiver, language == .javascript ? Array(given.dropFirst()) : given)
    case "apply" where language == .javascript && receiver?.chain != nil && owner != "Reflect":
      guard let receiver, let chain = receiver.chain, !chain.hasSuffix(".call"), !chain.hasSuffix(".apply")
      else { return nil }
      let words = arguments.dropFirst().first?.items ?? []
      return call(receiver, words.map { CodeArgument(name: nil, value: $0) })
    case "bind" where language == .javascript && receiver?.chain != nil && owner != "server":
      return receiver
    case "methodcaller", "attrgetter", "itemgetter":
      guard language == .python, let word = first?.known else { return nil }
      return CodeValue(
        chain: "…" + name + "." + word, receiver: CodeValue(list: Array(arguments.dropFirst())))
    case "partial" where language == .python:
      guard let function = first?.chain, given.count > 1 else { return first }
      var kept = CodeValue(list: given.dropFirst().filter { $0.name == nil }.map(\.value))
      kept.pairs = given.compactMap { argument in argument.name.map { ($0, argument.value) } }
      return CodeValue(chain: "…partial." + function, receiver: kept)

    // MARK: Texts
    case "concat":
      guard let receiver, receiver.chain == nil, receiver.value.isKnown || receiver.items != nil else {
        return nil
      }
      if let items = receiver.items { return CodeValue(list: items + arguments.flatMap { $0.items ?? [$0] }) }
      return CodeValue(Value.joined([receiver] + arguments, by: Value()))
    case "reduce", "inject", "fold", "foldl", "sum":
      guard let items = receiver?.items ?? arguments.last(where: { $0.items != nil })?.items, !items.isEmpty,
        items.allSatisfy({ !$0.isNumber && $0.known != nil })
      else { return nil }
      return CodeValue(Value.joined(items, by: Value()))
    case "sorted", "sort", "filter", "stream", "parallel", "toList", "distinct":
      // The same things, in another order or not all of them.
      guard let receiver, receiver.items != nil else { return nil }
      var result = receiver
      result.chain = nil
      return result
    case "scalar" where language == .perl: return first
    case "lc", "lcfirst", "toLowerCase", "lower", "downcase", "strtolower", "mb_strtolower", "casefold",
      "lowercase", "tolower", "toLocaleLowerCase":
      return (receiver ?? first)?.mapText { $0.asciiLowercased }
    case "uc", "toUpperCase", "upper", "upcase", "strtoupper", "mb_strtoupper", "uppercase", "toupper":
      return (receiver ?? first)?.mapText { text in
        String(decoding: text.utf8.map { ASCII.uppercased($0) }, as: UTF8.self)
      }
    case "swapcase":
      return (receiver ?? first)?.mapText { text in
        let swapped = text.utf8.map { ASCII.isLower($0) ? ASCII.uppercased($0) : ASCII.lowercased($0) }
        return String(decoding: swapped, as: UTF8.self)
      }
    case "slice" where receiver?.items != nil && receiver?.isChoice == false:
      guard let items = receiver?.items, let start = first?.number, start >= 0 else { return receiver }
      let end = arguments.dropFirst().first?.number ?? items.count
      return CodeValue(list: Array(items.prefix(max(end < 0 ? items.count + end : end, 0)).dropFirst(start)))
    case "substr", "substring", "mb_substr", "slice":
      guard receiver?.items == nil, first?.items == nil else { return nil }
      return part(
        of: receiver?.known ?? first?.known, receiver == nil ? Array(arguments.dropFirst()) : arguments, name)
    case "charAt":
      guard let text = receiver?.known, let index = (first ?? CodeValue(number: 0)).number else { return nil }
      let scalars = Array(text.unicodeScalars.prefix(4096))
      return scalars.indices.contains(index) ? CodeValue(String(scalars[index])) : nil
    case "ord", "charCodeAt", "codePointAt", "codepoint":
      guard let text = receiver?.known ?? first?.known else { return nil }
      let index = receiver == nil ? 0 : first?.number ?? 0
      let scalars = Array(text.unicodeScalars.prefix(4096))
      return scalars.indices.contains(index) ? CodeValue(number: Int(scalars[index].value)) : nil
    case "int", "parseInt", "intval", "hexdec", "hex":
      if name == "hex", language == .python { return nil }
      guard let text = first?.known, let number = Int(text, radix: radix(name, arguments)) else { return nil }
      return CodeValue(number: number)
    default: return nil
    }
  }

  /// `Thread(target=f, args=(…))`, `register(f, …)`, `enter(1, 1, f, (…))`: a function that somebody else calls.
  private mutating func handedOn(_ name: String, _ given: [CodeArgument]) -> CodeValue? {
    let target = given.first { $0.name == "target" || $0.name == "function" || $0.name == "action" }
    let place = given.firstIndex { $0.name == nil && $0.value.chain != nil && !$0.value.isNumber }
    guard let function = target?.value ?? place.map({ given[$0].value }), function.chain != nil else {
      return nil
    }
    var words: [CodeArgument] = []
    if let list = given.first(where: { $0.name == "args" || $0.name == "argument" })?.value {
      words = (list.items ?? [list]).map { CodeArgument(name: nil, value: $0) }
    } else if target == nil, let place {
      words = given[(place + 1)...].flatMap { argument -> [CodeArgument] in
        guard argument.name == nil else { return [] }
        let takesList = ["apply_async", "enter", "enterabs", "start_new_thread", "Timer"].contains(name)
        return takesList && argument.value.items != nil
          ? (argument.value.items ?? []).map { CodeArgument(name: nil, value: $0) } : [argument]
      }
    }
    guard !words.isEmpty else { return nil }
    _ = call(function, words)
    return nil
  }

  /// Calls what `partial` and its kin made: `…` and their name, and then the function's.
  private mutating func callPrepared(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ given: [CodeArgument]
  ) -> CodeValue? {
    let kept = (receiver?.items ?? []).map { CodeArgument(name: nil, value: $0) }
    if owner == "…partial" || owner.hasPrefix("…partial.") {
      let chain = owner.utf8.count > 10 ? String(owner.dropFirst(9)) + "." + name : name
      guard !chain.hasPrefix("…") else { return nil }
      let named = (receiver?.pairs ?? []).map { CodeArgument(name: $0.key, value: $0.value) }
      return call(CodeValue(chain: chain), kept + given + named)
    }
    guard let object = given.first?.value else { return nil }
    let target = member(name, of: object)
    return owner == "…methodcaller" ? call(target, kept) : target
  }

  private func radix(_ name: String, _ arguments: [CodeValue]) -> Int {
    if name.hasPrefix("hex") { return 16 }
    let given = arguments.count > 1 ? arguments[1].number ?? 10 : 10
    return (2...36).contains(given) ? given : 10
  }

  /// From an index to another (`slice`, `substring`), or so many (`substr`).
  private func part(of text: String?, _ bounds: [CodeValue], _ name: String) -> CodeValue? {
    guard let text, text.utf8.count <= 4096, let from = bounds.first?.number else { return nil }
    let scalars = Array(text.unicodeScalars)
    func place(_ index: Int) -> Int {
      min(max(index < 0 ? scalars.count + max(index, -scalars.count) : index, 0), scalars.count)
    }
    let start = place(from)
    var end = scalars.count
    if bounds.count > 1 {
      guard let second = bounds[1].number else { return nil }
      let isCount = name.hasSuffix("substr") || language == .ruby
      end = isCount && second >= 0 ? min(start + min(second, scalars.count), scalars.count) : place(second)
    }
    var result = ""
    result.unicodeScalars.append(contentsOf: scalars[start..<max(start, end)])
    return CodeValue(result)
  }
}

extension CodeValue {
  /// The characters with these numbers.
  init(characters: [CodeValue]) {
    var text = ""
    for item in characters {
      guard let digits = item.known, let number = UInt32(digits) ?? UInt32(digits.dropFirst(2), radix: 16),
        let scalar = Unicode.Scalar(number)
      else {
        self = .unknown("text", origins: .decodedText)
        return
      }
      text.unicodeScalars.append(scalar)
    }
    self.init(text)
  }

  /// The same with a known text changed; where it is not known it stays what it came from.
  fileprivate func mapText(_ change: (String) -> String) -> CodeValue? {
    guard items == nil else { return self }
    guard let text = known else { return chain == nil || !origins.isEmpty ? self : nil }
    return CodeValue(change(text))
  }
}

extension Value {
  static func joined(_ values: [CodeValue], by glue: Value) -> Value {
    var result = Value()
    for (k, item) in values.enumerated() {
      if k > 0 { result.append(glue) }
      result.append(item.value)
    }
    return result
  }
}

// MARK: The environment as a whole

extension CodeReader {
  /// `console.log(process.env)`, `print(dict(os.environ))`: every variable with its value is shown.
  private mutating func callEnvironment(
    _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue]
  ) -> CodeValue? {
    // `Deno.env.toObject()`, `System.get_env()`
    if name == "toObject", receiver?.chain == "Deno.env" {
      var result = CodeValue.unknown("environment")
      result.value = Value(hole: Value.Hole(name: "environment", kind: .output, origins: .wholeEnvironment))
      return result
    }
    guard receiver?.role != .socket,
      let whole = arguments.first(where: \.holdsEnvironment) ?? receiver, whole.holdsEnvironment
    else { return nil }
    switch SoughtName(name) {
    case "inspect" where receiver?.chain == "IO":
      showsEnvironment()
      return .unknown("nothing")
    case "each", "forEach", "foreach", "for_each":
      // `Enum.each(System.get_env(), &IO.inspect/1)`
      let shows = arguments.contains { argument in
        ["inspect", "puts", "print", "log", "println"].contains(
          argument.chain?.split(separator: ".").last.map(String.init) ?? "")
      }
      guard shows else { return nil }
      showsEnvironment()
      return .unknown("nothing")
    case "dict", "stringify", "dumps", "inspect", "pformat", "json_encode", "to_h", "to_json", "toObject",
      "copy", "JSON", "entries", "items", "to_a", "str", "repr":
      var result = CodeValue.unknown("environment", origins: whole.origins)
      result.value = Value(
        hole: Value.Hole(name: "environment", kind: .output, origins: .wholeEnvironment))
      if invocation.arguments.first?.value.known == "-p"
        || invocation.arguments.first?.value.known == "--print"
      {
        showsEnvironment()
      }
      return result
    case "log", "print", "pprint", "puts", "p", "pp", "print_r", "var_dump", "var_export", "dir", "table",
      "info", "say", "println", "printf", "display", "show", "WriteLine", "echo":
      guard !arguments.isEmpty else { return nil }
      showsEnvironment()
      return .unknown("nothing")
    default: return nil
    }
  }

  /// `node -p process.env`
  mutating func judgePrinted(_ code: String) {
    guard language == .javascript,
      invocation.arguments.contains(where: { ["-p", "-pe", "--print"].contains($0.value.known) }),
      code.filter({ !$0.isWhitespace && $0 != ";" }) == "process.env"
    else { return }
    showsEnvironment()
  }

  mutating func showsEnvironment() {
    SecretStores.reportEnvironment(by: invocation, &context)
  }
}

extension CodeValue {
  /// It is the environment, or a text or a list that all of it went into.
  fileprivate var holdsEnvironment: Bool {
    isEnvironment
      || value.holes.contains { $0.name == "environment" && $0.origins.environment }
      || items?.contains(where: \.isEnvironment) == true
  }

  fileprivate var isEnvironment: Bool {
    if chain == "ENV" || chain == "_ENV" || chain == "_SERVER" || chain == "%ENV" { return true }
    guard value.pieces.count == 1, case .hole(let hole)? = value.pieces.first else { return false }
    return hole.name == "environment" && hole.origins.environment
  }
}

extension Origins {
  fileprivate static var wholeEnvironment: Origins {
    var origins = Origins()
    origins.environment = true
    return origins
  }
}
