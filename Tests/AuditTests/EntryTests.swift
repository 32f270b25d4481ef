import Audit
import System
import Testing
import Verdict

@Suite("Reading times as people and logs give them")
struct TimeTests {
  @Test("ISO times come back as they went")
  func iso() {
    for milliseconds: Int64 in [0, 1_795_232_683_123, 951_782_400_000, 4_107_542_399_999] {
      let text = Timestamp(milliseconds: milliseconds).text
      #expect(Timestamp(iso: text)?.milliseconds == milliseconds, "\(text)")
    }
    #expect(Timestamp(iso: "2026-11-21T05:11:23+01:00")?.text == "2026-11-21T04:11:23.000Z")
    for bad in [
      "", "2026-11-21", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-11-21T24:00:00Z",
      "2026-11-21T04:11:23", "2026-11-21T04:11:23Zx", "٢٠٢٦-11-21T04:11:23Z",
    ] {
      #expect(Timestamp(iso: bad) == nil, "\(bad)")
    }
  }

  @Test("Spans and days count from now")
  func told() {
    let now = Timestamp(milliseconds: 1_795_232_683_000)
    #expect(Timestamp(told: "2h", now: now)?.milliseconds == now.milliseconds - 7_200_000)
    #expect(Timestamp(told: "1w", now: now)?.milliseconds == now.milliseconds - 604_800_000)
    let today = Timestamp(told: "today", now: now)
    let yesterday = Timestamp(told: "yesterday", now: now)
    #expect(today != nil && yesterday != nil)
    #expect((today?.milliseconds ?? 0) <= now.milliseconds)
    #expect((yesterday?.milliseconds ?? 0) < (today?.milliseconds ?? 0))
    let day = Timestamp(told: "2026-11-01", now: now)
    #expect(day?.localText == "2026-11-01 00:00:00")
    #expect(Timestamp(told: "2026-11-01T14:30", now: now)?.localText == "2026-11-01 14:30:00")
    for bad in ["", "h", "-2h", "2x", "soon", "2026-11-31", "2026-11-01T25:00", "99999999999999999999d"] {
      #expect(Timestamp(told: bad, now: now) == nil, "\(bad)")
    }
  }
}

@Suite("Records read back")
struct EntryTests {
  @Test("What is odd in a record does not hide the rest")
  func odd() throws {
    let line = #"{"action":"block","seq":"x","time":7,"findings":[{"rule":"a.b"},3],"latency_us":-5}"#
    let entry = try #require(AuditEntry(Array(line.utf8)))
    #expect(entry.action == .block && entry.time == nil && entry.sequence == nil)
    #expect(entry.findings.map(\.rule) == ["a.b", ""] && entry.latencyMicroseconds == 0)
    for bad in ["", "{}", "[1]", "{\"action\"", "null"] { #expect(AuditEntry(Array(bad.utf8)) == nil) }
  }
}
