import Bytes

/// A path as the file system has it: bytes, which need not be UTF-8.
package struct BytePath: Sendable, Hashable, Comparable {
  package let bytes: [UInt8]

  package init(_ bytes: [UInt8]) { self.bytes = bytes }
  package init(_ text: String) { bytes = Array(text.utf8) }

  package static func < (a: BytePath, b: BytePath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }

  package var isAbsolute: Bool { bytes.first == 0x2F }

  /// The last component.
  package var name: [UInt8] {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return bytes }
    return Array(bytes[(slash + 1)...])
  }

  /// Everything before the last component, without the slash; empty if there is nothing before it.
  package var folder: BytePath {
    guard let slash = bytes.lastIndex(of: 0x2F) else { return BytePath([]) }
    return BytePath(Array(bytes[..<max(slash, 1)]))
  }

  package func appending(_ name: [UInt8]) -> BytePath {
    guard !bytes.isEmpty else { return BytePath(name) }
    return BytePath(bytes.last == 0x2F ? bytes + name : bytes + [0x2F] + name)
  }

  package func appending(_ name: String) -> BytePath { appending(Array(name.utf8)) }

  /// U+FFFD where the bytes are no UTF-8: good for looking at, not for opening.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// For people: bytes that are no UTF-8 as `\xNN`, and nothing in it that could drive a terminal.
  package var display: String {
    let view = ByteView(bytes)
    guard view.firstInvalidUTF8 != nil else { return string.asShown }
    var text = ""
    var rest = view
    while let bad = rest.firstInvalidUTF8 {
      text += rest[..<bad].string.asShown
      text += "\\x" + SHA256.hexText([rest[bad]])
      rest = rest[(bad + 1)...]
    }
    return text + rest.string.asShown
  }

  package func withCString<R>(_ body: (UnsafePointer<CChar>) -> R) -> R {
    var terminated = bytes
    terminated.append(0)
    return terminated.withUnsafeBytes { raw in
      // An array with an element has a base address.
      raw.withMemoryRebound(to: CChar.self) { body($0.baseAddress!) }
    }
  }
}

extension String {
  /// Control characters as escapes: a file name may hold any byte but NUL and the slash.
  fileprivate var asShown: String {
    guard utf8.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == 0xC2 || $0 == 0xE2 }) else { return self }
    var text = ""
    for scalar in unicodeScalars {
      switch scalar.value {
      case 0x0A: text += "\\n"
      case 0..<0x20, 0x7F..<0xA0: text += "\\x" + SHA256.hexText([UInt8(truncatingIfNeeded: scalar.value)])
      case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F:
        text += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text
  }
}
