import CPlatform

/// The answer of last resort. A trap in a static executable ends it without a word, and a host takes that
/// for "go on": so from the first line on, every way to die writes an answer that was prepared beforehand.
///
/// The handlers run where Swift may not (see fault.c). Here the answers are laid out in memory that is never
/// freed, one pair for crashes and for the deadline.
package enum FaultGuard {
  /// What to say and how to end.
  package struct Answer: Sendable {
    package var output: [UInt8]
    package var errors: [UInt8]
    package var exitCode: Int32
    /// A program and arguments that take over afterwards to record it; `signalSlot` names the argument that
    /// becomes the cause.
    package var successor: [String]
    package var signalSlot: Int

    package init(
      output: [UInt8], errors: [UInt8], exitCode: Int32, successor: [String] = [], signalSlot: Int = 0
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

  /// The deadline strikes so many milliseconds from now; 0: never.
  package static func setDeadline(milliseconds: Int) {
    sentinel_fault_guard_deadline(UInt32(clamping: max(0, milliseconds)))
  }

  /// The real answer is out. A fault after this writes `remark` to standard error and ends with `exitCode`.
  package static func markAnswered(exitCode: Int32, remark: String) {
    let bytes = copy(Array(remark.utf8))
    sentinel_fault_guard_answered(exitCode, bytes, remark.utf8.count)
  }

  private static func layOut(_ answer: Answer) -> sentinel_fault_answer {
    var successor: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
    if !answer.successor.isEmpty {
      let list = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(
        capacity: answer.successor.count + 1)
      for (i, word) in answer.successor.enumerated() { list[i] = copy(Array(word.utf8) + [0]) }
      list[answer.successor.count] = nil
      successor = list
    }
    return sentinel_fault_answer(
      out: copy(answer.output), out_length: answer.output.count, err: copy(answer.errors),
      err_length: answer.errors.count, exit_code: answer.exitCode, successor: successor,
      signal_slot: answer.signalSlot)
  }

  private static func copy(_ bytes: [UInt8]) -> UnsafeMutablePointer<CChar> {
    let memory = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
    for (i, byte) in bytes.enumerated() { memory[i] = CChar(bitPattern: byte) }
    memory[bytes.count] = 0
    return memory
  }
}
