import Bytes
import Detectors
import System
import Verdict

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// How fast text is inspected, in process:
//
//   text-speed files < LIST       the files that LIST names: MB/s of processor time
//   text-speed findings < LIST    what is found in them at high severity or above
//   text-speed dump < LIST        everything that is found, to compare two builds by
//   text-speed hostile            texts made to be slow, against ordinary text of the same size
//   text-speed prompt             a prompt of 2 KB, the first time and then
//   text-speed once KIND          one text in a fresh process
//   text-speed fuzz COUNT [FROM [SEED]] < LIST    so many damaged texts, also of the files that LIST names
//   text-speed one NAME KIB [KIND]    one text made to be slow, for a count of instructions
//   text-speed made NAME KIB      nothing but making it, which is to be taken off that count
//   text-speed text NAME KIB      that text itself
//   text-speed as KIND COUNT < LIST    the files that LIST names, so many times as that kind of text, for the same

func pad(_ text: String, _ width: Int) -> String {
  text.utf8.count >= width ? text : String(repeating: " ", count: width - text.utf8.count) + text
}

func fixed(_ value: Double, _ places: Int = 2) -> String {
  var scale = 1.0
  for _ in 0..<places { scale *= 10 }
  let whole = Int((value * scale).rounded())
  let digits = String(whole % Int(scale))
  let zeros = String(repeating: "0", count: max(0, places - digits.utf8.count))
  return "\(whole / Int(scale)).\(zeros)\(digits)"
}

func files(rounds: Int) {
  let samples = Corpus.fromStandardInput(most: 256 << 20)
  let total = samples.reduce(0) { $0 + $1.text.count }
  var counts: [Severity: Int] = [:]
  for sample in samples {
    for finding in Detectors.inspect(sample.text, as: sample.kind) {
      counts[finding.severity, default: 0] += 1
    }
  }
  let time = best(of: rounds) {
    for sample in samples { _ = Detectors.inspect(sample.text, as: sample.kind) }
  }
  let speed = Double(total) / 1e6 / time
  print(
    "\(samples.count) files, \(fixed(Double(total) / 1e6, 1)) MB: \(fixed(speed, 1)) MB/s, "
      + "\(fixed(time * 1e9 / Double(total))) ns a byte; findings: \(counts[.critical] ?? 0) critical, "
      + "\(counts[.high] ?? 0) high, \(counts[.medium] ?? 0) medium, \(counts[.low] ?? 0) low")
}

func line(of offset: Int, in text: ByteView) -> Int {
  var line = 1
  for i in 0..<min(offset, text.count) where text[i] == 0x0A { line += 1 }
  return line
}

func findings(everything: Bool) {
  for sample in Corpus.fromStandardInput(most: 1 << 30) {
    let kinds = everything ? TextKind.allCases : [sample.kind]
    for kind in kinds {
      for finding in Detectors.inspect(sample.text, as: kind) where everything || finding.severity >= .high {
        let range = finding.location?.range ?? 0..<0
        let shown = finding.evidence.map { "\($0)" } ?? ""
        print(
          "\(finding.severity)\t\(finding.rule)\t\(sample.name):\(line(of: range.lowerBound, in: sample.text))\t"
            + (everything ? "\(kind) \(range)\t" : "") + "\(finding.title)\t\(shown)")
      }
    }
  }
}

func hostile(sizes: [Int], only: String?) {
  for kind in [TextKind.code, .toolResult] {
    print("\(kind)")
    var header = pad("ns a byte (ratio to ordinary)", 32)
    for size in sizes { header += pad("\(size >> 10) KiB", 20) }
    print(header)
    var base: [Int: Double] = [:]
    for name in Hostile.names where only == nil || name == only || name == "ordinary" {
      var line = pad(name, 32)
      for size in sizes {
        guard let text = Hostile.text(name, size) else { continue }
        let rounds = size < 1 << 20 ? 7 : 2
        let time = best(of: rounds) { _ = Detectors.inspect(text, as: kind) } * 1e9 / Double(size)
        if name == "ordinary" { base[size] = time }
        line += pad("\(fixed(time)) (\(fixed(time / (base[size] ?? 1), 1)))", 20)
      }
      print(line)
    }
  }
}

func prompt() {
  let text = Hostile.fill(
    "Please look at the parser in Sources/Reader.swift: it drops the last line when a file has no newline at "
      + "the end. Write a test that fails first, then fix it, and run everything (swift test) before you stop. ",
    2_048)
  let first = best(of: 1) { _ = Detectors.inspect(text, as: .prompt) }
  let after = best(of: 400) { _ = Detectors.inspect(text, as: .prompt) }
  print("a prompt of 2 KB: first \(fixed(first * 1e6, 1)) us, then \(fixed(after * 1e6, 1)) us")
  for kind in TextKind.allCases {
    let time = best(of: 400) { _ = Detectors.inspect(text, as: kind) }
    print("  as \(kind): \(fixed(time * 1e6, 1)) us")
  }
}

/// One inspection in a fresh process, as a hook has it.
func once(_ name: String) {
  let text = Hostile.fill(
    "Set the key of the server to 12345678 and mail jane@acme.io about `swift test`. ", 2_048)
  guard let kind = TextKind.allCases.first(where: { "\($0)" == name }) else { return }
  let time = best(of: 1) { _ = Detectors.inspect(text, as: kind) }
  print("once, as \(kind): \(fixed(time * 1e6, 1)) us")
}

let words = Array(CommandLine.arguments.dropFirst())
// As those do that look at one text after another.
if words.first != "once" { Memory.keep(most: 64 << 20) }
switch words.first {
case "files": files(rounds: words.count > 1 ? Int(words[1]) ?? 3 : 3)
case "findings": findings(everything: false)
case "dump": findings(everything: true)
case "hostile":
  let sizes = words.count > 1 ? words[1].split(separator: ",").compactMap { Int($0) } : [64, 1_024, 16_384]
  hostile(sizes: sizes.map { $0 << 10 }, only: words.count > 2 ? words[2] : nil)
case "prompt": prompt()
case "once": once(words.count > 1 ? words[1] : "prompt")
case "fuzz":
  let numbers = words.dropFirst().compactMap { Int($0) }
  let from = numbers.count > 1 ? numbers[1] : 0
  let seed = numbers.count > 2 ? UInt64(truncatingIfNeeded: numbers[2]) : 1
  var fuzz = Fuzz(seed: seed, files: Corpus.fromStandardInput(most: 16 << 20))
  if !fuzz.run(from..<from + max(0, numbers.first ?? 100_000)) { exit(1) }
case "one":
  if words.count > 2, let size = Int(words[2]), let text = Hostile.text(words[1], size << 10) {
    let kind = TextKind.allCases.first { words.count > 3 && "\($0)" == words[3] } ?? .code
    print("\(Detectors.inspect(text, as: kind).count) findings")
  } else {
    print("text-speed one NAME KIB [KIND]; names: \(Hostile.names.joined(separator: ", "))")
  }
case "made":
  if words.count > 2, let size = Int(words[2]), let text = Hostile.text(words[1], size << 10) {
    print("\(text.count) bytes")
  }
case "text":
  if words.count > 2, let size = Int(words[2]), let text = Hostile.text(words[1], size << 10) {
    text.withBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = write(1, bytes.baseAddress! + done, bytes.count - done)
        guard count > 0 else { exit(1) }
        done += count
      }
    }
  }
case "as":
  if words.count > 2, let count = Int(words[2]),
    let kind = TextKind.allCases.first(where: { "\($0)" == words[1] })
  {
    var found = 0
    let samples = Corpus.fromStandardInput(most: 256 << 20)
    for sample in samples {
      for _ in 0..<count { found += Detectors.inspect(sample.text, as: kind).count }
    }
    print("\(found) findings")
  }
default: print("text-speed files|findings|dump|hostile|prompt|once|fuzz|one|made|text|as")
}
