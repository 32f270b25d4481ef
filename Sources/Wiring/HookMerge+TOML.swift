import Agents
import Bytes
import SettingsFiles

/// Hooks in TOML: `[[hooks]]` with the event inside (Kimi), or `[[hooks.EVENT]]` with handlers below (Codex).
extension HookMerge {
  // MARK: [[hooks]]

  private func tables(_ commands: [String: HookCommand]) -> [NewValue] {
    agent.events.map { $0.handler(command: command($0, like: commands[$0.name])) }
  }

  func installedTables(_ text: ByteView) throws(SettingsProblem) -> [UInt8] {
    let before = try TOMLSettings(text)
    if before.sections.contains(where: { $0.path == ["hooks"] && !$0.isListElement }) {
      throw SettingsProblem("[hooks] stands where the list [[hooks]] has to be")
    }
    let inline = try inlineHooks(in: before)
    let mine = ours(in: before)
    let present = mine.map { before.sections[$0] }
    var commands: [String: HookCommand] = [:]
    for section in present {
      if let event = section.pairs["event"]?.string { commands[event] = Self.command(of: section.pairs) }
    }
    let wanted = tables(commands)
    let inlineOurs = inline.map(Self.ours) ?? []
    if let inline, let elements = inline.elements {
      let isThere =
        inlineOurs.count == wanted.count
        && zip(inlineOurs.sorted(), wanted).allSatisfy { $1.isSame(as: elements[$0]) }
      if isThere, present.isEmpty { return text.array }
    } else if present.count == wanted.count, zip(present, wanted).allSatisfy({ Self.is($0, $1) }) {
      return text.array
    }
    var cleared = before
    cleared.remove(Set(mine))
    if let inline { cleared.remove(inlineOurs, from: inline) }
    var settings = try TOMLSettings(ByteView(cleared.result()))
    if let inline = try inlineHooks(in: settings) {
      settings.append(wanted, to: inline)
    } else {
      settings.append(wanted.map { (["hooks"], $0.members) })
    }
    return try settings.result()
  }

  func removedTables(_ text: ByteView) throws(SettingsProblem) -> [UInt8] {
    var settings = try TOMLSettings(text)
    settings.remove(Set(ours(in: settings)))
    if let inline = settings.rootPairs.first(where: { $0.path == ["hooks"] })?.value, inline.elements != nil {
      settings.remove(Self.ours(inline), from: inline)
    }
    return try settings.result()
  }

  func tableCommands(_ text: ByteView) throws(SettingsProblem) -> [RegisteredHook] {
    let settings = try TOMLSettings(text)
    var all = ours(in: settings).map { settings.sections[$0].pairs }
    if let inline = settings.rootPairs.first(where: { $0.path == ["hooks"] })?.value {
      all += Self.ours(inline).sorted().compactMap { inline.elements?[$0].members }
    }
    return all.compactMap { pairs in
      guard let line = pairs["command"]?.string, let command = Self.command(of: pairs) else { return nil }
      return RegisteredHook(event: pairs["event"]?.string ?? "", line: line, command: command)
    }
  }

  private func ours(in settings: TOMLSettings) -> [Int] {
    settings.sections.indices.filter {
      settings.sections[$0].path == ["hooks"] && Self.command(of: settings.sections[$0].pairs) != nil
    }
  }

  /// `hooks = […]`, to which nothing can be added by `[[hooks]]`.
  private func inlineHooks(in settings: TOMLSettings) throws(SettingsProblem) -> TOMLValue? {
    for pair in settings.rootPairs where pair.path.first == "hooks" {
      guard pair.path.count == 1, pair.value.elements != nil else {
        throw settings.problem("\"hooks\" has to be a list", at: pair.value.span.lowerBound)
      }
      return pair.value
    }
    return nil
  }

  private static func ours(_ list: TOMLValue) -> Set<Int> {
    let elements = list.elements ?? []
    return Set(elements.indices.filter { elements[$0].members.flatMap(command(of:)) != nil })
  }

  private static func command(of pairs: [String: TOMLValue]) -> HookCommand? {
    pairs["command"]?.string.flatMap { HookCommand(reading: $0) }
  }

  private static func `is`(_ section: TOMLSettings.Section, _ wanted: NewValue) -> Bool {
    section.pairs.count == wanted.members.count
      && wanted.members.allSatisfy { member in
        section.pairs[member.key].map { member.value.isSame(as: $0) } ?? false
      }
  }

  // MARK: [[hooks.EVENT]]

  func installedNestedTables(_ text: ByteView) throws(SettingsProblem) -> [UInt8] {
    let before = try TOMLSettings(text)
    for pair in before.rootPairs where pair.path.first == "hooks" {
      throw before.problem(
        "\"hooks\" is written on one line here; write it as [[hooks.EVENT]] tables, or use hooks.json",
        at: pair.value.span.lowerBound)
    }
    let groups = groups(in: before)
    var old: [String: HookCommand] = [:]
    for group in groups {
      for handler in group.ours { old[group.event] = Self.command(of: before.sections[handler].pairs) }
    }
    let wanted = agent.events.map { event in
      (event: event, handler: event.handler(command: command(event, like: old[event.name])))
    }
    let mine = groups.filter { !$0.ours.isEmpty }
    let isThere =
      mine.count == wanted.count
      && zip(mine, wanted).allSatisfy { group, wish in
        group.event == wish.event.name && group.ours.count == 1 && group.handlers.count == 1
          && before.sections[group.header].pairs["matcher"]?.string == wish.event.matcher
          && Self.is(before.sections[group.ours[0]], wish.handler)
      }
    if isThere { return text.array }
    var cleared = before
    cleared.remove(gone(groups))
    var settings = try TOMLSettings(ByteView(cleared.result()))
    var tables: [(path: [String], members: [NewMember])] = []
    for wish in wanted {
      tables.append(
        (["hooks", wish.event.name], wish.event.matcher.map { [NewMember("matcher", .string($0))] } ?? []))
      tables.append((["hooks", wish.event.name, "hooks"], wish.handler.members))
    }
    settings.append(tables)
    return try settings.result()
  }

  func removedNestedTables(_ text: ByteView) throws(SettingsProblem) -> [UInt8] {
    var settings = try TOMLSettings(text)
    settings.remove(gone(groups(in: settings)))
    return try settings.result()
  }

  func nestedTableCommands(_ text: ByteView) throws(SettingsProblem) -> [RegisteredHook] {
    let settings = try TOMLSettings(text)
    return groups(in: settings).flatMap { group in
      group.ours.compactMap { i in
        let pairs = settings.sections[i].pairs
        guard let line = pairs["command"]?.string, let command = Self.command(of: pairs) else { return nil }
        return RegisteredHook(event: group.event, line: line, command: command)
      }
    }
  }

  private struct Group {
    let event: String
    let header: Int
    var handlers: [Int] = []
    var ours: [Int] = []
  }

  private func groups(in settings: TOMLSettings) -> [Group] {
    var groups: [Group] = []
    for (i, section) in settings.sections.enumerated() where section.isListElement {
      let path = section.path
      if path.count == 2, path[0] == "hooks" {
        groups.append(Group(event: path[1], header: i))
      } else if path.count == 3, path[0] == "hooks", path[2] == "hooks",
        let last = groups.indices.last, groups[last].event == path[1]
      {
        groups[last].handlers.append(i)
        if Self.command(of: section.pairs) != nil { groups[last].ours.append(i) }
      }
    }
    return groups
  }

  private func gone(_ groups: [Group]) -> Set<Int> {
    var gone: Set<Int> = []
    for group in groups where !group.ours.isEmpty {
      gone.formUnion(group.ours)
      if group.ours.count == group.handlers.count { gone.insert(group.header) }
    }
    return gone
  }

  /// Whether hooks of anybody stand in this file, so that ours belong there too.
  package func holdsHooks(_ text: [UInt8]) -> Bool {
    guard let settings = try? TOMLSettings(ByteView(text)) else { return false }
    return !groups(in: settings).isEmpty
  }
}
