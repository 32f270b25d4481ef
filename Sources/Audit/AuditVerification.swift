import Bytes
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The result of following the chain from the first kept record to the head.
package struct AuditVerification: Sendable {
  package struct Fault: Sendable, Equatable {
    package let file: String
    /// Counted from 1; nil where the fault is of the whole log.
    package let line: Int?
    package let message: String
  }

  package private(set) var records = 0
  package private(set) var files = 0
  package private(set) var faults: [Fault] = []

  package var isSound: Bool { faults.isEmpty }

  /// Reads everything, under the writers' lock, so that no hook is caught in the middle.
  package init(_ location: AuditLocation) throws(SystemError) {
    let lock = try OwnFile.open(location.lock, flags: O_RDWR)
    while flock(lock.number, LOCK_EX) != 0 {
      if errno != EINTR { throw SystemError("lock \(location.lock)", code: errno) }
    }
    let head: AuditHead?
    if OwnFile.status(ofLink: location.head) == nil {
      head = nil
    } else {
      let file = try OwnFile.open(location.head, flags: O_RDONLY, creating: false)
      head = AuditHead(try file.readAll(limit: 4096, named: location.head))
    }
    let paths = AuditFiles(location).all()
    if head == nil {
      if paths.isEmpty { return }
      report(location.head, nil, "the head file is missing or unreadable, so a cut tail could not be noticed")
    }
    var expected = head?.base ?? AuditHead.nothing
    var sequence = head?.firstKept ?? 1
    for path in paths {
      files += 1
      try follow(path, &sequence, &expected)
    }
    guard let head else { return }
    if sequence - 1 < head.count {
      report(
        location.log, nil,
        "\(head.count - sequence + 1) of \(head.count) records are missing at the end (the head file counts them)"
      )
    } else if sequence - 1 > head.count {
      // One record may be ahead: its writer died before it could count it. The next writer mends that.
      if sequence - 1 - head.count > 1 {
        report(location.log, nil, "the log holds more records than the head file counts (\(head.count))")
      }
    } else if expected != head.hash {
      report(location.log, nil, "the last record is not the one the head file names")
    }
  }

  private mutating func follow(_ path: String, _ sequence: inout Int, _ expected: inout String)
    throws(SystemError)
  {
    let file = try OwnFile.open(path, flags: O_RDONLY, creating: false)
    var reader = AuditLineReader(file, from: 0)
    var number = 0
    while let line = try reader.next() {
      number += 1
      guard let fields = AuditFields(line) else {
        report(path, number, reader.lastLineIsCut ? "the record is cut short" : "this is no record")
        continue
      }
      records += 1
      if fields.sequence != sequence {
        report(path, number, "record \(fields.sequence) stands where record \(sequence) belongs")
      } else if fields.previous != expected {
        report(path, number, "record \(sequence) does not follow from the one before it, which was changed")
      }
      // Go on from here, so that one fault is reported once.
      sequence = fields.sequence + 1
      expected = SHA256.hex(line)
    }
  }

  private mutating func report(_ file: String, _ line: Int?, _ message: String) {
    if faults.count < 100 { faults.append(Fault(file: file, line: line, message: message)) }
  }
}
