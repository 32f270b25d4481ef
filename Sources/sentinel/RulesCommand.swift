import Bytes
import HookRuntime
import JSON
import Manual
import Policy
import System
import Verdict

/// What is live: every rule, or one of them with all it says.
enum RulesCommand: TabledSubcommand {
  static let manual = Manual(
    "rules", "list the rules that are live, or show one with its examples",
    about: """
      sentinel rules lists every rule the guard knows, by category: what commands do, what words \
      carry, what an agent's settings permit. With the id of a rule, or the beginning of some, it \
      says why the rule is there, what to do instead, and shows what it finds and what it leaves alone.
      """,
    usage: ["[options]", "[--json] RULE…"],
    options: [
      Option("--category NAME", .text, "only this category: files, git, secrets, injection …"),
      Option(
        "--min-severity LEVEL", .choice(["low", "medium", "high", "critical"]), "only rules from there up"),
      Option("--search WORD", .text, "only rules with this word in what they say"),
      Option("--names", nil, "only the ids, one a line"),
      Option("--json", nil, "one JSON object a rule, with all it says"),
    ],
    operands: Operands(.rules),
    notes: """
      The severity is where a rule begins; what is known about the target raises or lowers it. What \
      a severity leads to is for the settings to say: by default critical and high are blocked, \
      medium is a warning, low passes.

        sentinel rules git.push-force
        sentinel rules SEC-02.github
        sentinel rules --search database --min-severity high
      """,
    exitCodes: [ExitMeaning(0, "shown"), ExitMeaning(1, "no such rule"), ExitMeaning(2, "usage")])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let all = EveryRule.all
    var shown = all
    if let category = arguments["--category"] {
      let known = Set(all.map(\.category))
      guard known.contains(category) else {
        throw Arguments.Misuse(
          "there is no category \"\(category.shownOnOneLine)\"; there are \(Arguments.list(known.sorted()))",
          word: category, known: Array(known))
      }
      shown.removeAll { $0.category != category }
    }
    if let name = arguments.choice("--min-severity"),
      let least = Severity.allCases.first(where: { $0.name == name })
    {
      shown.removeAll { $0.severity < least }
    }
    if let word = arguments["--search"]?.asciiLowercased {
      shown.removeAll { rule in
        ![rule.id, rule.title, rule.why, rule.instead].contains { $0.asciiLowercased.contains(word) }
      }
    }
    let wanted = arguments.operands.map(\.text)
    for name in wanted where !all.contains(where: { matches($0, name) }) {
      let near = Spelling.nearest(to: name, among: all.map(\.id)).map { " (did you mean \($0)?)" } ?? ""
      Terminal.errors.print("sentinel: there is no rule \"\(name.shownOnOneLine)\"\(near)")
      Terminal.errors.print("Try: sentinel rules --search \(name.shownOnOneLine)")
      return ExitCode.negative
    }
    if !wanted.isEmpty { shown = shown.filter { rule in wanted.contains { matches(rule, $0) } } }
    if arguments.has("--names") {
      for rule in shown { Terminal.output.print(rule.id) }
    } else if arguments.has("--json") {
      for rule in shown { Terminal.output.write(json(rule) + [0x0A]) }
    } else if !wanted.isEmpty, shown.count <= 8 {
      for (i, rule) in shown.enumerated() {
        if i > 0 { Terminal.output.print() }
        show(rule)
      }
    } else {
      list(shown)
    }
    return shown.isEmpty ? ExitCode.negative : ExitCode.success
  }

  /// The whole id, or the beginning of one: `SEC-02.github`, `git`.
  private static func matches(_ rule: RuleDescription, _ name: String) -> Bool {
    rule.id == name || rule.id.asciiLowercased.hasPrefix(name.asciiLowercased)
  }

  // MARK: The list

  private static func list(_ rules: [RuleDescription]) {
    let terminal = Terminal.output
    let width = min(34, rules.map { $0.id.utf8.count }.max() ?? 0)
    for category in Set(rules.map(\.category)).sorted() {
      let own = rules.filter { $0.category == category }
      terminal.print(terminal.styled(category, .bold) + terminal.styled("  \(own.count)", .dim))
      for rule in own {
        let gap = String(repeating: " ", count: max(0, width - rule.id.utf8.count) + 2)
        let name = rule.severity.name
        terminal.print(
          "  " + terminal.styled(name, Terminal.style(of: rule.severity))
            + String(repeating: " ", count: 10 - name.utf8.count) + terminal.styled(rule.id, .cyan) + gap
            + rule.title)
      }
      terminal.print()
    }
    terminal.print(
      rules.isEmpty
        ? "No rule is like that." : "\(rules.count) rules. One with its examples: sentinel rules RULE")
  }

  // MARK: One rule

  private static func show(_ rule: RuleDescription) {
    let terminal = Terminal.output
    let action = Policies(options: [:], environment: .process).settings.action(for: rule.severity)
    terminal.print(terminal.styled(rule.id, .cyan) + "  " + terminal.styled(rule.title, .bold))
    terminal.print(
      terminal.styled(rule.severity.name, Terminal.style(of: rule.severity)) + ", "
        + terminal.styled(action.name, Terminal.style(of: action)) + " with these settings; category "
        + rule.category)
    terminal.print()
    terminal.print("why      " + rule.why)
    terminal.print("instead  " + rule.instead)
    if !rule.forms.filter({ !$0.isEmpty }).isEmpty {
      terminal.print()
      terminal.print(terminal.styled("looks like", .bold))
      for form in rule.forms where !form.isEmpty { terminal.print("  " + form.shownOnOneLine) }
      terminal.print(
        terminal.styled(
          "  %w letters and digits, %U capitals and digits, %l small letters and digits, %h hexadecimal,",
          .dim))
      terminal.print(terminal.styled("  %b and %B base64, %d digits; {20} so many, {20,} or more", .dim))
    }
    show(rule.fires, as: "finds", .red)
    show(rule.passes, as: "leaves alone", .green)
  }

  private static func show(_ examples: [RuleDescription.Example], as title: String, _ style: Terminal.Style) {
    guard !examples.isEmpty else { return }
    let terminal = Terminal.output
    terminal.print()
    terminal.print(terminal.styled(title, .bold))
    for example in examples {
      let kind = example.kind.isEmpty ? "" : terminal.styled("  (\(example.kind))", .dim)
      terminal.print("  " + terminal.styled("•", style) + " " + example.text.shownOnOneLine + kind)
    }
  }

  // MARK: For programs

  private static func json(_ rule: RuleDescription) -> [UInt8] {
    JSONWriter.line { writer in
      writer.object { line in
        line.member("id", rule.id)
        line.member("severity", rule.severity.name)
        line.member("category", rule.category)
        line.member("subject", rule.subject.rawValue)
        line.member("title", rule.title)
        line.member("why", rule.why)
        line.member("instead", rule.instead)
        line.member("finds", rule.fires.map(\.text))
        line.member("leaves_alone", rule.passes.map(\.text))
        if !rule.forms.isEmpty { line.member("forms", rule.forms.filter { !$0.isEmpty }) }
      }
    }
  }
}
