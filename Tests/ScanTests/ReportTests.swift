import Bytes
import JSON
import System
import Testing
import Verdict

@testable import Scan

/// Two findings in files with awkward names, something unreadable, and the report of them.
private func report(_ format: ScanFormat, findings: Bool = true) -> String {
  var report = format.report(hasColours: false, version: "1.2.3")
  report.begin()
  var summary = ScanSummary()
  summary.files = 3
  if findings {
    for path in ["src/a b%,:ü.py", "/abs/x.py"] {
      for finding in inspect("é = '\(token)'\n", as: path).findings {
        report.add(finding)
        summary.findings += 1
        summary.filesWithFindings += 1
        summary.bySeverity[finding.severity, default: 0] += 1
      }
    }
    report.add(ScanProblem(path: BytePath([0x62, 0xFF, 0x0A]), reason: "Permission denied"))
    summary.problems = 1
  }
  report.end(summary)
  return String(decoding: report.output, as: UTF8.self)
}

@Suite("Reports")
struct ReportTests {
  @Test("For people")
  func text() {
    #expect(
      report(.text) == """
        src/a b%,:ü.py:1:6  high  Contains a GitHub token  SEC-02.github-token
            é = 'ghp_•••'
                 ^^^^^^^
            why: Anyone who sees this text can act as its owner until the token is revoked.
            instead: Name an environment variable or a secret store instead, and revoke the token if it was shown.

        /abs/x.py:1:6  high  Contains a GitHub token  SEC-02.github-token
            é = 'ghp_•••'
                 ^^^^^^^

        2 findings (2 high) in 2 of 3 files. (1 could not be read)

        """)
    #expect(report(.text, findings: false) == "No findings in 3 files.\n")
  }

  @Test("One object, and one object a line")
  func json() throws {
    let root = try JSONDocument(ByteView(report(.json))).root
    #expect(root["findings"]?.count == 2)
    #expect(root["findings"]?[0]?["line"]?.raw.string == "1")
    #expect(root["findings"]?[0]?["column"]?.raw.string == "6")
    #expect(root["findings"]?[0]?["endColumn"]?.raw.string == "46")
    #expect(root["findings"]?[0]?["evidence"]?.string == "github-token, 40 characters, begins \"ghp_\"")
    #expect(root["errors"]?.count == 1)
    #expect(root["summary"]?["findings"]?.raw.string == "2")
    #expect(try JSONDocument(ByteView(report(.json, findings: false))).root["findings"]?.count == 0)
    let lines = report(.ndjson).split(separator: "\n")
    #expect(lines.count == 4)
    for line in lines { #expect(throws: Never.self) { try JSONDocument(ByteView(String(line))) } }
    #expect(lines.last?.hasPrefix("{\"summary\":") == true)
  }

  @Test("SARIF says where, by which rule, and under which name it is known")
  func sarif() throws {
    let root = try JSONDocument(ByteView(report(.sarif))).root
    #expect(root["version"]?.string == "2.1.0")
    let run = try #require(root["runs"]?[0])
    #expect(run["columnKind"]?.string == "unicodeCodePoints")
    let rules = try #require(run["tool"]?["driver"]?["rules"])
    #expect(rules.count == 1)
    #expect(rules[0]?["name"]?.string == "Sec02GithubToken")
    #expect(rules[0]?["help"]?["text"]?.string?.isEmpty == false)
    #expect(rules[0]?["properties"]?["security-severity"]?.string == "8.0")
    let result = try #require(run["results"]?[0])
    #expect(result["ruleId"]?.string == "SEC-02.github-token")
    #expect(result["ruleIndex"]?.raw.string == "0")
    #expect(result["level"]?.string == "error")
    #expect(result["partialFingerprints"]?["sentinelFingerprint/v1"]?.string?.utf8.count == 32)
    let place = try #require(result["locations"]?[0]?["physicalLocation"])
    #expect(place["artifactLocation"]?["uri"]?.string == "src/a%20b%25%2C%3A%C3%BC.py")
    #expect(place["region"]?["startColumn"]?.raw.string == "6")
    #expect(place["region"]?["endColumn"]?.raw.string == "46")
    let second = run["results"]?[1]?["locations"]?[0]?["physicalLocation"]?["artifactLocation"]
    #expect(second?["uri"]?.string == "file:///abs/x.py")
    let invocation = try #require(run["invocations"]?[0])
    #expect(invocation["executionSuccessful"]?.bool == false)
    let notification = try #require(invocation["toolExecutionNotifications"]?[0])
    let uri = notification["locations"]?[0]?["physicalLocation"]?["artifactLocation"]?["uri"]?.string
    #expect(uri == "b%FF%0A")
    let empty = try JSONDocument(ByteView(report(.sarif, findings: false))).root["runs"]?[0]
    #expect(empty?["results"]?.count == 0)
    #expect(empty?["invocations"]?[0]?["executionSuccessful"]?.bool == true)
  }

  @Test("Commands for a workflow cannot be forged by a file's name")
  func github() {
    let lines = report(.github).split(separator: "\n")
    #expect(lines.count == 4)
    #expect(
      lines[0].hasPrefix("::error file=src/a b%25%2C%3Aü.py,line=1,endLine=1,col=6,endColumn=46,title="))
    #expect(lines[2].hasPrefix("::warning file=b"))
    #expect(lines[2].contains("%0A,title=Not scanned::Permission denied"))
  }

  @Test("No report holds the secret")
  func secrets() {
    for format in ScanFormat.allCases { #expect(!report(format).contains("7710c838")) }
  }
}

@Suite("Patches and lists of changes")
struct PatchTests {
  @Test("Lines added, counted by what a hunk promises")
  func patch() {
    let patch = """
      diff --git a/a b/a
      index 1..2 100644
      --- a/a
      +++ b/a
      @@ -1 +1,2 @@ heading
      -x
      +diff --git a/fake b/fake
      +@@ -1 +900 @@
      @@ -9,2 +11,0 @@
      -gone
      -gone
      @@ -20,0 +21 @@
      +y
      \\ No newline at end of file
      diff --git a/b b/b
      new file mode 100644
      Binary files /dev/null and b/b differ
      diff --git a/c b/c
      @@ -0,0 +1,3 @@
      +1
      +2
      +3
      """
    let sections = PatchReader.addedLines(in: ByteView(patch))
    #expect(sections.map(\.ranges) == [[1..<3, 21..<22], [], [1..<4]])
    for text in ["", "@@ -1 +1 @@", "diff --git \n@@ -", "diff --git \n@@ -1,99999999999999999999 +1 @@"] {
      _ = PatchReader.addedLines(in: ByteView(text))
    }
  }

  @Test("Raw entries")
  func raw() {
    let raw = ":100644 100644 aa bb M\0a b\0:000000 120000 00 cc A\0link\0:100644 000000 dd 00 D\0gone\0"
    let entries = GitChanges.entries(in: Array(raw.utf8))
    #expect(entries.map { String(decoding: $0.path, as: UTF8.self) } == ["a b", "link", "gone"])
    #expect(entries.map(\.isText) == [true, false, false])
    #expect(GitChanges.entries(in: Array("nonsense\0more".utf8)).isEmpty)
  }
}
