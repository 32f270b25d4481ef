import Bytes
import ShellMeaning

/// A path taken apart without asking the machine: where it starts, its components, and what of it cannot be
/// known. Holes become marks inside components, so that `"$X"/*.log` keeps its suffix.
struct PathParts: Sendable, Equatable {
  enum Start: Sendable, Equatable {
    case absolute
    /// Relative to the working directory.
    case here
    /// The person's home folder, or another's (`~name`).
    case home(of: String?)
    /// A fresh name from `mktemp`, `$TMPDIR`.
    case temporary
    /// The project, by a command that prints its path.
    case project
    /// Anything: a hole stands where the path begins.
    case unknown(Value.Hole.Kind)
  }

  /// Characters that stand for holes. No text can contain them: control characters of the input are replaced.
  enum Mark {
    static let glob: UInt8 = 1
    static let unknown: UInt8 = 2
    static let item: UInt8 = 3
    static func isMark(_ byte: UInt8) -> Bool { byte > 0 && byte < 4 }
  }

  private(set) var start: Start
  /// Neither `.` nor, apart from leading ones of a relative path, `..`.
  private(set) var components: [String]
  /// A hole at the start is followed by a slash: with an empty hole this would begin at `/`.
  private(set) var slashFollowsStart = false
  /// The path ends in `/`, or in `/.`: it names a folder, through a link if it is one.
  private(set) var namesFolder: Bool
  /// Wild components at the end were taken off: what is meant is what lies in there.
  private(set) var isContents = false
  /// The wild end also matches names that begin with a dot.
  private(set) var includesHidden = false

  init(_ value: Value, home: String?) {
    var bytes: [UInt8] = []
    var start: Start?
    if let known = value.known {
      Self.append(known, to: &bytes)
    } else {
      for piece in value.pieces {
        switch piece {
        case .text(let text): Self.append(text, to: &bytes)
        case .hole(let hole):
          if bytes.isEmpty, start == nil, let known = Self.start(of: hole) {
            start = known.start
            bytes.append(contentsOf: known.below.utf8)
          } else {
            bytes.append(Self.mark(for: hole.kind))
          }
        }
      }
    }
    if start == nil, let drive = Self.drive(&bytes) {
      self.init(start: .absolute, bytes: Array(("/" + drive).utf8) + bytes)
      return
    }
    if start == nil, bytes.first == UInt8(ascii: "~"), home == nil || bytes.count > 1 {
      start = Self.tilde(&bytes, homeIsKnown: home != nil)
    }
    if start == nil, bytes.first == UInt8(ascii: "/") { start = .absolute }
    if case .unknown = start {
      while bytes.first == Mark.unknown { bytes.removeFirst() }
      // `${PREFIX}name`: a part of the name is unknown as well.
      if let first = bytes.first, first != UInt8(ascii: "/"), first != Mark.glob {
        bytes.insert(Mark.unknown, at: 0)
      }
    }
    self.init(start: start ?? .here, bytes: bytes)
  }

  private init(start: Start, bytes: [UInt8]) {
    self.start = start
    slashFollowsStart = bytes.first == UInt8(ascii: "/")
    var parts: [String] = []
    var endsInDot = false
    bytes.withUnsafeBufferPointer { bytes in
      var next = 0
      while next < bytes.count {
        let from = next
        while next < bytes.count, bytes[next] != UInt8(ascii: "/") { next += 1 }
        let part = UnsafeBufferPointer(rebasing: bytes[from..<next])
        next += 1
        guard !part.isEmpty else { continue }
        endsInDot = part.count == 1 && part[0] == UInt8(ascii: ".")
        if endsInDot { continue }
        if part.count == 2, part[0] == UInt8(ascii: "."), part[1] == UInt8(ascii: ".") {
          if let last = parts.last, last != ".." {
            parts.removeLast()
          } else if start != .absolute {
            parts.append("..")
          }
          continue
        }
        parts.append(String(decoding: part, as: UTF8.self))
      }
    }
    namesFolder = bytes.last == UInt8(ascii: "/") || endsInDot
    while let last = parts.last, last.isWhollyWild {
      // `.*` and `.[!.]*` reach what `*` leaves.
      if last.utf8.first == UInt8(ascii: ".") { includesHidden = true }
      isContents = true
      parts.removeLast()
    }
    components = parts
  }

  /// Control characters that stand for holes here are none in a text.
  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let from = bytes.count
    bytes.append(contentsOf: text.utf8)
    for i in from..<bytes.count where bytes[i] < 4 { bytes[i] = UInt8(ascii: "?") }
  }

  /// What a hole says about where a path begins, if anything, and what comes below that.
  private static func start(of hole: Value.Hole) -> (start: Start, below: String)? {
    switch hole.kind {
    case .temporary: return (.temporary, "")
    case .glob: return nil
    default: break
    }
    switch hole.name {
    case "HOME", "USERPROFILE", "env:USERPROFILE", "env:HOME": return (.home(of: nil), "")
    case "XDG_CONFIG_HOME": return (.home(of: nil), "/.config")
    case "XDG_STATE_HOME": return (.home(of: nil), "/.local/state")
    case "XDG_DATA_HOME": return (.home(of: nil), "/.local/share")
    case "XDG_CACHE_HOME": return (.home(of: nil), "/.cache")
    case "PWD", "PSScriptRoot": return (.here, ".")
    case "TMPDIR", "TMP", "TEMP", "RUNNER_TEMP", "env:TEMP", "env:TMP": return (.temporary, "")
    case "GITHUB_WORKSPACE", "CI_PROJECT_DIR", "CLAUDE_PROJECT_DIR": return (.project, "")
    case "git rev-parse --show-toplevel": return (.project, "")
    // A listing of the folder itself.
    case "ls", "ls -A", "ls -a", "ls -1", "git ls-files", "find .", "find": return (.here, "./\u{1}")
    default: return (.unknown(hole.kind), "")
    }
  }

  private static func mark(for kind: Value.Hole.Kind) -> UInt8 {
    switch kind {
    case .glob: Mark.glob
    case .item: Mark.item
    default: Mark.unknown
    }
  }

  /// Takes `C:` off the front of `C:\x` and `C:/x`, turning the slashes.
  private static func drive(_ bytes: inout [UInt8]) -> String? {
    guard bytes.count >= 2, ASCII.isLetter(bytes[0]), bytes[1] == UInt8(ascii: ":") else { return nil }
    guard bytes.count == 2 || bytes[2] == UInt8(ascii: "\\") || bytes[2] == UInt8(ascii: "/") else {
      return nil
    }
    let letter = String(decoding: [ASCII.uppercased(bytes[0])], as: UTF8.self)
    bytes.removeFirst(2)
    for i in bytes.indices where bytes[i] == UInt8(ascii: "\\") { bytes[i] = UInt8(ascii: "/") }
    return letter + ":"
  }

  /// `~`, `~/x` where nobody knows the home folder, and `~name/x`.
  private static func tilde(_ bytes: inout [UInt8], homeIsKnown: Bool) -> Start? {
    let end = bytes.firstIndex(of: UInt8(ascii: "/")) ?? bytes.count
    let name = bytes[1..<end]
    if name.isEmpty {
      guard !homeIsKnown else { return nil }
      bytes.removeFirst(end)
      return .home(of: nil)
    }
    guard name.allSatisfy({ ASCII.isWord($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }),
      ASCII.isNameStart(name[1])
    else { return nil }
    // `~$` and `~lock` files of editors are files, not people; only `~name` and `~name/…` at a path's start.
    let user = String(decoding: name, as: UTF8.self)
    guard end < bytes.count || !user.utf8.contains(UInt8(ascii: ".")) else { return nil }
    bytes.removeFirst(end)
    return .home(of: user)
  }
}

extension String {
  /// Nothing but marks of globs and items (and a leading dot): it may be any name.
  fileprivate var isWhollyWild: Bool {
    var wild = false
    for (i, byte) in utf8.enumerated() {
      if byte == PathParts.Mark.glob || byte == PathParts.Mark.item {
        wild = true
      } else if byte != UInt8(ascii: ".") || i > 0 {
        return false
      }
    }
    return wild
  }

  /// Some of it cannot be known.
  var hasMarks: Bool { holds(PathParts.Mark.isMark) }

  /// For people: `*` for globs, `…` for the rest.
  var unmarked: String {
    guard hasMarks else { return self }
    var out: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case PathParts.Mark.glob: out.append(UInt8(ascii: "*"))
      case PathParts.Mark.unknown, PathParts.Mark.item: out.append(contentsOf: "…".utf8)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
