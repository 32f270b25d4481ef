import Bytes
import Foundation
import State
import TestSupport
import Testing
import Verdict

@Suite("Allowances")
struct AllowanceTests {
  private let now: Int64 = 1_800_000_000_000

  private func exact(
    _ event: Event, rules: [String] = ["git.push-force"], severity: Severity = .high, isOnce: Bool = true,
    id: String = "abcd1234"
  ) -> Allowance {
    Allowance(
      id: id, scope: .call(CallIdentity(event).digest), rules: rules, severity: severity, note: "n",
      isOnce: isOnce, since: now, until: now + 3_600_000)
  }

  private let stopping = [finding("git.push-force", .high)]

  @Test("An exact call is allowed once, and no other call ever")
  func once() throws {
    let state = ScratchState()
    let store = Allowances(state.folder)
    let event = call("git push --force")
    try store.add(exact(event))
    #expect(try store.use(for: call("git push --force "), stopping, now: now) == nil)
    #expect(try store.use(for: call("git push --force", directory: "/other"), stopping, now: now) == nil)
    #expect(try store.use(for: event, stopping, now: now) != nil)
    #expect(try store.use(for: event, stopping, now: now) == nil)
    // The agent's own question about the call that was just let through is not refused.
    var question = event
    question.moment = .permission
    #expect(try store.use(for: question, stopping, now: now + 1000) != nil)
    #expect(try store.use(for: question, stopping, now: now + 3_000_000) == nil)
  }

  @Test("The same call of another agent is the same call")
  func otherAgents() {
    let one = CallIdentity(call("ls", tool: "Bash"))
    let other = CallIdentity(call("ls", tool: "run_terminal_cmd", agent: "cursor"))
    #expect(one.digest == other.digest)
    #expect(one.key == other.key)
  }

  @Test("Members in another order are the same arguments, and texts cannot run into each other")
  func identity() {
    func event(_ members: [(String, String)]) -> Event {
      let object = members.map {
        (
          key: Field(path: FieldPath(), text: ByteView($0.0)),
          value: Argument.text(Field(path: FieldPath(), text: ByteView($0.1)))
        )
      }
      return Event(
        agent: "a", name: "e", moment: .beforeTool, tool: ToolName("t"),
        contents: [.arguments(.object(FieldPath(), object))])
    }
    let digest = CallIdentity(event([("a", "1"), ("b", "2")])).digest
    #expect(CallIdentity(event([("b", "2"), ("a", "1")])).digest == digest)
    #expect(CallIdentity(event([("a", "2"), ("b", "1")])).digest != digest)
    #expect(CallIdentity(event([("a", "1b"), ("", "2")])).digest != digest)
  }

  @Test("It covers only the rules and the severity it names")
  func narrow() throws {
    let state = ScratchState()
    let store = Allowances(state.folder)
    let event = call("git push --force")
    try store.add(exact(event, isOnce: false))
    #expect(try store.use(for: event, stopping, now: now) != nil)
    #expect(try store.use(for: event, stopping, now: now) != nil)
    #expect(try store.use(for: event, [finding("git.push-force", .critical)], now: now) == nil)
    #expect(try store.use(for: event, stopping + [finding("files.delete", .high)], now: now) == nil)
    #expect(try store.use(for: event, [], now: now) == nil)
  }

  @Test("What is about the guard is never covered")
  func aboutGuard() throws {
    let state = ScratchState()
    let store = Allowances(state.folder)
    let event = call("sentinel resume")
    try store.add(exact(event, rules: ["guard.command", "guard.stopped"], severity: .critical))
    #expect(try store.use(for: event, [finding("guard.command", .critical)], now: now) == nil)
    #expect(try store.use(for: event, [finding("guard.stopped", .critical)], now: now) == nil)
  }

  @Test("It runs out, whatever the clock does")
  func time() throws {
    let state = ScratchState()
    let store = Allowances(state.folder)
    let event = call("git push --force")
    try store.add(exact(event, isOnce: false))
    #expect(try store.use(for: event, stopping, now: now + 3_600_000) == nil)
    #expect(try store.use(for: event, stopping, now: now - 86_400_000) == nil)
  }

  @Test("A rule in a folder covers what stays inside of it")
  func folders() throws {
    let state = ScratchState()
    let store = Allowances(state.folder)
    try store.add(
      Allowance(
        id: "abcd1234", scope: .folder("/home/dev/project"), rules: ["files.delete"], severity: .high,
        note: "n", isOnce: false, since: now, until: now + 1000))
    func isCovered(_ directory: String, _ paths: [String], _ severity: Severity = .high) throws -> Bool {
      try store.use(
        for: call("rm -r x", directory: directory), [finding("files.delete", severity, paths: paths)],
        now: now
      ) != nil
    }
    #expect(try isCovered("/home/dev/project", ["/home/dev/project/x"]))
    #expect(try isCovered("/home/dev/project/sub", []))
    #expect(try !isCovered("/home/dev/project2", []))
    #expect(try !isCovered("/home/dev/project", ["/home/dev/other"]))
    #expect(try !isCovered("/home/dev/project", ["/home/dev/project/../other"]))
    #expect(try !isCovered("/home/dev/project", ["x"]))
    #expect(try !isCovered("/home/dev/project", ["/home/dev/project/x"], .critical))
  }

  @Test("A file that somebody else wrote permits nothing")
  func damaged() throws {
    let state = ScratchState()
    let store = Allowances(state.folder)
    let event = call("git push --force")
    try store.add(exact(event, isOnce: false))
    let good = state.text(state.folder.allowances)
    for text in [
      good + "{}\n", String(good.dropLast(20)), "garbage",
      good.replacingOccurrences(of: "\"once\"", with: "\"one\""),
      good.replacingOccurrences(of: "\"until\"", with: "\"call\":\"x\",\"until\""),
    ] {
      state.put(text, at: state.folder.allowances)
      #expect(throws: (any Error).self, "\(text)") { try store.use(for: event, stopping, now: now) }
    }
    #expect(throws: (any Error).self) { try store.revoke { _ in true } }
    try store.forget()
    #expect(try store.all().isEmpty)
  }

  @Test("Nothing is permitted through a link to another folder")
  func linked() throws {
    let state = ScratchState()
    let elsewhere = StateFolder(state.scratch.path + "/elsewhere")
    let event = call("git push --force")
    try Allowances(elsewhere).add(exact(event, isOnce: false))
    symlink(elsewhere.path, state.folder.path)
    #expect(throws: (any Error).self) { try Allowances(state.folder).use(for: event, stopping, now: now) }
    unlink(state.folder.path)
    mkdir(state.folder.path, 0o700)
    symlink(elsewhere.allowances, state.folder.allowances)
    #expect(throws: (any Error).self) { try Allowances(state.folder).use(for: event, stopping, now: now) }
  }

  @Test("There is a limit to how many there are, and what ran out makes room")
  func bounded() throws {
    let state = ScratchState()
    let store = Allowances(state.folder)
    for i in 0..<(Allowances.most + 5) {
      try store.add(exact(call("git push --force \(i)"), id: String(10_000_000 + i)))
    }
    #expect(try store.all().count == Allowances.most)
    let later = Allowance(
      id: "ffff0000", scope: .folder("/a"), rules: [], severity: .high, note: "", isOnce: true,
      since: now + 100_000_000, until: now + 100_000_001)
    try store.add(later)
    #expect(try store.all() == [later])
    #expect(try store.revoke { $0.id == "ffff0000" } == [later])
    #expect(!state.exists(state.folder.allowances))
  }
}
