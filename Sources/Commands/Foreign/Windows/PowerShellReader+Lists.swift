import Bytes
import ShellMeaning

/// Lists, and what is put into the properties of an object.
extension PowerShellReader {
  /// `@(first, second, …)` as a list; nil, and nowhere else, where it is anything else.
  mutating func bracketed() -> [Value]? {
    let start = i
    i += 2
    skipSpace(lines: true)
    if at(0) != 0x29, i < text.count {
      let list = listed(behind: term(), most: 64)
      skipSpace(lines: true)
      if at(0) == 0x29, list.count > 1 {
        i += 1
        return list
      }
    }
    i = start
    return nil
  }

  /// `$p.FileName = …` and `$p.Arguments = …`: a program put together before it is started. Once both are known
  /// it is taken to run.
  mutating func propertyAssignment() -> Value? {
    let start = i
    i += 1
    let object = identifier().asciiLowercased
    guard at(0) == 0x2E, ASCII.isNameStart(at(1)) else {
      i = start
      return nil
    }
    i += 1
    let property = identifier().asciiLowercased
    skipSpace(lines: false)
    guard at(0) == 0x3D, at(1) != 0x3D, property == "filename" || property == "arguments" else {
      i = start
      return nil
    }
    i += 1
    skipSpace(lines: false)
    let value = pipeline()
    variables[object + "." + property] = value
    guard let program = variables[object + ".filename"], let words = variables[object + ".arguments"] else {
      return value
    }
    let call = Call(
      name: "start-process",
      words: [Word(parameter: nil, value: program), Word(parameter: nil, value: words)], input: nil,
      redirects: [])
    return perform(call, &context)
  }

  /// `first, second, …`; behind the first.
  mutating func listed(behind first: Value, most: Int = .max) -> [Value] {
    var list = [first]
    while list.count < most {
      let start = i
      skipSpace(lines: false)
      guard at(0) == 0x2C else {
        i = start
        break
      }
      i += 1
      skipSpace(lines: true)
      list.append(term())
    }
    return list
  }
}
