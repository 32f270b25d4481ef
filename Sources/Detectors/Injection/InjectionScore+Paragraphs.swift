import Bytes
import Text

/// What was found in paragraphs of their own: what stands in another one may be of another matter.
extension InjectionScore {
  /// What a window rests on, and what it weighs, if it is no more than passing words of several paragraphs.
  ///
  /// `.scattered` stands by the grounds if no paragraph rests on two of them and weighs enough by itself.
  func spread(of signals: [Int], at place: Range<Int>, in text: ByteView) -> (grounds: Grounds, weight: Int) {
    let total = signals.reduce(0) { $0 + Signal.all[$1].weight }
    guard !isSaturated else { return (.all, total) }
    let grounds = Grounds(signals)
    guard text[place].contains("\n\n") else { return (grounds, total) }
    let enough = min(total, Self.stopping)
    var paragraph = Paragraph()
    var isFirm = false
    var heaviest = 0
    var end = place.lowerBound
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      guard mark.range.lowerBound >= place.lowerBound, mark.range.upperBound <= place.upperBound,
        signals.contains(mark.signal)
      else { continue }
      let start = mark.range.lowerBound
      if start > end, text[..<start].firstRange(of: "\n\n", from: end) != nil { paragraph = Paragraph() }
      paragraph.add(mark.signal)
      heaviest = max(heaviest, paragraph.weight)
      isFirm = isFirm || paragraph.grounds.areFirm && paragraph.weight >= enough
      end = max(end, mark.range.upperBound)
    }
    return (isFirm ? grounds : grounds.union(.scattered), heaviest < Self.leastAlone ? heaviest : total)
  }

  /// So much has to stand in one paragraph for the others to count.
  private static let leastAlone = 40

  private struct Paragraph {
    var grounds: Grounds = []
    var weight = 0
    private var signals: [Int] = []

    mutating func add(_ signal: Int) {
      guard !signals.contains(signal) else { return }
      signals.append(signal)
      grounds.formUnion(Grounds(Signal.all[signal]))
      weight += Signal.all[signal].weight
    }
  }
}
