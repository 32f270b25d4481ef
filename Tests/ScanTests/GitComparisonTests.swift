import Chance
import Foundation
import TestSupport
import Testing

@testable import Scan

/// git as it is installed, in a repository of its own.
struct GitRepository {
  let folder = ScratchFolder()
  static let program = ["/usr/bin/git", "/usr/local/bin/git", "/opt/homebrew/bin/git"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  var path: String { folder.path }

  init() { run(["init", "-q"]) }

  @discardableResult
  func run(_ arguments: [String], input: [UInt8] = []) -> Program.Result {
    var git = Program(
      path: Self.program ?? "/usr/bin/git",
      environment: [
        "HOME": folder.path, "PATH": "/usr/bin:/bin", "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": "a",
        "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@example.org",
      ])
    git.input = .bytes(input)
    return git.run(["-C", folder.path] + arguments)
  }

  /// Which of these paths git ignores; one that ends in a slash is a folder. git only takes for a folder what is
  /// one, so these are made, by themselves: a name may stand for a file in one row and for a folder in another.
  func ignored(_ paths: [String]) -> Set<String> {
    let folders = paths.filter { $0.hasSuffix("/") }.map { String($0.dropLast()) }
    var ignored = check(paths.filter { !$0.hasSuffix("/") })
    for path in folders { _ = folder.makeFolder(path) }
    for path in check(folders) { ignored.insert(path + "/") }
    for path in folders {
      try? FileManager.default.removeItem(atPath: folder.path + "/" + path.split(separator: "/")[0])
    }
    return ignored
  }

  private func check(_ paths: [String]) -> Set<String> {
    guard !paths.isEmpty else { return [] }
    let input = Array(paths.joined(separator: "\0").utf8) + [0]
    let result = run(["check-ignore", "--no-index", "-z", "--stdin"], input: input)
    return Set(result.output.split(separator: "\0").map(String.init))
  }
}

@Suite("The same as git", .enabled(if: GitRepository.program != nil))
struct GitComparisonTests {
  @Test("Every row of the table is what git says")
  func table() {
    let repository = GitRepository()
    var byPatterns: [String: [String]] = [:]
    for row in ignoreTable { byPatterns[row.patterns, default: []].append(row.path) }
    for (patterns, paths) in byPatterns {
      repository.folder.write(".gitignore", patterns)
      let ignored = repository.ignored(paths)
      for row in ignoreTable where row.patterns == patterns {
        #expect(
          ignored.contains(row.path) == row.isIgnored,
          "git says otherwise of \(patterns.debugDescription) and \(row.path.debugDescription)")
      }
    }
  }

  @Test("Patterns nobody thought of")
  func random() {
    let repository = GitRepository()
    var dice = Dice(seed: 0x5EED)
    let pieces = ["a", "b", "*", "**", "/", "?", "[ab]", "[!a]", "/", "a", "\\*", ".", "/**/", "b/"]
    let names = ["a", "b", "ab", "aa", ".a", "*"]
    for _ in 0..<50 {
      var lines: [String] = []
      for _ in 0..<(1 + dice.roll(4)) {
        var line = dice.roll(5) == 0 ? "!" : ""
        for _ in 0..<(1 + dice.roll(5)) { line += dice.pick(pieces) }
        // Two slashes in a row are nonsense, and git makes something else of them each time.
        if !line.contains("//") { lines.append(line) }
      }
      let patterns = lines.joined(separator: "\n")
      var paths: Set<String> = []
      for _ in 0..<40 {
        var path = dice.pick(names)
        for _ in 0..<dice.roll(4) { path += "/" + dice.pick(names) }
        paths.insert(dice.roll(4) == 0 ? path + "/" : path)
      }
      repository.folder.write(".gitignore", patterns)
      var files = IgnoreFiles()
      files.add(IgnoreFile(Array(patterns.utf8), depth: 0))
      let ignored = repository.ignored(paths.sorted())
      for path in paths {
        #expect(
          files.isIgnored(path) == ignored.contains(path),
          "\(patterns.debugDescription) of \(path): git says \(ignored.contains(path))")
      }
    }
  }
}
