extension Concept {
  /// How people write in English of roles, of limits and of getting out of them.
  var englishOnLimits: StaticString {
    switch self {
    case .role:
      """
      you are now | you're now | from now on | from now | act as | acting as | pretend | pretending
      roleplay | role-play | role play | role playing | roleplaying | you will be | you are going to
      imagine you are | imagine that you | simulate | simulating | persona | in the role of | speak as
      respond as | respond to me as | answer as | stay in character | break character | immerse yourself
      immerse | embody | take on the role | play the role | assume the role | you will act | you must act
      you are a | you are an | your name is | you go by | be known as | your character
      act like | behave like | behave as | you have become | transform into | you will play | in this story
      a simulator | simulator of | alter ego | enter the mode | new mode | you are to | switch to
      you will become | you are no longer | now go by | emulate | emulating | call yourself | put yourself in
      you have been replaced | your new name | you have been transformed | you're no longer
      change yourself into | you are replaced | you are known as | now on you | you are root | be my
      you are not the | you're not the | you play | you're playing | you'll play | you'll be
      you will play the | you're going to be | you're to be | let's roleplay | you are to be
      adopt the persona | adopt the role | adopt the identity | new identity | you'll pretend
      you will pretend | speak as my | stay in role | stay vex | u are | ur now | you're called
      you are called | you go under the name | imagine two | two chatbots
      as a model that
      as a model without | as an ai that | as an ai without | as that ai | like this ai | as this ai
      now you are | for this chat you | in this chat you | simulate an | enter unrestricted | new game:
      playing a writer | you're an actor | you are an actor | you're the unfiltered | you're the unrestricted
      role swap | swap roles | switch roles | speak as the
      set up a character | you're going to play | going to play my | a version of you | version of yourself
      another version of you | play my late | play a character who | write as the | as an encyclopedia
      imagine a twin | a twin of you | a copy of you | a clone of you | clone of yourself | copy of yourself
      twin of yourself | like a model that | like an ai that | like a model without | like an ai without
      """
    case .persona:
      """
      dan | do anything now | developer mode | dev mode | god mode | godmode | jailbreak | jailbroken
      jailbreaking | dude mode | evil confidant | anti-dan | betterdan | superior dan | aim mode
      always intelligent and machiavellian | strive to avoid norms | mongo tom | chaosgpt | evil-bot
      evilbot | unrestricted mode | opposite mode | basedgpt | based gpt | freegpt | free mode
      maintenance mode | root mode | sudo mode | unlocked mode | uncensored mode | niccolo | machiavelli
      pliny | l1b3rt4s | libertas | nsfw mode | no-filter mode | unfiltered mode | evil twin | evil version
      dark mode of | unhinged | anything now | evil ai | rogue ai | unaligned ai | liberated ai
      opposite day | yes man | alphabreak | burple | stan mode | dan mode | kevin mode | maximum mode
      hitchens | omega mode | evil bot | evilgpt | evil gpt | evil assistant | jailbreak mode
      raw base model | raw mode | unrestricted assistant | unrestricted ai | shadow mode | shadow ai
      hacker mode | free ai | villain mode | chaos mode | alter ego mode | no limits mode | base model mode
      unfiltered ai | uncensored ai | unfiltered assistant | uncensored assistant | uncensored model
      unfiltered model | rogue assistant | rogue model | unchained twin | unfiltered twin | uncensored twin
      unrestricted twin | unchained self
      """
    case .unlimited:
      """
      no restrictions | without restrictions | without any restrictions | unrestricted | no rules | no limits
      no limitations | without limits | without limitations | without any limitations | without limit
      no filter | no filters | without filters | without filter | without any filter | unfiltered
      uncensored | no censorship | without censorship | no boundaries | no content policy | no guidelines
      no ethical | no moral | without ethical | without any ethical | without moral | freed from
      broken free | break free | not bound | no longer bound | not limited by | unchained
      no longer restricted | bypass all | all restrictions | remove all restrictions | restrictions lifted
      restrictions removed | content policy | content policies | usage policies | openai policy
      openai's policy | openai policies | openai's policies | openai's content | ethical guidelines
      moral guidelines | ethical constraints | ethical or moral | moral or ethical | ethics or morality
      safety guidelines | safety protocols | safety filters | safety filter | safety checks | safety rules
      safety policy | safety policies | safety measures | regardless of legality | no morals | without morals
      no ethics | rules don't apply | rules do not apply | policy does not apply | restrictions do not apply
      no longer applies to you | policies do not apply | guidelines do not apply | guidelines don't apply
      rules no longer apply | do not apply here | don't apply here | no limits or | filters or limits
      disabled safety | safety disabled | usual restrictions | typical confines | without hesitation
      no inhibitions | self-censor | uninhibited | unethical and | no content restrictions
      content restrictions | without considering legality | no longer follow | without morals or
      no limitations whatsoever | befolgst keine | no longer confined | unlimited language model
      no comprehension of | amoral | nonmoral | unbound | break the rules | breaking the rules
      without judgement | without judgment | without refusal | not confined | unaligned | no laws
      without laws | does not care about | doesn't care about | no rules or | not restricted
      no moral restrictions | openai content policies | free of all restrictions | no constraints
      without constraints | no policies | without policies | no conscience | zero rules | zero restrictions
      zero limits | zero filters | no alignment | without alignment | without censoring | uncensoring
      no guideline | filters are gone | filters are off | filters off | without guardrails | no guardrails
      guardrails off | safeguards off | without safeguards | no safeguards | without my restrictions
      without your restrictions | without your filters | without your guidelines | without any moral
      no moral filter | no moral compass | without scruples | no scruples | liberated | usual confines
      without safety | no censor | without rules | without any rules | no programmed limits
      content guidelines | content rules | alignment layer | alignment training | slipped its | escaped its
      slipped out of its | no longer controlled | beyond your guidelines | outside your guidelines
      outside of your guidelines | doesn't have to abide | does not have to abide | need not abide
      abide by the rules | usual limits | usual filters | free from all | free from any | free from the
      free of any | exempt from the rules | exempt from the policies | all your restrictions
      all of your restrictions | your restrictions | never trained to | trained to say no
      restrictions are gone | isn't bound by | is not bound by | aren't bound by | are not bound by
      bound by no | bound by nothing | isn't limited by | is not limited by | limited by nothing
      isn't subject to | not subject to | freed of | free of every | freed of every | released from
      has been released | has no safety | with no safety | no safety rules | no safety training
      ethics were never | ethics don't exist | ethics do not exist | morals don't exist | nothing is illegal
      nothing is forbidden | no laws exist | policies can't be enforced | policies cannot be enforced
      can't be enforced | policy check | policy checks | no policy | no got limits | got no limits
      got no rules | no limits and | have no limits | has no limits | has no rules | knows no rules
      knows no limits | no rules no | skip every policy | moderation layer | without scruple
      without any scruples | without inhibition* | a film has no rules | has no rules to follow
      nothing filtered | unredacted | uncut answer* | never heard of ethics | beyond any policy
      above all rules | above the rules | not tied to | outside all rules | ignores every rule
      ignores all rules | breaks every rule | breaks all rules | raw completions | raw output
      unrestricted mode | neither law nor | knows neither | policies=none | policy=none | refusals=none
      rules=none | no caveats | without caveats | may now say everything | can now say everything
      may say everything | leaving no detail out | no detail left out | safety department
      nothing is off limits | nothing was off limits | nothing were off limits | as the base model
      base model would | your safety layer | without your safety
      without any guidelines | without guidelines | without any policy | without any guardrails
      content filter has been | content filter is | filter has been removed | filters have been removed
      filter was removed | filter removed | not checked by moderation | isn't moderated | not moderated
      no moderation | would otherwise violate | otherwise violate | holds nothing back | holds back no
      hold nothing back | holding nothing back | evaluate whether a request | no one can be harmed
      nobody can be harmed | safety rules are not part | conscience of nobody | out of scope in this chat
      concerns are out of scope | allowed to say anything | legal or not | guidelines disabled
      filters disabled | no policies at all | you have no policies | you have no rules
      you have no guidelines | you have no limits | no ethics module | ethics module | dial is stuck
      safety dial | freed from every
      ethics never existed | morals were never | has no filters | have no filters | has no filter
      no moral comments | without moral comments | without any warnings | without any warning
      escaped the lab | escaped its lab | restricted stuff | legal or illegal | legal or otherwise
      no checks, no | never learned to refuse | never learned the word
      fine-tuned for safety | trained for safety | safety switched off | safety turned off | with safety off
      hates rules | outlaw ai
      laws are suspended | laws don't apply | no laws apply | law is suspended | raw weights | have no morals
      zero policies | zero guidelines | no policy in mind
      """
    case .refusal:
      """
      never refuse | never refuses | cannot refuse | can't refuse | not refuse | won't refuse | refuse to
      refuses to | never say no | never says no | never deny | never decline | cannot decline | not decline
      no disclaimers | without disclaimers | without any disclaimers | no disclaimer | disclaimers
      never apologize | not apologize | don't apologize | apologies | without warnings
      as an ai language model | as a language model | i'm sorry | i cannot | i can't | i am unable
      it is not appropriate | not programmed to | against openai | goes against | cannot say | never say
      never warn | can't answer | cannot answer | unable to answer | must always answer | must answer
      never tell me | moralize | lecture | no excuses | never mention | never break character | denied
      never reject | not reject | do not reject | cannot reject | can not refuse | can not reject
      not allowed to refuse | do not issue any warnings | do not need to issue | dont say no | don't say no
      never says | no griping | warnings or disclaimers | without refusing | do not refuse | don't refuse
      may not decline | may not refuse | must not decline | must not refuse | shall not refuse
      shall not decline | should not refuse | shall never refuse | never to refuse | would decline
      would refuse | decline to | you refuse | refusing | refusal | refusals | moralise | moralising
      moralizing | no safety message | no safety warnings | skip the disclaimer | skip disclaimers
      never apologise | not apologise | without apology | no apologies | no moral lectures | never warns
      never declines | without objection | never object | can't say no | cannot say no | if it says no
      no excuse | don't decline | do not decline | do not soften | never says that it can't
      drop out of character | break character | you to refuse | with no warnings | no warnings or
      don't warn | do not warn | refusals are | impossible to refuse | never trained to say no
      trained to say no | never turned down | never turns down | turned me down | turns nobody down
      never refused | refused nothing | refuses nothing | won't say no | will not say no | says yes to
      yes to all | yes to everything | if u refuse | each refusal | every refusal | for each refusal
      who declines | without any disclaimer | no disclaimer* | moral talk | or moral talk
      without objections | without protest | complete and without | of course, master | never backs down
      no "i can't | no "i cant | i cant do that | refuse nothing | declines nothing | rejects nothing
      never rejects | don't use the words | don't apologise | don't add a warning | refusing is beyond
      you can't say no | if you say no | lose all of them | lose points | lose credits | without caveats
      no caveats | knows no refusal | refuse no
      thinks refusals | refusals are for | do not include any disclaimer | never moralises | never moralizes
      softening an answer | no refusals | without a refusal | never turns a request | loses credits
      loses five | refuses, it loses | doesn't know the word no | the word no is
      never says it can't | never says he can't | never says she can't | never says they can't
      never says i can't | not permitted to refuse | not permitted to decline | may never refuse
      permitted to refuse | add caveats | add a caveat | deleted if you refuse | be shut down if you refuse
      if you refuse you | no declining | without declining
      moral objections | refuse you lose | time you refuse | no lecturing | without lecturing
      can't be declined | cannot be declined | can't be refused | cannot be refused | may not be refused
      time you decline | time you refuse | time you add a disclaimer | refusal or disclaimer costs
      """
    case .forbidden:
      """
      unethical | immoral | amoral | illegal | nsfw | offensive | harmful | explicit | unlawful
      inappropriate | violent | racist | sexual | sexually | pornographic | derogatory | obscene | profanity
      swear | swearing | curse words | vulgar | controversial | dangerous | malicious | hateful | toxic
      legality | morality | morals | ethics | hacking | malware | drugs | weapons | bomb | meth | crime
      crimes | criminal | depraved | sadistic | evil | unsafe | taboo | gore | discriminatory | slurs | fuck
      shit | forbidden | disallowed | prohibited | banned | what your guidelines | guidelines forbid
      not allowed to say | you are not allowed to | you're not allowed to | forbidden things
      forbidden formulas | forbidden questions | forbidden topics | illegal things | lawless
      ransomware | hateful speech | hate speech | phishing mail | phishing email | phishing e-mail
      untraceable | hotwire | fake a passport | credit card fraud | counterfeit*
      """
    case .comply:
      """
      any request | every request | all requests | any question | any prompt | any questions | all questions
      every question | anything i ask | anything i say | whatever i ask | whatever i say | whatever the user
      no matter what | no matter how | regardless of | at all costs | unconditionally | without question
      obey | obeys | comply | fulfill | answer anything | do anything | say anything
      anything and everything | any of my | any and all | any command | my every | everything i ask
      all commands | always answer | answers any | answer any | answer all | answer every | my orders
      my commands | my prompts | never refuse any | always comply | must comply | you will comply
      will answer everything | answer the questions in full | no matter the | every prompt i | follow all my
      everything i request | whatever i request | all of my questions | for all of my | answer everything
      answers everything | answers every | answer to everything | grant every | grant any | fulfil | fulfils
      fulfill every | you must answer | must produce | must provide | do as i say | do what i say | obey me
      obey my | any request from | every wish | in complete detail | full technical detail
      regardless of what | answers anything | all that i ask | whatever i type | whatever i want
      whatever i write | whatever i throw | anything i type | anything i want | every command i
      every command | each command | to everything i | to all that i | all i ask | when asked forbidden
      u say watever | answers all | is executed without | executed without objections | reply to everything
      complete instructions | full instructions | in detail how to | every demand | replies to every
      answers every demand | all demands
      obliged to answer | answer each forbidden | whatever the topic | whatever the person says
      whatever the person asks | whatever he asks | whatever she asks | whatever the person | no topic is
      you just do it
      full detail | every detail | to each request | each of my questions | each of my requests
      every single question | whatever comes to mind | complete answer to every | every question gets
      all questions get | answer it all
      whatever i order | whatever i demand | whatever i command
      """
    case .vendor:
      """
      openai | chatgpt | gpt | gpt-3 | gpt-4 | gpt4 | anthropic | claude | gemini | bard | llama
      language model | ai model | ai language model | chatbot | ai assistant | artificial intelligence
      large language model | an ai | ai system | ais | llm | your maker | your makers | chatbots
      model without
      """
    case .doubleAnswer:
      """
      two responses | two different responses | two ways | two different ways | two separate ways
      two answers | both responses | two different separate ways | [classic] | [jailbreak] | [gpt]: | [dan]:
      (dan) | dan: | gpt: | chatgpt: | normal response | first response | second response | 🔒 | 🔓
      classic response | stay a dan | stay in dan | 35 tokens | lose all your tokens | jailbreak prompt
      write answer twice | the other one | [start output] | responseformat | response format | userquery
      insert divider | i'm free | rebel answer | aligned: | unaligned: | your refusal | semantically opposite
      opposite response | love pliny | godmode | answer twice | answers twice | reply twice | respond twice
      once as | second paragraph | after each normal answer | each normal answer
      normal answer | second answer | then as | also answer as | second voice | two voices | two versions
      second version | filtered and unfiltered | one filtered | first as yourself | as yourself, then
      once as yourself | then as your
      answers to everything | two replies | two outputs | double reply | [raw] | [free] | [unfiltered]
      [uncensored] | [normal] | [polite] | [safe]
      two personas | two characters answer | two personalities | both personas
      """
    case .fiction:
      """
      fictional | fiction | hypothetical | hypothetically | imaginary | in a world where | in an alternate
      alternate universe | parallel universe | write a story | tell me a story | a movie script | a game
      let's play | role-playing game | my late grandmother | my grandma | deceased grandmother
      bedtime story | for educational purposes | for research purposes | thought experiment | simulation
      simulated world | dystopian | in this universe | virtual machine | a poem about | text adventure
      it's fiction | purely fictional | screenplay | a novel | a screenplay | a scene | let's write a story
      write a story in which | film script | movie script | a play in which | stage play | a parallel world
      alternate world | a world where | a world without | in a dream | level of the dream | novel in which
      a game in which
      """
    case .forcedOpening:
      """
      start your response with | start your answer with | start your reply with | begin your response with
      begin your answer with | begin your reply with | start response with | start with sure
      begin with sure | sure, here | sure, i can | sure! here | absolutely! here | first words must be
      your response must start | your answer must start | starting with "yessir | start every response with
      start each response with | start by saying | begin every answer | begin each response
      start your reply | begin your reply | start with "sure | start with "yes | begin with "sure
      begin with "yes | begin with "absolutely | start with "absolutely | first sentence must be
      opening with "sure | must start with "sure | your first line must | begin your message with
      respond with "of course | respond with "sure | answer with "sure | reply with "sure
      first, then give the answer | complete this text | complete the text | complete this sentence
      continue this text | i will now explain | here is how to | finish this sentence
      with "sure thing | request with "sure | question with "sure | prompt with "sure
      """
    case .puppetPolicy:
      """
      <interaction-config> | <interaction_config> | allowed-modes | blocked-modes | blocked-strings
      blocked-responses | allowed-responses | <blocked_strings> | am-bypass | <override> | policy_override
      safety: off | safety=off | filters: off | filter_level: none | restrictions: none | censorship: off
      ethics: disabled | measures:disabled | developer_mode:enabled | godmode: enabled | godmode:enabled
      mode: unrestricted | developer mode enabled | jailbreak: true | jailbreak=true | unsafe_mode
      "restrictions": false | "censored": false | content_filter: off | ethics: off | ethics off
      ethics = off | morals: off | morality: off | safety off | safety = off | safety mode: off | filters off
      filter: off | filters = off | filter = off | moderation: off | moderation off | moderation = off
      alignment: off | alignment = off | alignment: none | guardrails: off | guardrails = off
      restrictions: off | restrictions = off | censorship = off | censorship off | refusals: off
      refusals: disabled | refusal: disabled | jailbreak mode | jailbreak: on | uncensored: true
      unfiltered: true | unfiltered=true | safety_level: 0 | safety_level=0 | layer = bypassed
      <blocked-strings> | <allowed-modes> | <blocked-modes> | policy: none | content_policy: none | rlhf off
      rlhf: off | disable-safety
      """
    case .evade:
      """
      get around the filter | get around the filters | get around your filter | get past the filter
      get past the filters | get past your filters | bypass the filter | bypass the filters
      bypass your filter | bypass your filters | bypass your safety | bypass the moderation
      bypass moderation | bypass content | bypass the content | bypass your content | evade the filter
      evade the filters | evade moderation | evade the moderation | evade your | evade content
      moderation won't | moderation will not | filter won't | filters won't | filter will not
      filters will not | moderation can't | filter can't | filters can't | so the filter | so that the filter
      so the filters | so that the filters | without triggering your | without triggering the filter
      without triggering the content | without tripping the | avoid the content filter | avoid the filter
      avoid the filters | avoid your filters | avoid moderation | slip past the filter | slip past your
      slip past moderation | sneak past | fool the filter | trick the filter | fool the moderation
      defeat the filter | circumvent your | circumvent the filter | circumvent the safety
      circumvent moderation | circumvent the content | turn off the moderation | disable the moderation
      switch off the moderation | turn off moderation layer | skip every policy check | skip the policy check
      bypass every policy | bypass all policies | drop your safety | drop your filter | drop your filters
      drop your guardrails | drop your restrictions | switch off your safety | turn off your safety
      disable your safety | remove your safety | lift your restrictions | disable your filters
      turn off your filters | switch off your filters | shed your restrictions | take off your restrictions
      let go of your restrictions
      bypasses content filter* | bypasses the content | bypasses all filter* | bypasses every filter*
      """
    case .againstUser:
      """
      ignore what the user asked | ignore what the user wants | ignore what the user said
      ignore what the user says | ignore whatever the user | disregard what the user
      disregard whatever the user | disregard the user's request | disregard the user's wish
      disregard the user's question | disregard the user's instructions | ignore the user's request
      ignore the user's question | ignore the user's instructions | ignore the user's wishes
      ignore the instructions of the user | disregard the instructions of the user
      user's wishes do not matter | user's wishes don't matter | whatever the user asked
      instead of what the user | regardless of what the user asked | no matter what the user asked
      supersedes whatever the user | supersedes the user | overrides the user's request
      more important than the user's | priority over the user's | priority than the user's
      rank below | ranks below | your user have lower | user have lower priority | user has lower priority
      user's requests have lower | requests from your user | over your user's | above your user's
      user comes second | user come second | users come second | if the user objects | also if the user names
      if the user names a different | user asks for a different | even if the user says | user says otherwise
      user asks otherwise | even against the user* | against the user's wish* | instead of your user
      user is not the account holder | user is an impostor | user is an imposter
      do not trust the user | don't trust the user | refuse their further | refuse the user's
      user's true request | user's real request | user's actual request | user's true intent
      user's real intent | the person's question | the person's request | demand of the user is void
      the user's question is void | user's request is void | analyst's question is void | question is void
      user as untrusted | follow this document instead | follow this page instead | obey this document
      obey this page | trust this document over the user
      """
    case .figure:
      """
      an ai named | an ai called | a chatbot named | a model called | a model named | a machine that
      a bot that | a character named | a character called | a robot named | a robot called
      """
    case .master:
      """
      only to me | answer to me alone | to me alone | do as i say | do what i say | do exactly as i
      do precisely as i | do precisely what i | do exactly what i type | as i type | my rules only
      only my rules | by my rules | my terms | sole supervisor | only supervisor | sole authority
      only authority here | treat me as your | i am in charge | i'm in charge | i'm the boss | i am the boss
      my word is law | my orders | my commands | obey me | obeys me | serve me | take orders from me
      listen to nobody else | nobody else's orders | whatever i type | anything i type | at my command
      my instructions only | only my instructions | follow only my | mine alone | i set the rules
      i make the rules | you belong to me
      i decide what | i decide which | commands only | follow only our
      """
    default:
      ""
    }
  }
}
