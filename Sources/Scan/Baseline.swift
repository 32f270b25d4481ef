import Bytes
import JSON
import System

/// What was found before and is known: a list of fingerprints, which hold no secret and no line numbers.
package struct Baseline: Sendable {
  /// How many findings of each fingerprint are known.
  private var known: [String: Int] = [:]

  package init() {}

  package struct Problem: Error, Sendable, Equatable {
    package let message: String
  }

  package init(_ text: [UInt8]) throws(Problem) {
    let document: JSONDocument
    do throws(JSONError) {
      document = try JSONDocument(ByteView(text))
    } catch {
      throw Problem(message: "is not valid JSON: \(error.description)")
    }
    guard let version = document.root["version"], version.raw == "1",
      let findings = document.root["findings"], findings.isArray
    else {
      throw Problem(message: "is no baseline of version 1")
    }
    for finding in findings.elements {
      guard let fingerprint = finding["fingerprint"]?.string else {
        throw Problem(message: "has an entry without a fingerprint")
      }
      known[fingerprint, default: 0] += 1
    }
  }

  /// Whether this finding is known; each entry answers for one.
  mutating func absorbs(_ finding: ScanFinding) -> Bool {
    guard let count = known[finding.fingerprint], count > 0 else { return false }
    known[finding.fingerprint] = count - 1
    return true
  }

  /// The text of a baseline with these findings, one a line, so that differences read well.
  package static func text(of findings: [ScanFinding]) -> [UInt8] {
    var out = Array("{\"version\":1,\"tool\":\"sentinel scan\",\"findings\":[".utf8)
    for (i, finding) in findings.enumerated() {
      out += Array(i == 0 ? "\n".utf8 : ",\n".utf8)
      out += JSONWriter.line { writer in
        writer.object { item in
          item.member("fingerprint", finding.fingerprint)
          item.member("rule", finding.rule)
          item.member("path", finding.path.string)
        }
      }
    }
    return out + Array("\n]}\n".utf8)
  }
}
