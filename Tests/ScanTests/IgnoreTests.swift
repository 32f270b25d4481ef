import Testing

@testable import Scan

/// `patterns` (lines) against a path; a path that ends in a slash is a folder.
private func isIgnored(_ patterns: String, _ path: String, depth: Int = 0) -> Bool {
  var files = IgnoreFiles()
  files.add(IgnoreFile(Array(patterns.utf8), depth: depth))
  return files.isIgnored(path)
}

extension IgnoreFiles {
  func isIgnored(_ path: String) -> Bool {
    let bytes = Array(path.utf8)
    return isIgnored(bytes.split(separator: 0x2F), isFolder: bytes.last == 0x2F)
  }
}

/// What is ignored and what is not, by one file at the root. Compared with git itself in `GitComparisonTests`.
let ignoreTable: [(patterns: String, path: String, isIgnored: Bool)] =
  ignoreNames + ignorePaths + ignoreWildcards + ignoreClasses + ignoreLines

private let ignoreNames: [(String, String, Bool)] = [
  ("foo", "foo", true), ("foo", "a/foo", true), ("foo", "a/b/foo", true), ("foo", "foobar", false),
  ("foo", "foo/x", true), ("foo", "a/foo/b/c", true), ("foo", "Foo", false), ("*.log", "a.log", true),
  ("*.log", "x/y/a.log", true), ("*.log", "a.log.txt", false), ("*.log", ".log", true),
  ("*", "anything", true),
  ("*", "a/b", true), ("foo*", "foo", true), ("foo*", "foobar", true), ("*foo*", "afoob", true),
  ("f?o", "foo", true), ("f?o", "fo", false), ("f?o", "fooo", false), (".*", ".env", true),
  (".*", "a.b", false),
  ("foo/", "foo/", true), ("foo/", "foo", false), ("foo/", "foo/x", true), ("foo/", "a/foo/", true),
  ("a*b*c", "aXbYc", true), ("a*b*c", "abcX", false), ("**", "a", true), ("foo**bar", "fooXbar", true),
]

private let ignorePaths: [(String, String, Bool)] = [
  ("/foo", "foo", true), ("/foo", "a/foo", false), ("/foo/", "foo/", true), ("/foo/", "foo", false),
  ("a/b", "a/b", true), ("a/b", "x/a/b", false), ("a/b", "a/b/c", true), ("/a/b", "a/b", true),
  ("a/*", "a/x", true), ("a/*", "a/x/y", true), ("a/*", "a", false), ("a/*.c", "a/x.c", true),
  ("a/*.c", "a/b/x.c", false), ("a/?", "a/x", true), ("a/?", "a/xy", false), ("a//b", "a/b", false),
  ("a/b/", "a/b/", true), ("a/b/", "a/b", false), ("./a", "a", false), ("a/../b", "b", false),
  ("/", "a", false), ("//", "a", false), ("/*", "a", true), ("/*/", "a", false), ("/*/", "a/", true),
]

private let ignoreWildcards: [(String, String, Bool)] = [
  ("**/foo", "foo", true), ("**/foo", "a/foo", true), ("**/foo", "a/b/foo", true),
  ("**/foo", "a/foox", false),
  ("**/foo/bar", "foo/bar", true), ("**/foo/bar", "a/foo/bar", true), ("**/foo/bar", "a/bar", false),
  ("foo/**", "foo/a", true), ("foo/**", "foo/a/b", true), ("foo/**", "foo", false), ("foo/**", "foo/", false),
  ("foo/**", "x/foo/a", false), ("a/**/b", "a/b", true), ("a/**/b", "a/x/b", true),
  ("a/**/b", "a/x/y/b", true),
  ("a/**/b", "a/xb", false), ("a/**/b", "b", false), ("a/**/b/**/c", "a/b/c", true),
  ("a/**/b/**/c", "a/1/b/2/3/c", true), ("a/**/b/**/c", "a/b/b/c", true), ("a/**/b/**/c", "a/c/b", false),
  ("**/a/**/b/", "x/a/y/b/", true), ("**/*.min.js", "a/b/c.min.js", true), ("a**/b", "axy/b", true),
  ("a**/b", "ax/y/b", true), ("a**/b", "ab", true), ("d/a**", "d/ax/y", true),
  ("a\\b**/c", "abx/y/c", false), ("?a**/b", "xax/y/b", false), ("**a/b", "xa/b", true),
  ("**a/b", "x/a/b", false), ("**/", "a/", true),
  ("**/", "a", false), ("/**/foo", "a/foo", true), ("/**/foo", "foo", true), ("a/**/**/b", "a/b", true),
  ("***/foo", "x/foo", true), ("foo/**/", "foo/a/", true), ("foo/**/", "foo/a", false),
  ("a/**/*", "a/x/y", true),
]

private let ignoreClasses: [(String, String, Bool)] = [
  ("[abc]x", "ax", true), ("[abc]x", "dx", false), ("[a-c]x", "bx", true), ("[!a-c]x", "dx", true),
  ("[!a-c]x", "ax", false), ("[^a]x", "bx", true), ("[]]x", "]x", true), ("[]-]x", "-x", true),
  ("[a-]x", "-x", true), ("[[:digit:]]x", "3x", true), ("[[:digit:]]x", "ax", false),
  ("[![:space:]]x", "ax", true), ("[[:alpha:][:digit:]]", "7", true), ("[[:nonsense:]]", "a", false),
  ("[a", "[a", false), ("[\\]]x", "]x", true), ("[a-c-e]x", "-x", true), ("[a-c-e]x", "dx", false),
  ("[c-a]x", "bx", false), ("a[/]b", "a/b", false), ("a/[b]c", "a/bc", true), ("[[]x", "[x", true),
  ("*.[oa]", "lib.a", true), ("*.[oa]", "lib.so", false), ("[\\a]x", "ax", true), ("[!]a]x", "bx", true),
]

private let ignoreLines: [(String, String, Bool)] = [
  ("# comment", "# comment", false), ("\\#x", "#x", true), ("\\!x", "!x", true), ("", "a", false),
  ("foo   ", "foo", true), ("foo\\ ", "foo ", true), ("foo\\ ", "foo", false), ("foo\\  ", "foo ", true),
  ("foo\t", "foo", false), ("foo\r\nbar\r\n", "foo", true), ("foo\r\nbar\r\n", "bar", true),
  ("\u{FEFF}foo", "foo", true), ("*.log\n!keep.log", "keep.log", false), ("*.log\n!keep.log", "a.log", true),
  ("!keep.log\n*.log", "keep.log", true), ("foo/\n!foo/keep", "foo/keep", true),
  ("foo/*\n!foo/keep", "foo/keep", false),
  ("foo/*\n!foo/keep", "foo/other", true), ("/*\n!/src", "src/a.c", false), ("/*\n!/src", "doc/a", true),
  ("a\n!a\na", "a", true), ("\\foo", "foo", true), ("f\\*o", "f*o", true), ("f\\*o", "foo", false),
  ("foo\\", "foo", false), ("foo\\", "foo\\", false), ("\\ foo", " foo", true), (" foo", "foo", false),
  (" foo", " foo", true), ("!", "a", false), ("é*", "école", true), ("日本/", "日本/", true),
]

@Suite("Ignore files mean what git takes them to mean")
struct IgnoreTests {
  @Test("Patterns of every kind")
  func table() {
    #expect(ignoreTable.count >= 140)
    for row in ignoreTable {
      #expect(
        isIgnored(row.patterns, row.path) == row.isIgnored,
        "\(row.patterns.debugDescription) of \(row.path.debugDescription)")
    }
  }

  @Test("A file further down counts from its own folder and has the last word")
  func nested() {
    var files = IgnoreFiles()
    files.add(IgnoreFile(Array("*.log\n/top".utf8), depth: 0))
    files.add(IgnoreFile(Array("!a.log\n/here\nsub/x".utf8), depth: 1))
    #expect(!files.isIgnored("d/a.log"))
    #expect(files.isIgnored("d/b.log"))
    #expect(files.isIgnored("d/here"))
    #expect(!files.isIgnored("d/e/here"))
    #expect(files.isIgnored("d/sub/x"))
    #expect(!files.isIgnored("d/top"))
  }

  @Test("Patterns that would send a matcher back again and again take no longer")
  func hostile() {
    let stars = String(repeating: "*a", count: 200) + "b"
    #expect(!isIgnored(stars, String(repeating: "a", count: 2000)))
    let folders = String(repeating: "**/a/", count: 100) + "b"
    #expect(!isIgnored(folders, String(repeating: "a/", count: 400) + "c"))
  }

  @Test("The personal ignore file is found in git's settings")
  func personal() {
    let text =
      "[user]\n\tname = x\n[core]\n  editor = vi\n\texcludesFile = ~/.ignore\n[alias]\nexcludesfile = no\n"
    #expect(PersonalExcludes.excludesFile(in: Array(text.utf8)) == "~/.ignore")
    #expect(PersonalExcludes.excludesFile(in: Array("[core]\nExcludesFile=\"/a b\"".utf8)) == "/a b")
    #expect(PersonalExcludes.excludesFile(in: []) == nil)
  }
}
