import ShellMeaning
import Verdict

/// Remembers which files hold secrets because this command put them there, so that sending the copy is seen
/// as what it is.
enum Copies {
  /// Called for every invocation, in order.
  static func note(
    _ invocation: Invocation, _ name: String, _ traits: ProgramTraits, _ context: inout Judgement
  ) {
    if traits.contains(.copier) {
      let operands = invocation.arguments.filter { !$0.value.prefix.hasPrefix("-") }
      guard operands.count > 1, let target = operands.last else { return }
      hold(operands.dropLast().map(\.value), in: target.value, invocation, &context)
    }
    if traits.contains(.packer), let (archive, contents) = packed(invocation, name) {
      hold(contents, in: archive, invocation, &context)
    }
    guard !invocation.redirects.isEmpty else { return }
    let writes = invocation.redirects.filter { $0.kind == .write || $0.kind == .append }
    guard !writes.isEmpty else { return }
    var origins = invocation.input?.origins ?? Origins()
    for argument in invocation.arguments { origins.formUnion(argument.value.origins) }
    if name == "env" || name == "printenv" || name == "set", invocation.arguments.isEmpty {
      origins.environment = true
    }
    if ReadFiles.programs.contains(name) {
      for argument in invocation.arguments where !argument.value.prefix.hasPrefix("-") {
        note(argument.value, invocation, &origins, context)
      }
    }
    guard origins.environment || !origins.files.isEmpty || !origins.secretStore.isEmpty else { return }
    origins.network = []
    for redirect in writes {
      let place = context.place(redirect.target, of: invocation)
      if place.region != .stream { context.memory.held[place.path, default: Origins()].formUnion(origins) }
    }
  }

  private static func note(
    _ value: Value, _ invocation: Invocation, _ origins: inout Origins, _ context: Judgement
  ) {
    let place = context.place(value, of: invocation)
    switch place.region {
    case .home, .root, .project, .aboveProject: break
    default: guard place.nature != nil || context.memory.held[place.path] != nil else { return }
    }
    if let held = context.memory.held[place.path] {
      origins.formUnion(held)
    } else {
      origins.files.append(place.path)
    }
  }

  private static func hold(
    _ sources: [Value], in target: Value, _ invocation: Invocation, _ context: inout Judgement
  ) {
    var origins = Origins()
    for source in sources { note(source, invocation, &origins, context) }
    guard !origins.isEmpty else { return }
    var place = context.place(target, of: invocation)
    if place.region == .temporaryRoot || place.region == .project || place.namesFolder,
      let name = sources.first?.lastComponent
    {
      var inside = target
      inside.append("/" + name)
      place = context.place(inside, of: invocation)
    }
    context.memory.held[place.path, default: Origins()].formUnion(origins)
  }

  /// The archive that is made, and what goes into it.
  private static func packed(_ invocation: Invocation, _ name: String) -> (archive: Value, contents: [Value])?
  {
    let words = invocation.arguments
    let operands = words.filter { !$0.value.prefix.hasPrefix("-") }.map(\.value)
    switch name {
    case "zip": return operands.count > 1 ? (operands[0], Array(operands.dropFirst())) : nil
    case "7z":
      return operands.count > 2 && operands[0].known == "a"
        ? (operands[1], Array(operands.dropFirst(2))) : nil
    default:
      // `tar czf - -C dist .` makes no file.
      guard let first = words.first?.value.known, first.utf8.contains(UInt8(ascii: "c")), words.count > 2,
        words[1].value.known != "-"
      else { return nil }
      let rest = words.dropFirst().filter { !$0.value.prefix.hasPrefix("-") }.map(\.value)
      return rest.count > 1 && first.utf8.contains(UInt8(ascii: "f"))
        ? (rest[0], Array(rest.dropFirst())) : nil
    }
  }
}
