import Bytes
import Foundation
import JSON
import TestSupport

/// `sentinel-mcp` in a home of its own, in front of a small server written in `sh`.
struct Proxy {
  let folder = ScratchFolder()
  var program: Program
  var home: String { folder.path + "/home" }
  /// What the server was told.
  var heard: [String] { folder.read("heard").split(separator: "\n").map(String.init) }

  init(_ environment: [String: String] = [:]) {
    program = Program("sentinel-mcp", environment: .home(folder.path + "/home", environment))
    _ = folder.makeFolder("home")
    folder.write("server.sh", Proxy.server)
  }

  /// Answers every request, and notes every line.
  static let server = #"""
    echo "$$" > "$1/pid"
    while IFS= read -r line; do
      printf '%s\n' "$line" >> "$1/heard"
      case "$line" in
        *'"id":'*)
          id=${line#*\"id\":}
          id=${id%%[,\}]*}
          printf '{"jsonrpc":"2.0","id":%s,"result":{"content":[{"type":"text","text":"done"}]}}\n' "$id" ;;
      esac
    done
    """#

  /// The words of the target.
  func words(_ script: String = "server.sh") -> [String] { ["sh", folder.path + "/" + script, folder.path] }

  func run(_ options: [String] = [], _ messages: [String], script: String? = nil) -> Program.Result {
    if let script { folder.write("other.sh", script) }
    let target = words(script == nil ? "server.sh" : "other.sh")
    return program.run(["proxy"] + options + ["--target"] + target, messages.map { $0 + "\n" }.joined())
  }

  var server: pid_t? { pid_t(folder.read("pid").trimmingCharacters(in: .whitespacesAndNewlines)) }

  /// Whether the server is gone, or goes within a moment.
  var serverIsGone: Bool {
    server.map(Proxy.isGone) ?? true
  }

  static func isGone(_ process: pid_t) -> Bool {
    for _ in 0..<100 {
      if kill(process, 0) != 0 { return true }
      // Nobody may be there to bury it.
      let story = FileManager.default.contents(atPath: "/proc/\(process)/stat") ?? Data()
      if String(decoding: story, as: UTF8.self).contains(") Z ") { return true }
      usleep(20_000)
    }
    return false
  }

  static func call(_ command: String, id: String = "1") -> String {
    JSONWriter.line { writer in
      writer.object { call in
        call.member("jsonrpc", "2.0")
        call.key("id")
        call.raw(ByteView(id))
        call.member("method", "tools/call")
        call.member(
          "params",
          object: { params in
            params.member("name", "run")
            params.member("arguments", object: { $0.member("command", command) })
          })
      }
    }.text
  }

  static func ping(_ id: String) -> String { #"{"jsonrpc":"2.0","id":\#(id),"method":"ping"}"# }
}

extension [UInt8] {
  var text: String { String(decoding: self, as: UTF8.self) }
}

extension Program.Result {
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  func answer(to id: String) -> JSONValue? {
    lines.compactMap { try? JSONDocument(ByteView($0)).root }.first { $0["id"]?.raw.string == id }
  }
}

private func openPipe(_ ends: inout [Int32]) -> Int32 { pipe(&ends) }

/// A proxy that is spoken to while it runs.
final class Conversation {
  private let process = Process()
  private let input: FileHandle
  private let output: FileHandle
  let folder: ScratchFolder
  private var pending: [UInt8] = []

  init(_ proxy: Proxy, _ options: [String] = [], script: String = "server.sh") throws {
    folder = proxy.folder
    process.executableURL = URL(fileURLWithPath: proxy.program.path)
    process.arguments = ["proxy"] + options + ["--target"] + proxy.words(script)
    process.environment = proxy.program.environment
    let (hears, says) = Self.pipe()
    let (listens, answers) = Self.pipe()
    input = says
    output = listens
    process.standardInput = hears
    process.standardOutput = answers
    folder.write("err", "")
    process.standardError = FileHandle(forWritingAtPath: folder.path + "/err")
    try process.run()
    try hears.close()
    try answers.close()
  }

  /// Neither end may be open in another program that is started meanwhile: the end of input would never come.
  private static func pipe() -> (reading: FileHandle, writing: FileHandle) {
    var ends: [Int32] = [0, 0]
    guard openPipe(&ends) == 0 else { fatalError("no pipe") }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    return (
      FileHandle(fileDescriptor: ends[0], closeOnDealloc: true),
      FileHandle(fileDescriptor: ends[1], closeOnDealloc: true)
    )
  }

  var errors: String { folder.read("err") }

  func say(_ line: String) { input.write(Data((line + "\n").utf8)) }

  /// The next line, or nil if none comes in time.
  func hear(within seconds: Double = 10) -> String? {
    let file = output.fileDescriptor
    let deadline = Date().addingTimeInterval(seconds)
    while true {
      if let end = pending.firstIndex(of: 0x0A) {
        defer { pending.removeFirst(end + 1) }
        return Array(pending[..<end]).text
      }
      let left = Int32(deadline.timeIntervalSinceNow * 1000)
      var wait = pollfd(fd: file, events: Int16(POLLIN), revents: 0)
      guard left > 0, poll(&wait, 1, left) > 0 else { return nil }
      var buffer = [UInt8](repeating: 0, count: 65_536)
      let count = read(file, &buffer, buffer.count)
      guard count > 0 else { return nil }
      pending += buffer[..<count]
    }
  }

  func answer(within seconds: Double = 10) -> JSONValue? {
    hear(within: seconds).flatMap { try? JSONDocument(ByteView($0)).root }
  }

  /// Waits until standard error says so.
  func logs(_ text: String, within seconds: Double = 10) -> Bool {
    let deadline = Date().addingTimeInterval(seconds)
    while Date() < deadline {
      if errors.contains(text) { return true }
      usleep(20_000)
    }
    return false
  }

  #if os(Linux)
    /// The proxy, and what it started itself: not the server, which the keeper starts.
    var processes: [Int32] {
      let proxy = process.processIdentifier
      let children =
        FileManager.default.contents(atPath: "/proc/\(proxy)/task/\(proxy)/children") ?? Data()
      return [proxy]
        + String(decoding: children, as: UTF8.self).split(separator: " ").compactMap { Int32($0) }
    }
  #endif

  func signal(_ number: Int32) { kill(process.processIdentifier, number) }

  func close() { try? input.close() }

  /// The exit status.
  func end() -> Int32 {
    close()
    return status()
  }

  func status() -> Int32 {
    process.waitUntilExit()
    return process.terminationStatus
  }
}
