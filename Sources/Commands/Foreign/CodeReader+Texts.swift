import Bytes
import ShellMeaning

/// Texts put together from pieces.
extension CodeReader {
  mutating func text(_ parts: [CodeToken.Part]) -> Value {
    var result = Value()
    for part in parts {
      switch part {
      case .text(let text): result.append(text)
      case .code(let code): result.append(value(of: code).value)
      }
    }
    return result
  }

  func concatenated(_ a: CodeValue, _ b: CodeValue) -> CodeValue {
    if let x = a.items, let y = b.items { return CodeValue(list: x + y) }
    var value = a.value
    value.append(b.value)
    return CodeValue(value)
  }

  /// Parts of a path; one that is absolute starts it anew.
  func joined(_ parts: [CodeValue]) -> CodeValue {
    var value = Value()
    for part in parts {
      let start = part.value.prefix
      if start.hasPrefix("/") || value.isEmpty {
        value = part.value
      } else {
        if !value.suffix.hasSuffix("/") { value.append("/") }
        value.append(part.value)
      }
    }
    var result = CodeValue(value)
    result.role = .path
    result.isDeep = parts.contains(where: \.isDeep)
    return result
  }

  /// `'%s' % x`, `'%s %s' % (x, y)`.
  func formatted(_ format: CodeValue, _ given: CodeValue) -> CodeValue {
    guard let text = format.known else { return .unknown("text", origins: given.origins) }
    var values = (given.items ?? [given])[...]
    var result = Value()
    var plain: [UInt8] = []
    let bytes = Array(text.utf8)
    var k = 0
    while k < bytes.count {
      guard bytes[k] == 0x25, k + 1 < bytes.count else {
        plain.append(bytes[k])
        k += 1
        continue
      }
      if bytes[k + 1] == 0x25 {
        plain.append(0x25)
      } else if let value = values.popFirst() {
        result.append(String(decoding: plain, as: UTF8.self))
        plain = []
        result.append(value.value)
      }
      k += 2
    }
    result.append(String(decoding: plain, as: UTF8.self))
    return CodeValue(result)
  }
}
