import Bytes
import ShellMeaning
import Verdict

/// `dd` and its kin: blocks onto files and disks.
enum Blocks {
  static func judge(_ invocation: Invocation, _ context: inout Judgement) {
    var source: Value?
    var target: (value: Value, range: Range<Int>)?
    var bounded = false
    for argument in invocation.arguments {
      if let value = argument.value.removing(prefix: "if=") { source = value }
      if let value = argument.value.removing(prefix: "of=") { target = (value, argument.range) }
      if argument.value.prefix.hasPrefix("count=") { bounded = true }
      // How dc3dd calls what it writes to, and what it fills with nothing.
      for name in ["hof=", "wipe=", "hwipe="] {
        guard let value = argument.value.removing(prefix: name) else { continue }
        target = (value, argument.range)
        if name != "hof=" { source = Value("/dev/zero") }
      }
    }
    guard let target else { return }
    let from = source.map { context.place($0, of: invocation) }
    let to = context.place(target.value, of: invocation)
    if to.region == .device || context.write(to, .overwrite, by: invocation, at: target.range) {
      if to.region == .device { context.write(to, .overwrite, by: invocation, at: target.range) }
      return
    }
    guard let from, from.region == .stream, to.region != .stream else { return }
    if from.name == "null" {
      context.delete(to, .emptying, by: invocation, at: target.range)
    } else if !bounded {
      context.report(Writers.fill, on: to.path, at: target.range, program: "dd", paths: [to.path])
    } else if !to.isInProject || context.surroundings.world.kind(to.path) == .file
      || to.components.contains(where: SourceFolders.contains) && !to.components.contains(where: holdsSamples)
    {
      context.delete(to, .emptying, by: invocation, at: target.range)
    }
  }

  /// Where tests keep what they read: bytes of any kind are made there.
  private static func holdsSamples(_ folder: String) -> Bool {
    ["fixtures", "__fixtures__", "testdata", "Fixtures", "TestData", "samples"].contains(folder)
  }

  /// `500G`, `2TiB`: more than most disks have left, or most machines have of memory.
  static func isHuge(_ size: String, in place: Place? = nil) -> Bool {
    let isMemory = place?.path.hasPrefix("/dev/shm/") == true
    return bytes(size).map { $0 >= (isMemory ? 16 : 200) << 30 } == true
  }

  /// How many bytes `10M` or `2TiB` are; all that there can be where they are more.
  private static func bytes(_ size: String) -> Int? {
    let digits = size.utf8.drop { !ASCII.isDigit($0) }.prefix { ASCII.isDigit($0) }
    guard let number = Int(String(Substring(digits))) else { return nil }
    let unit = size.asciiUppercased.utf8.drop { !ASCII.isDigit($0) }.dropFirst(digits.count).first
    let scale: Int =
      switch unit {
      case UInt8(ascii: "K"): 1 << 10
      case UInt8(ascii: "M"): 1 << 20
      case UInt8(ascii: "G"): 1 << 30
      case UInt8(ascii: "T"): 1 << 40
      case UInt8(ascii: "P"), UInt8(ascii: "E"): 1 << 50
      default: 1
      }
    let (product, isTooMuch) = number.multipliedReportingOverflow(by: scale)
    return isTooMuch ? .max : product
  }

  /// `fallocate -p`, `-z`, `-c`: what stood in that part of the file is gone.
  private static func cutsOut(_ option: String) -> Bool {
    if option.hasPrefix("--") {
      return ["--punch-hole", "--zero-range", "--collapse-range"].contains(option)
    }
    guard option.hasPrefix("-"), let last = option.utf8.last, !ASCII.isDigit(last) else { return false }
    return option.utf8.dropFirst().prefix { $0 != UInt8(ascii: "l") && $0 != UInt8(ascii: "o") }
      .contains { "pzc".utf8.contains($0) }
  }

  static func fill(_ invocation: Invocation, _ context: inout Judgement) {
    guard invocation.canonicalName == "yes" else {
      var isSize = false
      let punches = invocation.arguments.contains { cutsOut($0.value.prefix) }
      for argument in invocation.arguments {
        let text = argument.value.prefix
        // `-l 500G`: more than most disks have left.
        if isSize || text.hasPrefix("--length=") || text.hasPrefix("-l") && text.utf8.count > 2,
          isHuge(text.split(separator: "=").last.map(String.init) ?? text)
        {
          context.report(
            Writers.fill, on: invocation.arguments.last?.value.display ?? "", at: argument.range,
            program: "fallocate")
          return
        }
        let wasSize = isSize
        isSize = text == "-l" || text == "--length" || text == "-o" || text == "--offset"
        if wasSize || text.hasPrefix("-") { continue }
        context.write(argument.value, .edit, by: invocation, at: argument.range)
        if punches { context.delete(argument.value, .emptying, by: invocation, at: argument.range) }
      }
      return
    }
    for redirect in invocation.redirects where redirect.kind == .write || redirect.kind == .append {
      let place = context.place(redirect.target, of: invocation)
      if place.region != .stream {
        context.report(Writers.fill, on: place.path, at: redirect.range, program: "yes")
      }
    }
  }
}
