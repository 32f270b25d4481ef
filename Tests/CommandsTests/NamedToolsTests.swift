import Testing

@testable import Commands

@Suite("Tools named one by one")
struct NamedToolsTests {
  @Test("Each that is listed has deeds", arguments: NamedTools.programs)
  func deeds(name: String) throws {
    #expect(try !#require(NamedTools.table(of: name)).deeds.isEmpty)
  }
}
