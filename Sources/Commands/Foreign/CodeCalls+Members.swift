import Bytes
import ShellMeaning
import Verdict

/// What hangs on a name behind a dot: the environment, the home folder, parts of a path or of an answer.
extension CodeReader {
  mutating func member(_ name: String, of value: CodeValue) -> CodeValue {
    let owner = value.chain ?? ""
    if let known = property(name, of: owner, value) { return known }
    // Nobody hides anything behind a hundred dots, and each name would hold all those before it.
    guard owner.utf8.count < 512 else { return .unknown(name, origins: value.origins) }
    switch SoughtName(owner) {
    case "process.env", "os.environ", "ENV", "import.meta.env", "Deno.env", "Bun.env", "_ENV", "_SERVER",
      "vim.env", "System.env", "Platform.environment", "ProcessInfo.processInfo.environment", "environment":
      if ![
        "get", "keys", "items", "copy", "values", "fetch", "toObject", "to_h", "each", "update", "setdefault",
      ]
      .contains(name) {
        return environment(name)
      }
    default: break
    }
    switch (SoughtName(owner), SoughtName(name)) {
    case ("System.properties", "user.home"): return home
    case ("File.Find", "name"): if let found = variables["File.Find.name"] { return found }
    case ("os", "environ"), ("process", "env"), ("", "ENV"):
      var origins = Origins()
      origins.environment = true
      var result = CodeValue(chain: owner + "." + name)
      result.value = Value(hole: Value.Hole(name: "environment", kind: .output, origins: origins))
      return result
    case ("ProcessInfo.processInfo", "environment"), ("Environment", "GetEnvironmentVariables"):
      return wholeEnvironment
    case ("sys", "stdin"), ("process", "stdin"): return standardInput(owner + "." + name)
    case ("os", "sep"), ("path", "sep"): return CodeValue("/")
    case ("os", "curdir"): return CodeValue(".")
    default: break
    }
    if value.role == .address, let text = value.known {
      switch SoughtName(name) {
      case "host", "hostname": return CodeValue(NetworkHosts.host(of: text))
      case "path", "request_uri":
        let rest = text.utf8.dropFirst(8).drop { $0 != UInt8(ascii: "/") }
        return CodeValue(rest.isEmpty ? "/" : String(Substring(rest)))
      default: break
      }
    }
    if value.chain == nil || !value.receiver.isEmpty || value.role != .plain {
      switch SoughtName(name) {
      case "text" where language == .templates && value.role == .path,
        "bytes" where language == .templates && value.role == .path,
        "readLines" where language == .templates && value.role == .path:
        return readFile(value)
      // A file made by `tempfile` is named by its own name; a path by itself.
      case "name" where value.role == .file, "path", "href", "absolute", "parents": return value
      case "parent",
        "dirname" where value.role == .path:
        return parent(of: value)
      case "text", "content", "body", "data", "stdout", "responseText", "raw":
        var result = value
        result.chain = (value.chain ?? "") + "." + name
        result.receiver = [value]
        return result
      default: break
      }
    }
    var result = CodeValue(
      chain: owner.isEmpty && value.chain == nil ? "." + name : owner + "." + name, receiver: value)
    // What hangs on something fetched was fetched.
    let origins = value.origins
    if !origins.isEmpty {
      result.value = Value(hole: Value.Hole(name: name, kind: .output, origins: origins))
    }
    result.role = value.role
    return result
  }

  func environment(_ name: String) -> CodeValue {
    if name == "HOME" || name == "USERPROFILE" { return home }
    if let given = invocation.environment.last(where: { $0.name == name })?.value { return CodeValue(given) }
    // What is made of it still holds it.
    var origins = Origins()
    origins.variables = [name]
    return CodeValue(Value(hole: Value.Hole(name: name, kind: .unset, origins: origins)))
  }

  /// What a pipe or a here-document hands to the interpreter.
  func standardInput(_ name: String) -> CodeValue {
    var result = CodeValue(chain: name)
    if let input = invocation.input {
      result.value =
        input.isKnown ? input : Value(hole: Value.Hole(name: "stdin", kind: .input, origins: input.origins))
    }
    return result
  }

  var home: CodeValue {
    let text = context.scene.home.map { Value($0) } ?? Value(hole: Value.Hole(name: "HOME", kind: .unset))
    var result = CodeValue(text)
    result.role = .path
    return result
  }

  var temporary: CodeValue {
    var result = CodeValue(Value(hole: Value.Hole(name: "temporary", kind: .temporary)))
    result.role = .file
    return result
  }

  func parent(of value: CodeValue) -> CodeValue {
    var text = value.value
    text.append("/..")
    var result = CodeValue(text)
    result.role = .path
    return result
  }
}
