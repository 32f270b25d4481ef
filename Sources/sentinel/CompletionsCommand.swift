import Manual
import Verdict

/// What a shell needs to complete a command line.
enum CompletionsCommand: TabledSubcommand {
  static let manual = Manual(
    "completions", "print a completion script for bash, zsh or fish",
    about: """
      sentinel completions prints a script that lets a shell complete subcommands, options, \
      their values and the names of rules. install.sh puts the scripts where the shells look \
      for them; this is for everybody else.
      """,
    usage: ["bash|zsh|fish"],
    operands: Operands(.words(Completion.Shell.allCases.map(\.rawValue)), most: 1),
    notes: """
      To try it in this shell:

        bash   eval "$(sentinel completions bash)"
        zsh    eval "$(sentinel completions zsh)"       (after compinit)
        fish   sentinel completions fish | source
      """,
    exitCodes: [ExitMeaning(0, "printed"), ExitMeaning(2, "usage")])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let known = Completion.Shell.allCases.map(\.rawValue)
    guard let word = arguments.operands.first?.text else {
      throw Arguments.Misuse("completions needs the name of a shell: \(Arguments.list(known))")
    }
    guard let shell = Completion.Shell(rawValue: word) else {
      throw Arguments.Misuse(
        "completions takes \(Arguments.list(known)), not \"\(word.shownOnOneLine)\"", word: word, known: known
      )
    }
    let script = Completion(Sentinel.subcommands.map { $0.manual }).script(for: shell)
    Terminal.output.write(Array(script.utf8))
    return ExitCode.success
  }
}
