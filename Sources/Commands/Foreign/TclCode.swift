import Bytes
import ShellMeaning
import Verdict

/// Tcl: every line is a command and its words. `exec` starts a program, `file delete` deletes, and what stands in
/// braces behind `if`, `foreach` and their kin is code again.
enum TclCode {
  static func judge(_ source: String, _ invocation: Invocation, _ context: inout Judgement) {
    var reader = CodeReader(.other, invocation, context)
    run(source, &reader, depth: 0)
    context = reader.context
    if reader.hasSocket, reader.startsShell { ReverseShell.report(invocation, &context) }
  }

  private static let deepest = 24

  @discardableResult
  private static func run(_ source: String, _ reader: inout CodeReader, depth: Int) -> CodeValue {
    var words = Words(bytes: Array(source.utf8))
    var last = CodeValue.unknown()
    while let command = words.nextCommand(&reader, depth) {
      guard reader.context.spend() else { break }
      last = perform(command, &reader, depth)
    }
    return last
  }

  private struct Word {
    var value: CodeValue
    var isBraced = false
  }

  private static func perform(_ words: [Word], _ reader: inout CodeReader, _ depth: Int) -> CodeValue {
    let values = words.map(\.value)
    let verb = values.dropFirst().first?.known ?? ""
    let operands = values.dropFirst(2).filter { $0.value.prefix.hasPrefix("-") == false }
    switch values.first?.known ?? "" {
    case "exec", "spawn":
      return reader.run(
        values.dropFirst().filter { !["-ignorestderr", "--", "-noecho"].contains($0.known ?? "") })
    case "system": return values.dropFirst().first.map { reader.runShell($0.value) } ?? .unknown()
    case "file":
      switch verb {
      case "delete":
        let deep = values.contains { $0.known == "-force" }
        for target in operands { reader.delete(reader.expandingHome(target), deep ? .recursive : .single) }
      case "rename":
        if operands.count > 1 {
          reader.move(reader.expandingHome(operands[0]), reader.expandingHome(operands[1]))
        }
      case "copy":
        if operands.count > 1 {
          reader.readFile(reader.expandingHome(operands[0]))
          reader.write(reader.expandingHome(operands[1]), .overwrite, [])
        }
      case "join": return reader.joined(operands)
      case "normalize", "nativename": return operands.first.map(reader.expandingHome) ?? .unknown()
      case "attributes":
        if let mark = values.firstIndex(where: { $0.known == "-permissions" }), mark + 1 < values.count,
          let path = operands.first
        {
          _ = reader.permissions("chmod", [values[mark + 1], reader.expandingHome(path)])
        }
      default: break
      }
    case "glob":
      let folders = values.dropFirst().filter { $0.value.prefix.hasPrefix("-") == false }
      return folders.last.flatMap { reader.listing("glob", nil, reader.expandingHome($0)) } ?? .unknown()
    case "open":
      guard let path = values.dropFirst().first else { break }
      if path.value.prefix.hasPrefix("|") { return reader.runShell(path.value.dropping(1)) }
      let mode = values.dropFirst(2).first?.known ?? "r"
      if mode.hasPrefix("w") || mode.hasPrefix("a") {
        var file = reader.expandingHome(path)
        reader.write(file, mode.hasPrefix("w") ? .overwrite : .append, [])
        file.role = .file
        return file
      }
      if mode.hasPrefix("r") { return reader.readFile(reader.expandingHome(path)) }
    case "socket":
      reader.hasSocket = true
      var socket = CodeValue.unknown("socket", origins: .network(of: values.dropFirst().first?.known ?? "?"))
      socket.role = .socket
      return socket
    case "gets", "read":
      let origins = values.dropFirst().first?.origins ?? Origins()
      let line = CodeValue.unknown("line", origins: origins)
      if let name = values.dropFirst(2).first?.known { reader.variables[name] = line }
      return line
    case "set":
      if values.count > 2, let name = values[1].known { reader.variables[name] = values[2] }
      return values.last ?? .unknown()
    case "foreach":
      if values.count > 3, let name = values[1].known {
        var item = values[2]
        item.isChoice = item.items != nil
        reader.variables[name] = item
      }
    case "eval" where values.count > 1:
      let code = Value.joined(values.dropFirst().map(\.value))
      if let text = code.known, reader.context.descend(depth, of: deepest) {
        return run(text, &reader, depth: depth + 1)
      }
    case "list", "concat": return CodeValue(list: Array(values.dropFirst()))
    case "puts" where values.contains { $0.role == .file }:
      if let file = values.first(where: { $0.role == .file }), let text = values.last {
        reader.writesInto(file, [text])
      }
    case "return", "puts": return values.last ?? .unknown()
    default: break
    }
    switch values.first?.known ?? "" {
    case "if", "while", "for", "foreach", "catch", "proc", "try", "after", "uplevel", "time":
      for word in words.dropFirst() where word.isBraced {
        guard reader.context.descend(depth, of: deepest) else { break }
        if let code = word.value.known { run(code, &reader, depth: depth + 1) }
      }
    default: break
    }
    return .unknown()
  }

  private struct Words {
    let bytes: [UInt8]
    var i = 0

    mutating func nextCommand(_ reader: inout CodeReader, _ depth: Int) -> [Word]? {
      var words: [Word] = []
      while i < bytes.count {
        switch bytes[i] {
        case 0x0A, 0x3B:
          i += 1
          if !words.isEmpty { return words }
        case 0x23 where words.isEmpty:
          while i < bytes.count, bytes[i] != 0x0A { i += 1 }
        case _ where ASCII.isSpace(bytes[i]): i += 1
        default: words.append(word(&reader, depth))
        }
      }
      return words.isEmpty ? nil : words
    }

    private mutating func word(_ reader: inout CodeReader, _ depth: Int) -> Word {
      if bytes[i] == 0x7B { return Word(value: CodeValue(enclosed(0x7B, 0x7D)), isBraced: true) }
      var value = Value()
      var whole: CodeValue?
      let isQuoted = bytes[i] == 0x22
      if isQuoted { i += 1 }
      let start = i
      while i < bytes.count {
        let c = bytes[i]
        if isQuoted ? c == 0x22 : ASCII.isSpace(c) || c == 0x3B { break }
        switch c {
        case 0x5B:
          let first = i == start
          let code = enclosed(0x5B, 0x5D)
          let isRead = reader.context.descend(depth, of: TclCode.deepest)
          let result = isRead ? run(code, &reader, depth: depth + 1) : .unknown()
          value.append(result.value)
          whole = first ? result : nil
        case 0x24:
          let first = i == start
          let result = variable(&reader)
          value.append(result.value)
          whole = first ? result : nil
        case 0x5C where i + 1 < bytes.count:
          i += 2
          whole = nil
          value.append(String(decoding: [bytes[i - 1]], as: UTF8.self))
        default:
          let from = i
          while i < bytes.count, !"[$\\\" \t\n;".utf8.contains(bytes[i]) { i += 1 }
          if i == from { i += 1 }
          whole = nil
          value.append(String(decoding: bytes[from..<i], as: UTF8.self))
        }
      }
      if isQuoted, i < bytes.count { i += 1 }
      return Word(value: whole ?? CodeValue(value))
    }

    private mutating func variable(_ reader: inout CodeReader) -> CodeValue {
      i += 1
      if i < bytes.count, bytes[i] == 0x7B {
        let name = enclosed(0x7B, 0x7D)
        return reader.variables[name] ?? .unknown(name)
      }
      let start = i
      while i < bytes.count, ASCII.isWord(bytes[i]) || bytes[i] == 0x3A { i += 1 }
      let name = String(decoding: bytes[start..<i], as: UTF8.self)
      if i < bytes.count, bytes[i] == 0x28, name == "env" || name == "::env" {
        let key = enclosed(0x28, 0x29)
        return key == "HOME" ? reader.home : .unknown(key)
      }
      return reader.variables[name] ?? .unknown(name)
    }

    /// The text between the bracket at `i` and its partner.
    private mutating func enclosed(_ open: UInt8, _ close: UInt8) -> String {
      i += 1
      let start = i
      var depth = 1
      while i < bytes.count {
        if bytes[i] == 0x5C {
          i += 2
          continue
        }
        if bytes[i] == open { depth += 1 }
        if bytes[i] == close {
          depth -= 1
          if depth == 0 { break }
        }
        i += 1
      }
      let end = min(i, bytes.count)
      i = min(end + 1, bytes.count)
      return String(decoding: bytes[min(start, end)..<end], as: UTF8.self)
    }
  }
}
