import Bytes

/// What languages other than the shell do to texts by pattern, computed on known texts.
package enum TextEdit {
  /// `s/pattern/replacement/`; nil where the pattern is not one that is followed here.
  package static func substituted(
    _ text: String, _ pattern: String, with replacement: String, everywhere: Bool, ignoresCase: Bool = false
  ) -> String? {
    guard text.utf8.count < longest, pattern.utf8.count < 256,
      let regex = SmallRegex(pattern, extended: true, ignoresCase: ignoresCase)
    else { return nil }
    var isLost = false
    let result = SedEditor.replace(text, regex, Array(replacement.utf8), everywhere, 1, &isLost)
    return isLost ? nil : result
  }

  /// `tr/a-z/b-y/`
  package static func transliterated(_ text: String, from: String, to: String) -> String {
    let first = Reader.set(from)
    let second = Reader.set(to)
    guard let last = second.last else { return text }
    var map = (0...255).map { UInt8($0) }
    for (index, byte) in first.enumerated() {
      map[Int(byte)] = index < second.count ? second[index] : last
    }
    return String(decoding: text.utf8.map { map[Int($0)] }, as: UTF8.self)
  }

  private static let longest = 4096
}
