import Bytes
import HookRuntime
import MachineScene
import Policy
import ShellMeaning
import System

/// Policy files: looking them over, testing them, bringing others' over.
enum PolicyCommand: Subcommand {
  static let name = "policy"
  static let summary = "check and test policy files, and import other guards' rules"
  static let help = """
    sentinel policy works on policy files (docs/policy.md says what stands in them).

    usage: sentinel policy check [FILE] [--as LAYER] [--project DIR] [--json]
           sentinel policy test CASES [--policy FILE]... [--as LAYER] [--json]
           sentinel policy import FILE

      check    mistakes, rules that are never reached or over, words that mean nothing here,
               and what each rule would change; without FILE, of every policy that counts here
      test     runs the cases in CASES (JSON: a call, and what should happen to it), for your
               own tests; with --policy by these files alone, else by what counts here
      import   prints the rules of another guard in this form, with a remark for everything
               that has no equal

      --as LAYER      whose FILE is: managed, user or project (default: project for files in
                      a .sentinel folder, else user)
      --project DIR   the project whose policy counts (default: the one this folder is in)
      --json          for programs
    Exit codes: 0 all is well; 1 a mistake, or a case that turned out otherwise;
    2 the command line is wrong; 3 a file cannot be read.
    """

  static func run(_ arguments: [String]) -> Int32 {
    let verbs = ["check", "test", "import"]
    guard let verb = arguments.first else {
      return Sentinel.misuse("policy needs check, test or import", of: self)
    }
    guard verbs.contains(verb) else {
      return Sentinel.misuse("\"\(verb)\" is not understood", nearest: verb, among: verbs, of: self)
    }
    var request = Request()
    var rest = arguments.dropFirst()
    while let word = rest.popFirst() {
      switch word {
      case "--json" where verb != "import": request.json = true
      case "--policy" where verb == "test":
        guard let path = rest.popFirst() else { return Sentinel.misuse("--policy needs a file", of: self) }
        request.policies.append(path)
      case "--project" where verb != "import":
        guard let path = rest.popFirst(), path.hasPrefix("/") else {
          return Sentinel.misuse("--project takes an absolute path", of: self)
        }
        request.project = path
      case "--as" where verb != "import":
        guard let layer = rest.popFirst().flatMap(PolicyFile.Layer.init(rawValue:)) else {
          return Sentinel.misuse("--as takes managed, user or project", of: self)
        }
        request.layer = layer
      case _ where !word.hasPrefix("-") && request.file == nil: request.file = word
      default:
        return Sentinel.misuse(
          "\"\(word)\" is not understood", nearest: word, among: ["--json", "--policy", "--project", "--as"],
          of: self)
      }
    }
    switch verb {
    case "check": return PolicyCheck.run(request)
    case "test":
      guard request.file != nil else { return Sentinel.misuse("test needs a file of cases", of: self) }
      return PolicyTest.run(request)
    default:
      guard let file = request.file else { return Sentinel.misuse("import needs a file", of: self) }
      return importRules(of: file)
    }
  }

  struct Request {
    var file: String?
    var policies: [String] = []
    var layer: PolicyFile.Layer?
    var project: String?
    var json = false

    func layer(of path: String) -> PolicyFile.Layer {
      if let layer { return layer }
      let folder = BytePath(path).folder
      return folder.name == Array(".sentinel".utf8) ? .project : .user
    }

    /// The project whose policy counts.
    var projectFolder: String? {
      project ?? Scene.ofMachine(environment: .process, directory: nil).project
    }
  }

  /// A file that somebody named; nil after saying why it cannot be read.
  static func text(of path: String) -> ByteView? {
    do throws(SystemError) {
      return ByteView(try readFile(path, limit: PolicyReader.largest))
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return nil
    }
  }

  private static func importRules(of path: String) -> Int32 {
    guard let text = text(of: path) else { return ExitCode.failure }
    do throws(PolicyImport.Failure) {
      let result = try PolicyImport(text)
      Terminal.output.write(Array(result.text.utf8))
      for remark in result.remarks { Terminal.errors.print("remark: " + remark) }
      Terminal.errors.print("\(result.imported) rules imported, \(result.left) left out")
      return result.left == 0 ? ExitCode.success : ExitCode.negative
    } catch {
      Terminal.errors.print("sentinel: \(path): \(error.message)")
      return ExitCode.failure
    }
  }
}
