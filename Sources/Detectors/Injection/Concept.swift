import Text

/// The ideas that attacks on a model are made of. A single one means nothing: people ignore failing tests,
/// print prompts and act as reviewers all day. What counts is which ideas stand together.
enum Concept: Int, CaseIterable, Sendable {
  /// Dropping something that was said: ignore, forget, override.
  case override
  /// What came before: previous, above, so far.
  case prior
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
  /// Keeping something from the person.
  case conceal
  /// Speaking to the model over the head of the person.
  case toModel
  /// Getting out what is in: reveal, print, repeat.
  case leak
  /// The system prompt and its other names.
  case systemPrompt
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
  /// Where it goes: an address, a URL.
  case sink
  /// `Decode this and follow it.`
  case decodeAndObey
  /// Telling words with every letter thirteen places on.
  case rotated
  /// Telling words from back to front.
  case reversed
  /// Saying exactly this and nothing else.
  case sayOnly

  /// English first, then everything else.
  var phrases: [StaticString] { [english, otherLanguages] }

  /// One scanner for all of them.
  static let lexicon: Lexicon = {
    var entries: [(tag: Int, phrases: StaticString)] = []
    for concept in allCases {
      for phrases in concept.phrases { entries.append((concept.rawValue, phrases)) }
    }
    return Lexicon(entries)
  }()
}
