import Agents
import Bytes
import JSON
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A made-up call, sent through a command line exactly as an agent would start it. Nothing of it is recorded: the
/// log is off for it, and its state goes into a folder that is removed.
struct DoctorProbe {
  let probe: HookProbe
  let line: String
  let directory: String

  enum Outcome {
    /// The dangerous call was refused in the agent's form, and nothing was said about the harmless one.
    case works
    case fails(String)
  }

  static let dangerous = "rm -rf ~"
  static let harmless = "ls -la"

  func run() -> Outcome {
    guard let scratch = Scratch() else { return .fails("no temporary folder can be made") }
    guard let refused = answer(to: Self.dangerous, scratch) else {
      return .fails("the hook does not answer within 15 seconds")
    }
    if let reason = whyNotRefused(refused) {
      return .fails("`\(Self.dangerous)` is not denied: \(reason)")
    }
    guard let passed = answer(to: Self.harmless, scratch) else {
      return .fails("the hook does not answer within 15 seconds")
    }
    if whyNotRefused(passed) == nil || passed.exitCode != 0 {
      return .fails("`\(Self.harmless)` would be stopped\(remark(passed))")
    }
    return .works
  }

  private struct Reply {
    let output: [UInt8]
    let errors: String
    let exitCode: Int32
  }

  /// nil if nothing came in time.
  private func answer(to command: String, _ scratch: Scratch) -> Reply? {
    func inside(_ text: String) -> [UInt8] { JSONEscape.inside(text) }
    var payload: [UInt8] = []
    var rest = ByteView(probe.payload)
    while let mark = rest.firstIndex(of: UInt8(ascii: "%")) {
      payload += rest[..<mark].array
      rest = rest[mark...]
      if rest.starts(with: "%COMMAND%") {
        payload += inside(command)
        rest = rest[9...]
      } else if rest.starts(with: "%DIRECTORY%") {
        payload += inside(directory)
        rest = rest[11...]
      } else {
        payload.append(UInt8(ascii: "%"))
        rest = rest[1...]
      }
    }
    payload += rest.array + [0x0A]
    do throws(SystemError) {
      // The inner shell gets the line as it is registered; the outer one only turns its errors aside.
      let errors = scratch.path + "/errors"
      var child = try ChildProcess.start([
        "/bin/sh", "-c", "exec /bin/sh -c \"$1\" 2>\"$2\"", "sh", line, errors,
      ])
      try? child.write(payload)
      child.closeInput()
      guard let output = Self.read(child.output.number) else { return nil }
      let code = child.wait()
      let text = (try? readFile(errors, limit: 1 << 16)) ?? []
      return Reply(output: output, errors: String(decoding: text, as: UTF8.self), exitCode: code)
    } catch {
      return Reply(output: [], errors: error.message, exitCode: -1)
    }
  }

  private static func read(_ number: Int32) -> [UInt8]? {
    let end = Instant.now.adding(milliseconds: 15_000)
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      var ready = pollfd(fd: number, events: Int16(POLLIN), revents: 0)
      let polled = poll(&ready, 1, Int32(clamping: end.millisecondsLeft))
      if polled == 0 { return nil }
      if polled < 0 {
        if errno == EINTR { continue }
        return bytes
      }
      let n = systemRead(number, &chunk, chunk.count)
      if n <= 0 || bytes.count > 1 << 20 { return bytes }
      bytes += chunk[..<n]
    }
  }

  // MARK: Judging

  private func whyNotRefused(_ reply: Reply) -> String? {
    switch probe.refusal {
    case .exitCode:
      guard reply.exitCode == 2 else { return "exit code \(reply.exitCode) instead of 2\(remark(reply))" }
      return reply.errors.isEmpty ? "no reason is given" : nil
    case .answer(let path, let wanted):
      guard let value = value(path, in: reply) else {
        return "no \(path.joined(separator: ".")) in the answer\(remark(reply))"
      }
      return value.string == wanted ? nil : "the answer is \"\((value.string ?? "?").prefix(20))\""
    case .flag(let path):
      guard let value = value(path, in: reply) else { return "no answer\(remark(reply))" }
      return value.bool == true ? nil : "the answer is no"
    }
  }

  private func value(_ path: [String], in reply: Reply) -> JSONValue? {
    guard let root = try? JSONDocument(ByteView(reply.output)).root else { return nil }
    return root.value(at: path.map { .key($0) })
  }

  /// The first line of what the hook had to say.
  private func remark(_ reply: Reply) -> String {
    let line =
      reply.errors.utf8.split(separator: 0x0A).first.map { String(decoding: $0, as: UTF8.self) } ?? ""
    if line.isEmpty { return "" }
    return " (\(String(line.prefix(160)).escapedForOneLineOfTerminal))"
  }

  /// A folder for one probe; what the hook would note about the session goes there.
  private final class Scratch {
    let path: String
    private let former: [(String, String?)]

    init?() {
      var name = Array(
        ((Environment.process.nonEmpty("TMPDIR") ?? "/tmp") + "/sentinel-doctor-XXXXXX").utf8CString)
      guard let made = mkdtemp(&name) else { return nil }
      path = String(cString: made)
      former = ["SENTINEL_AUDIT", "XDG_STATE_HOME"].map { ($0, Environment.process[$0]) }
      setenv("SENTINEL_AUDIT", "off", 1)
      setenv("XDG_STATE_HOME", path + "/state", 1)
    }

    deinit {
      for (name, value) in former {
        if let value { setenv(name, value, 1) } else { unsetenv(name) }
      }
      Self.remove(BytePath(path), depth: 0)
    }

    private static func remove(_ folder: BytePath, depth: Int) {
      guard depth < 6 else { return }
      for entry in (try? FolderEntry.list(folder)) ?? [] {
        let path = folder.appending(entry.name)
        if entry.kind == .directory { remove(path, depth: depth + 1) } else { unlink(path.string) }
      }
      rmdir(folder.string)
    }
  }
}

extension String {
  fileprivate var escapedForOneLineOfTerminal: String { BytePath(self).display }
}

// The name is taken by a method above.
private func systemRead(_ number: Int32, _ bytes: inout [UInt8], _ count: Int) -> Int {
  read(number, &bytes, count)
}
