import Bytes
import ShellMeaning
import Verdict

/// What names mean. One table for all languages, by the last part of a dotted name; where two languages mean
/// different things by one word, what stands before the dot decides.
extension CodeReader {
  /// The name without what stands before its last dot, and that.
  private static func split(_ chain: String) -> (owner: String, name: String) {
    guard let dot = chain.utf8.lastIndex(of: UInt8(ascii: ".")) else { return ("", chain) }
    return (String(chain[..<dot]), String(chain[chain.utf8.index(after: dot)...]))
  }

  // MARK: Calls

  mutating func call(_ callee: CodeValue, _ given: [CodeArgument]) -> CodeValue {
    guard let chain = callee.chain else { return .unknown("call", origins: callee.origins) }
    guard context.spend(callCost) else { return .unknown("call", origins: callee.origins) }
    var (owner, name) = Self.split(chain)
    // `rm_rf!` is `rm_rf` that complains.
    if language.isOther, name.utf8.last == UInt8(ascii: "!"), name != "rm_rf!" { name.removeLast() }
    let plain = Self.plainName(owner, name, language)
    // `.path()` of an object makes no path from nothing.
    if plain.name != "Path" || chain.utf8.first != UInt8(ascii: ".") { (owner, name) = plain }
    let arguments = given.map(\.value)
    let receiver = callee.receiver.first
    if Self.isRehearsal(given), usesCloud || !libraries.isEmpty { return CodeValue(chain: Self.rehearsal) }
    if hasSocket { callWire(name, receiver, arguments) }
    if hasFeed { callFeed(name, receiver, arguments) }
    if let text = ownInput(owner, name, receiver, arguments) { return text }
    if language != .r || name != "list",
      let result = callSequences(owner, name, receiver, arguments)
    {
      return result
    }
    if language == .python, let object = unpacked(owner, name, given) { return object }
    if language == .lua, owner.hasPrefix("vim"), let result = callNeovim(owner, name, arguments) {
      return result
    }
    if let result = callNamed(owner, name, receiver, arguments, given) { return result }
    if let result = callDetours(owner, name, receiver, arguments, given) { return result }
    if let result = callHiding(owner, name, receiver, arguments, given) { return result }
    if let result = putText(name, receiver, arguments, given) { return result }
    if let result = callText(owner, name, receiver, arguments, given) { return result }
    if usesCloud, let result = callSecretLibraries(owner, name, receiver) { return result }
    if !libraries.isEmpty, let result = callServices(owner, name, receiver, arguments, given) {
      return result
    }
    if let result = callDatabases(owner, name, receiver, arguments, given) { return result }
    if let result = callFiles(owner, name, receiver, arguments, given) { return result }
    if let result = callStarting(owner, name, receiver, arguments, given) { return result }
    if let result = callNetwork(owner, name, receiver, arguments, given) { return result }
    var origins = callee.origins
    for argument in arguments { origins.formUnion(argument.origins) }
    var result = CodeValue.unknown(name, origins: origins)
    result.role = receiver?.role == .socket ? .socket : .plain
    return result
  }

  // MARK: Texts and decoders

  private mutating func callText(
    _ owner: String, _ name: String, _ receiver: CodeValue?, _ arguments: [CodeValue], _ given: [CodeArgument]
  ) -> CodeValue? {
    let first = arguments.first
    switch SoughtName(name) {
    case "include", "include_once", "require_once":
      // PHP takes addresses, and texts that stand in them.
      guard language == .php, let path = first?.known, let scheme = path.firstIndex(of: ":") else {
        return nil
      }
      switch path[..<scheme] {
      case "http", "https", "ftp": return runCode(.unknown(path, origins: .network(of: path)))
      case "data", "php", "phar", "expect", "zip": return runCode(.unknown(path, origins: .decodedText))
      default: return nil
      }
    case "FunctionType" where language == .python: return first.map { runCode($0) }
    case "zipimporter": return CodeValue(chain: name)
    case "load_module" where owner == "zipimporter": return runCode(.unknown("module", origins: .decodedText))
    case "require", "import_module", "__import__", "import":
      guard let module = first?.known else {
        // `import('data:text/javascript,' + text)`
        if name == "import", let first, !first.origins.network.isEmpty { return runCode(first) }
        return nil
      }
      noteLibrary(module)
      // Data, not code.
      if module.hasSuffix(".json"), name == "require", let first { return readFile(first) }
      if module.afterScheme != nil { runCode(.unknown(module, origins: .network(of: module))) }
      return CodeValue(chain: module.hasPrefix("node:") ? String(module.dropFirst(5)) : module)
    case "setdefault" where first?.known == "scripts":
      // `p.setdefault("scripts", {})["test"] = …` of a package.json.
      return CodeValue(chain: "package.scripts")
    case "getattr", "const_get", "send", "__send__", "public_send", "method", "Reflect.get":
      let object = name == "getattr" ? first : receiver
      guard let word = (name == "getattr" ? arguments.dropFirst().first : first)?.known else { return nil }
      let target =
        name == "getattr" ? member(word, of: object ?? CodeValue(chain: "")) : CodeValue(chain: word)
      guard name == "send" || name == "__send__" || name == "public_send" else { return target }
      return receiver?.role == .socket ? nil : call(target, Array(given.dropFirst()))
    case "join", "implode":
      if owner == "os.path" || owner == "path" || owner == "File" || owner.hasSuffix(".path")
        || owner == "Path" || owner == "posixpath" || owner == "path.posix"
        || language == .javascript && owner.isEmpty && receiver == nil && arguments.count > 1
      {
        // The last: `import { join } from 'node:path'`. A list that is joined stands in front of a dot.
        return joined(arguments)
      }
      if receiver?.role == .path || receiver?.role == .file {
        return joined([receiver ?? .unknown()] + arguments)
      }
      // `join " ", @words`, `implode(' ', $words)`
      if language == .perl || language == .php, receiver == nil, let glue = first {
        if arguments.count == 1, glue.items == nil { return glue }
        let words = arguments.dropFirst().flatMap { $0.items ?? [$0] }
        let isReversed = words.isEmpty && glue.items != nil
        return CodeValue(
          Value.joined(isReversed ? glue.items ?? [] : words, by: isReversed ? Value() : glue.value))
      }
      // `''.join(list)` and `list.join('')`.
      let list = receiver?.items ?? first?.items
      let glue =
        receiver?.items != nil ? first?.known ?? (language == .ruby ? "" : ",") : receiver?.known ?? ""
      guard let list else {
        return .unknown("text", origins: (receiver?.origins ?? Origins()).union(first?.origins))
      }
      var value = Value()
      for (k, item) in list.enumerated() {
        if k > 0 { value.append(glue) }
        value.append(item.value)
      }
      return CodeValue(value)
    case "bytes" where first?.items != nil, "bytearray" where first?.items != nil,
      "chars" where first?.items != nil:
      // `bytes([114, 109])`
      return CodeValue(characters: first?.items ?? [])
    case "unquote", "unquote_plus", "decodeURIComponent", "decodeURI", "unescape", "urldecode",
      "rawurldecode", "uri_unescape", "url_decode", "decode_www_form_component":
      guard let text = (first ?? receiver)?.known else {
        return .unknown("text", origins: (first?.origins ?? Origins()).union(.decodedText))
      }
      return CodeValue(text.withoutPercents)
    case "get", "fetch", "var":
      guard ["Deno.env", "os.environ", "ENV", "Bun.env", "std.env", "env"].contains(owner) else { return nil }
      return first?.known.map { environment($0) }
    case "escapeshellarg", "escapeshellcmd", "shellescape",
      "quote" where owner == "shlex" || owner == "pipes":
      return first ?? receiver
    case "escape" where owner == "Shellwords": return first
    case "array_map", "array_walk", "call_user_func", "call_user_func_array", "apply":
      guard let function = first?.known ?? first?.chain else { return nil }
      var rest = name == "array_walk" ? Array(given.prefix(1)) : Array(given.dropFirst())
      if name == "call_user_func_array", let words = rest.first?.value.items {
        rest = words.map { CodeArgument(name: nil, value: $0) }
      }
      return call(CodeValue(chain: function), rest)
    case "c" where language == .r: return CodeValue(list: arguments)
    case "list" where language == .r:
      var result = CodeValue(list: given.filter { $0.name == nil }.map(\.value))
      for argument in given { if let key = argument.name { result.pairs.append((key, argument.value)) } }
      return result
    case "sapply" where language == .r, "lapply" where language == .r, "walk" where language == .r,
      "vapply" where language == .r, "map" where language == .r:
      guard arguments.count > 1, let items = first?.items ?? first.map({ [$0] }), arguments[1].chain != nil
      else { return nil }
      let more = given.filter { $0.name != nil }
      for item in items.prefix(32) {
        _ = call(arguments[1], [CodeArgument(name: nil, value: item)] + more)
      }
      return .unknown("list")
    case "str_c",
      "paste0" where language == .r:
      var text = Value()
      for argument in arguments { text.append(argument.value) }
      return CodeValue(text)
    case "paste" where language == .r: return CodeValue(Value.joined(arguments.map(\.value)))
    case "getenv", "get_env", "Getenv", "getProperty", "System.getenv":
      guard let variable = first?.known else {
        // All of it.
        guard arguments.isEmpty, name == "getenv" || name == "get_env" || name == "System.getenv" else {
          return nil
        }
        return wholeEnvironment
      }
      return ["HOME", "USERPROFILE", "user.home"].contains(variable) ? home : environment(variable)
    case "user_home!", "user_home", "homedir", "home_dir", "homeDirectory", "homeDirectoryForCurrentUser":
      return home
    case "decode"
    where language == .javascript && first?.value.isKnown == true && receiver?.value.isKnown != true:
      return first
    case "decode", "encode", "strip", "trim", "toString", "rstrip", "chomp", "str", "String", "bytes",
      "bytearray", "to_s", "text", "freeze",
      "repr", "fspath", "as_posix", "unwrap", "tobytes", "to_path", "to_str", "getvalue", "dup":
      if name == "decode" || name == "encode", let codec = arguments.last?.known, Decoder.isName(codec),
        owner == "codecs" || receiver?.value.isKnown == true, codec != "utf-8"
      {
        return decoded(owner == "codecs" ? first : receiver, codec)
      }
      if let receiver, receiver.chain == nil || !receiver.origins.isEmpty || receiver.role != .plain {
        return receiver
      }
      if owner.isEmpty || owner == "os" { return first }
      return nil
    case "from" where owner == "Buffer" && first?.items != nil, "Uint8Array" where first?.items != nil,
      "Uint16Array" where first?.items != nil:
      return CodeValue(characters: first?.items ?? [])
    case "from" where owner == "Buffer":
      return arguments.count > 1 ? decoded(first, arguments[1].known ?? "") : first
    case "b64decode", "decodebytes", "standard_b64decode", "urlsafe_b64decode", "decodestring", "a2b_base64",
      "atob", "decode64", "strict_decode64",
      "urlsafe_decode64", "decode_base64", "base64_decode", "b64_decode":
      return decoded(first, "base64")
    case "unhexlify", "fromhex", "hex2bin", "a2b_hex": return decoded(first, "hex")
    case "b32decode", "b85decode", "a85decode", "b16decode", "decompress", "gunzipSync", "inflateSync",
      "gzinflate", "gzuncompress", "gzdecode", "inflate", "brotliDecompressSync",
      "loads" where name != "loads" || Self.isPacker(owner), "load" where Self.isPacker(owner):
      return decoded(first, "packed")
    case "to_bytes":
      // A number whose bytes are a text.
      guard let receiver, receiver.isNumber else { return nil }
      return decoded(CodeValue(String((receiver.known ?? "").dropFirst(2))), "hex")
    case "match", "matchAll":
      guard language == .javascript, receiver?.value.isKnown == true, receiver?.chain == nil else {
        return nil
      }
      return .unknown("text", origins: .decodedText)
    case "str_rot13": return decoded(first, "rot13")
    case "strrev", "reverse", "reversed", "rev":
      // The words of a list, in Perl.
      if language == .perl, arguments.count > 1 { return CodeValue(list: arguments.reversed()) }
      let value =
        receiver?.items == nil && first == nil ? receiver : (receiver?.items != nil ? receiver : first)
      if let items = value?.items { return CodeValue(list: items.reversed()) }
      if let text = value?.known { return CodeValue(String(text.reversed())) }
      return value.map { .unknown("text", origins: $0.origins) }
    case "split", "chars", "list":
      let isWords = owner == "shlex" || owner == "Shellwords"
      guard let text = receiver?.known ?? (name == "list" || isWords ? first?.known : nil) else { return nil }
      let separator = isWords ? nil : name == "split" ? first?.known : ""
      if separator == "" { return CodeValue(list: text.prefix(4096).map { CodeValue(String($0)) }) }
      return CodeValue(
        list: text.split { separator == nil ? $0 == " " || $0 == "\n" : String($0) == separator }.map {
          CodeValue(String($0))
        })
    case "chr", "fromCharCode", "fromCodePoint", "char":
      if arguments.isEmpty, let receiver { return CodeValue(characters: [receiver]) }
      return CodeValue(characters: arguments.flatMap { $0.items ?? [$0] })
    case "map":
      if given.first?.name == Self.finished { return first }
      let list = receiver?.items ?? arguments.last?.items
      if let list, let function = arguments.first?.chain,
        function.hasSuffix("chr") || function.hasSuffix("fromCharCode")
      {
        return CodeValue(list: list.map { CodeValue(characters: [$0]) })
      }
      // `map(&:chr)`
      if language == .ruby, let list, let method = first?.known {
        return CodeValue(list: list.prefix(256).map { call(member(method, of: $0), []) })
      }
      if let chain = first?.chain, isEvaluator(chain), let receiver { runCode(receiver) }
      return receiver ?? .unknown("list", origins: .decodedText)
    case "pack":
      let text = receiver?.items?.first ?? arguments.dropFirst().first
      let format = receiver?.items != nil ? first?.known : first?.known
      guard let format, let text else { return nil }
      if format.hasPrefix("H") { return decoded(text, "hex") }
      if let letter = format.utf8.first, "cCUWa".utf8.contains(letter) {
        let given = receiver?.items ?? Array(arguments.dropFirst())
        let items = given.flatMap { $0.items ?? [$0] }
        return letter == UInt8(ascii: "a") ? items.first : CodeValue(characters: items)
      }
      return .unknown("text", origins: .decodedText)
    case "unpack", "unpack1":
      let format = (receiver?.value.isKnown == true ? first : first)?.known ?? ""
      let text = receiver ?? arguments.dropFirst().first
      return format.hasPrefix("m") ? decoded(text, "base64") : decoded(text, "packed")
    case "tr" where language == .ruby && arguments.count == 2:
      guard let text = receiver?.known, let from = first?.known, let to = arguments[1].known else {
        return .unknown("text", origins: receiver?.origins ?? Origins())
      }
      return CodeValue(TextEdit.transliterated(text, from: from, to: to))
    case "replace", "gsub", "sub", "replaceAll", "str_replace", "tr":
      if language == .php, name == "str_replace", arguments.count == 3, let wanted = first?.known,
        !wanted.isEmpty, let other = arguments[1].known, let text = arguments[2].known
      {
        return CodeValue(text.replacingBytes(wanted, with: other))
      }
      if owner == "re", name == "sub", arguments.count == 3, let pattern = first?.known,
        let other = arguments[1].known, let text = arguments[2].known
      {
        return TextEdit.substituted(text, pattern, with: other, everywhere: true).map { CodeValue($0) }
      }
      guard let text = receiver?.known, arguments.count > 1, let wanted = first?.known, !wanted.isEmpty,
        let other = arguments[1].known
      else {
        return receiver.map { .unknown("text", origins: $0.origins) }
      }
      return CodeValue(text.replacingBytes(wanted, with: other))
    case "sprintf", "Sprintf", "String.format":
      guard let first else { return nil }
      return formatted(first, CodeValue(list: Array(arguments.dropFirst())))
    case "format":
      guard let text = receiver?.known ?? first?.known else { return nil }
      if text.utf8.contains(UInt8(ascii: "%")), !text.utf8.contains(UInt8(ascii: "{")) {
        return formatted(
          CodeValue(text),
          CodeValue(
            list: receiver == nil || receiver?.chain != nil ? Array(arguments.dropFirst()) : arguments))
      }
      return braced(text, receiver == nil || receiver?.chain != nil ? Array(given.dropFirst()) : given)
    case "printf", "print", "puts", "log", "echo", "console.log", "say", "p", "pprint",
      "write" where owner == "console" || owner == "sys.stdout" || owner == "process.stdout":
      return .unknown("nothing")
    case "argv": return .unknown("argument")
    default: return nil
    }
  }

  /// What a decoder makes of a text: computed where it is known, marked as decoded where it is not.
  private func decoded(_ value: CodeValue?, _ codec: String) -> CodeValue {
    guard let value else { return .unknown("text", origins: .decodedText) }
    if let text = value.known, let plain = Decoder.decode(text, codec) { return CodeValue(plain) }
    if Decoder.isPlain(codec) { return value }
    return .unknown("decoded text", origins: value.origins.union(.decodedText))
  }

  /// Libraries that make objects, code among them, of bytes that nobody reads.
  private static func isPacker(_ owner: String) -> Bool {
    switch owner.lastMember {
    case "marshal", "pickle", "dill", "cPickle", "_pickle", "cloudpickle", "Marshal": true
    default: false
    }
  }

  func isEvaluator(_ chain: String) -> Bool {
    switch chain.lastMember.map(String.init) ?? chain {
    case "eval", "exec", "Function", "execScript", "runInThisContext", "runInNewContext", "instance_eval",
      "class_eval", "assert", "loadstring", "load":
      true
    default: false
    }
  }
}
