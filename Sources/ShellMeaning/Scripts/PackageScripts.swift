import Bytes

/// The `scripts` of a package.json.
///
/// A reading of its own, of one object in one file, because this room knows no JSON: strings with their
/// escapes, everything else only as nesting.
struct PackageScripts {
  private var scripts: [String: String] = [:]

  subscript(name: String) -> String? { scripts[name] }

  init?(_ text: String) {
    let bytes = Array(text.utf8)
    var i = 0
    var level = 0
    var inScripts = false
    var key: String?
    while i < bytes.count {
      switch bytes[i] {
      case 0x22:
        let string = Self.string(bytes, &i)
        if level == 1 || inScripts, key == nil {
          key = string
        } else if inScripts, level == 2, let name = key {
          scripts[name] = string
          key = nil
        }
        continue
      case 0x7B:
        level += 1
        if level == 2 { inScripts = key == "scripts" }
        key = nil
      case 0x7D:
        level -= 1
        if level < 2 { inScripts = false }
        key = nil
      case 0x5B: level += 1
      case 0x5D:
        level -= 1
        key = nil
      case 0x2C: if level <= 2 { key = nil }
      default: break
      }
      i += 1
    }
    if scripts.isEmpty { return nil }
  }

  private static func string(_ bytes: [UInt8], _ i: inout Int) -> String {
    i += 1
    var result: [UInt8] = []
    while i < bytes.count, bytes[i] != 0x22 {
      guard bytes[i] == 0x5C, i + 1 < bytes.count else {
        result.append(bytes[i])
        i += 1
        continue
      }
      let escape = bytes[i + 1]
      i += 2
      switch escape {
      case 0x6E: result.append(0x0A)
      case 0x74: result.append(0x09)
      case 0x72: result.append(0x0D)
      case 0x75:
        var code: UInt32 = 0
        for _ in 0..<4 where i < bytes.count {
          guard let digit = ASCII.hexValue(bytes[i]) else { break }
          code = code << 4 | UInt32(digit)
          i += 1
        }
        result += Array(String(Unicode.Scalar(code) ?? "\u{FFFD}").utf8)
      default: result.append(escape)
      }
    }
    i += 1
    return String(decoding: result, as: UTF8.self)
  }
}
