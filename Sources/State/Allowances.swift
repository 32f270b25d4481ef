import Bytes
import System
import Verdict

/// The allowances that are kept. Only a person adds to them; doors use them up.
package struct Allowances: Sendable {
  private let folder: StateFolder
  private static let limit = 512 * 1024
  package static let most = 200

  package init(_ folder: StateFolder) { self.folder = folder }

  /// All of them, run out or not. Throws where the file is there and cannot be trusted.
  package func all() throws(SystemError) -> [Allowance] {
    guard let bytes = try OwnFile.readIfPresent(folder.allowances, limit: Self.limit) else { return [] }
    // A folder that leads elsewhere would hold what somebody else permits.
    guard folder.isOurs else {
      throw SystemError("use \(folder.path)", reason: "is a link, or belongs to another user")
    }
    var all: [Allowance] = []
    for line in bytes.split(separator: 0x0A) {
      guard let allowance = Allowance(Array(line)) else {
        throw SystemError("read \(folder.allowances)", reason: "holds a line that nobody wrote this way")
      }
      all.append(allowance)
    }
    return all
  }

  /// The allowance that covers all that stops this event, used up if it is for one time only. nil in nearly every
  /// case, at the price of one file that is not there.
  package func use(
    for event: Event, _ stopping: [Finding], now: Int64 = Timestamp.now.milliseconds
  ) throws(SystemError) -> Allowance? {
    guard !stopping.isEmpty, !stopping.contains(where: Allowance.isBeyond) else { return nil }
    let kept = try all()
    guard !kept.isEmpty else { return nil }
    let digest = CallIdentity(event).digest
    // The agent asks its person about a call that was let through a moment ago.
    if event.moment == .permission {
      return kept.first { $0.stillAnswers(at: now) && $0.covers(event, digest: digest, stopping) }
    }
    func holds(_ allowance: Allowance) -> Bool {
      allowance.isLive(at: now) && allowance.covers(event, digest: digest, stopping)
    }
    guard let found = kept.first(where: { holds($0) && !$0.isOnce }) ?? kept.first(where: holds) else {
      return nil
    }
    guard found.isOnce else { return found }
    // Of two calls at the same time one gets it.
    var taken: Allowance?
    try change { all in
      guard let i = all.firstIndex(where: { $0.isOnce && holds($0) }) else { return }
      all[i].used = now
      taken = all[i]
    }
    return taken
  }

  package func add(_ allowance: Allowance) throws(SystemError) {
    try change { all in
      all.removeAll { $0.until <= allowance.since && !$0.stillAnswers(at: allowance.since) }
      all.append(allowance)
      if all.count > Self.most { all.removeFirst(all.count - Self.most) }
    }
  }

  /// Takes allowances away, and says which.
  package func revoke(_ isRevoked: (Allowance) -> Bool) throws(SystemError) -> [Allowance] {
    var gone: [Allowance] = []
    try change { all in
      gone = all.filter(isRevoked)
      all.removeAll(where: isRevoked)
    }
    return gone
  }

  /// Removes the file, whatever it says.
  package func forget() throws(SystemError) { try OwnFile.remove(folder.allowances) }

  private func change(_ body: (inout [Allowance]) -> Void) throws(SystemError) {
    try folder.prepare()
    try folder.locked(beside: folder.allowances, within: 500) { () throws(SystemError) in
      let before = try all()
      var after = before
      body(&after)
      guard after != before else { return }
      if after.isEmpty { return try OwnFile.remove(folder.allowances) }
      var bytes: [UInt8] = []
      for allowance in after { bytes += allowance.line + [0x0A] }
      try OwnFile.replace(folder.allowances, with: bytes)
    }
  }
}
