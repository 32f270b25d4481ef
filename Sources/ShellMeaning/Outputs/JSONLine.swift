/// `jq -r '.[] | "helm uninstall \\(.name) -n \\(.namespace)"'`: one line of known text with fields in it, for every
/// object read.
///
/// Printed like this it is mostly meant for a shell, and the text says what that shell will do.
struct JSONLine {
  private enum Part {
    case text([UInt8])
    case field
  }

  private var parts: [Part] = []

  init?(_ invocation: Invocation) {
    guard invocation.arguments.contains(where: { Self.isRaw($0.value.known ?? "") }),
      let program = invocation.arguments.first(where: { !$0.value.starts(with: "-") })?.value.known
    else { return nil }
    let bytes = Array(program.utf8)
    guard bytes.count < 4096, bytes.last == 0x22, let open = Self.lastText(in: bytes) else { return nil }
    read(bytes[(open + 1)..<(bytes.count - 1)])
    // A name in front of a field says what is done with it.
    guard case .text(let first)? = parts.first, parts.count > 1, first.contains(0x20) else { return nil }
  }

  private static func isRaw(_ option: String) -> Bool {
    if option.hasASCIIPrefix("--") { return option == "--raw-output" || option == "--join-output" }
    return option.utf8.first == 0x2D && option.utf8.contains { $0 == 0x72 || $0 == 0x6A }
  }

  /// Where the text begins that the program ends with; nil if something stands between it and the last pipe.
  private static func lastText(in bytes: [UInt8]) -> Int? {
    var i = 0
    var start: Int?
    var end = 0
    while i < bytes.count {
      guard bytes[i] == 0x22 else {
        i += 1
        continue
      }
      let open = i
      i += 1
      while i < bytes.count, bytes[i] != 0x22 {
        if bytes[i] == 0x5C, i + 1 < bytes.count, bytes[i + 1] == 0x28 {
          i = fieldEnd(i + 1, in: bytes[...])
        } else {
          i += bytes[i] == 0x5C ? 2 : 1
        }
      }
      (start, end) = (open, i)
      i += 1
    }
    guard let start, end == bytes.count - 1 else { return nil }
    let before = bytes[..<start].last { $0 != 0x20 && $0 != 0x0A }
    return before == nil || before == 0x7C ? start : nil
  }

  /// Behind the bracket that closes the one at `open`.
  private static func fieldEnd(_ open: Int, in bytes: ArraySlice<UInt8>) -> Int {
    var depth = 0
    var i = open
    repeat {
      if bytes[i] == 0x28 { depth += 1 } else if bytes[i] == 0x29 { depth -= 1 }
      i += 1
    } while i < bytes.endIndex && depth > 0
    return i
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>) {
    var text: [UInt8] = []
    var i = bytes.startIndex
    while i < bytes.endIndex {
      guard bytes[i] == 0x5C, i + 1 < bytes.endIndex else {
        text.append(bytes[i])
        i += 1
        continue
      }
      guard bytes[i + 1] == 0x28 else {
        text.append(bytes[i + 1] == 0x6E ? 0x0A : bytes[i + 1])
        i += 2
        continue
      }
      if !text.isEmpty { parts.append(.text(text)) }
      text = []
      parts.append(.field)
      i = Self.fieldEnd(i + 1, in: bytes)
    }
    if !text.isEmpty { parts.append(.text(text)) }
  }

  /// The line, its fields from wherever the objects came from.
  func value(from origins: Origins) -> Value {
    var value = Value()
    for part in parts {
      switch part {
      case .text(let bytes): value.append(String(decoding: bytes, as: UTF8.self))
      case .field: value.append(Value.Hole(name: "jq", kind: .output, origins: origins))
      }
    }
    return value
  }
}
