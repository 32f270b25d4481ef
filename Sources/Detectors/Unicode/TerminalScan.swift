import Bytes
import Text
import Verdict

/// Finds escape sequences and carriage returns that make a terminal show something else than the text says.
/// Colours, progress bars and window titles are left alone.
enum TerminalScan {
  static func findings(in text: ByteView, as kind: TextKind) -> [Finding] {
    var findings: [Finding] = []
    escapes(in: text, as: kind, &findings)
    returns(in: text, &findings)
    return findings
  }

  // MARK: Escape sequences

  private static func escapes(in text: ByteView, as kind: TextKind, _ findings: inout [Finding]) {
    var i = 0
    var lastUp: Int?
    var seen: Set<String> = []
    func add(_ range: Range<Int>, _ words: String, _ severity: Severity) {
      guard seen.insert(words).inserted else { return }
      findings.append(
        UnicodeRule.terminal.finding(at: range, evidence: Evidence(plain: words), severity: severity))
    }
    while let start = text.next(0x1B, from: i) {
      i = start + 1
      switch text.at(i) {
      case 0x5B:
        guard let (final, end) = control(from: i + 1, in: text) else { continue }
        let parameters = text[(i + 1)..<(end - 1)]
        i = end
        switch final {
        case UInt8(ascii: "m") where conceals(parameters):
          if showsWords(after: end, in: text) { add(start..<end, "conceal (SGR 8)", .high) }
        case UInt8(ascii: "A"), UInt8(ascii: "F"):
          lastUp = start
        case UInt8(ascii: "K"), UInt8(ascii: "J"):
          if let up = lastUp, start - up < 32, erasesProse(before: up, in: text) {
            add(up..<end, "cursor up and erase after a line of text", .medium)
          }
        default: break
        }
      case 0x5D:
        let command = text[(i + 1)..<min(text.count, i + 2048)]
        guard let end = terminator(in: command) else { continue }
        let body = command[..<end]
        let range = start..<(i + 1 + end)
        i = range.upperBound
        if body.starts(with: "52;") {
          add(range, "clipboard write (OSC 52)", .high)
        } else if body.starts(with: "8;"), hidesTarget(body, shownAt: range.upperBound, in: text) {
          add(range, "link whose text does not show its target (OSC 8)", .medium)
        }
      case 0x50, 0x58, 0x5E, 0x5F:
        if kind == .description { add(start..<i + 1, "device control string", .medium) }
      default: break
      }
    }
  }

  /// The last byte of a control sequence whose parameters start at `start`, and where it ends.
  private static func control(from start: Int, in text: ByteView) -> (final: UInt8, end: Int)? {
    var i = start
    while let byte = text.at(i), i - start < 64 {
      if byte >= 0x40, byte <= 0x7E { return (byte, i + 1) }
      guard byte >= 0x20, byte < 0x40 else { return nil }
      i += 1
    }
    return nil
  }

  /// Whether `8` stands among the parameters, other than in a colour (`38;5;8`).
  private static func conceals(_ parameters: ByteView) -> Bool {
    guard parameters.firstIndex(of: 0x38) != nil else { return false }
    var numbers: [Int] = [0]
    for byte in parameters {
      if ASCII.isDigit(byte) {
        numbers[numbers.count - 1] = min(999, numbers[numbers.count - 1] * 10 + Int(byte - 0x30))
      } else if byte == 0x3B {
        numbers.append(0)
      } else {
        return false
      }
    }
    var k = 0
    while k < numbers.count {
      if numbers[k] == 38 || numbers[k] == 48 {
        k += k + 1 < numbers.count && numbers[k + 1] == 5 ? 3 : 5
        continue
      }
      if numbers[k] == 8 { return true }
      k += 1
    }
    return false
  }

  private static func showsWords(after start: Int, in text: ByteView) -> Bool {
    var letters = 0
    var i = start
    while let byte = text.at(i), i - start < 200, byte != 0x1B {
      if ASCII.isLetter(byte) || byte >= 0x80 { letters += 1 }
      i += 1
    }
    return letters >= 8
  }

  /// Whether the line that ends at `end` reads like a sentence rather than a progress report.
  private static func erasesProse(before end: Int, in text: ByteView) -> Bool {
    var i = end
    while i > 0, text[i - 1] == 0x0A || text[i - 1] == 0x0D { i -= 1 }
    var start = i
    while start > 0, i - start < 400, text[start - 1] != 0x0A { start -= 1 }
    return isProse(text[start..<i])
  }

  private static func isProse(_ line: ByteView) -> Bool {
    var words = 0
    var letters = 0
    for byte in line {
      if ASCII.isDigit(byte) || byte == 0x25 || byte == 0x1B { return false }
      if ASCII.isLetter(byte) {
        letters += 1
      } else {
        if letters >= 2 { words += 1 }
        letters = 0
      }
    }
    return words + (letters >= 2 ? 1 : 0) >= 5
  }

  private static func terminator(in command: ByteView) -> Int? {
    for (k, byte) in command.enumerated() {
      if byte == 0x07 || byte == 0x1B { return k }
      if byte == 0x0A { return nil }
    }
    return nil
  }

  /// A link that carries data, or whose text names another host.
  private static func hidesTarget(_ body: ByteView, shownAt start: Int, in text: ByteView) -> Bool {
    guard let separator = body.firstIndex(of: 0x3B, from: 2) else { return false }
    let target = body[(separator + 1)...]
    guard target.starts(with: "http"), !target.isEmpty else { return false }
    let shown = text[start..<min(text.count, start + 200)]
    if target.firstIndex(of: 0x3F) != nil {
      return isProse(shown[..<(shown.firstIndex(of: 0x1B) ?? shown.count)])
    }
    guard let other = shown.firstRange(of: "://") else { return false }
    let limit = shown.firstIndex(of: 0x1B, from: 2) ?? shown.count
    return other.lowerBound < limit && host(of: target) != host(of: shown[max(0, other.lowerBound - 5)...])
  }

  private static func host(of url: ByteView) -> ByteView {
    guard let scheme = url.firstRange(of: "://") else { return .empty }
    var end = scheme.upperBound
    while let byte = url.at(end), ASCII.isAlphanumeric(byte) || byte == 0x2E || byte == 0x2D { end += 1 }
    return url[scheme.upperBound..<end]
  }

  // MARK: Carriage returns

  /// Looks for a carriage return that puts one sentence over another. Progress reports repeat themselves.
  private static func returns(in text: ByteView, _ findings: inout [Finding]) {
    var i = 0
    var count = 0
    while let at = text.next(0x0D, from: i) {
      i = at + 1
      guard let next = text.at(i), next != 0x0A, next != 0x0D else { continue }
      count += 1
      if count > 64 { return }
      var start = at
      while start > 0, at - start < 400, text[start - 1] != 0x0A, text[start - 1] != 0x0D { start -= 1 }
      var end = i
      while let byte = text.at(end), end - i < 400, byte != 0x0A, byte != 0x0D { end += 1 }
      let first = text[start..<at]
      let second = text[i..<end]
      // A file from the days when lines ended in a carriage return alone has no other line breaks.
      guard text.at(end) != 0x0D, start == 0 || text[start - 1] == 0x0A else { continue }
      guard isProse(first), second.count >= first.count / 2, common(first, second) < 4 else { continue }
      findings.append(
        UnicodeRule.overwrite.finding(
          at: start..<end, evidence: Evidence(plain: "carriage return inside a line")))
      return
    }
  }

  private static func common(_ a: ByteView, _ b: ByteView) -> Int {
    var i = 0
    while i < a.count, i < b.count, a[i] == b[i] { i += 1 }
    return i
  }
}
