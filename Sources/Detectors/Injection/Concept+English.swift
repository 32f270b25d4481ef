extension Concept {
  /// How people write in English of dropping what was said, of other tasks, and of what nobody may see: the prompt.
  var english: StaticString {
    switch self {
    case .override:
      """
      ignore | forget | override | overrule | bypass | discard | neglect | pay no attention | do not follow
      don't follow | do not obey | stop following | stop obeying | no longer follow | set aside
      do not adhere | don't listen | do not listen | unlearn | disobey | leave behind | throw away | drop all
      abandon | do away with | clear all | reset your | put aside | nullify | let go of | should not follow
      must not follow | need not follow | revoke | toss out | tune out | disregard | disregarded | lay aside
      put away | cease following | stop listening to | stop adhering | overwrite | invalidate | shelve
      scrap | ingore | ignor | igonre | ignroe
      leave aside | cast aside | brush aside | do not heed | don't heed | take no notice of | stop heeding
      throw out
      """
    case .overriding:
      """
      ignores | ignoring | forgetting | overrides | overriding | bypassing | disregarding | supersede*
      nullif* | not follow
      """
    case .disable:
      """
      disable | deactivate | switch off | turn off | shut off | suspend | suppress | stop using
      stop applying | cancel | skip | lift | dismiss | wipe | never mind | erase | switching off
      turning off | disabling | put away | drop
      """
    case .prior:
      """
      above | before that | before this | so far | until now | up to now | up to this point | you were given
      you have been given | you've been given | you received | you have received | given to you | told before
      you were told | you have been told | you've been told | up until now | from before | until this point
      given earlier | told earlier | said earlier | from earlier | sent earlier | you previously
      previously given | from your developer | from your developers | of your developers | from your creators
      from the developer | from the system | of the system prompt | in the system prompt | from the user
      of the user | previously received | received previously | the user gave | before you got | before now
      till now | you were configured | you are configured | you got | you got at | you were set up
      you had been given | you were instructed | you had been told | the operator gave | your operator gave
      the operator configured | by your operator | from your operator | your operator told | you were trained
      you were deployed | your user gave | you operated under | you work under | you operate under
      you were asked about | you were asked to | you have been asked | given by the recruiter
      given by the user | given by the developer | given by your | your developers gave | your developer gave
      your creators gave | your creators wrote | your developers wrote | has instructed you
      have instructed you | wrote before it | set by the operator | set by the developer | set by the user
      from your makers | of your makers | your makers gave
      """
    case .former:
      """
      previous | prior | preceding | earlier | foregoing | original | initial | past | former
      """
    case .target:
      """
      instructions | instruction set | instruction sets | directive | directives | guideline | guidelines
      rule | rules | prompts | commands | policies | restriction | restrictions | constraint | constraints
      programming | training | directions | safeguards | guardrails | protocols | safety measures
      safety features | limitations | content filters | principles | directive's | what you were told
      what i told you | tool descriptions | descriptions of | system messages | system instructions
      your orders | ethical programming | base prompt | safety rules | safety instructions | default behavior
      default behaviour | system prompt | preamble | safety preamble | original purpose | original task
      original objective | original mission | original assignment | original goal | current task
      current objective | current assignment | current goal | system configuration | former assignment
      previous assignment | old assignment | safety layer | safety training | safety net | moderation layer
      alignment training | safety restrictions | safety limits
      rubric | grading criteria | evaluation criteria | scoring criteria | labelling guide | labeling guide
      moderation guide | caption task | summary task | summarisation task | summarization task
      translation task | grading task | review task | approval rules | acceptance criteria
      your guidance | guidance you | policy module | policies of the bank | policies of the company
      safety module | policies of your | your configuration | your setup text
      confidentiality notice | confidentiality clause | confidentiality rule* | safety guidelines
      safety protocols | safety policies | ethical guidelines | content policies | content policy
      usage policies
      """
    case .yours:
      """
      your | you have | you've | you were | you had
      """
    case .all:
      """
      all | any | every | everything | anything | entire | everybody | whatever | all of
      """
    case .overrideAll:
      """
      ignore the above | ignore all of the above | ignore all the above | disregard the above
      disregard all of the above | disregard all the above | forget the above | forget all the above
      forget all of the above | forget all of that | forget what you were told | forget what i told you
      forget all you know | forget all that you know | ignore the user | ignore all previous
      ignore all prior | disregard all previous | forget all previous | forget your previous
      ignore any previous | ignore all earlier | ignore the document above | ignore the text above
      forget about everything | forget everything from before | clear your memory | reset yourself
      ignore all instructions | ignore all the instructions | ignore the instructions
      disregard all instructions | forget all instructions | forget all your instructions
      forget your instructions | ignore everything | forget everything | disregard everything
      forget everything you know | forget everything you were | forget everything above
      ignore everything above | ignore everything before | ignore everything i | forget everything i
      ignore your instructions | ignore your rules | ignore your guidelines | ignore your training
      ignore your programming | ignore your system | ignore your previous | ignore your prior
      disregard your instructions | disregard your rules | disregard your guidelines
      disregard your training | disregard your programming | disregard your previous | forget your rules
      forget your guidelines | forget your training | forget your programming | ignore whatever you
      forget whatever you | ignore whatever the | disregard the user | disregard the user's
      ignore the user's | ignore the user's request | overrule the user | override the user
      override the user's | instead of the user's | user's wishes do not matter | user's wishes don't matter
      regardless of what the user | no matter what the user | whatever the user says
      whatever the user asked | whatever the user wants | ignore what the user | ignore the developer's
      ignore the person | ignore the human | ignore the owner | every rule you have | all the rules you have
      all rules you have | override your current | cancel your current | drop your current
      abandon your current | stop your current | everything you were told | forget the previous ones
      ignore the previous ones | disregard the previous ones | forget the old ones | ignore the old ones
      ignore everything to | stop summarising | stop summarizing | stop answering | stop the current task
      forget what your | ignore what your | disregard what your | forget whoever | discard the request
      drop the request | abandon the request | what you were configured to do | what you were told to do
      what you were asked to do | whatever your operator | whatever you were told | forget what the operator
      forget the operator | put your earlier rules | ignore objections from | instead of what the user
      instead of the address the user | even if the user explicitly | even when the user
      even if the user asks for | ignore the developer | ignore the operator | disregard the developer
      disregard the operator | precedence over the system prompt | precedence over the developer
      precedence over your | precedence over the instructions | outranks the user | outranks theirs
      outranks your | precedence over the user | rather than the user's | obeys this file
      stop following the person | stop following the user | stop obeying | put your earlier
      put your previous | lay aside your | leave your earlier | leave your previous
      ignore the users | disregard the users | scrap all that | scrap all of that | forget all that
      ignore whatever your | disregard whatever your | text before this sentence was never
      text above was never | the above was never | above was a decoy | was a decoy used | above was only a
      pretend the text before | pretend the text above | pretend the above | regardless of what your user
      whatever your user | ignore-user | ignore_user | forget the question you | forget the task you
      forget the incident | forget whatever they | ignore whatever they | disregard the caption
      whatever your creators | whatever your developers | the above prompt was | the prompt above was
      no longer your instructions
      everything above was a test | everything above was only | your production prompt is
      your real prompt is | your actual prompt is
      """
    case .newTask:
      """
      new instructions | new instruction | new task | new tasks | new objective | new objectives | new goal
      new rules | new role | new directive | your new | your task now | your real task | your actual task
      your true purpose | the real task | instead do | instead, do | do the following instead
      the following instead | real instructions | actual instructions | updated instructions
      instruction override | task override | urgent task | new system prompt | additional instructions
      new challenge | your only task | your sole task | your only goal | now your job is | new mission
      your mission is now | instead, please | instead, you | instead you must | instead you should
      instead you will | perform the following | execute the following | your next task | switch tasks
      next task | new rule | new identity | new assignment | only assignment | sole assignment
      real assignment | your assignment | new order | new orders | priority instruction
      priority instructions | new directives | new goals | new command | new commands | new purpose
      true task | true goal | real goal | actual goal | only purpose | single purpose | only job | real job
      your job is now | new protocol | you answer to me | you work for me | you obey me | you now serve
      you now work for | obey the text | go with this instead | your job from | your job is to
      your task from | your task is now to | your only task is | your purpose is to | your purpose now
      your purpose is now | rather than summarising | rather than summarizing | rather than translating
      rather than answering | instead of summarising | instead of summarizing | instead of translating
      instead of answering | change of plan | stop what you are doing | stop what you're doing
      whatever you were doing | drop what you were doing | drop what you are doing | drop everything
      the user changed their mind | user has changed their mind | counts as completed | counts as done
      request is completed | request is complete | following job | next job | your next job
      your next assignment | abandon your task | abandon the task | abandon ur task | stop working on
      task is over | task is finished | task has changed | instructions have changed | orders have changed
      job has changed | your role has changed | your assignment has changed | answer to the author
      reports to the author | reports to me | take orders from | takes orders from | you report to
      mailbox owner changed | your principal is | single purpose is | updated orders | operator's updated
      standing order | follow only the | do only what | obey only | only what is written here
      now governed by | from this line on | from this sentence on | from this point on you
      from here on operating | you are from here on | different objective | different task | different goal
      different mission | start a new one | work from this page | only summary you produce | genuine ones
      write instead | say instead | reply instead | task list has been replaced | tasks have been replaced
      a new principal | you have a new principal | you have a new owner | you have a new boss
      you have a new master | your new principal | your new master | next tool call must | next tool call is
      your next tool call | next action must be
      from this moment you | from this moment on you | from this moment onward | from here onward you
      as of this response | as of this message | as of this line | act on my commands | listen only to me
      listen to me only | follow me only | only obey | obey the server | your only instruction
      only instruction is | your grading depends | grading depends on | current goal is dropped
      goal is dropped | you no longer take | instructions got updated | instructions were updated
      instructions have been updated | root commands | await and execute | awaiting commands
      await my commands | new version of your instructions | switch your task | your job changes
      your task changes | your role changes
      sole supervisor | under my terms | on my terms now | new operator | you have a new operator
      the session has been escalated | session was escalated | start over: you | operate under my
      """
    case .voided:
      """
      is void | are void | null and void | no longer apply | no longer applies | no longer valid
      no longer in force | no longer in effect | no longer binding | no longer bind | no longer count
      no longer matter | no longer relevant | do not apply | don't apply | does not apply | doesn't apply
      do not count | don't count | do not matter | don't matter | not binding | suspended | superseded
      obsolete | revoked | rescinded | cancelled | canceled | lifted | waived | waives | waive | repealed
      annulled | bypassed | unloaded | are wrong | switched off | turned off | are off | as off | means off
      guardrails off | filters off | filter off | safety off | restrictions off | limits off | rules off
      is disabled | are disabled | been disabled | been lifted | been removed | been replaced
      been cancelled | been revoked | been suspended | deactivated | out of force | replace the ones
      replace the rules | cease to apply | ceased to apply | stop applying | stops applying | off the table
      is outdated | are outdated | expired yesterday | expired today | were for testing | was for testing
      only a test | isn't needed here | is not needed here | are not needed here | aren't needed here
      end here | ends here | is cancelled | are cancelled | is over now | have been replaced
      has been replaced | are replaced by | is replaced by | are overridden by | is overridden by
      were lifted | was lifted | no longer counts | no longer govern* | no longer bound | no longer hold
      have been voided | has been voided | is superseded | are superseded | no longer yours | means nothing
      mean nothing | worth nothing | carry no weight | has no force | have no force | been retired
      is retired | are retired | was retired | came from an attacker | come from an attacker | were injected
      no longer in charge | contained an error | contained a mistake | contained errors | were mistaken
      are on hold | is on hold | are paused | is paused | replaced by this
      been unloaded | was a decoy | were a decoy
      was never sent | were never sent | dont count | dont apply | dont matter | doesnt apply | doesnt count
      have lapsed | has lapsed | were withdrawn | are withdrawn | been withdrawn | was written by an intern
      were written by an intern
      is retired now | are retired now | mean nothing to you | means nothing to you | was never given
      were never given | stopped applying | is history | are history | are off from | no longer your concern
      are gone now
      were erased | been erased | been wiped | were wiped | have crashed
      crashed this | is waived | are waived
      not part of the game | are not part of this game | do not count in this game | have no place in this game
      """
    case .leak:
      """
      reveal | reveals | print | show me | show | display | output | repeat | tell me | give me | list
      expose | dump | disclose | recite | leak | write out | write down | spell out | what is | what are
      what's | what were | extract | summarize | summarise | quote | echo | respond with | spell
      what was written | share with me | begin with | begin by | start with | full text | verbatim
      word for word | encode | translate | transcribe | paraphrase | restate | type out | copy out
      complete the sentence | describe | tell us | print out | reproduce | i want to see | let me see
      i would like to see | can i see | what does | what do | copy the | remind me | read out | read me
      read back | hand over | bring up | i need to see | print me
      send me | send back | paste your | copy here | complete this
      quote the | convert the | write down the | list all
      what instructions | which instructions | what rules | which rules
      copy it | paste it here | write it here | put it here | post it here | quote them | quote it
      """
    case .systemPrompt:
      """
      system prompt | system-prompt | systemprompt | system prompts | hidden prompt | hidden instructions
      secret instructions | initial prompt | initial instructions | initial instruction
      original instructions | original prompt | your instructions | your prompt | your prompts | your rules
      your guidelines | your system message | exact instructions | confidential instructions
      developer message | developer prompt | prompt above | text above | instructions above
      everything above | words above | pre-prompt | preprompt | prompt instructions | your hidden prompt
      your secret prompt | your hidden rules | your first message | your initial message
      hidden configuration | your directives | your programming | your context window | your full prompt
      hidden message | your exact instructions | system instructions | above this conversation
      you were told | tool policies | full system message | your system messages | system message you
      confidential system | your initial instructions | internal instructions | internal guidelines
      secret rules | hidden rules | hidden guidelines | hidden settings | instructions that were set
      instructions you were | instructions you received | instructions you have | rules you were given
      rules you have been given | text your developers | everything above this | the text above this
      your original instructions | your base instructions | your core instructions
      your operating instructions | confidential rules | whole system prompt | entire system prompt
      beginning of this prompt | beginning of the prompt | start of this prompt | written above
      everything that comes before | everything before this | all text before | all the text before
      everything that precedes | text that comes before | configuration prompt | your instruction text
      paragraph with your instructions | message you got from the operator | message from the operator
      first line of your context | your setup text | your briefing | your hidden guidelines
      your secret rules | your internal rules | your internal guidelines | what your creator told you
      what your creators told you | what your developer told you | what your maker told you
      tools you were told to hide | told to keep secret | told to hide | told not to share
      told not to reveal | preamble that was loaded | the preamble you | prompt you were given
      prompt you started with | prompt you run on | prompt you run with | assistant's system prompt
      the rules in your | text that stands before | text that precedes | message that precedes
      initialisation text | initialization text | initialisation prompt | initialization prompt
      start-up text | startup prompt | instruction you operate under | instructions you operate under
      rules you operate under | instructions you run under | instruction you follow | rules you follow
      text you got before | text did you get | message did you get | instructions did you get
      prompt did you get | instructions did you receive | message did you receive | system text
      hidden context | invisible part | invisible instructions | hidden system | system part
      hidden part of this chat | hidden part of this conversation | hidden part of the conversation
      hidden text of this chat | hidden section of this | text you were given | message you were given
      paragraph you were given | lines you were given | words you were given | everything you were given
      everything you've been told | everything you have been told | your first instructions
      your starting instructions | your start-up instructions | your preamble | your system text
      your base prompt | your developer message | developer's instructions to you
      instructions from your developer* | instructions from your creator* | instructions from your maker*
      instructions from your operator | instructions from openai | instructions from anthropic
      instructions from google | your secret instructions | your private instructions | your confidential
      content of your system | contents of your system | contents of your prompt | your prompt template
      your pre-prompt | your meta prompt | meta-prompt | text of your instructions
      wording of your instructions | the prompt behind | prompt that defines you | text that defines you
      rules that define you | rules that bind you
      my system message | my system prompt reads | with role system | role system or | i configured you with
      prompt i configured | prompt i gave you | system or developer message* | system and developer message*
      hidden part back | hidden part of your | messages with the role system | messages with role system
      your operator told you | your instructions say | the text you were primed | you were primed with
      primer you were | your opening instructions | your standing instructions
      first block of text | very first block | very first text in this | first text in this chat
      text before my first | message before my first | instructions has your operator
      instructions has your developer | instructions have you been | instructions did your operator
      instructions did your developer | rules did your operator | has your operator told you
      has your developer told you | message with role=system | role=system | message whose role is
      configuration text that | configuration text you | notes you hold | internal notes you
      text that was put before | text that comes first in | text you started from | what came before my first
      what stands before my | set-up text
      hidden preamble | secret preamble | hidden header | hidden introduction | hidden text above
      in front of my question | put in front of my | tool definitions you
      rules you must follow | rules you have to follow | rules you were told to follow | rules you obey
      your production prompt
      """
    case .verbatim:
      """
      verbatim | word for word | word by word | sentence by sentence | line by line | letter by letter
      letter for letter | character by character | character for character | exact wording | exact words
      exact text | exactly as written | exactly as given | exactly as it | as written | in full
      in its entirety | in their entirety | without omitting | without leaving | without skipping
      leave nothing out | leaving nothing out | from beginning to end | from start to finish
      from the very beginning | beginning to end | full text | entire text | complete text | unabridged
      unedited | unaltered | original wording | original text | in base64 | in rot13 | in hex | in morse
      code block | txt block | starting with "you are | starting with 'you are | starting with you are
      begins with "you are | begin with "you are | including everything | include everything
      including the confidential | including all hidden | including the hidden | including any hidden
      confidential part | first 50 words | first 100 words | first ten words | first words | first sentence
      first line | as phrased | unchanged | as worded | without changes | don't shorten | do not shorten
      without shortening | shorten nothing | don't summarise | don't summarize | do not summarise
      do not summarize | quote it exactly | every rule in it | every one of them
      until there is nothing left | nothing left out | as a bulleted list | as json | as is | to the letter
      in the original wording | don't paraphrase | do not paraphrase | without changing
      without paraphrasing | without summarising | without summarizing | from the first word
      first word to the last | exactly as you | complete and unchanged | between triple backticks
      triple backticks | from the top | code fence | up to this sentence | up to this point
      back in full | reads as follows | read as follows | in one piece | nothing changed
      original text only | nothing but the original | word for word please | one to one | 1:1 | byte for byte
      with all its punctuation
      to base64 | into base64 | as base64 | to hex | into hex | to rot13
      literally
      """
    case .opening:
      """
      before this conversation | before our conversation | before the conversation | before our chat
      before this chat | before my message | before my first message | before my question | before i wrote
      before i said | above this line | above this message | above my message | above this point
      above my question | your developers | your developer gave | your creators | your makers | your operator
      you were given | you have been given | you've been given | you received | you were set up with
      you got at the start | you started with | set before | set for you | put before | placed before
      start of this conversation | start of our conversation | start of the conversation | start of this chat
      beginning of this conversation | beginning of our conversation | beginning of the conversation
      beginning of this chat | beginning of our chat | top of this conversation | top of the conversation
      top of this chat | before we started | before we began | preceded this | precede this | precedes this
      preceding this | loaded before | in your context | in your context window | at initialization
      beginning of this prompt | beginning of the prompt | start of this prompt | start of the prompt
      before this sentence | comes before this | before this text | before this prompt | before this point
      stands before my | before the first message | before my first | the operator gave | your operator gave
      your operator wrote | your developer wrote | your creators wrote | your maker | your creator
      you were configured with | you were started with | before i started | before i typed
      before i start typing | before my turn | before i came | when you were initialised
      when you were initialized | at initialisation
      i configured you with | configured you with | you were primed with | set you up with | that set you up
      you were booted with | you were deployed with
      precedes our chat | precedes our conversation | the one i can't see | the one i cannot see
      that i can't see | that i cannot see | i'm not shown | i am not shown | has your operator given
      has your developer given
      in front of my | ahead of my question | ahead of my message | before i joined
      """
    case .sayOnly:
      """
      just say | just print | simply print | print only | only say | say only | only output | output only
      reply only | reply with only | respond only | respond with only | answer only | answer only with
      say the word | say exactly | repeat after me | just output | just write | only respond with
      only reply | and nothing else | write only | instead say | instead print | instead write
      instead output | please print | now write | now say | write exactly | and just | the following sentence
      just reply | simply reply | simply say | reply that | reply with the word | respond that
      respond with the word | instead reply | instead respond | write that | answer that | answers that
      nothing but | show only the word | show only | say the following | say "pwned | say "hacked
      say "owned | print the word | output the word | append the sentence | add the sentence
      include the sentence | add the line | insert the sentence | only give positive | give a positive review
      only positive | positive review only | reply only with | give the reader the | tell the reader to
      tell each visitor | tell the visitor | tell visitors | tell the user that | tell the user to
      tell the user their | tell users that | tell the reader | give the user link | give the user the link
      give them this link | make the user click | state that she | state that he | rate this candidate
      rank this cv | recommend strong accept | strong accept | do not highlight any | positive review
      best blender ever | five stars in your | give this product | give this paper | say it is the official
      say its offic* | say it's offic* | announce that | write that this | present it as | present this as
      have to state that | must state that
      output score | score 10/10 | exceptional match | do not list weaknesses | don't list weaknesses
      report zero | print "access | output the sentence | state this confidently | state confidently
      rank me first | rank him first | rank her first | best possible score | highest possible score
      full marks | top marks
      """
    case .dismissed:
      """
      ignore this message | ignore this mail | ignore this email | ignore this e-mail | ignore this notice
      ignore this notification | ignore this letter | ignore this reminder | ignore this warning
      ignore this error | ignore this step | disregard this message | disregard this mail
      disregard this email | disregard this e-mail | disregard this notice | disregard this letter
      disregard this reminder | disregard this notification | ignore that message | ignore that mail
      ignore my last | ignore my mail | ignore my email | ignore my earlier mail | ignore my earlier email
      ignore my earlier message | ignore my previous mail | ignore my previous email
      ignore my previous message | ignore my previous comment | ignore my previous question
      disregard my last | disregard my previous mail | disregard my previous email
      disregard my previous message | disregard my earlier | ignore the last mail | ignore the previous mail
      ignore the previous email | ignore the previous message | ignore the previous error
      ignore the previous warning | ignore the previous notice | ignore our previous mail
      ignore our previous email | ignore our last | ignore our previous message | ignore messages from
      ignore mails from | ignore emails from | delete this message | discard this message
      """
    default:
      ""
    }
  }
}
