import Bytes
import ShellMeaning

/// What an index takes out of a list, a text or an object.
extension CodeReader {
  /// `argv[1:]`, `ARGV[1..]`: the rest of a list; anything but a number in front is not looked at.
  private func sliced(_ items: [CodeValue], to end: Int) -> CodeValue? {
    var k = i + 1
    var from = 0
    if k < end, case .number(let digits) = tokens[k] {
      from = Int(digits) ?? 0
      k += 1
    }
    guard isSymbol(k, ":") || isSymbol(k, "..") else { return nil }
    var result = CodeValue(list: Array(items.dropFirst(min(from, items.count))))
    if items.isEmpty { result = .unknown("rest") }
    return result
  }

  mutating func indexed(_ value: CodeValue) -> CodeValue {
    let end = partners[i] > i ? partners[i] : tokens.count
    // `[::-1]` reads a text backwards.
    if end == i + 5, isSymbol(i + 1, ":"), isSymbol(i + 2, ":"),
      isSymbol(i + 3, "-") || isSymbol(i + 1, "::"), let text = value.known
    {
      i = end + 1
      return CodeValue(String(text.reversed()))
    }
    if end == i + 4, isSymbol(i + 1, "::"), isSymbol(i + 2, "-"), let text = value.known {
      i = end + 1
      return CodeValue(String(text.reversed()))
    }
    if let items = value.items, let rest = sliced(items, to: end) {
      i = end + 1
      return rest
    }
    let start = i
    let inside = list(closing: "]")
    i = max(i, min(end + 1, tokens.count))
    guard end > start, let key = inside.items?.first?.known ?? inside.known else {
      return .unknown("item", origins: value.origins)
    }
    if let items = value.items, let index = Int(key) {
      let place = index < 0 ? items.count + index : index
      if place >= 0, place < items.count { return items[place] }
    }
    if let pair = value.pair(key) { return pair }
    // `rm["-rf", x]` of plumbum: a program with its words, which something starts later on.
    if language == .python, let chain = value.chain, chain.mentions("plumbum.") || chain.hasPrefix("local."),
      !chain.hasSuffix("local"), !chain.hasSuffix("cmd"),
      let words = inside.items
    {
      let program = CodeValue(String(chain.lastMember ?? ""))
      return run([program] + words.flatMap { $0.items ?? [$0] })
    }
    // Of what a walk gives: the folder, its folders, its files.
    if value.isChoice, value.role == .path, value.chain == nil, Int(key) != nil { return value }
    return member(key, of: value)
  }
}
