import Agents
import Bytes
import Detectors
import Guard
import JSON
import ShellMeaning
import System
import Verdict

/// Looks at one text after another, each by what it is. Every thread has one of its own, with the memory that
/// it reads into.
struct FileInspector {
  private let options: ScanOptions
  /// Threads that may help with a long text.
  private let pool: ScanPool?
  private var windows: TextWindows

  /// Settings longer than this are not read as such, and said to be unreadable.
  private static let settingsLimit = 32 << 20

  init(_ options: ScanOptions, in pool: ScanPool? = nil) {
    self.options = options
    self.pool = pool
    windows = TextWindows(size: options.window, overlap: options.overlap)
  }

  mutating func inspect(_ job: ScanJob) -> FileReport {
    switch job.content {
    case .memory(let bytes):
      var source = MemorySource(bytes)
      return inspect(job, &source, expecting: bytes.count) { MemorySource(bytes) }
    case .file(let path):
      do throws(SystemError) {
        let descriptor = try path.openForReading()
        let status = try descriptor.status()
        guard status.kind == .file else {
          return Self.failed(job, "is no regular file")
        }
        var source = FileSource(descriptor: descriptor, isRegular: true)
        return inspect(job, &source, expecting: status.size) { () throws(SystemError) in
          FileSource(descriptor: try path.openForReading(), isRegular: true)
        }
      } catch {
        return Self.failed(job, error.reason, isGone: error.isAbsence)
      }
    }
  }

  /// Reads from a pipe, which cannot be read twice.
  mutating func inspect(_ job: ScanJob, _ source: inout some ByteSource & ~Copyable) -> FileReport {
    inspect(job, &source, expecting: nil, again: nil as (() throws(SystemError) -> MemorySource)?)
  }

  private static func failed(_ job: ScanJob, _ reason: String, isGone: Bool = false) -> FileReport {
    var report = FileReport(path: job.path)
    report.outcome = isGone && !job.isNamed ? .gone : .unreadable(reason)
    return report
  }

  private mutating func inspect<Source: ByteSource & ~Copyable, Again: ByteSource & ~Copyable>(
    _ job: ScanJob, _ source: inout Source, expecting count: Int?,
    again: (() throws(SystemError) -> Again)?
  ) -> FileReport {
    var pass = TextPass(job, options)
    do throws(SystemError) {
      try windows.open(&source, expecting: count)
      switch FileHead(windows.window(.anywhere).text) {
      case .binary: pass.report.outcome = .binary
      case .text: try inspect(&source, &pass)
      case .utf16(let isBigEndian):
        if let again {
          var decoded = UTF16Source(try again(), isBigEndian: isBigEndian)
          try windows.open(&decoded)
          try inspect(&decoded, &pass)
        } else {
          let all = try rest(&source, after: windows.window(.anywhere).text).array
          var decoded = UTF16Source(MemorySource(all), isBigEndian: isBigEndian)
          try windows.open(&decoded)
          try inspect(&decoded, &pass)
        }
      }
    } catch {
      pass.report.outcome = .unreadable(error.reason)
    }
    return pass.finished()
  }

  private mutating func inspect(_ source: inout some ByteSource & ~Copyable, _ pass: inout TextPass)
    throws(SystemError)
  {
    switch AgentFile(pass.job.absolute) {
    case .instructions(let root): try texts(&source, &pass, as: .document, instructing: root)
    case .settings(let form, let root): try settings(&source, &pass, form, root)
    case nil:
      let name = pass.job.path.string
      if name.hasSuffix(".jsonl"), Transcript.begins(windows.window(.afterLines).text) {
        try transcript(&source, &pass)
      } else {
        try texts(&source, &pass, as: Guard.kind(ofFile: name))
      }
    }
  }

  /// A window that somebody else may be looking at.
  private final class Piece {
    let window: TextWindow
    /// Where the next one begins in it.
    let rest: Int
    var found: [Located] = []
    var errand: ScanPool.Errand?

    init(_ window: TextWindow, rest: Int) {
      self.window = window
      self.rest = rest
    }
  }

  /// Window by window, as one kind of text. Threads without work take windows over; what they find is handed in in the
  /// order of the text.
  private mutating func texts(
    _ source: inout some ByteSource & ~Copyable, _ pass: inout TextPass, as kind: TextKind,
    instructing root: Int? = nil
  ) throws(SystemError) {
    let profile = options.profile
    let ground = root.map { scene(of: pass.job, root: $0) }
    let look = { (text: ByteView) -> [Located] in
      var found: [Located] = []
      let findings =
        ground != nil
        ? Guard.judge(instructions: text, profile: profile) : Guard.judge(text, as: kind, profile: profile)
      for finding in findings { found.append(Located(finding, in: text)) }
      if let ground { found += EmbeddedCommands.findings(in: text, scene: ground) }
      return found
    }
    var lent: [Piece] = []
    while !oneWindow(look, &lent, &pass) {
      // Where a window was lent this copies what is kept of it, which costs far less than to look at it.
      try windows.advance(.anywhere, from: &source)
    }
  }

  /// Lends the window at hand, or looks at it here and takes back what was lent before. True: it was the last.
  private func oneWindow(
    _ look: @escaping (ByteView) -> [Located], _ lent: inout [Piece], _ pass: inout TextPass
  ) -> Bool {
    let window = windows.window(.anywhere)
    let isEnd = window.isLast || pool?.isStopped == true
    if isEnd, lent.isEmpty {
      pass.take(window, look(window.text))
      return true
    }
    let piece = Piece(window, rest: windows.nextBeginning(.anywhere))
    if !isEnd, let errand = pool?.delegate({ piece.found = look(piece.window.text) }) {
      piece.errand = errand
      lent.append(piece)
      return false
    }
    piece.found = look(window.text)
    for one in lent {
      if let errand = one.errand { pool?.complete(errand) }
      hand(one, to: &pass)
    }
    lent.removeAll()
    if isEnd {
      pass.take(window, piece.found)
    } else {
      hand(piece, to: &pass)
    }
    return isEnd
  }

  private func hand(_ piece: Piece, to pass: inout TextPass) {
    pass.take(piece.window, piece.found)
    pass.counter.pass(piece.window.text, 0..<piece.rest)
  }

  private mutating func settings(
    _ source: inout some ByteSource & ~Copyable, _ pass: inout TextPass, _ form: AgentFile.SettingsForm,
    _ root: Int
  ) throws(SystemError) {
    // All of it at once: padding must not push a hook out of sight.
    let text: ByteView
    let window = windows.window(.anywhere)
    if window.isLast {
      text = window.text
    } else {
      text = try rest(&source, after: window.text)
    }
    var found = Guard.judge(text, as: .code, profile: options.profile).map { Located($0, in: text) }
    if let document = try? JSONDocument(withComments: text) {
      found += SettingsReader.findings(in: document, form: form, scene: scene(of: pass.job, root: root))
    }
    pass.take(TextWindow(text: text, own: 0..<text.count, isLast: true), found)
  }

  private func rest(_ source: inout some ByteSource & ~Copyable, after head: ByteView) throws(SystemError)
    -> ByteView
  {
    var bytes = head.array
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let n = try chunk.withUnsafeMutableBufferPointer { buffer throws(SystemError) -> Int in
        try source.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      if n == 0 { return ByteView(bytes) }
      bytes += chunk[..<n]
      if bytes.count > Self.settingsLimit {
        throw SystemError("read", reason: "is larger than \(Self.settingsLimit >> 20) MiB")
      }
    }
  }

  private mutating func transcript(_ source: inout some ByteSource & ~Copyable, _ pass: inout TextPass)
    throws(SystemError)
  {
    while true {
      do {
        let window = windows.window(.afterLines)
        let found = Transcript.findings(in: window, scene: options.scene, profile: options.profile)
        pass.take(window, found, heedsAllows: false)
        if window.isLast || pool?.isStopped == true { return }
      }
      pass.counter.pass(windows.window(.afterLines).text, 0..<windows.nextBeginning(.afterLines))
      try windows.advance(.afterLines, from: &source)
    }
  }

  /// Where what stands in the file would run: in the folder with the first `root` components of its path.
  private func scene(of job: ScanJob, root: Int) -> Scene {
    var scene = options.scene
    let components = job.absolute.bytes.split(separator: 0x2F).prefix(root)
    let folder = "/" + components.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/")
    scene.directory = folder
    scene.project = folder
    return scene
  }
}

extension SystemError {
  /// There is nothing of that name (any more).
  fileprivate var isAbsence: Bool { code == 2 }
}
