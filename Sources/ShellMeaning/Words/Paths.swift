import Bytes

/// Paths as text: joined and simplified without asking the disk.
enum Paths {
  /// `path` seen from `directory`. What is known is simplified (`.`, `..`, doubled slashes); a `..` that would
  /// eat a hole stays.
  static func join(_ directory: Value, _ path: Value) -> Value {
    if path.starts(with: "/") { return simplified(path) }
    // Nothing known of its start: it may be absolute, so the directory is no part of what is known.
    if !path.isKnown, case .hole(let hole)? = path.pieces.first, hole.kind != .glob, hole.kind != .item {
      return path
    }
    if path.isEmpty { return directory }
    var joined = directory
    joined.append("/")
    joined.append(path)
    if let start = directory.known, start != "/", !needsWork(start), !needsWork(path) { return joined }
    return simplified(joined)
  }

  static func join(_ directory: String, _ path: String) -> String {
    path.utf8.first == 0x2F ? simplified(path) : simplified(directory + "/" + path)
  }

  static func simplified(_ path: Value) -> Value {
    if let known = path.known { return Value(simplified(known)) }
    let isAbsolute = path.starts(with: "/")
    var components: [Value] = []
    for part in path.split(where: { $0 == 0x2F }, keepingEmpty: false) {
      switch part.known {
      case ".": continue
      case "..":
        if let last = components.last, last.isKnown, !last.equals("..") {
          components.removeLast()
        } else if !isAbsolute || !components.isEmpty {
          components.append(part)
        }
      default: components.append(part)
      }
    }
    var result = Value(isAbsolute ? "/" : "")
    result.append(Value.joined(components, by: "/"))
    return result
  }

  static func simplified(_ path: String) -> String {
    let isAbsolute = path.utf8.first == 0x2F
    guard needsWork(path) else { return path }
    var components: [Substring] = []
    for part in path.utf8.split(separator: 0x2F, omittingEmptySubsequences: true) {
      let part = Substring(part)
      switch part {
      case ".": continue
      case "..":
        if let last = components.last, last != ".." {
          components.removeLast()
        } else if !isAbsolute {
          components.append(part)
        }
      default: components.append(part)
      }
    }
    let joined = components.joined(separator: "/")
    return isAbsolute ? "/" + joined : (joined.isEmpty ? "." : joined)
  }

  /// The same of a path with holes, each of which is more than nothing.
  private static func needsWork(_ path: Value) -> Bool {
    if let known = path.known { return needsWork(known) }
    let pieces = path.pieces
    for (i, piece) in pieces.enumerated() {
      guard case .text(let text) = piece else { continue }
      let isCut = i > 0 && text.utf8.first == 0x2E || i < pieces.count - 1 && text.utf8.last == 0x2F
      // Such an end is in the middle of a name, or followed by one.
      if isCut ? text.utf8.count > 1 && needsWork("a" + text + "a") : needsWork(text) { return true }
    }
    return false
  }

  /// Whether there is a dot component, a doubled slash or one at the end.
  private static func needsWork(_ path: String) -> Bool {
    var path = path
    return path.withUTF8 { bytes in
      guard let first = bytes.first else { return false }
      if first == 0x2E { return true }
      for i in 1..<bytes.count where bytes[i - 1] == 0x2F && (bytes[i] == 0x2F || bytes[i] == 0x2E) {
        return true
      }
      return bytes[bytes.count - 1] == 0x2F && bytes.count > 1
    }
  }

  static func parent(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 0x2F) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
