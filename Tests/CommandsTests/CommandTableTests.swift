import Commands
import Foundation
import TestSupport
import Testing
import Verdict

@Suite("Tables of commands")
struct CommandTableTests {
  @Test("Each row is answered as its table says", arguments: CommandTable.all.flatMap(\.parts))
  func rows(part: CommandTable.Part) {
    #expect(!part.rows.isEmpty, sourceLocation: part.place)
    for command in part.rows {
      let worst = report(on: command).worst
      #expect(
        part.answer.fits(worst), "\(part.testDescription), found \(worst.name): \(command)",
        sourceLocation: part.place)
    }
  }

  @Test("No table is forgotten")
  func registry() throws {
    let here = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let files = try ["CodeTables", "ServiceTables"].flatMap {
      try FileManager.default.contentsOfDirectory(atPath: here.appendingPathComponent($0).path)
    }
    #expect(CommandTable.all.map(\.place.fileName).sorted() == files.sorted())
  }

  @Test("A row goes on as long as its lines are set in")
  func reading() {
    #expect("a\nb\n\nc".rows == ["a", "b", "c"])
    #expect("a\n  b\n\n    c\nd\n  e".rows == ["a\nb\n\n  c", "d\ne"])
  }
}
