import JSON

/// What `doctor` found out, in the order in which it is told.
struct DoctorReport {
  enum Level: String {
    case ok
    /// The guard does not do its work, or something keeps it from knowing.
    case problem
    /// Worth knowing, and nothing to mend.
    case note
  }

  struct Check {
    var level: Level
    /// A short word for programs, such as `probe`.
    var name: String
    var text: String
    /// What to do about it.
    var remedy: String?
  }

  struct Section {
    let title: String
    /// nil for what concerns every agent.
    let agent: String?
    var checks: [Check] = []

    init(_ title: String, agent: String? = nil) {
      self.title = title
      self.agent = agent
    }

    mutating func ok(_ name: String, _ text: String) {
      checks.append(Check(level: .ok, name: name, text: text))
    }

    mutating func problem(_ name: String, _ text: String, _ remedy: String? = nil) {
      checks.append(Check(level: .problem, name: name, text: text, remedy: remedy))
    }

    mutating func note(_ name: String, _ text: String) {
      checks.append(Check(level: .note, name: name, text: text))
    }
  }

  var sections: [Section] = []

  var problems: Int { sections.reduce(0) { $0 + $1.checks.count { $0.level == .problem } } }

  func print(to terminal: Terminal) {
    for section in sections {
      terminal.print(terminal.styled(section.title, .bold))
      for check in section.checks {
        switch check.level {
        case .ok: terminal.print("  \(terminal.styled("ok", .green))  \(check.text)")
        case .problem: terminal.print("  \(terminal.styled("!!", .red))  \(check.text)")
        case .note: terminal.print("  \(terminal.styled("--", .dim))  \(check.text)")
        }
        if let remedy = check.remedy { terminal.print("      \(remedy)") }
      }
      terminal.print()
    }
    let count = problems
    terminal.print(
      count == 0
        ? terminal.styled("All is well.", .green)
        : terminal.styled("\(count) problem\(count == 1 ? "" : "s").", .red))
  }

  var json: [UInt8] {
    JSONWriter.line { writer in
      writer.object { object in
        object.member("ok", problems == 0)
        object.member(
          "checks",
          array: { list in
            for section in sections {
              for check in section.checks {
                list.object { item in
                  if let agent = section.agent { item.member("agent", agent) }
                  item.member("check", check.name)
                  item.member("level", check.level.rawValue)
                  item.member("text", check.text)
                  if let remedy = check.remedy { item.member("remedy", remedy) }
                }
              }
            }
          })
      }
    }
  }
}
