import Bytes
import Testing

@testable import Commands

@Suite("The index of families")
struct FamilyIndexTests {
  @Test("It says what the families say of themselves")
  func fresh() {
    var numbers: [String: [Int]] = [:]
    for (number, family) in Families.all.enumerated() {
      for program in family.programs where numbers[program]?.last != number {
        numbers[program, default: []].append(number)
      }
    }
    for (trait, programs) in ProgramTraits.own {
      for program in programs { numbers[program, default: []].append(trait.rawValue.trailingZeroBitCount) }
    }
    var text = ""
    for name in numbers.keys.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      text += " " + name + "=" + (numbers[name] ?? []).map(String.init).joined(separator: ",") + ";"
    }
    #expect(FamilyIndex.written.description == text, "FamilyIndex.written must be:\(text)")
    // Of the text as it is: renew that first.
    let starts = FamilyIndex.index.computedStarts
    #expect(FamilyIndex.starts == starts, "FamilyIndex.starts must be: \(starts)")
    #expect(Families.family(Families.count) == nil)
    #expect(Families.all.count == Families.count)
    #expect(Families.count <= ProgramTraits.firstOwn)
  }
}
