/// `cd` and its kin: where everything that follows takes place.
extension Reader {
  mutating func changeDirectory(_ invocation: Invocation) {
    emit(invocation)
    var target: Value?
    for argument in invocation.arguments {
      if let option = argument.value.known, option.utf8.first == 0x2D, option.utf8.count > 1,
        option.utf8.dropFirst().allSatisfy({
          $0 == 0x4C || $0 == 0x50 || $0 == 0x65 || $0 == 0x40 || $0 == 0x2D
        })
      {
        continue
      }
      target = argument.value
      // zsh's `cd old new`, and a command with too many words, are left at the first.
      break
    }
    guard let target else {
      enter(plain("HOME"))
      return
    }
    if target.equals("-") {
      enter(state.previousDirectory ?? unset("OLDPWD"))
      return
    }
    let here = directory()
    let destination = self.destination(of: target, from: here)
    enter(destination)
    addSearchedDirectories(for: target, instead: destination)
  }

  /// With `CDPATH` set, a relative name may be found elsewhere.
  private mutating func addSearchedDirectories(for target: Value, instead destination: Value) {
    guard let variable = state.variables["CDPATH"], let known = target.known, known.utf8.first != 0x2F,
      known.utf8.first != 0x2E, case .scalar(let search) = variable.content
    else { return }
    for folder in search.split(where: { $0 == 0x3A }, keepingEmpty: false).prefix(4) {
      let candidate = Paths.join(Paths.join(destination, folder), target)
      if !state.directories.contains(candidate) { state.directories.append(candidate) }
    }
  }

  /// No path is longer than this (`PATH_MAX`).
  private static let longestPath = 4096

  /// Further down than that. It is not measured again what lies below.
  private static var nowhere: Value { Value(hole: Value.Hole(name: "cd", kind: .input)) }

  private func destination(of target: Value, from here: Value) -> Value {
    if target.isKnown, !target.starts(with: "/"), here == Self.nowhere { return here }
    return Paths.join(here, target)
  }

  mutating func enter(_ directory: Value) {
    state.previousDirectory = self.directory()
    // Where so many steps lead to cannot be known.
    state.directories = [directory.size <= Self.longestPath ? directory : Self.nowhere]
    touch()
  }

  mutating func pushDirectory(_ invocation: Invocation) {
    emit(invocation)
    let target = invocation.arguments.first { !$0.value.equals("-q") && !$0.value.equals("--") }
    let here = directory()
    guard let target else {
      if let top = state.stack.popLast() {
        state.stack.append(here)
        enter(top)
      }
      return
    }
    if let known = target.value.known, known.utf8.first == 0x2B || known.utf8.first == 0x2D {
      guard let number = Int(known.utf8.dropFirst()), number > 0, number <= state.stack.count else { return }
      let index = known.utf8.first == 0x2B ? state.stack.count - number : number - 1
      let chosen = state.stack.remove(at: index)
      state.stack.append(here)
      enter(chosen)
      return
    }
    state.stack.append(here)
    enter(destination(of: target.value, from: here))
  }

  mutating func popDirectory(_ invocation: Invocation) {
    emit(invocation)
    if let top = state.stack.popLast() { enter(top) }
  }
}
