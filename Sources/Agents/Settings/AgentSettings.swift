import SettingsFiles

/// Where one agent keeps its hooks, and how it wants them written. One value an agent, listed in
/// `AgentSettings.all`.
package struct AgentSettings: Sendable {
  /// As `--agent` takes it.
  package let name: String
  package let title: String
  /// The programs that are this agent, as `PATH` knows them.
  package let programs: [String]
  /// Folders that are there where the agent has been used.
  package let traces: [SettingsPath]
  /// The files that hold for everything a person does. The first is written where none names the guard yet.
  package let user: [SettingsFile]
  /// The files that hold for one project, relative to it.
  package let project: [SettingsFile]
  /// Files of an administrator, which a person reads only.
  package let managed: [SettingsFile]
  package let events: [HookEvent]
  /// What has to be done by hand after `install`, and what the agent never shows a hook.
  package let remarks: AgentRemarks

  package init(
    _ name: String, _ title: String, programs: [String], traces: [SettingsPath], user: [SettingsFile],
    project: [SettingsFile] = [], managed: [SettingsFile] = [], events: [HookEvent],
    remarks: AgentRemarks = AgentRemarks()
  ) {
    self.name = name
    self.title = title
    self.programs = programs
    self.traces = traces
    self.user = user
    self.project = project
    self.managed = managed
    self.events = events
    self.remarks = remarks
  }

  package static func named(_ name: String) -> AgentSettings? { all.first { $0.name == name } }
}

package struct AgentRemarks: Sendable {
  /// What a person still has to do, in one line.
  package var afterInstalling: String?
  /// Why there may be no file to write, and what to do instead.
  package var withoutFile: String?
  package var blindSpots: [String]

  package init(afterInstalling: String? = nil, withoutFile: String? = nil, blindSpots: [String] = []) {
    self.afterInstalling = afterInstalling
    self.withoutFile = withoutFile
    self.blindSpots = blindSpots
  }
}

/// A path as agents find it: below a folder that a variable may move.
package struct SettingsPath: Sendable {
  package enum Base: Sendable {
    /// `$variable` if it is set, else this folder in the person's home.
    case home(String, variable: String?)
    /// In `$XDG_CONFIG_HOME`, by default `~/.config`; on macOS in `~/Library/Application Support`.
    case configuration(String)
    case project(String)
    case absolute(String)
  }

  package let base: Base
  /// Below the base; empty for the base itself.
  package let name: String

  package static func home(_ folder: String, variable: String? = nil, _ name: String = "") -> SettingsPath {
    SettingsPath(base: .home(folder, variable: variable), name: name)
  }

  package static func configuration(_ folder: String, _ name: String = "") -> SettingsPath {
    SettingsPath(base: .configuration(folder), name: name)
  }

  package static func project(_ folder: String, _ name: String) -> SettingsPath {
    SettingsPath(base: .project(folder), name: name)
  }

  package static func absolute(_ path: String) -> SettingsPath {
    SettingsPath(base: .absolute(path), name: "")
  }
}

/// One file that can hold hooks.
package struct SettingsFile: Sendable {
  package enum Format: Sendable {
    /// Strict: one comment, and the agent drops the file.
    case json
    /// With comments and commas that nothing follows.
    case jsonWithComments
    case toml
    /// The path is a folder of executables, each named after its event.
    case scripts
  }

  package enum Shape: Sendable {
    /// `{"hooks": {EVENT: [{"matcher": …, "hooks": [HANDLER]}]}}`
    case nested
    /// `{"hooks": {EVENT: [HANDLER]}}`
    case flat
    /// `{"sentinel": {EVENT: [{"matcher": …, "hooks": [HANDLER]}]}}`
    case named
    /// `[[hooks]]`, each with its event; TOML only.
    case table
    /// Not hooks, but a member that names our file: `{"KEY": {"PATH": true}}`.
    case pointer(key: String)
    /// One executable an event.
    case scripts
  }

  package let path: SettingsPath
  package let format: Format
  package let shape: Shape
  /// The path is a folder, and each file in it that ends so is one.
  package let everyFileEnding: String?
  /// The file is ours alone, and goes when nothing is left in it.
  package let isOwn: Bool
  /// Not chosen for writing unless hooks stand in it already.
  package let isSecondChoice: Bool
  /// Members at the top that the agent wants to see.
  package let preamble: [NewMember]

  package init(
    _ path: SettingsPath, _ format: Format = .json, _ shape: Shape = .nested, everyFileEnding: String? = nil,
    isOwn: Bool = false, isSecondChoice: Bool = false, preamble: [NewMember] = []
  ) {
    self.path = path
    self.format = format
    self.shape = shape
    self.everyFileEnding = everyFileEnding
    self.isOwn = isOwn
    self.isSecondChoice = isSecondChoice
    self.preamble = preamble
  }
}

/// One event the guard is registered for.
package struct HookEvent: Sendable {
  package let name: String
  package let matcher: String?
  /// The key under which the command stands.
  package let commandKey: String
  /// What stands before the command, and behind it.
  package let leading: [NewMember]
  package let trailing: [NewMember]
  /// Stands behind the command in its line: `|| exit 2` makes a refusal of a hook that cannot start or crashes,
  /// where the agent would go on. Every agent that needs it takes exit code 2 for no.
  package let suffix: String
  /// What a harmless and a dangerous call look like here; nil where nothing can be blocked.
  package let probe: HookProbe?

  package init(
    _ name: String, matcher: String? = nil, commandKey: String = "command",
    leading: [NewMember] = [NewMember("type", .string("command"))], trailing: [NewMember],
    closes: Bool = false, probe: HookProbe? = nil
  ) {
    self.name = name
    self.matcher = matcher
    self.commandKey = commandKey
    self.leading = leading
    self.trailing = trailing
    suffix = closes ? " || exit 2" : ""
    self.probe = probe
  }

  /// `{"type": "command", "command": COMMAND, "timeout": 10}`
  package func handler(command: String) -> NewValue {
    .table(leading + [NewMember(commandKey, .string(command))] + trailing)
  }

  /// The handler in its group, with the matcher.
  package func group(command: String) -> NewValue {
    .table(
      (matcher.map { [NewMember("matcher", .string($0))] } ?? [])
        + [NewMember("hooks", .list([handler(command: command)]))])
  }
}

/// A made-up call that `doctor` sends through the command line as it is registered.
package struct HookProbe: Sendable {
  /// The payload around a shell command: `%COMMAND%`, `%DIRECTORY%` stand for the inside of JSON strings.
  package let payload: String
  /// How a refusal can be told from consent.
  package let refusal: Refusal

  package enum Refusal: Sendable {
    /// A member at the end of this path holds this text.
    case answer([String], String)
    /// Exit code 2, and a reason on standard error.
    case exitCode
    /// The member at the end of this path is true.
    case flag([String])
  }

  package init(_ payload: String, refusal: Refusal) {
    self.payload = payload
    self.refusal = refusal
  }
}
