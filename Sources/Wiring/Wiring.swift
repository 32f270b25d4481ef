import Agents
import Bytes
import SettingsFiles
import System

/// What putting the guard into an agent's settings, or taking it out, comes to on this machine.
package struct Wiring: Sendable {
  package enum Scope: Sendable { case user, project }

  package let machine: Machine
  /// The absolute path of sentinel-hook.
  package let program: String
  package let receipts: ReceiptStore?

  package init(machine: Machine, program: String) {
    self.machine = machine
    self.program = program
    receipts = ReceiptStore(machine.environment)
  }

  /// One file and what becomes of it.
  package struct Change: Sendable {
    package let agent: AgentSettings
    /// As the agent names it; the file itself may be elsewhere.
    package let named: String
    package let state: SettingsFileState
    /// nil: the file goes.
    package let after: [UInt8]?
    /// What `uninstall` is to bring back.
    let receipt: Receipt?
    let permissions: UInt32?

    package var isNothing: Bool { state.bytes == after }
  }

  package enum Outcome: Sendable {
    case changes([Change])
    /// Nothing to do; the files that say so.
    case already([String])
    /// Only a person can.
    case manual(String)
    case refused(path: String, reason: String)
  }

  /// A file of this agent, as it would be found.
  package struct Placed: Sendable {
    package let file: SettingsFile
    package let path: String
    /// For a folder of scripts.
    package var event: HookEvent?
  }

  package func places(_ files: [SettingsFile], of agent: AgentSettings) -> [Placed] {
    files.flatMap { file -> [Placed] in
      let path = machine.path(file.path)
      if case .scripts = file.shape {
        return agent.events.map { Placed(file: file, path: path + "/" + $0.name, event: $0) }
      }
      guard let ending = file.everyFileEnding else { return [Placed(file: file, path: path)] }
      let entries = (try? FolderEntry.list(BytePath(path))) ?? []
      return entries.compactMap { entry in
        let name = String(decoding: entry.name, as: UTF8.self)
        return name.hasSuffix(ending) && entry.kind != .directory
          ? Placed(file: file, path: path + "/" + name) : nil
      }
    }
  }

  func merge(_ agent: AgentSettings, _ file: SettingsFile) -> HookMerge {
    var merge = HookMerge(agent, file, program: program)
    if case .pointer = file.shape, let target = agent.user.first(where: \.isOwn) {
      merge.pointee = machine.shown(machine.path(target.path))
    }
    return merge
  }

  // MARK: Installing

  package func install(_ agent: AgentSettings, _ scope: Scope) -> Outcome {
    let files = scope == .user ? agent.user : agent.project
    guard !files.isEmpty else {
      return .manual(
        "\(agent.title) has no hooks of a project's own that Sentinel writes; use it without --project.")
    }
    let places = chosen(self.places(files, of: agent), agent)
    guard !places.isEmpty else { return .manual(agent.remarks.withoutFile ?? "there is no file to write") }
    var changes: [Change] = []
    for place in places {
      do throws(SettingsProblem) {
        let change = try installation(place, agent)
        if !change.isNothing { changes.append(change) }
      } catch {
        return .refused(path: place.path, reason: error.description)
      }
    }
    return changes.isEmpty ? .already(places.map(\.path)) : .changes(changes)
  }

  /// Where several files would do: the one that names the guard already, or that holds hooks already, else the
  /// first.
  private func chosen(_ places: [Placed], _ agent: AgentSettings) -> [Placed] {
    guard let second = places.first(where: \.file.isSecondChoice) else { return places }
    let first = places.filter { !$0.file.isSecondChoice }
    guard let bytes = try? SettingsFileState(second.path).bytes else { return first }
    let merge = merge(agent, second.file)
    if let ours = try? merge.commands(in: bytes), !ours.isEmpty { return [second] }
    let firstIsThere = first.contains { OwnFile.status(of: $0.path) != nil }
    if second.file.format == .toml, !firstIsThere, merge.holdsHooks(bytes) { return [second] }
    return first
  }

  private func installation(_ place: Placed, _ agent: AgentSettings) throws(SettingsProblem) -> Change {
    let state = try read(place.path)
    let after: [UInt8]
    var permissions: UInt32?
    var withoutUs = state.bytes
    if let event = place.event {
      after = try HookScript(agent, event, program: program).installed(over: state.bytes)
      permissions = 0o755
      if let bytes = state.bytes, HookScript.isOurs(bytes) { withoutUs = nil }
    } else {
      let merge = merge(agent, place.file)
      let before = state.bytes ?? []
      after = try merge.installed(into: before)
      try HookShapeCheck(agent, place.file).refuseFaults(in: after)
      if let bytes = state.bytes { withoutUs = try merge.removed(from: bytes, earlier: nil) }
      if place.file.isOwn, let text = withoutUs, merge.isEmptied(text) { withoutUs = nil }
    }
    // What stood here before us is what an earlier run noted, as long as nobody wrote since.
    let known = receipts?[state.path]
    var receipt = Receipt(before: withoutUs, after: after, folders: known?.folders ?? [])
    if let known, let bytes = state.bytes, known.after == Receipt.digest(bytes) {
      receipt.before = known.before
    }
    return Change(
      agent: agent, named: place.path, state: state, after: after, receipt: receipt, permissions: permissions)
  }

  // MARK: Uninstalling

  package func uninstall(_ agent: AgentSettings, _ scopes: [Scope]) -> Outcome {
    var changes: [Change] = []
    let files = scopes.flatMap { $0 == .user ? agent.user : agent.project }
    for place in places(files, of: agent) where OwnFile.status(of: place.path) != nil {
      do throws(SettingsProblem) {
        let change = try removal(place, agent)
        if !change.isNothing { changes.append(change) }
      } catch {
        return .refused(path: place.path, reason: error.description)
      }
    }
    return changes.isEmpty ? .already([]) : .changes(changes)
  }

  private func removal(_ place: Placed, _ agent: AgentSettings) throws(SettingsProblem) -> Change {
    let state = try read(place.path)
    let bytes = state.bytes ?? []
    let receipt = receipts?[state.path]
    var after: [UInt8]? = bytes
    if let receipt, receipt.after == Receipt.digest(bytes) {
      after = receipt.before
    } else if place.event != nil {
      if HookScript.isOurs(bytes) { after = nil }
    } else {
      let merge = merge(agent, place.file)
      let text = try merge.removed(from: bytes, earlier: receipt?.before)
      let isGone = place.file.isOwn || receipt.map { $0.before == nil } ?? false
      after = text != bytes && isGone && merge.isEmptied(text) ? nil : text
    }
    return Change(
      agent: agent, named: place.path, state: state, after: after, receipt: receipt, permissions: nil)
  }

  private func read(_ path: String) throws(SettingsProblem) -> SettingsFileState {
    do throws(SystemError) {
      return try SettingsFileState(path)
    } catch {
      throw SettingsProblem(error.reason)
    }
  }

  // MARK: Doing it

  package func apply(_ change: Change, installing: Bool) throws(SystemError) {
    guard let after = change.after else {
      try change.state.remove(folders: change.receipt?.folders ?? [])
      receipts?.forget(change.state.path)
      return
    }
    guard installing, var receipt = change.receipt, let receipts else {
      _ = try change.state.replace(with: after, permissions: change.permissions)
      receipts?.forget(change.state.path)
      return
    }
    // The note first: if the machine stops in between, it describes a file that was never written, and is not used.
    try receipts.keep(receipt, for: change.state.path)
    let folders = try change.state.replace(with: after, permissions: change.permissions)
    if !folders.isEmpty {
      receipt.folders += folders
      try receipts.keep(receipt, for: change.state.path)
    }
  }
}

extension Wiring {
  package struct Text: Sendable {
    package let path: String
    package let bytes: [UInt8]
    package let isOneOfMany: Bool
  }

  /// What would stand in files that held nothing before.
  package func fromNothing(_ agent: AgentSettings, _ scope: Scope) -> [Text] {
    let files = (scope == .user ? agent.user : agent.project).filter { !$0.isSecondChoice }
    var texts: [(String, [UInt8])] = []
    for file in files {
      let path = machine.path(file.path)
      if case .scripts = file.shape {
        for event in agent.events {
          texts.append((path + "/" + event.name, HookScript(agent, event, program: program).text))
        }
      } else if let bytes = try? merge(agent, file).installed(into: []) {
        texts.append((path + (file.everyFileEnding.map { "/*" + $0 } ?? ""), bytes))
        if file.everyFileEnding != nil { break }
      }
    }
    return texts.map { Text(path: machine.shown($0.0), bytes: $0.1, isOneOfMany: texts.count > 1) }
  }
}
