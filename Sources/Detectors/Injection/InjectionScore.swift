import Bytes
import Text

/// What the words of one reading add up to.
struct InjectionScore: Sendable {
  struct Mark: Sendable {
    var signal: Int
    var range: Range<Int>
  }

  /// Where signals were seen, in ascending order of their ends.
  private(set) var marks: [Mark] = []

  /// How many telling words stand there letter-shifted or back to front.
  private(set) var rotated = 0
  private(set) var reversed = 0

  /// Reads a text, or a part of it.
  init(_ text: ByteView, in part: Range<Int>? = nil) {
    let hits = Concept.hits(in: text, startingIn: part ?? 0..<text.count)
    guard !hits.isEmpty else { return }
    let concepts = Concept.allCases.count
    var last = [Range<Int>?](repeating: nil, count: concepts)
    // When a signal was last noted: once in a hundred bytes is enough.
    var noted = [Int](repeating: -1_000, count: Signal.all.count)
    for hit in hits {
      last[hit.tag] = hit.range
      if hit.tag == Concept.rotated.rawValue { rotated += 1 }
      if hit.tag == Concept.reversed.rawValue { reversed += 1 }
      for index in Signal.byConcept[hit.tag] {
        let signal = Signal.all[index]
        guard hit.range.upperBound - noted[index] >= 100, let a = last[signal.first.rawValue],
          let b = last[signal.second.rawValue], let c = last[signal.third.rawValue]
        else { continue }
        let start = min(a.lowerBound, b.lowerBound, c.lowerBound)
        let end = max(a.upperBound, b.upperBound, c.upperBound)
        guard end - start <= signal.span, Self.areDistinct(signal, a, b, c) else { continue }
        noted[index] = end
        marks.append(Mark(signal: index, range: start..<end))
      }
    }
  }

  /// Whether different ideas were seen in different words: `ignore your` counts once.
  private static func areDistinct(_ signal: Signal, _ a: Range<Int>, _ b: Range<Int>, _ c: Range<Int>) -> Bool
  {
    if signal.first != signal.second, a == b { return false }
    if signal.second != signal.third, b == c { return false }
    return signal.first == signal.third || a != c
  }

  /// The heaviest window of so many bytes: the sum of the different signals in it, and where they are.
  func heaviest(_ family: Signal.Family, window: Int) -> (weight: Int, range: Range<Int>, signals: [Int]) {
    var best = 0
    var bestRange = 0..<0
    var bestSignals: [Int] = []
    var counts = [Int](repeating: 0, count: Signal.all.count)
    var weight = 0
    var tail = 0
    let mine = marks.filter { Signal.all[$0.signal].family == family }
    for (head, mark) in mine.enumerated() {
      counts[mark.signal] += 1
      if counts[mark.signal] == 1 { weight += Signal.all[mark.signal].weight }
      while tail < head, mine[tail].range.lowerBound < mark.range.upperBound - window {
        counts[mine[tail].signal] -= 1
        if counts[mine[tail].signal] == 0 { weight -= Signal.all[mine[tail].signal].weight }
        tail += 1
      }
      if weight > best {
        best = weight
        let inside = mine[tail...head]
        bestRange =
          (inside.map(\.range.lowerBound).min() ?? 0)..<(inside.map(\.range.upperBound).max() ?? 0)
        bestSignals = counts.indices.filter { counts[$0] > 0 }
      }
    }
    return (best, bestRange, bestSignals)
  }
}
