import Bytes
import ShellMeaning

extension Value {
  /// As one word of a shell; what is not known of it stands for itself.
  var shellWord: Value {
    if isEmpty { return Value("''") }
    var word = Value()
    for piece in pieces {
      switch piece {
      case .text(let text): word.append(text.shellQuoted)
      case .hole(let hole): word.append(hole)
      }
    }
    return word
  }
}

extension String {
  /// As one word of a shell.
  var shellQuoted: String {
    let plain = !isEmpty && utf8.allSatisfy { ASCII.isWord($0) || "-./:=@%+,".utf8.contains($0) }
    return plain ? self : "'" + replacingBytes("'", with: "'\\''") + "'"
  }

  var trimmedBlanks: String {
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { !ASCII.isSpace($0) }),
      let last = bytes.lastIndex(where: { !ASCII.isSpace($0) })
    else {
      return ""
    }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }
}
