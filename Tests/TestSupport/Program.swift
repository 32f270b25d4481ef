import Foundation

#if os(Linux)
  // Glibc's headers hide it from Swift.
  @_silgen_name("posix_spawn_file_actions_addchdir_np") private func addChangeOfFolder(
    _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t>, _ folder: UnsafePointer<CChar>
  ) -> Int32
#else
  private func addChangeOfFolder(
    _ actions: UnsafeMutablePointer<posix_spawn_file_actions_t?>, _ folder: UnsafePointer<CChar>
  ) -> Int32 { posix_spawn_file_actions_addchdir_np(actions, folder) }
#endif

extension [String: String] {
  /// The variables of a program that has a home of its own, and what else it is told.
  public static func home(_ path: String, _ more: Self = [:]) -> Self {
    ["HOME": path, "PATH": "/usr/bin:/bin"].merging(more) { $1 }
  }
}

/// Starts one of the built executables and looks at everything it does.
public struct Program: Sendable {
  public enum Input: Sendable {
    case bytes([UInt8])
    /// A pipe whose other end stays open and silent.
    case neverEnding
    case closed
  }

  public enum Output: Sendable {
    case kept
    /// Descriptor 1 is not open at all.
    case closed
    /// A pipe that nobody reads any more.
    case broken
    /// A device that is always full.
    case full
  }

  public struct Result: Sendable {
    public let exitCode: Int32
    /// The signal that ended it, or 0.
    public let signal: Int32
    public let output: String
    public let errors: String
    public let seconds: Double
  }

  public let path: String
  public var environment: [String: String]
  public var input: Input = .bytes([])
  public var output: Output = .kept
  /// Sends a signal after so many seconds.
  public var signal: (number: Int32, after: Double)?
  /// Where it starts; nil: where the tests run.
  public var directory: String?
  /// Seconds after which it is ended, with all that it started.
  public var limit: Double?

  public init(_ name: String, environment: [String: String] = [:]) {
    path = Program.folder + "/" + name
    self.environment = environment
  }

  /// Any other program, by its path.
  public init(path: String, environment: [String: String]) {
    self.path = path
    self.environment = environment
  }

  /// Where the executables are: `SENTINEL_BIN`, else beside the tests.
  public static let folder: String = {
    if let named = ProcessInfo.processInfo.environment["SENTINEL_BIN"] { return named }
    #if canImport(Darwin)
      for bundle in Bundle.allBundles where bundle.bundlePath.hasSuffix(".xctest") {
        return bundle.bundleURL.deletingLastPathComponent().path
      }
      return Bundle.main.bundlePath
    #else
      return URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    #endif
  }()

  /// Whether what is installed is tested, which is built for speed.
  public static let isRelease = ProcessInfo.processInfo.environment["SENTINEL_BIN"] != nil

  public func run(_ arguments: [String] = [], _ text: String) -> Result {
    var copy = self
    copy.input = .bytes(Array(text.utf8))
    return copy.run(arguments)
  }

  public func run(_ arguments: [String] = []) -> Result {
    let work = ScratchFolder()
    let started = Date()
    let child = spawn(arguments, work)
    if let signal {
      usleep(UInt32(signal.after * 1_000_000))
      kill(child.process, signal.number)
    }
    return child.wait(since: started, in: work)
  }

  /// Starts many at once and waits for all.
  public func runConcurrently(_ count: Int, _ arguments: [String]) -> [Result] {
    let work = (0..<count).map { _ in ScratchFolder() }
    let started = Date()
    var results: [Result] = []
    var running: [(Child, ScratchFolder)] = []
    for folder in work { running.append((spawn(arguments, folder), folder)) }
    for (child, folder) in running { results.append(child.wait(since: started, in: folder)) }
    return results
  }

  struct Child {
    let process: pid_t
    let heldOpen: Int32?

    let limit: Double?

    func wait(since started: Date, in work: ScratchFolder) -> Result {
      var status: Int32 = 0
      if let limit {
        while waitpid(process, &status, WNOHANG) == 0 {
          if Date().timeIntervalSince(started) > limit { kill(-process, SIGKILL) }
          usleep(20_000)
        }
        // What outlived it.
        kill(-process, SIGKILL)
        return result(status, started, work)
      }
      while waitpid(process, &status, 0) < 0 && errno == EINTR {}
      if let heldOpen { close(heldOpen) }
      return result(status, started, work)
    }

    private func result(_ status: Int32, _ started: Date, _ work: ScratchFolder) -> Result {
      let signal = status & 0x7F
      return Result(
        exitCode: signal == 0 ? (status >> 8) & 0xFF : -1, signal: signal, output: work.read("out"),
        errors: work.read("err"), seconds: Date().timeIntervalSince(started))
    }
  }

  func spawn(_ arguments: [String], _ work: ScratchFolder) -> Child {
    var heldOpen: Int32?
    var toClose: [Int32] = []
    let process = start(arguments, flags: limit == nil ? 0 : POSIX_SPAWN_SETPGROUP) { files in
      switch input {
      case .bytes(let bytes):
        work.write("in", bytes)
        posix_spawn_file_actions_addopen(&files, 0, work.path + "/in", O_RDONLY, 0)
      case .closed: posix_spawn_file_actions_addclose(&files, 0)
      case .neverEnding:
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        _ = fcntl(ends[1], F_SETFD, FD_CLOEXEC)
        posix_spawn_file_actions_adddup2(&files, ends[0], 0)
        heldOpen = ends[1]
        toClose.append(ends[0])
      }
      switch output {
      case .kept: posix_spawn_file_actions_addopen(&files, 1, work.path + "/out", O_WRONLY | O_CREAT, 0o600)
      case .closed: posix_spawn_file_actions_addclose(&files, 1)
      case .full: posix_spawn_file_actions_addopen(&files, 1, "/dev/full", O_WRONLY, 0)
      case .broken:
        var ends: [Int32] = [0, 0]
        pipe(&ends)
        close(ends[0])
        posix_spawn_file_actions_adddup2(&files, ends[1], 1)
        toClose.append(ends[1])
      }
      posix_spawn_file_actions_addopen(&files, 2, work.path + "/err", O_WRONLY | O_CREAT, 0o600)
    }
    for descriptor in toClose { close(descriptor) }
    return Child(process: process, heldOpen: heldOpen, limit: limit)
  }

  #if canImport(Darwin)
    typealias FileActions = posix_spawn_file_actions_t?
    typealias Attributes = posix_spawnattr_t?
  #else
    typealias FileActions = posix_spawn_file_actions_t
    typealias Attributes = posix_spawnattr_t
  #endif

  /// Starts it with the files that `open` gives it.
  func start(_ arguments: [String], flags: Int32, _ open: (inout FileActions) -> Void) -> pid_t {
    var files = FileActions()
    var attributes = Attributes()
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    // Tests run on threads that block signals, and a program that is started there would do so as well: an agent
    // would never learn that its hook has ended.
    var none = sigset_t()
    var broken = sigset_t()
    sigemptyset(&none)
    sigemptyset(&broken)
    sigaddset(&broken, SIGPIPE)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setsigdefault(&attributes, &broken)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | flags))
    if let directory { _ = addChangeOfFolder(&files, directory) }
    open(&files)
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) }
    var variables: [UnsafeMutablePointer<CChar>?] = environment.map { strdup("\($0.key)=\($0.value)") }
    words.append(nil)
    variables.append(nil)
    defer { for word in words + variables { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, path, &files, &attributes, words, variables)
    precondition(failure == 0, "cannot start \(path): \(String(cString: strerror(failure)))")
    return process
  }
}

/// A folder of its own that goes away with the last reference to it.
public final class ScratchFolder: Sendable {
  public let path: String

  public init() {
    path = NSTemporaryDirectory() + "sentinel-test-" + UUID().uuidString
    try! FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    chmod(path, 0o700)
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Writes a file, and makes the folders that it stands in.
  public func write(_ name: String, _ bytes: [UInt8]) {
    if let slash = name.lastIndex(of: "/") { _ = makeFolder(String(name[..<slash])) }
    _ = FileManager.default.createFile(atPath: path + "/" + name, contents: Data(bytes))
  }

  public func write(_ name: String, _ text: String) { write(name, Array(text.utf8)) }

  /// The text of a file; empty if there is none.
  public func read(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: path + "/" + name) ?? Data(), as: UTF8.self)
  }

  public func makeFolder(_ name: String) -> String {
    try! FileManager.default.createDirectory(atPath: path + "/" + name, withIntermediateDirectories: true)
    return path + "/" + name
  }
}

/// The payloads captured from real programs, in `Tests/Payloads`.
public enum Payloads {
  public static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().path + "/Payloads"

  public static func names(of agent: String) -> [String] {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return all.filter { $0.hasPrefix(agent + "--") }.sorted()
  }

  public static func text(_ name: String) -> String {
    String(decoding: FileManager.default.contents(atPath: folder + "/" + name) ?? Data(), as: UTF8.self)
  }
}
