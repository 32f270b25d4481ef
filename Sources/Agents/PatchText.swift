import Bytes
import Verdict

/// The patches that models write for `apply_patch`: a text that names files and the lines that come and go.
///
/// Read as leniently as the programs that apply it: blanks around a header count for nothing, and whatever
/// stands around the patch (a here-document, an envelope) is passed over.
struct PatchText {
  private enum Place { case outside, added, updated }

  private let field: Field
  private(set) var contents: [Content] = []
  private var place = Place.outside
  private var paths: [Field] = []
  private var added: [UInt8] = []

  /// What the patch in this text would write, file by file: only lines that come, for what goes is not there
  /// any more. A file that is deleted or moved away is written to, with nothing.
  static func contents(of field: Field) -> [Content] {
    var patch = PatchText(field)
    patch.read()
    // A text without one file in it changes nothing, but nobody else would look at it either.
    return patch.contents.isEmpty ? [.fileWrite(path: nil, texts: [field])] : patch.contents
  }

  /// Whether there is a patch somewhere in this text.
  static func isIn(_ text: ByteView) -> Bool { text.contains("*** Begin Patch") }

  private init(_ field: Field) { self.field = field }

  private mutating func read() {
    var start = 0
    while start < field.text.count {
      let end = field.text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? field.text.count
      read(field.text[start..<end])
      start = end + 1
    }
    finish()
  }

  private mutating func read(_ line: ByteView) {
    // Among the lines of a change a leading blank means that the line was there before, whatever it says.
    let isHeader = place != .updated || line.at(0) == UInt8(ascii: "*")
    if isHeader, let (header, path) = Self.header(line.trimmed()) {
      switch header {
      case .move: paths.append(name(path))
      case .add, .update, .delete:
        finish()
        paths = [name(path)]
        place = header == .add ? .added : .updated
      case .end:
        finish()
      }
      return
    }
    guard place != .outside, line.at(0) == UInt8(ascii: "+") else { return }
    added += line[1...].array
    added.append(UInt8(ascii: "\n"))
  }

  private func name(_ path: ByteView) -> Field { Field(path: field.path, text: path) }

  private mutating func finish() {
    let texts = added.isEmpty ? [] : [Field(path: field.path, text: ByteView(added))]
    for path in paths { contents.append(.fileWrite(path: path, texts: texts)) }
    paths = []
    added = []
    place = .outside
  }

  private enum Header { case add, update, delete, move, end }

  private static func header(_ line: ByteView) -> (Header, ByteView)? {
    guard line.starts(with: "*** ") else { return nil }
    if line.starts(with: "*** Add File:") { return (.add, line[13...].trimmed()) }
    if line.starts(with: "*** Update File:") { return (.update, line[16...].trimmed()) }
    if line.starts(with: "*** Delete File:") { return (.delete, line[16...].trimmed()) }
    if line.starts(with: "*** Move to:") { return (.move, line[12...].trimmed()) }
    if line.starts(with: "*** End Patch") { return (.end, .empty) }
    return nil
  }
}

/// A unified diff, as agents show it to people.
enum DiffText {
  /// The lines that come, as one text. nil if there are none.
  static func added(in field: Field) -> Field? {
    var added: [UInt8] = []
    var inHunk = false
    var start = 0
    while start < field.text.count {
      let end = field.text.firstIndex(of: UInt8(ascii: "\n"), from: start) ?? field.text.count
      let line = field.text[start..<end]
      if line.starts(with: "@@") {
        inHunk = true
      } else if line.starts(with: "diff --git ") {
        inHunk = false
      } else if inHunk, line.at(0) == UInt8(ascii: "+") {
        added += line[1...].array
        added.append(UInt8(ascii: "\n"))
      }
      start = end + 1
    }
    return added.isEmpty ? nil : Field(path: field.path, text: ByteView(added))
  }
}
