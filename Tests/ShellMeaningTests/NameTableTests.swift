import Chance
import Testing

@testable import ShellMeaning

@Suite struct NameTableTests {
  private func content(_ table: NameTable<Int>) -> [String: Int] {
    var all: [String: Int] = [:]
    table.visitAll { name, element in
      #expect(all.updateValue(element, forKey: name) == nil, "\(name) stands there twice")
      return true
    }
    return all
  }

  @Test(arguments: [1, 2, 3, 4]) func `holds what a dictionary holds, whatever its copies do`(seed: Int) {
    var dice = Dice(seed: UInt64(seed))
    var tables = [(NameTable<Int>(), [String: Int]())]
    for step in 0..<6000 {
      let i = dice.roll(tables.count)
      switch dice.roll(100) {
      case 0: if tables.count < 4 { tables.append(tables[i]) } else { tables[i] = tables[dice.roll(4)] }
      case 1..<70:
        let name = "v\(dice.roll(600))"
        tables[i].0[name] = step
        tables[i].1[name] = step
      default:
        let name = "v\(dice.roll(600))"
        tables[i].0[name] = nil
        tables[i].1[name] = nil
      }
    }
    for (table, dictionary) in tables {
      #expect(table.count == dictionary.count)
      #expect(content(table) == dictionary)
      #expect(Set(table.names) == Set(dictionary.keys))
      for n in 0..<600 { #expect(table["v\(n)"] == dictionary["v\(n)"]) }
      #expect(content(table.filter { $1 % 2 == 0 }) == dictionary.filter { $0.value % 2 == 0 })
      for (other, otherDictionary) in tables {
        var seen: Set<String> = []
        table.forEach(unlikeIn: other) { name, _ in
          seen.insert(name)
          return true
        }
        let unlike = dictionary.filter { otherDictionary[$0.key] != $0.value }
        #expect(seen.isSuperset(of: unlike.keys))
      }
    }
  }

  @Test func `two tables that share nearly everything are compared by the rest`() {
    var table = NameTable<Int>()
    for n in 0..<10_000 { table["v\(n)"] = n }
    var other = table
    other["v77"] = 0
    other["new"] = 1
    var seen = 0
    other.forEach(unlikeIn: table) { _, _ in
      seen += 1
      return true
    }
    #expect(seen >= 2 && seen <= 18)
  }

  @Test func `a list keeps the order in which names came`() {
    var list = NameList()
    for n in 0..<100 { list.append("v\(n % 50)") }
    list.remove("v3")
    list.append("v3")
    #expect(list.inOrder == (0..<50).filter { $0 != 3 }.map { "v\($0)" } + ["v3"])
    var more = NameList()
    for name in ["x", "v7", "a"] { more.append(name) }
    list.append(contentsOf: more)
    #expect(list.inOrder.suffix(3) == ["v3", "x", "a"])
  }
}
