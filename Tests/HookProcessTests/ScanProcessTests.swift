import Bytes
import Foundation
import JSON
import TestSupport
import Testing

/// A folder to scan, and a home of its own beside it.
private struct ScanPlace {
  let folder = ScratchFolder()
  var home: String { folder.path + "/home" }
  var tree: String { folder.path + "/tree" }

  init() {
    _ = folder.makeFolder("home")
    _ = folder.makeFolder("tree")
  }

  /// Put together here, so that this file holds no token.
  static let token = "ghp_" + "16C7e42F292c6912E7710c838347Ae17" + "8B4a"
  static let secret = "k = '\(token)'\n"

  func write(_ name: String, _ text: String) {
    folder.write("tree/" + name, text)
  }

  /// `sentinel scan`, started in the tree.
  func scan(_ arguments: String..., configure: (inout Program) -> Void = { _ in }) -> Program.Result {
    run([Program.folder + "/sentinel", "scan"] + arguments, configure: configure)
  }

  @discardableResult
  func git(_ arguments: String...) -> Program.Result { run(["git"] + arguments) }

  func run(_ words: [String], configure: (inout Program) -> Void = { _ in }) -> Program.Result {
    var program = Program(
      path: "/usr/bin/env",
      environment: [
        "HOME": home, "PATH": "/usr/bin:/bin:/usr/local/bin", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.org",
      ])
    program.directory = tree
    configure(&program)
    return program.run(words)
  }

  /// The files that a scan finds something in.
  func found(_ arguments: String...) -> [String] {
    let result = run([Program.folder + "/sentinel", "scan", "--format", "json"] + arguments)
    guard let findings = try? JSONDocument(ByteView(result.output)).root["findings"] else { return ["?"] }
    return findings.elements.compactMap { $0["path"]?.string }
  }
}

extension RealProcesses {
  @Suite("sentinel scan, as a person meets it")
  struct ScanTests {
    @Test("A clean folder is one line and 0; a finding is its line, a caret, advice, and 1")
    func output() {
      let place = ScanPlace()
      place.write("a.py", "print('hello')\n")
      let clean = place.scan()
      #expect(clean.output == "No findings in 1 file.\n")
      #expect(clean.errors == "")
      #expect(clean.exitCode == 0)
      place.write("src/config.py", "import os\n\tk = '\(ScanPlace.token)'  # \u{1B}[2J\n")
      let result = place.scan()
      #expect(
        result.output == """
          src/config.py:2:7  high  Contains a GitHub token  SEC-02.github-token
              k = 'ghp_•••'  # \\x1b[2J
                   ^^^^^^^
              why: Anyone who sees this text can act as its owner until the token is revoked.
              instead: Name an environment variable or a secret store instead, and revoke the token if it was shown.

          1 finding (1 high) in 1 of 2 files.

          """)
      #expect(result.errors == "")
      #expect(result.exitCode == 1)
    }

    @Test("A scan leaves nothing behind")
    func stateless() throws {
      let place = ScanPlace()
      place.write("a.py", ScanPlace.secret)
      #expect(place.scan().exitCode == 1)
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.home).isEmpty)
      #expect(try FileManager.default.contentsOfDirectory(atPath: place.tree) == ["a.py"])
    }

    @Test(
      "What is not understood is said, with what was probably meant",
      arguments: [
        (["--fromat", "json"], "did you mean --format"), (["--format", "jsn"], "did you mean json"),
        (["--format"], "--format needs a value"), (["--min-severity", "hgih"], "did you mean high"),
        (["--git-diff", "--output=x"], "--git-diff takes a range"),
        (["--git-staged", "a"], "exclude each other"),
        (["--threads", "0"], "from 1 to 256"), (["--profile=al"], "security or all"),
        ([""], "an argument is empty"),
      ])
    func misuse(arguments: [String], message: String) {
      let place = ScanPlace()
      let result = place.run([Program.folder + "/sentinel", "scan"] + arguments)
      #expect(result.exitCode == 2)
      #expect(result.output == "")
      #expect(result.errors.contains(message), "\(result.errors)")
    }

    @Test("Help names every option")
    func help() {
      let text = ScanPlace().scan("--help").output
      for option in [
        "--git-staged", "--git-diff", "--format", "--min-severity", "--profile", "--baseline",
        "--write-baseline",
        "--no-exceptions", "--threads", "--stats", "sentinel:allow",
      ] { #expect(text.contains(option)) }
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }

    @Test("What cannot be read is 3, unless something was found")
    func unreadable() {
      let place = ScanPlace()
      place.write("a.py", "x = 1\n")
      let missing = place.scan("a.py", "missing")
      #expect(missing.exitCode == 3)
      #expect(missing.errors == "sentinel: missing: there is no such file or folder\n")
      place.write("b.py", ScanPlace.secret)
      #expect(place.scan("b.py", "missing").exitCode == 1)
      let device = place.scan("/dev/null")
      #expect(device.exitCode == 3)
      #expect(device.errors == "sentinel: /dev/null: is no regular file\n")
      if geteuid() != 0 {
        chmod(place.tree + "/a.py", 0)
        let closed = place.scan("a.py")
        #expect(closed.exitCode == 3)
        #expect(closed.errors == "sentinel: a.py: Permission denied\n")
        chmod(place.tree + "/a.py", 0o600)
      }
    }

    @Test("Standard input is read for a dash")
    func standardInput() {
      let place = ScanPlace()
      let result = place.scan("-", "--format", "ndjson") {
        $0.input = .bytes(Array(("\n" + ScanPlace.secret).utf8))
      }
      #expect(result.output.contains("\"path\":\"stdin\",\"line\":2,\"column\":6"))
      #expect(result.exitCode == 1)
      #expect(place.scan("-") { $0.input = .bytes([]) }.exitCode == 0)
      #expect(place.scan("-") { $0.input = .closed }.exitCode == 3)
    }

    @Test("A reader that went away, and a full disk, end it without a word", arguments: [0, 1, 2])
    func output(kind: Int) {
      let place = ScanPlace()
      for i in 0..<60 { place.write("f\(i).py", ScanPlace.secret) }
      let result = place.scan { $0.output = [.broken, .full, .closed][kind] }
      #expect(result.exitCode == 3)
      #expect(result.errors == "")
    }

    @Test("Signals end it at once", arguments: [SIGINT, SIGTERM])
    func signals(number: Int32) {
      let place = ScanPlace()
      let result = place.scan("-") {
        $0.input = .neverEnding
        $0.signal = (number, 0.3)
      }
      #expect(result.signal == number)
      #expect(result.seconds < 3)
    }

    @Test("Circles of links, pipes, sockets and names that are no text")
    func oddities() {
      let place = ScanPlace()
      place.write("d/a.py", ScanPlace.secret)
      symlink(".", place.tree + "/d/here")
      symlink("../..", place.tree + "/d/up")
      symlink("a.py", place.tree + "/d/again.py")
      symlink("nowhere", place.tree + "/d/dangling")
      mkfifo(place.tree + "/d/pipe", 0o600)
      place.write("d/empty.py", "")
      #expect(place.found() == ["d/a.py"])
      let name: [UInt8] = Array((place.tree + "/d/b").utf8) + [0xFF, 0x0A] + Array(".py".utf8) + [0]
      let file = name.withUnsafeBytes {
        open($0.baseAddress!.assumingMemoryBound(to: CChar.self), O_CREAT | O_WRONLY, 0o600)
      }
      // macOS takes no such name.
      guard file >= 0 else { return }
      let bytes = Array(("\u{FF}" + ScanPlace.secret).utf8) + [0xFF, 0xFE]
      _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
      close(file)
      let result = place.scan()
      #expect(result.output.contains("d/b\\xff\\n.py:1:7"), "\(result.output)")
      #expect(result.exitCode == 1)
    }

    @Test("Ignore files count, but not for what is named, nor for what an agent takes in")
    func ignoring() {
      let place = ScanPlace()
      place.git("init", "-q")
      for name in ["a.py", "build/b.py", "x.log", "keep.log", "sub/only.py", "sub/c.py", "own.py"] {
        place.write(name, ScanPlace.secret)
      }
      place.write(".gitignore", "build/\n*.log\n!keep.log\n.claude/\n")
      place.write("sub/.gitignore", "/only.py\n")
      place.write(".sentinelignore", "own.py\n")
      place.write(".claude/notes.txt", ScanPlace.secret)
      place.write(".claude/settings.json", "{\"env\":{\"T\":\"\(ScanPlace.token)\"}}")
      #expect(place.found() == [".claude/settings.json", "a.py", "keep.log", "sub/c.py"])
      #expect(place.found("sub") == ["sub/c.py"])
      #expect(place.found("build/b.py", "own.py") == ["build/b.py", "own.py"])
      #expect(place.found("--no-exceptions").count == 9)
    }

    @Test("The same report whatever the number of threads")
    func order() {
      let place = ScanPlace()
      for i in 0..<120 { place.write("d\(i % 7)/f\(i).py", i % 3 == 0 ? ScanPlace.secret : "x = 1\n") }
      let one = place.scan("--threads", "1")
      #expect(one.output.hasSuffix("40 findings (40 high) in 40 of 120 files.\n"))
      for count in ["2", "3", "16"] { #expect(place.scan("--threads", count).output == one.output) }
    }

    @Test("What would be committed: the index, not the files")
    func staged() {
      let place = ScanPlace()
      place.git("init", "-q")
      place.write("old.py", ScanPlace.secret)
      place.git("add", ".")
      #expect(place.scan("--git-staged").exitCode == 1)
      place.git("commit", "-qm", "x")
      #expect(place.scan("--git-staged").exitCode == 0)
      place.write("a b.py", ScanPlace.secret)
      place.git("add", ".")
      place.write("a b.py", "clean = 1\n")
      place.write("unstaged.py", ScanPlace.secret)
      #expect(place.found("--git-staged") == ["a b.py"])
      place.git("add", ".")
      place.git("rm", "-q", "--cached", "unstaged.py")
      #expect(place.found("--git-staged") == [])
      // Large texts are not kept in memory; what follows them is read all the same.
      let filler = String(repeating: "word\n", count: 60_000)
      place.write("c1.txt", filler + ScanPlace.secret)
      place.write("c2.bin", "\0" + filler)
      place.write("c3.py", ScanPlace.secret)
      place.git("add", ".")
      #expect(place.found("--git-staged") == ["c1.txt", "c3.py", "unstaged.py"])
    }

    @Test("What a range of commits adds, with the lines' numbers in the new file")
    func range() {
      let place = ScanPlace()
      place.git("init", "-q")
      place.write("a.py", "one = 1\n" + ScanPlace.secret + "two = 2\n")
      place.git("add", ".")
      place.git("commit", "-qm", "one")
      place.write("a.py", "zero = 0\none = 1\n" + ScanPlace.secret + "two = 2\nnew" + ScanPlace.secret)
      place.write("b.py", ScanPlace.secret)
      let working = place.scan("--git-diff", "HEAD", "--format", "ndjson").output
      #expect(working.contains("\"path\":\"a.py\",\"line\":5"))
      #expect(!working.contains("\"line\":3"))
      place.git("add", ".")
      place.git("commit", "-qm", "two")
      #expect(place.found("--git-diff", "HEAD~1") == ["a.py", "b.py"])
      #expect(place.found("--git-diff", "HEAD~1..HEAD") == ["a.py", "b.py"])
      let none = place.scan("--git-diff", "nonsense")
      #expect(none.exitCode == 3)
      #expect(none.errors.contains("git could not say what changed"))
    }

    @Test("A baseline leaves out what is known, wherever it moves")
    func baseline() {
      let place = ScanPlace()
      place.write("a.py", ScanPlace.secret)
      let written = place.scan("--write-baseline", "known.json")
      #expect(written.output == "Wrote 1 finding to known.json.\n")
      #expect(written.exitCode == 0)
      #expect(!place.folder.read("tree/known.json").contains("16C7"))
      let known = place.scan("--baseline", "known.json")
      #expect(known.output == "No findings in 1 file. (1 in the baseline)\n")
      #expect(known.exitCode == 0)
      place.write("a.py", "\n\n" + ScanPlace.secret + "password = 'Tr0ub4dor-and-3-more'\n")
      #expect(place.found("--baseline", "known.json") == ["a.py"])
      #expect(place.scan("--baseline", "missing.json").exitCode == 3)
    }

    @Test("Numbers go to standard error")
    func statistics() {
      let place = ScanPlace()
      place.write("a.py", ScanPlace.secret + "x = 1  # sentinel:allow SEC-02 nothing here\n")
      place.write("b.bin", "\0\0\0")
      let result = place.scan("--stats")
      #expect(result.output.hasSuffix("1 finding (1 high) in 1 of 1 file.\n"))
      #expect(result.errors.contains("1 read, 1 binary, 0 ignored"))
      #expect(result.errors.contains("1 sentinel:allow that nothing needs"))
      #expect(result.errors.contains("1   SEC-02.github-token"))
    }

    @Test("A long line of a few megabytes is looked at to its end")
    func longLine() {
      let place = ScanPlace()
      place.write("a.js", String(repeating: "word ", count: 240_000) + "'\(ScanPlace.token)'")
      let result = place.scan("--format", "ndjson")
      #expect(result.output.contains("\"line\":1,\"column\":1200002"))
    }
  }
}
