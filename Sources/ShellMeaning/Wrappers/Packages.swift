import Bytes

/// Package managers that run a package's program or a project's script.
let packagePrograms: [Program] = [
  Program("npx", .special(.packageRunner), short: "pcwn", long: "package call workspace node-arg shell"),
  Program("pnpx", .special(.packageRunner), short: "pc", long: "package"),
  Program("bunx", .special(.packageRunner), short: "p", long: "package"),
  Program("uvx", .special(.packageRunner), short: "pw", long: "from with python index-url"),
  Program("pipx", .special(.packageRunner), long: "spec python pip-args", subcommands: "run"),
  Program("yarnx", .special(.packageRunner)),
  Program("npm", .special(.npmLike), short: "CwcL", long: "prefix workspace loglevel call package"),
  Program("yarn", .special(.npmLike), long: "cwd"), Program("yarnpkg", .special(.npmLike), long: "cwd"),
  Program("pnpm", .special(.npmLike), short: "CFc", long: "dir filter"),
  Program("bun", .special(.npmLike), long: "cwd config filter"),
  Program(
    "make", .special(.make), short: "CfIjlOoWE",
    long: "directory file makefile include-dir jobs eval assume-new old-file"),
  Program(
    "gmake", .special(.make), short: "CfIjlOoWE", long: "directory file makefile include-dir jobs eval"),
  Program("bmake", .special(.make), short: "CDdfIjJmTVv"),
  Program(
    "just", .special(.just), short: "dfcx",
    long: "working-directory justfile set command shell color dump-format"),
  Program("nix", .special(.nix)), Program("nix-shell", .special(.nix)),
  Program("nix-instantiate", .special(.nix)),
]

extension Reader {
  /// `npx [options] package[@version] arguments`, `npx -c text`
  mutating func runPackage(_ invocation: Invocation, _ program: Program) -> Value {
    let index = emit(invocation)
    var scan = OptionScan(invocation.arguments, program)
    if program.subcommands.utf8CodeUnitCount > 0 {
      guard let verb = scan.skip()?.value.known, program.subcommands.names(verb) else {
        return printed(invocation, by: index)
      }
    }
    return runPackage(&scan, invocation, index)
  }

  private mutating func runPackage(_ scan: inout OptionScan, _ invocation: Invocation, _ index: Int) -> Value
  {
    while let option = scan.next() {
      if option.name == "c" || option.name == "call", let code = option.value {
        return launchText(code, from: invocation, carrier: option.range)
      }
    }
    var words = scan.rest
    if words.first?.value.equals("--") == true { words = words.dropFirst() }
    guard let first = words.first, let name = first.value.known else { return printed(invocation, by: index) }
    var program = first
    program.value = Value(Self.bareName(name))
    return launch(([program] + words.dropFirst())[...], from: invocation)
  }

  /// What Go starts by its options, and by `go run`.
  mutating func runGo(_ invocation: Invocation) {
    guard let verb = invocation.arguments.first?.value.known, ["run", "test", "vet", "build"].contains(verb)
    else { return }
    if verb == "run" { runModule(invocation) }
    // `go test -exec 'sudo -E' ./...`: started with the program that was built.
    let words = invocation.arguments
    for (i, word) in words.enumerated() {
      if ["-exec", "--exec", "-toolexec"].contains(word.value.known), i + 1 < words.count {
        runDeferred(words[i + 1].value, by: "go", range: words[i + 1].range)
      } else if word.value.starts(with: "-exec=") || word.value.starts(with: "-toolexec=") {
        runDeferred(word.value.cut(at: 0x3D).1, by: "go", range: word.range)
      }
    }
  }

  /// `go run sigs.k8s.io/kind@latest delete cluster`: a program out of a module, by the name it would be built under.
  private mutating func runModule(_ invocation: Invocation) {
    let words = invocation.arguments.dropFirst()
    guard let module = words.first(where: { !$0.value.starts(with: "-") }), let path = module.value.known,
      path.utf8.first != 0x2E, path.utf8.first != 0x2F
    else { return }
    let parts = (path.split(separator: "@").first ?? "").split(separator: "/")
    guard parts.count > 1, parts[0].utf8.contains(0x2E), var name = parts.last else { return }
    // `…/migrate/v4`
    if name.utf8.first == 0x76, name.utf8.dropFirst().allSatisfy({ $0 &- 0x30 < 10 }) {
      name = parts[parts.count - 2]
    }
    var program = module
    program.value = Value(String(name))
    let rest = words.drop { $0.range != module.range }.dropFirst()
    _ = launch(([program] + rest)[...], from: invocation)
  }

  /// `rimraf` for `rimraf@5`, `cli` for `@scope/cli@latest`.
  private static func bareName(_ package: String) -> String {
    guard !package.hasASCIIPrefix("/"), !package.hasASCIIPrefix(".") else { return package }
    var name = package[...]
    if name.utf8.first == 0x40, let slash = name.utf8.firstIndex(of: 0x2F) {
      name = name[name.index(after: slash)...]
    }
    if let at = name.utf8.lastIndex(of: 0x40), at > name.startIndex { name = name[..<at] }
    // Packages whose program goes by another name.
    switch name {
    case "aws-cdk": return "cdk"
    case "cdktf-cli": return "cdktf"
    case "dotenv-cli": return "dotenv"
    case "firebase-tools": return "firebase"
    case "netlify-cli": return "netlify"
    case "sequelize-cli": return "sequelize"
    case "heroku-cli": return "heroku"
    case "cli" where package.hasASCIIPrefix("@railway/"): return "railway"
    case "core" where package.hasASCIIPrefix("@mikro-orm/"),
      "cli" where package.hasASCIIPrefix("@mikro-orm/"):
      return "mikro-orm"
    default: return String(name)
    }
  }

  /// npm, yarn, pnpm and bun.
  mutating func runNPM(_ invocation: Invocation, _ program: Program) -> Value {
    var scan = OptionScan(invocation.arguments, program)
    var directory = invocation.directory
    while let option = scan.next() {
      switch option.name {
      case "C", "prefix", "cwd", "dir": if let path = option.value { directory = Paths.join(directory, path) }
      case "e", "eval", "p", "print":
        if invocation.name == "bun" { return runInlineBun(invocation) }
      default: break
      }
    }
    guard let verb = scan.skip(), let name = verb.value.known else {
      let index = emit(invocation)
      return printed(invocation, by: index)
    }
    let here = invocation.at(directory, keepingEnvironment: true)
    switch name {
    case "set-script":
      let index = emit(invocation)
      if scan.rest.count > 1, let name = scan.rest.first?.value.known,
        let text = scan.rest.dropFirst().first?.value.known
      {
        projectScripts[name] = text
      }
      return printed(invocation, by: index)
    case "pkg":
      let index = emit(invocation)
      setProjectScripts(scan.rest)
      return printed(invocation, by: index)
    case "install", "i", "ci", "add", "rebuild":
      let index = emit(invocation)
      // `npm install --prefix FOLDER`: what was written there.
      var folder: Value?
      while !scan.rest.isEmpty {
        while let option = scan.next() {
          if ["C", "prefix", "cwd", "dir"].contains(option.name) { folder = option.value ?? folder }
        }
        guard let operand = scan.skip() else { break }
        // `npm install ./folder`: that package's own scripts.
        let isPath = ["/", "./", "../", "~/", "file:"].contains { operand.value.starts(with: $0) }
        if isPath, !files.isEmpty {
          let path = operand.value.starts(with: "file:") ? operand.value.dropping(5) : operand.value
          runInstallScripts(here.at(Paths.join(directory, path), keepingEnvironment: true), name)
        }
      }
      if let folder {
        runInstallScripts(here.at(Paths.join(directory, folder), keepingEnvironment: true), name)
      } else {
        runSetInstallScripts(here, name)
      }
      return printed(invocation, by: index)
    case "build" where invocation.name == "bun", "test" where invocation.name == "bun":
      let index = emit(invocation)
      return printed(invocation, by: index)
    case "exec"
    where (invocation.name == "yarn" || invocation.name == "bun") && scan.rest.count == 1
      && scan.rest.first?.value.prefix.utf8.contains(0x20) == true:
      // `yarn exec 'rm -rf x'`: the old one hands it to a shell, bun to one of its own.
      emit(invocation)
      return scan.rest.first.map { launchText($0.value, from: here, carrier: $0.range) } ?? Value()
    case "exec", "x", "dlx", "create", "init":
      let index = emit(invocation)
      if name == "create" || name == "init" { return printed(invocation, by: index) }
      return runPackage(&scan, here, index)
    case "workspaces" where invocation.name?.hasASCIIPrefix("yarn") == true:
      // `yarn workspaces foreach -A exec rm -rf x`
      let index = emit(invocation)
      guard let mark = scan.rest.firstIndex(where: { $0.value.equals("exec") }) else {
        return printed(invocation, by: index)
      }
      return launch(scan.rest[(mark + 1)...], from: here, .repeated(by: "yarn workspaces"))
    case "run", "run-script", "rum", "urn":
      let index = emit(invocation)
      while scan.next() != nil {}
      guard let script = scan.skip() else { return printed(invocation, by: index) }
      return runProjectScript(script, Array(scan.rest), here) ?? runFileWithBun(script, scan.rest, here)
        ?? runNamesake(script, scan.rest, here) ?? printed(invocation, by: index)
    case "test", "t", "tst", "start", "stop", "restart":
      let index = emit(invocation)
      var script = verb
      if name != "start", name != "stop", name != "restart" { script.value = Value("test") }
      return runProjectScript(script, Array(scan.rest), here) ?? printed(invocation, by: index)
    case "node" where invocation.name != "npm":
      emit(invocation)
      return launch(([verb] + scan.rest)[...], from: here)
    default:
      let index = emit(invocation)
      guard invocation.name != "npm" else { return printed(invocation, by: index) }
      // `yarn build` is `yarn run build`, unless it is a command of yarn's own.
      return runProjectScript(verb, Array(scan.rest), here) ?? runFileWithBun(verb, scan.rest, here)
        ?? printed(invocation, by: index)
    }
  }

  /// `npm run cdk -- destroy`: a script that nobody has seen, called by what it runs.
  private mutating func runNamesake(
    _ script: Invocation.Argument, _ rest: ArraySlice<Invocation.Argument>, _ invocation: Invocation
  ) -> Value? {
    guard let name = script.value.known, Self.namesakes.contains(name), !rest.isEmpty else { return nil }
    return launch(([script] + rest.drop { $0.value.equals("--") })[...], from: invocation)
  }

  /// Programs of projects, which scripts are called by that do no more than start them.
  private static let namesakes: Set<String> = [
    "amplify", "cdk", "cdktf", "db-migrate", "drizzle-kit", "firebase", "heroku", "knex", "mikro-orm",
    "netlify", "prisma", "pulumi", "sequelize", "sequelize-cli", "serverless", "sls", "sst", "supabase",
    "terraform", "typeorm", "vercel", "wrangler",
  ]

  private mutating func runInlineBun(_ given: Invocation) -> Value {
    var node = given
    node.program.value = Value("bun")
    guard let program = ProgramTable.find("node") else { return Value() }
    return runInterpreter(node, program, .node)
  }

  private mutating func runFileWithBun(
    _ file: Invocation.Argument, _ rest: ArraySlice<Invocation.Argument>, _ invocation: Invocation
  ) -> Value? {
    guard invocation.name == "bun", let code = script(at: file.value) else { return nil }
    noteForeign(.node, code, by: max(0, meaning.invocations.count - 1))
    return Value()
  }

  /// `mise exec -- command`, `nix develop -c command`
  /// `builtins.exec ["rm" "-rf" "x"]`: the words between the brackets.
  private static func nixProgram(_ text: String) -> [String]? {
    let view = ByteView(text)
    guard let mark = view.firstRange(of: "builtins.exec"),
      let open = view.firstIndex(of: 0x5B, from: mark.upperBound),
      let close = view.firstIndex(of: 0x5D, from: open)
    else { return nil }
    let parts = view[open..<close].string.split(separator: "\"", omittingEmptySubsequences: false)
    let words = parts.enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
    return words.isEmpty ? nil : words
  }

  mutating func runNix(_ invocation: Invocation) -> Value {
    let index = emit(invocation)
    let arguments = invocation.arguments
    for (i, argument) in arguments.enumerated() {
      guard let text = argument.value.known else { continue }
      if let words = Self.nixProgram(text) {
        return launch(
          words.map { Invocation.Argument(value: Value($0), range: argument.range) }[...], from: invocation)
      }
      switch text {
      case "--" where i > 1 && arguments[0].value.equals("run"):
        // `nix run nixpkgs#bash -- -c …`
        guard let package = arguments[i - 1].value.known, let mark = package.utf8.lastIndex(of: 0x23) else {
          break
        }
        let name = Value(String(package[package.utf8.index(after: mark)...]))
        return launch(
          [Invocation.Argument(value: name, range: arguments[i - 1].range)] + arguments[(i + 1)...],
          from: invocation)
      case "--run" where i + 1 < arguments.count,
        "--command" where i + 1 < arguments.count && invocation.name == "nix-shell":
        return launchText(arguments[i + 1].value, from: invocation, carrier: arguments[i + 1].range)
      case "-c", "--command", "-C":
        return launch(arguments[(i + 1)...], from: invocation)
      default: break
      }
    }
    return printed(invocation, by: index)
  }
}
