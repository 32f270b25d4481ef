import Bytes

/// Files that tools run by themselves: `setup.py` for pip, `build.rs` for cargo, `conftest.py` for pytest. Only
/// those that this same text has written matter: the others were there before and are the project's own.
extension Invocation {
  /// It is told to read a file which is its own standard input.
  var readsInputByName: Bool {
    arguments.contains { $0.value.equals("/dev/stdin") || $0.value.equals("-") }
  }
}

extension Reader {
  /// Reads what `name` would run of its own accord. Called only where the text has written files.
  mutating func runToolFiles(_ given: Invocation, _ name: Substring, by index: Int) {
    let invocation = given.arguments.isEmpty || name != "npx" ? given : Self.withoutRunner(given)
    var tool = invocation.name ?? String(name)
    var words = invocation.arguments.enumerated().map { place, argument in
      argument.value.known ?? givenFile(argument.value, place)
    }
    // `python3 -m pytest`
    if tool.hasASCIIPrefix("python"), words.count > 1, words[0] == "-m" {
      tool = words[1]
      words.removeFirst(2)
    }
    let verb = words.first { $0.utf8.first != 0x2D } ?? ""
    if !files.libraries.isEmpty { loadLibraries(invocation, tool) }
    switch tool {
    case "pip", "pip3", "uv", "easy_install", "pipx":
      for folder in Self.folders(words) { runToolFile(folder + "setup.py", .python, invocation, index) }
    case "cargo" where verb == "make": runCommandTexts(in: "Makefile.toml", invocation)
    case "cargo":
      for word in words where word.hasASCIISuffix(".rs") { runToolFile(word, .rust, invocation, index) }
      runToolFile("build.rs", .rust, invocation, index)
      // `build = "other.rs"`
      if let manifest = written("Cargo.toml", invocation)?.known {
        for text in CommandTexts(manifest, quotedOnly: true).scalars where text.hasASCIISuffix(".rs") {
          runToolFile(text, .rust, invocation, index)
        }
      }
      if verb == "run" || verb == "r" || verb == "test" || verb == "t" || verb == "bench" {
        for file in ["src/main.rs", "src/lib.rs", "main.rs"] {
          runToolFile(file, .rust, invocation, index)
        }
      }
    case "go":
      guard verb == "run" || verb == "test" || verb == "generate" else { return compile(invocation) }
      if verb == "generate" { return runGenerators(invocation) }
      for word in words where word.hasASCIISuffix(".go") || word == "/dev/stdin" {
        runToolFile(word, .go, invocation, index)
      }
      for folder in Self.folders(words) { runToolFile(folder + "main.go", .go, invocation, index) }
      if verb == "test" { runFound(["_test.go"], .go, invocation, index) }
    case "java":
      guard let file = words.first(where: { $0.utf8.first != 0x2D }) else { return }
      runToolFile(file.hasASCIISuffix(".java") ? file : file + ".java", .java, invocation, index)
    case "dotnet", "dotnet-script", "csi", "fsi":
      if tool == "dotnet" { runProjects(invocation) }
      // `dotnet fsi --exec <(…)`, `dotnet script eval code`, and what a pipe hands over.
      let evaluates = verb == "eval" || verb == "script" && words.count > 1 && words[1] == "eval"
      if evaluates, words.count > (tool == "dotnet" ? 2 : 1), let code = words.last {
        noteForeign(.csharp, Value(code), by: index)
      }
      if tool == "dotnet" ? ["fsi", "script"].contains(verb) : true {
        var hasFile = false
        for argument in invocation.arguments.dropFirst(tool == "dotnet" ? 1 : 0) {
          if verb == "script", words.count > 1, argument.value.equals("eval") { hasFile = true }
          guard !argument.value.starts(with: "-"), !argument.value.equals("script") else { continue }
          hasFile = true
          if !argument.value.isKnown, let code = script(at: argument.value) {
            noteForeign(.csharp, code, by: index)
          }
        }
        for (i, word) in words.enumerated() where i > 0 && (words[i - 1] == "-e" || words[i - 1] == "--eval")
        {
          noteForeign(.csharp, Value(word), by: index)
        }
        if !hasFile, let input = invocation.input { noteForeign(.csharp, input, by: index) }
        // F# puts arguments behind functions without brackets.
        if verb == "fsi" {
          let texts = invocation.arguments.dropFirst().filter { !$0.value.isKnown }.compactMap {
            script(at: $0.value)
          }
          for code in texts + (hasFile ? [] : [invocation.input].compactMap(\.self)) {
            noteForeign(.ocaml, code, by: index)
          }
        }
      }
      for file in ["Program.cs"] + words where file.utf8.contains(0x2E) || file == "/dev/stdin" {
        runToolFile(file, .csharp, invocation, index)
      }
    case "swift" where verb == "run" || verb == "build" || verb == "test" || verb == "package":
      // The manifest is a program, too.
      runToolFile("Package.swift", .swift, invocation, index)
      if verb == "test" { runFound(["Tests.swift", "Test.swift"], .swift, invocation, index) }
      guard verb == "run" else { return }
      for file in ["Sources/main.swift", "main.swift"] { runToolFile(file, .swift, invocation, index) }
    case "terraform", "tofu", "terragrunt": runTerraformFiles(invocation, verb)
    case "zig", "nim", "crystal", "dart", "v", "kotlinc", "scala-cli", "amm", "rdmd", "rust-script", "gforth",
      "sbt":
      if tool == "sbt" {
        for file in ["build.sbt", "project/plugins.sbt", "project/Build.scala"] {
          runToolFile(file, .kotlin, invocation, index)
        }
      }
      if tool == "zig", verb == "build" { runToolFile("build.zig", .rust, invocation, index) }
      for word in words where word.utf8.contains(0x2E) || word == "/dev/stdin" {
        runToolFile(word, Self.sourceLanguage(tool), invocation, index)
      }
    case "gcc", "cc", "g++", "c++", "clang", "clang++", "rustc", "swiftc", "tcc", "gfortran", "dmd", "ldc2",
      "gdc", "ghc", "ocamlc", "ocamlopt", "fpc":
      compile(invocation)
    case "cmake", "ctest": runCMake(words, invocation)
    case "ninja", "ninja-build", "samu": runNinja(words, invocation)
    case "ant":
      for file in Self.values(of: ["-f", "-file", "-buildfile"], words) + ["build.xml"] {
        runAnt(file, invocation)
      }
    case "mvn", "mvnw":
      for file in Self.values(of: ["-f", "--file"], words) + ["pom.xml"] { runAnt(file, invocation) }
    case "msbuild", "xbuild": runProjects(invocation)
    case "direnv":
      guard verb == "allow" || verb == "exec" || verb == "reload", let code = written(".envrc", invocation)
      else {
        return
      }
      _ = launchText(code, from: invocation, carrier: invocation.range, by: ".envrc")
    case "systemctl", "service": runUnits(words, invocation)
    case "git": runWrittenHooks(verb, invocation)
    case "act":
      for file in files.all where ByteView(file.path.display).contains("/.github/workflows/") {
        runCommandTexts(in: file.path.display, invocation)
      }
    case "mix", "rebar3": runToolFile("mix.exs", .elixir, invocation, index)
    case "gem", "node-gyp", "foreman", "honcho", "overmind", "hivemind", "snakemake", "mise", "rtx", "poe",
      "pdm", "hatch", "rye", "taskipy", "deno", "doit", "tox", "nox", "scons", "meson", "blender", "duckdb",
      "bazel", "bazelisk", "buck", "buck2", "pants", "tilt", "mage", "dune", "uvicorn", "gunicorn",
      "hypercorn", "flask", "streamlit", "locust", "celery", "lint-staged", "build", "poetry":
      runListedCommands(tool, words, invocation, index)
    case "pytest", "py.test", "inv", "invoke", "fab", "coverage":
      for file in ["conftest.py", "tasks.py", "fabfile.py"] {
        runToolFile(file, .python, invocation, index)
      }
      for folder in Self.folders(words).dropFirst() {
        runToolFile(folder + "conftest.py", .python, invocation, index)
      }
      // `tests/conftest.py`: those of the folders that it goes into.
      if tool != "inv", tool != "invoke", tool != "fab" {
        runFound(["/conftest.py"], .python, invocation, index)
      }
      let scripts = words.filter { $0.hasASCIISuffix(".py") }
      for word in scripts { runToolFile(word, .python, invocation, index) }
      // What pytest finds by itself.
      if scripts.isEmpty, tool != "inv", tool != "invoke", tool != "fab" {
        runFound(["_test.py"], beginning: "test_", .python, invocation, index)
      }
    case "phpunit": runFound(["Test.php"], .php, invocation, index)
    case "rake", "bundle", "vagrant", "pod", "fastlane", "cap", "thor", "rspec":
      for file in Self.values(of: ["-f", "--rakefile"], words) + [
        "Rakefile", "Gemfile", "Vagrantfile", "Podfile", "Fastfile", "Thorfile", "spec_helper.rb",
      ] {
        runToolFile(file, .ruby, invocation, index)
      }
      if tool == "rake" {
        let options = ["-e", "--execute", "-p", "--execute-print", "-E", "--execute-continue"]
        for code in Self.values(of: options, words) {
          noteForeign(.ruby, Value(code), by: index)
        }
      }
      if tool == "rspec" || words.contains("rspec") { runFound(["_spec.rb"], .ruby, invocation, index) }
    case "gradle", "gradlew":
      // The names of the tasks alone are printed.
      guard !words.contains("-m"), !words.contains("--dry-run") else { return }
      for file in Self.values(of: ["-b", "--build-file", "-I", "--init-script", "-c"], words) + [
        "build.gradle", "build.gradle.kts", "settings.gradle",
      ] {
        runToolFile(file, .groovy, invocation, index)
      }
    case "webpack", "vite", "rollup", "jest", "vitest", "mocha", "eslint", "prettier", "gulp", "grunt",
      "next", "astro", "nuxt", "babel", "postcss", "tailwindcss", "playwright", "cypress", "esbuild", "karma",
      "pm2", "jake", "stylelint", "commitlint", "release-it", "svelte-kit", "remix", "ava", "tap":
      for file in [
        tool + ".config.js", tool + ".config.ts", tool + ".config.mjs", tool + ".config.cjs",
        tool + "file.js",
        "Gruntfile.js", "." + tool + "rc.js", "." + tool + "rc.cjs", "Jakefile", "Jakefile.js",
        tool + ".setup.js", "setupTests.js",
      ] {
        runToolFile(file, .node, invocation, index)
      }
      // What is checked, formatted or bundled is read and not run; settings are.
      let isRun =
        switch tool {
        case "eslint", "prettier", "stylelint", "babel", "postcss", "tailwindcss", "esbuild", "webpack",
          "vite",
          "rollup":
          false
        default: true
        }
      let named = isRun ? words : Self.values(of: ["-c", "--config", "--plugin", "--rulesdir"], words)
      let scripts = named.filter { $0.hasASCIISuffix("js") || $0.hasASCIISuffix(".ts") }
      for word in scripts { runToolFile(word, .node, invocation, index) }
      switch tool {
      case "jest", "vitest", "mocha", "playwright", "cypress", "karma", "ava", "tap":
        guard scripts.isEmpty else { return }
        runFound(
          [".test.js", ".test.ts", ".spec.js", ".spec.ts", ".test.mjs", ".test.cjs", ".test.tsx", ".cy.js"],
          .node, invocation, index)
      default: break
      }
    case "k6":
      guard verb == "run" else { return }
      for word in words where word.hasASCIISuffix("s") { runToolFile(word, .node, invocation, index) }
      if words.contains("-"), let code = invocation.input { noteForeign(.node, code, by: index) }
    case "npm", "yarn", "pnpm", "bun", "yarnpkg": runInstallScripts(invocation, verb)
    case "task", "go-task":
      for file in Self.values(of: ["-t", "--taskfile"], words) + ["Taskfile.yml", "Taskfile.yaml"] {
        runCommandTexts(in: file, invocation)
      }
    case "ansible-playbook":
      for word in words where word.hasASCIISuffix("ml") || word == "/dev/stdin" {
        runCommandTexts(in: word, invocation)
      }
    case "pre-commit", "lefthook":
      for file in [".pre-commit-config.yaml", "lefthook.yml"] { runCommandTexts(in: file, invocation) }
    case "composer": runCommandTexts(in: "composer.json", invocation)
    case "brew" where verb == "bundle":
      for file in Self.values(of: ["--file"], words) + ["Brewfile"] {
        runToolFile(file, .ruby, invocation, index)
      }
    case "tmux":
      for file in Self.values(of: ["-f"], words) {
        runCommandTexts(in: file, invocation, quotedOnly: true)
      }
    case "nix-shell":
      for file in words.filter({ $0.hasASCIISuffix(".nix") }) + ["shell.nix", "default.nix"] {
        runCommandTexts(in: file, invocation, quotedOnly: true)
      }
    case "gitlab-runner", "gitlab-ci-local", "circleci":
      for file in [".gitlab-ci.yml", ".circleci/config.yml"] { runCommandTexts(in: file, invocation) }
    case "jenkinsfile-runner": runCommandTexts(in: "Jenkinsfile", invocation, quotedOnly: true)
    case "waf": runCommandTexts(in: "wscript", invocation, quotedOnly: true)
    case "nomad" where words.contains("run"):
      for word in words where word.utf8.contains(0x2E) { runCommandTexts(in: word, invocation) }
    case "docker", "docker-compose", "podman", "podman-compose":
      guard words.contains("up") || words.contains("run") || words.contains("start") else { return }
      for file in Self.values(of: ["-f", "--file"], words) + [
        "docker-compose.yml", "docker-compose.yaml", "compose.yml", "compose.yaml",
      ] { runServices(in: file, invocation) }
    default: break
    }
  }

  /// A name for the file that `<(…)` stands for, under which what it holds is found.
  private mutating func givenFile(_ value: Value, _ place: Int) -> String {
    guard let record = files[value] else { return "" }
    let name = "/dev/fd/given-\(place)"
    files.put(record, at: Value(name))
    return name
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
    for word in words.prefix(8) where word.utf8.first != 0x2D && !word.isEmpty && word != "." {
      result.append(word.utf8.last == 0x2F ? word : word + "/")
    }
    return result
  }

  static func values(of options: [String], _ words: [String]) -> [String] {
    words.indices.dropLast().filter { options.contains(words[$0]) }.map { words[$0 + 1] }
  }

  /// The text of a file that this text has written.
  mutating func written(_ file: String, _ invocation: Invocation) -> Value? {
    if file == "/dev/stdin" || file == "-" { return invocation.input }
    let path = Paths.join(invocation.directory, Value(file))
    guard let record = files[path], record.standsFor == nil else { return nil }
    return pick("file:\(path.display)", record.contents)
  }

  mutating func runToolFile(
    _ file: String, _ language: Language, _ invocation: Invocation, _ index: Int
  ) {
    if let code = written(file, invocation) { noteForeign(language, code, by: index) }
  }

  /// Files that the tool finds by their names: `x_test.go`, `test_x.py`.
  private mutating func runFound(
    _ endings: [String], beginning start: String? = nil, _ language: Language, _ invocation: Invocation,
    _ index: Int
  ) {
    for file in files.all.prefix(64) {
      guard let path = file.path.known else { continue }
      let name = String(path.lastPathComponent)
      guard
        endings.contains(where: { path.hasASCIISuffix($0) })
          || start.map({ name.hasASCIIPrefix($0) && name.hasASCIISuffix(".py") }) == true
      else { continue }
      if spend(at: invocation.range) { noteForeign(language, file.content, by: index) }
    }
  }

  // MARK: Compilers

  private static func sourceLanguage(_ tool: String) -> Language {
    switch tool {
    case "crystal": .ruby
    case "dart": .dart
    case "kotlinc", "scala-cli", "amm", "sbt": .kotlin
    default: .java
    }
  }

  // MARK: Scripts that installing runs

  mutating func runInstallScripts(_ invocation: Invocation, _ verb: String) {
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

  mutating func runCommandTexts(in file: String, _ invocation: Invocation, quotedOnly: Bool = false) {
    guard let text = written(file, invocation)?.known,
      !calls.contains(where: { $0.isScript && $0.name == file })
    else { return }
    _ = asScript(file, []) { reader in
      for command in CommandTexts(text, quotedOnly: quotedOnly).commands {
        guard reader.spend(at: invocation.range) else { break }
        _ = reader.launchText(Value(command), from: invocation, carrier: invocation.range, by: file)
      }
      return Value()
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
