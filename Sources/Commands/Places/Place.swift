import Bytes
import ShellMeaning

/// Where a path leads, as far as that can be known: the part of the machine it lies in (`region`) and, for
/// some files, what they are for (`nature`).
///
/// Every rule about files asks this and nothing else, so that the same path means the same thing to `rm`, to
/// `>` and to `shutil.rmtree`.
struct Place: Sendable, Equatable {
  enum Region: Sendable, Equatable {
    /// `/`, or a drive.
    case root
    /// `/etc`, `/usr/lib`, `C:\Windows`, `/home` itself: the machine's own. `depth` counts components.
    case system(depth: Int)
    /// `/var/log` and what is in it.
    case logs
    /// The home folder itself (anybody's).
    case home
    /// Something of a person's. `depth` counts components below the home folder.
    case personal(depth: Int)
    /// Caches in the home folder or the system's, which programs fill again.
    case cache
    /// Anywhere else outside the project: `/srv/www`, a mounted disk.
    case outside(depth: Int)
    /// A folder that the project lies in.
    case aboveProject
    case project
    /// `.git` and what is in it.
    case gitFolder(depth: Int)
    /// A folder right below the project root whose name says that sources live there.
    case source
    /// Anything else in the project.
    case item
    /// A product of builds, tests or tools, which they make again.
    case artifact
    /// The temporary folder itself.
    case temporaryRoot
    case temporary
    /// A disk, a partition, memory.
    case device
    /// `/dev/null`, a terminal, an open descriptor.
    case stream
    /// `/proc`, `/sys`.
    case kernel
    /// Inside a container, where no file of the machine is mounted. `lasting`: the container was there before.
    case container(lasting: Bool)
    /// A hole stands where the path begins.
    case unknown
    /// As `unknown`, and `/` (or a folder right below it) if the hole is empty.
    case maybeRoot
  }

  var region: Region
  var nature: Nature?
  /// What it would be to those who use a container that was there before, in which it lies.
  var served: Nature?
  /// Absolute where it could be made so; relative to an unknown start otherwise. Holes stand as marks.
  var components: [String]
  /// What is meant is what lies in that folder (`dir/*`).
  var isContents: Bool
  var includesHidden: Bool
  /// Written with a slash at its end.
  var namesFolder: Bool
  /// Some of it cannot be known.
  var isWild: Bool { components.contains { $0.hasMarks } }
  /// On another machine (`ssh`).
  var isRemote = false
  /// In a container that can only read it.
  var isReadOnly = false
  /// For people and policies.
  var path: String

  var name: String { components.last ?? "" }

  /// By which what is remembered of a file is found again.
  var absolutePath: String { "/" + components.joined(separator: "/") }

  init(
    region: Region, nature: Nature? = nil, components: [String], isContents: Bool = false,
    includesHidden: Bool = false, namesFolder: Bool = false, path: String
  ) {
    self.region = region
    self.nature = nature
    self.components = components
    self.isContents = isContents
    self.includesHidden = includesHidden
    self.namesFolder = namesFolder
    self.path = path
  }

  /// Inside the project, whatever it is there.
  var isInProject: Bool {
    switch region {
    case .project, .gitFolder, .source, .item, .artifact: true
    default: false
    }
  }

  /// The machine's own, which no search makes harmless.
  var isMachine: Bool {
    switch region {
    case .root, .system, .kernel: true
    default: false
    }
  }

  var isTemporary: Bool { region == .temporary || region == .temporaryRoot }
}

/// What a place is measured against: the folders that give a path its meaning, taken apart once.
struct Surroundings: Sendable {
  let home: [String]?
  let project: [String]?
  let directory: [String]?
  let temporary: [String]?
  let world: World
  let homeText: String?
  /// `directory` as written, where that is an absolute path.
  let directoryText: String?

  init(_ scene: Scene) {
    home = scene.home.map(Self.parts)
    homeText = scene.home
    let isPlain = scene.directory.map { $0.utf8.first == UInt8(ascii: "/") && !$0.hasMarks } ?? false
    directoryText = isPlain ? scene.directory : nil
    directory = scene.directory.map(Self.parts)
    temporary = scene.temporary.map(Self.parts).flatMap { $0.isEmpty ? nil : $0 }
    world = scene.world
    let written = scene.project.map(Self.parts) ?? directory
    // An agent started in the home folder or above it has no project: everything there stays personal.
    if let written, !written.isEmpty, home.map({ !$0.starts(with: written) }) ?? true {
      project = written
    } else {
      project = nil
    }
  }

  static func parts(_ path: String) -> [String] {
    // Nearly every folder of a scene is a plain absolute path.
    if path.utf8.first == UInt8(ascii: "/") { return ByteView(path).withBytes(absoluteParts).canonical }
    return PathParts(Value(path), home: "").components.canonical
  }
}

extension Surroundings {
  private static func absoluteParts(_ path: UnsafeRawBufferPointer) -> [String] {
    var parts: [String] = []
    parts.reserveCapacity(8)
    var start = 0
    while start < path.count {
      var end = start
      while end < path.count, path[end] != UInt8(ascii: "/") { end += 1 }
      let part = UnsafeRawBufferPointer(rebasing: path[start..<end])
      switch part.count {
      case 0: break
      case 1 where part[0] == UInt8(ascii: "."): break
      case 2 where part[0] == UInt8(ascii: ".") && part[1] == UInt8(ascii: "."): _ = parts.popLast()
      default: parts.append(String(decoding: part, as: UTF8.self))
      }
      start = end + 1
    }
    return parts
  }
}

extension [String] {
  /// One spelling for places with several: `/private/tmp` is macOS' `/tmp`, `/mnt/c` and `/c` are `C:`.
  var canonical: [String] {
    guard let first else { return self }
    if first == "private", count > 1, ["tmp", "var", "etc"].contains(self[1]) { return Array(dropFirst()) }
    if first == "mnt", count > 1, let drive = Self.drive(self[1]) { return [drive] + dropFirst(2) }
    if first == "cygdrive", count > 1, let drive = Self.drive(self[1]) { return [drive] + dropFirst(2) }
    // Only where Windows' own folders follow: `/c` alone may be anything.
    if count > 1, let drive = Self.drive(first),
      ["users", "windows", "program files"].contains(self[1].asciiLowercased)
    {
      return [drive] + dropFirst()
    }
    return self
  }

  private static func drive(_ name: String) -> String? {
    guard name.utf8.count == 1, let byte = name.utf8.first, ASCII.isLetter(byte) else { return nil }
    return String(decoding: [ASCII.uppercased(byte), UInt8(ascii: ":")], as: UTF8.self)
  }

  /// `/a/b`, with `…` and `*` for what is unknown.
  var pathText: String {
    let shown = contains(where: \.hasMarks) ? map(\.unmarked) : self
    // `C:/Windows` starts with its drive.
    guard first?.utf8.last == UInt8(ascii: ":") else { return shown.slashed(isAbsolute: true) }
    return count == 1 ? shown[0] + "/" : shown.slashed
  }
}
