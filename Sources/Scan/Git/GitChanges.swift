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
    "core.quotePath=false",
    "-c", "diff.external=", "-c", "core.hooksPath=/dev/null",
  ]

  private static let plainDiff = [
    "--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--no-relative",
    "--ignore-submodules=all", "--full-index",
  ]

  func forEachText(_ body: (ScanJob) -> Bool) throws(Failure) {
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
      } else {
        job.content = .memory(try reader.blob(entry.blob))
      }
      if !body(job) { return }
    }
    reader.finish()
  }

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

  mutating func blob(_ name: [UInt8]) throws(GitChanges.Failure) -> [UInt8] {
    do throws(SystemError) {
      guard let answer = try child?.ask(name) else { throw SystemError("git cat-file", reason: "has ended") }
      return answer
    } catch {
      throw GitChanges.Failure(message: error.message)
    }
  }

  mutating func finish() {
    if let child = child.take() { _ = child.wait() }
  }
}

extension ChildProcess {
  /// `NAME` → `NAME blob SIZE`, the text, a line feed.
  fileprivate func ask(_ name: [UInt8]) throws(SystemError) -> [UInt8] {
    try write(name + [0x0A])
    var head: [UInt8] = []
    var byte = [UInt8](repeating: 0, count: 1)
    while head.count < 200 {
      guard try output.read(into: &byte) == 1 else { throw SystemError("git cat-file", reason: "has ended") }
      if byte[0] == 0x0A { break }
      head.append(byte[0])
    }
    let words = head.split(separator: 0x20)
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)), size >= 0,
      size < 1 << 31
    else {
      throw SystemError("git cat-file", reason: "does not know " + String(decoding: name, as: UTF8.self))
    }
    var text = [UInt8](repeating: 0, count: size + 1)
    guard try output.read(into: &text) == size + 1 else {
      throw SystemError("git cat-file", reason: "broke off")
    }
    text.removeLast()
    return text
  }
}
