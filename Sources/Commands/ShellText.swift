import ShellMeaning
import Verdict

/// What is wrong with a text before any program in it is looked at.
enum ShellText {
  static let rules = [unparsable, tooComplex]

  static func judge(_ problem: Meaning.Problem, _ context: inout Judgement) {
    context.category = "shell"
    switch problem.kind {
    case .syntax(let what): context.report(unparsable, on: what, at: problem.range)
    case .limit(let what): context.report(tooComplex, on: what, at: problem.range)
    }
  }

  static let unparsable = Rule(
    "shell.unparsable", .medium, "Part of the command is no shell: {}",
    why: "What cannot be read cannot be judged; a shell may read it differently.",
    instead:
      "Close every quote and bracket, or put the lines into a file and check it with `bash -n script.sh`.",
    fires: ["echo 'abc", "if true; then ls", "ls )"],
    passes: ["bash -n script.sh", "echo 'abc'", "if true; then ls; fi", "echo \"a'b\"", "ls"])

  static let tooComplex = Rule(
    "shell.too-complex", .high, "The command is too large or too deep to be read: {}",
    why: "A part of it was not judged, and anything could be in there.",
    instead: "Split it into several commands, or write it to a script and run that: `bash ./build.sh`.",
    fires: [], passes: ["bash ./build.sh", "ls", "make", "echo a; echo b", "true"])
}
