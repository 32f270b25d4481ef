import Bytes

/// Programs whose output matters for where it came from.
extension Reader {
  /// `env` and `printenv` without a name: everything.
  mutating func environmentOutput(_ invocation: Invocation) -> Value {
    let names = operands(invocation)
    if invocation.name == "printenv", !names.isEmpty {
      return Reader.unlines(names.map { name in name.known.map { plain($0) } ?? name })
    }
    return wholeEnvironment(invocation)
  }

  func wholeEnvironment(_ invocation: Invocation) -> Value {
    var origins = Origins()
    origins.environment = true
    return Value(hole: Value.Hole(name: commandLine(invocation), kind: .output, origins: origins))
  }

  /// `set`, `export -p`, `declare -p`: everything as well.
  mutating func setOutput(_ invocation: Invocation) -> Value {
    let words = invocation.arguments.compactMap(\.value.known)
    // `compgen -c`: the names of programs.
    if invocation.name == "compgen", words.contains(where: { $0 != "-v" && $0 != "-e" }) {
      return unknownOutput(of: invocation)
    }
    if words.contains("-f") || words.contains("-F") { return unknownOutput(of: invocation) }
    let lists = words.isEmpty || words.allSatisfy { $0.utf8.first == 0x2D }
    return lists ? wholeEnvironment(invocation) : Value()
  }

  mutating func networkOutput(_ invocation: Invocation) -> Value {
    var origins = invocation.input?.origins ?? Origins()
    for argument in invocation.arguments { origins.formUnion(argument.value.origins) }
    let words = operands(invocation, valued: "pwiqsIgGoXxDcetT")
    let address = words.map(\.display).joined(separator: ":")
    origins.formUnion(.network(address.isEmpty ? "?" : address.clipped(to: 120)))
    return Value(hole: Value.Hole(name: commandLine(invocation), kind: .output, origins: origins))
  }

  /// Password stores, and tools that print tokens when asked the right thing.
  mutating func secretOutput(_ invocation: Invocation) -> Value {
    let words = invocation.arguments.compactMap(\.value.known)
    guard let name = invocation.name else { return unknownOutput(of: invocation) }
    guard Self.printsSecret(name, words) else {
      return Self.fetches(name, words) ? networkOutput(invocation) : unknownOutput(of: invocation)
    }
    let hole = secretHole(invocation)
    // A parameter may be a password, and may be a script that somebody else has put there.
    guard Self.fetches(name, words), var origins = hole.soleHole?.origins else { return hole }
    origins.formUnion(.network(commandLine(invocation)))
    return Value(hole: Value.Hole(name: commandLine(invocation), kind: .output, origins: origins))
  }

  func secretHole(_ invocation: Invocation) -> Value {
    var origins = invocation.input?.origins ?? Origins()
    origins.formUnion(.secret(commandLine(invocation)))
    return Value(hole: Value.Hole(name: commandLine(invocation), kind: .output, origins: origins))
  }

  /// `gpg --export-secret-keys`: what it decodes otherwise is no store.
  func exportsKeys(_ invocation: Invocation) -> Bool {
    guard invocation.name?.hasASCIIPrefix("gpg") == true else { return false }
    return invocation.arguments.contains { $0.value.prefix.hasASCIIPrefix("--export-secret") }
  }

  /// Whether what is printed was put somewhere else by others: a stored object, a gist, a release.
  private static func fetches(_ name: String, _ words: [String]) -> Bool {
    let first = words.first ?? ""
    switch name {
    case "aws":
      let verb = words.dropFirst().first ?? ""
      switch first {
      case "s3": return words.contains("cp") && words.last == "-"
      case "ssm": return verb.hasASCIIPrefix("get-parameter")
      case "dynamodb": return verb == "get-item" || verb == "query" || verb == "scan"
      case "sqs": return verb == "receive-message"
      case "lambda": return verb == "invoke"
      default: return false
      }
    case "kubectl":
      return first == "get"
        && words.contains { word in
          ["cm", "configmap", "configmaps"].contains { word == $0 || word.hasASCIIPrefix($0 + "/") }
        }
    case "gcloud":
      return first == "storage" && words.contains("cat") || first == "compute" && words.contains("describe")
    case "gsutil", "rclone", "mc", "s3cmd", "s5cmd":
      return words.contains("cat") || words.contains("get") && words.last == "-"
        || words.contains("cp") && words.last == "-"
    case "az": return words.contains("blob") && words.contains("download")
    case "gh", "glab":
      return first == "gist" && words.contains("view") || first == "snippet" && words.contains("view")
        || first == "release" && words.contains("download") && words.contains("-")
        || (first == "issue" || first == "pr" || first == "mr") && words.contains("view")
        || first == "api"
          && words.contains { word in
            word.hasASCIIPrefix("gists/") || word.hasASCIIPrefix("/gists/")
              || word.hasASCIIPrefix("snippets/")
              || ByteView(word).contains("/contents/") || ByteView(word).contains("/raw")
          }
    default: return false
    }
  }

  static func printsSecret(_ name: String, _ words: [String]) -> Bool {
    let first = words.first ?? ""
    switch name {
    case "security":
      return first.hasASCIIPrefix("find-") || first == "dump-keychain" || first == "export"
    case "pass", "gopass":
      return first != "insert" && first != "generate" && first != "git" && first != "init" && first != "ls"
        && first != "rm"
    case "op": return first == "read" || words.contains("get") || first == "inject"
    case "bw", "lpass": return first == "get" || first == "show" || first == "list" || first == "export"
    case "vault": return first == "read" || words.contains("get") || first == "token" || first == "print"
    case "secret-tool": return first == "lookup" || first == "search"
    case "keyring": return first == "get"
    case "dscl": return words.contains { $0.hasSuffix("ShadowHashData") }
    case "sops": return words.contains("-d") || words.contains("--decrypt") || first == "decrypt"
    case "ansible-vault": return first == "view" || first == "decrypt"
    case "terraform", "tofu":
      return first == "output" && words.contains("-json") || first == "state" && words.contains("pull")
    case "pulumi": return words.contains("--show-secrets")
    case "heroku": return first == "config" || first == "auth:token"
    case "doppler", "infisical", "chamber":
      return first == "secrets" || first == "export" || first == "read"
    // What was typed holds what was typed in.
    case "history": return words.isEmpty
    case "gh", "glab":
      return first == "variable" && (words.contains("get") || words.contains("export"))
        || first == "auth"
          && (words.contains("token") || words.contains("--show-token") || words.contains("-t"))
    case "aws":
      return words.contains("secretsmanager") && words.contains("get-secret-value")
        || first == "configure" && (words.contains("get") || words.contains("export-credentials"))
        || words.contains("get-session-token") || words.contains("assume-role")
        || words.contains("get-login-password")
        || words.contains("get-parameter") || words.contains("get-parameters")
        || words.contains("create-access-key")
        || words.contains("decrypt") && words.contains("kms")
    case "gcloud":
      return words.contains { $0.hasASCIIPrefix("print-") }
        || words.contains("secrets") && words.contains("access")
    case "az":
      return words.contains("get-access-token") || words.contains("secret") && words.contains("show")
        || words.contains("list-keys") || words.contains("keys") && words.contains("list")
    case "kubectl":
      return words.contains {
        $0 == "secret" || $0 == "secrets" || $0.hasASCIIPrefix("secret/") || $0.hasASCIIPrefix("secrets/")
      }
        && (words.contains("get") || words.contains("view"))
        || words.contains("--raw") && words.contains("view")
    default: return false
    }
  }
}

extension Invocation {
  /// What it prints is a secret out of its store.
  package var printsSecret: Bool {
    guard let name else { return false }
    let words = arguments.compactMap(\.value.known)
    return Reader.printsSecret(name, words)
      || name.hasASCIIPrefix("gpg") && words.contains { $0.hasASCIIPrefix("--export-secret") }
      || name == "npm" && words.starts(with: ["token", "create"])
  }
}
