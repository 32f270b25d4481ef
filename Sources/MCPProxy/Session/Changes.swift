import Bytes
import JSON
import MCPMessages
import Verdict

/// Messages that go on with a part of them changed. Everything else keeps its bytes.
extension Session {
  /// Masks what may be masked instead of stopping the whole. What is left in `found` is to be decided as usual.
  mutating func redact(
    _ found: inout [Judge.Found], _ pieces: [TextPiece], in frame: Frame, _ event: Event, _ out: inout Outbox
  ) -> [UInt8]? {
    var ranges: [(range: Range<Int>, label: String)] = []
    var left: [Judge.Found] = []
    for item in found {
      guard let label = label(of: item.finding) else {
        left.append(item)
        continue
      }
      let piece = pieces[item.piece]
      let range = item.finding.location?.range ?? 0..<piece.field.text.count
      let decoded = piece.offset + range.lowerBound..<piece.offset + range.upperBound
      ranges.append((piece.string.sourceRange(ofDecoded: decoded), label))
    }
    guard !ranges.isEmpty else { return nil }
    var splice = JSONSplice(frame.bytes)
    // A batch's member lies inside the line it came in.
    let base = frame.root.span.count == frame.bytes.count ? frame.root.span.lowerBound : 0
    for (range, label) in Self.merged(ranges) {
      splice.replace(
        range.lowerBound - base..<range.upperBound - base, with: JSONEscape.inside("[redacted: \(label)]"))
    }
    guard let bytes = try? splice.result() else { return nil }
    found = left
    let kinds = Array(Set(ranges.map(\.label))).sorted().joined(separator: " ")
    out.log.append(
      LogEntry(event.name, [("decision", "Redact"), ("kinds", kinds), ("count", String(ranges.count))]))
    return bytes
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
