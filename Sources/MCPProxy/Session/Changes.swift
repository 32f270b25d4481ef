import Audit
import Bytes
import Detectors
import JSON
import MCPMessages
import System
import Verdict

/// Messages that go on with a part of them changed. Everything else keeps its bytes.
extension Session {
  /// Masks what may be masked instead of stopping the whole, and looks again until nothing of it is left: a detector
  /// stops counting somewhere. What is left in `found` is to be decided as usual.
  mutating func redact(
    _ found: inout [Judge.Found], _ pieces: [TextPiece], in frame: Frame, _ event: Event, _ now: Instant,
    _ out: inout Outbox
  ) -> [UInt8]? {
    var frame = frame
    var pieces = pieces
    var count = 0
    var kinds: Set<String> = []
    var rounds = 0
    while rounds < Self.mostRounds, let masked = mask(found, pieces, in: frame) {
      rounds += 1
      count += masked.count
      kinds.formUnion(masked.kinds)
      guard let next = try? Frame(ByteView(masked.bytes)) else { return nil }
      frame = next
      let collected = texts(ofAnswer: frame)
      pieces = collected.pieces
      found = judge.find(in: collected, as: .toolResult)
    }
    guard count > 0 else { return nil }
    let list = kinds.sorted().joined(separator: " ")
    out.log.append(
      LogEntry(event.name, [("decision", "Redact"), ("kinds", list), ("count", String(count))]))
    var record = AuditRecord(
      door: "mcp", event: event, decision: .nothing,
      latencyMicroseconds: Instant.now.microseconds(since: now))
    record.basis = ["redacted \(count): \(list)"]
    out.audit.append(record)
    return frame.bytes.array
  }

  private static let mostRounds = 16

  /// One round. nil if nothing may be masked.
  private func mask(
    _ found: [Judge.Found], _ pieces: [TextPiece], in frame: Frame
  ) -> (bytes: [UInt8], kinds: Set<String>, count: Int)? {
    var ranges: [(range: Range<Int>, label: String)] = []
    for item in found {
      let piece = pieces[item.piece]
      guard let label = label(of: item.finding), let string = piece.string else { continue }
      let range = item.finding.location?.range ?? 0..<piece.field.text.count
      let decoded = piece.offset + range.lowerBound..<piece.offset + range.upperBound
      ranges.append((string.sourceRange(ofDecoded: decoded), label))
    }
    guard !ranges.isEmpty else { return nil }
    var splice = JSONSplice(frame.bytes)
    for (range, label) in Self.merged(ranges) {
      splice.replace(frame.ownRange(of: range), with: JSONEscape.inside("[redacted: \(label)]"))
    }
    guard let bytes = try? splice.result() else { return nil }
    return (bytes, Set(ranges.map(\.label)), ranges.count)
  }

  /// `github-token` for what may be masked; nil for everything else.
  private func label(of finding: Finding) -> String? {
    let isSecret = finding.rule.hasPrefix("SEC-02.") && options.redacting.secrets
    let isPersonal = finding.rule.hasPrefix("SEC-23.") && options.redacting.personal
    guard isSecret || isPersonal else { return nil }
    return String(finding.rule.dropFirst(7))
  }

  private static func merged(
    _ ranges: [(range: Range<Int>, label: String)]
  ) -> [(range: Range<Int>, label: String)] {
    var merged: [(range: Range<Int>, label: String)] = []
    for item in ranges.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) {
      if let last = merged.last, item.range.lowerBound < last.range.upperBound {
        let upper = max(last.range.upperBound, item.range.upperBound)
        merged[merged.count - 1].range = last.range.lowerBound..<upper
      } else {
        merged.append(item)
      }
    }
    return merged
  }

  /// Says in the result itself what was found in it.
  func annotate(_ bytes: [UInt8], _ decision: Decision) -> [UInt8]? {
    guard let document = try? JSONDocument(ByteView(bytes), limits: Frame.limits),
      let result = document.root["result"], result.isObject
    else { return nil }
    let note = JSONWriter.line { writer in
      writer.object { note in Answers.note(decision, "warned", into: &note) }
    }
    let member = Array("\"sentinel\":".utf8) + note
    var splice = JSONSplice(document)
    if let meta = result["_meta"] {
      guard meta.isObject, !meta.has("sentinel") else { return nil }
      let place = meta.span.lowerBound + 1
      splice.replace(place..<place, with: member + (meta.count > 0 ? [0x2C] : []))
    } else {
      let place = result.span.lowerBound + 1
      splice.replace(
        place..<place, with: Array("\"_meta\":{".utf8) + member + [0x7D] + (result.count > 0 ? [0x2C] : []))
    }
    return try? splice.result()
  }
}
