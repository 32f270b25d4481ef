import ShellMeaning
import Verdict

/// What somebody wants of a file, outside of any command: an agent's own tools for reading and writing.
package enum FileAccess: Sendable {
  case read
  case write
}

extension CommandClassifier {
  /// Judges an agent's own file tools by the program that does the same: what `cat` may not read, `Read` may
  /// not, and what `tee -a` may not write, `Write` may not.
  package static func judge(_ access: FileAccess, to path: String, in grounds: Grounds) -> [Finding] {
    func word(_ text: String) -> Invocation.Argument {
      Invocation.Argument(value: Value(text), range: 0..<0, isQuoted: true)
    }
    let directory = grounds.scene.directory.map { Value($0) } ?? Value()
    let invocation =
      switch access {
      case .read:
        Invocation(program: word("cat"), arguments: [word(path)], directory: directory, range: 0..<0)
      case .write:
        Invocation(
          program: word("tee"), arguments: [word("-a"), word(path)], directory: directory, range: 0..<0)
      }
    var meaning = Meaning()
    meaning.invocations = [invocation]
    return judge(meaning, in: grounds).map { finding in
      var finding = finding
      finding.location = nil
      return finding
    }
  }
}
