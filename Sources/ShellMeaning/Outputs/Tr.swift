import Bytes

/// `tr`
extension Reader {
  mutating func trOutput(_ invocation: Invocation) -> Value {
    let text = invocation.input ?? text(ofFiles: [], invocation)
    if text.soleHole != nil { return text }
    var scan = OptionScan(invocation.arguments, short: "", long: "")
    var deletes = false
    var squeezes = false
    var complements = false
    while let option = scan.next() {
      switch option.name {
      case "d", "delete": deletes = true
      case "s", "squeeze-repeats": squeezes = true
      case "c", "C", "complement": complements = true
      default: break
      }
    }
    let sets = scan.rest.map { $0.value.known.map(Self.set) }
    guard let given = sets.first, let first = given else { return lostText(text, invocation) }
    let second = sets.count > 1 ? sets[1] : nil
    if sets.count > 1, second == nil { return lostText(text, invocation) }
    var member = [Bool](repeating: complements, count: 256)
    for byte in first { member[Int(byte)] = !complements }
    var map = (0...255).map { UInt8($0) }
    if !deletes, let second, let last = second.last {
      if complements {
        for byte in 0...255 where member[byte] { map[byte] = last }
      } else {
        for (index, byte) in first.enumerated() {
          map[Int(byte)] = index < second.count ? second[index] : last
        }
      }
    }
    let squeezed =
      squeezes
      ? Self.members(deletes || second != nil ? second ?? first : first, complements && second == nil) : nil
    return text.mapText { piece in
      var result: [UInt8] = []
      result.reserveCapacity(piece.utf8.count)
      for byte in piece.utf8 {
        if deletes, member[Int(byte)] { continue }
        let mapped = deletes ? byte : map[Int(byte)]
        if let squeezed, squeezed[Int(mapped)], result.last == mapped { continue }
        result.append(mapped)
      }
      return String(decoding: result, as: UTF8.self)
    }
  }

  private static func members(_ bytes: [UInt8], _ complements: Bool) -> [Bool] {
    var member = [Bool](repeating: complements, count: 256)
    for byte in bytes { member[Int(byte)] = !complements }
    return member
  }

  /// `a-z`, `\n`, `[:upper:]`, `[a-z]` with its brackets.
  static func set(_ text: String) -> [UInt8] {
    var result: [UInt8] = []
    let bytes = Array(Escapes.decode(text, .printf).text.utf8)
    var i = 0
    while i < bytes.count {
      if bytes[i] == 0x5B, i + 1 < bytes.count, bytes[i + 1] == 0x3A,
        let end = bytes[(i + 2)...].firstIndex(of: 0x3A), end + 1 < bytes.count, bytes[end + 1] == 0x5D
      {
        let name = String(decoding: bytes[(i + 2)..<end], as: UTF8.self)
        for range in Pattern.ScalarSet.named(name) ?? [] {
          for code in range.clamped(to: 0...255) { result.append(UInt8(truncatingIfNeeded: code)) }
        }
        i = end + 2
      } else if i + 2 < bytes.count, bytes[i + 1] == 0x2D, bytes[i] <= bytes[i + 2] {
        result += Array(bytes[i]...bytes[i + 2])
        i += 3
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return result
  }
}
