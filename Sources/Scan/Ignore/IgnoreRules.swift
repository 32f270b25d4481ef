import System

/// Which ignore files count where a walk stands. Two families: git's, and `.sentinelignore`, which is read the
/// same way and has the last word.
struct IgnoreRules: Sendable {
  private var git = IgnoreFiles()
  private var own = IgnoreFiles()
  /// The folder that paths are counted from: the repository's root, or where the walk began.
  private(set) var root: BytePath

  /// A file of patterns larger than this is no file of patterns.
  private static let limit = 1 << 20

  /// The rules that hold in `folder` (absolute), without its own files.
  init(for folder: BytePath, environment: Environment) {
    let repository = Self.repository(around: folder)
    root = repository ?? folder
    if let repository {
      addGit(PersonalExcludes.path(environment), depth: 0)
      addGit(repository.appending(".git/info/exclude"), depth: 0)
    }
    var current = root
    for (depth, component) in Self.components(of: folder, below: root).enumerated() {
      add(current, depth: depth)
      current = current.appending(Array(component))
    }
  }

  /// The rules one folder further down.
  func entering(_ folder: BytePath, depth: Int, entries: [FolderEntry]) -> IgnoreRules {
    var rules = self
    rules.add(folder, depth: depth, entries: entries)
    return rules
  }

  func answer(for components: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
    own.answer(for: components, isFolder: isFolder) ?? git.answer(for: components, isFolder: isFolder)
      ?? false
  }

  /// What `.sentinelignore` alone says.
  func ownAnswer(for components: [ArraySlice<UInt8>], isFolder: Bool) -> Bool {
    own.answer(for: components, isFolder: isFolder) ?? false
  }

  private mutating func add(_ folder: BytePath, depth: Int, entries: [FolderEntry]? = nil) {
    func has(_ name: String) -> Bool {
      guard let entries else { return true }
      return entries.contains { $0.kind == .file && $0.name.elementsEqual(name.utf8) }
    }
    if has(".gitignore") { addGit(folder.appending(".gitignore"), depth: depth) }
    if has(".sentinelignore"), let text = Self.text(folder.appending(".sentinelignore")) {
      own.add(IgnoreFile(text, depth: depth))
    }
  }

  private mutating func addGit(_ path: BytePath?, depth: Int) {
    if let path, let text = Self.text(path) { git.add(IgnoreFile(text, depth: depth)) }
  }

  /// As git does, these files are not looked for at the end of a link.
  private static func text(_ path: BytePath) -> [UInt8]? {
    guard let file = try? path.openForReading(followingLinks: false),
      let status = try? file.status(), status.kind == .file, status.size <= limit
    else { return nil }
    return try? file.readAll(limit: limit, named: path.display)
  }

  /// The nearest folder upwards that holds a `.git`.
  static func repository(around folder: BytePath) -> BytePath? {
    var folder = folder
    while true {
      if FileStatus.ofLink(folder.appending(".git")) != nil { return folder }
      if folder.bytes.count <= 1 { return nil }
      folder = folder.folder
    }
  }

  static func components(of path: BytePath, below root: BytePath) -> [ArraySlice<UInt8>] {
    guard path.bytes.count > root.bytes.count, path.bytes.starts(with: root.bytes) else { return [] }
    return path.bytes[root.bytes.count...].split(separator: 0x2F)
  }
}
