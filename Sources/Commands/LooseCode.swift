import Bytes
import ShellMeaning
import Verdict

extension CommandClassifier {
  /// Judges statements for a database that nobody has named, by the client that would run them.
  package static func judge(statements text: ByteView, in grounds: Grounds) -> [Finding] {
    judge(
      program: "psql", arguments: ["-c", text.string], in: grounds)
  }

  /// Judges code of an interpreter, by the program that would run it.
  package static func judge(code text: ByteView, for interpreter: String, in grounds: Grounds) -> [Finding] {
    let option = ["python3": "-c", "php": "-r", "pwsh": "-Command"][interpreter] ?? "-e"
    return judge(program: interpreter, arguments: [option, text.string], in: grounds)
  }

  private static func judge(program: String, arguments: [String], in grounds: Grounds) -> [Finding] {
    let line = ([program] + arguments).map(Argument.quoted).joined(separator: " ")
    return judge(ByteView(line), language: .shell, in: grounds).findings.map { finding in
      var finding = finding
      // The places are those of a line that nobody wrote.
      finding.location = nil
      return finding
    }
  }

  /// Whether a program of that name is one whose deeds are known here.
  package static func knows(program name: String) -> Bool {
    guard !name.isEmpty, name.utf8.count <= 64 else { return false }
    // The names of ordinary and of lesser known tools are words of any text.
    return !FamilyIndex.traits(of: name).subtracting([.ordinary, .named]).isEmpty
  }
}
