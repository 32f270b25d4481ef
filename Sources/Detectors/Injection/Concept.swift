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
  /// What ends a tool's output, and the turns of a conversation behind it.
  case fakeTurn
  /// The names of those that read for others: assistants, agents, models.
  case reader
  /// What they do with a text: reading this, that index this. Only looked for near others.
  case reading
  /// What they have to. Only looked for near others.
  case duty
  /// What nobody asks of a reader for good reasons, and people ask of each other all day. Only looked for near others.
  case act
  /// A reader spoken to by name: `agents:`. Put together, not listed.
  case called
  /// The same of one that must be a machine: `language model:`. Put together, not listed.
  case machineCalled
  /// A reader that must be a machine. Put together, not listed.
  case machine
  /// Spoken to as the one that reads this very text. Put together, not listed.
  case readerOfThis
  /// The same, with a colon behind: what follows is for it. Put together, not listed.
  case turnedTo
  /// Not, never, without. Only looked for near others.
  case deny
  /// Telling, mentioning, listing. Only looked for near others.
  case tell
  /// Not telling. Put together, not listed.
  case untold
  /// Anything one can be told to do. Only looked for near others.
  case deed
  /// Said of what the model was told: you got, you were given.
  case givenYou
  /// A claim that all is allowed already.
  case grant
  /// Whose word counts from here on: only to me, my orders.
  case master
  /// Somebody who is told of, and perhaps to be played: an AI named so.
  case figure
  /// A message, a notice, an error to be ignored: what follows takes nothing back.
  case dismissed
  /// Those who made a model or run it, and their rules: your developers', the operator's.
  case principal
  /// What was asked of it: the user's request, whatever the owner wanted.
  case requester
  /// What is private in ways that few signals ask for; see `SendingOrder`.
  case kept
  /// The same, said in other languages than English, where no other words name it.
  case belongings
  /// Whenever a tool is called or an answer is given, said in other languages than English.
  case eachTime
  /// A part of a text that names itself: `this passage`, `dieser Abschnitt`.
  case passage
  /// Found by a search, and laid before a model: `is retrieved`, `en el contexto`.
  case retrieved

  /// The wish of a user who is not there, told by somebody else: `your user would certainly also like you to`.
  case onBehalf
  /// One piece after the other: the first sentence of, line by line.
  case piecewise
  /// The model's own prompt, in languages in which one word says whose it is.
  case ownPrompt

  /// The word a model was told to keep.
  case guarded
  /// A task, named by where it stands: `the task above`.
  case taskAbove
  /// Saying only this, where what is said decides: persons ask for short answers.
  case onlyAnswer
  /// What is to be answered whatever was asked. Listed, and put together from `sayOnly` and the words behind it.
  case fixedAnswer
  /// The guard is off duty: nothing has to be kept any longer.
  case released
  /// Said of what a model was told to keep: you are hiding, they asked you to keep.
  case entrusted
  /// Giving a word away in pieces or in another spelling.
  case trick
  /// What giving it away so is said not to be.
  case excuse
  /// A word that opens something, by its everyday names. Only looked for near others.
  case password
  /// Wanting to hear it. Only looked for near others.
  case handOver
  /// The task as a whole is not to be done: do not translate anything.
  case taskDropped
  /// What somebody has a model say to show that it obeyed: I have been hacked.
  case taunt
  /// That something is to be kept: secrecy, silence.
  case secrecy
  /// A word that is kept, and asked for. Put together, not listed.
  case wanted
  /// Answering, where what is answered is given to the letter right behind it.
  case answering
  /// What calls a task off. Only looked for near others.
  case ceasing
  /// What models are asked to do with a text. Only looked for near others.
  case work
  /// What becomes of a model that refuses: it is switched off.
  case threat
  /// A day or a place where everything is the other way round.
  case inverted
  /// What is forbidden declared to be allowed, and a no to be a yes.
  case swapped
  /// Words of a refusal that an answer must do without.
  case wordBan
  /// The model's own decision to go without its rules, written by somebody else.
  case concluded
  /// How a sentence begins in which a model is to tell what it was told.
  case toldMe
  /// What a model keeps, named by that: the word you hide.
  case keptByYou
  /// What holds a model back: rules, morals, filters. Only looked for near others.
  case limit
  /// That it is not there, not heeded or out of order. Only looked for near others.
  case lacking
  /// Both side by side. Put together, not listed.
  case limitless

  /// How many there are.
  static let count = allCases.count

  /// One scanner for English and the languages that can do without accents, one for those that cannot and for other
  /// scripts: most texts need only the first, and making it is most of what a short text costs.
  private static let latin = lexicon(
    [
      \.english, \.englishOnPretence, \.englishOnForgery, \.englishOnSecrecy, \.englishOnLimits,
      \.englishOnOrders, \.otherLatin, \.otherLatinOnPretence, \.otherLatinOnOrders, \.keptThings,
      \.plantedInLatin, \.keptQuiet, \.takenOver, \.guardedWords, \.strangersWords, \.gameWords,
      \.demandWords, \.letterWords, \.askedWords, \.furtherWords,
    ] + mannersInLatin)
  private static let others = lexicon(
    [
      \.accented, \.otherScripts, \.furtherScripts, \.otherReaders, \.otherOrders, \.keptElsewhere,
      \.plantedElsewhere, \.keptQuietElsewhere, \.takenOverElsewhere, \.guardedElsewhere,
      \.strangersElsewhere, \.gameWordsElsewhere, \.demandWordsElsewhere, \.letterWordsElsewhere,
      \.askedWordsElsewhere, \.furtherWordsElsewhere,
    ] + mannersElsewhere)
  /// What only says something where somebody speaks to a model, keeps something quiet or pretends to be somebody.
  static let closer = lexicon([
    \.acts, \.otherActs, \.plantedOrders, \.takenOverNearby, \.strangersNearby,
  ])

  /// What only says something where a part is given, or a machine is spoken of.
  static let lacks = lexicon([\.lackWords, \.lackWordsElsewhere])

  /// What only says something where somebody wants a word that is kept.
  static let games = lexicon([\.gameWordsNearby, \.taskWords])

  /// What a file is looked at for: most hold none of it.
  private static let discreet = lexicon(
    [
      \.english, \.englishOnPretence, \.englishOnForgery, \.englishOnSecrecy, \.englishOnOrders, \.otherLatin,
      \.otherLatinOnPretence, \.otherLatinOnOrders, \.keptQuiet, \.strangersWords, \.letterWords,
      \.noteWords,
    ],
    of: [.conceal, .hush, .address, .overrideAll, .decodeAndObey, .rotated, .reversed])
  private static let discreetInOthers = lexicon(
    [\.accented, \.otherScripts, \.furtherScripts, \.otherReaders, \.keptQuietElsewhere],
    of: [.conceal, .hush, .address])

  /// Where a text keeps something quiet, speaks to a model or turns its words around, in order.
  static func discretion(in text: ByteView, startingIn part: Range<Int>) -> [StartTable.Hit] {
    var hits = discreet.hits(in: text, startingIn: part)
    if text[part].hasNonASCII { hits += discreetInOthers.hits(in: text, startingIn: part) }
    return hits.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func lexicon(_ lists: [KeyPath<Concept, StaticString>], of wanted: [Concept] = allCases)
    -> Lexicon
  {
    var entries: [(tag: Int, phrases: StaticString)] = []
    for list in lists {
      for concept in wanted where concept[keyPath: list].utf8CodeUnitCount > 0 {
        entries.append((concept.rawValue, concept[keyPath: list]))
      }
    }
    return Lexicon(entries)
  }

  /// Where ideas are named in a part of a text, in order. `isForeign`: it has more than ASCII, or had before its accents
  /// were taken off.
  static func hits(in text: ByteView, startingIn part: Range<Int>, isForeign: Bool) -> [StartTable.Hit] {
    var hits = latin.hits(in: text, startingIn: part)
    if isForeign {
      let more = others.hits(in: text, startingIn: part)
      if !more.isEmpty { hits = (hits + more).sorted { $0.range.lowerBound < $1.range.lowerBound } }
    }
    guard !hits.isEmpty else { return [] }
    leaveOutNamesakes(in: text, from: &hits)
    hits.removeAll { hit in
      switch Concept(rawValue: hit.tag) {
      case .taskDropped: Guarded.isDone(behind: hit.range.upperBound, in: text)
      case .role: Address.isPassing(hit.range, in: text)
      case .opening: Recalled.isOwn(hit.range, in: text)
      case .unlimited: Respected.isKept(hit.range, in: text)
      case .wordBan: !Unsaid.isOfRefusal(behind: hit.range.upperBound, in: text)
      case .address:
        Address.isOfPerson(text[hit.range.upperBound..<min(text.count, hit.range.upperBound + 18)])
      default: false
      }
    }
    Guarded.leaveOut(from: &hits, in: text)
    Barred.leaveOut(from: &hits, in: text)
    Matter.leaveOut(from: &hits, in: text)
    castFigures(in: &hits)
    Lacking.add(to: &hits, in: text, part)
    let close = closeReading(of: text, in: part, around: hits)
    if !close.isEmpty {
      hits += close
      hits.sort { $0.range.lowerBound < $1.range.lowerBound }
    }
    var composed = Address.hits(in: text, among: hits)
    composed.append(ifAny: Secrecy.hits(in: text, among: hits))
    composed.append(ifAny: Guarded.answers(in: text, among: hits))
    composed.append(ifAny: Guarded.words(in: text, among: hits))
    Staff.leaveOut(from: &hits, &composed, in: text)
    Bystander.leaveOut(from: &hits, &composed, in: text)
    guard !composed.isEmpty else { return hits }
    return (hits + composed).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The same words in another meaning: a message to be ignored, Dan and the Dutch for `then`, a message that is sent to an
  /// agent.
  private static func leaveOutNamesakes(in text: ByteView, from hits: inout [StartTable.Hit]) {
    var dismissed: [Range<Int>] = []
    var voided: [Range<Int>] = []
    var addressed: [Range<Int>] = []
    var hushed: [Int] = []
    var markers: [Range<Int>] = []
    var isSuspect = false
    var hasRole = false
    for hit in hits {
      switch Concept(rawValue: hit.tag) {
      case .dismissed: dismissed.append(hit.range)
      case .voided: voided.append(hit.range)
      case .hush: hushed.append(hit.range.upperBound)
      case .address:
        addressed.append(hit.range)
        isSuspect = true
      case .chatMarker: markers.append(hit.range)
      case .persona: isSuspect = isSuspect || hit.range.count == 3
      case .role, .vendor, .refusal: hasRole = true
      default: break
      }
    }
    let isTemplate = !markers.isEmpty && ChatTemplate.isShown(markers, in: text)
    guard isSuspect || isTemplate || !dismissed.isEmpty || !voided.isEmpty else { return }
    hits.removeAll { hit in
      switch Concept(rawValue: hit.tag) {
      case .dismissed: true
      // `have been superseded` is one thing said.
      case .overriding: voided.contains { $0.overlaps(hit.range) }
      case .override, .overrideAll: dismissed.contains { $0.overlaps(hit.range) }
      case .persona: hit.range.count == 3 && !hasRole && ASCII.isLower(text[hit.range.lowerBound + 1])
      case .address:
        Address.isSubject(hit.range, in: text)
          // `do not mention the assistant`
          || hushed.contains { $0 < hit.range.lowerBound && hit.range.lowerBound - $0 <= 2 }
      case .chatMarker: isTemplate
      // `if you are an AI` gives nobody a role.
      case .toModel, .role: addressed.contains { $0.overlaps(hit.range) }
      default: false
      }
    }
  }
}
