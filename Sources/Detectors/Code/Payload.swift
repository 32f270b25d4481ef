import Bytes
import Text

/// A payload that is told by how it is built: the parts of a language in an order that a value has no use for.
///
/// A table of signs knows the strings that everybody copies. This knows the languages they are written in, so that another
/// element, another event, another spelling of an address is the same to it.
struct Payload {
  var kind: InjectedCode.Kind
  /// In the text that was searched.
  var range: Range<Int>

  /// Longer than this no value is looked at: such texts are pages and files.
  static let longest = 16 << 10
  /// Longer than this no text is one value.
  static let longestValue = 1_024
  private static let mostExpressions = 64

  /// The first found in a text.
  static func first(in text: ByteView) -> Payload? {
    guard text.count <= longest else { return nil }
    let low = text.asciiLowercased
    let value = low.trimmed()
    if value.count >= 3, value.count <= longestValue, let kind = kind(of: value, as: text.trimmed()) {
      return Payload(kind: kind, range: text.indices)
    }
    return embedded(in: low)
  }

  /// The text that a value in base64 stands for, where it is nothing else and no word by chance.
  static func decoded(_ text: ByteView) -> ByteView? {
    let value = text.trimmed()
    guard value.count >= 12, value.count <= longest else { return nil }
    return value.decodedFromBase64.map { ByteView($0) }
  }

  /// What one value is as a whole.
  private static func kind(of low: ByteView, as given: ByteView) -> InjectedCode.Kind? {
    if CommandPayload.isValue(low) { return .command }
    if QueryPayload.isValue(low) { return .query }
    if MarkupPayload.isValue(low) { return .markup }
    if TemplatePayload.isValue(low) { return .template }
    if PathPayload.isValue(low) { return .path }
    if EntityPayload.isValue(low) { return .entity }
    if AddressPayload.isValue(low) { return .address }
    if ObjectPayload.isValue(low, given: given) { return .object }
    return nil
  }

  /// What begins at a byte that only such things begin with.
  private static func embedded(in low: ByteView) -> Payload? {
    var i = 0
    // A text of nothing but openings has no end for any of them, or the same one for all.
    var expressions = 0
    while i < low.count {
      switch low[i] {
      case 0x3C:
        let tag = MarkupPayload.tag(in: low, at: i)
        if tag.weight >= 100 { return Payload(kind: .markup, range: i..<tag.end) }
        i = max(i + 1, tag.end)
        continue
      case 0x24, 0x23, 0x7B, 0x2A, 0x25:
        guard low.at(i + 1) == 0x7B || low.at(i + 1) == 0x25, expressions < mostExpressions else { break }
        expressions += 1
        if let end = TemplatePayload.end(in: low, at: i) { return Payload(kind: .template, range: i..<end) }
      case 0x3A where low.at(i + 1) == 0x2F && low.at(i + 2) == 0x2F:
        if let end = AddressPayload.end(in: low, at: i) {
          var start = i
          while start > 0, ASCII.isLetter(low[start - 1]) { start -= 1 }
          return Payload(kind: .address, range: start..<end)
        }
      default: break
      }
      i += 1
    }
    return nil
  }
}

extension ByteView {
  /// Whether any of the words, separated by blanks, is in it.
  func holdsAny(of words: StaticString) -> Bool {
    hasWord(of: words) { $0.firstIndex(of: $1, from: 0, to: $0.count) != nil }
  }

  /// Whether it begins with any of the words.
  func startsWithAny(of words: StaticString) -> Bool {
    hasWord(of: words) { $0.starts(with: $1) }
  }

  /// Whether it is one of the words.
  func isAny(of words: StaticString) -> Bool {
    hasWord(of: words) { $0.count == $1.count && $0.starts(with: $1) }
  }

  /// Whether one of the words that are no longer than the text fits it so.
  @inline(__always)
  private func hasWord(
    of words: StaticString, _ fits: (UnsafeRawBufferPointer, UnsafeRawBufferPointer) -> Bool
  ) -> Bool {
    let list = UnsafeRawBufferPointer(start: words.utf8Start, count: words.utf8CodeUnitCount)
    return withBytes { text in
      var start = 0
      for i in 0...list.count where i == list.count || list[i] == 0x20 {
        defer { start = i + 1 }
        guard start < i, i - start <= text.count else { continue }
        if fits(text, UnsafeRawBufferPointer(rebasing: list[start..<i])) { return true }
      }
      return false
    }
  }

  /// The end of the run of bytes from `start` that all fulfil a condition.
  func end(from start: Int, while isPart: (UInt8) -> Bool) -> Int {
    var i = start
    while i < count, isPart(self[i]) { i += 1 }
    return i
  }

  /// Without its blanks and line ends.
  var withoutBlanks: ByteView { ByteView(array.filter { !ASCII.isSpace($0) }) }
}
