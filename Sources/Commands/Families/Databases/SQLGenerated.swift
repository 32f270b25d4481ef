import Bytes
import SQL

/// Statements that a query puts together and the client or the server then runs: psql's `\gexec`, `PREPARE … FROM`.
/// What they are can be told from the texts they are made of.
enum SQLGenerated {
  /// Every such statement, with `x` in the place of what only the database knows.
  static func statements(in code: String) -> [String] {
    guard code.utf8.count < 65_536 else { return [] }
    let text = ByteView(code)
    let runsResult = text.firstRange(of: "\\gexec") != nil
    var start = 0
    if !runsResult {
      let lower = code.asciiLowercased
      if !(lower.mentions("prepare") && lower.mentions("from")) {
        // `EXECUTE 'TRUN' || 'CATE orders'`, `EXEC('DR' + 'OP TABLE orders')`: what stands before is not run by it.
        guard let run = ByteView(lower).firstRange(of: "exec"),
          lower.mentions("||") || lower.mentions("'+") || lower.mentions("' +") || lower.mentions("concat(")
        else { return [] }
        start = run.lowerBound
      }
    }
    var result: [String] = []
    for parts in texts(of: text[start...]) where result.count < 64 {
      let made = parts.trimmingSpace
      let first = made.utf8.prefix { ASCII.isLetter($0) }
      switch String(Substring(first)).asciiLowercased {
      case "drop", "truncate", "delete", "update", "alter", "grant": result.append(made)
      default: break
      }
    }
    return result
  }

  /// The texts between quotes, those of one statement joined.
  private static func texts(of code: ByteView) -> [String] {
    var result: [String] = []
    var current: [UInt8] = []
    var isJoined = false
    var sawName = false
    var i = 0
    func closes(_ byte: UInt8) -> Bool { byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\\") }
    while i < code.count {
      let byte = code[i]
      if byte == UInt8(ascii: "'") {
        var end = i + 1
        var piece: [UInt8] = []
        while end < code.count {
          if code[end] == byte {
            guard code.at(end + 1) == byte else { break }
            end += 1
          }
          piece.append(code[end])
          end += 1
        }
        if isJoined, sawName { current += [UInt8(ascii: "x")] }
        current += piece
        (isJoined, sawName) = (true, false)
        i = end + 1
        continue
      }
      if closes(byte) {
        result.append(String(decoding: current, as: UTF8.self))
        current = []
        (isJoined, sawName) = (false, false)
      } else if ASCII.isLetter(byte) {
        // What the rows come from names no part of the statement.
        var end = i
        while let next = code.at(end), ASCII.isWord(next) { end += 1 }
        let word = code[i..<end].string.asciiLowercased
        if word == "from" || word == "where", isJoined {
          if sawName || current.last == UInt8(ascii: " ") { current += [UInt8(ascii: "x")] }
          result.append(String(decoding: current, as: UTF8.self))
          current = []
          isJoined = false
        }
        sawName = word != "concat" && word != "format"
        i = end
        continue
      }
      i += 1
    }
    if current.last == UInt8(ascii: " ") { current += [UInt8(ascii: "x")] }
    result.append(String(decoding: current, as: UTF8.self))
    return result.map { $0.replacingBytes("%I", with: "x").replacingBytes("%s", with: "x") }
  }
}

extension String {
  fileprivate var trimmingSpace: String { ByteView(self).trimmed().string }
}
