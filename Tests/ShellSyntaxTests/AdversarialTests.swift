import Bytes
import Foundation
import ShellSyntax
import ShellTexts
import Testing

@Suite("Texts written to cost more than they are long", .serialized)
struct AdversarialTests {
  /// A megabyte when there is time for it.
  private static let isLong = ProcessInfo.processInfo.environment["SENTINEL_FUZZ"] != nil
  private static let sizes = isLong ? (small: 64 << 10, large: 1 << 20) : (small: 1 << 10, large: 8 << 10)

  /// Processor time of this thread: other work on the machine does not count.
  private func time() -> Double {
    var now = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now)
    return Double(now.tv_sec) + Double(now.tv_nsec) / 1e9
  }

  private func nanosecondsPerByte(_ text: String, tries: Int) -> Double {
    let view = ByteView(text)
    var best = Double.infinity
    for _ in 0..<tries {
      let started = time()
      _ = ShellParser.parse(view).errors.count
      best = min(best, time() - started)
    }
    return best * 1e9 / Double(max(1, text.utf8.count))
  }

  @Test("The time for a byte does not grow with their number, and the tree lies inside the text")
  func linear() {
    let texts = zip(Adversarial.texts(Self.sizes.small), Adversarial.texts(Self.sizes.large))
    for (small, large) in texts {
      let expected = nanosecondsPerByte(small.text, tries: 2)
      var measured = nanosecondsPerByte(large.text, tries: 1)
      if measured > 4 * expected { measured = min(measured, nanosecondsPerByte(large.text, tries: 3)) }
      #expect(measured <= 4 * expected + 50, "\(large.name): \(expected) ns, then \(measured) ns")
      let parsed = ShellParser.parse(ByteView(large.text))
      #expect(RangeCheck.faults(in: parsed, size: large.text.utf8.count).isEmpty, "\(large.name)")
      let printed = ShellPrinter.print(parsed.script).utf8.count
      #expect(printed <= 16 * large.text.utf8.count, "\(large.name): printed as \(printed) bytes")
    }
  }
}
