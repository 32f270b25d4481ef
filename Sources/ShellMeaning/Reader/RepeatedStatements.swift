import Bytes
import ShellSyntax

/// Spares long scripts the reading of statements that they repeat word for word.
///
/// A statement that leaves everything as it found it does the same the next time, unless another that was not
/// there before has run in between. A hundred thousand lines of `echo ok` are read twice, and whatever stands
/// between them has the more work left for itself.
struct RepeatedStatements {
  private struct Situation: Hashable {
    var text: ByteView
    var state: Int
    var files: Int
    /// `$_`
    var lastArgument: String
  }

  /// Below this a script is read as it stands: looking for repetitions is work, too.
  private static let fewStatements = 128

  private let isLong: Bool
  /// How much had been new when each was read last.
  private var read: [Situation: Int] = [:]
  private var current: Situation?
  private var novelty = 0

  init(_ script: Script) { isLong = script.statements.count > Self.fewStatements }

  /// Whether `statement` may do something that it has not done already.
  mutating func isNew(_ statement: Statement, in reader: Reader) -> Bool {
    guard isLong, let situation = Self.situation(of: statement, in: reader) else { return true }
    guard read[situation] != novelty else { return false }
    current = situation
    return true
  }

  /// Called after a statement that was new.
  mutating func note(_ reader: Reader) {
    guard isLong else { return }
    guard let current, current.state == reader.state.version, current.files == reader.files.version else {
      novelty += 1
      self.current = nil
      return
    }
    if read[current] == nil { novelty += 1 }
    read[current] = novelty
    self.current = nil
  }

  /// nil where more than this decides what a statement does: somebody reads its output, or it takes its input
  /// from something that is used up.
  private static func situation(of statement: Statement, in reader: Reader) -> Situation? {
    let state = reader.state
    guard !reader.around.captures, reader.around.input == nil, state.stop == .none, state.outputs.isEmpty,
      state.descriptors.isEmpty, reader.consumers.isEmpty, reader.gitAliases.isEmpty,
      reader.projectScripts.isEmpty, reader.pipes.isEmpty, reader.missedFiles.isEmpty
    else { return nil }
    let lastArgument = state.lastArgument ?? Value()
    guard let known = lastArgument.known else { return nil }
    return Situation(
      text: reader.source.text[statement.range.clamped(to: reader.source.text.indices)], state: state.version,
      files: reader.files.version, lastArgument: known)
  }
}
