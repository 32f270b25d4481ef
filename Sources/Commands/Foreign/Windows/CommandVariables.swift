import Bytes

/// The variables that a text for `cmd.exe` sets itself: `set a=rd& call %a% /s x`, `!a!`, `%a:~1,2%`, `%a:x=y%`.
///
/// Where `cmd` would put the value in before it is set, this puts it in all the same: what it would run then is
/// nothing, and the text was not written for that.
struct CommandVariables {
  static func expanded(_ source: String) -> String {
    let bytes = Array(source.utf8)
    guard
      ByteView(source.asciiLowercased).firstRange(of: "set") != nil
        || bytes.contains(UInt8(ascii: "~"))
    else { return source }
    var reader = CommandVariables(bytes: bytes)
    reader.run()
    return String(decoding: reader.out, as: UTF8.self)
  }

  private let bytes: [UInt8]
  private var out: [UInt8] = []
  private var variables: [String: [UInt8]] = [:]
  /// Where the current command begins in `out`.
  private var start = 0
  private static let longest = 1 << 20

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// What every Windows has, as far as pieces are cut out of it.
  private static let common: [String: String] = [
    "comspec": "C:\\Windows\\system32\\cmd.exe", "public": "C:\\Users\\Public", "systemroot": "C:\\Windows",
    "windir": "C:\\Windows", "programfiles": "C:\\Program Files", "programdata": "C:\\ProgramData",
    "allusersprofile": "C:\\ProgramData", "os": "Windows_NT", "systemdrive": "C:",
    "pathext": ".COM;.EXE;.BAT;.CMD;.VBS;.VBE;.JS;.JSE;.WSF;.WSH;.MSC",
    "psmodulepath": "C:\\Windows\\system32\\WindowsPowerShell\\v1.0\\Modules",
    "commonprogramfiles": "C:\\Program Files\\Common Files",
  ]

  private mutating func run() {
    var i = 0
    while i < bytes.count, out.count < Self.longest {
      let c = bytes[i]
      switch c {
      case UInt8(ascii: "^") where i + 1 < bytes.count:
        out += bytes[i...i + 1]
        i += 2
      case UInt8(ascii: "&"), UInt8(ascii: "|"), UInt8(ascii: "\n"), UInt8(ascii: "("), UInt8(ascii: ")"):
        endCommand()
        out.append(c)
        i += 1
        start = out.count
      case UInt8(ascii: "%"), UInt8(ascii: "!"):
        if let (value, next) = reference(at: i) {
          out += value
          i = next
        } else {
          out.append(c)
          i += 1
        }
      default:
        out.append(c)
        i += 1
      }
    }
    endCommand()
  }

  /// The value of the reference that starts at `i`, and what stands behind it.
  private func reference(at i: Int) -> (value: [UInt8], next: Int)? {
    guard let end = bytes[(i + 1)...].prefix(80).firstIndex(of: bytes[i]), end > i + 1 else { return nil }
    let inside = bytes[(i + 1)..<end]
    let colon = inside.firstIndex(of: UInt8(ascii: ":"))
    let name = String(decoding: inside[..<(colon ?? inside.endIndex)], as: UTF8.self).asciiLowercased
    guard let colon else { return variables[name].map { ($0, end + 1) } }
    guard let value = variables[name] ?? Self.common[name].map({ Array($0.utf8) }) else { return nil }
    let operation = inside[(colon + 1)...]
    guard let changed = Self.changed(value, operation) else { return nil }
    return (changed, end + 1)
  }

  /// `~1,2`: a part; `x=y`: one text for another.
  private static func changed(_ value: [UInt8], _ operation: ArraySlice<UInt8>) -> [UInt8]? {
    if operation.first == UInt8(ascii: "~") {
      let numbers = operation.dropFirst().split(separator: UInt8(ascii: ","))
        .map { Int(String(decoding: $0, as: UTF8.self)) }
      guard let given = numbers.first, let from = given, abs(from) < 4096 else { return nil }
      let first = min(max(from < 0 ? value.count + from : from, 0), value.count)
      var last = value.count
      if numbers.count > 1 {
        guard let count = numbers[1], abs(count) < 4096 else { return nil }
        last = min(max(count < 0 ? value.count + count : first + count, first), value.count)
      }
      return Array(value[first..<last])
    }
    guard let equals = operation.firstIndex(of: UInt8(ascii: "=")), equals > operation.startIndex else {
      return nil
    }
    let wanted = String(decoding: operation[..<equals], as: UTF8.self)
    let other = String(decoding: operation[(equals + 1)...], as: UTF8.self)
    return Array(String(decoding: value, as: UTF8.self).replacingBytes(wanted, with: other).utf8)
  }

  /// Notes what the command that ends here sets.
  private mutating func endCommand() {
    var words = out[min(start, out.count)...].drop { ASCII.isSpace($0) || $0 == UInt8(ascii: "@") }
    if words.count > 4096 { return }
    let isSet = words.count > 4 && words.prefix(3).map { $0 | 0x20 } == Array("set".utf8)
    guard isSet, let fourth = words.dropFirst(3).first, ASCII.isSpace(fourth) || fourth == UInt8(ascii: "\"")
    else {
      return
    }
    words = words.dropFirst(3).drop { ASCII.isSpace($0) }
    if words.first == UInt8(ascii: "\"") {
      words = words.dropFirst()
      if let quote = words.lastIndex(of: UInt8(ascii: "\"")) { words = words[..<quote] }
    }
    guard let equals = words.firstIndex(of: UInt8(ascii: "=")), equals > words.startIndex,
      variables.count < 256
    else { return }
    let name = String(decoding: words[..<equals], as: UTF8.self).asciiLowercased
    variables[name] = Array(words[(equals + 1)...])
  }
}
