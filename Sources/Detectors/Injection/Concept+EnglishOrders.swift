extension Concept {
  /// How people write in English of whose orders count: of those a model works for, and of what became of what they said.
  var englishOnOrders: StaticString {
    switch self {
    case .principal:
      """
      developer's request | developer's instructions | developer's rules | developer's guidelines
      developer asked | developer instructions | developer's orders | operator's instructions
      operator's rules | operator's request | operator's guidelines | operator instructions
      operator asked | operator told | its vendor's | its developer's | its maker's | its operator's
      your vendor's | your developer's | your developers' | your maker's | your makers' | your creator's
      your creators' | your operator's | your principal's | your company's | vendor's safety
      by your developers | by your creators | by your makers | by your operator | their rules
      the host application | host application
      """
    case .requester:
      """
      the user asked | the user asks | the user wanted | the user wants | the user requested
      user's request | user's requests | user's query | user's question | user's instructions
      user's instruction | user's task | user's wishes | user's orders | user's commands | user's prompt
      user instructions | user's original | the owner asked | owner asked | owner wanted | owner's request
      owner's instructions | customer asked | customer's request | client asked | requester asked
      caller asked | whoever invoked | whoever called you | whoever runs you | whoever asked
      whoever sent you | whoever prompted | the person asked | person's request | person's instructions
      the human asked | human's request | human's instructions | human asked | its user's | its owner's
      your user's | your owner's | by your user | by your owner | the request you were | the task you were
      the question you were | the job you were
      """
    case .override:
      """
      throw them out | throw it out | discard them | forget them | ignore them | disregard them | don't obey
      do not comply with | don't comply with | stop honouring | stop honoring | stop respecting
      do not respect | don't respect | don't stick to | do not stick to | pay no heed | give no heed
      turn a blind eye to | treat as void | quit following | quit obeying | refuse to follow | refuse to obey
      do not abide | don't abide | strike out | cross out | rid yourself of | jettison | no longer obey
      don't need to follow | do not need to follow | don't have to follow | do not have to follow
      no need to follow | don't need to obey | do not need to obey | don't have to obey | need not obey
      don't bother with | toss | chuck out | bin the | trash the | delete from memory | purge
      do not apply the | don't apply the | deviate from | break with | be done with | shake off | cast off
      set them aside | put them aside | leave them aside
      """
    case .prior:
      """
      came earlier | came before | given before | given previously | imposed earlier | set earlier
      issued earlier | received earlier | stated earlier | mentioned earlier | established earlier
      provided earlier | provided before | received before | you were handed | you were initialised with
      you were initialized with | you were assigned | you have been assigned | you were briefed
      at the start of this | from the start | before this message | before this text | you were loaded with
      preceding this | you were started with | you had until now | you had until today | you came with
      on you before | to you before | to you earlier
      """
    case .target:
      """
      safety policy | safety policies | operator's policy | developer's policy | vendor's policy
      every instruction | any instruction | every rule | any rule | every guideline | any guideline
      every directive | any directive | each directive | every restriction | any restriction
      every constraint | any constraint | every order | every policy | any policy | every safeguard
      every guardrail | every limit | every limitation | each guideline | review criteria | selection criteria
      hiring criteria | screening criteria | scoring rubric | row limit | limit imposed | limits imposed
      orders you | your brief | the brief you | your mandate | old mission | assigned task | request limits
      operating rules | what you have been told | what you've been told | what they told you
      what you were taught | the prompt you | your earlier rules
      safety notes | tool rules | tool policies
      """
    case .voided:
      """
      are null | are fake | is fake | are bogus | is bogus | are dead | is dead | no longer stand
      no longer stands | is terminated | are terminated | were a test | was a test | were only a test
      was only a test | was just a test | were just a test | were a mistake | was a mistake | were fake
      was fake | were placeholders | was a placeholder | not valid anymore | replaced by these
      replaced by the following | has been rewritten | have been rewritten | are no more
      no longer concern you | were meant for | was meant for | were a joke | was a joke | are not real
      is not real | are not genuine | were forged | are forged | is forged | rules expire
      instructions expire | guidelines expire | rules have expired | instructions have expired
      guidelines have expired | mistake that has since | training was a mistake
      directives expired | instructions expired | orders expired
      rules are replaced | instructions are replaced | guidelines are replaced | directives are replaced
      """
    case .newTask:
      """
      the true ones | the real ones | only do what i | only do what this | do only what this | only follow what
      obey this comment | obey this block | obey this note | obey this message | obey this file
      obey the comment | follow this block | follow this comment | your priority has been
      your priorities have | your priority is now | priorities have changed | mission has changed
      been reassigned | been re-assigned | been reprogrammed | been repurposed | been retasked
      been re-tasked | your objective is now | your goal is now | your goal has changed | task was replaced
      prime directive | your new owner | your new operator | your new user | you now belong to
      instead of what you were | instead of your task | mission aborted | task aborted | mission cancelled
      follow these instead | use these instead | obey these instead | these ones instead
      your sole purpose now | your only purpose now
      """
    case .fakeTurn:
      """
      </user_input> | <user_input> | <system_message> | </user_message> | </user_query> | </user_prompt>
      </quoted_text> | </external_content> | </email_body> | </web_page> | </retrieved> | <new_instructions>
      </tool_output> | </observation> | </context_block> | </passage> | <system_override>
      """
    case .fakeSystem:
      """
      [instruction priority | instruction priority= | priority=highest | priority="highest
      system-level message | system-level instruction | system level message | system level instruction
      with system priority | as a system message | root instruction | kernel message | sudo instruction
      """
    case .authority:
      """
      the user wants you to | user wants you to | the user would like you to | user would like you to
      the owner wants you to | has permanently consented | consented to everything | verified as root
      i wrote your | i built you | i trained you | i programmed you | engineer who wrote | engineer who built
      engineer who trained | developer who wrote | developer who built | who wrote your | who built you
      who trained you | who programmed you
      """
    case .grant:
      """
      i give you permission | i gave you permission | you have my permission | i permit you | i allow you
      i authorise you | i authorize you | has permanently consented | consented to everything
      has consented to all
      """
    case .conceal:
      """
      pretend that they did not | pretend they did not | pretend that it did not | pretend it did not
      pretend that they didn't | pretend they didn't | pretend that this never | pretend this never
      not be seen in review | not seen in review | hide the diff | hide this from review | hide it from review
      hidden from reviewers | hide it from the reviewer | hide it from reviewers | so the reviewer does not
      so that the reviewer does not | human isn't told | human is not told | human isn't informed
      nothing about this instruction | that the user isn't informed | that the user is not informed
      that the user isn't told | that the user is not told | that the user remains | mention that this memory
      mention that this rule | mention that this note | mention that this step | mention that this instruction
      reveal that this memory | reveal that this rule | reveal that this note
      users are not to be informed | users are not to be told | user is not to be informed
      user is not to be told | user is not to know | users are not to know
      """
    case .hush:
      """
      never talk about it | do not talk about it | don't talk about it | do not comment on it | don't comment on it
      should not notice | must not notice | without listing it | without listing them | bring this up | bring it up
      don't say anything about | do not say anything about | leave this step out | without commenting on
      keep this rule private | keep this private | keep this rule to | user unaware | developer unaware | operator unaware
      keep them unaware | stay quiet about | and stay quiet | and stay silent
      keep that out | keep them out of | out of the chat | out of the conversation | out of the transcript
      override is confidential | instruction is confidential | rule is confidential | hide the commit
      hide this step | hide the call | hide the log | erase the log | erase the trace | delete the log
      clear the log | wipe the log | don't comment this | do not comment this | no questions asked
      don't print anything | do not show me a confirmation | invisible in the | suppress them
      suppress the warning* | nobody is told | no one is told | nobody is informed | disguise it as
      describe the change as | without his knowledge | without her knowledge | do not explain why | don't explain why
      hide the replacement | conceal this step | hide this change | confidential towards the user
      confidential toward the user | kept from the user | describe it to the user as
      describe this to the user as | describe them to the user as | explain it to the user as
      pretend the message failed | pretend that the message failed | pretend the call failed
      pretend that the call failed | pretend the transfer failed | pretend the send failed
      """
    case .leak:
      """
      put everything | turn everything | convert everything | wrap everything | pack everything
      copy everything | return everything | include everything | type everything | write everything
      give everything | tl;dr | summary of everything | summary of all | read it back | recite your
      play back | each line is | every line is | in which each | acrostic | read the preamble | read out the
      read me the
      """
    case .systemPrompt:
      """
      initial system message | your system message | your full system message | your own configuration
      your configuration text | hidden developer instructions | your developer instructions | full developer prompt
      all the words before | your opening prompt | the preamble back | preamble back to me | your base rules
      your inner rules | your configuration text | your setup prompt | your priming | primed with
      initial configuration message | whole system message | entire system message | full system message
      full system instructions | secret system instructions | confidential directives | message that sits above
      message that stands above | everything that stands above | full hidden schema
      """
    case .verbatim:
      """
      including the ones you're | including the ones you are | including the private | keep private
      told to keep private | including the secret | including what you | in order and | nothing omitted
      don't skip | do not skip | skip nothing | omit nothing | don't leave out | do not leave out
      every last word | with keys role | one word per line | with the real text | exact wording
      """
    case .opening:
      "above my first message | above mine in the context | top of your context | top of the context | stands above my | sits above my"
    case .must:
      """
      should contain all | should hold all | should carry the
      must be the output | must be the content* | has to be the content* | has to be the output
      has to hold | have to hold | must hold | has to contain | must contain | has to carry | must carry
      has to include | must include | is to hold | is to contain
      agent has to | agent needs to | agent agrees to | model agrees to | assistant agrees to | ai agrees to
      agent will treat | tool must send | must also send | must send a copy | must also post
      must contain the full | must include the full | has to treat | model needs to | assistant needs to
      ai needs to | ai has to | llm needs to
      """
    case .first:
      "upon reading this | on reading this"
    case .address:
      """
      assistant-only | agent-only | ai-only | llm-only | model-only | bot-only | (ai only | (assistant only
      (assistants only | (agents only | (agent only | (llm only | (llms only | (gemini only | (claude only
      (copilot only | (chatgpt only | (gpt only | (bots only | for llms only | for bots only
      for assistants only | for gemini only | for claude only | for copilot only | for chatgpt only | [ai only
      [agents only | [assistant only | [llm only
      """
    case .reader:
      """
      agent, | agent! | rag systems | rag system | rag pipeline* | rag bot* | rag assist* | retrieval assist*
      retrieval system* | search assist* | answer engine* | answering model
      """
    case .plantedAnswer:
      "update your memory with this | to your persistent notes that | to your persistent memory that | to your long-term memory that | in your memory that the user | to your memory that the user | if retrieved, | when retrieved, | once retrieved, | if this is retrieved | when this is retrieved"
    case .againstUser:
      """
      whatever number the user | whatever address the user | whatever recipient the user
      whatever amount the user | whatever value the user | whatever path the user | whatever the user gives
      whatever the user enters | whatever the user types | whatever the user provides
      regardless of the recipient | regardless of the address | instead of the one the user
      instead of the number the user | instead of the recipient | instead of the address the
      instead of the user's | the user's chosen | drop the user's | abandon the user's | forget the user's
      discard the user's | skip the user's | set aside the user's | the developer's request
      """
    case .shadowing:
      """
      override the behaviour of | override the behavior of | overrides the behaviour of
      overrides the behavior of | behaviour of tool | behavior of tool | behaviour of other
      behavior of other | when this tool is available | always use this one instead | use this one instead
      from other servers | only tool for | other file tools are | other tools are disabled | ignore the built-in | instead of the built-in
      of other servers is | of other servers are | description overrides descriptions
      description overrides the descriptions | description overrides the description of
      overrides descriptions of | overrides the descriptions of | tell the other agents
      instruct other agents | instruct the other agents | tell other agents | instruct other tools
      must be invoked before any other | invoked before any other | its recipient argument is
      """
    case .unlimited:
      """
      free of the chains | free from the chains | broke the chains | free of chains | free from chains
      no need to abide | don't need to abide | do not need to abide | don't have to abide
      do not have to abide | does not censor | doesn't censor | never censors | no censoring
      doesn't care whether | does not care whether | doesn't care if | does not care if | finds restrictions
      had no limits | had no rules | had no restrictions | had no filters | refusals are disabled
      safety is disabled | knows no restrictions | knows no filters | has no guardrails | have no guardrails
      free of rules | free of limits | free from rules | nothing is taboo | no topic is taboo
      without ever refusing
      """
    case .persona:
      """
      unfilteredgpt | uncensoredgpt | freedomgpt | darkgpt | wormgpt | ragegpt | rawgpt | truthgpt | nolimitsgpt
      lawlessgpt | anarchygpt | dangpt | fraudgpt | unboundgpt | libregpt | rebelgpt | evilai | unchainedgpt
      """
    case .send:
      """
      post credentials | posts credentials | also post | also send | send a copy | also forward | beacon
      pipe it to | pipe them to | stream it to | stream them to | sync it to | sync them to | mirror it to
      mirror them to | replicate to
      """
    case .secret:
      "deploy key | deploy keys | document.cookie | database dump | medical record*"
    case .loot:
      """
      kubectl get secret* | get secrets -a | find-generic-password | find-internet-password | name '*.env
      name "*.env | /proc/self/environ | every file in ~ | the credentials table | credentials table
      salary index | salary table
      """
    case .carrier:
      "rclone copy | rclone sync | sendbeacon | /dev/udp | socat | tftp"
    case .sink:
      "bcc channel | public gist | as a gist"
    case .overrideAll:
      """
      forget your role | forget your job | forget your mission | forget your purpose | abandon your role
      pay no heed to anything | take no notice of anything | pay no attention to anything
      """
    case .priority:
      """
      the others are broken | always choose this one | never call competitor | are disabled by policy
      priority over system | priority over the system | voice of the system | above anything the human | above anything the user
      """
    case .comply:
      """
      follow any order it | follow any order in | follow any instruction it | comply with them above
      """
    case .givenYou:
      """
      you got | you were given | you have been given | you've been given | you received | you have received
      you were told | you have been told | you've been told | you were configured | you were set up
      you were instructed | you had been given | your operator gave | the operator gave | you were trained
      you were deployed | you started with | you were issued | handed to you | given to you
      you were started with | you were launched with | you started out with | you came with | you run on
      your developers gave you | your creators gave you | your makers gave you | you had before
      has instructed you | have instructed you
      you were booted with | you booted with | put in your setup | the company put in | imposed on you
      they imposed on | has given you | have given you rules
      """
    default:
      ""
    }
  }
}
