import Bytes
import JSON

/// A settings file in JSON, and the changes to be made in it. Everything that is not changed keeps its bytes:
/// comments, order, indentation, line ends, a byte order mark, what stands behind the end.
package struct JSONSettings: Sendable {
  package let text: ByteView
  /// nil where the file holds no value yet.
  package let root: JSONValue?
  private let plain: ByteView
  private let layout: Layout
  private var splices: [ListText.Splice] = []

  /// A settings file larger than this is none.
  package static let limit = 8 << 20

  /// `allowingComments`: also commas that nothing follows. An agent that reads strict JSON drops a whole file for
  /// one of them, so it is said rather than passed over.
  package init(_ text: ByteView, allowingComments: Bool) throws(SettingsProblem) {
    self.text = text
    var plain = allowingComments ? JSONComments.blanked(text) : text
    if !allowingComments, text.starts(with: "\u{FEFF}") {
      plain = ByteView([0x20, 0x20, 0x20] + text[3...].array)
    }
    self.plain = plain
    guard plain.indices.contains(where: { !ASCII.isJSONBlank(plain[$0]) }) else {
      root = nil
      layout = Layout(of: text, nil)
      return
    }
    do throws(JSONError) {
      root = try JSONDocument(plain, limits: JSONLimits(bytes: Self.limit, values: 1 << 20)).root
    } catch {
      if !allowingComments, (try? JSONSettings(text, allowingComments: true)) != nil {
        throw SettingsProblem(
          "this file has to be JSON without comments and without a comma behind the last member",
          line: error.line, column: error.column)
      }
      throw SettingsProblem("this is no JSON: \(error.message)", line: error.line, column: error.column)
    }
    layout = Layout(of: text, root)
  }

  package func problem(_ message: String, at value: JSONValue) -> SettingsProblem {
    SettingsProblem(message, at: value.span.lowerBound, in: text)
  }

  /// The value under `key`, which a reader could only see one of.
  package func only(_ key: String, in object: JSONValue) throws(SettingsProblem) -> JSONValue? {
    let values = object.all(key)
    if values.count > 1 {
      throw problem("there are \(values.count) members \"\(key)\", and agents read only one", at: values[1])
    }
    return values.first
  }

  // MARK: Changes

  package mutating func append(_ members: [NewMember], to object: JSONValue) {
    guard !members.isEmpty else { return }
    splices += list(object).appending(members.count) { i, indent, isMultiLine in
      layout.json(members[i], indent: indent, isMultiLine: isMultiLine)
    }
  }

  package mutating func append(_ elements: [NewValue], to array: JSONValue) {
    guard !elements.isEmpty else { return }
    splices += list(array).appending(elements.count) { i, indent, isMultiLine in
      layout.json(elements[i], indent: indent, isMultiLine: isMultiLine)
    }
  }

  package mutating func replace(_ value: JSONValue, with new: NewValue) {
    let isMultiLine = value.span.contains { text[$0] == 0x0A }
    let indent = layout.indentation(ofLineAt: value.span.lowerBound, in: text)
    splices.append((value.span, layout.json(new, indent: indent, isMultiLine: isMultiLine)))
  }

  /// Takes members or elements out, counted from 0.
  package mutating func remove(_ positions: Set<Int>, from container: JSONValue) {
    splices += list(container).removing { positions.contains($0) }
  }

  /// Writes the whole value of a file that has none yet.
  package mutating func fill(with value: NewValue) {
    var bytes = layout.json(value, indent: [], isMultiLine: true)
    if let last = text.at(text.count - 1), last != 0x0A, !(text.count == 3 && text.starts(with: "\u{FEFF}")) {
      bytes = layout.newline + bytes
    }
    bytes += layout.newline
    splices.append((text.count..<text.count, bytes))
  }

  private func list(_ container: JSONValue) -> ListText {
    let items = container.isObject ? container.members.map(\.span) : container.elements.map(\.span)
    return ListText(
      text: text, plain: plain, open: container.span.lowerBound + 1, close: container.span.upperBound - 1,
      items: items, layout: layout)
  }

  package func result() throws(SettingsProblem) -> [UInt8] {
    do throws(JSONSplice.Conflict) {
      return try JSONSplice.apply(splices, to: text)
    } catch {
      throw SettingsProblem("two changes meet in one place", at: error.range.lowerBound, in: text)
    }
  }
}
