import Bytes
import Testing

@testable import ShellMeaning

@Suite("The index of programs")
struct ProgramIndexTests {
  @Test("It says where the rows are")
  func fresh() {
    var places: [String: String] = [:]
    for group in 0..<ProgramTable.groupCount {
      for (row, program) in ProgramTable.group(group).enumerated() {
        let name = program.name.description
        if places[name] == nil { places[name] = "\(group),\(row)" }
      }
    }
    var text = ""
    for name in places.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      text += " \(name)=\(places[name] ?? "");"
    }
    #expect(ProgramIndex.written.description == text, "ProgramIndex.written must be:\(text)")
    // Of the text as it is: renew that first.
    let starts = ProgramIndex.index.computedStarts
    #expect(ProgramIndex.starts == starts, "ProgramIndex.starts must be: \(starts)")
    #expect(ProgramTable.group(ProgramTable.groupCount).isEmpty)
  }

  @Test("A name is found whole", arguments: ["sud", "udo", "sudo ", " sudo", "sudo=", "", "no-such-program"])
  func unknown(_ name: String) { #expect(ProgramTable.find(name[...]) == nil) }

  @Test("A name may carry a version", arguments: ["python3.12", "ruby-3.2", "bash5", "perl5.36"])
  func versions(_ name: String) { #expect(ProgramTable.findVersioned(name[...]) != nil) }
}
