/// Folders that package managers and compilers say they keep things in: the usual ones, whatever the machine. What may
/// lie with the machine or with the person lies with the person, who may write there.
extension Reader {
  mutating func toolFolderOutput(_ invocation: Invocation) -> Value {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    guard let name = invocation.name else { return unknownOutput(of: invocation) }
    if name == "npm", words == ["root"] {
      return Reader.unlines([Paths.join(invocation.directory, Value("node_modules"))])
    }
    guard let folder = Self.toolFolder(String(name), words) else { return unknownOutput(of: invocation) }
    guard folder.hasASCIIPrefix("~") else { return Value(folder + "\n") }
    guard let home = scene.home else { return unknownOutput(of: invocation) }
    return Value(home + folder.dropFirst() + "\n")
  }

  private static func toolFolder(_ name: String, _ words: [String]) -> String? {
    let first = words.first ?? ""
    let second = words.count > 1 ? words[1] : ""
    switch name {
    case "brew":
      guard words.count == 1 else { return nil }
      switch first {
      case "--prefix", "--repository", "--repo": return "/home/linuxbrew/.linuxbrew"
      case "--cellar": return "/home/linuxbrew/.linuxbrew/Cellar"
      case "--caskroom": return "/home/linuxbrew/.linuxbrew/Caskroom"
      case "--cache": return "~/.cache/Homebrew"
      default: return nil
      }
    case "npm", "pnpm":
      let isGlobal = words.contains("-g") || words.contains("--global")
      switch first {
      case "root" where isGlobal: return "~/.npm-global/lib/node_modules"
      case "prefix" where isGlobal: return "~/.npm-global"
      case "bin" where isGlobal: return "~/.npm-global/bin"
      case "config" where second == "get" && words.count == 3:
        return words[2] == "prefix" ? "~/.npm-global" : words[2] == "cache" ? "~/.npm" : nil
      case "store" where name == "pnpm" && second == "path": return "~/.cache/pnpm/store"
      default: return nil
      }
    case "yarn":
      if first == "cache", second == "dir" { return "~/.cache/yarn" }
      return first == "global" && second == "dir" ? "~/.config/yarn/global" : nil
    case "pip": return first == "cache" && second == "dir" ? "~/.cache/pip" : nil
    case "uv": return first == "cache" && second == "dir" ? "~/.cache/uv" : nil
    case "go":
      guard first == "env", words.count == 2 else { return nil }
      switch second {
      case "GOROOT": return "/usr/local/go"
      case "GOPATH": return "~/go"
      case "GOMODCACHE": return "~/go/pkg/mod"
      case "GOCACHE": return "~/.cache/go-build"
      default: return nil
      }
    case "rustc":
      return words == ["--print", "sysroot"] || words == ["--print=sysroot"]
        ? "~/.rustup/toolchains/stable" : nil
    case "gem":
      return words == ["env", "gemdir"] || words == ["environment", "gemdir"] ? "/var/lib/gems" : nil
    case "xcode-select":
      return first == "-p" || first == "--print-path" ? "/Applications/Xcode.app/Contents/Developer" : nil
    default: return nil
    }
  }

  /// `du -s ~/*`: behind each size the name of what has it.
  mutating func diskUsageOutput(_ invocation: Invocation) -> Value {
    var paths = operands(invocation, valued: "dtBX")
    if paths.isEmpty { paths = [Value(".")] }
    let onlyThem = invocation.arguments.contains { argument in
      argument.value.equals("--summarize")
        || argument.value.known.map {
          $0.hasASCIIPrefix("-") && !$0.hasASCIIPrefix("--") && $0.utf8.contains(0x73)
        } == true
    }
    return Reader.unlines(
      paths.prefix(256).map { path in
        // How much there is cannot be known, and decides what the command goes on to do.
        var line = Value(hole: Value.Hole(name: commandLine(invocation), kind: .output))
        line.append("\t")
        line.append(path)
        if !onlyThem {
          if !path.suffix.hasASCIISuffix("/") { line.append("/") }
          line.append(Value.Hole(name: "*", kind: .glob))
        }
        return line
      })
  }
}
