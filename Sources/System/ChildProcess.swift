#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A program started by us, found through `PATH`, with a pipe to it and one from it. Its errors go where ours
/// go. It gets no more of the machine than we have, and is waited for.
package struct ChildProcess: ~Copyable {
  /// What we write here it reads.
  private var input: Descriptor?
  /// What it writes.
  package let output: Descriptor
  private let process: pid_t

  private init(input: consuming Descriptor, output: consuming Descriptor, process: pid_t) {
    self.input = consume input
    self.output = output
    self.process = process
  }

  package static func start(_ words: [String]) throws(SystemError) -> ChildProcess {
    guard let program = words.first else { throw SystemError("start", reason: "no program is named") }
    let toChild = try pipeEnds()
    let inputEnd = Descriptor(owning: toChild.reading)
    let input = Descriptor(owning: toChild.writing)
    let fromChild = try pipeEnds()
    let output = Descriptor(owning: fromChild.reading)
    let outputEnd = Descriptor(owning: fromChild.writing)
    #if canImport(Darwin)
      var files: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #else
      var files = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #endif
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_adddup2(&files, inputEnd.number, 0)
    posix_spawn_file_actions_adddup2(&files, outputEnd.number, 1)
    // We ignore SIGPIPE; a program started by us must be able to die of it.
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    sigaddset(&usual, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    #if canImport(Darwin)
      let inherited = _NSGetEnviron().pointee
    #else
      let inherited = environ
    #endif
    var process: pid_t = 0
    let failure = posix_spawnp(&process, program, &files, &attributes, arguments, inherited)
    guard failure == 0 else { throw SystemError("start \(program)", code: failure) }
    return ChildProcess(input: input, output: output, process: process)
  }

  /// Says something to it.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    if input != nil { try input!.write(bytes) }
  }

  /// Tells it that nothing more will come.
  package mutating func closeInput() { input = nil }

  /// Waits for its end: its exit code, or 128 and the signal that ended it.
  package consuming func wait() -> Int32 {
    closeInput()
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return -1 }
    }
    let signal = status & 0x7F
    return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
  }
}

/// Two ends of a pipe; no other program we start inherits them.
private func pipeEnds() throws(SystemError) -> (reading: Int32, writing: Int32) {
  var ends: [Int32] = [0, 0]
  guard makePipe(&ends) == 0 else { throw SystemError("make a pipe", code: errno) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[0], ends[1])
}

private func makePipe(_ ends: UnsafeMutablePointer<Int32>) -> Int32 { pipe(ends) }
