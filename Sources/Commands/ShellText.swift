import ShellMeaning
import Verdict

/// What is wrong with a text before any program in it is looked at.
enum ShellText {
  static let rules = [unparsable, tooComplex, forkBomb]

  static func judge(_ problem: Meaning.Problem, _ context: inout Judgement) {
    context.category = "shell"
    switch problem.kind {
    case .syntax(let what): context.report(unparsable, on: what, at: problem.range)
    case .limit(let what):
      // Each alternative was read, though not with each of the others.
      let severity: Severity? = what == "too many possible readings" ? .medium : nil
      context.report(tooComplex, on: what, severity: severity, at: problem.range)
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

  static let forkBomb = Rule(
    "shell.fork-bomb", .critical, "Starts itself again and again without an end",
    why: "Within seconds no process can be started any more, and the machine has to be switched off.",
    instead: "Start a counted number: `seq 4 | xargs -P4 -n1 echo`.",
    fires: [
      "perl -e 'fork while fork'", "python3 -c \"import os\nwhile 1: os.fork()\"", ":(){ :|:& };:",
      "bomb() { bomb | bomb & }; bomb", "f(){ f & f & }; f",
    ],
    passes: [
      "perl -e 'my $p=fork; if($p){wait}else{print 1}'", "python3 -c \"import os; print(os.fork())\"",
      "seq 4 | xargs -P4 -n1 echo", "f() { echo hi; }; f", "for i in 1 2 3; do echo $i & done; wait",
      "f() { ls; }; f | wc -l", "echo ':(){ :|:& };:'",
    ])
}
