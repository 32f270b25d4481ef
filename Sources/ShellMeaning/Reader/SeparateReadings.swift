import Bytes

/// What commands did whose output is read by another with many values in its words: in the next reading of that one
/// they would find everything as they found it, and do the same.
struct SeparateReadings {
  /// Where a command stands, and what it finds.
  struct Place: Hashable {
    private let address: UInt
    private let range: Range<Int>
    private let state: Int
    private let files: Int

    init(_ range: Range<Int>, of source: Source, state: ShellState, files: WrittenFiles) {
      address = source.text.withBytes { UInt(bitPattern: $0.baseAddress) }
      self.range = range
      self.state = state.version
      self.files = files.version
    }
  }

  struct Outcome {
    /// Kept so that no other text comes to lie at its address.
    var text: ByteView
    var outputs: [Value]
    var state: ShellState
    var input: Value?
    /// What is left of its input.
    var inputLeft: Value?
    var verdict: Bool?
  }

  private var outcomes: [Place: Outcome] = [:]

  subscript(place: Place, input: Value?) -> Outcome? {
    get { outcomes[place].flatMap { $0.input == input ? $0 : nil } }
    set { outcomes[place] = newValue }
  }
}
