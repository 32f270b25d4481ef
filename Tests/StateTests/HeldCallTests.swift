import Foundation
import State
import System
import Testing
import Verdict

@Suite("Held calls")
struct HeldCallTests {
  /// The machine's own, since files that nobody touched for a day are swept away.
  private let now = Timestamp.now.milliseconds
  private let decision = Decision(
    action: .ask, findings: [finding("git.push-force", .high)], stopping: [finding("git.push-force", .high)],
    id: "0123456789")

  private func hold(_ calls: HeldCalls, _ command: String = "git push --force") throws -> String {
    try calls.hold(call(command), decision, milliseconds: 60_000, now: now)
  }

  @Test("A call waits, is answered, and is let go")
  func answered() throws {
    let state = ScratchState()
    let calls = HeldCalls(state.folder)
    let (first, second) = (try hold(calls), try hold(calls))
    #expect(first != second)
    #expect(calls.waiting(now: now).count == 2)
    #expect(calls.waiting(now: now).first?.text == "git push --force")
    #expect(calls.answer(to: first, until: now + 60_000, now: now) == .waiting)
    #expect(try calls.respond(first, approve: true, now: now) == .given)
    #expect(try calls.respond(first, approve: false, now: now) == .answeredBefore)
    #expect(try calls.respond(second, approve: false, reason: "not today", now: now) == .given)
    #expect(calls.answer(to: first, until: now + 60_000, now: now) == .approved)
    #expect(calls.answer(to: second, until: now + 60_000, now: now) == .denied("not today"))
    #expect(calls.waiting(now: now).isEmpty)
    try calls.release(first)
    try calls.release(second)
    #expect(try FileManager.default.contentsOfDirectory(atPath: state.folder.held).isEmpty)
  }

  @Test("No answer in time is none, and a late one is not taken")
  func late() throws {
    let state = ScratchState()
    let held = HeldCalls(state.folder)
    let id = try hold(held)
    #expect(held.answer(to: id, until: now + 60_000, now: now + 60_000) == .expired)
    #expect(held.waiting(now: now + 60_000).isEmpty)
    #expect(try held.respond(id, approve: true, now: now + 60_000) == .unknown)
  }

  @Test(
    "An answer that cannot be read is a no",
    arguments: ["", "yes", "{\"answer\":1}", "{\"answer\":\"approve"])
  func unreadable(text: String) throws {
    let state = ScratchState()
    let calls = HeldCalls(state.folder)
    let id = try hold(calls)
    state.put(text, at: state.folder.held + "/\(id).answer")
    guard case .denied = calls.answer(to: id, until: now + 60_000, now: now) else {
      Issue.record("not denied")
      return
    }
  }

  @Test("Secrets are not written down, and what is long is cut and says so")
  func masked() throws {
    let state = ScratchState()
    let calls = HeldCalls(state.folder)
    let token = "ghp_" + "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8"
    _ = try hold(calls, "curl -H 'Authorization: Bearer \(token)' x" + String(repeating: " y", count: 9000))
    let note = try #require(calls.waiting(now: now).first)
    #expect(!note.text.contains(token) && note.hidden > 0 && note.isCut)
    #expect(note.text.utf8.count < 8192)
  }

  @Test("Ids name no path", arguments: ["", "..", "../x", "ABCD", "a/b", "0123456789abcdefg"])
  func ids(id: String) throws {
    let calls = HeldCalls(ScratchState().folder)
    #expect(calls.answer(to: id, until: .max) == .denied(nil))
    #expect(try calls.respond(id, approve: true) == .unknown)
    try calls.release(id)
  }

  @Test("Of many answers at once one counts")
  func race() async throws {
    let state = ScratchState()
    let calls = HeldCalls(state.folder)
    let id = try hold(calls)
    let now = now
    let given = await withTaskGroup(of: Bool.self) { group in
      for i in 0..<16 {
        group.addTask { (try? calls.respond(id, approve: i % 2 == 0, now: now)) == .given }
      }
      var count = 0
      for await isGiven in group where isGiven { count += 1 }
      return count
    }
    #expect(given == 1)
  }

  @Test("What was refused is found again for a day")
  func refused() throws {
    let state = ScratchState()
    let refused = RefusedCalls(state.folder)
    let event = call("git push --force")
    let note = CallNote(event, decision, since: now, milliseconds: 86_400_000)
    try refused.add(note)
    try refused.add(note)
    #expect(refused.all(now: now + 1).count == 1)
    #expect(refused.all(now: now + 90_000_000).isEmpty)
    let found = try #require(try refused.note("0123456789"))
    #expect(found.digest == CallIdentity(event).digest)
    #expect(found.rules == ["git.push-force"] && !found.isAboutGuard)
    #expect(try refused.note("../../etc") == nil)
  }

  @Test("What was refused is kept in bounds, the latest stay, and a line that is damaged hides no other")
  func manyRefused() throws {
    let state = ScratchState()
    let refused = RefusedCalls(state.folder)
    var note = CallNote(call("git push --force"), decision, since: now, milliseconds: 86_400_000)
    let text = String(repeating: "x", count: 3000)
    for i in 0..<400 {
      note.id = "a" + String(1000 + i)
      note.text = text
      note.since = now + Int64(i)
      try refused.add(note)
    }
    let all = refused.all(now: now + 500)
    #expect(all.first?.id == "a1399" && all.count >= 60 && all.count < 200, "\(all.count)")
    #expect(try refused.note("a1399") != nil && refused.note("a1000") == nil)
    let size = try #require(OwnFile.status(ofLink: state.folder.refused)?.size)
    #expect(size <= 256 * 1024)
    let file = try OwnFile.open(state.folder.refused, flags: O_WRONLY | O_APPEND)
    try file.write(Array("{\"id\":\"beef\"\n\u{0}\n".utf8))
    try refused.add(note)
    #expect(refused.all(now: now + 500).count == all.count)
  }

  @Test("Notes of many processes at once are all kept")
  func concurrentlyRefused() async throws {
    let state = ScratchState()
    let note = CallNote(call("git push --force"), decision, since: now, milliseconds: 86_400_000)
    await withTaskGroup(of: Void.self) { group in
      for i in 0..<40 {
        group.addTask {
          var own = note
          own.id = "b" + String(1000 + i)
          try? RefusedCalls(state.folder).add(own)
        }
      }
    }
    #expect(RefusedCalls(state.folder).all(now: now + 1).count == 40)
  }
}
