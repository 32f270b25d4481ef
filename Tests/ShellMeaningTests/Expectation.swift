import Bytes
import ShellMeaning
import Testing

/// A command and what is expected of its meaning, written as lines:
///
///     $ the command          | another line of it
///     = one invocation, in order; if there are any, they are all there may be
///     ~ an invocation that must be among them
///     - an invocation that must not be among them
///     ! language: code       a piece of foreign code
///     ? kind                 a problem (syntax, limit)
///     * fork bomb
///     < program: text        what is on the program's standard input
///     # program: text        the code that the program runs
struct Expectation {
  var command = ""
  var exactly: [String] = []
  var among: [String] = []
  var not: [String] = []
  var foreign: [String] = []
  var problems: [String] = []
  var inputs: [String] = []
  var scripts: [String] = []
  var isForkBomb = false
  /// `(nothing)`: no invocation at all.
  var isNothing = false

  static func parse(_ table: String) -> [Expectation] {
    var result: [Expectation] = []
    for line in table.split(separator: "\n", omittingEmptySubsequences: true) {
      let mark = line.first
      let text = String(line.dropFirst(2))
      if mark == "$" {
        result.append(Expectation())
        result[result.count - 1].command = text
        continue
      }
      guard !result.isEmpty else { continue }
      let i = result.count - 1
      switch mark {
      case "|": result[i].command += "\n" + text
      case "=":
        if text == "(nothing)" { result[i].isNothing = true } else { result[i].exactly.append(text) }
      case "~": result[i].among.append(text)
      case "-": result[i].not.append(text)
      case "!": result[i].foreign.append(text)
      case "?": result[i].problems.append(text)
      case "<": result[i].inputs.append(text)
      case "#": result[i].scripts.append(text)
      case "*": result[i].isForkBomb = true
      default: Issue.record("cannot read the line \(line)")
      }
    }
    return result
  }

  func check(_ meaning: Meaning, _ location: SourceLocation) {
    let found = meaning.invocations.map(\.flat)
    let all = found.joined(separator: "\n    ")
    if !exactly.isEmpty || isNothing {
      #expect(found == exactly, "\(command)\n    \(all)", sourceLocation: location)
    }
    for line in among {
      #expect(found.contains(line), "\(command)\nmisses \(line)\n    \(all)", sourceLocation: location)
    }
    for line in not {
      #expect(!found.contains(line), "\(command)\nhas \(line)\n    \(all)", sourceLocation: location)
    }
    let code = meaning.foreignCode.map { "\($0.language): \($0.text.display)".escaped }
    for line in foreign {
      #expect(code.contains(line), "\(command)\nmisses code \(line)\n    \(code)", sourceLocation: location)
    }
    if foreign.isEmpty, exactly.isEmpty == false {
      #expect(code.isEmpty, "\(command)\n    \(code)", sourceLocation: location)
    }
    let kinds = meaning.problems.map { if case .limit = $0.kind { "limit" } else { "syntax" } }
    #expect(kinds == problems, "\(command)\n    \(meaning.problems)", sourceLocation: location)
    #expect(
      meaning.forkBombs.isEmpty != isForkBomb, "\(command)\n    \(meaning.forkBombs)",
      sourceLocation: location)
    let inputLines = meaning.invocations.map { "\($0.name ?? "?"): \($0.input?.described ?? "none")" }
    for line in inputs {
      #expect(inputLines.contains(line), "\(command)\n    \(inputLines)", sourceLocation: location)
    }
    let scriptLines = meaning.invocations.map { "\($0.name ?? "?"): \($0.script?.described ?? "none")" }
    for line in scripts {
      #expect(scriptLines.contains(line), "\(command)\n    \(scriptLines)", sourceLocation: location)
    }
  }
}

enum Stage {
  static let files: [String: String] = [
    "/home/dev/project/build.sh": "#!/bin/bash\nset -e\nrm -rf dist\nmake -j4 all\n",
    "/home/dev/project/clean.sh": "rm -rf \"$1\" /srv/data\n",
    "/home/dev/project/again.sh": "./again.sh | ./again.sh &\n",
    "/home/dev/project/tool.py": "#!/usr/bin/env python3\nimport shutil\nshutil.rmtree('/srv')\n",
    "/home/dev/project/package.json": """
    {"name": "x", "scripts": {"prebuild": "rimraf dist", "build": "tsc && cp a \\"b c\\"", "clean": "rm -rf ~/work",
     "test": "jest"}, "other": {"build": "no"}}
    """,
    "/home/dev/project/Makefile": """
    OUT ?= out
    DIRS := $(OUT) tmp
    all: dep
    \t@echo building $@
    \tcc -o $(OUT)/x x.c
    dep:
    \tmkdir -p $(OUT)
    clean:
    \t-rm -rf $(DIRS)
    wipe: clean
    \tfor d in a b; do rm -rf /srv/$$d; done
    """,
    "/home/dev/project/justfile": """
    out := "dist"
    build: deps
        cc -o {{out}}/x x.c
    deps:
        @mkdir -p {{out}}
    nuke target:
        rm -rf /srv/{{target}}
    """,
  ]

  static let scene = Scene(
    directory: "/home/dev/project", home: "/home/dev", project: "/home/dev/project", user: "dev",
    world: World(kind: { _ in nil }, link: { _ in nil }, text: { files[$0] }))

  static func read(_ command: String, limits: MeaningLimits = .standard) -> Meaning {
    Meaning(of: ByteView(command), in: scene, limits: limits)
  }

  static func check(_ table: String, _ location: SourceLocation = #_sourceLocation) {
    for expectation in Expectation.parse(table) { expectation.check(read(expectation.command), location) }
  }
}

extension Invocation {
  /// One line: `sudo> bash -c> A=b rm -rf 'a b' >file @/directory`.
  var flat: String {
    var words: [String] = wrappers.map { $0.flat + ">" }
    words += environment.map { "\($0.name)=\($0.value.shown)" }
    words.append(program.value.isKnown && program.value.known == "" ? "(none)" : program.value.shown)
    words += arguments.map(\.value.shown)
    for redirect in redirects {
      switch redirect.kind {
      case .text: continue
      case .duplicate: words.append("\(redirect.descriptor)>&\(redirect.target.shown)")
      case .read: words.append("<\(redirect.target.shown)")
      case .write:
        words.append((redirect.descriptor == 1 ? "" : "\(redirect.descriptor)") + ">\(redirect.target.shown)")
      case .append:
        words.append(
          (redirect.descriptor == 1 ? "" : "\(redirect.descriptor)") + ">>\(redirect.target.shown)")
      case .readWrite: words.append("\(redirect.descriptor)<>\(redirect.target.shown)")
      }
    }
    if directory.known != "/home/dev/project" { words.append("@\(directory.display)") }
    return words.joined(separator: " ").escaped
  }
}

extension Invocation.Wrapper {
  var flat: String {
    switch self {
    case .elevated(let by, let user): user.map { "\(by):\($0)" } ?? by
    case .container(let by, _, let mounts, _):
      mounts.isEmpty ? "\(by)#" : "\(by)#" + mounts.map { "\($0.host):\($0.inside)" }.joined(separator: ",")
    case .remote(let by, let host): "\(by):\(host)"
    case .repeated(let by): "\(by)*"
    case .deferred(let by): "\(by)~"
    case .script(let by): by
    }
  }
}

extension Value {
  /// As an argument: quoted if it has to be.
  var shown: String {
    let text = display
    return text.isEmpty || text.contains(" ") || text.contains("\n") ? "'\(text)'" : text
  }

  /// With its origins.
  var described: String {
    var text = display.escaped
    let origins = origins
    if !origins.network.isEmpty { text += " net(\(origins.network.joined(separator: ",")))" }
    if !origins.files.isEmpty { text += " files(\(origins.files.joined(separator: ",")))" }
    if !origins.secretStore.isEmpty { text += " secret(\(origins.secretStore.joined(separator: ",")))" }
    if origins.environment { text += " env" }
    if origins.decoded { text += " decoded" }
    return text
  }
}

extension String {
  var escaped: String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
  }
}
