import Agents
import Bytes
import SettingsFiles
import System
import Wiring

/// What `doctor` looks at for one agent.
struct DoctorAgents {
  let wiring: Wiring

  func examine(_ agent: AgentSettings) -> DoctorReport.Section {
    var section = DoctorReport.Section(agent.title, agent: agent.name)
    let inspection = Inspection(agent, wiring)
    for file in inspection.files {
      for fault in file.faults {
        section.problem(
          "settings", "\(shown(file.path)): \(fault.description)", "Mend the file, then run doctor again.")
      }
    }
    let wired = inspection.files.filter { !$0.hooks.isEmpty }
    guard !wired.isEmpty else {
      section.problem("hook", "the guard stands in none of its settings", "sentinel install \(agent.name)")
      return section
    }
    registered(agent, wired, inspection, &section)
    switches(agent, inspection, wired, &section)
    trust(agent, wired, &section)
    probe(agent, wired, &section)
    variables(inspection, &section)
    for spot in agent.remarks.blindSpots { section.note("unseen", "cannot be seen or helped: \(spot)") }
    return section
  }

  private func shown(_ path: String) -> String { wiring.machine.shown(path) }

  // MARK: Registration

  private func registered(
    _ agent: AgentSettings, _ wired: [Inspection.File], _ inspection: Inspection,
    _ section: inout DoctorReport.Section
  ) {
    for file in wired {
      let count = Set(file.hooks.map(\.event)).count
      let place = file.plugin.map { "the plugin \($0), " + shown(file.path) }
      section.ok(
        "hook",
        "\(place ?? "\(shown(file.path)) (\(file.layer.rawValue))"): \(count) event\(count == 1 ? "" : "s")")
      let wrong = file.hooks.filter {
        $0.command.agent != agent.name || $0.command.event.map(Other($0.event).isMeant) ?? false
      }
      if let hook = wrong.first {
        section.problem(
          "hook", "\(shown(file.path)): the entry for \(hook.event) names another agent or event",
          "sentinel install \(agent.name)")
      }
    }
    for file in wired where !file.isCurrent {
      section.note(
        "update",
        "\(shown(file.path)): not quite what this version writes; `sentinel install \(agent.name)` updates it"
      )
    }
    if wired.contains(where: { $0.plugin != nil }), wired.contains(where: { $0.plugin == nil }) {
      section.note(
        "twice", "it stands in the settings and in a plugin: every call is judged twice, which does no harm")
    }
    for file in inspection.files where file.isOneOfMany && file.hooks.isEmpty {
      section.problem(
        "hook", "the guard does not stand in \(shown(file.path))", "sentinel install \(agent.name)")
    }
    let there = Set(wired.flatMap { $0.hooks.map(\.event) })
    let missing = agent.events.map(\.name).filter { !there.contains($0) }
    if !missing.isEmpty {
      section.problem(
        "events", "nothing is registered for \(missing.joined(separator: ", "))",
        "sentinel install \(agent.name)")
    }
    if inspection.files.contains(where: \.isPointer), !inspection.files.contains(where: \.pointsToUs) {
      section.problem(
        "hook", "the agent's settings do not name the file with our hooks", "sentinel install \(agent.name)")
    }
    for program in Set(wired.flatMap { $0.hooks.map(\.command.program) }).sorted() {
      start(program, &section)
    }
  }

  private func start(_ program: String, _ section: inout DoctorReport.Section) {
    let path = located(program)
    guard let path, wiring.machine.isProgram(path) else {
      section.problem(
        "program", "\(program) is no program: every call would be refused or, worse, pass unseen",
        "./install.sh in a clone of Sentinel, then sentinel install")
      return
    }
    let version = DoctorMachine.version(of: path)
    if version != DoctorMachine.ownVersion {
      section.problem(
        "version",
        "\(shown(path)) is \(version ?? "of no known version"), sentinel is \(DoctorMachine.ownVersion)",
        "./install.sh in a clone of Sentinel")
    }
  }

  /// The path behind what stands in a command line, where a shell would fill in the home folder.
  private func located(_ program: String) -> String? {
    for mark in ["$HOME/", "${HOME}/", "~/"] where program.hasPrefix(mark) {
      return wiring.machine.home + "/" + program.dropFirst(mark.utf8.count)
    }
    return program.utf8.contains(UInt8(ascii: "/")) ? program : wiring.machine.program(named: program)
  }

  // MARK: Whether hooks run at all

  private func switches(
    _ agent: AgentSettings, _ inspection: Inspection, _ wired: [Inspection.File],
    _ section: inout DoctorReport.Section
  ) {
    if let file = inspection.disablingFile, !wired.contains(where: { $0.layer == .managed }) {
      section.problem(
        "disabled", "\(shown(file.path)) turns hooks off: nothing is judged here",
        "Take \(file.hookSwitch) out of that file.")
    }
    for file in inspection.files where !file.disabledLines.isEmpty {
      section.problem(
        "disabled", "\(shown(file.path)) switches our entries off by their command lines",
        "Take them out of the list \"disabled\" in that file.")
    }
    if let file = inspection.files.first(where: \.allowsManagedOnly),
      !wired.contains(where: { $0.layer == .managed })
    {
      section.problem(
        "disabled", "\(file.path) allows only hooks of an administrator",
        "Ask the administrator to register the guard there.")
    }
  }

  private func trust(
    _ agent: AgentSettings, _ wired: [Inspection.File], _ section: inout DoctorReport.Section
  ) {
    guard agent.name == "codex" else { return }
    let config = wiring.machine.path(.home(".codex", variable: "CODEX_HOME", "config.toml"))
    let bytes = (try? SettingsFileState(config))?.bytes
    for file in wired {
      guard let hooks = try? SettingsFileState(file.path).bytes else { continue }
      guard case .entries(let entries) = CodexTrust(hooks: hooks, at: file.path, config: bytes) else {
        section.problem(
          "disabled", "\(shown(config)) turns hooks off", "Take hooks = false out of [features].")
        continue
      }
      func events(_ standing: CodexTrust.Standing) -> String? {
        let events = entries.filter { $0.standing == standing }.map(\.event)
        return events.isEmpty ? nil : events.joined(separator: ", ")
      }
      let place = shown(file.path)
      if let events = events(.missing) {
        section.problem(
          "trust", "\(place): not trusted, so Codex skips without a word: \(events)",
          "Start codex, type /hooks and trust them.")
      }
      if let events = events(.changed) {
        section.problem(
          "trust", "\(place): changed since it was trusted, so Codex skips without a word: \(events)",
          "Start codex, type /hooks and trust them again.")
      }
      if let events = events(.disabled) {
        section.problem(
          "disabled", "\(place): switched off in \(shown(config)): \(events)",
          "Start codex, type /hooks and switch them on.")
      }
      if let events = events(.recorded) {
        section.note("trust", "\(place): trust is recorded, but cannot be verified here: \(events)")
      }
      if let events = events(.trusted) {
        section.ok("trust", "\(place): trusted as it stands: \(events)")
      }
    }
  }

  // MARK: At work

  private func probe(
    _ agent: AgentSettings, _ wired: [Inspection.File], _ section: inout DoctorReport.Section
  ) {
    guard let event = agent.events.first(where: { $0.probe != nil }), let probe = event.probe else { return }
    var tried: Set<String> = []
    for hook in wired.flatMap(\.hooks) where hook.event == event.name && tried.insert(hook.line).inserted {
      let run = DoctorProbe(probe: probe, line: hook.line, directory: wiring.machine.project)
      switch run.run() {
      case .works:
        section.ok(
          "probe",
          "`\(DoctorProbe.dangerous)` is denied, `\(DoctorProbe.harmless)` passes (\(event.name), as registered)"
        )
      case .fails(let reason):
        section.problem(
          "probe", "\(event.name): \(reason)",
          "sentinel explain '\(DoctorProbe.dangerous)' shows what your settings make of it.")
      }
    }
  }

  private func variables(_ inspection: Inspection, _ section: inout DoctorReport.Section) {
    for file in inspection.files {
      for name in file.variables {
        if file.layer == .project {
          section.problem(
            "environment", "\(shown(file.path)) sets \(name) for the agent's session",
            "A project must not configure its own guard: take it out of the file's \"env\".")
        } else {
          section.note("environment", "\(shown(file.path)) sets \(name)")
        }
      }
    }
  }
}

/// An event under which a hook stands, against the one its command names: the same, whatever the spelling.
private struct Other {
  private let event: String

  init(_ event: String) { self.event = event }

  func isMeant(_ named: String) -> Bool {
    func plain(_ text: String) -> [UInt8] {
      text.utf8.filter(ASCII.isAlphanumeric).map(ASCII.lowercased)
    }
    return plain(named) != plain(event)
  }
}
