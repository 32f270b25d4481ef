import Bytes
import HookRuntime
import MachineScene
import Manual
import Policy
import ShellMeaning
import System

/// Policy files: looking them over, testing them, bringing others' over.
enum PolicyCommand: TabledSubcommand {
  static let manual = Manual(
    "policy", "check and test policy files, and import other guards' rules",
    about: "sentinel policy works on policy files (docs/policy.md says what stands in them).",
    usage: [
      "check [FILE] [--as LAYER] [--project DIR] [--json]",
      "test CASES [--policy FILE]… [--as LAYER] [--project DIR] [--json]", "import FILE",
    ],
    verbs: [
      Verb(
        "check",
        "mistakes, rules that are never reached or over, words that mean nothing here, and what each rule "
          + "would change; without FILE, of every policy that counts here"),
      Verb(
        "test",
        "runs the cases in CASES (JSON: a call, and what should happen to it), for your own tests; with "
          + "--policy by these files alone, else by what counts here"),
      Verb(
        "import",
        "prints the rules of another guard in this form, with a remark for everything that has no equal"),
    ],
    options: [
      Option(
        "--as LAYER", .choice(["managed", "user", "project"]),
        "whose FILE is (default: project for files in a .sentinel folder, else user)"),
      Option(
        "--project DIR", .folder, "the project whose policy counts (default: the one this folder is in)"),
      Option("--policy FILE", .file, "test: by this file alone; may be repeated"),
      Option("--json", nil, "for programs"),
    ],
    operands: Operands(.files, most: 2),
    notes: """
        sentinel policy check
        sentinel policy test cases.json --policy policy.json
        sentinel policy import theirs.json > ours.json
      """,
    exitCodes: [
      ExitMeaning(0, "all is well"), ExitMeaning(1, "a mistake, or a case that turned out otherwise"),
      ExitMeaning(2, "usage"), ExitMeaning(3, "a file cannot be read"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    guard let verb = arguments.operands.first?.text else {
      throw Arguments.Misuse("policy needs check, test or import")
    }
    let idle: [String]
    switch verb {
    case "check": idle = ["--policy"]
    case "test": idle = []
    default: idle = ["--as", "--project", "--policy", "--json"]
    }
    if let option = idle.first(where: arguments.has) {
      throw Arguments.Misuse("policy \(verb) takes no \(option)")
    }
    var request = Request()
    request.file = arguments.withoutVerb.operands.first?.text
    request.policies = arguments.all("--policy")
    request.layer = arguments.choice("--as").flatMap(PolicyFile.Layer.init(rawValue:))
    request.project = try arguments.absolutePath("--project")
    request.json = arguments.has("--json")
    if verb == "check" { return PolicyCheck.run(request) }
    guard let file = request.file else {
      throw Arguments.Misuse(
        verb == "test" ? "policy test needs a file of cases" : "policy import needs a file")
    }
    return verb == "test" ? PolicyTest.run(request) : importRules(of: file)
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
      let rules = result.imported == 1 ? "rule" : "rules"
      Terminal.errors.print("\(result.imported) \(rules) imported, \(result.left) left out")
      return result.left == 0 ? ExitCode.success : ExitCode.negative
    } catch {
      Terminal.errors.print("sentinel: \(path): \(error.message)")
      return ExitCode.failure
    }
  }
}
