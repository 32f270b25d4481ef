import Bytes
import ShellSyntax

/// `{a,b}{1..9}`: words made from words, before anything else is looked at.
extension Reader {
  private static let mostWords = 4096
  private static let mostNumbers = 256

  mutating func braceExpansion(of word: Word) -> [[WordPart]] {
    var results: [[WordPart]] = [[]]
    for part in word.parts {
      let alternatives: [[WordPart]]
      switch part.form {
      case .braces(let choices):
        var all: [[WordPart]] = []
        for choice in choices {
          guard choice.parts.contains(where: \.isBrace) else {
            all.append(choice.parts)
            continue
          }
          guard enter(at: word.range) else { break }
          all += braceExpansion(of: choice)
          leave()
        }
        alternatives = all
      case .braceRange(let text):
        alternatives = range(text, at: part.range)
      default:
        for i in results.indices { results[i].append(part) }
        continue
      }
      guard results.count * alternatives.count <= Reader.mostWords,
        spend(results.count * alternatives.count, at: word.range)
      else {
        reportLimit("too many words from braces", word.range)
        return results
      }
      results = results.flatMap { start in alternatives.map { start + $0 } }
    }
    return results
  }

  private mutating func range(_ text: String, at range: Range<Int>) -> [[WordPart]] {
    func part(_ text: String) -> [WordPart] { [WordPart(.literal(text), range: range)] }
    let ends = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: true).map { String(Substring($0)) }
    guard ends.count == 2 || ends.count == 3 else { return [part("{\(text)}")] }
    let step = ends.count == 3 ? Swift.max(1, abs(Int(ends[2]).map { Swift.max($0, -1 << 30) } ?? 1)) : 1
    if let low = Int(ends[0]), let high = Int(ends[1]), abs(low) < 1 << 40, abs(high) < 1 << 40 {
      let width = ends[0].isPadded || ends[1].isPadded ? Swift.max(ends[0].utf8.count, ends[1].utf8.count) : 0
      return numbers(from: low, to: high, by: step, width: width).map { part($0) }
        + (abs(high - low) / step < Reader.mostNumbers ? [] : [part(splices.marker(for: item(text)))])
    }
    let first = Array(ends[0].unicodeScalars)
    let last = Array(ends[1].unicodeScalars)
    guard first.count == 1, last.count == 1, first[0].isASCII, last[0].isASCII else {
      return [part("{\(text)}")]
    }
    var result: [[WordPart]] = []
    let low = Int(first[0].value)
    let high = Int(last[0].value)
    for code in stride(from: low, through: high, by: low <= high ? step : -step) {
      result.append(part(String(Unicode.Scalar(UInt8(code)))))
    }
    return result
  }

  private func item(_ text: String) -> Value {
    Value(hole: Value.Hole(name: "{\(text)}", kind: .item))
  }

  private func numbers(from low: Int, to high: Int, by step: Int, width: Int) -> [String] {
    let count = abs(high - low) / step + 1
    let shown = count <= Reader.mostNumbers ? Array(0..<count) : Array(0..<8) + [count - 1]
    return shown.map { index in
      let number = low <= high ? low + index * step : low - index * step
      let digits = String(abs(number))
      let sign = number < 0 ? "-" : ""
      let padding = Swift.max(0, width - digits.utf8.count - sign.utf8.count)
      return sign + String(repeating: "0", count: padding) + digits
    }
  }
}

extension String {
  /// Written with leading zeros.
  fileprivate var isPadded: Bool {
    let digits = utf8.drop { $0 == 0x2D }
    return digits.count > 1 && digits.first == 0x30
  }
}
