import Agents
import Bytes
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The machine as agents see it: whose home, which folder, what is there.
package struct Machine: Sendable {
  package let environment: Environment
  package let home: String
  package let project: String

  package init(environment: Environment, home: String, project: String) {
    self.environment = environment
    self.home = home
    self.project = project
  }

  /// nil if there is no home to keep settings in.
  package static var ofThisProcess: Machine? {
    guard let home = Environment.process.home else { return nil }
    return Machine(
      environment: .process, home: home, project: BytePath.currentDirectory?.string ?? "/")
  }

  package func path(_ path: SettingsPath) -> String {
    func below(_ folder: String) -> String { path.name.isEmpty ? folder : folder + "/" + path.name }
    switch path.base {
    case .home(let folder, let variable):
      if let variable, let moved = environment.nonEmpty(variable) {
        return below(moved.hasPrefix("~/") ? home + moved.dropFirst(1) : absolute(moved))
      }
      return below(home + "/" + folder)
    case .configuration(let folder):
      #if canImport(Darwin)
        return below(home + "/Library/Application Support/" + folder)
      #else
        let xdg = environment.nonEmpty("XDG_CONFIG_HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
        return below((xdg ?? home + "/.config") + "/" + folder)
      #endif
    case .project(let folder): return below(project + "/" + folder)
    case .absolute(let path): return path
    }
  }

  private func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : project + "/" + path }

  /// Whether the agent seems to be used here: its program, or something it left behind.
  package func has(_ agent: AgentSettings) -> Bool {
    agent.traces.contains { OwnFile.status(of: path($0)) != nil }
      || agent.programs.contains { program(named: $0) != nil }
  }

  /// Where `PATH` finds a program.
  package func program(named name: String) -> String? {
    for folder in (environment.nonEmpty("PATH") ?? "").utf8.split(separator: UInt8(ascii: ":")) {
      let path = String(decoding: folder, as: UTF8.self) + "/" + name
      if path.hasPrefix("/"), isProgram(path) { return path }
    }
    return nil
  }

  package func isProgram(_ path: String) -> Bool {
    OwnFile.status(of: path)?.kind == .file && access(path, X_OK) == 0
  }

  /// The sentinel-hook that belongs to this program: by its name in `PATH` if that is the same file, since such a
  /// name outlives an update.
  package var hookProgram: String? {
    guard let image = ProcessImage.path, let own = RealPath.of(image) else { return nil }
    let beside = BytePath(own).folder.appending("sentinel-hook").string
    guard isProgram(beside) else { return program(named: "sentinel-hook") }
    if let named = program(named: "sentinel-hook"), RealPath.of(named) == RealPath.of(beside) { return named }
    return beside
  }

  /// `~/.claude/settings.json`
  package func shown(_ path: String) -> String {
    path.hasPrefix(home + "/") ? "~" + path.dropFirst(home.utf8.count) : path
  }
}

package enum RealPath {
  /// The path without links; nil if there is nothing.
  static func of(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Where a file of this name is or would be written, links followed even where they lead nowhere yet.
  package static func destination(_ path: String) -> String {
    var path = path
    for _ in 0..<16 {
      if let real = of(path) { return real }
      guard let target = OwnFile.linkTarget(path) else { break }
      path = target.hasPrefix("/") ? target : BytePath(path).folder.appending(target).string
    }
    if let folder = of(BytePath(path).folder.string) {
      return BytePath(folder).appending(BytePath(path).name).string
    }
    return path
  }
}
