import Testing

@testable import Bytes

@Suite("Numbers by name in one text")
struct NameIndexTests {
  private static let index = NameIndex(" -=1; .=2,3; a=4; ab=5; abc=16,7; b=8; npm-x=9; zz=10;")

  private static func numbers(_ name: String) -> [Int] {
    var found: [Int] = []
    index.forEachNumber(of: name) { found.append($0) }
    return found
  }

  @Test(
    "Every name is found",
    arguments: [
      ("-", [1]), (".", [2, 3]), ("a", [4]), ("ab", [5]), ("abc", [16, 7]), ("b", [8]), ("npm-x", [9]),
      ("zz", [10]),
    ])
  func found(_ name: String, _ numbers: [Int]) { #expect(Self.numbers(name) == numbers) }

  @Test(
    "What is no whole name is not",
    arguments: [
      "", " ", "=", "a=", "a=4", "abcd", "npm", "npm-", "z", "zzz", "A", "b=8; npm-x", "4", ";", "é",
    ])
  func unknown(_ name: String) { #expect(Self.numbers(name).isEmpty) }

  @Test("An empty text knows nothing")
  func empty() {
    NameIndex("").forEachNumber(of: "a") { _ in Issue.record("found a number in nothing") }
  }
}
