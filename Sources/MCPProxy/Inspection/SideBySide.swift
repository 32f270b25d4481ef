import Bytes
import Detectors
import Guard
import System
import Verdict

/// Long texts, read in parts by several threads: whoever waits for a long answer waits for half of it.
struct SideBySide {
  let crew: Crew
  let profile: Profile

  /// In less than that nobody is worth waking.
  static let shortest = 48 << 10
  private static let shortestShare = 32 << 10
  private static let longestShare = 128 << 10

  private struct Part {
    var piece: Int
    var range: Range<Int>
  }

  /// What each of `texts` carries, in order.
  func read(_ texts: TextPieces, as kind: TextKind) -> [[Finding]] {
    let pieces = texts.pieces
    let share = min(Self.longestShare, max(Self.shortestShare, texts.count / crew.width + 4_096))
    let parts = Self.parts(of: pieces, share)
    var found = [[Finding]](repeating: [], count: parts.count)
    found.withUnsafeMutableBufferPointer { buffer in
      let found = buffer
      let jobs = Self.jobs(parts, share)
      crew.each(jobs.count) { job in
        for i in jobs[job] {
          found[i] = Guard.judge(parts[i].range, of: pieces[parts[i].piece].field, as: kind, profile: profile)
        }
      }
    }
    var findings = [[Finding]](repeating: [], count: pieces.count)
    for (part, found) in zip(parts, found) {
      // Neighbouring parts overlap.
      let known = findings[part.piece]
      findings[part.piece] += found.filter { new in !known.contains { Self.areSame($0, new) } }
    }
    return findings
  }

  private static func parts(of pieces: [TextPiece], _ share: Int) -> [Part] {
    var parts: [Part] = []
    for i in pieces.indices {
      for range in pieces[i].field.text.windows(of: share) { parts.append(Part(piece: i, range: range)) }
    }
    return parts
  }

  /// Small parts go together.
  private static func jobs(_ parts: [Part], _ share: Int) -> [Range<Int>] {
    var jobs: [Range<Int>] = []
    var from = 0
    var size = 0
    for i in parts.indices {
      size += parts[i].range.count
      guard size >= share / 2 || i == parts.count - 1 else { continue }
      jobs.append(from..<i + 1)
      from = i + 1
      size = 0
    }
    return jobs
  }

  private static func areSame(_ a: Finding, _ b: Finding) -> Bool {
    a.rule == b.rule && a.location?.range == b.location?.range && a.severity == b.severity
  }
}
