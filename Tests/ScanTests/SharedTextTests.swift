import System
import Testing

@testable import Scan

@Suite("A long text may be looked at by several threads")
struct SharedTextTests {
  private var text: [UInt8] {
    var text = ""
    for i in 0..<4_000 {
      text += i % 97 == 0 ? "k\(i) = '\(token)'\n" : "let value\(i) = compute(\(i), width: \(i % 31))\n"
      if i % 1_000 == 500 { text += String(repeating: "é", count: 9_000) + " \(token)\n" }
    }
    return Array(text.utf8)
  }

  private func job(_ path: String) -> ScanJob {
    ScanJob(
      path: .init(path), identity: Array(path.utf8), absolute: .init("/home/you/project/" + path),
      content: .memory(text))
  }

  private func small(_ options: inout ScanOptions) {
    options.window = 4_096
    options.overlap = 1_024
  }

  @Test("Helpers find the same at the same places, in the same order", arguments: 0..<8)
  func same(round: Int) throws {
    var options = ScanOptions()
    small(&options)
    var inspector = FileInspector(options)
    let alone = inspector.inspect(job("a.py"))
    #expect(alone.findings.count > 40)

    let pool = ScanPool()
    guard let a = pool.startThread(options), let b = pool.startThread(options),
      let c = pool.startThread(options)
    else { return }
    var reports: [FileReport] = []
    for name in ["a.py", "b.py"] { pool.give(job(name)) { reports.append($0) } }
    pool.close { reports.append($0) }
    a.join()
    b.join()
    c.join()
    #expect(reports.count == 2)
    for report in reports {
      #expect(report.places == alone.places)
      #expect(report.rules == alone.rules)
      #expect(report.bytes == alone.bytes)
    }
  }

  @Test("A scan that nobody wants any more ends in the middle of a long text")
  func cancelled() {
    var options = ScanOptions()
    small(&options)
    let pool = ScanPool()
    guard let a = pool.startThread(options), let b = pool.startThread(options) else { return }
    pool.give(job("a.py")) { _ in }
    pool.cancel()
    a.join()
    b.join()
  }
}
