import Agents
import Bytes
import Guard
import JSON
import Policy
import ShellMeaning
import System
import Verdict

/// `sentinel policy test`: calls with what should happen to them, through the real judgement.
enum PolicyTest {
  static func run(_ request: PolicyCommand.Request) -> Int32 {
    guard let path = request.file, let text = PolicyCommand.text(of: path) else { return ExitCode.failure }
    let cases: PolicyCases
    do throws(PolicyCases.Mistake) {
      cases = try PolicyCases(text, path: path)
    } catch {
      Terminal.errors.print("sentinel: " + error.message)
      return ExitCode.failure
    }
    let project = request.projectFolder
    guard let policies = policies(request, project) else { return ExitCode.failure }
    if let problem = policies.problem {
      Terminal.errors.print("sentinel: " + problem)
      return ExitCode.negative
    }
    var failed = 0
    for item in cases.items {
      let outcome = item.outcome(under: policies, in: item.directory ?? cases.directory ?? project)
      if let complaint = item.complaint(about: outcome) {
        failed += 1
        report(item, complaint, outcome, request.json)
      } else if request.json {
        report(item, nil, outcome, true)
      }
    }
    if !request.json {
      let total = "\(cases.items.count) case\(cases.items.count == 1 ? "" : "s")"
      Terminal.output.print(
        failed == 0
          ? Terminal.output.styled("passed", .green) + "  \(total)"
          : Terminal.output.styled("FAILED", .red) + "  \(failed) of \(total)")
    }
    return failed == 0 ? ExitCode.success : ExitCode.negative
  }

  private static func policies(_ request: PolicyCommand.Request, _ project: String?) -> Policies? {
    guard !request.policies.isEmpty else {
      var policies = Policies(options: [:], environment: .process)
      policies.enter(project: project)
      return policies
    }
    var policies = Policies(
      options: [:], environment: Environment { _ in nil }, places: PolicyPlaces(managed: nil, user: []))
    var layers: Set<String> = []
    for path in request.policies {
      guard let text = PolicyCommand.text(of: path) else { return nil }
      let layer = request.layer(of: path)
      guard layers.insert(layer.rawValue).inserted else {
        Terminal.errors.print("sentinel: there are two \(layer.rawValue) policies; each layer has one file")
        return nil
      }
      let (file, problems) = PolicyReader.read(text, layer: layer, path: path, home: Environment.process.home)
      for problem in problems { Terminal.errors.print("sentinel: " + problem.message) }
      guard problems.isEmpty else { return nil }
      policies.adopt(file)
    }
    return policies
  }

  private static func report(
    _ item: PolicyCases.Item, _ complaint: String?, _ decision: Decision, _ json: Bool
  ) {
    if json {
      let line = JSONWriter.line { writer in
        writer.object { line in
          line.member("name", item.name)
          line.member("line", item.line)
          line.member("ok", complaint == nil)
          line.member("expect", item.expected.name)
          line.member("action", decision.action.name)
          if let would = decision.would { line.member("would", would.name) }
          line.member("findings", decision.findings.map(\.rule))
          line.member("policy", decision.policy)
          if let complaint { line.member("message", complaint) }
        }
      }
      return Terminal.output.write(line + [0x0A])
    }
    guard let complaint else { return }
    let terminal = Terminal.output
    terminal.print(
      terminal.styled("failed", .red) + "  " + item.name.shownOnOneLine + " (line \(item.line)): " + complaint
    )
    for finding in decision.findings.prefix(5) {
      terminal.print("        \(finding.title) [\(finding.rule), \(finding.severity.name)]")
    }
    if !decision.policy.isEmpty {
      terminal.print("        rules: " + decision.policy.joined(separator: ", ").shownOnOneLine)
    }
  }
}
