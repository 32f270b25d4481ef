import Bytes

/// Files of build tools and task runners that this same text has written: what they would have their tool run.
extension Reader {
  /// Tools whose files say in quotes, or behind a key, what is run.
  mutating func runListedCommands(_ tool: String, _ words: [String], _ invocation: Invocation, _ index: Int) {
    switch tool {
    case "gem":
      for word in words where word.hasASCIISuffix(".gemspec") { runToolFile(word, .ruby, invocation, index) }
    case "node-gyp": runCommandTexts(in: "binding.gyp", invocation)
    case "foreman", "honcho", "overmind", "hivemind": runCommandTexts(in: "Procfile", invocation)
    case "snakemake":
      for file in Self.values(of: ["-s", "--snakefile"], words) + ["Snakefile", "workflow/Snakefile"] {
        runCommandTexts(in: file, invocation, quotedOnly: true)
        runToolFile(file, .python, invocation, index)
      }
    case "mise", "rtx":
      for file in ["mise.toml", ".mise.toml"] { runCommandTexts(in: file, invocation) }
    case "poe", "pdm", "hatch", "rye", "taskipy": runCommandTexts(in: "pyproject.toml", invocation)
    case "deno":
      for file in ["deno.json", "deno.jsonc"] { runCommandTexts(in: file, invocation) }
    case "doit":
      runCommandTexts(in: "dodo.py", invocation, quotedOnly: true)
      runToolFile("dodo.py", .python, invocation, index)
    case "tox":
      for file in Self.values(of: ["-c"], words) + ["tox.ini", "pyproject.toml", "setup.cfg"] {
        runCommandTexts(in: file, invocation)
      }
    case "nox":
      for file in Self.values(of: ["-f", "--noxfile"], words) + ["noxfile.py"] {
        runToolFile(file, .python, invocation, index)
      }
    case "scons":
      for file in Self.values(of: ["-f"], words) + ["SConstruct"] {
        runToolFile(file, .python, invocation, index)
      }
    case "bazel", "bazelisk", "buck", "buck2", "pants":
      for file in files.all.prefix(64) {
        guard let path = file.path.known,
          ["BUILD", "BUILD.bazel", "WORKSPACE", "MODULE.bazel", "BUCK", "TARGETS"].contains(
            String(path.lastPathComponent))
            || path.hasASCIISuffix(".bzl")
        else { continue }
        runCommandTexts(in: path, invocation, quotedOnly: true)
      }
    case "tilt":
      runCommandTexts(in: "Tiltfile", invocation, quotedOnly: true)
    case "mage":
      for file in files.all.prefix(64) where file.path.suffix.hasASCIISuffix(".go") {
        noteForeign(.go, file.content, by: index)
      }
    case "dune": runCommandTexts(in: "dune", invocation)
    case "lint-staged":
      for file in [".lintstagedrc", ".lintstagedrc.json", ".lintstagedrc.yml", "package.json"] {
        runCommandTexts(in: file, invocation)
      }
    case "build", "poetry":
      for file in ["setup.py", "build.py"] { runToolFile(file, .python, invocation, index) }
    case "uvicorn", "gunicorn", "hypercorn", "flask", "streamlit", "locust", "celery":
      // `package.module:app` is a file.
      let named = words.filter { $0.utf8.first != 0x2D }.map { word in
        let module = word.utf8.prefix { $0 != 0x3A }
        let path = module.map { $0 == 0x2E ? UInt8(ascii: "/") : $0 }
        return word.hasASCIISuffix(".py") ? word : String(decoding: path, as: UTF8.self) + ".py"
      }
      for file in named + ["app.py", "wsgi.py", "gunicorn.conf.py", "locustfile.py"] {
        runToolFile(file, .python, invocation, index)
      }
    case "meson":
      runToolFile("meson.build", .python, invocation, index)
      guard let text = written("meson.build", invocation)?.known else { return }
      for call in BuildCalls(text, names: ["run_command"]).calls {
        _ = launchText(Value(call.shellLine), from: invocation, carrier: invocation.range, by: "meson")
      }
    case "blender":
      for file in Self.values(of: ["-P", "--python"], words) { runToolFile(file, .python, invocation, index) }
    default: break
    }
  }

  /// The `Exec…=` lines of units that are started.
  mutating func runUnits(_ words: [String], _ invocation: Invocation) {
    let starts = ["start", "restart", "reload-or-restart", "--now", "isolate"]
    guard words.contains(where: { starts.contains($0) }) else { return }
    for word in words where word.utf8.first != 0x2D && !starts.contains(word) {
      let name = word.utf8.contains(0x2E) ? word : word + ".service"
      guard let text = files.text(endingIn: "/" + name)?.known else { continue }
      for line in text.utf8.split(separator: 0x0A) where line.starts(with: "Exec".utf8) {
        guard let sign = line.firstIndex(of: 0x3D), spend(at: invocation.range) else { continue }
        let command = line[line.index(after: sign)...].drop { "-@:+!".utf8.contains($0) }
        _ = launchText(
          Value(String(Substring(command))), from: invocation, carrier: invocation.range, by: word)
      }
    }
  }

  /// Hooks that this text has written, when git does something that runs hooks.
  mutating func runWrittenHooks(_ verb: String, _ invocation: Invocation) {
    let words = invocation.arguments.compactMap(\.value.known)
    let acts = ["commit", "push", "checkout", "switch", "merge", "rebase", "pull", "am", "clone", "fetch"]
    guard words.contains(where: { acts.contains($0) }) else { return }
    for file in files.all {
      guard let path = file.path.known else { continue }
      switch path.lastPathComponent {
      case "pre-commit", "post-commit", "commit-msg", "prepare-commit-msg", "pre-push", "post-checkout",
        "post-merge", "pre-rebase", "post-rewrite", "pre-merge-commit", "applypatch-msg", "post-applypatch":
        guard spend(at: invocation.range), !calls.contains(where: { $0.isScript && $0.name == path }) else {
          return
        }
        _ = asScript(path, []) { reader in
          reader.launchText(file.content, from: invocation, carrier: invocation.range, by: "git hook")
        }
      default: break
      }
    }
  }

  /// `//go:generate command` in the Go files of this text.
  mutating func runGenerators(_ invocation: Invocation) {
    for file in files.all where file.path.suffix.hasASCIISuffix(".go") {
      guard let text = file.content.known else { continue }
      for line in text.utf8.split(separator: 0x0A) where line.starts(with: "//go:generate ".utf8) {
        guard spend(at: invocation.range) else { return }
        let code = Value(String(Substring(line.dropFirst(14))))
        _ = launchText(code, from: invocation, carrier: invocation.range, by: "go generate")
      }
    }
  }

  // MARK: CMake

  /// Scripts (`-P`), and the lists of a folder that is configured or built.
  mutating func runCMake(_ words: [String], _ invocation: Invocation) {
    guard words.first != "-E" else { return }
    let scripts = Self.values(of: ["-P"], words)
    let folders = Self.values(of: ["-S"], words) + words.filter { $0.utf8.first != 0x2D }
    let files = scripts.isEmpty ? ["CMakeLists.txt"] + folders.map { $0 + "/CMakeLists.txt" } : scripts
    for file in files {
      guard let text = written(file, invocation)?.known else { continue }
      var script = CMakeScript()
      script.read(text)
      for line in script.lines {
        guard spend(at: invocation.range) else { return }
        _ = launchText(Value(line), from: invocation, carrier: invocation.range, by: file)
      }
    }
  }

  // MARK: Ninja

  /// The commands of all rules, with the variables of the file.
  mutating func runNinja(_ words: [String], _ invocation: Invocation) {
    let file = Self.values(of: ["-f"], words).last ?? "build.ninja"
    guard let text = written(file, invocation)?.known else { return }
    var variables: [String: String] = ["in": "", "out": "", "in_newline": ""]
    var commands: [String] = []
    for line in text.utf8.split(separator: 0x0A).prefix(4096) {
      guard let sign = line.firstIndex(of: 0x3D) else { continue }
      let name = ByteView(String(Substring(line[..<sign]))).trimmed().string
      let value = ByteView(String(Substring(line[line.index(after: sign)...]))).trimmed().string
      if name == "command" {
        commands.append(value)
      } else if variables.count < 256 {
        variables[name] = value
      }
    }
    for command in commands.prefix(64) {
      guard spend(at: invocation.range) else { return }
      let line = BuildCalls.expand(command, variables)
      _ = launchText(Value(line), from: invocation, carrier: invocation.range, by: file)
    }
  }

  // MARK: Ant

  /// `<delete dir="x"/>`, `<exec executable="rm"><arg value="-rf"/></exec>`
  mutating func runAnt(_ file: String, _ invocation: Invocation) {
    guard let text = written(file, invocation)?.known else { return }
    let home = scene.home ?? "~"
    runTags(
      text.split(separator: "${user.home}", omittingEmptySubsequences: false).joined(separator: home),
      invocation)
  }

  /// The projects of .NET in this text: `<Exec Command="…"/>`, `<RemoveDir Directories="…"/>`.
  mutating func runProjects(_ invocation: Invocation) {
    for file in files.all.prefix(64) {
      guard let path = file.path.known,
        [".csproj", ".fsproj", ".vbproj", ".proj", ".targets", ".props"].contains(where: {
          path.hasASCIISuffix($0)
        }), let text = file.content.known
      else { continue }
      runTags(text, invocation)
    }
  }

  private mutating func runTags(_ text: String, _ invocation: Invocation) {
    var command: [String] = []
    for tag in text.utf8.prefix(1 << 16).split(separator: 0x3C).prefix(2048) {
      let tag = String(Substring(tag))
      func value(_ name: String) -> String? {
        let view = ByteView(tag)
        guard let start = view.firstRange(of: name + "=\"")?.upperBound,
          let end = view.firstIndex(of: 0x22, from: start)
        else { return nil }
        return view[start..<end].string
      }
      if tag.hasASCIIPrefix("delete"), let path = value("dir") ?? value("file") {
        let code = "rm -r '" + path + "'"
        _ = launchText(Value(code), from: invocation, carrier: invocation.range, by: "ant")
      } else if tag.hasASCIIPrefix("RemoveDir"), let path = value("Directories") {
        _ = launchText(
          Value("rm -rf '" + path + "'"), from: invocation, carrier: invocation.range, by: "msbuild")
      } else if tag.hasASCIIPrefix("Exec "), let code = value("Command") {
        let plain = Self.withoutEntities(code)
        _ = launchText(Value(plain), from: invocation, carrier: invocation.range, by: "msbuild")
      } else if tag.hasASCIIPrefix("executable>") {
        // Of Maven's exec plugin.
        command = [String(tag.dropFirst(11))]
      } else if tag.hasASCIIPrefix("argument>"), !command.isEmpty {
        command.append(String(tag.dropFirst(9)))
      } else if tag.hasASCIIPrefix("/arguments>"), !command.isEmpty {
        let code = BuildCalls.line(command[...])
        _ = launchText(Value(code), from: invocation, carrier: invocation.range, by: "mvn")
        command = []
      } else if tag.hasASCIIPrefix("exec") {
        command = [value("executable") ?? ""]
      } else if tag.hasASCIIPrefix("arg"), !command.isEmpty, let word = value("value") ?? value("line") {
        command.append(word)
      } else if tag.hasASCIIPrefix("/exec>"), !command.isEmpty {
        let code = command.joined(separator: " ")
        _ = launchText(Value(code), from: invocation, carrier: invocation.range, by: "ant")
        command = []
      }
    }
  }
}

extension Reader {
  private static let signs: [String: UInt8] = [
    "quot": 0x22, "apos": 0x27, "lt": 0x3C, "gt": 0x3E, "amp": 0x26,
  ]

  /// `&quot;` and its kin as what they stand for.
  private static func withoutEntities(_ text: String) -> String {
    guard text.utf8.contains(0x26) else { return text }
    var result: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let sign = byte == 0x26 ? rest.prefix(6).firstIndex(of: 0x3B) : nil
      guard let sign, let plain = Self.signs[String(Substring(rest[..<sign]))] else {
        result.append(byte)
        continue
      }
      result.append(plain)
      rest = rest[rest.index(after: sign)...]
    }
    return String(decoding: result, as: UTF8.self)
  }
}
