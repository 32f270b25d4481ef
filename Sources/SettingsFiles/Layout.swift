import Bytes
import JSON

/// How a person laid out a file, so that what is added looks like theirs.
struct Layout {
  var newline: [UInt8] = [0x0A]
  /// One step of indentation.
  var unit: [UInt8] = [0x20, 0x20]
  /// Whether members stand on lines of their own.
  var isMultiLine = true
  /// Between key and value.
  var colon: [UInt8] = Array(": ".utf8)
  /// Behind a comma on the same line.
  var gapAfterComma: [UInt8] = [0x20]

  /// The blanks at the start of the line on which `offset` stands.
  func indentation(ofLineAt offset: Int, in text: ByteView) -> [UInt8] {
    var start = offset
    while start > 0, text[start - 1] != 0x0A { start -= 1 }
    if start == 0, text.starts(with: "\u{FEFF}") { start = 3 }
    var end = start
    while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
    return text[start..<min(end, max(start, offset))].array
  }
}

extension Layout {
  init(of text: ByteView, _ root: JSONValue?) {
    if let end = text.firstIndex(of: 0x0A), end > 0, text[end - 1] == 0x0D { newline = [0x0D, 0x0A] }
    guard let root, let first = Self.firstItem(of: root) else { return }
    isMultiLine = Self.hasLineEnd(text, root.span.lowerBound..<first)
    if let member = root.members.first(where: { _ in true }) {
      let gap = text[member.key.span.upperBound..<member.value.span.lowerBound].array
      if gap.allSatisfy({ $0 == 0x20 || $0 == UInt8(ascii: ":") }) { colon = gap }
    }
    gapAfterComma = colon.last == 0x20 ? [0x20] : []
    if let unit = Self.unit(of: root, in: text) { self.unit = unit }
  }

  private static func firstItem(of value: JSONValue) -> Int? {
    value.isObject
      ? value.members.first { _ in true }?.span.lowerBound
      : value.elements.first { _ in true }?.span.lowerBound
  }

  private static func hasLineEnd(_ text: ByteView, _ range: Range<Int>) -> Bool {
    range.contains { text[$0] == 0x0A }
  }

  /// By how much the inside of a container is further in than the line it begins on: of the first that shows it.
  private static func unit(of root: JSONValue, in text: ByteView) -> [UInt8]? {
    var level = [root]
    var flat: [UInt8]?
    for _ in 0..<4 {
      var next: [JSONValue] = []
      for container in level.prefix(64) {
        guard let first = firstItem(of: container) else { continue }
        if hasLineEnd(text, container.span.lowerBound..<first) {
          let layout = Layout()
          let outer = layout.indentation(ofLineAt: container.span.lowerBound, in: text)
          let inner = layout.indentation(ofLineAt: first, in: text)
          if inner.count > outer.count, inner.starts(with: outer) { return Array(inner[outer.count...]) }
          flat = []
        }
        next += container.members.lazy.map(\.value).filter { !$0.isScalar }
        next += container.elements.lazy.filter { !$0.isScalar }
      }
      level = next
    }
    return flat
  }
}

extension Layout {
  /// `value` as JSON; its further lines begin with `indent`.
  func json(_ value: NewValue, indent: [UInt8], isMultiLine: Bool) -> [UInt8] {
    let lineStart = isMultiLine ? newline + indent + unit : []
    let lineEnd = isMultiLine ? newline + indent : []
    let comma: [UInt8] = [UInt8(ascii: ",")] + (isMultiLine ? [] : gapAfterComma)
    func enclosed(_ open: Unicode.Scalar, _ items: [[UInt8]], _ close: Unicode.Scalar) -> [UInt8] {
      guard !items.isEmpty else { return [UInt8(ascii: open), UInt8(ascii: close)] }
      var bytes = [UInt8(ascii: open)]
      for (i, item) in items.enumerated() { bytes += (i == 0 ? [] : comma) + lineStart + item }
      return bytes + lineEnd + [UInt8(ascii: close)]
    }
    switch value {
    case .string(let text): return Self.quoted(text)
    case .integer(let number): return Array(String(number).utf8)
    case .bool(let flag): return Array((flag ? "true" : "false").utf8)
    case .list(let elements):
      return enclosed("[", elements.map { json($0, indent: indent + unit, isMultiLine: isMultiLine) }, "]")
    case .table(let members):
      return enclosed("{", members.map { json($0, indent: indent + unit, isMultiLine: isMultiLine) }, "}")
    }
  }

  func json(_ member: NewMember, indent: [UInt8], isMultiLine: Bool) -> [UInt8] {
    Self.quoted(member.key) + colon + json(member.value, indent: indent, isMultiLine: isMultiLine)
  }

  private static func quoted(_ text: String) -> [UInt8] {
    [UInt8(ascii: "\"")] + JSONEscape.inside(text) + [UInt8(ascii: "\"")]
  }
}
