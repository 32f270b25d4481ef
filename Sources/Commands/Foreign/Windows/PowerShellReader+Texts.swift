import Bytes
import ShellMeaning

/// Words, quotes and white space.
extension PowerShellReader {
  mutating func identifier() -> String {
    if at(0) == 0x7B {
      let start = i + 1
      while i < text.count, text[i] != 0x7D { i += 1 }
      let name = String(decoding: text[min(start, i)..<i], as: UTF8.self)
      i = min(i + 1, text.count)
      return name
    }
    let start = i
    while i < text.count,
      ASCII.isWord(text[i]) || text[i] == 0x3A && i > start && at(1) != 0x3A && ASCII.isWord(at(1))
        || text[i] == 0x3F && i == start
    {
      i += 1
    }
    if i == start, i < text.count, text[i] == 0x24 || text[i] == 0x5E { i += 1 }
    return String(decoding: text[start..<i], as: UTF8.self)
  }

  mutating func bareWord() -> Value {
    var value = Value()
    var plain: [UInt8] = []
    while i < text.count {
      let c = text[i]
      if ASCII.isSpace(c) || c == 0x3B || c == 0x7C || c == 0x29 || c == 0x28 || c == 0x7D || c == 0x7B
        || c == 0x2C || c == 0x26
      {
        break
      }
      if c == 0x60, i + 1 < text.count {
        plain.append(at(1))
        i += 2
        continue
      }
      if c == 0x22 || c == 0x27 {
        value.append(String(decoding: plain, as: UTF8.self))
        plain = []
        value.append(c == 0x22 ? doubleQuoted() : quoted())
        continue
      }
      if c == 0x24, ASCII.isNameStart(at(1)) || at(1) == 0x7B {
        value.append(String(decoding: plain, as: UTF8.self))
        plain = []
        i += 1
        value.append(variable(identifier()))
        continue
      }
      plain.append(c)
      i += 1
    }
    value.append(String(decoding: plain, as: UTF8.self))
    return value
  }

  mutating func quoted() -> Value {
    i += 1
    var bytes: [UInt8] = []
    while i < text.count {
      if text[i] == 0x27 {
        guard at(1) == 0x27 else { break }
        i += 1
      }
      bytes.append(text[i])
      i += 1
    }
    i = min(i + 1, text.count)
    return Value(String(decoding: bytes, as: UTF8.self))
  }

  mutating func doubleQuoted() -> Value {
    i += 1
    var value = Value()
    var plain: [UInt8] = []
    func flush() {
      value.append(String(decoding: plain, as: UTF8.self))
      plain = []
    }
    while i < text.count, text[i] != 0x22 {
      if text[i] == 0x60, i + 1 < text.count {
        plain.append(at(1) == 0x6E ? 0x0A : at(1))
        i += 2
      } else if text[i] == 0x24, at(1) == 0x28 {
        flush()
        i += 2
        value.append(statements(until: 0x29))
        i += 1
      } else if text[i] == 0x24, ASCII.isNameStart(at(1)) || at(1) == 0x7B {
        flush()
        i += 1
        value.append(variable(identifier()))
      } else {
        plain.append(text[i])
        i += 1
      }
    }
    flush()
    i = min(i + 1, text.count)
    return value
  }

  mutating func hereString() -> Value {
    let quote = at(1)
    i += 2
    let start = i
    while i < text.count, !(text[i] == quote && at(1) == 0x40) { i += 1 }
    let body = String(decoding: text[min(start, text.count)..<i], as: UTF8.self)
    i = min(i + 2, text.count)
    return Value(body)
  }

  mutating func skipSpace(lines: Bool) {
    while i < text.count {
      let c = text[i]
      if c == 0x60, at(1) == 0x0A {
        i += 2
      } else if ASCII.isSpace(c), lines || c != 0x0A {
        i += 1
      } else if c == 0x23, i == 0 || ASCII.isSpace(text[i - 1]) || text[i - 1] == 0x3B {
        while i < text.count, text[i] != 0x0A { i += 1 }
      } else if c == 0x3C, at(1) == 0x23 {
        while i < text.count, !(text[i] == 0x23 && at(1) == 0x3E) { i += 1 }
        i = min(i + 2, text.count)
      } else {
        return
      }
    }
  }
}
