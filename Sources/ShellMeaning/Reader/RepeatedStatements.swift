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

  /// The same for a statement whose text the parser gave a number.
  private struct Reading {
    var state = -1
    var files = 0
    var lastArgument = ""
    /// How much had been new by then.
    var novelty = -1

    func isOf(_ reader: Reader, _ lastArgument: String) -> Bool {
      state == reader.state.version && files == reader.files.version && self.lastArgument == lastArgument
    }
  }

  private enum Current {
    case none
    case text(Situation)
    case numbered(Int, Reading)
  }

  /// Below this a script is read as it stands: looking for repetitions is work, too.
  private static let fewStatements = 128

  private let isLong: Bool
  /// How much had been new when each was read last.
  private var read: [Situation: Int] = [:]
  /// The last two readings of each numbered statement, one behind the other: between two others it may well be
  /// met in two situations by turns.
  private var readings: [Reading] = []
  private var current = Current.none
  private var novelty = 0

  init(_ script: Script) { isLong = script.statements.count > Self.fewStatements }

  /// Whether statement `index` of `script` may do something that it has not done already.
  mutating func isNew(_ index: Int, of script: Script, in reader: Reader) -> Bool {
    guard isLong, Self.dependsOnText(reader), let last = Self.lastArgument(reader) else { return true }
    if let wording = script.statements[index].wording {
      let place = Int(wording) &* 2
      while readings.count < place &+ 2 { readings.append(Reading()) }
      for i in place..<place &+ 2 where readings[i].isOf(reader, last) {
        if readings[i].novelty == novelty { return false }
        // The other one is the older.
        if i != place { readings.swapAt(place, i) }
        current = .numbered(place, readings[place])
        return true
      }
      readings.swapAt(place, place &+ 1)
      readings[place] = Reading()
      let reading = Reading(state: reader.state.version, files: reader.files.version, lastArgument: last)
      current = .numbered(place, reading)
      return true
    }
    let range = script.statements[index].range.clamped(to: reader.source.text.indices)
    let situation = Situation(
      text: reader.source.text[range],
      state: reader.state.version, files: reader.files.version, lastArgument: last)
    guard read[situation] != novelty else { return false }
    current = .text(situation)
    return true
  }

  /// Called after a statement that was new.
  mutating func note(_ reader: Reader) {
    guard isLong else { return }
    let state = reader.state.version
    let files = reader.files.version
    switch current {
    case .text(let situation) where situation.state == state && situation.files == files:
      if read[situation] == nil { novelty += 1 }
      read[situation] = novelty
    case .numbered(let place, var reading) where reading.state == state && reading.files == files:
      if reading.novelty < 0 { novelty += 1 }
      reading.novelty = novelty
      readings[place] = reading
    default: novelty += 1
    }
    current = .none
  }

  /// False where more than its text and the state decide what a statement does: somebody reads its output, or it
  /// takes its input from something that is used up.
  private static func dependsOnText(_ reader: Reader) -> Bool {
    guard !reader.around.captures, reader.around.input == nil, reader.state.stop == .none,
      reader.consumers.isEmpty, reader.gitAliases.isEmpty, reader.projectScripts.isEmpty,
      reader.pipes.isEmpty,
      reader.missedFiles.isEmpty
    else { return false }
    return reader.state.seldom == nil || reader.state.outputs.isEmpty && reader.state.descriptors.isEmpty
  }

  private static func lastArgument(_ reader: Reader) -> String? {
    guard let last = reader.state.lastArgument else { return "" }
    return last.known
  }
}
