import System

/// Where the log is kept, and the files beside it.
package struct AuditLocation: Sendable, Equatable {
  /// The file that grows.
  package let log: String
  /// Past this size the log is set aside under another name and begun anew.
  package let rotationSize: Int

  /// How many set-aside files are kept; the oldest goes first.
  package static let keptFiles = 8
  package static let standardRotationSize = 8 << 20

  package init(log: String, rotationSize: Int = AuditLocation.standardRotationSize) {
    self.log = log
    self.rotationSize = rotationSize
  }

  /// How many records there are and the digest of the last one: what finds a tail that was cut off.
  package var head: String { log + ".head" }
  package var lock: String { log + ".lock" }

  package var folder: String {
    guard let slash = log.utf8.lastIndex(of: UInt8(ascii: "/")), slash != log.startIndex else { return "/" }
    return String(log[..<slash])
  }

  /// The name of the file that begins with record `sequence`, once it is set aside:
  /// `audit-0000000001.ndjson`.
  package func setAside(firstSequence sequence: Int) -> String {
    let digits = String(sequence)
    let padded = String(repeating: "0", count: max(0, 10 - digits.utf8.count)) + digits
    return stem + "-" + padded + ending
  }

  var stem: String { log.hasSuffix(".ndjson") ? String(log.dropLast(7)) : log }
  private var ending: String { log.hasSuffix(".ndjson") ? ".ndjson" : "" }

  /// What the environment asks for.
  package enum Choice: Sendable, Equatable {
    case off
    case at(AuditLocation)
    /// No place can be named; the text says why.
    case nowhere(String)
  }

  package static func choose(_ environment: Environment) -> Choice {
    var rotation = standardRotationSize
    if let text = environment.nonEmpty("SENTINEL_AUDIT_MAX_BYTES") {
      guard let size = Int(text), size >= 4096 else {
        return .nowhere("SENTINEL_AUDIT_MAX_BYTES takes a whole number of bytes from 4096 on")
      }
      rotation = size
    }
    if let text = environment.nonEmpty("SENTINEL_AUDIT") {
      if text == "off" { return .off }
      guard text.utf8.first == UInt8(ascii: "/"), !text.hasSuffix("/") else {
        return .nowhere("SENTINEL_AUDIT takes an absolute file path, or off")
      }
      return .at(AuditLocation(log: text, rotationSize: rotation))
    }
    guard let folder = environment.stateFolder else {
      return .nowhere("neither XDG_STATE_HOME nor HOME names an absolute folder to keep the audit log in")
    }
    return .at(AuditLocation(log: folder + "/audit.ndjson", rotationSize: rotation))
  }
}
