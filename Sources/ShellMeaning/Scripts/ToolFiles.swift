import Bytes

/// Files that tools run by themselves: `setup.py` for pip, `build.rs` for cargo, `conftest.py` for pytest. Only
/// those that this same text has written matter: the others were there before and are the project's own.
extension Reader {
  /// Reads what `name` would run of its own accord. Called only where the text has written files.
  mutating func runToolFiles(_ given: Invocation, _ name: Substring, by index: Int) {
    let invocation = given.arguments.isEmpty || name != "npx" ? given : Self.withoutRunner(given)
    var tool = invocation.name ?? String(name)
    var words = invocation.arguments.map { $0.value.known ?? "" }
    // `python3 -m pytest`
    if tool.hasASCIIPrefix("python"), words.count > 1, words[0] == "-m" {
      tool = words[1]
      words.removeFirst(2)
    }
    let verb = words.first { $0.utf8.first != 0x2D } ?? ""
    switch tool {
    case "pip", "pip3", "uv", "easy_install", "pipx":
      for folder in Self.folders(words) { runToolFile(folder + "setup.py", .python, invocation, index) }
    case "cargo":
      runToolFile("build.rs", .rust, invocation, index)
      if verb == "run" || verb == "r" || verb == "test" || verb == "t" || verb == "bench" {
        for file in ["src/main.rs", "src/lib.rs", "main.rs"] {
          runToolFile(file, .rust, invocation, index)
        }
      }
    case "go":
      guard verb == "run" || verb == "test" || verb == "generate" else { return compile(invocation) }
      for word in words where word.hasASCIISuffix(".go") { runToolFile(word, .go, invocation, index) }
      for folder in Self.folders(words) { runToolFile(folder + "main.go", .go, invocation, index) }
    case "java":
      guard let file = words.first(where: { $0.utf8.first != 0x2D }) else { return }
      runToolFile(file.hasASCIISuffix(".java") ? file : file + ".java", .java, invocation, index)
    case "dotnet": runToolFile("Program.cs", .java, invocation, index)
    case "swift" where verb == "run":
      for file in ["Sources/main.swift", "main.swift"] { runToolFile(file, .swift, invocation, index) }
    case "zig", "nim", "crystal", "dart", "v", "kotlinc", "scala-cli":
      for word in words where word.utf8.contains(0x2E) {
        runToolFile(word, tool == "crystal" ? .ruby : .java, invocation, index)
      }
    case "gcc", "cc", "g++", "c++", "clang", "clang++", "rustc", "swiftc", "tcc": compile(invocation)
    case "pytest", "py.test", "tox", "nox", "scons", "inv", "invoke", "fab", "doit", "meson", "coverage":
      for file in [
        "conftest.py", "noxfile.py", "SConstruct", "tasks.py", "fabfile.py", "dodo.py", "meson.build",
      ] {
        runToolFile(file, .python, invocation, index)
      }
      for folder in Self.folders(words).dropFirst() {
        runToolFile(folder + "conftest.py", .python, invocation, index)
      }
      for word in words where word.hasASCIISuffix(".py") { runToolFile(word, .python, invocation, index) }
    case "rake", "bundle", "vagrant", "pod", "fastlane", "cap", "thor", "rspec":
      for file in ["Rakefile", "Gemfile", "Vagrantfile", "Podfile", "Fastfile", "Thorfile", "spec_helper.rb"]
      {
        runToolFile(file, .ruby, invocation, index)
      }
    case "gradle", "gradlew":
      for file in ["build.gradle", "build.gradle.kts", "settings.gradle"] {
        runToolFile(file, .groovy, invocation, index)
      }
    case "webpack", "vite", "rollup", "jest", "vitest", "mocha", "eslint", "prettier", "gulp", "grunt",
      "next",
      "astro", "nuxt", "babel", "postcss", "tailwindcss", "playwright", "cypress", "esbuild", "karma", "pm2":
      for file in [
        tool + ".config.js", tool + ".config.ts", tool + ".config.mjs", tool + ".config.cjs",
        tool + "file.js",
        "Gruntfile.js", "." + tool + "rc.js", "." + tool + "rc.cjs",
      ] {
        runToolFile(file, .node, invocation, index)
      }
      for word in words where word.hasASCIISuffix("js") { runToolFile(word, .node, invocation, index) }
    case "npm", "yarn", "pnpm", "bun", "yarnpkg": runInstallScripts(invocation, verb)
    case "task", "go-task":
      for file in Self.values(of: ["-t", "--taskfile"], words) + ["Taskfile.yml", "Taskfile.yaml"] {
        runCommandTexts(in: file, invocation)
      }
    case "ansible-playbook":
      for word in words where word.hasASCIISuffix("ml") { runCommandTexts(in: word, invocation) }
    case "pre-commit", "lefthook":
      for file in [".pre-commit-config.yaml", "lefthook.yml"] { runCommandTexts(in: file, invocation) }
    case "composer": runCommandTexts(in: "composer.json", invocation)
    case "docker", "docker-compose", "podman", "podman-compose":
      guard words.contains("up") || words.contains("run") || words.contains("start") else { return }
      for file in Self.values(of: ["-f", "--file"], words) + [
        "docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml",
      ] { runServices(in: file, invocation) }
    default: break
    }
  }

  /// `npx webpack` is webpack.
  private static func withoutRunner(_ invocation: Invocation) -> Invocation {
    var rest = invocation
    rest.program = invocation.arguments[0]
    rest.arguments.removeFirst()
    return rest
  }

  /// The folders among the operands, each with a slash behind it; the current one always.
  private static func folders(_ words: [String]) -> [String] {
    var result = [""]
    for word in words.prefix(8) where word.utf8.contains(0x2F) || word == ".." {
      result.append(word.utf8.last == 0x2F ? word : word + "/")
    }
    return result
  }

  private static func values(of options: [String], _ words: [String]) -> [String] {
    words.indices.dropLast().filter { options.contains(words[$0]) }.map { words[$0 + 1] }
  }

  /// The text of a file that this text has written.
  private mutating func written(_ file: String, _ invocation: Invocation) -> Value? {
    let path = Paths.join(invocation.directory, Value(file))
    guard let record = files[path], record.standsFor == nil else { return nil }
    return pick("file:\(path.display)", record.contents)
  }

  private mutating func runToolFile(
    _ file: String, _ language: Language, _ invocation: Invocation, _ index: Int
  ) {
    if let code = written(file, invocation) { noteForeign(language, code, by: index) }
  }

  // MARK: Compilers

  /// What a compiler makes of a source stands for it, as a script that starts with `#!/usr/bin/tcc -run` would.
  private mutating func compile(_ invocation: Invocation) {
    let words = invocation.arguments.map { $0.value.known ?? "" }
    var output = Self.values(of: ["-o"], words).first
    var source: Value?
    for word in words where word.utf8.first != 0x2D && word != output {
      guard let code = written(word, invocation) else { continue }
      source = code
      if output == nil, invocation.name == "rustc" || invocation.name == "swiftc" || invocation.name == "go" {
        output = word.utf8.lastIndex(of: 0x2E).map { String(word[..<$0]) }
      }
    }
    if source == nil, words.contains("-"), let input = invocation.input { source = input }
    guard let source else { return }
    var text = Value("#!/usr/bin/tcc -run\n")
    text.append(source)
    write(text, to: Value(output ?? "a.out"))
  }

  // MARK: Scripts that installing runs

  private mutating func runInstallScripts(_ invocation: Invocation, _ verb: String) {
    switch verb {
    case "install", "i", "ci", "add", "", "rebuild", "isntall", "pack", "publish": break
    default: return
    }
    let scripts = written("package.json", invocation)?.known.flatMap { PackageScripts($0) }
    for name in ["preinstall", "install", "postinstall", "prepare", "prepublish"] {
      guard let body = projectScripts[name] ?? scripts?[name] else { continue }
      _ = launchText(Value(body), from: invocation, carrier: invocation.range, by: "npm " + name)
    }
  }

  /// Scripts that `npm pkg set` wrote, run by an installation.
  mutating func runSetInstallScripts(_ invocation: Invocation, _ verb: String) {
    guard !projectScripts.isEmpty, files.isEmpty else { return }
    runInstallScripts(invocation, verb)
  }

  // MARK: Lists of commands

  private mutating func runCommandTexts(in file: String, _ invocation: Invocation) {
    guard let text = written(file, invocation)?.known else { return }
    for command in CommandTexts(text).commands {
      guard spend(at: invocation.range) else { return }
      _ = launchText(Value(command), from: invocation, carrier: invocation.range, by: file)
    }
  }

  /// The commands of a compose file's services, with the folders that these mount.
  private mutating func runServices(in file: String, _ invocation: Invocation) {
    guard let text = written(file, invocation)?.known else { return }
    let texts = CommandTexts(text)
    var mounts: [(host: String, inside: String, isReadOnly: Bool)] = []
    for volume in texts.scalars {
      let parts = volume.split(separator: ":")
      guard parts.count >= 2, parts.count < 3 || parts[2] != "ro",
        let first = parts[0].utf8.first, first == 0x2F || first == 0x2E || first == 0x7E,
        parts[1].utf8.first == 0x2F
      else { continue }
      mounts.append(
        (
          Paths.join(invocation.directory, Value(String(parts[0]))).display, String(parts[1]),
          parts.count > 2 && parts[2].split(separator: ",").contains("ro")
        ))
    }
    for command in texts.commands {
      guard spend(at: invocation.range) else { return }
      let before = state
      state = elsewhere(home: "compose")
      _ = launchText(
        Value(command), from: invocation.at(state.directories[0]),
        .container(by: "compose", mounts: mounts), carrier: invocation.range, by: file)
      state = before
    }
  }
}

/// The texts in YAML or JSON that may be command lines: quoted ones, and what stands behind a key or a dash.
/// A coarse reading; what is no command starts nothing that does harm.
struct CommandTexts {
  private(set) var scalars: [String] = []

  /// Those of more than one word.
  var commands: [String] { scalars.filter { $0.utf8.contains(0x20) } }

  private static let most = 96

  init(_ text: String) {
    for line in text.utf8.prefix(1 << 16).split(separator: 0x0A) {
      var rest = line
      rest = rest.drop { $0 == 0x20 || $0 == 0x2D || $0 == 0x09 }
      takeQuoted(rest)
      if let colon = rest.firstIndex(of: 0x3A), rest.index(after: colon) < rest.endIndex,
        rest[rest.index(after: colon)] == 0x20
      {
        take(rest[rest.index(colon, offsetBy: 2)...])
      } else {
        take(rest)
      }
      if scalars.count > Self.most { return }
    }
  }

  private mutating func take(_ bytes: Substring.UTF8View) {
    guard let first = bytes.first, first != 0x22, first != 0x27, first != 0x5B, first != 0x7B, first != 0x23
    else { return }
    scalars.append(String(Substring(bytes)))
  }

  private mutating func takeQuoted(_ line: Substring.UTF8View) {
    var rest = line
    while let open = rest.firstIndex(where: { $0 == 0x22 || $0 == 0x27 }), scalars.count <= Self.most {
      let quote = rest[open]
      let inside = rest[rest.index(after: open)...]
      guard let close = inside.firstIndex(of: quote) else { return }
      if close > inside.startIndex { scalars.append(String(Substring(inside[..<close]))) }
      rest = inside[inside.index(after: close)...]
    }
  }
}
