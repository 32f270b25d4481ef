import Bytes
import Verdict

extension PolicyRule {
  /// How much of `matter` this rule is about.
  func coverage(of matter: Matter, in call: Call) -> Coverage {
    guard !isOver(at: call.now) else { return .none }
    let event = call.event
    guard agents.isEmpty || agents.contains(where: { $0.matches(event.agent) }) else { return .none }
    guard events.isEmpty || events.contains(where: { $0.matches(event.name) }) else { return .none }
    if !tools.isEmpty {
      guard let spellings = event.tool?.spellings,
        tools.contains(where: { tool in spellings.contains(where: tool.matches) })
      else { return .none }
    }
    if matter.finding == nil, events.isEmpty, !call.isAhead { return .none }
    if match.asksForFindings {
      guard let finding = matter.finding,
        match.categories.isEmpty || match.categories.contains(where: { $0.matches(finding.category) }),
        match.rules.isEmpty || match.rules.contains(where: { $0.matches(finding.rule) })
      else { return .none }
    }
    var coverage = Coverage.whole
    for test in match.arguments {
      coverage = min(coverage, test.coverage(in: call.arguments))
      if coverage == .none { return .none }
    }
    guard match.asksForActs else { return coverage }
    return min(coverage, actCoverage(of: matter, in: call))
  }

  private func actCoverage(of matter: Matter, in call: Call) -> Coverage {
    var acts = matter.acts
    if let subject = matter.finding?.subject {
      if acts.isEmpty, subject != Subject() {
        acts = [Act(unknown: [.program, .command, .paths, .hosts])]
      }
      for i in acts.indices { acts[i].narrow(to: subject) }
    }
    return Coverage(acts.map { coverage(of: $0, in: call) })
  }

  private func coverage(of act: Act, in call: Call) -> Coverage {
    var coverage = Coverage.whole
    if !match.programs.isEmpty { coverage = min(coverage, programCoverage(of: act)) }
    if !match.commands.isEmpty {
      guard let command = act.command, match.commands.contains(where: { $0.matches(command) }) else {
        return .none
      }
      if act.unknown.contains(.command) { coverage = min(coverage, .partial) }
    }
    if !match.paths.isEmpty {
      let patterns = match.paths.map { PathPattern.bound($0, to: call.project) }
      coverage = min(
        coverage,
        Self.coverage(of: act.paths, act.unknown.contains(.paths)) { path in
          patterns.contains { PathPattern.matches($0, path) }
        })
    }
    if !match.hosts.isEmpty {
      coverage = min(
        coverage,
        Self.coverage(of: act.hosts, act.unknown.contains(.hosts)) { host in
          match.hosts.contains { $0.matches(host) }
        })
    }
    return coverage
  }

  private static func coverage(
    of texts: [String], _ isOpen: Bool, _ fits: (String) -> Bool
  ) -> Coverage {
    let coverage = Coverage(texts.map(fits))
    return isOpen ? min(coverage, .partial) : coverage
  }

  /// A pattern without a slash is a program's name, wherever that program lies; but only where programs of the
  /// machine lie is it surely the program of that name.
  private func programCoverage(of act: Act) -> Coverage {
    guard let program = act.program else { return .none }
    let name = program.utf8.lastIndex(of: 0x2F).map { String(program[program.utf8.index(after: $0)...]) }
    var coverage = Coverage.none
    for pattern in match.programs {
      if pattern.matches(program) {
        coverage = .whole
      } else if let name, pattern.matches(name) {
        coverage = max(coverage, Self.isOfMachine(program) ? .whole : .partial)
      }
    }
    return act.unknown.contains(.program) ? min(coverage, .partial) : coverage
  }

  private static func isOfMachine(_ program: String) -> Bool {
    ["/bin/", "/sbin/", "/usr/bin/", "/usr/sbin/", "/usr/local/bin/", "/opt/homebrew/bin/"].contains {
      folder in
      program.hasPrefix(folder) && !program.dropFirst(folder.count).utf8.contains(0x2F)
    }
  }
}

extension Act {
  /// What a finding says of itself is more exact than every word of the command.
  fileprivate mutating func narrow(to subject: Subject) {
    if program == nil, let name = subject.program {
      program = name
      unknown.remove(.program)
    }
    if !subject.paths.isEmpty {
      paths = subject.paths
      unknown.remove(.paths)
    }
    if !subject.hosts.isEmpty {
      hosts = subject.hosts
      unknown.remove(.hosts)
    }
  }
}

/// Patterns of paths: absolute, or seen from the project.
enum PathPattern {
  static func bound(_ pattern: Glob, to project: String?) -> Glob {
    guard pattern.written.utf8.first != 0x2F, !pattern.isEverything, let project else { return pattern }
    if pattern.written.utf8.starts(with: "**/".utf8) { return pattern }
    return Glob(escaped(project) + "/" + pattern.written, .paths)
  }

  /// `/etc/**` is `/etc` as well.
  static func matches(_ pattern: Glob, _ path: String) -> Bool {
    pattern.matches(path) || pattern.written.hasSuffix("/**") && pattern.matches(path + "/")
  }

  /// A folder's name in which nothing stands for anything else.
  static func escaped(_ path: String) -> String {
    guard path.utf8.contains(where: { $0 == 0x2A || $0 == 0x3F || $0 == 0x5C }) else { return path }
    var text: [UInt8] = []
    for byte in path.utf8 {
      if byte == 0x2A || byte == 0x3F || byte == 0x5C { text.append(0x5C) }
      text.append(byte)
    }
    return String(decoding: text, as: UTF8.self)
  }
}
