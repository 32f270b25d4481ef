import Audit
import Bytes
import HookRuntime
import MachineScene
import Policy
import ShellMeaning
import System
import Wiring

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// What `doctor` looks at for all agents together.
struct DoctorMachine {
  let machine: Machine

  static var ownVersion: String { sentinelVersion }

  func examine() -> DoctorReport.Section {
    var section = DoctorReport.Section("This machine")
    programs(&section)
    settings(&section)
    projectVariables(&section)
    return section
  }

  /// What `PROGRAM --version` says behind its name.
  static func version(of program: String) -> String? {
    guard let child = try? ChildProcess.start([program, "--version"]),
      let bytes = try? child.output.readToEnd()
    else { return nil }
    guard child.wait() == 0 else { return nil }
    let line = String(decoding: bytes.prefix { $0 != 0x0A }, as: UTF8.self)
    return line.hasPrefix("sentinel-hook ") ? String(line.dropFirst(14)) : nil
  }

  private func programs(_ section: inout DoctorReport.Section) {
    if let hook = machine.hookProgram {
      let version = Self.version(of: hook)
      if version == Self.ownVersion {
        section.ok("program", "\(machine.shown(hook)) \(Self.ownVersion)")
      } else {
        section.problem(
          "version",
          "\(machine.shown(hook)) is \(version ?? "of no known version"), sentinel is \(Self.ownVersion)",
          "./install.sh in a clone of Sentinel brings both up to date.")
      }
    } else {
      section.problem(
        "program", "sentinel-hook is neither beside sentinel nor in PATH",
        "./install.sh in a clone of Sentinel")
    }
    if machine.program(named: "sentinel") == nil {
      section.note("path", "sentinel is not in PATH; the hooks do not need it, you do")
    }
  }

  private func settings(_ section: inout DoctorReport.Section) {
    var policies = Policies(options: [:], environment: machine.environment)
    policies.enter(project: Scene.ofMachine(environment: machine.environment, directory: nil).project)
    for problem in policies.settingProblems {
      section.problem("settings", problem.message, "Until it is mended, every call is blocked.")
    }
    for problem in policies.fileProblems {
      section.problem("policy", problem.message, "Until it is mended, every call is blocked.")
    }
    for file in policies.files {
      section.ok("policy", "\(machine.shown(file.path)) (\(file.layer)) holds here")
    }
    if policies.settingProblems.isEmpty {
      section.ok("settings", "every setting of the environment is understood")
    }
    auditLog(policies.auditEnvironment, &section)
  }

  private func auditLog(_ environment: Environment, _ section: inout DoctorReport.Section) {
    switch AuditLocation.choose(environment) {
    case .off: section.note("audit", "the audit log is turned off (SENTINEL_AUDIT=off)")
    case .nowhere(let reason): section.problem("audit", reason)
    case .at(let location):
      do throws(SystemError) {
        if OwnFile.status(ofLink: location.log) != nil {
          _ = try OwnFile.open(location.log, flags: O_WRONLY | O_APPEND, creating: false)
        } else {
          try canMake(location.folder)
        }
        section.ok("audit", "\(machine.shown(location.log)) can be written")
      } catch {
        section.problem("audit", error.message, "Calls are judged all the same, but nothing is recorded.")
      }
    }
  }

  private func canMake(_ folder: String) throws(SystemError) {
    var path = BytePath(folder)
    while !path.bytes.isEmpty, path.bytes != [0x2F], OwnFile.status(of: path.string) == nil {
      path = path.folder
    }
    let place = path.bytes.isEmpty ? "/" : path.string
    guard access(place, W_OK) == 0 else { throw SystemError("write to \(place)", code: errno) }
  }

  /// Files that some agents read into the environment of a session.
  private func projectVariables(_ section: inout DoctorReport.Section) {
    for name in [".env", ".gemini/.env", ".qwen/.env"] {
      let path = machine.project + "/" + name
      guard machine.project != machine.home, let bytes = try? readFile(path, limit: 1 << 20) else { continue }
      for line in bytes.split(separator: 0x0A) {
        var text = ByteView(Array(line)).trimmed()
        if text.starts(with: "export ") { text = text[7...].trimmed() }
        guard text.starts(with: "SENTINEL_") else { continue }
        let variable = String(decoding: text.array.prefix { ASCII.isWord($0) }, as: UTF8.self)
        section.problem(
          "environment", "\(machine.shown(path)) sets \(variable), and some agents read that file",
          "A project must not configure its own guard: take it out.")
      }
    }
  }
}
