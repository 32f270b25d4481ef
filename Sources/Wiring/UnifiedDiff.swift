import System

/// What changes between two texts, line by line, in the form of `diff -u`.
package struct UnifiedDiff: Sendable {
  package enum Line: Sendable, Equatable {
    case header(String)
    case same(String)
    case gone(String)
    case new(String)

    /// As `diff -u` writes it, without what could drive a terminal; a tab is a tab.
    package var shown: String {
      switch self {
      case .header(let text): text
      case .same(let text): " " + Self.safe(text)
      case .gone(let text): "-" + Self.safe(text)
      case .new(let text): "+" + Self.safe(text)
      }
    }

    private static func safe(_ line: String) -> String {
      line.utf8.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { BytePath(Array($0)).display }.joined(separator: "\t")
    }
  }

  package private(set) var lines: [Line] = []

  private static let context = 3

  package init(from old: [UInt8], to new: [UInt8]) {
    let a = Self.split(old)
    let b = Self.split(new)
    let steps = Self.steps(a, b)
    var i = 0
    while i < steps.count {
      guard steps[i].isChange else {
        i += 1
        continue
      }
      let start = max(0, i - Self.context)
      var end = i
      var quiet = 0
      var k = i
      while k < steps.count, quiet <= 2 * Self.context {
        if steps[k].isChange {
          quiet = 0
          end = k + 1
        } else {
          quiet += 1
        }
        k += 1
      }
      end = min(steps.count, end + Self.context)
      let part = steps[start..<end]
      let inOld = part.filter { $0.old != nil }
      let inNew = part.filter { $0.new != nil }
      let oldStart = inOld.first?.old.map { $0 + 1 } ?? 0
      let newStart = inNew.first?.new.map { $0 + 1 } ?? 0
      lines.append(.header("@@ -\(oldStart),\(inOld.count) +\(newStart),\(inNew.count) @@"))
      for step in part {
        switch (step.old, step.new) {
        case (let old?, nil): lines.append(.gone(Self.text(a[old])))
        case (nil, let new?): lines.append(.new(Self.text(b[new])))
        case (let old?, _): lines.append(.same(Self.text(a[old])))
        default: break
        }
      }
      i = end
    }
  }

  private struct Step {
    var old: Int?
    var new: Int?
    var isChange: Bool { old == nil || new == nil }
  }

  /// Lines with their ends, so that a missing last one shows.
  private static func split(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    for i in bytes.indices where bytes[i] == 0x0A {
      lines.append(bytes[start...i])
      start = i + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func text(_ line: ArraySlice<UInt8>) -> String {
    var text = line
    if text.last == 0x0A { text.removeLast() }
    if text.last == 0x0D { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  /// The common start and end are found by looking; between them the longest common rest by a table, unless that
  /// grew too large: then everything there is old and new.
  private static func steps(_ a: [ArraySlice<UInt8>], _ b: [ArraySlice<UInt8>]) -> [Step] {
    var first = 0
    while first < a.count, first < b.count, a[first] == b[first] { first += 1 }
    var last = 0
    while last < a.count - first, last < b.count - first, a[a.count - 1 - last] == b[b.count - 1 - last] {
      last += 1
    }
    var steps = (0..<first).map { Step(old: $0, new: $0) }
    let n = a.count - first - last
    let m = b.count - first - last
    if n > 0, m > 0, n * m <= 4_000_000 {
      var table = [Int32](repeating: 0, count: (n + 1) * (m + 1))
      for i in stride(from: n - 1, through: 0, by: -1) {
        for k in stride(from: m - 1, through: 0, by: -1) {
          table[i * (m + 1) + k] =
            a[first + i] == b[first + k]
            ? table[(i + 1) * (m + 1) + k + 1] + 1
            : max(table[(i + 1) * (m + 1) + k], table[i * (m + 1) + k + 1])
        }
      }
      var i = 0
      var k = 0
      while i < n || k < m {
        if i < n, k < m, a[first + i] == b[first + k] {
          steps.append(Step(old: first + i, new: first + k))
          i += 1
          k += 1
        } else if k == m || i < n && table[(i + 1) * (m + 1) + k] >= table[i * (m + 1) + k + 1] {
          steps.append(Step(old: first + i, new: nil))
          i += 1
        } else {
          steps.append(Step(old: nil, new: first + k))
          k += 1
        }
      }
    } else {
      steps += (0..<n).map { Step(old: first + $0, new: nil) }
      steps += (0..<m).map { Step(old: nil, new: first + $0) }
    }
    return steps + (0..<last).map { Step(old: a.count - last + $0, new: b.count - last + $0) }
  }
}
