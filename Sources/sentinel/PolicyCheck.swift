import Agents
import Bytes
import HookRuntime
import JSON
import Policy
import System
import Verdict

/// `sentinel policy check`: mistakes first, then what does nothing, then what each rule is for.
enum PolicyCheck {
  static func run(_ request: PolicyCommand.Request) -> Int32 {
    var policies: Policies
    var mistakes: [PolicyProblem]
    if let path = request.file {
      guard let text = PolicyCommand.text(of: path) else { return ExitCode.failure }
      policies = Policies(
        options: [:], environment: Environment { _ in nil }, places: PolicyPlaces(managed: nil, user: []))
      let (file, problems) = PolicyReader.read(
        text, layer: request.layer(of: path), path: path, home: Environment.process.home)
      mistakes = problems
      if problems.isEmpty { policies.adopt(file) }
    } else {
      policies = Policies(options: [:], environment: .process)
      policies.enter(project: request.projectFolder)
      mistakes = policies.fileProblems
    }
    let remarks = policies.remarks(vocabulary)
    if request.json {
      Terminal.output.write(object(policies, mistakes, remarks) + [0x0A])
    } else {
      print(policies, mistakes, remarks, isNamed: request.file != nil)
    }
    return mistakes.isEmpty ? ExitCode.success : ExitCode.negative
  }

  static var vocabulary: PolicyVocabulary {
    PolicyVocabulary(
      agents: Dialects.all.map { $0.name }, rules: EveryRule.all.map { ($0.id, $0.category, $0.severity) })
  }

  // MARK: For people

  private static func print(
    _ policies: Policies, _ mistakes: [PolicyProblem], _ remarks: [PolicyRemark], isNamed: Bool
  ) {
    let terminal = Terminal.output
    for mistake in mistakes { terminal.print(terminal.styled("mistake", .red) + "  " + mistake.message) }
    for remark in remarks { terminal.print(terminal.styled("remark", .yellow) + "   " + remark.message) }
    if policies.files.isEmpty, mistakes.isEmpty {
      terminal.print("There is no policy here; the defaults hold. `sentinel config` shows them.")
    }
    for file in policies.files {
      terminal.print(
        terminal.styled(file.path.shownOnOneLine, .bold)
          + "  \(file.layer.rawValue) policy, \(count(file.rules.count, "rule")), \(count(file.overrides.count, "override"))"
      )
      for rule in file.rules {
        terminal.print(
          "  " + terminal.styled(rule.name.shownOnOneLine, .cyan) + "  " + rule.summary.shownOnOneLine)
        for change in policies.changes(by: rule, of: file, vocabulary) {
          terminal.print("    " + terminal.styled(line(change), .dim))
        }
      }
    }
    if mistakes.isEmpty, !policies.files.isEmpty {
      terminal.print(
        terminal.styled("no mistakes", .green)
          + (remarks.isEmpty ? "" : ", \(count(remarks.count, "remark"))"))
    } else if !mistakes.isEmpty {
      terminal.print("\(count(mistakes.count, "mistake")): until they are corrected, hooks block.")
    }
  }

  /// `where it fits, 3 findings become allow instead of block: git.push-force, …`
  private static func line(_ change: PolicyChange) -> String {
    let shown = change.findings.prefix(3).joined(separator: ", ")
    let more = change.findings.count > 3 ? ", …" : ""
    let verb = change.findings.count == 1 ? "becomes" : "become"
    return
      "where it fits, \(count(change.findings.count, "finding")) \(verb) \(change.after.name) instead of "
      + "\(change.before.name): \(shown)\(more)"
  }

  private static func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }

  // MARK: For programs

  private static func object(
    _ policies: Policies, _ mistakes: [PolicyProblem], _ remarks: [PolicyRemark]
  ) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { line in
        line.member("ok", mistakes.isEmpty)
        line.member(
          "mistakes",
          array: { list in
            for mistake in mistakes { write(mistake.file, mistake.line, mistake.column, mistake.what, &list) }
          })
        line.member(
          "remarks",
          array: { list in
            for remark in remarks { write(remark.file, remark.line, nil, remark.what, &list) }
          })
        line.member(
          "rules",
          array: { list in
            for file in policies.files {
              for rule in file.rules {
                list.object { item in
                  item.member("layer", file.layer.rawValue)
                  item.member("file", file.path)
                  item.member("line", rule.line)
                  item.member("name", rule.name)
                  item.member("action", rule.action.name)
                  item.member("summary", rule.summary)
                }
              }
            }
          })
      }
    }
  }

  private static func write(
    _ file: String, _ line: Int?, _ column: Int?, _ what: String, _ list: inout JSONWriter
  ) {
    list.object { item in
      item.member("file", file)
      if let line { item.member("line", line) }
      if let column { item.member("column", column) }
      item.member("message", what)
    }
  }
}
