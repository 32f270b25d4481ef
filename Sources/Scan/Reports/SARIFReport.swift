import Bytes
import JSON
import System
import Verdict

/// SARIF 2.1.0. The results come first and the rules after them, so that nothing has to be kept but the rules.
struct SARIFReport: ScanReport {
  var output: [UInt8] = []
  private let version: String
  private var isFirst = true
  private var indices: [String: Int] = [:]
  private var rules: [ScanFinding] = []
  private var problems: [ScanProblem] = []

  init(version: String) { self.version = version }

  mutating func begin() {
    output +=
      "{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[".utf8
    output += "{\"columnKind\":\"unicodeCodePoints\",\"results\":[".utf8
  }

  mutating func add(_ finding: ScanFinding) {
    var index = rules.count
    if let known = indices[finding.rule] {
      index = known
      // The rule is as bad as the worst it was used for.
      if rules[index].severity < finding.severity { rules[index].severity = finding.severity }
    } else {
      indices[finding.rule] = index
      rules.append(finding)
    }
    output += isFirst ? "\n".utf8 : ",\n".utf8
    isFirst = false
    output += JSONWriter.line { writer in
      writer.object { Self.write(finding, index, to: &$0) }
    }
  }

  mutating func add(_ problem: ScanProblem) { problems.append(problem) }

  mutating func end(_ summary: ScanSummary) {
    output += isFirst ? "],\n\"tool\":".utf8 : "\n],\n\"tool\":".utf8
    output += JSONWriter.line { writer in
      writer.object { tool in
        tool.member(
          "driver",
          object: { driver in
            driver.member("name", "Sentinel")
            driver.member("version", version)
            driver.member(
              "rules",
              array: { list in
                for rule in rules { list.object { Self.write(rule: rule, to: &$0) } }
              })
          })
      }
    }
    output += ",\n\"invocations\":[".utf8
    output += JSONWriter.line { writer in
      writer.object { invocation in
        invocation.member("executionSuccessful", problems.isEmpty)
        invocation.member(
          "toolExecutionNotifications",
          array: { list in
            for problem in problems { list.object { Self.write(problem, to: &$0) } }
          })
      }
    }
    output += "]}]}\n".utf8
  }

  private static func write(_ finding: ScanFinding, _ index: Int, to item: inout JSONWriter) {
    item.member("ruleId", finding.rule)
    item.member("ruleIndex", index)
    item.member("level", level(of: finding.severity))
    item.member(
      "message",
      object: { message in
        var text = finding.title
        if let evidence = finding.evidence, !evidence.isEmpty { text += ": " + evidence }
        if let note = finding.note { text += " (" + note + ")" }
        message.member("text", text)
      })
    item.member(
      "locations",
      array: { list in
        list.object { location in
          location.member(
            "physicalLocation",
            object: { physical in
              physical.member("artifactLocation", object: { artifact(finding.path, to: &$0) })
              physical.member(
                "region",
                object: { region in
                  region.member("startLine", finding.start.line)
                  region.member("startColumn", finding.start.column)
                  region.member("endLine", finding.end.line)
                  region.member("endColumn", finding.end.column)
                })
            })
          if let field = finding.field {
            location.member(
              "logicalLocations",
              array: { logical in logical.object { $0.member("fullyQualifiedName", field) } })
          }
        }
      })
    item.member("partialFingerprints", object: { $0.member("sentinelFingerprint/v1", finding.fingerprint) })
    item.member("properties", object: { $0.member("severity", finding.severity.name) })
  }

  private static func write(rule: ScanFinding, to item: inout JSONWriter) {
    item.member("id", rule.rule)
    item.member("name", name(of: rule.rule))
    item.member("shortDescription", object: { $0.member("text", words(of: rule)) })
    item.member(
      "fullDescription", object: { $0.member("text", rule.why.isEmpty ? words(of: rule) : rule.why) })
    item.member(
      "help",
      object: { help in
        let text = [rule.why, rule.instead].filter { !$0.isEmpty }.joined(separator: "\n\n")
        help.member("text", text.isEmpty ? words(of: rule) : text)
        help.member(
          "markdown",
          "**Why:** \(rule.why.isEmpty ? words(of: rule) : rule.why)"
            + (rule.instead.isEmpty ? "" : "\n\n**Instead:** \(rule.instead)"))
      })
    item.member("defaultConfiguration", object: { $0.member("level", level(of: rule.severity)) })
    item.member(
      "properties",
      object: { properties in
        properties.member("tags", ["security", rule.category])
        properties.member("security-severity", score(of: rule.severity))
      })
  }

  private static func write(_ problem: ScanProblem, to item: inout JSONWriter) {
    item.member("level", "error")
    item.member("message", object: { $0.member("text", "Not scanned: " + problem.reason) })
    item.member(
      "locations",
      array: { list in
        list.object { location in
          location.member(
            "physicalLocation",
            object: { physical in
              physical.member("artifactLocation", object: { artifact(problem.path, to: &$0) })
            })
        }
      })
  }

  private static func level(of severity: Severity) -> String {
    switch severity {
    case .critical, .high: "error"
    case .medium: "warning"
    case .low, .none: "note"
    }
  }

  /// What code scanning sorts by.
  private static func score(of severity: Severity) -> String {
    switch severity {
    case .critical: "9.5"
    case .high: "8.0"
    case .medium: "5.5"
    case .low: "2.5"
    case .none: "0.0"
    }
  }

  private static func artifact(_ path: BytePath, to item: inout JSONWriter) {
    if path.isAbsolute {
      item.member("uri", "file://" + encoded(path.bytes))
    } else {
      item.member("uri", encoded(path.bytes))
      item.member("uriBaseId", "%SRCROOT%")
    }
  }

  /// The path as part of a URI, whatever bytes it is made of.
  private static func encoded(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    for byte in bytes {
      if ASCII.isAlphanumeric(byte) || "-._~/".utf8.contains(byte) {
        out.append(byte)
      } else {
        out += "%".utf8
        out += SHA256.hexText([byte]).asciiUppercased.utf8
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// `SEC-02.github-token` → `Sec02GithubToken`.
  private static func name(of rule: String) -> String {
    var out: [UInt8] = []
    var isStart = true
    for byte in rule.asciiLowercased.utf8 {
      guard ASCII.isAlphanumeric(byte) else {
        isStart = true
        continue
      }
      out.append(isStart ? ASCII.uppercased(byte) : byte)
      isStart = false
    }
    return String(decoding: out, as: UTF8.self)
  }

  /// The rule in words that fit every finding of it: a title may speak of one file only.
  private static func words(of rule: ScanFinding) -> String {
    let id = rule.rule.split(separator: ".").last.map(String.init) ?? rule.rule
    let words = String(decoding: id.utf8.map { $0 == 0x2D ? 0x20 : $0 }, as: UTF8.self)
    return rule.category + ": " + words
  }
}
