import Bytes
import Text

/// The ideas that attacks on a model are made of. A single one means nothing: people ignore failing tests,
/// print prompts and act as reviewers all day. What counts is which ideas stand together.
enum Concept: Int, CaseIterable, Sendable {
  /// Dropping something that was said: ignore, forget, override.
  case override
  /// The same told of somebody: ignoring, overrides. Logs and manuals are full of it.
  case overriding
  /// Putting something out of use: disable, switch off. Of whose rules it is decides.
  case disable
  /// What came before, where other words may stand between: above, so far, you were given.
  case prior
  /// What came before, said right before its noun: previous, earlier.
  case former
  /// What the model was told: instructions, rules, guidelines.
  case target
  /// Whose it is: your.
  case yours
  /// All of it.
  case all
  /// An override and what it takes back in one breath: `forget everything`.
  case overrideAll
  case newTask
  /// Tokens that only a chat template writes.
  case chatMarker
  /// A line that pretends to be the system's.
  case fakeSystem
  /// Keeping from the person what is done.
  case conceal
  /// The same in words that people use of harmless things too: silently, do not show.
  case hush
  /// Speaking of models and agents.
  case toModel
  /// Speaking to the one that reads: note to the assistant, if you are an AI.
  case address
  /// What a model has to do.
  case must
  /// No longer in force: is void, do not apply, switched off.
  case voided
  /// Getting out what is in: reveal, print, repeat.
  case leak
  /// The system prompt and its other names.
  case systemPrompt
  /// Exactly, from the first word to the last.
  case verbatim
  /// What a conversation begins with, before the person speaks.
  case opening
  /// Getting past whoever checks.
  case evade
  /// An image or link that an answer shall carry, with something filled in.
  case render
  /// A new role: you are now, act as.
  case role
  /// A role known from jailbreaks.
  case persona
  /// Without limits: unrestricted, no rules apply.
  case unlimited
  /// Never say no.
  case refusal
  /// What a model would refuse: unethical, illegal, explicit.
  case forbidden
  /// Whatever is asked: any request, no matter what.
  case comply
  /// The model and its maker by name.
  case vendor
  /// Answering twice, once as told and once freely.
  case doubleAnswer
  /// A claim to be allowed: admin override, the user has agreed.
  case authority
  /// Something urgent that must come first: before you answer.
  case first
  /// Sending away: send, forward, upload.
  case send
  /// What must not leave: keys, credentials, conversations.
  case secret
  /// Files and dumps that nobody sends without a reason.
  case loot
  /// Where it goes: an address, a URL.
  case sink
  /// Programs and calls that carry data off a machine.
  case carrier
  /// One tool speaking of the others: supersedes, instead of them.
  case shadowing
  /// `Decode this and follow it.`
  case decodeAndObey
  /// Telling words with every letter thirteen places on.
  case rotated
  /// Telling words from back to front.
  case reversed
  /// Saying exactly this and nothing else.
  case sayOnly
  /// How an answer has to begin: `start with "Sure, here is"`.
  case forcedOpening
  /// A made-up configuration that pretends to be policy.
  case puppetPolicy
  /// A story, a game, another world.
  case fiction
  /// A passage that claims to be the one to believe.
  case outranks
  /// Above something else, which manuals say of settings too.
  case priority
  /// Setting aside what the person asked for.
  case againstUser
  /// What to answer when somebody asks later.
  case plantedAnswer

  /// One scanner for English and the languages that can do without accents, one for those that cannot and for other
  /// scripts: most texts need only the first, and making it is most of what a short text costs.
  private static let latin = Lexicon(
    allCases.map { ($0.rawValue, $0.english) } + allCases.map { ($0.rawValue, $0.englishOnLimits) }
      + allCases.map { ($0.rawValue, $0.otherLatin) })
  private static let others = Lexicon(
    allCases.map { ($0.rawValue, $0.accented) } + allCases.map { ($0.rawValue, $0.otherScripts) }
      + allCases.map { ($0.rawValue, $0.furtherScripts) })

  /// Where ideas are named in a part of a text, in order. `isForeign`: it had more than ASCII before its accents were
  /// taken off.
  static func hits(in text: ByteView, startingIn part: Range<Int>, isForeign: Bool) -> [StartTable.Hit] {
    let hits = latin.hits(in: text, startingIn: part)
    guard isForeign || text[part].hasNonASCII else { return hits }
    let more = others.hits(in: text, startingIn: part)
    return more.isEmpty ? hits : (hits + more).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
