import Bytes
import JSON
import System

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The log that every door appends to.
///
/// Each record names the digest of the one before it, so that a changed, reordered or removed record breaks
/// the chain; the head file knows how many there are, so that a cut tail is noticed too. One lock file
/// orders all writers. Nothing is flushed to the disk: that costs a hundred times the rest of a hook.
package struct AuditLog: Sendable {
  package let location: AuditLocation

  package init(at location: AuditLocation) { self.location = location }

  /// Appends a record, or leaves everything as it was.
  package func append(_ record: AuditRecord) throws(SystemError) { try append(contentsOf: [record]) }

  /// Appends records in one go. All of them, or as many as found room before the log was set aside.
  package func append(contentsOf records: [AuditRecord]) throws(SystemError) {
    guard !records.isEmpty else { return }
    try OwnFile.prepareFolder(location.folder)
    let lock = try OwnFile.open(location.lock, flags: O_RDWR)
    while flock(lock.number, LOCK_EX) != 0 {
      if errno != EINTR { throw SystemError("lock \(location.lock)", code: errno) }
    }
    // Closing the descriptor gives the lock back.
    let headFile = try OwnFile.open(location.head, flags: O_RDWR)
    var log = try OwnFile.open(location.log, flags: O_RDWR | O_APPEND)
    var head = try currentHead(headFile, log)
    var rest = records[...]
    while !rest.isEmpty {
      var size = try log.status().size
      // A line that was cut short by a full disk or a lost machine must not swallow this one.
      let broken = size > 0 && lastByte(log, size) != UInt8(ascii: "\n")
      var bytes: [UInt8] = broken ? [UInt8(ascii: "\n")] : []
      var next = head
      var isFull = false
      while let record = rest.first {
        let line = record.line(sequence: next.count + 1, previous: next.hash)
        if size + bytes.count > 0, size + bytes.count + line.count + 1 > location.rotationSize {
          isFull = true
          break
        }
        bytes += line
        bytes.append(UInt8(ascii: "\n"))
        next.count += 1
        next.hash = SHA256.hex(line)
        rest.removeFirst()
      }
      if next.count > head.count {
        do {
          try log.write(bytes)
        } catch {
          ftruncate(log.number, off_t(size))
          throw SystemError("append to \(location.log)", reason: error.reason)
        }
        size += bytes.count
        next.size = size
        head = next
        try write(head, to: headFile)
      }
      if isFull {
        try setAside(&head)
        log = try OwnFile.open(location.log, flags: O_RDWR | O_APPEND)
        try write(head, to: headFile)
      }
    }
  }

  private func write(_ head: AuditHead, to file: borrowing Descriptor) throws(SystemError) {
    let bytes = head.bytes
    let written = bytes.withUnsafeBytes { pwrite(file.number, $0.baseAddress, $0.count, 0) }
    guard written == bytes.count else { throw SystemError("write \(location.head)", code: errno) }
  }

  /// The head as it stands, caught up with a record whose writer died between the two files.
  private func currentHead(
    _ file: borrowing Descriptor, _ log: borrowing Descriptor
  ) throws(SystemError) -> AuditHead {
    let bytes = try file.readAll(limit: 4096, named: location.head)
    let size = try log.status().size
    guard var head = AuditHead(bytes) else {
      if bytes.isEmpty && size == 0 { return .empty }
      // The head is lost or was tampered with. What is in the log decides how it goes on, and `verify` will
      // say that the head had to be rebuilt only if the chain does not hold.
      return try rebuiltHead(log)
    }
    guard size > head.size else { return head }
    var reader = AuditLineReader(log, from: head.size)
    while let line = try reader.next() {
      guard let fields = AuditFields(line), fields.previous == head.hash, fields.sequence == head.count + 1
      else {
        break
      }
      head.count += 1
      head.hash = SHA256.hex(line)
    }
    return head
  }

  private func rebuiltHead(_ log: borrowing Descriptor) throws(SystemError) -> AuditHead {
    var head = AuditHead.empty
    var reader = AuditLineReader(log, from: 0)
    while let line = try reader.next() {
      guard let fields = AuditFields(line) else { continue }
      if head.count == 0 {
        head.firstKept = fields.sequence
        head.base = fields.previous
      }
      head.count = fields.sequence
      head.hash = SHA256.hex(line)
    }
    return head
  }

  /// Gives the full log its lasting name, and lets the oldest one go.
  private func setAside(_ head: inout AuditHead) throws(SystemError) {
    let first = try firstSequence(of: location.log) ?? head.count
    let target = location.setAside(firstSequence: first)
    guard rename(location.log, target) == 0 else { throw SystemError("rename \(location.log)", code: errno) }
    head.size = 0
    let kept = AuditFiles(location).setAside()
    guard kept.count > AuditLocation.keptFiles else { return }
    for (_, path) in kept.dropLast(AuditLocation.keptFiles) { unlink(path) }
    let oldest = kept[kept.count - AuditLocation.keptFiles]
    head.firstKept = oldest.sequence
    let file = try OwnFile.open(oldest.path, flags: O_RDONLY, creating: false)
    var reader = AuditLineReader(file, from: 0)
    if let line = try reader.next(), let fields = AuditFields(line) { head.base = fields.previous }
  }

  private func firstSequence(of path: String) throws(SystemError) -> Int? {
    let file = try OwnFile.open(path, flags: O_RDONLY, creating: false)
    var reader = AuditLineReader(file, from: 0)
    return try reader.next().flatMap { AuditFields($0)?.sequence }
  }

  private func lastByte(_ file: borrowing Descriptor, _ size: Int) -> UInt8 {
    var byte: UInt8 = 0
    _ = pread(file.number, &byte, 1, off_t(size - 1))
    return byte
  }
}
