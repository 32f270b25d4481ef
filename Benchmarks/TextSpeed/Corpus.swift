import Bytes
import Detectors
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A text to inspect, and what it would be in an event.
struct Sample {
  var name: String
  var text: ByteView
  var kind: TextKind
}

enum Corpus {
  /// The files named on standard input, without those that are no text.
  static func fromStandardInput(most: Int) -> [Sample] {
    var samples: [Sample] = []
    var total = 0
    while total < most, let path = readLine() {
      guard let bytes = try? readFile(path, limit: .max), !bytes.isEmpty, !bytes.prefix(8_192).contains(0)
      else {
        continue
      }
      total += bytes.count
      samples.append(Sample(name: path, text: ByteView(bytes), kind: kind(of: path)))
    }
    return samples
  }

  /// As the guard tells files apart.
  private static func kind(of path: String) -> TextKind {
    for ending in [".md", ".markdown", ".txt", ".rst", ".adoc", ".org", ".tex"] where path.hasSuffix(ending) {
      return .document
    }
    return .code
  }
}

/// Seconds of processor time, which other programs on the machine do not change much.
func processorTime() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}

/// The best of several rounds.
func best(of rounds: Int, _ body: () -> Void) -> Double {
  var least = Double.infinity
  for _ in 0..<rounds {
    let start = processorTime()
    body()
    least = min(least, processorTime() - start)
  }
  return least
}
