import Bytes
import HookRuntime
import MachineScene
import Manual
import Scan
import ShellMeaning
import System

/// Looks through files for what should not be in them, and at what an agent would take from them.
enum ScanCommand: TabledSubcommand {
  static let manual = Manual(
    "scan", "look through files, commits and agent settings for secrets and traps",
    about: """
      sentinel scan reads files and reports secrets, personal data, hidden text and instructions to a \
      model. Settings, hooks, skills and rules of coding agents are judged by what they would run or \
      tell the model once the folder is opened, transcripts of Claude Code (.jsonl) by prompt, tool \
      call and result. Nothing is run, recorded or changed.
      """,
    usage: [
      "[options] [PATH…]      files and folders (default: .), - for standard input",
      "[options] --git-staged           what would be committed now",
      "[options] --git-diff RANGE       lines that `git diff RANGE` adds",
    ],
    options: ScanArguments.options, operands: Operands(.files),
    notes: """
      What .gitignore and .sentinelignore leave out is not read, unless it is named, or an agent \
      would take it in. Binary files and links are passed over. A line with a comment

        sentinel:allow RULE reason

      on it, or under such a line, is left out; RULE is an id such as SEC-02.github-token or the \
      part of it before the dot.
      """,
    exitCodes: [
      ExitMeaning(0, "nothing found"), ExitMeaning(1, "found something"), ExitMeaning(2, "usage"),
      ExitMeaning(3, "something could not be read (and nothing was found in the rest)"),
    ])

  static func run(_ arguments: Arguments) throws(Arguments.Misuse) -> Int32 {
    let parsed = try ScanArguments(arguments)
    Memory.keep(most: 64 << 20)
    var options = parsed.options
    options.scene = Scene.ofMachine(environment: .process, directory: nil)
    var baseline = Baseline()
    if let path = parsed.baseline {
      do throws(SystemError) {
        let file = try path.openForReading()
        baseline = try Baseline(file.readAll(limit: 256 << 20, named: path.display), named: path)
      } catch {
        Terminal.errors.print("sentinel: \(error.message)")
        return ExitCode.failure
      }
    }
    return run(parsed, options, baseline)
  }

  private static func run(_ parsed: ScanArguments, _ options: ScanOptions, _ baseline: Baseline) -> Int32 {
    let progress = ScanProgress()
    let isSilent = parsed.writtenBaseline != nil
    let sink = ScanRun.Sink(
      write: { bytes in
        if isSilent { return true }
        progress.clear()
        return (try? Descriptor.standardOutput.write(bytes)) != nil
      }, progress: { progress.show($0) }, keepsFindings: parsed.writtenBaseline != nil)
    let report = parsed.format.report(hasColours: Terminal.output.hasColours, version: sentinelVersion)
    var run = ScanRun(options, report: report, baseline: baseline, sink: sink)
    let wasRead =
      switch parsed.target {
      case .paths(let paths):
        run.scan(paths: paths, except: [parsed.baseline, parsed.writtenBaseline].compactMap { $0 })
      case .git(let kind): run.scan(GitChanges(kind))
      }
    progress.clear()
    guard wasRead else { return ExitCode.failure }
    for problem in run.problems {
      Terminal.errors.print("sentinel: \(problem.path.display): \(problem.reason)")
    }
    if parsed.showsStats { ScanStatistics.print(run.summary, to: .errors) }
    if let path = parsed.writtenBaseline { return write(run, to: path) }
    if run.summary.findings > 0 { return ExitCode.negative }
    return run.summary.problems > 0 ? ExitCode.failure : ExitCode.success
  }

  private static func write(_ run: ScanRun, to path: BytePath) -> Int32 {
    do throws(SystemError) {
      try path.replace(with: Baseline.text(of: run.findings))
    } catch {
      Terminal.errors.print("sentinel: \(error.message)")
      return ExitCode.failure
    }
    let count = run.findings.count
    Terminal.output.print("Wrote \(count) finding\(count == 1 ? "" : "s") to \(path.display).")
    return run.summary.problems > 0 ? ExitCode.failure : ExitCode.success
  }
}

extension Baseline {
  /// Names the file in what is wrong with it.
  fileprivate init(_ text: [UInt8], named path: BytePath) throws(SystemError) {
    do throws(Baseline.Problem) {
      self = try Baseline(text)
    } catch {
      throw SystemError("read \(path.display)", reason: error.message)
    }
  }
}
