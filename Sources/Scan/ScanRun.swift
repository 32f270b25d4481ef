import System
import Verdict

/// One scan from the first file to the last line of the report.
package struct ScanRun {
  private let options: ScanOptions
  private let pool = ScanPool()
  private var threads: Int
  private var report: any ScanReport
  private var baseline: Baseline
  private let sink: Sink
  private var isCancelled = false
  private let started = Instant.now
  private let workedBefore = processorMicroseconds

  package private(set) var summary = ScanSummary()
  /// Everything that was found, known or not; kept only for who wants to write a baseline.
  package private(set) var findings: [ScanFinding] = []
  package private(set) var problems: [ScanProblem] = []

  /// What the scan tells the outside world.
  package struct Sink {
    /// Takes a piece of the report; false: nobody reads any more.
    package var write: ([UInt8]) -> Bool
    /// After every file.
    package var progress: (ScanSummary) -> Void
    /// Whether all findings are to be kept.
    package var keepsFindings: Bool

    package init(
      write: @escaping ([UInt8]) -> Bool, progress: @escaping (ScanSummary) -> Void = { _ in },
      keepsFindings: Bool = false
    ) {
      self.write = write
      self.progress = progress
      self.keepsFindings = keepsFindings
    }
  }

  package init(
    _ options: ScanOptions, report: any ScanReport, baseline: Baseline = Baseline(), sink: Sink
  ) {
    self.options = options
    self.report = report
    self.baseline = baseline
    self.sink = sink
    threads = max(1, options.threads)
  }

  // MARK: What to look at

  /// Files and folders; `-` is standard input.
  package mutating func scan(paths: [BytePath], except excluded: [BytePath] = []) -> Bool {
    guard let here = BytePath.currentDirectory else {
      add(ScanProblem(path: BytePath("."), reason: "the current folder cannot be told"))
      return finish([])
    }
    let workers = start()
    var walk = Walk(options, currentDirectory: here)
    for path in paths where !isCancelled {
      if path.bytes.elementsEqual("-".utf8) {
        standardInput(here)
        continue
      }
      walk.visit(path) { job in
        if excluded.contains(job.path) { return true }
        give(job)
        return !isCancelled
      }
      for problem in walk.takeProblems() { add(problem) }
    }
    summary.ignored += walk.ignored
    return finish(workers)
  }

  private mutating func standardInput(_ here: BytePath) {
    var source = FileSource(descriptor: .standardInput, isRegular: false)
    let job = ScanJob(
      path: BytePath("stdin"), identity: Array("stdin".utf8), absolute: here.appending("stdin"),
      content: .memory([]), isNamed: true)
    stream(job, &source)
  }

  /// Looks at a text right here, because it comes through a pipe.
  private mutating func stream(_ job: ScanJob, _ source: inout some ByteSource & ~Copyable) {
    var inspector = FileInspector(options, in: pool)
    let report = inspector.inspect(job, &source)
    pool.give(report) { handle($0) }
  }

  /// What a commit would hold, or what a range of commits brings.
  package mutating func scan(_ changes: GitChanges) -> Bool {
    let workers = start()
    do throws(GitChanges.Failure) {
      try changes.forEachText(
        { job in
          give(job)
          return !isCancelled
        },
        stream: { job, source in
          stream(job, &source)
          return !isCancelled
        })
    } catch {
      add(ScanProblem(path: BytePath("."), reason: error.message))
    }
    return finish(workers)
  }

  // MARK: At work

  private mutating func start() -> [WorkerBox] {
    report.begin()
    var workers: [WorkerBox] = []
    for _ in 0..<threads {
      guard let thread = pool.startThread(options) else { break }
      workers.append(WorkerBox(thread))
    }
    threads = workers.count
    summary.threads = max(1, threads)
    return workers
  }

  private mutating func give(_ job: ScanJob) {
    if threads == 0 {
      var inspector = FileInspector(options)
      handle(inspector.inspect(job))
    } else {
      pool.give(job) { handle($0) }
    }
  }

  private mutating func handle(_ file: FileReport) {
    guard !isCancelled else { return }
    switch file.outcome {
    case .scanned: summary.files += 1
    case .binary: summary.binaries += 1
    case .gone: break
    case .unreadable(let reason): add(ScanProblem(path: file.path, reason: reason))
    }
    summary.bytes += file.bytes
    summary.belowThreshold += file.belowThreshold
    summary.allowed += file.allowed
    summary.unusedAllows += file.unusedAllows
    var isClean = true
    for finding in file.findings {
      if sink.keepsFindings { findings.append(finding) }
      if baseline.absorbs(finding) {
        summary.inBaseline += 1
        continue
      }
      isClean = false
      summary.findings += 1
      summary.bySeverity[finding.severity, default: 0] += 1
      summary.byRule[finding.rule, default: 0] += 1
      report.add(finding)
    }
    if !isClean { summary.filesWithFindings += 1 }
    sink.progress(summary)
    flush()
  }

  private mutating func add(_ problem: ScanProblem) {
    summary.problems += 1
    problems.append(problem)
    report.add(problem)
  }

  private mutating func flush() {
    guard !report.output.isEmpty, !isCancelled else { return }
    let output = report.output
    report.output = []
    if !sink.write(output) {
      isCancelled = true
      pool.cancel()
    }
  }

  /// False: nobody was left to read the report.
  private mutating func finish(_ workers: [WorkerBox]) -> Bool {
    if !workers.isEmpty, !isCancelled { pool.close { handle($0) } }
    pool.cancel()
    for worker in workers { worker.join() }
    summary.microseconds = Instant.now.microseconds(since: started)
    summary.processorMicroseconds = max(0, processorMicroseconds - workedBefore)
    if !isCancelled {
      report.end(summary)
      flush()
    }
    return !isCancelled
  }
}

/// A thread in a list.
private final class WorkerBox {
  private var thread: Thread?

  init(_ thread: consuming Thread) { self.thread = consume thread }

  func join() {
    if let thread = thread.take() { thread.join() }
  }
}
