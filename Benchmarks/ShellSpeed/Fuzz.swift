import Chance
import ShellTexts

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Shell texts without end: written by a grammar, damaged, or cut out of files and damaged.
struct Fuzz {
  let seed: UInt64
  /// Files to cut from.
  var files: [[UInt8]] = []
  /// Nothing but here-documents inside here-documents.
  var isNested = false

  /// The text of that number.
  func text(_ number: Int) -> [UInt8] {
    let start = seed &* 0x1000_0000_01B3 &+ UInt64(truncatingIfNeeded: number)
    if isNested {
      var documents = NestedDocuments(seed: start)
      for _ in 0..<2 { _ = documents.dice.next() }
      return Array(documents.script().utf8)
    }
    var generator = Generator(seed: start)
    // The first numbers of neighbouring seeds are alike.
    for _ in 0..<2 { _ = generator.dice.next() }
    // Short texts, for what goes wrong does so in a few words.
    let depth = [1, 1, 1, 1, 1, 2, 2, 3][generator.dice.roll(8)]
    switch number % 4 {
    case 0: return Array(generator.script(depth: depth).utf8)
    case 3 where !files.isEmpty:
      let file = files[generator.dice.roll(files.count)]
      let start = generator.dice.roll(file.count)
      let piece = file[start..<min(file.count, start + 1 + generator.dice.roll(200))]
      return generator.damage(Array(piece))
    default:
      let text = generator.script(depth: depth)
      return generator.damage(Array(text.utf8))
    }
  }

  /// Tries so many texts and says what is wrong. False: something is.
  func run(_ numbers: Range<Int>) -> Bool {
    let start = processorTime()
    var last = start
    var slowest = (seconds: 0.0, number: 0)
    var bytes = 0
    var faults = 0
    for number in numbers {
      let text = text(number)
      bytes += text.count
      if let fault = RoundTrip.fault(in: text) {
        faults += 1
        print("text \(number): \(String(decoding: text, as: UTF8.self).debugDescription)\n\(fault)")
      }
      if number & 0xFF == 0xFF {
        // Of many together, since one alone is too short to be timed. One that never ends is ended by the alarm.
        alarm(60)
        let now = processorTime()
        if now - last > slowest.seconds { slowest = (now - last, number & ~0xFF) }
        last = now
        if number & 0xF_FFFF == 0xF_FFFF {
          print("\(number + 1) …")
          fflush(nil)
        }
      }
    }
    let time = processorTime() - start
    print(
      "\(numbers.count) texts of seed \(seed), \(bytes / 1_000_000) MB, \(Int(time)) s, "
        + "\(Int(Double(numbers.count) / max(time, 1e-6))) a second; the slowest 256 took "
        + "\(Int(slowest.seconds * 1e3)) ms, from \(slowest.number) on; \(faults) wrong")
    return faults == 0
  }

  func show(_ number: Int) {
    let text = text(number)
    print(String(decoding: text, as: UTF8.self).debugDescription)
    guard let fault = RoundTrip.fault(in: text) else { return print("nothing is wrong with it") }
    print(fault)
    let core = Self.shortened(text)
    print("\nin short: \(String(decoding: core, as: UTF8.self).debugDescription)")
    print(RoundTrip.fault(in: core) ?? "")
  }

  /// What is left when everything is taken out without which something is wrong all the same.
  private static func shortened(_ text: [UInt8]) -> [UInt8] {
    var text = text
    var size = max(1, text.count / 2)
    while true {
      var start = 0
      let before = text.count
      while start < text.count {
        var shorter = text
        shorter.removeSubrange(start..<min(text.count, start + size))
        if RoundTrip.fault(in: shorter) != nil { text = shorter } else { start += size }
      }
      if size == 1, text.count == before { return text }
      size = max(1, size / 2)
    }
  }
}
