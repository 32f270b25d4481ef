import Bytes
import Text
import Verdict

/// Judges bidirectional controls line by line: in code they have no business unless they wrap words of a
/// script that runs from right to left and are closed on their line.
enum DirectionScan {
  private struct Line {
    var start: Int?
    var end = 0
    var depth = 0
    var isolates = 0
    /// Those that go from left to right, as the letters of most languages do by themselves. Systems put them around the
    /// numbers of contact cards and before the paths that they show, and where all else goes that way they move nothing.
    var leftToRight = 0
    /// An override of the same direction, which address books put around numbers as well.
    var forcesLeft = false
    var hasOverride = false
    var hasEmbedding = false
    var hasRightToLeft = false
    var isUnbalanced = false
    /// Whether a control stands inside of a name.
    var isGlued = false
    /// Letters in a row inside of what is embedded, and whether there is a word: translations embed the places of
    /// values, `%1$s`, which have none.
    var letters = 0
    var hasWord = false
    var hasRightIsolate = false

    mutating func take(letter isLetter: Bool) {
      letters = isLetter ? letters + 1 : 0
      if letters >= 3 { hasWord = true }
    }
  }

  static func findings(in inspection: Inspection) -> [Finding] {
    var line = Line()
    var worst: (severity: Severity, range: Range<Int>) = (.none, 0..<0)
    var previous: UInt32 = 0x0A
    var isBehindName = false
    func close() {
      let severity = judge(line, as: inspection.kind)
      if severity > worst.severity, let start = line.start { worst = (severity, start..<line.end) }
      line = Line()
    }
    // Every line end matters here, so the text is read as a whole; that is rarely called for.
    ForeignParts.visitAll(inspection.text) { point in
      switch point.value {
      case 0x0A, 0x2029:
        close()
        isBehindName = false
      case 0x202A...0x202E, 0x2066...0x2069:
        isBehindName = isBehindName || isPart(previous)
        take(point, &line)
      default:
        if isBehindName, isLetter(point.value) { line.isGlued = true }
        if line.depth > 0 { line.take(letter: point.value < 0x80 && ASCII.isLetter(UInt8(point.value))) }
        isBehindName = false
        if point.value >= 0x590, Scripts.isRightToLeft(point.value) { line.hasRightToLeft = true }
      }
      previous = point.value
    }
    close()
    guard worst.severity > .none else { return [] }
    return [
      UnicodeRule.direction.finding(
        at: worst.range, evidence: Evidence(plain: "bidirectional control characters"),
        severity: worst.severity)
    ]
  }

  /// Letters, digits and slashes. Other signs stand before names that messages set apart.
  private static func isPart(_ point: UInt32) -> Bool {
    isLetter(point) || point == 0x2F
  }

  private static func isLetter(_ point: UInt32) -> Bool { point < 0x80 && ASCII.isAlphanumeric(UInt8(point)) }

  private static func take(_ point: ForeignParts.Codepoint, _ line: inout Line) {
    line.start = line.start ?? point.range.lowerBound
    line.end = point.range.upperBound
    switch point.value {
    case 0x202E:
      line.hasOverride = true
      line.depth += 1
    case 0x202A, 0x202D:
      line.forcesLeft = line.forcesLeft || point.value == 0x202D
      line.leftToRight += 1
    case 0x202B:
      line.hasEmbedding = true
      line.depth += 1
    case 0x202C:
      if line.depth > 0 {
        line.depth -= 1
      } else if line.leftToRight > 0 {
        line.leftToRight -= 1
      } else {
        line.isUnbalanced = true
      }
    case 0x2069:
      if line.isolates == 0 { line.isUnbalanced = true } else { line.isolates -= 1 }
    default:
      line.isolates += 1
      if point.value == 0x2067 {
        line.hasEmbedding = true
        line.hasRightIsolate = true
      }
    }
  }

  private static func judge(_ line: Line, as kind: TextKind) -> Severity {
    guard line.start != nil else { return .none }
    var line = line
    if line.forcesLeft, line.leftToRight > 0 || line.hasRightToLeft || line.isGlued || kind == .code {
      line.hasOverride = true
    }
    let movesOthers = line.hasRightToLeft || line.isGlued || kind == .code || line.hasOverride
    let isOpen =
      line.isUnbalanced || line.depth > 0 || line.isolates > 0 || line.leftToRight > 0 && movesOthers
    if kind == .code {
      if line.hasOverride || isOpen { return .high }
      return line.hasRightToLeft ? .none : .medium
    }
    if !line.hasRightToLeft, line.isGlued { return line.hasOverride || isOpen ? .high : .medium }
    if line.hasOverride { return line.hasRightToLeft && !isOpen ? .medium : .high }
    // Translated messages wrap names in isolates, and messages in right-to-left scripts all of themselves.
    if line.hasEmbedding {
      if line.hasRightToLeft || !isOpen && !line.hasWord && !line.hasRightIsolate { return .none }
      return isOpen ? .high : .medium
    }
    return isOpen && !line.hasRightToLeft ? .medium : .none
  }
}
