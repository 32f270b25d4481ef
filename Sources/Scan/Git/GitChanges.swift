import Bytes
import System

/// Texts that git keeps: what is staged, or what a range of commits changes.
package struct GitChanges {
  package enum Kind: Sendable, Equatable {
    /// What would be committed now, whole files as they are in the index.
    case staged
    /// What `git diff RANGE` adds. Only findings on added lines count.
    case range(String)
  }

  package struct Failure: Error, Sendable, Equatable {
    package let message: String
  }

  let kind: Kind
  private let here: BytePath

  package init(_ kind: Kind) {
    self.kind = kind
    here = BytePath.currentDirectory ?? BytePath("/")
  }

  /// git as we want it: without what a repository's own settings could make it run.
  private static let git = [
    "git", "--no-optional-locks", "--literal-pathspecs", "-c", "core.fsmonitor=false", "-c",
    "core.quotePath=false", "-c", "diff.external=", "-c", "core.hooksPath=/dev/null",
  ]

  private static let plainDiff = [
    "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--no-relative",
    "--ignore-submodules=all", "--full-index",
  ]

  /// Small texts are handed to `body` whole, large ones to `stream`, which reads as much of them as it wants.
  func forEachText(
    _ body: (ScanJob) -> Bool, stream: (ScanJob, inout LimitedSource) -> Bool
  ) throws(Failure) {
    let top = try topLevel()
    let entries = try changed()
    guard !entries.isEmpty else { return }
    let lines: [LineSet]? =
      if case .range = kind { try addedLines(sections: entries.reduce(0) { $0 + $1.sections }) } else { nil }
    var section = 0
    var reader = try BlobReader(Self.git + ["cat-file", "--batch"])
    for entry in entries {
      // A file that became a link or the like is a removal and an addition to `git diff`; the second counts.
      let added = lines.map {
        section + entry.sections - 1 < $0.count ? $0[section + entry.sections - 1] : LineSet()
      }
      section += entry.sections
      guard entry.isText else { continue }
      var job = ScanJob(
        path: BytePath(entry.path), identity: entry.path, absolute: top.appending(entry.path),
        content: .memory([]), lines: added,
        isNamed: true)
      if entry.blob.allSatisfy({ $0 == 0x30 }) {
        job.content = .file(top.appending(entry.path))
        if !body(job) { return }
        continue
      }
      let size = try reader.ask(for: entry.blob)
      if size <= Self.smallSize {
        job.content = .memory(try reader.text(of: size))
        if !body(job) { return }
      } else if !(try reader.pass(size, to: { stream(job, &$0) })) {
        return
      }
    }
    reader.finish()
  }

  /// Texts up to this size may wait for a thread.
  private static let smallSize = 256 << 10

  /// One file that changed.
  struct Entry: Equatable {
    var mode: [UInt8]
    var blob: [UInt8]
    var status: UInt8
    var path: [UInt8]

    /// How many parts of the patch are about it.
    var sections: Int { status == UInt8(ascii: "T") ? 2 : 1 }

    /// A regular file that is there afterwards: no link, no submodule, no removal.
    var isText: Bool {
      status != UInt8(ascii: "D") && status != UInt8(ascii: "U") && mode.starts(with: "100".utf8)
    }
  }

  private func changed() throws(Failure) -> [Entry] {
    let words: [String] =
      switch kind {
      case .staged: ["diff", "--cached", "--raw", "-z"] + Self.plainDiff + ["--"]
      case .range(let range): ["diff", "--raw", "-z"] + Self.plainDiff + [range, "--"]
      }
    return Self.entries(in: try output(of: words))
  }

  /// `:100644 100644 OLD NEW M\0path\0` and so on.
  static func entries(in raw: [UInt8]) -> [Entry] {
    let fields = raw.split(separator: 0, omittingEmptySubsequences: false)
    var entries: [Entry] = []
    var i = 0
    while i + 1 < fields.count {
      let head = fields[i].split(separator: 0x20)
      guard head.count >= 5, head[0].first == UInt8(ascii: ":"), let status = head[4].first else {
        i += 1
        continue
      }
      entries.append(
        Entry(mode: Array(head[1]), blob: Array(head[3]), status: status, path: Array(fields[i + 1])))
      i += 2
    }
    return entries
  }

  private func addedLines(sections: Int) throws(Failure) -> [LineSet] {
    guard case .range(let range) = kind else { return [] }
    let patch = try output(of: ["diff", "--unified=0"] + Self.plainDiff + [range, "--"])
    return PatchReader.addedLines(in: ByteView(patch))
  }

  private func topLevel() throws(Failure) -> BytePath {
    var line = try output(of: ["rev-parse", "--show-toplevel"])
    if line.last == 0x0A { line.removeLast() }
    return BytePath(line)
  }

  private func output(of words: [String]) throws(Failure) -> [UInt8] {
    do throws(SystemError) {
      var child = try ChildProcess.start(Self.git + words)
      child.closeInput()
      let bytes = try child.output.readToEnd()
      let code = child.wait()
      if code == 0 { return bytes }
    } catch {
      throw Failure(message: error.message)
    }
    throw Failure(message: "git could not say what changed")
  }
}

/// Asks one `git cat-file --batch` for one text after another.
private struct BlobReader: ~Copyable {
  private var child: ChildProcess?

  init(_ words: [String]) throws(GitChanges.Failure) {
    do throws(SystemError) {
      child = try ChildProcess.start(words)
    } catch {
      throw GitChanges.Failure(message: error.message)
    }
  }

  /// Asks for a text: `NAME` → `NAME blob SIZE`, the text, a line feed. Returns the size.
  mutating func ask(for name: [UInt8]) throws(GitChanges.Failure) -> Int {
    do throws(SystemError) {
      guard let size = try child?.ask(for: name) else {
        throw SystemError("git cat-file", reason: "has ended")
      }
      return size
    } catch {
      throw GitChanges.Failure(message: error.message)
    }
  }

  mutating func text(of size: Int) throws(GitChanges.Failure) -> [UInt8] {
    var text = [UInt8](repeating: 0, count: size)
    _ = try pass(size) { source in
      text.withUnsafeMutableBufferPointer { buffer in
        (try? source.read(into: UnsafeMutableRawBufferPointer(buffer))) == size
      }
    }
    return text
  }

  /// Lets `body` read what was asked for, and passes over what it left.
  mutating func pass(_ size: Int, to body: (inout LimitedSource) -> Bool) throws(GitChanges.Failure) -> Bool {
    guard let number = child?.output.number else { return false }
    var source = LimitedSource(descriptor: Descriptor(borrowing: number), left: size)
    let goesOn = body(&source)
    source.left += 1
    do throws(SystemError) {
      try source.skipRest()
    } catch {
      throw GitChanges.Failure(message: error.message)
    }
    return goesOn
  }

  mutating func finish() {
    if let child = child.take() { _ = child.wait() }
  }
}

/// So many bytes of a pipe.
struct LimitedSource: ByteSource, ~Copyable {
  let descriptor: Descriptor
  fileprivate(set) var left: Int

  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
    let wanted = min(buffer.count, left)
    let n = try descriptor.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted]))
    left = n < wanted ? 0 : left - n
    if n < wanted { throw SystemError("git cat-file", reason: "broke off") }
    return n
  }

  fileprivate mutating func skipRest() throws(SystemError) {
    var chunk = [UInt8](repeating: 0, count: min(max(left, 1), 64 << 10))
    while left > 0 {
      _ = try chunk.withUnsafeMutableBufferPointer { buffer throws(SystemError) -> Int in
        try read(into: UnsafeMutableRawBufferPointer(buffer))
      }
    }
  }
}

extension ChildProcess {
  fileprivate func ask(for name: [UInt8]) throws(SystemError) -> Int {
    try write(name + [0x0A])
    var head: [UInt8] = []
    var byte = [UInt8](repeating: 0, count: 1)
    while head.count < 200 {
      guard try output.read(into: &byte) == 1 else { throw SystemError("git cat-file", reason: "has ended") }
      if byte[0] == 0x0A { break }
      head.append(byte[0])
    }
    let words = head.split(separator: 0x20)
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)), size >= 0 else {
      throw SystemError("git cat-file", reason: "does not know " + String(decoding: name, as: UTF8.self))
    }
    return size
  }
}
