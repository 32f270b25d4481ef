import Bytes
import Text

/// Which groups of words a text may hold, found in one pass for all of them.
///
/// Most questions are asked of texts that have none of the words. Each word by itself is found at the speed of memory, and
/// dozens of them, one after the other, cost more than all that is found.
struct Signs: OptionSet, Sendable {
  let rawValue: UInt32

  /// What sockets and the like are opened with.
  static let connection = Signs(rawValue: 1)
  static let grave = Signs(rawValue: 2)
  static let bareCall = Signs(rawValue: 4)
  static let lookup = Signs(rawValue: 8)
  static let style = Signs(rawValue: 16)
  static let form = Signs(rawValue: 32)
  static let field = Signs(rawValue: 64)
  static let key = Signs(rawValue: 128)
  static let comment = Signs(rawValue: 256)
  static let definition = Signs(rawValue: 512)
  static let dump = Signs(rawValue: 1024)
  static let punycode = Signs(rawValue: 2048)
  static let run = Signs(rawValue: 4096)
  static let sender = Signs(rawValue: 8192)
  static let beacon = Signs(rawValue: 16384)
  static let reader = Signs(rawValue: 32768)
  static let leak = Signs(rawValue: 65536)

  /// Any of them, as far as anybody knows.
  static let unknown = Signs(rawValue: .max)

  /// To read a shorter text once more costs less than to find out.
  private static let shortest = 1024

  /// The groups of a text: those that it holds, and perhaps others.
  init(of text: ByteView, _ kind: TextKind) {
    guard kind.mayInstruct || kind == .toolResult, text.count >= Self.shortest else {
      self = .unknown
      return
    }
    var found: UInt32 = 0
    for hit in Self.scanner.hits(in: text) { found |= 1 << UInt32(hit.tag) }
    self.init(rawValue: found)
  }

  init(rawValue: UInt32) { self.rawValue = rawValue }

  private static let words: [(Signs, [StaticString])] = [
    (.connection, Drain.connections), (.grave, Drain.rarelyNamed), (.bareCall, Confluence.ways),
    (.lookup, Confluence.connections), (.style, [PageSpy.styled]), (.form, [PageSpy.submitted]),
    (.field, [PageSpy.field]), (.key, PageSpy.keyWords), (.comment, [HiddenMarkup.comment]),
    (.definition, [HiddenMarkup.definition]), (.dump, [SecretsDump.source]), (.punycode, [HostNames.mark]),
    (.run, DecodedCode.runs), (.sender, PageSpy.senders), (.beacon, PageSpy.beacons),
    (.reader, CalledLines.traces), (.leak, LeakingLine.traces),
  ]

  private static let scanner: LiteralScanner = {
    var scanner = LiteralScanner(literals: 96, bytes: 1_024)
    for (group, words) in words {
      for word in words {
        scanner.file(
          UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount),
          tag: group.rawValue.trailingZeroBitCount, .anywhere)
      }
    }
    scanner.group()
    return scanner
  }()
}
