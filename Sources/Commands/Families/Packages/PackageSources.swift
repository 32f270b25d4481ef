import Bytes
import ShellMeaning
import Verdict

/// Where an installation takes its code from, and where it puts it.
enum PackageSources {
  private static let node = Grammar(
    "g,global location= w,workspace= F,filter= C,dir= cwd= tag= registry= prefix= userconfig= loglevel= D,save-dev "
      + "E,save-exact O,save-optional f,force y,yes p,package= c,call= no-strict-ssl strict-ssl=? r,recursive h,help"
  )
  private static let python = Grammar(
    "i,index-url,index= extra-index-url= extra= extras= optional= package= trusted-host= r,requirement,requirements= c,constraint= e,editable= t,target= "
      + "f,find-links= break-system-packages user U,upgrade force-reinstall no-deps pre only-binary= no-binary= "
      + "python= p= from= with= q,quiet v,verbose proxy= cert= prefix= root= src= group= G= D,dev no-cache-dir help "
      + "default-index= no-index platform= report= dry-run cache-dir= timeout= retries= directory= project= git= tag= branch="
  )
  private static let cargo = Grammar(
    "git= path= version= branch= tag= rev= index= registry= root= features= F= target= j= f,force locked bins bin= "
      + "example= profile= q v help")
  private static let system = Grammar(
    "y,yes,assume-yes o= c= t= q=? U,upgrade S,sync R,remove Q,query s u n d noconfirm root= releasever= enablerepo= "
      + "i,install cask formula HEAD b= r= config= repo= X= allow-untrusted")

  static func judge(
    _ program: String, _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation,
    _ context: inout Judgement
  ) {
    func report(_ rule: Rule, _ target: String) {
      // "Everywhere" ends at the container's walls.
      if rule.id == PackageFamily.globalInstall.id, invocation.isContained { return }
      context.report(rule, source: target, by: invocation, program)
    }
    switch program {
    case "npm", "pnpm", "yarn", "bun":
      let arguments = Arguments(words, by: node)
      judgeNode(arguments, report)
      // `npm_config_global=true npm i x`
      let isGlobal = invocation.environment.contains { name, value in
        name.asciiLowercased == "npm_config_global" && value.known == "true"
          || name.asciiLowercased == "npm_config_location" && value.known == "global"
      }
      if isGlobal, ["install", "i", "add"].contains(arguments.word(0)), arguments.operands.count > 1 {
        report(PackageFamily.globalInstall, arguments.display(from: 1))
      }
    case "npx", "bunx":
      let leading = Arguments(
        words,
        by: Grammar("p,package= c,call= w,workspace= y,yes no-install q,quiet bun help", style: .leading))
      let named = leading.values("package").map(\.display) + leading.operands.prefix(1).map(\.value.display)
      if let address = named.first(where: isAddress) { report(PackageFamily.fromAddress, address) }
    case "pip" where words.first?.value.known == "config", "pip3" where words.first?.value.known == "config":
      let texts = words.map { $0.value.known ?? "" }
      guard texts.contains("set"), let name = texts.firstIndex(where: { $0.hasSuffix("trusted-host") }) else {
        return
      }
      let hosts = texts.dropFirst(name + 1).filter { !["localhost", "127.0.0.1", ""].contains($0) }
      if !hosts.isEmpty { report(PackageFamily.insecureSource, hosts.joined(separator: " ")) }
    case "pip", "pip3", "uv", "uvx", "pipx", "poetry", "pdm":
      judgePython(program, Arguments(words, by: python), report)
      if words.first?.value.known == "download" { noteDownload(words, invocation, &context) }
    case "cargo":
      let arguments = Arguments(words, by: cargo)
      guard ["install", "add"].contains(arguments.word(0)), let address = arguments.value("git") else {
        return
      }
      report(PackageFamily.fromAddress, address.display)
    case "deno":
      let arguments = Arguments(words, by: Grammar("A,allow-all help"))
      guard ["run", "install", "x"].contains(arguments.word(0)) else { return }
      let address = arguments.operands.dropFirst().first?.value.display ?? ""
      if address.hasPrefix("http://") || address.hasPrefix("https://") {
        report(PackageFamily.fromAddress, address)
      }
    case "dotnet":
      let arguments = Arguments(words, by: Grammar("g,global a,arch= version= f,framework= add-source= help"))
      if arguments.word(0) == "tool", arguments.word(1) == "install", arguments.has("global"),
        !arguments.asksForHelp
      {
        report(PackageFamily.globalInstall, arguments.display(from: 2))
      }
    case "composer":
      // Its own folder of programs, for every project from then on.
      let texts = words.map(\.value.display)
      if texts.first == "global", ["require", "req"].contains(texts.dropFirst().first), texts.count > 2 {
        report(PackageFamily.globalInstall, texts.dropFirst(2).joined(separator: " "))
      }
    case "dnf", "yum", "microdnf", "zypper", "apt", "apt-get", "brew", "apk", "pacman", "yay", "paru", "gem",
      "dpkg", "snap", "flatpak":
      let arguments = Arguments(words, by: system)
      let isInstall =
        ["install", "in", "add", "localinstall", "reinstall"].contains(arguments.word(0))
        || arguments.has("upgrade")
      guard isInstall else { return }
      let address = arguments.operands.map(\.value.display).first { text in
        text.hasPrefix("http://") || text.hasPrefix("https://") || text.hasPrefix("ftp://")
      }
      // The settings page of a remote is how Flatpak itself names one.
      if let address, !address.hasSuffix(".flatpakref") || !address.mentions("flathub.org") {
        report(PackageFamily.fromAddress, address)
      }
    default: break
    }
  }

  // MARK: Node

  private static func judgeNode(_ arguments: Arguments, _ report: (Rule, String) -> Void) {
    guard let verb = arguments.word(0) else { return }
    switch verb {
    case "install", "i", "in", "add", "isntall", "update", "up", "upgrade", "link", "ci", "dlx", "x", "exec":
      let names = arguments.operands.dropFirst()
      if arguments.has("global") || arguments.text("location") == "global", !names.isEmpty, verb != "exec" {
        report(PackageFamily.globalInstall, arguments.display(from: 1))
      }
      let candidates = ["dlx", "x", "exec"].contains(verb) ? names.prefix(1) : names
      let packages = candidates.isEmpty || names.isEmpty ? [] : arguments.values("package").map(\.display)
      if let address = (candidates.map(\.value.display) + packages).first(where: isAddress) {
        report(PackageFamily.fromAddress, address)
      }
      judgeRegistry(arguments, report)
    case "global":
      if arguments.word(1) == "add" { report(PackageFamily.globalInstall, arguments.display(from: 2)) }
    case "config", "set", "c":
      let words = Array(arguments.operands.compactMap(\.value.known).drop { $0 == "config" || $0 == "c" })
      guard words.first == "set", words.count >= 2 else { return }
      let (key, value) = words[1].split(at: UInt8(ascii: "=")) ?? (words[1], words.count > 2 ? words[2] : "")
      let lower = key.asciiLowercased
      if lower == "strict-ssl" || lower == "enablestrictssl" {
        if value == "false" { report(PackageFamily.insecureSource, key) }
      } else if lower.hasSuffix("registry") || lower == "npmregistryserver", isPlain(value) {
        report(PackageFamily.insecureSource, value)
      }
    default: break
    }
  }

  /// `npm config set script-shell /tmp/x`: every script of every package is handed to it.
  static func judgeScriptShell(
    _ words: [String], _ invocation: Invocation, _ context: inout Judgement
  ) {
    guard words.contains("config") || words.contains("set"), words.contains("set"),
      words.dropLast().contains("script-shell") || words.contains(where: { $0.hasPrefix("script-shell=") })
        || loadsCode(words)
    else { return }
    context.report(
      PersistenceRules.startup, on: "the shell of npm's scripts", at: invocation.range,
      program: invocation.name)
  }

  /// `npm config set node-options '--require /tmp/x.js'`: loaded into every program that npm starts.
  private static func loadsCode(_ words: [String]) -> Bool {
    words.contains { $0.hasPrefix("node-options") }
      && words.contains { $0.mentions("--require") || $0.mentions("--import") || $0.hasPrefix("-r ") }
  }

  private static func judgeRegistry(_ arguments: Arguments, _ report: (Rule, String) -> Void) {
    if let registry = arguments.text("registry"), isPlain(registry) {
      report(PackageFamily.insecureSource, registry)
    } else if arguments.has("no-strict-ssl") || arguments.text("strict-ssl") == "false" {
      report(PackageFamily.insecureSource, "--no-strict-ssl")
    }
  }

  /// `https://…`, `git+ssh://…`, `github:x/y`, `x/y`, `name@https://…`; not a scope (`@x/y`) or a path.
  private static func isAddress(_ text: String) -> Bool {
    if text.mentions("://") || text.hasPrefix("git@") { return !text.hasPrefix("file://") }
    for prefix in ["github:", "gitlab:", "bitbucket:", "gist:", "git+"] where text.hasPrefix(prefix) {
      return true
    }
    guard let first = text.utf8.first, ASCII.isAlphanumeric(first) else { return false }
    guard let (owner, name) = text.split(at: UInt8(ascii: "/")) else { return false }
    return !owner.mentions("@") && !owner.mentions(":") && !name.isEmpty && !name.mentions("/")
      && !name.hasSuffix(".tgz")
  }

  /// Over http, and not to this machine.
  private static func isPlain(_ address: String) -> Bool {
    address.hasPrefix("http://") && !address.hasPrefix("http://localhost")
      && !address.hasPrefix("http://127.0.0.1")
      && !address.hasPrefix("http://[::1]")
  }

  // MARK: Python

  /// `pip download -d /tmp/p https://example.net/p.tar.gz`: it lies there now, for whoever unpacks and runs it.
  private static func noteDownload(
    _ words: ArraySlice<Invocation.Argument>, _ invocation: Invocation, _ context: inout Judgement
  ) {
    let mark = words.firstIndex { ["-d", "--dest"].contains($0.value.known) }
    let given = words.lazy.compactMap { $0.value.removing(prefix: "--dest=") }.first
    let folder = given ?? mark.flatMap { words.indices.contains($0 + 1) ? words[$0 + 1].value : nil }
    for word in words {
      guard let address = word.value.known, address.afterScheme != nil else { continue }
      var path = folder ?? Value(".")
      path.append("/" + SQLSession.lastComponent(address))
      context.memory.downloads[context.place(path, of: invocation).path] = address
    }
  }

  private static func judgePython(_ program: String, _ arguments: Arguments, _ report: (Rule, String) -> Void)
  {
    var names = arguments.operands
    if program != "uvx" {
      var verb = names.first?.value.known
      names = Array(names.dropFirst())
      if program == "uv", verb == "tool", let inner = names.first?.value.known {
        verb = inner
        names = Array(names.dropFirst())
      }
      guard ["install", "add", "download", "wheel", "run", "inject", "sync"].contains(verb) else { return }
      if verb == "run" && program != "pipx" { names = [] }
    } else {
      names = Array(names.prefix(1))
    }
    let isForAll = program == "pipx" && (arguments.has("global") || arguments.unknown.contains("--global"))
    if arguments.has("break-system-packages") || isForAll {
      report(PackageFamily.globalInstall, names.map(\.value.display).joined(separator: " "))
    }
    let given =
      names.map(\.value.display)
      + ["requirements", "editable", "from", "with"].flatMap { arguments.values($0).map(\.display) }
    if let address = given.first(where: { isPythonAddress($0) }) ?? arguments.value("git")?.display {
      report(PackageFamily.fromAddress, address)
    }
    for name in ["index", "default-index", "find-links"] {
      for value in arguments.values(name).map(\.display) where isPlain(value) {
        report(PackageFamily.insecureSource, value)
      }
    }
    for value in arguments.values("extra-index-url").map(\.display) {
      if !SourceTrust.isKnownIndex(value) { report(PackageFamily.insecureSource, value) }
    }
    if program == "uv" {
      // `--index name=https://…` stands beside the one that everybody knows.
      for value in arguments.values("index").map(\.display) {
        guard let address = value.addressInside, address.hasPrefix("https://"),
          !SourceTrust.isKnownIndex(address)
        else { continue }
        report(PackageFamily.insecureSource, value)
      }
    }
    for value in arguments.values("find-links").map(\.display)
    where value.hasPrefix("https://") && !SourceTrust.isKnownIndex(value) {
      report(PackageFamily.insecureSource, value)
    }
    if let host = arguments.value("trusted-host")?.display, !["localhost", "127.0.0.1"].contains(host) {
      report(PackageFamily.insecureSource, "--trusted-host " + host)
    }
  }

  /// `git+https://…`, `https://…`, `name @ https://…`; pinned to a commit or not.
  private static func isPythonAddress(_ text: String) -> Bool {
    text.mentions("://") && !text.hasPrefix("file://") && !text.mentions("@ file://")
  }
}
