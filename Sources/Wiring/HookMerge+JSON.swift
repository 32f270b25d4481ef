import Agents
import Bytes
import JSON
import SettingsFiles

/// Hooks in JSON: under "hooks" (or under our own name), one list an event.
extension HookMerge {
  private var isNested: Bool {
    switch file.shape {
    case .nested, .named: true
    default: false
    }
  }

  private var rootKey: String {
    if case .named = file.shape { return "sentinel" }
    return "hooks"
  }

  private var allowsComments: Bool { file.format == .jsonWithComments }

  private func entry(_ event: HookEvent, like old: HookCommand? = nil) -> NewValue {
    isNested
      ? event.group(command: command(event, like: old)) : event.handler(command: command(event, like: old))
  }

  // MARK: In

  func installedJSON(_ text: ByteView) throws(SettingsProblem) -> [UInt8] {
    let cleared = try updated(text)
    return try completed(ByteView(cleared))
  }

  /// What is ours already is brought up to date where it stands, and taken out where it is too much.
  private func updated(_ text: ByteView) throws(SettingsProblem) -> [UInt8] {
    var settings = try JSONSettings(text, allowingComments: allowsComments)
    guard let hooks = try hooks(in: settings) else { return text.array }
    var gone: Set<Int> = []
    for (i, member) in hooks.members.enumerated() {
      guard member.value.isArray else { continue }
      let event = agent.events.first { member.key == $0.name }
      let ours = Ours(in: member.value, isNested: isNested)
      guard !ours.isEmpty else { continue }
      var whole = ours.whole
      if let event, let first = whole.first {
        let new = entry(event, like: first.command)
        if !new.isSame(as: first.value) { settings.replace(first.value, with: new) }
        whole.removeFirst()
      } else if event == nil, ours.mixed.isEmpty, whole.count == member.value.count {
        gone.insert(i)
        continue
      }
      settings.remove(Set(whole.map(\.position)), from: member.value)
      for part in ours.mixed { settings.remove(part.positions, from: part.list) }
    }
    settings.remove(gone, from: hooks)
    return try settings.result()
  }

  /// What is missing is put behind what is there.
  private func completed(_ text: ByteView) throws(SettingsProblem) -> [UInt8] {
    var settings = try JSONSettings(text, allowingComments: allowsComments)
    let all = agent.events.map { NewMember($0.name, .list([entry($0)])) }
    guard let root = settings.root else {
      settings.fill(with: .table(file.preamble + [NewMember(rootKey, .table(all))]))
      return try settings.result()
    }
    guard let hooks = try hooks(in: settings) else {
      let missing = file.preamble.filter { !root.has($0.key) }
      settings.append(missing + [NewMember(rootKey, .table(all))], to: root)
      return try settings.result()
    }
    var missing: [NewMember] = []
    for event in agent.events {
      guard let list = try settings.only(event.name, in: hooks) else {
        missing.append(NewMember(event.name, .list([entry(event)])))
        continue
      }
      guard list.isArray else {
        throw settings.problem("\"\(event.name)\" has to be a list of hooks", at: list)
      }
      if Ours(in: list, isNested: isNested).whole.isEmpty { settings.append([entry(event)], to: list) }
    }
    settings.append(missing, to: hooks)
    return try settings.result()
  }

  private func hooks(in settings: JSONSettings) throws(SettingsProblem) -> JSONValue? {
    guard let root = settings.root else { return nil }
    guard root.isObject else { throw settings.problem("the settings have to be an object, { … }", at: root) }
    guard let hooks = try settings.only(rootKey, in: root) else { return nil }
    guard hooks.isObject else {
      throw settings.problem("\"\(rootKey)\" has to be an object, { … }", at: hooks)
    }
    return hooks
  }

  // MARK: Out

  func removedJSON(_ text: ByteView, _ earlier: [UInt8]?) throws(SettingsProblem) -> [UInt8] {
    var settings = try JSONSettings(text, allowingComments: true)
    guard let root = settings.root, root.isObject else { return text.array }
    let before = earlier.flatMap { try? JSONSettings(ByteView($0), allowingComments: true).root }
    var goneFromRoot: Set<Int> = []
    var removedAny = false
    for (i, member) in root.members.enumerated() where member.key == rootKey && member.value.isObject {
      var gone: Set<Int> = []
      for (k, event) in member.value.members.enumerated() where event.value.isArray {
        let ours = Ours(in: event.value, isNested: isNested)
        guard !ours.isEmpty else { continue }
        removedAny = true
        let wasThere = before?[rootKey]?[event.key.string] != nil
        if ours.mixed.isEmpty, ours.whole.count == event.value.count, !wasThere {
          gone.insert(k)
        } else {
          settings.remove(Set(ours.whole.map(\.position)), from: event.value)
          for part in ours.mixed { settings.remove(part.positions, from: part.list) }
        }
      }
      if gone.count == member.value.count, !gone.isEmpty, before?[rootKey] == nil {
        goneFromRoot.insert(i)
      } else {
        settings.remove(gone, from: member.value)
      }
    }
    guard removedAny else { return text.array }
    if let before {
      for (i, member) in root.members.enumerated() {
        let isOurs = file.preamble.contains { member.key == $0.key && $0.value.isSame(as: member.value) }
        if isOurs, !before.has(member.key.string) { goneFromRoot.insert(i) }
      }
    }
    settings.remove(goneFromRoot, from: root)
    return try settings.result()
  }

  func jsonCommands(_ text: ByteView) throws(SettingsProblem) -> [RegisteredHook] {
    let settings = try JSONSettings(text, allowingComments: true)
    guard let hooks = settings.root?[rootKey], hooks.isObject else { return [] }
    var found: [RegisteredHook] = []
    for event in hooks.members {
      for entry in event.value.elements {
        for handler in isNested ? Array(entry["hooks"]?.elements.map { $0 } ?? []) : [entry] {
          guard let line = Ours.line(of: handler), let command = HookCommand(reading: line) else { continue }
          found.append(RegisteredHook(event: event.key.string, line: line, command: command))
        }
      }
    }
    return found
  }

  // MARK: Pointers

  func installedPointer(_ text: ByteView, _ key: String) throws(SettingsProblem) -> [UInt8] {
    var settings = try JSONSettings(text, allowingComments: allowsComments)
    let member = NewMember(pointee, .bool(true))
    guard let root = settings.root else {
      settings.fill(with: .table([NewMember(key, .table([member]))]))
      return try settings.result()
    }
    guard root.isObject else { throw settings.problem("the settings have to be an object, { … }", at: root) }
    guard let list = try settings.only(key, in: root) else {
      settings.append([NewMember(key, .table([member]))], to: root)
      return try settings.result()
    }
    guard list.isObject else { throw settings.problem("\"\(key)\" has to be an object, { … }", at: list) }
    if let value = try settings.only(pointee, in: list) {
      if value.bool != true { settings.replace(value, with: .bool(true)) }
    } else {
      settings.append([member], to: list)
    }
    return try settings.result()
  }

  func removedPointer(_ text: ByteView, _ key: String, _ earlier: [UInt8]?) throws(SettingsProblem) -> [UInt8]
  {
    var settings = try JSONSettings(text, allowingComments: true)
    guard let root = settings.root, root.isObject else { return text.array }
    let before = earlier.flatMap { try? JSONSettings(ByteView($0), allowingComments: true).root }
    for (i, member) in root.members.enumerated() where member.key == key && member.value.isObject {
      let gone = Set(member.value.members.enumerated().filter { $0.element.key == pointee }.map(\.offset))
      guard !gone.isEmpty else { continue }
      if gone.count == member.value.count, before?[key] == nil {
        settings.remove([i], from: root)
      } else {
        settings.remove(gone, from: member.value)
      }
    }
    return try settings.result()
  }
}

/// What is ours in the list of one event.
private struct Ours {
  struct Whole {
    let position: Int
    let value: JSONValue
    let command: HookCommand
  }

  struct Part {
    let list: JSONValue
    var positions: Set<Int>
  }

  /// Entries with nothing of anybody else in them.
  private(set) var whole: [Whole] = []
  /// Handlers of ours in groups with those of others.
  private(set) var mixed: [Part] = []

  var isEmpty: Bool { whole.isEmpty && mixed.isEmpty }

  init(in list: JSONValue, isNested: Bool) {
    for (i, entry) in list.elements.enumerated() {
      guard isNested else {
        if let command = Self.command(of: entry) {
          whole.append(Whole(position: i, value: entry, command: command))
        }
        continue
      }
      guard let handlers = entry["hooks"], handlers.isArray else { continue }
      var positions: Set<Int> = []
      var first: HookCommand?
      for (k, handler) in handlers.elements.enumerated() {
        guard let command = Self.command(of: handler) else { continue }
        first = first ?? command
        positions.insert(k)
      }
      guard let first else { continue }
      if positions.count == handlers.count {
        whole.append(Whole(position: i, value: entry, command: first))
      } else {
        mixed.append(Part(list: handlers, positions: positions))
      }
    }
  }

  private static func command(of handler: JSONValue) -> HookCommand? {
    line(of: handler).flatMap { HookCommand(reading: $0) }
  }

  /// The command line of a handler: whichever of its keys starts the guard.
  static func line(of handler: JSONValue) -> String? {
    for key in ["command", "bash", "exec", "linux", "osx"] {
      guard let line = handler[key]?.string, HookCommand(reading: line) != nil else { continue }
      let words = handler["args"]?.elements.compactMap(\.string) ?? []
      return words.isEmpty ? line : line + " " + words.map(ShellWords.quoted).joined(separator: " ")
    }
    return nil
  }
}
