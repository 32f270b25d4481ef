import CPlatform

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The answer of last resort. A trap in a static executable ends it without a word, and a host takes that
/// for "go on": so from the first line on, every way to die writes an answer that was prepared beforehand.
///
/// The handlers run where Swift may not (see fault.c). Here the answers are laid out in memory that is never
/// freed, one pair for crashes and for the deadline.
package enum FaultGuard {
  /// What to say and how to end.
  package struct Answer: Sendable {
    package var output: [UInt8]
    package var errors: String
    package var exitCode: Int32
    /// A program and arguments that take over afterwards to record it; `signalSlot` names the argument that
    /// becomes the cause.
    package var successor: [String]
    package var signalSlot: Int

    package init(
      output: [UInt8], errors: String, exitCode: Int32, successor: [String] = [], signalSlot: Int = 0
    ) {
      self.output = output
      self.errors = errors
      self.exitCode = exitCode
      self.successor = successor
      self.signalSlot = signalSlot
    }
  }

  /// Takes over every fatal signal. Until `prepare` is called a fault ends the process with code 2.
  package static func install() { _ = sentinel_fault_guard_install() }

  package static func prepare(crash: Answer, deadline: Answer) {
    var first = layOut(crash)
    var second = layOut(deadline)
    sentinel_fault_guard_prepare(&first, &second)
  }

  /// Tells the successor more than was known when the answers were prepared.
  package static func note(_ text: String, at slot: Int) {
    guard !text.isEmpty, let copy = strdup(text) else { return }
    sentinel_fault_guard_note(slot, copy)
  }

  /// The deadline strikes so many milliseconds from now; 0: never.
  package static func setDeadline(milliseconds: Int) {
    sentinel_fault_guard_deadline(UInt32(clamping: max(0, milliseconds)))
  }

  /// The real answer is out. A fault after this writes `remark` to standard error and ends with `exitCode`.
  package static func markAnswered(exitCode: Int32, remark: String) {
    sentinel_fault_guard_answered(exitCode, strdup(remark), remark.utf8.count)
  }

  private static func copy(_ bytes: [UInt8]) -> UnsafePointer<CChar>? {
    guard let place = malloc(bytes.count + 1) else { return nil }
    bytes.withUnsafeBytes { if let base = $0.baseAddress { memcpy(place, base, bytes.count) } }
    return UnsafePointer(place.assumingMemoryBound(to: CChar.self))
  }

  private static func layOut(_ answer: Answer) -> sentinel_fault_answer {
    var successor: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    if !answer.successor.isEmpty {
      let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: answer.successor.count + 1)
      for i in answer.successor.indices { list[i] = strdup(answer.successor[i]) }
      list[answer.successor.count] = nil
      successor = list
    }
    let output = copy(answer.output)
    return sentinel_fault_answer(
      out: output, out_length: output == nil ? 0 : answer.output.count, err: strdup(answer.errors),
      err_length: answer.errors.utf8.count, exit_code: answer.exitCode, successor: successor,
      signal_slot: answer.signalSlot)
  }
}
