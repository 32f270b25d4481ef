import Bytes
import System
import Verdict

@testable import Scan

/// A GitHub token, put together here so that this file holds none.
let token = "ghp_" + "16C7e42F292c6912E7710c838347Ae17" + "8B4a"

func inspect(
  _ text: [UInt8], as path: String = "a.py", lines: LineSet? = nil,
  _ change: (inout ScanOptions) -> Void = { _ in }
) -> FileReport {
  var options = ScanOptions()
  options.environment = Environment { _ in nil }
  change(&options)
  var inspector = FileInspector(options)
  return inspector.inspect(
    ScanJob(
      path: BytePath(path), identity: Array(path.utf8), absolute: BytePath("/home/you/project/" + path),
      content: .memory(text), lines: lines))
}

func inspect(
  _ text: String, as path: String = "a.py", lines: LineSet? = nil,
  _ change: (inout ScanOptions) -> Void = { _ in }
) -> FileReport {
  inspect(Array(text.utf8), as: path, lines: lines, change)
}

extension FileReport {
  var places: [String] { findings.map { "\($0.start.line):\($0.start.column)" } }
  var rules: [String] { findings.map(\.rule) }
}
