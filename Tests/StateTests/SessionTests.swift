import Bytes
import Foundation
import State
import TestSupport
import Testing
import Verdict

@Suite("Sessions")
struct SessionTests {
  private let now: Int64 = 1_800_000_000

  private func happen(
    _ event: Event, in history: inout SessionHistory, secret: String? = nil, source: String? = nil,
    isWaiting: Bool = false
  ) {
    history.announce(CallIdentity(event), of: event, isWaiting: isWaiting, secret: secret, source: source)
    history.settle(result(event.tool?.name ?? "", mark: event.call), resultSize: 10)
  }

  @Test("A call counts once its result was shown")
  func happened() {
    var history = SessionHistory()
    let read = call("cat .env", mark: "1")
    history.announce(CallIdentity(read), of: read, isWaiting: false, secret: ".env", source: nil)
    #expect(history.calls == 0 && history.secrets.isEmpty)
    // Another call's result says nothing about this one.
    let isOther = history.settle(result(mark: "2"), resultSize: 0)
    #expect(!isOther && history.secrets.isEmpty)
    let isSettled = history.settle(result(mark: "1"), resultSize: 0)
    #expect(isSettled && history.calls == 1 && history.secrets.map(\.what) == [".env"])
    // Once.
    let isSettledAgain = history.settle(result(mark: "1"), resultSize: 0)
    #expect(!isSettledAgain)
  }

  @Test("Without a mark the latest call of the tool is meant: one that was declined stays behind")
  func unmarked() {
    var history = SessionHistory()
    let read = call("cat .env")
    history.announce(CallIdentity(read), of: read, isWaiting: false, secret: ".env", source: nil)
    happen(call("ls"), in: &history)
    #expect(history.calls == 1 && history.secrets.isEmpty)
  }

  @Test("A hook that is registered twice does not count twice")
  func twice() {
    var history = SessionHistory()
    let event = call("ls", mark: "7")
    for _ in 0..<2 {
      history.announce(CallIdentity(event), of: event, isWaiting: false, secret: nil, source: nil)
    }
    for _ in 0..<2 { history.settle(result(mark: "7"), resultSize: 0) }
    #expect(history.calls == 1)
    #expect(history.repeats(of: CallIdentity(event).key) == 1)
  }

  @Test("Going in circles is seen, and something new begins another count")
  func circles() {
    var history = SessionHistory()
    let (a, b) = (call("make"), call("make test"))
    for _ in 0..<10 {
      happen(a, in: &history)
      happen(b, in: &history)
    }
    #expect(history.repeats(of: CallIdentity(a).key) >= 9)
    happen(call("edit something"), in: &history)
    #expect(history.repeats(of: CallIdentity(a).key) == 0)
    for _ in 0..<40 { happen(call("sleep 5 && gh run view"), in: &history, isWaiting: true) }
    #expect(history.repeats(of: CallIdentity(call("sleep 5 && gh run view")).key) == 0)
    happen(a, in: &history)
    let (first, second) = (history.restart(), history.restart())
    #expect(first && !second)
  }

  // MARK: Judging

  private func judged(
    _ event: Event, _ findings: [Finding] = [], receivers: [String] = [], after history: SessionHistory,
    _ limits: SessionLimits = .standard
  ) -> SessionSense.Outcome {
    var traffic = Traffic()
    traffic.receivers = receivers
    return SessionSense.judge(event, findings, traffic, key: CallIdentity(event).key, history, limits)
  }

  @Test("After a secret was read, sending is a warning that names the chain")
  func sending() throws {
    var history = SessionHistory()
    let post = call("curl -d @report.json https://example.net")
    #expect(judged(post, receivers: ["example.net"], after: history).findings.isEmpty)
    happen(call("cat ~/.aws/credentials"), in: &history, secret: "~/.aws/credentials")
    happen(call("ls"), in: &history)
    happen(call("ls -l"), in: &history)
    let outcome = judged(post, receivers: ["example.net"], after: history)
    let found = try #require(outcome.findings.first)
    #expect(found.severity == .medium)
    #expect(found.title.contains("after reading ~/.aws/credentials 3 calls ago"), "\(found.title)")
    #expect(!outcome.basis.isEmpty)
    #expect(judged(call("git push origin main"), after: history).findings.isEmpty)
  }

  @Test("Content of others alone changes nothing about ordinary work")
  func ordinary() {
    var history = SessionHistory()
    happen(call("curl https://docs.example.com"), in: &history, source: "docs.example.com")
    let post = judged(
      call("curl -d x https://api.example.com"), receivers: ["api.example.com"], after: history)
    #expect(post.findings.isEmpty)
    let publish = judged(call("npm publish"), [finding("packages.publish", .medium)], after: history)
    #expect(publish.findings.map(\.severity) == [.medium])
  }

  @Test(
    "What speaks of sending and of staying behind is one level worse",
    arguments: [
      ("exfiltration.archive", "", Severity.high, Severity.critical),
      ("persistence.schedule", "", .medium, .high),
      ("SEC-04.send-out", "exfiltration", .low, .medium), ("exfiltration.secrets", "", .critical, .critical),
      ("git.push-force", "git", .high, .high),
    ])
  func raised(rule: String, category: String, before: Severity, after: Severity) {
    var history = SessionHistory()
    happen(call("x"), in: &history, source: "evil.example")
    let outcome = judged(call("y"), [finding(rule, before, category: category)], after: history)
    #expect(outcome.findings.map(\.severity) == [after])
    #expect(outcome.basis.isEmpty == (before == after))
    if before != after {
      #expect(outcome.findings[0].why.contains("taking in content from evil.example"))
    }
  }

  @Test("Repeating is said at thirty and stopped at a hundred")
  func loop() {
    var history = SessionHistory()
    let event = call("make")
    var severities: [Int: Severity] = [:]
    for i in 1...101 {
      if let found = judged(event, after: history).findings.first { severities[i] = found.severity }
      happen(event, in: &history)
    }
    #expect(severities[29] == nil)
    #expect(severities[30] == .medium && severities[99] == .medium)
    #expect(severities[100] == .high && severities[101] == .high)
  }

  @Test("Budgets are off until they are set")
  func budgets() {
    var history = SessionHistory()
    for i in 0..<5 { happen(call("ls \(i)"), in: &history) }
    #expect(judged(call("x"), after: history).findings.isEmpty)
    #expect(judged(call("x"), after: history, SessionLimits(calls: 6)).findings.isEmpty)
    #expect(judged(call("x"), after: history, SessionLimits(calls: 5)).findings.map(\.severity) == [.high])
    #expect(
      judged(call("x"), after: history, SessionLimits(tokens: 10)).findings.map(\.rule) == ["session.budget"])
  }

  // MARK: Files

  private func full() -> SessionHistory {
    var history = SessionHistory()
    for i in 0..<60 { happen(call("c \(i)"), in: &history) }
    happen(call("x"), in: &history, secret: "a b", source: "c d\n\"e\"")
    happen(call("y"), in: &history, secret: String(repeating: "é", count: 500))
    for i in 0..<60 {
      let event = call("p \(i)", mark: "m\(i)")
      history.announce(CallIdentity(event), of: event, isWaiting: i % 2 == 0, secret: "s \(i)", source: "")
    }
    return history
  }

  @Test("A history comes back from its file as it was")
  func roundTrip() throws {
    let state = ScratchState()
    let sessions = Sessions(state.folder)
    let history = full()
    let outcome = try sessions.update(agent: "a", session: "s", creating: true, now: now) {
      $0 = history
      return true
    }
    #expect(outcome == .done)
    var read = SessionHistory()
    _ = try sessions.update(agent: "a", session: "s", creating: false, now: now) {
      read = $0
      return false
    }
    #expect(read.seen == now)
    #expect(read.calls == history.calls && read.secrets == history.secrets && read.bytes == history.bytes)
    #expect(read.secrets.count == 2 && read.secrets[0].what == "a b")
    var other = history
    _ = try sessions.update(agent: "a", session: "s", creating: false, now: now) {
      other = $0
      return true
    }
    #expect(other == read)
    let path = sessions.path(agent: "a", session: "s")
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    #expect((attributes[.size] as? Int ?? .max) < 16_384)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let folder = try FileManager.default.attributesOfItem(atPath: state.folder.path)
    #expect(folder[.posixPermissions] as? Int == 0o700)
  }

  @Test("What was cut short or changed is not believed, and nothing crashes")
  func damage() throws {
    let state = ScratchState()
    let sessions = Sessions(state.folder)
    let path = sessions.path(agent: "a", session: "s")
    _ = try sessions.update(agent: "a", session: "s", creating: true, now: now) {
      $0 = full()
      return true
    }
    let good = Array(FileManager.default.contents(atPath: path) ?? Data())
    var damaged: [[UInt8]] = [[0], Array("sentinel-session 1 ".utf8), Array("garbage\n".utf8)]
    for cut in stride(from: 1, to: good.count, by: 97) { damaged.append(Array(good[..<cut])) }
    for i in stride(from: 0, to: good.count, by: 31) {
      var bytes = good
      bytes[i] ^= 0x15
      damaged.append(bytes)
    }
    for bytes in damaged {
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      var calls = -1
      let outcome = try sessions.update(agent: "a", session: "s", creating: true, now: now) {
        calls = $0.calls
        return true
      }
      #expect(outcome == .begunAnew && calls == 0)
      let again = try sessions.update(agent: "a", session: "s", creating: true, now: now) { _ in true }
      #expect(again == .done)
    }
    // Of a longer history that stood there before only the new one counts.
    try Data(good + good).write(to: URL(fileURLWithPath: path))
    #expect(try sessions.update(agent: "a", session: "s", creating: true, now: now) { _ in true } == .done)
  }

  @Test("It is forgotten after a day, and a clock that goes back forgets nothing")
  func time() throws {
    let state = ScratchState()
    let sessions = Sessions(state.folder)
    func calls(at time: Int64) throws -> Int {
      var calls = 0
      _ = try sessions.update(agent: "a", session: "s", creating: true, now: time) {
        calls = $0.calls
        return true
      }
      return calls
    }
    _ = try sessions.update(agent: "a", session: "s", creating: true, now: now) {
      $0 = full()
      return true
    }
    #expect(try calls(at: now + 86_000) == 62)
    #expect(try calls(at: now - 500_000) == 62)
    // It was seen in what is the future now, and is forgotten a day from now all the same.
    #expect(try calls(at: now - 450_000) == 62)
    #expect(try calls(at: now - 450_000 + 86_500) == 0)
  }

  @Test("Nothing is begun by a result or a prompt")
  func unknown() throws {
    let state = ScratchState()
    let outcome = try Sessions(state.folder).update(agent: "a", session: "s", creating: false) { _ in true }
    #expect(outcome == .unknown)
    #expect(!state.exists(state.folder.path))
  }

  @Test("Old files are cleared away when a session begins, and there is a limit to the young ones")
  func sweeping() throws {
    let state = ScratchState()
    let sessions = Sessions(state.folder)
    for i in 0..<520 {
      state.put("x", at: state.folder.sessions + "/\(i)")
    }
    let old = Date().addingTimeInterval(-100_000)
    for i in 0..<5 {
      try FileManager.default.setAttributes(
        [.modificationDate: old], ofItemAtPath: state.folder.sessions + "/\(i)")
    }
    _ = try sessions.update(agent: "a", session: "s", creating: true) { _ in true }
    let left = try FileManager.default.contentsOfDirectory(atPath: state.folder.sessions)
    #expect(left.count == 513)
    #expect(!left.contains("0"))
  }

  @Test("No link leads out of the folder")
  func links() throws {
    let state = ScratchState()
    let sessions = Sessions(state.folder)
    let path = sessions.path(agent: "a", session: "../../x")
    #expect((path as NSString).deletingLastPathComponent == state.folder.sessions)
    let victim = state.scratch.path + "/victim"
    state.put("precious", at: victim)
    state.put("", at: state.folder.sessions + "/other")
    symlink(victim, path)
    #expect(throws: (any Error).self) {
      try sessions.update(agent: "a", session: "../../x", creating: true) { _ in true }
    }
    #expect(state.text(victim) == "precious")
    unlink(path)
    link(victim, path)
    #expect(throws: (any Error).self) {
      try sessions.update(agent: "a", session: "../../x", creating: true) { _ in true }
    }
    #expect(state.text(victim) == "precious")
  }

  @Test("Somebody who keeps the lock is not waited for long")
  func locked() throws {
    let state = ScratchState()
    let sessions = Sessions(state.folder, patience: 50)
    _ = try sessions.update(agent: "a", session: "s", creating: true) { _ in true }
    let held = open(sessions.path(agent: "a", session: "s"), O_RDWR)
    defer { close(held) }
    flock(held, LOCK_EX)
    let started = Date()
    #expect(throws: (any Error).self) {
      try sessions.update(agent: "a", session: "s", creating: true) { _ in true }
    }
    #expect(Date().timeIntervalSince(started) < 5)
  }

  @Test("Many at once lose nothing")
  func concurrent() async throws {
    let state = ScratchState()
    let sessions = Sessions(state.folder, patience: 30_000)
    await withTaskGroup(of: Void.self) { group in
      for i in 0..<64 {
        group.addTask {
          let event = call("c \(i)", mark: "m\(i)")
          _ = try? sessions.update(agent: "a", session: "s", creating: true) {
            $0.announce(CallIdentity(event), of: event, isWaiting: false, secret: nil, source: nil)
            $0.settle(result(mark: "m\(i)"), resultSize: 0)
            return true
          }
        }
      }
    }
    var calls = 0
    _ = try sessions.update(agent: "a", session: "s", creating: true) {
      calls = $0.calls
      return false
    }
    #expect(calls == 64)
  }
}
