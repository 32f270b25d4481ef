import Bytes

/// The line numbers that a patch adds, file by file. Hunks are counted by what their heads promise, so that a
/// line of a file that looks like a patch is none.
enum PatchReader {
  static func addedLines(in patch: ByteView) -> [LineSet] {
    var sections: [LineSet] = []
    var i = 0
    while i < patch.count {
      let end = patch.lineEnd(at: i)
      let line = patch[i..<end]
      i = end + 1
      if line.starts(with: "diff --git ") || line.starts(with: "* Unmerged path ") {
        sections.append(LineSet())
      } else if line.starts(with: "@@ -"), !sections.isEmpty, let hunk = Hunk(line) {
        sections[sections.count - 1].add(hunk.first, count: hunk.added)
        skip(hunk.removed + hunk.added, in: patch, from: &i)
      }
    }
    return sections
  }

  private static func skip(_ lines: Int, in patch: ByteView, from i: inout Int) {
    var left = lines
    while left > 0, i < patch.count {
      // `\ No newline at end of file` counts for nothing.
      if patch[i] != UInt8(ascii: "\\") { left -= 1 }
      i = patch.lineEnd(at: i) + 1
    }
  }

  /// `@@ -12,3 +14 @@`
  private struct Hunk {
    var removed = 1
    var first = 0
    var added = 1

    init?(_ line: ByteView) {
      var i = 4
      func number() -> Int? {
        var value = 0
        let start = i
        while let byte = line.at(i), ASCII.isDigit(byte), i - start < 10 {
          value = value * 10 + Int(byte - 0x30)
          i += 1
        }
        return i > start ? value : nil
      }
      guard number() != nil else { return nil }
      if line.at(i) == UInt8(ascii: ",") {
        i += 1
        guard let count = number() else { return nil }
        removed = count
      }
      guard line.at(i) == 0x20, line.at(i + 1) == UInt8(ascii: "+") else { return nil }
      i += 2
      guard let start = number() else { return nil }
      first = start
      if line.at(i) == UInt8(ascii: ",") {
        i += 1
        guard let count = number() else { return nil }
        added = count
      }
    }
  }
}
