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
switch words.first {
case "fuzz":
  let from = numbers.count > 1 ? max(0, numbers[1]) : 0
  let seed = UInt64(truncatingIfNeeded: numbers.count > 2 ? numbers[2] : 1)
  let fuzz = Fuzz(seed: seed, files: filesOfStandardInput(most: 16 << 20))
  if !fuzz.run(from..<from + max(0, numbers.first ?? 100_000)) { exit(1) }
case "show":
  let seed = UInt64(truncatingIfNeeded: numbers.count > 1 ? numbers[1] : 1)
  Fuzz(seed: seed, files: filesOfStandardInput(most: 16 << 20)).show(numbers.first ?? 0)
case "time": for path in words.dropFirst() { time(path) }
default: print("shell-speed fuzz|show|time")
}
