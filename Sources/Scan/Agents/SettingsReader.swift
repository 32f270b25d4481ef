import Bytes
import Guard
import JSON
import ShellMeaning
import Verdict

/// What a settings file makes run, and what it permits, once the folder it belongs to is opened.
struct SettingsReader {
  private let document: JSONDocument
  private let scene: Scene
  private let form: AgentFile.SettingsForm
  private var found: [Located] = []

  static func findings(in document: JSONDocument, form: AgentFile.SettingsForm, scene: Scene) -> [Located] {
    var reader = SettingsReader(document: document, scene: scene, form: form)
    switch form {
    case .any:
      for finding in AgentSettings.judge(document.root) {
        reader.found.append(Located(finding, in: document))
      }
      reader.commands(in: document.root, FieldPath())
    case .tasks: reader.tasks()
    case .container: reader.container()
    }
    return reader.found
  }

  private init(document: JSONDocument, scene: Scene, form: AgentFile.SettingsForm) {
    self.document = document
    self.scene = scene
    self.form = form
  }

  /// Keys whose text a shell gets to run.
  private static let commandKeys: Set<String> = [
    "command", "bash", "apikeyhelper", "awsauthrefresh", "awscredentialexport", "gcpauthrefresh",
    "otelheadershelper", "install", "start",
  ]

  /// Anything with a command in it, however deep: hooks, servers, status lines. The document's depth is limited.
  private mutating func commands(in value: JSONValue, _ path: FieldPath) {
    switch value.kind {
    case .array:
      for (i, element) in value.elements.enumerated() { commands(in: element, path.appending(i)) }
    case .object:
      let arguments = value["args"]
      for member in value.members {
        let key = member.key.string
        let place = path.appending(key)
        if Self.commandKeys.contains(key.asciiLowercased) {
          run(member.value, arguments: key == "command" ? arguments : nil, place)
        } else if key.asciiLowercased == "powershell", member.value.isString {
          run(member.value, place, .powershell)
        }
        commands(in: member.value, place)
      }
    default: return
    }
  }

  private mutating func tasks() {
    guard let tasks = document.root["tasks"] else { return }
    for (i, task) in tasks.elements.enumerated()
    where task["runOptions"]?["runOn"]?.string == "folderOpen" {
      let path = FieldPath("tasks").appending(i)
      if let command = task["command"] { run(command, arguments: task["args"], path.appending("command")) }
    }
  }

  private mutating func container() {
    for key in [
      "initializeCommand", "onCreateCommand", "updateContentCommand", "postCreateCommand", "postStartCommand",
      "postAttachCommand",
    ] {
      guard let value = document.root[key] else { continue }
      let path = FieldPath(key)
      if value.isObject {
        for member in value.members { run(member.value, arguments: nil, path.appending(member.key.string)) }
      } else {
        run(value, arguments: nil, path)
      }
    }
  }

  /// A command as a text, as the list of its words, or as a program with arguments beside it.
  private mutating func run(_ value: JSONValue, arguments: JSONValue?, _ path: FieldPath) {
    if value.isArray {
      run(words: Array(value.elements), path)
    } else if let arguments, arguments.isArray, arguments.count > 0 {
      run(words: [value] + Array(arguments.elements), path)
    } else if value.isString {
      run(value, path, .shell)
    }
  }

  private mutating func run(_ value: JSONValue, _ path: FieldPath, _ language: ShellLanguage) {
    guard let string = value.asString else { return }
    let offsets = string.offsets
    for finding in judge(string.text, path, language) {
      let range = finding.location?.range.map { offsets.sourceRange(ofDecoded: $0) } ?? string.inside
      found.append(Located(finding, range: range, field: path.description))
    }
  }

  private mutating func run(words: [JSONValue], _ path: FieldPath) {
    var line: [UInt8] = []
    var places: [(word: Range<Int>, source: Range<Int>)] = []
    for word in words {
      guard let text = word.asString else { continue }
      if !line.isEmpty { line.append(0x20) }
      let from = line.count
      line += Self.quoted(text.text)
      places.append((from..<line.count, text.inside))
    }
    guard !line.isEmpty else { return }
    for finding in judge(ByteView(line), path, .shell) {
      let range = finding.location?.range ?? 0..<line.count
      let meant = places.filter { $0.word.overlaps(range) }
      let first = meant.map(\.source.lowerBound).min() ?? words[0].span.lowerBound
      let last = meant.map(\.source.upperBound).max() ?? words[0].span.upperBound
      found.append(Located(finding, range: first..<max(first, last), field: path.description))
    }
  }

  private func judge(_ text: ByteView, _ path: FieldPath, _ language: ShellLanguage) -> [Finding] {
    let event = Event(
      agent: "scan", name: "settings", moment: .beforeTool, directory: scene.directory,
      contents: [.command(Field(path: path, text: text), language)])
    return Guard.judge(event, in: scene)
  }

  /// One word for a shell. Variables stay variables: agents fill them in.
  private static func quoted(_ text: ByteView) -> [UInt8] {
    let isPlain = text.allSatisfy { ASCII.isAlphanumeric($0) || "_-./=:,+@%${}".utf8.contains($0) }
    if isPlain, !text.isEmpty { return text.array }
    var out: [UInt8] = [0x27]
    for byte in text { if byte == 0x27 { out += Array("'\\''".utf8) } else { out.append(byte) } }
    return out + [0x27]
  }
}
