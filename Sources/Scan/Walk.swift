import Bytes
import System

/// Walks folders in the order of their names, and leaves out what ignore files say. Links are not followed, so
/// there are no circles; each file is met once.
struct Walk {
  let options: ScanOptions
  private let currentDirectory: BytePath

  private var problems: [ScanProblem] = []
  private(set) var ignored = 0

  init(_ options: ScanOptions, currentDirectory: BytePath) {
    self.options = options
    self.currentDirectory = currentDirectory
  }

  /// What could not be listed, since it was asked last.
  mutating func takeProblems() -> [ScanProblem] {
    defer { problems = [] }
    return problems
  }

  /// A folder on the way.
  private struct Level {
    /// As people see it.
    var shown: BytePath
    /// From the root of the machine on.
    var absolute: BytePath
    var rules: IgnoreRules?
    /// From the root of the ignore rules.
    var components: [ArraySlice<UInt8>]
    var entries: [FolderEntry]
    var position = 0
    /// Git ignores it, and only what an agent would take in is looked at.
    var isForAgentsOnly: Bool
  }

  /// No tree that anybody works in is deeper.
  private static let deepest = 1000

  /// What `path` names: itself, or everything in it. False from `visit` ends the walk.
  mutating func visit(_ path: BytePath, _ visit: (ScanJob) -> Bool) {
    let shown = Self.tidy(path)
    guard let status = FileStatus.of(path.bytes.isEmpty ? BytePath(".") : path) else {
      problems.append(ScanProblem(path: shown, reason: "there is no such file or folder"))
      return
    }
    let absolute = absolute(path)
    switch status.kind {
    case .directory: walk(path, shown, absolute, visit)
    case .file:
      let repository = IgnoreRules.repository(around: absolute.folder)
      _ = visit(job(shown, absolute, opening: path, repository: repository, isNamed: true))
    case .link, .other: problems.append(ScanProblem(path: shown, reason: "is no regular file"))
    }
  }

  private mutating func walk(
    _ path: BytePath, _ shown: BytePath, _ absolute: BytePath, _ visit: (ScanJob) -> Bool
  ) {
    var stack: [Level] = []
    let rules = options.heedsExceptions ? IgnoreRules(for: absolute, environment: options.environment) : nil
    let repository = rules?.root ?? IgnoreRules.repository(around: absolute) ?? absolute
    let above = IgnoreRules.components(of: absolute, below: repository)
    if let first = level(shown, absolute, rules, above, isForAgentsOnly: false) { stack.append(first) }
    while var level = stack.popLast() {
      guard level.position < level.entries.count else { continue }
      let entry = level.entries[level.position]
      level.position += 1
      let path = level.shown.appending(entry.name)
      let absolute = level.absolute.appending(entry.name)
      // What only rules ask for.
      let components = level.rules == nil ? [] : level.components + [entry.name[...]]
      switch entry.kind {
      case .directory:
        stack.append(level)
        if entry.name.elementsEqual(".git".utf8) { continue }
        var isForAgentsOnly = level.isForAgentsOnly
        if let rules = level.rules {
          if rules.ownAnswer(for: components, isFolder: true) || isForAgentsOnly && Self.isCopies(entry.name)
          {
            ignored += 1
            continue
          }
          if !isForAgentsOnly, rules.answer(for: components, isFolder: true) {
            guard AgentFile.isAgentFolder(entry.name) else {
              ignored += 1
              continue
            }
            isForAgentsOnly = true
          }
        }
        if stack.count >= Self.deepest {
          problems.append(ScanProblem(path: path, reason: "is too deep"))
        } else if let inner = self.level(
          path, absolute, level.rules, components, isForAgentsOnly: isForAgentsOnly)
        {
          stack.append(inner)
        }
      case .file, .link:
        stack.append(level)
        // In a worktree it is a file.
        if entry.name.elementsEqual(".git".utf8) { continue }
        if entry.kind == .link, !leadsToAgentFile(path, absolute) { continue }
        if let rules = level.rules,
          isLeftOut(absolute, components, rules, isForAgentsOnly: level.isForAgentsOnly)
        {
          ignored += 1
          continue
        }
        if !visit(job(path, absolute, opening: path, repository: repository, isNamed: false)) { return }
      case .other: stack.append(level)
      }
    }
  }

  /// Whole checkouts that agents keep in their folder.
  private static func isCopies(_ name: [UInt8]) -> Bool {
    name.elementsEqual("worktrees".utf8) || name.elementsEqual("node_modules".utf8)
  }

  private func isLeftOut(
    _ absolute: BytePath, _ components: [ArraySlice<UInt8>], _ rules: IgnoreRules, isForAgentsOnly: Bool
  ) -> Bool {
    if rules.ownAnswer(for: components, isFolder: false) { return true }
    guard isForAgentsOnly || rules.answer(for: components, isFolder: false) else { return false }
    // A file that git ignores is as good as any other to an agent.
    return AgentFile(absolute) == nil
  }

  /// A link is another name for something that is looked at where it is, unless an agent goes by the name.
  private func leadsToAgentFile(_ path: BytePath, _ absolute: BytePath) -> Bool {
    AgentFile(absolute) != nil && FileStatus.of(path)?.kind == .file
  }

  private mutating func level(
    _ shown: BytePath, _ absolute: BytePath, _ rules: IgnoreRules?, _ components: [ArraySlice<UInt8>],
    isForAgentsOnly: Bool
  ) -> Level? {
    let entries: [FolderEntry]
    do throws(SystemError) {
      entries = try FolderEntry.list(shown)
    } catch {
      problems.append(ScanProblem(path: shown, reason: error.reason))
      return nil
    }
    let rules = rules?.entering(shown, depth: components.count, entries: entries)
    return Level(
      shown: shown, absolute: absolute, rules: rules, components: components, entries: entries,
      isForAgentsOnly: isForAgentsOnly)
  }

  private func job(
    _ shown: BytePath, _ absolute: BytePath, opening path: BytePath, repository: BytePath?, isNamed: Bool
  ) -> ScanJob {
    var identity = shown.bytes
    if let repository, absolute.bytes.count > repository.bytes.count + 1,
      ByteView(absolute.bytes)[..<repository.bytes.count] == ByteView(repository.bytes)
    {
      var start = repository.bytes.count
      while start < absolute.bytes.count, absolute.bytes[start] == 0x2F { start += 1 }
      identity = Array(absolute.bytes[start...])
    }
    return ScanJob(
      path: shown, identity: identity, absolute: absolute, content: .file(path), isNamed: isNamed)
  }

  private func absolute(_ path: BytePath) -> BytePath {
    let tidy = Self.tidy(path)
    if tidy.isAbsolute { return tidy }
    var folder = currentDirectory
    for component in tidy.bytes.split(separator: 0x2F) {
      if component.elementsEqual("..".utf8) {
        folder = folder.folder
      } else {
        folder = folder.appending(Array(component))
      }
    }
    return folder
  }

  /// Without `.` components and slashes too many; empty for the current folder.
  static func tidy(_ path: BytePath) -> BytePath {
    let components = path.bytes.split(separator: 0x2F).filter { !$0.elementsEqual([0x2E]) }
    let joined = Array(components.joined(separator: [0x2F]))
    return BytePath(path.isAbsolute ? [0x2F] + joined : joined)
  }
}
