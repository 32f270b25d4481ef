import Foundation

#if os(Linux)
  // Glibc's headers hide them from Swift.
  @_silgen_name("posix_openpt") private func openTerminal(_ flags: Int32) -> Int32
  @_silgen_name("grantpt") private func grantpt(_ number: Int32) -> Int32
  @_silgen_name("unlockpt") private func unlockpt(_ number: Int32) -> Int32
  @_silgen_name("ptsname") private func ptsname(_ number: Int32) -> UnsafeMutablePointer<CChar>!
#else
  private func openTerminal(_ flags: Int32) -> Int32 { posix_openpt(flags) }
#endif

/// A terminal with a program in it, and somebody who waits for words and types others.
public struct PseudoTerminal {
  public struct Result: Sendable {
    public let exitCode: Int32
    public let output: String
  }

  /// Runs a program as the foreground of a terminal of its own. For each step: once `after` was shown, `typed` is
  /// typed.
  public static func run(
    _ program: Program, _ arguments: [String], _ steps: [(after: String, typed: String)] = [],
    seconds: Double = 20
  ) -> Result {
    let master = openTerminal(O_RDWR | O_NOCTTY)
    precondition(master >= 0 && grantpt(master) == 0 && unlockpt(master) == 0, "no pseudo terminal")
    defer { close(master) }
    _ = fcntl(master, F_SETFD, FD_CLOEXEC)
    let slave = String(cString: ptsname(master))
    // The first terminal that the leader of a new session opens becomes its own.
    #if canImport(Darwin)
      let newSession = POSIX_SPAWN_SETSID
    #else
      let newSession: Int32 = 0x80
    #endif
    let process = program.start(arguments, flags: newSession) { files in
      for number: Int32 in 0...2 { posix_spawn_file_actions_addopen(&files, number, slave, O_RDWR, 0) }
    }

    var output: [UInt8] = []
    var seen = 0
    var left = steps[...]
    let end = Date().addingTimeInterval(seconds)
    var buffer = [UInt8](repeating: 0, count: 4096)
    while Date() < end {
      var ready = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      guard poll(&ready, 1, 100) > 0 else {
        var status: Int32 = 0
        if waitpid(process, &status, WNOHANG) == process { return finished(status, output) }
        continue
      }
      let n = read(master, &buffer, buffer.count)
      guard n > 0 else { break }
      output += buffer[..<n]
      if let step = left.first {
        let text = String(decoding: output[seen...], as: UTF8.self)
        if text.contains(step.after) {
          seen = output.count
          left.removeFirst()
          let typed = Array(step.typed.utf8)
          _ = write(master, typed, typed.count)
        }
      }
    }
    if Date() >= end { kill(process, SIGKILL) }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return finished(status, output)
  }

  private static func finished(_ status: Int32, _ output: [UInt8]) -> Result {
    Result(
      exitCode: status & 0x7F == 0 ? (status >> 8) & 0xFF : -1,
      output: String(decoding: output, as: UTF8.self).replacingOccurrences(of: "\r\n", with: "\n"))
  }
}
