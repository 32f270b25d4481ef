import Bytes
import Policy
import System
import Verdict

/// A policy from its text; its mistakes are a test's failure to write one.
func policy(_ text: String, _ layer: PolicyFile.Layer = .user, path: String? = nil) -> PolicyFile {
  let (file, problems) = PolicyReader.read(
    ByteView(text), layer: layer, path: path ?? "/\(layer.rawValue).json", home: "/home/dev")
  precondition(problems.isEmpty, "\(problems.map(\.message))")
  return file
}

func mistakes(_ text: String, _ layer: PolicyFile.Layer = .user) -> [String] {
  PolicyReader.read(ByteView(text), layer: layer, path: "/p.json", home: "/home/dev").problems.map(\.message)
}

/// Everything that has a say, without a disk.
func policies(
  managed: String? = nil, options: [SettingKey: String] = [:], variables: [String: String] = [:],
  user: String? = nil, project: String? = nil
) -> Policies {
  var all = Policies(
    options: options, environment: Environment { variables[$0] },
    places: PolicyPlaces(managed: nil, user: [], home: "/home/dev"))
  if let managed { all.adopt(policy(managed, .managed)) }
  if let user { all.adopt(policy(user, .user)) }
  if let project { all.adopt(policy(project, .project)) }
  return all
}

func finding(
  _ severity: Severity, rule: String = "git.push-force", category: String? = nil,
  subject: Subject = Subject(),
  at location: Location? = nil
) -> Finding {
  Finding(
    rule: rule, severity: severity, category: category ?? String(rule.prefix { $0 != "." }), title: "T",
    why: "W",
    instead: "I", location: location, subject: subject)
}

func call(
  _ tool: String = "Bash", agent: String = "claude", name: String = "PreToolUse",
  moment: Event.Moment = .beforeTool, server: String? = nil, _ contents: [Content] = []
) -> Event {
  Event(
    agent: agent, name: name, moment: moment, session: "s", tool: ToolName(tool, server: server),
    directory: "/home/dev/project", project: "/home/dev/project", contents: contents)
}

func field(_ name: String, _ text: String) -> Field {
  Field(path: FieldPath("tool_input", name), text: ByteView(text))
}
