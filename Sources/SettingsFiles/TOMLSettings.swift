import Bytes
import JSON

/// A settings file in TOML, and the changes to be made in it: tables of a list (`[[hooks]]`) put in at the end and
/// taken out again, or elements of a list written inline. Everything else keeps its bytes.
package struct TOMLSettings: Sendable {
  /// A table under its header, with the pairs in it.
  package struct Section: Sendable {
    package let path: [String]
    /// Written `[[…]]`: one of several.
    package let isListElement: Bool
    package let pairs: [String: TOMLValue]
    /// From the header to the end of the last pair.
    let span: Range<Int>
    package var offset: Int { span.lowerBound }
  }

  package let text: ByteView
  /// Pairs that stand before the first header.
  package let rootPairs: [(path: [String], value: TOMLValue)]
  package let sections: [Section]
  private let plain: ByteView
  private let layout: Layout
  private var splices: [ListText.Splice] = []

  package init(_ text: ByteView) throws(SettingsProblem) {
    guard text.count <= JSONSettings.limit else {
      throw SettingsProblem("the file is too large for settings")
    }
    if let offset = text.firstInvalidUTF8 {
      throw SettingsProblem("the text is not valid UTF-8", at: offset, in: text)
    }
    let reader = try TOMLReader(text)
    self.text = text
    var layout = Layout(of: text, nil)
    layout.colon = Array(" = ".utf8)
    self.layout = layout
    var bytes = text.array
    for remark in reader.remarks { for i in remark { bytes[i] = 0x20 } }
    plain = ByteView(bytes)
    var root: [(path: [String], value: TOMLValue)] = []
    var sections: [Section] = []
    var i = 0
    let statements = reader.statements
    while i < statements.count {
      let header = statements[i]
      i += 1
      if header.kind == .pair {
        if let value = header.value { root.append((header.path, value)) }
        continue
      }
      var pairs: [String: TOMLValue] = [:]
      var end = header.span.upperBound
      while i < statements.count, statements[i].kind == .pair {
        if statements[i].path.count == 1 { pairs[statements[i].path[0]] = statements[i].value }
        end = statements[i].span.upperBound
        i += 1
      }
      sections.append(
        Section(
          path: header.path, isListElement: header.kind == .listTable, pairs: pairs,
          span: header.span.lowerBound..<end))
    }
    rootPairs = root
    self.sections = sections
  }

  package func problem(_ message: String, at offset: Int) -> SettingsProblem {
    SettingsProblem(message, at: offset, in: text)
  }

  // MARK: Changes

  /// Takes whole sections out, with the blank line before each.
  package mutating func remove(_ positions: Set<Int>) {
    let all = positions.sorted()
    var i = 0
    while i < all.count {
      let first = all[i]
      while i + 1 < all.count, all[i + 1] == all[i] + 1, onlyBlanks(between: all[i], and: all[i + 1]) {
        i += 1
      }
      splices.append((lines(from: first, through: all[i]), []))
      i += 1
    }
  }

  private func onlyBlanks(between a: Int, and b: Int) -> Bool {
    (sections[a].span.upperBound..<sections[b].span.lowerBound).allSatisfy { ASCII.isJSONBlank(text[$0]) }
  }

  /// The lines of these sections, and the blank line before them.
  private func lines(from first: Int, through last: Int) -> Range<Int> {
    var start = sections[first].span.lowerBound
    while start > 0, text[start - 1] == 0x20 || text[start - 1] == 0x09 { start -= 1 }
    var end = sections[last].span.upperBound
    // A remark behind the last pair goes with it: the line is ours.
    while end < text.count, text[end] != 0x0A { end += 1 }
    let endsFile = end == text.count
    if !endsFile { end += 1 }
    let before = lineEnd(before: start)
    if let before, let earlier = lineEnd(before: before) {
      // A blank line lies before: it came with ours.
      start = endsFile ? earlier : before
    } else if endsFile, let before {
      start = before
    }
    return start..<end
  }

  /// Where the line end that stands right before `offset` begins.
  private func lineEnd(before offset: Int) -> Int? {
    guard offset > 0, text[offset - 1] == 0x0A else { return nil }
    return offset > 1 && text[offset - 2] == 0x0D ? offset - 2 : offset - 1
  }

  /// Puts tables at the end of the file: `[[path]]` and the plain members of each.
  package mutating func append(_ tables: [(path: [String], members: [NewMember])]) {
    guard !tables.isEmpty else { return }
    let newline = layout.newline
    var bytes: [UInt8] = []
    var isEmpty = text.count == 0 || text.count == 3 && text.starts(with: "\u{FEFF}")
    let endsLine = isEmpty || text.at(text.count - 1) == 0x0A
    if !endsLine { bytes += newline }
    for table in tables {
      if !isEmpty { bytes += newline }
      isEmpty = false
      bytes += Array("[[\(table.path.map(Self.key).joined(separator: "."))]]".utf8) + newline
      for member in table.members {
        bytes += Array((Self.key(member.key) + " = " + Self.inline(member.value)).utf8) + newline
      }
    }
    if !endsLine { bytes.removeLast(newline.count) }
    splices.append((text.count..<text.count, bytes))
  }

  package mutating func append(_ elements: [NewValue], to list: TOMLValue) {
    splices += listText(list).appending(elements.count) { i, _, _ in Array(Self.inline(elements[i]).utf8) }
  }

  package mutating func remove(_ positions: Set<Int>, from list: TOMLValue) {
    splices += listText(list).removing { positions.contains($0) }
  }

  private func listText(_ list: TOMLValue) -> ListText {
    ListText(
      text: text, plain: plain, open: list.span.lowerBound + 1, close: list.span.upperBound - 1,
      items: (list.elements ?? []).map(\.span), layout: layout)
  }

  package func result() throws(SettingsProblem) -> [UInt8] {
    do throws(JSONSplice.Conflict) {
      return try JSONSplice.apply(splices, to: text)
    } catch {
      throw SettingsProblem("two changes meet in one place", at: error.range.lowerBound, in: text)
    }
  }

  // MARK: Writing

  private static func key(_ key: String) -> String {
    let isBare = !key.isEmpty && key.utf8.allSatisfy { ASCII.isWord($0) || $0 == UInt8(ascii: "-") }
    return isBare ? key : quoted(key)
  }

  private static func quoted(_ text: String) -> String {
    // What needs no escape is easier to read as it stands.
    if text.utf8.contains(UInt8(ascii: "\"")) || text.utf8.contains(UInt8(ascii: "\\")),
      text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x27 && $0.value != 0x7F })
    {
      return "'" + text + "'"
    }
    return "\"" + String(decoding: JSONEscape.inside(text), as: UTF8.self) + "\""
  }

  private static func inline(_ value: NewValue) -> String {
    switch value {
    case .string(let text): quoted(text)
    case .integer(let number): String(number)
    case .bool(let flag): flag ? "true" : "false"
    case .list(let elements): "[" + elements.map(inline).joined(separator: ", ") + "]"
    case .table(let members):
      "{ " + members.map { key($0.key) + " = " + inline($0.value) }.joined(separator: ", ") + " }"
    }
  }
}
