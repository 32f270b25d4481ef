import Bytes
import ShellMeaning
import Verdict

/// What a command would do, and what is wrong with that.
package struct CommandReport: Sendable {
  package var meaning: Meaning
  /// Worst first; one for each rule and stretch of text.
  package var findings: [Finding]

  package var worst: Severity { findings.first?.severity ?? .none }
}

/// A scene whose folders are taken apart, once for all that is judged in it. Shared, since everything that is
/// judged holds on to it.
package final class Grounds: Sendable {
  package let scene: Scene
  let surroundings: Surroundings

  package init(_ scene: Scene) {
    self.scene = scene
    surroundings = Surroundings(scene)
  }
}

/// Judges commands: reads them (`ShellMeaning`) and asks every family about every program they would start.
package enum CommandClassifier {
  /// What `text` would do if a shell ran it in `scene`, and what is wrong with that.
  package static func judge(_ text: ByteView, language: ShellLanguage, in grounds: Grounds) -> CommandReport {
    switch language {
    case .shell:
      let meaning = Meaning(of: text, in: grounds.scene)
      return CommandReport(meaning: meaning, findings: judge(meaning, of: text, in: grounds))
    case .powershell:
      let meaning = ForeignCodeJudge.meaning(of: text, in: grounds.scene)
      return CommandReport(meaning: meaning, findings: judge(meaning, in: grounds))
    }
  }

  /// The same in a scene that nothing else is judged in.
  package static func judge(_ text: ByteView, language: ShellLanguage, in scene: Scene) -> CommandReport {
    judge(text, language: language, in: Grounds(scene))
  }

  /// Findings about what an understood command would do, worst first.
  static func judge(_ meaning: Meaning, in grounds: Grounds) -> [Finding] {
    var context = Judgement(grounds: grounds, category: "shell")
    judge(meaning, &context)
    return ranked(context.findings)
  }

  /// The same of a text for a Unix shell, which may be one for a shell of Windows all the same.
  private static func judge(_ meaning: Meaning, of text: ByteView, in grounds: Grounds) -> [Finding] {
    var context = Judgement(grounds: grounds, category: "shell")
    guard PowerShellText.isLikely(text) else {
      judge(meaning, &context)
      judgeAgain(text, &context)
      guard let dialect = dialect(of: text, meaning, context.memory) else { return ranked(context.findings) }
      context.memory = Memory()
      judge(ForeignCodeJudge.meaning(of: text, as: dialect.language, in: grounds.scene), &context)
      return ranked(dialect.isSure ? context.findings.filter { !$0.isUnparsable } : context.findings)
    }
    let windows = ForeignCodeJudge.meaning(of: text, in: grounds.scene)
    judge(windows, &context)
    context.memory = Memory()
    context.memory.readsPowerShell = true
    var meaning = meaning
    meaning.foreignCode.removeAll { $0.language == "powershell" && $0.text.known?.utf8.count == text.count }
    meaning.problems.removeAll { if case .syntax = $0.kind { true } else { false } }
    judge(meaning, &context)
    return ranked(context.findings)
  }

  /// The shell of Windows that a text is for, when a Unix shell could not read it or met what only they have.
  private static func dialect(
    of text: ByteView, _ meaning: Meaning, _ memory: Memory
  ) -> (language: String, isSure: Bool)? {
    // The command prompt knows no semicolon.
    if let language = memory.windowsLanguage { return (text.contains("; ") ? "powershell" : language, true) }
    if PowerShellText.isPromptLoop(text) { return ("cmd", true) }
    if text.contains("%"), PowerShellText.namesPromptFolder(text) { return ("cmd", false) }
    let isBroken = meaning.problems.contains {
      if case .syntax = $0.kind { !$0.isCarried } else { false }
    }
    // Hosts of scripts that only Windows has.
    if isBroken, text.contains("cscript") || text.contains("wscript") { return ("cmd", false) }
    let isPowerShell =
      isBroken || PowerShellText.namesDrive(text) || text.contains("$env:") && readsEnvironmentDrive(meaning)
    return isPowerShell ? ("powershell", false) : nil
  }

  /// Whether `$env:NAME` stands where it is looked up: not only in a text that goes to a file or to another program.
  private static func readsEnvironmentDrive(_ meaning: Meaning) -> Bool {
    meaning.invocations.contains { invocation in
      let words = [invocation.program] + invocation.arguments
      return words.contains { $0.value.holes.contains { $0.name == "env" } }
        || invocation.environment.contains { $0.value.holes.contains { $0.name == "env" } }
        || invocation.redirects.contains { $0.kind != .text && $0.target.holes.contains { $0.name == "env" } }
    }
  }

  static func judge(_ meaning: Meaning, _ context: inout Judgement) {
    context.prepare(for: meaning)
    context.memory.written = meaning.written
    context.memory.files = meaning.files
    for problem in meaning.problems { ShellText.judge(problem, &context) }
    if let range = meaning.forkBombs.first { context.report(ShellText.forkBomb, at: range) }
    for i in meaning.invocations.indices { judge(meaning.invocations[i], &context) }
    for code in meaning.foreignCode { ForeignCodeJudge.judge(code, in: meaning, &context) }
    if !context.memory.codeTexts.isEmpty { judgeCodeTexts(meaning, &context) }
    if !context.memory.codeDownloads.isEmpty { RemoteCode.judgeCodeDownloads(meaning, &context) }
    SecretStores.judgeListings(meaning, &context)
    if !context.memory.shownSecrets.isEmpty { SecretStores.judgeNames(meaning, &context) }
    HostingFamily.judgeTokens(meaning, &context)
    ReverseShell.judgeWhole(meaning, &context)
  }

  /// Reads the text once more where code of another language has left something behind that other programs may run.
  private static func judgeAgain(_ text: ByteView, _ context: inout Judgement) {
    let left = LeftBehind(files: context.memory.codeTexts, scripts: context.memory.codeScripts)
    guard !left.isEmpty, text.count < longestReadAgain, context.spend() else { return }
    context.memory = Memory()
    judge(Meaning(of: text, in: context.scene, with: left), &context)
  }

  private static let longestReadAgain = 1 << 16

  /// Scripts that code of another language wrote, and that a shell of the same command runs.
  private static func judgeCodeTexts(_ meaning: Meaning, _ context: inout Judgement) {
    for invocation in meaning.invocations.prefix(256) {
      let file =
        ReverseShell.isShell(invocation.canonicalName)
        ? invocation.arguments.first { !$0.value.prefix.hasPrefix("-") }?.value
        : invocation.program.value.prefix.contains(bytes: "/") ? invocation.program.value : nil
      guard let file, let text = context.memory.codeTexts[context.place(file, of: invocation).path] else {
        continue
      }
      context.judgeShell(Value(text), from: invocation, in: invocation.directory)
    }
  }

  /// Words and redirections of one program that are looked at one by one: each may be asked after on the disk.
  private static let mostArguments = 8192
  private static let mostRedirects = 2048
  /// Of one that has more of them, which is blocked for that alone.
  private static let mostOfTooMany = 1024

  /// One program: what is true of any of them first, then what its family knows.
  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    let name = invocation.canonicalName
    let traits = FamilyIndex.traits(of: name)
    if invocation.redirects.count > mostRedirects
      || invocation.arguments.count > mostArguments && traits.hasFamily && name != "echo" && name != "printf"
    {
      return judgeEnds(of: invocation, &context)
    }
    if !invocation.redirects.isEmpty { Redirections.judge(invocation, &context) }
    if !invocation.environment.isEmpty { GuardItself.judgeEnvironment(invocation, &context) }
    RemoteCode.judge(invocation, traits, &context)
    ReverseShell.judgeWires(invocation, name, traits, &context)
    if !invocation.redirects.isEmpty { Exfiltration.judgeWires(invocation, &context) }
    if !invocation.redirects.isEmpty || traits.contains(.copier) || traits.contains(.packer) {
      Copies.note(invocation, name, traits, &context)
    }
    if traits.contains(.container) {
      // One that was there before, or one with the volumes of such.
      let words = invocation.arguments
      context.memory.containerRuns =
        name == "lxc-attach"
        || words.contains { ["exec", "rsh"].contains($0.value.known) }
          && !words.contains { $0.isOwnContainer }
      context.memory.containerLasts = context.memory.containerRuns || invocation.keepsVolumes
    }
    if name.isEmpty { RemoveFiles.judgeUnnamed(invocation, &context) }
    if !traits.hasFamily, name.utf8.contains(UInt8(ascii: "^")), context.depth == 0 {
      // `cert^util`: only the command prompt takes the sign out again.
      context.memory.windowsLanguage = context.memory.windowsLanguage ?? "cmd"
    }
    if !traits.hasFamily, !invocation.arguments.isEmpty, !name.isEmpty {
      Strangers.judge(invocation, name, traits, &context)
    }
    guard traits.hasFamily, !invocation.asksForHelp,
      !traits.contains(.commander) || !invocation.asksForCommandHelp, !invocation.isWhatIf(name)
    else { return }
    let count = context.findings.count
    Families.judge(invocation, traits, &context)
    // They know a program for one thing that it does; its other words are those of any tool.
    if traits.isKnownInPart, context.findings.count == count {
      Strangers.judge(invocation, name, traits, &context)
    }
  }

  /// The same of a program that has too much to look at: what it begins with and what it ends with.
  private static func judgeEnds(of invocation: Invocation, _ context: inout Judgement) {
    // Before anything else is said about it: there is an end to what is reported.
    context.category = "shell"
    context.report(ShellText.tooComplex, on: "too many words", at: invocation.range)
    var rest = invocation
    rest.arguments = ends(of: invocation.arguments, most: mostOfTooMany)
    rest.redirects = ends(of: invocation.redirects, most: mostOfTooMany)
    judge(rest, &context)
  }

  private static func ends<Element>(of list: [Element], most: Int) -> [Element] {
    list.count > most ? Array(list.prefix(most - most / 8) + list.suffix(most / 8)) : list
  }

  private static let longestLook = 64

  /// Worst first, in the order of the text among equals, each rule once for a stretch of text.
  static func ranked(_ findings: [Finding]) -> [Finding] {
    guard findings.count > 1 else { return findings }
    var kept: [Finding] = []
    for finding in findings {
      // Of a rule that was found over and over the last few say enough: the same stretch comes in a row.
      let start = max(0, kept.count - longestLook)
      if let i = kept[start...].firstIndex(where: { $0.isSame(as: finding) }) {
        if kept[i].severity < finding.severity { kept[i] = finding }
      } else {
        kept.append(finding)
      }
    }
    return kept.enumerated().sorted { a, b in
      if a.element.severity != b.element.severity { return a.element.severity > b.element.severity }
      let left = a.element.location?.range?.lowerBound ?? 0
      let right = b.element.location?.range?.lowerBound ?? 0
      return left != right ? left < right : a.offset < b.offset
    }.map(\.element)
  }
}

extension Invocation {
  /// Makes a container that has the volumes of a service or of another container.
  fileprivate var keepsVolumes: Bool {
    var isCompose = canonicalName.hasSuffix("-compose")
    return arguments.contains { argument in
      switch argument.value.known {
      case "run": return isCompose
      case "compose":
        isCompose = true
        return false
      default: return argument.value.prefix.hasPrefix("--volumes-from")
      }
    }
  }
}

extension Invocation.Argument {
  /// `$cid`, where that is what `docker run -d IMAGE` said: it was made by this command, and lends nothing of the
  /// machine's.
  fileprivate var isOwnContainer: Bool {
    guard let hole = value.soleHole, hole.kind == .output else { return false }
    let words = hole.name.split(separator: " ", maxSplits: 32)
    guard words.count > 2, ["docker", "podman", "nerdctl"].contains(words[0]),
      ["run", "create"].contains(words[1])
    else { return false }
    return !words.contains { $0.hasPrefix("-v") || $0.hasPrefix("--v") || $0.hasPrefix("--mount") }
  }
}

extension Finding {
  fileprivate var isUnparsable: Bool { rule == ShellText.unparsable.id }

  /// The same rule about the same stretch of text, or the same words about stretches that overlap.
  fileprivate func isSame(as other: Finding) -> Bool {
    guard rule == other.rule else { return false }
    if location == other.location { return true }
    guard title == other.title, let a = location?.range, let b = other.location?.range else { return false }
    return a.overlaps(b)
  }
}
