import Bytes
import ShellMeaning
import ShellSyntax

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

// Shell texts, in process:
//
//   shell-speed fuzz COUNT [FROM [SEED]] < LIST   that many, also cut from the files that LIST names: each is read,
//                                                 printed and read again, which must give the same tree inside it
//   shell-speed show NUMBER [SEED] < LIST         the text of one number, and what is wrong with it
//   shell-speed fuzz-nested COUNT [FROM [SEED]]   that many of here-documents inside here-documents
//   shell-speed show-nested NUMBER [SEED]
//   shell-speed errors < LIST                     what is wrong with each of the files that LIST names, if anything
//   shell-speed time FILE…                        how long each takes to be read, and to be understood
//
// A text of the fuzz is the same for its number, its seed and the same files, so that one that was found can be
// looked at by itself.

/// Seconds of processor time, which other programs on the machine do not change much.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

func contents(of path: String, most: Int) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  return [UInt8](unsafeUninitializedCapacity: most) { buffer, count in
    count = fread(buffer.baseAddress, 1, most, file)
  }
}

/// The files named on standard input, those of text.
func filesOfStandardInput(most: Int) -> [[UInt8]] {
  var files: [[UInt8]] = []
  var total = 0
  while total < most, let path = readLine() {
    guard let bytes = contents(of: path, most: 1 << 16), !bytes.isEmpty, !bytes.contains(0) else { continue }
    total += bytes.count
    files.append(bytes)
  }
  return files
}

/// What each of the files named on standard input has that no shell accepts.
func errors() {
  while let path = readLine() {
    guard let bytes = contents(of: path, most: 16 << 20) else { continue }
    guard let first = ShellParser.parse(ByteView(bytes)).errors.first else { continue }
    let line = bytes[..<first.range.lowerBound].count { $0 == 0x0A } + 1
    print("\(path): line \(line): \(first.reason)")
  }
}

/// Milliseconds of the best of three, in tenths.
func milliseconds(_ body: () -> Void) -> String {
  var least = Double.infinity
  for _ in 0..<3 {
    let start = processorTime()
    body()
    least = min(least, processorTime() - start)
  }
  let tenths = Int(least * 10_000)
  return "\(tenths / 10).\(tenths % 10) ms"
}

func time(_ path: String) {
  guard let bytes = contents(of: path, most: 16 << 20) else { return print("\(path): cannot be read") }
  let text = ByteView(bytes)
  let reading = milliseconds { _ = ShellParser.parse(text).errors.count }
  let scene = Scene(directory: "/home/a/project", home: "/home/a")
  let understanding = milliseconds { _ = Meaning(of: text, in: scene).invocations.count }
  print("\(path): read in \(reading), read and understood in \(understanding)")
}

let words = Array(CommandLine.arguments.dropFirst())
let numbers = words.dropFirst().compactMap { Int($0) }

func fuzz(seed: Int?, isNested: Bool) -> Fuzz {
  Fuzz(
    seed: UInt64(truncatingIfNeeded: seed ?? 1), files: isNested ? [] : filesOfStandardInput(most: 16 << 20),
    isNested: isNested)
}

switch words.first {
case "fuzz", "fuzz-nested":
  let from = numbers.count > 1 ? max(0, numbers[1]) : 0
  let fuzz = fuzz(seed: numbers.count > 2 ? numbers[2] : nil, isNested: words.first == "fuzz-nested")
  if !fuzz.run(from..<from + max(0, numbers.first ?? 100_000)) { exit(1) }
case "show", "show-nested":
  fuzz(seed: numbers.count > 1 ? numbers[1] : nil, isNested: words.first == "show-nested")
    .show(numbers.first ?? 0)
case "errors": errors()
case "time": for path in words.dropFirst() { time(path) }
default: print("shell-speed fuzz|show|errors|time")
}
