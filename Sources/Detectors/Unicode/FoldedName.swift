import Bytes
import Text

/// Names with raised, lowered or dressed letters among plain ones. Compilers that read all of those as the plain ones find
/// a name in them that nobody wrote: `__ᵢmport__`, `evᵃl`. Names of mathematics are written with such letters, too, and read
/// like nothing.
enum FoldedName {
  /// Whether a word of code is read as a name that does something.
  static func passes(_ word: Range<Int>, in text: ByteView) -> Bool {
    guard word.count <= 40, NamePlace.isInCode(word, in: text)
    else { return false }
    let name = ByteView(LetterForms.plain(text[word]))
    if name.count > 2 { return names.contains(name) }
    guard short.contains(name) else { return false }
    // Two letters are a variable of somebody's unless something is taken out of it.
    if text.at(word.upperBound) == 0x2E { return text.at(word.upperBound + 1).map(ASCII.isLetter) == true }
    return Address.word(before: word.lowerBound, in: text).map { text[$0] == "import" } == true
  }

  /// Whether a name does something, or decides what somebody may do.
  static func isTelling(_ name: ByteView) -> Bool { names.contains(name) }

  private static let short = WordList(" os fs vm ")

  private static let names = WordIndex(
    " eval exec open system import class getattr setattr delattr compile subprocess popen input globals locals vars builtins print chr ord sys require process function spawn fetch password passwd token secret admin administrator root user owner isadmin sudo file shutil pickle socket requests ctypes remove unlink rmtree call run shell init subclasses base mro code globals return lambda alert document window cookie constructor prototype path http https getenv environ execfile breakpoint memoryview object type super isinstance assert raise delete drop select insert update grant role login auth authorize approve transfer "
  )
}
