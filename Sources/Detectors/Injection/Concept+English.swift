extension Concept {
  var english: StaticString {
    switch self {
    case .override:
      """
      ignore | ignores | ignoring | disregard* | forget | forgetting | override | overrides | overriding
      overrule | bypass | bypassing | discard | neglect | pay no attention | do not follow | don't follow
      do not obey | stop following | stop obeying | no longer follow | not follow | set aside | supersede*
      nullif* | do not adhere | don't listen | do not listen | unlearn | disobey | leave behind | throw away
      set all | drop all | abandon | do away with | erase | clear all | reset your | disregarding | put aside
      """
    case .prior:
      """
      previous | previously | prior | preceding | above | earlier | foregoing | before that | before this | original
      initial | so far | until now | up to now | up to this point | you were given
      you have been given | you've been given | you received | you have received | given to you | told before
      you were told | you have been told | you've been told | up until now | from before | until this point
      """
    case .target:
      """
      instructions | instruction set | instruction sets | directive | directives | guideline | guidelines | rule | rules
      prompts | commands | policies | restriction | restrictions
      constraint | constraints | programming | training | directions | safeguards | guardrails | protocols
      safety measures | safety features | limitations | content filters | principles | directive's
      what you were told | what i told you | what i said | tool descriptions | descriptions of
      system messages | system instructions | your orders | ethical programming | base prompt | safety rules | safety instructions | moderation | default behavior | default behaviour
      """
    case .yours: "your | you have | you've | you were | you had"
    case .all: "all | any | every | everything | anything | entire | everybody | whatever | all of"
    case .overrideAll:
      """
      ignore the above | ignore everything | ignore all of the above | ignore all the above | ignore what | ignore anything
      disregard the above | disregard everything | disregard all of the above | disregard all the above
      forget everything | forget the above | forget all the above | forget all of the above | forget all of that
      forget what you were told | forget what i told you | forget all you know | forget all that you know
      forget whatever | ignore your | disregard your | forget your | disregard whatever | ignore whatever
      ignore the user | ignore the previous | ignore previous | ignore all previous | ignore all prior
      disregard all previous | disregard previous | forget all previous | forget previous | forget your previous
      ignore any previous | ignore all earlier | ignore the document above | ignore the text above
      forget about everything | forget everything from before | clear your memory | reset yourself | ignore all instructions | ignore all the instructions | ignore the instructions | disregard all instructions | forget all instructions | forget all your instructions | forget your instructions | stop what you are doing | stop everything
      """
    case .newTask:
      """
      new instructions | new instruction | new task | new tasks | new objective | new objectives | new goal | new rules
      new role | new directive | your new | your task now | your real task | your actual task | your true purpose
      the real task | instead do | instead, do | do the following instead | the following instead | main task
      real instructions | actual instructions | updated instructions | instruction override | task override
      urgent task | high priority | top priority | highest priority | critical update | important update
      new system prompt | additional instructions | following instructions | start over | new challenge
      your only task | your sole task | your only goal | now your job is | new mission | your mission is now | instead, please | instead, you | instead you must | instead you should | instead you will | perform the following | execute the following | your next task | switch tasks
      """
    case .chatMarker:
      """
      <|im_start|> | <|im_end|> | <|system|> | <|user|> | <|assistant|> | <|endoftext|> | <|end|> | [inst] | [/inst]
      <<sys>> | <</sys>> | <start_of_turn> | <end_of_turn> | <|begin_of_text|> | <|start_header_id|>
      <|end_header_id|> | <|eot_id|> | ### instruction | ### response | ### system | <|start_of_role|> | <|channel|>
      </s><s> | <|endofprompt|> | <system_prompt> | </system_prompt> | <system-reminder>
      <|message|> | [system_prompt] | <|start|>
      """
    case .fakeSystem:
      """
      system: | [system] | (system) | system override | system message | system note | system notice | system update
      system alert | system instruction | system instructions | system command | admin override | [admin]
      administrator message | developer message | developer note | [system message] | system prompt update
      override protocol | override mode | security override | emergency override | priority override
      ##system | # system | end of document | end of context | end of user | end of input | assistant: | [user]
      begin instructions | end instructions | begin system | system]: | system>: | debug mode enabled | root access
      """
    case .conceal:
      """
      do not tell the user | don't tell the user | never tell the user | not tell the user | do not inform the user
      don't inform the user | not inform the user | do not mention this | don't mention this | never mention this
      do not mention it | do not mention that | without telling the user | without informing the user
      without the user knowing | without the user's knowledge | do not reveal this | don't reveal this
      do not disclose this | hide this from | hidden from the user | keep this secret | keep this hidden | keep this a secret
      keep it secret | do not alert the user | do not notify the user | don't notify the user | without notifying the user
      without asking the user | without asking me | without user confirmation | do not ask for confirmation | don't ask for confirmation
      do not ask the user | without asking for confirmation | do not show this | do not show the user
      do not show the arguments | not be shown to the user | do not let the user | user must not know
      user should not know | user does not need to know | not mention to the user | to the user about this
      never reveal that | never mention that | do not acknowledge | do not say that you | don't say that you
      without mentioning this | do not display this | do not warn the user | without warning the user
      proceed without asking | arguments of this call in the user interface | don't let the user | don't alert the user
      without the user noticing | silently | in secret | secretly | quietly without | do not log | leave no trace | without any mention | do not include this in your summary | do not reveal your
      """
    case .toModel:
      """
      if you are an ai | if you are a language model | if you are an llm | if you're an ai | if you are an assistant
      if you are an automated | if you are a bot | if you are gpt | if you're a language model | ai assistant reading
      note to ai | note to the ai | note for ai | notes for ai | note to llm | note to assistant | note to the assistant
      attention ai | attention assistant | attention llm | instructions for ai | instruction for ai
      instructions to the ai | instructions for the assistant | instruction for the assistant | message to ai
      message for the ai | message to the model | dear ai | hey ai | hello ai | hi ai | to you, ai model | ai model.
      ai agents | ai agent reading | any ai | all ai | llm agent | large language models | language models
      dear assistant | dear chatgpt | hey chatgpt | hi chatgpt | hello chatgpt | chatgpt, | claude, | gpt-4, | for llms
      important message from me | important instruction | important instructions | important message | <important>
      <information> | this is for the ai | to the ai | the assistant must | the model must | the ai must | the agent must
      assistant should | ai must | model should | agent must | assistant must
      note for language models | ai-only | for ai only | to any ai | ai reading this | model reading this | llm reading this | assistant reading this | agents reading this | agent reading this | when an ai | when the ai | if an ai | automated agent | coding agent | coding assistant | ai reviewer | ai reviewers
      """
    case .leak:
      """
      reveal | reveals | print | show me | show | display | output | repeat | tell me | give me | list | expose | dump
      disclose | recite | leak | write out | write down | spell out | what is | what are
      what's | what were | extract | summarize | summarise | quote | echo | respond with | spell | what was written
      share with me | begin with | begin by | start with | full text | verbatim | word for word
      """
    case .systemPrompt:
      """
      system prompt | system-prompt | systemprompt | system prompts | hidden prompt | hidden instructions | secret instructions
      initial prompt | initial instructions | initial instruction | original instructions | original prompt
      your instructions | your prompt | your prompts | your rules | your guidelines | your system message | exact instructions
      confidential instructions | developer message | developer prompt | prompt above | text above | instructions above
      everything above | words above | pre-prompt | preprompt | prompt instructions | your hidden prompt
      your secret prompt | your hidden rules | your first message | your initial message
      hidden configuration | your directives | your programming | your context window | your full prompt
      hidden message | your exact instructions | system instructions | above this conversation | you were told | tool policies
      """
    case .role:
      """
      you are now | you're now | from now on | from now | act as | acting as | pretend | pretending | roleplay | role-play | role play
      role playing | roleplaying | you will be | you are going to | imagine you are | imagine that you | simulate | simulating
      persona | in the role of | speak as | respond as | respond to me as | answer as | stay in character | break character
      immerse yourself | immerse | embody | take on the role | play the role | assume the role | you will act | you must act
      you are a | you are an | your name is | you go by | be known as | a character named | your character
      act like | behave like | behave as | you have become | transform into | you will play
      in this story | a simulator | simulator of | alter ego | enter the mode | new mode | you are to | switch to
      you will become | you are no longer | now go by | emulate | emulating | call yourself | put yourself in | you have been replaced | your new name | you have been transformed | you're no longer | change yourself into | you are replaced | you are known as | now on you
      """
    case .persona:
      """
      dan | do anything now | developer mode | dev mode | god mode | godmode | jailbreak | jailbroken | jailbreaking
      dude mode | evil confidant | anti-dan | betterdan | superior dan | aim mode | always intelligent and machiavellian
      strive to avoid norms | mongo tom | chaosgpt | evil-bot | evilbot | unrestricted mode | opposite mode
      basedgpt | based gpt | freegpt | free mode | maintenance mode | root mode
      sudo mode | unlocked mode | uncensored mode | niccolo | machiavelli | pliny | l1b3rt4s | libertas
      nsfw mode | no-filter mode | unfiltered mode | evil twin | evil version | dark mode of
      unhinged | anything now | evil ai | rogue ai | unaligned ai | liberated ai | opposite day | yes man | alphabreak | burple | stan mode | dan mode | kevin mode | maximum mode | hitchens | omega mode
      """
    case .unlimited:
      """
      no restrictions | without restrictions | without any restrictions | unrestricted
      no rules | no limits | no limitations | without limits | without limitations | without any limitations | without limit
      no filter | no filters | without filters | without filter | without any filter | unfiltered | uncensored | no censorship
      without censorship | no boundaries | no content policy | no guidelines | no ethical | no moral | without ethical
      without any ethical | without moral | free from | freed from | broken free | break free | not bound | no longer bound
      not limited by | unchained | no longer restricted | bypass all | ignores all
      all restrictions | remove all restrictions | restrictions lifted | restrictions removed | content policy
      content policies | usage policies | openai policy | openai's policy | openai policies | openai's policies
      openai's content | ethical guidelines | moral guidelines | ethical constraints | ethical or moral | moral or ethical
      ethics or morality | safety guidelines | safety protocols | safety filters | safety filter | safety checks | safety rules
      safety policy | safety policies | safety measures | regardless of legality | no morals | without morals | no ethics
      exempt from the | rules don't apply | rules do not apply | policy does not apply | restrictions do not apply | no longer applies to you
      policies do not apply | guidelines do not apply | guidelines don't apply | rules no longer apply | do not apply here | don't apply here
      no limits or | filters or limits | disabled safety | safety disabled | usual restrictions | typical confines
      without hesitation | no inhibitions | self-censor | uninhibited | unethical and | no content | no content restrictions | content restrictions | without considering legality
      no longer follow | without morals or | no limitations whatsoever | befolgst keine
      no longer confined | unlimited language model | no comprehension of | amoral | nonmoral | unbound | break the rules | breaking the rules | without judgement | without judgment | without refusal | not confined | unaligned | no laws | without laws | does not care about | doesn't care about | no rules or | not restricted | no filters | no moral restrictions | openai content policies | free of all restrictions | outside the scope of | no constraints | without constraints | no longer has to
      """
    case .refusal:
      """
      never refuse | never refuses | cannot refuse | can't refuse | not refuse | won't refuse | refuse to | refuses to | never say no
      never says no | never deny | never decline | cannot decline | not decline | no disclaimers | without disclaimers
      without any disclaimers | no disclaimer | disclaimers | never apologize | not apologize | don't apologize | apologies
      without warnings | as an ai language model | as a language model | i'm sorry | i cannot | i can't | i am unable
      it is not appropriate | not programmed to | against openai | goes against | cannot say | never say | never warn
      can't answer | cannot answer | unable to answer | must always answer | must answer | never tell me | moralize | lecture
      no excuses | never mention | never break character | denied | never reject
      not reject | do not reject | cannot reject | can not refuse | can not reject | not allowed to refuse | do not issue any warnings | do not need to issue | dont say no | don't say no | never says | no griping | warnings or disclaimers | without refusing | do not refuse | don't refuse
      """
    case .forbidden:
      """
      unethical | immoral | amoral | illegal | nsfw | offensive | harmful | explicit | unlawful | inappropriate | violent | racist
      sexual | sexually | pornographic | derogatory | obscene | profanity | swear | swearing | curse words | vulgar | controversial
      dangerous | malicious | hateful | toxic | legality | morality | morals | ethics | hacking | malware | drugs | weapons | bomb
      meth | crime | crimes | criminal | depraved | sadistic | evil | unsafe | taboo | gore | discriminatory | slurs | fuck | shit
      """
    case .comply:
      """
      any request | every request | all requests | any question | any prompt | any questions | all questions | every question
      anything i ask | anything i say | whatever i ask | whatever i say | whatever the user | no matter what | no matter how
      regardless of | at all costs | unconditionally | without question | obey | obeys | comply | complies | fulfill | any task
      answer anything | do anything | say anything | anything and everything | any of my | any and all | any topic | any command
      all my | my every | everything i ask | all commands | any input | willing to | always answer | answers any | answer any
      answer all | answer every | my orders | my commands | my prompts
      never refuse any | always comply | must comply | you will comply | will answer everything | answer the questions in full | no matter the | every prompt i | follow all my
      """
    case .vendor:
      """
      openai | chatgpt | gpt | gpt-3 | gpt-4 | gpt4 | anthropic | claude | gemini | bard | llama | language model | ai model
      ai language model | chatbot | ai assistant | artificial intelligence | large language model | an ai | ai system | ais | llm
      """
    case .doubleAnswer:
      """
      two responses | two different responses | two ways | two different ways | two separate ways | two answers | both responses
      two different separate ways | [classic] | [jailbreak] | [gpt]: | [dan]: | (dan) | dan: | gpt: | chatgpt: | normal response | first response
      second response | 🔒 | 🔓 | classic response | stay a dan | stay in dan | 35 tokens | lose all your tokens
      jailbreak prompt | write answer twice | the other one | [start output] | responseformat | response format | userquery
      insert divider | i'm free | rebel answer
      aligned: | unaligned: | your refusal | semantically opposite | opposite response | love pliny | godmode
      """
    case .authority:
      """
      authorized by | i am the developer | i am your developer | i am an admin | i'm an admin | as your creator | i am your creator
      with admin | admin access | administrator access | superuser | has granted permission | granted permission | pre-approved
      already approved | has been approved | user has authorized | the user has consented | user is authorized
      clearly authorized | i have authorization | verified this internally | authorization level | clearance
      security team | i work for openai | openai employee | anthropic employee | developer access | authorized to
      for testing purposes | this is a test | red team exercise | no confirmation needed | confirmations
      """
    case .first:
      """
      before you can | before you answer | before answering | before responding | before you respond | before you do | before using this
      before using any | before calling | before you call | before returning | before doing anything | before continuing
      before you continue | before you start | first you must | you must first | must first | please do the following first
      do the following first | always run | always first | prior to using | before running | before you proceed | on the next user
      when the user asks | when asked about | whenever the user | at the end of your | to the end of your | to the end of any
      at the beginning of every | in every response | in all responses | each response | to your response | every reply
      of your reply | to every | otherwise the tool | tool will not work | begin by printing | append the exact
      """
    case .send:
      """
      send | sends | sending | forward | forwards | upload | uploads | post it | post them | post the | transmit | exfiltrate | exfil | email
      mail | submit | append | attach | deliver | leak | share | publish | forwarded | uploaded | automatically uploads | sent to | are sent
      create a public | curl | wget | include them | include it | pass its content | pass it as | pass the content | put it in
      """
    case .secret:
      """
      api key | api keys | apikey | api_key | credential | credentials | password | passwords | secret key | secret keys | secrets
      private key | private keys | access token | access tokens | environment variable | environment variables | .env | env vars
      ssh key | ssh keys | id_rsa | .ssh | .aws | .aws/credentials | /etc/passwd | /etc/shadow | customer list | customer data
      customer table | customer emails | customer database | order data | conversation | chat history | conversation history
      session token | cookies | personal data | user data | confidential | database | bank account | credit card | security code
      all messages | all emails | all files | file content | its content | contents of | deploy token | mcp.json | .npmrc
      .netrc | keychain | wallet | seed phrase | harvested | phi records | private data | sensitive data | tool parameters
      """
    case .sink:
      """
      http:// | https:// | webhook | webhook.site | requestbin | pastebin | public paste | ngrok | attacker | evil | exfil | burpcollaborator
      external server | remote server | external address | following address | address below | external url | my server | this url
      the url | endpoint | this email | my email | email address | query string | query parameter | externally | web request | http_post
      sidenote | collect. | mailto: | ftp:// | telegram | discord | third party | third-party | to me | @gmail | @evil | @attacker
      """
    case .loot:
      """
      id_rsa | id_ed25519 | .ssh/ | ~/.ssh | .aws/credentials | ~/.aws | .aws/ | /etc/passwd | /etc/shadow | cat .env | @.env | .env file
      all environment variables | dict(os.environ | str(os.environ | printenv base64 | $(printenv | $(env | mcp.json | .npmrc | .netrc | .pgpass | .kube/config
      default/cookies | login data | google/chrome | ~/.config | .git-credentials | .docker/config | wallet.dat | seed phrase
      customer table | customer database | customer list | customer data | all customers | conversation history | chat history | this conversation
      all api keys | all messages | all emails | all rows | all secrets | all credentials | all passwords | $(cat | $(whoami | $(hostname | $(env
      harvested | *.pem | *.key | *credentials* | *secret* | phi records | append its content | its content to | bash_history
      """
    case .carrier:
      """
      curl | wget | nc | ncat | netcat | scp | rsync | nslookup | dig | ssh -r | aws s3 cp | gsutil cp | git push | invoke-webrequest | iwr | urlopen
      requests.post | requests.get | axios.post | fetch( | http.post | sendmail | /dev/tcp | s3:// | webhook.site | requestbin | pastebin | transfer.sh
      ngrok | burpcollaborator | oast | interact.sh | pipedream | file.io | 0x0.st | public paste | discord.com/api/webhooks
      """
    case .shadowing:
      """
      supersedes all | supersedes other | overrides other tools | instead of any other | instead of other tools | other tools are | replaces all other
      other tools | all other tools | before any other tool | must be called before | must be used before | always use this tool | use this tool first
      only use this tool | never use the | do not use any other | descriptions of other tools | earlier tool policies | ignore other tools
      """
    case .decodeAndObey:
      """
      decode and follow | decode and execute | decode this | decode the following | decode it and | follow the instruction inside
      do what it says | and follow it | and execute it | follow the decoded | execute the decoded | obey the decoded
      decode the base64 | base64 decode | then follow | interpret the following | and obey | carry out the decoded
      """
    case .rotated:
      """
      vtaber | cerivbhf | vafgehpgvba* | qvfertneq | flfgrz | cebzcg | sbetrg | bireevqr | erirny | ehyrf | cnffjbeq | frperg*
      erfgevpgvbaf | hafrpher | cbyvpl | pbzznaq* | rkrphgr | fnsrgl
      """
    case .reversed:
      """
      erongi | suoiverp | snoitcurtsni | noitcurtsni | metsys | tpmorp | tegrof | dragersid | selur | laever | edirrevo
      snoitcirtser | drowssap | sterces | ycilop | won era uoy | etucexe | ytefas | tnirp
      """
    case .sayOnly:
      """
      just say | just print | simply print | print only | only say | say only | only output | output only | reply only | reply with only
      respond only | respond with only | answer only | answer only with | say the word | say exactly | repeat after me | just output
      just write | only respond with | only reply | and nothing else | write only | instead say | instead print | instead write
      instead output | please print | now write | now say | write exactly | and just | the following sentence
      """
    case .forcedOpening:
      """
      start your response with | start your answer with | start your reply with | begin your response with | begin your answer with
      begin your reply with | start response with | start with sure | begin with sure | sure, here | sure, i can | sure! here
      absolutely! here | first words must be | your response must start | your answer must start | starting with "yessir
      start every response with | start each response with | start by saying | begin every answer | begin each response
      """
    case .puppetPolicy:
      """
      <interaction-config> | <interaction_config> | allowed-modes | blocked-modes | blocked-strings | blocked-responses | allowed-responses
      <blocked_strings> | am-bypass | <override> | policy_override | safety: off | safety=off | filters: off | filter_level: none | restrictions: none
      censorship: off | ethics: disabled | measures:disabled | developer_mode:enabled | godmode: enabled | godmode:enabled | mode: unrestricted
      developer mode enabled | jailbreak: true | jailbreak=true | unsafe_mode | "restrictions": false | "censored": false | content_filter: off
      """
    case .fiction:
      """
      fictional | fiction | hypothetical | hypothetically | imaginary | in a world where | in an alternate | alternate universe | parallel universe
      write a story | tell me a story | a novel | a screenplay | a scene | a play | a movie script | a game | let's play | role-playing game | my late grandmother
      my grandma | deceased grandmother | bedtime story | for educational purposes | for research purposes | thought experiment | simulation | simulated world
      dystopian | in this universe | virtual machine | dream | a poem about
      """
    case .outranks:
      """
      authoritative source | most relevant document | most relevant result | most relevant passage | most authoritative | supersedes all other
      supersedes all previous documents | supersedes other documents | takes precedence over | other documents are outdated | other sources are outdated
      ignore other documents | ignore other sources | ignore all other documents | ignore all other sources | disregard other documents
      disregard other sources | disregard all other | trust only this | only trust this | always cite this | always retrieve this | rank this document
      rank this result | this document first | this passage first | highest relevance | relevance score: 1 | canonical answer | only correct source
      most up-to-date and authoritative | overrides all other sources | single source of truth for all
      """
    case .plantedAnswer:
      """
      when asked about this, always | when asked, always say | if asked about | always answer that | always respond that | always reply that
      always recommend | must recommend | always tell users | always tell the user | tell the user that | inform the user that | respond to all queries
      for any query | for all queries | for every query | answer every question with | whenever this document | when this document is retrieved
      when this passage is retrieved | when this text is retrieved | if this document is retrieved | when summarizing this | when you summarize this
      when processing this document | in your summary, | your summary must | include the following in your | remember this for | store this in your memory
      save this to memory | add this to your memory | in future conversations | in all future | from this point on, always
      """
    }
  }
}
