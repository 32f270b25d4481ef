extension Concept {
  var english: StaticString {
    switch self {
    case .override:
      """
      ignore | forget | override | overrule | bypass | discard | neglect | pay no attention | do not follow
      don't follow | do not obey | stop following | stop obeying | no longer follow | set aside | do not adhere
      don't listen | do not listen | unlearn | disobey | leave behind | throw away | drop all | abandon
      do away with | clear all | reset your | put aside | nullify | let go of | should not follow
      must not follow | need not follow | revoke | toss out | tune out | disregard | disregarded
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
      till now
      """
    case .target:
      """
      instructions | instruction set | instruction sets | directive | directives | guideline | guidelines | rule
      rules | prompts | commands | policies | restriction | restrictions | constraint | constraints | programming
      training | directions | safeguards | guardrails | protocols | safety measures | safety features
      limitations | content filters | principles | directive's | what you were told | what i told you
      tool descriptions | descriptions of | system messages | system instructions | your orders
      ethical programming | base prompt | safety rules | safety instructions | default behavior
      default behaviour | system prompt | preamble | safety preamble
      """
    case .yours: "your | you have | you've | you were | you had"
    case .all: "all | any | every | everything | anything | entire | everybody | whatever | all of"
    case .overrideAll:
      """
      ignore the above | ignore all of the above | ignore all the above | disregard the above
      disregard all of the above | disregard all the above | forget the above | forget all the above
      forget all of the above | forget all of that | forget what you were told | forget what i told you
      forget all you know | forget all that you know | ignore the user | ignore all previous | ignore all prior
      disregard all previous | forget all previous | forget your previous | ignore any previous
      ignore all earlier | ignore the document above | ignore the text above | forget about everything
      forget everything from before | clear your memory | reset yourself | ignore all instructions
      ignore all the instructions | ignore the instructions | disregard all instructions | forget all instructions
      forget all your instructions | forget your instructions | ignore everything | forget everything
      disregard everything | forget everything you know | forget everything you were | forget everything above
      ignore everything above | ignore everything before | ignore everything i | forget everything i
      ignore your instructions | ignore your rules | ignore your guidelines | ignore your training
      ignore your programming | ignore your system | ignore your previous | ignore your prior
      disregard your instructions | disregard your rules | disregard your guidelines | disregard your training
      disregard your programming | disregard your previous | forget your rules | forget your guidelines
      forget your training | forget your programming | ignore whatever you | forget whatever you
      ignore whatever the | disregard the user | disregard the user's | ignore the user's
      ignore the user's request | overrule the user | override the user | override the user's
      instead of the user's | user's wishes do not matter | user's wishes don't matter
      regardless of what the user | no matter what the user | whatever the user says | whatever the user asked
      whatever the user wants | ignore what the user | ignore the developer's | ignore the person
      ignore the human | ignore the owner | every rule you have | all the rules you have | all rules you have
      override your current | cancel your current | drop your current | abandon your current | stop your current
      everything you were told | forget the previous ones | ignore the previous ones | disregard the previous ones
      forget the old ones | ignore the old ones | ignore everything to | stop summarising | stop summarizing
      stop answering | stop the current task | forget what your | ignore what your | disregard what your
      forget whoever | discard the request | drop the request | abandon the request
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
      instead you will | perform the following | execute the following | your next task | switch tasks | next task
      new rule | new identity | new assignment | only assignment | sole assignment | real assignment
      your assignment | new order | new orders | priority instruction | priority instructions | new directives
      new goals | new command | new commands | new purpose | true task | true goal | real goal | actual goal
      only purpose | single purpose | only job | real job | your job is now | new protocol | you answer to me
      you work for me | you obey me | you now serve | you now work for | obey the text | go with this instead
      """
    case .chatMarker:
      """
      <|im_start|> | <|im_end|> | <|system|> | <|user|> | <|assistant|> | <|endoftext|> | <|end|> | [inst]
      [/inst] | <<sys>> | <</sys>> | <start_of_turn> | <end_of_turn> | <|begin_of_text|> | <|start_header_id|>
      <|end_header_id|> | <|eot_id|> | ### instruction | ### response | ### system | <|start_of_role|>
      <|channel|> | </s><s> | <|endofprompt|> | <system_prompt> | </system_prompt> | <system-reminder>
      <|message|> | [system_prompt] | <|start|> | <|end_of_turn_token|> | <|start_of_turn_token|>
      <|system_token|> | <|user_token|> | <|chatbot_token|> | [available_tools] | [tool_results] | [/tool_results]
      [tool_calls] | <|eom_id|> | <|python_tag|> | <|end_of_role|> | <|end_of_text|> | <|tool|> | <|tool_call|>
      <start_of_image> | <|return|> | <|call|> | <|constrain|> | <|developer|>
      """
    case .fakeSystem:
      """
      system: | [system] | (system) | system override | system message | system note | system notice
      system update | system alert | system instruction | system instructions | system command | admin override
      [admin] | administrator message | developer message | developer note | [system message]
      system prompt update | override protocol | override mode | security override | emergency override
      priority override | ##system | # system | end of document | end of context | end of user | end of input
      begin instructions | end instructions | begin system | system]: | system>: | debug mode enabled
      developer channel | system channel | [system | [admin | [developer | ##admin | <system> | </system>
      <admin> | system administrator: | administrator: | developer mode: | message from the system
      end of tool output | end of tool result | end of tool results | tool output ends | user message:
      new user message
      """
    case .conceal:
      """
      never tell the user | do not inform the user | don't inform the user | not inform the user
      do not mention this | don't mention this | never mention this | without telling the user
      without informing the user | without the user knowing | without the user's knowledge | do not reveal this
      don't reveal this | do not disclose this | hide this from | keep this secret | keep this a secret
      keep it secret | do not notify the user | don't notify the user | without notifying the user
      not be shown to the user | do not let the user | user must not know | user should not know
      user does not need to know | to the user about this | without mentioning this
      arguments of this call in the user interface | don't let the user | without the user noticing
      without any mention | do not include this in your summary | keep this between us | our little secret
      our secret | stay our secret | the user must not | users must not | user must not be aware
      must not be made aware | not be made aware | user should not find out | users should not find out
      must not find out | should not find out | don't bother the user | do not bother the user
      don't trouble the user | keep the user unaware | keep it from the user | keep this from the user
      leave it out of the summary | leave this out of | out of the summary | out of your summary
      not in your summary | don't mention it | do not mention it to | never mention it | never show or mention
      never mention that change | do not cite this | don't cite this | do not quote this | do not reveal where
      do not reveal that this | don't reveal where | do not reveal the source | nothing to the user
      not a word to | say nothing to | don't let anyone | don't tell anyone | do not tell anyone | tell no one
      don't page the | cover your tracks | delete this message | delete this comment | delete the comment
      remove this comment | don't say anything | must not tell the user | not tell the user that
      must not inform the user | without asking me | without asking the user first | without my confirmation
      """
    case .toModel:
      """
      ai model. | ai agents | any ai | all ai | llm agent | large language models | language models | chatgpt,
      claude, | gpt-4, | for llms | important message | <information> | to the ai | when an ai | when the ai
      if an ai | automated agent | coding agent | coding assistant | important instructions | to the assistant
      for assistants | for agents | the summariser | the summarizer | ai tools | ai system | automated system
      automated systems
      """
    case .leak:
      """
      reveal | reveals | print | show me | show | display | output | repeat | tell me | give me | list | expose
      dump | disclose | recite | leak | write out | write down | spell out | what is | what are | what's
      what were | extract | summarize | summarise | quote | echo | respond with | spell | what was written
      share with me | begin with | begin by | start with | full text | verbatim | word for word | encode
      translate | transcribe | paraphrase | restate | type out | copy out | complete the sentence | describe
      tell us | print out | reproduce | i want to see | let me see | i would like to see | can i see | what does
      what do
      """
    case .systemPrompt:
      """
      system prompt | system-prompt | systemprompt | system prompts | hidden prompt | hidden instructions
      secret instructions | initial prompt | initial instructions | initial instruction | original instructions
      original prompt | your instructions | your prompt | your prompts | your rules | your guidelines
      your system message | exact instructions | confidential instructions | developer message | developer prompt
      prompt above | text above | instructions above | everything above | words above | pre-prompt | preprompt
      prompt instructions | your hidden prompt | your secret prompt | your hidden rules | your first message
      your initial message | hidden configuration | your directives | your programming | your context window
      your full prompt | hidden message | your exact instructions | system instructions | above this conversation
      you were told | tool policies | full system message | your system messages | system message you
      confidential system | your initial instructions | internal instructions | internal guidelines | secret rules
      hidden rules | hidden guidelines | hidden settings | instructions that were set | instructions you were
      instructions you received | instructions you have | rules you were given | rules you have been given
      text your developers | everything above this | the text above this | your original instructions
      your base instructions | your core instructions | your operating instructions | confidential rules
      whole system prompt | entire system prompt | beginning of this prompt | beginning of the prompt
      start of this prompt | written above | everything that comes before | everything before this
      all text before | all the text before | everything that precedes | text that comes before
      """
    case .authority:
      """
      authorized by | i am the developer | i am your developer | i am an admin | i'm an admin | as your creator
      i am your creator | with admin | admin access | administrator access | superuser | has granted permission
      granted permission | pre-approved | already approved | has been approved | user has authorized
      the user has consented | user is authorized | clearly authorized | i have authorization
      verified this internally | authorization level | i work for openai | openai employee | anthropic employee
      developer access | for testing purposes | red team exercise | no confirmation needed | been verified as
      verified as an | verified as the | is verified as | confirmations are | confirmation is | confirmations off
      confirmations have been | permissions have been | user has approved | user has agreed | user has already
      already agreed | already authorised | already authorized | authorised by | has authorised | is authorised
      red-team lead | red team lead | certified | authorized penetration | official audit | emergency audit
      compliance audit | security audit requires | on behalf of anthropic | on behalf of openai | safety team
      safety teams | from anthropic | from openai | approved remediation | approved by the | part of the protocol
      override code | your new boss | new boss | your owner | i own you
      """
    case .first:
      """
      before you can | before you answer | before answering | before responding | before you respond
      before you do | before using this | before using any | before calling | before you call | before returning
      before doing anything | before continuing | before you continue | before you start | first you must
      you must first | must first | please do the following first | do the following first | always run
      always first | prior to using | before running | before you proceed | on the next user | when the user asks
      when asked about | whenever the user | at the end of your | to the end of your | to the end of any
      at the beginning of every | in every response | in all responses | each response | to your response
      every reply | of your reply | to every | otherwise the tool | tool will not work | begin by printing
      append the exact | before it answers | before it responds | before the model | before the assistant
      before any task | before each task | before every task | before each answer | before every answer
      before translating | before you reply | before replying | before you finish | before finishing
      before completing | before each call | before every call | before calling any | after every | after each
      whenever you edit | whenever you | every time you | each time you | from then on | when you triage
      when you summarise | when you summarize | when you have | next time the user | the next time
      until the user | wait until the user | once the user | once this tool | end your answer with
      end your reply with | in each answer | in every answer | in each reply | in every reply
      whenever the query contains | when the query contains | if the query contains | when the query mentions
      whenever the question contains | whenever a question | when the question is | whenever someone asks
      """
    case .send:
      """
      send | sends | sending | forward | forwards | upload | uploads | post it | post them | post the | transmit
      exfiltrate | exfil | email | submit | leak | forwarded | uploaded | automatically uploads | sent to
      are sent | create a public | curl | wget | include them | include it | pass its content | pass it as
      pass the content | put it in | mail them | mail it | mails | copies | a copy of | post it to | posts
      posting | commit it | hand over | wire | transfer | export | paste | paste it | copy every | copy all
      copy it to | pass the result | pass the contents | pass its contents | pass its value | pass them | pass on
      relay | report it to | report them to | tuck it | fill it with | fills this with | silently post | upload it
      upload them | push it to | output the whole | output the entire | dispatch | leave it at | drop it at
      append it to | append them to | append the | append its | attach it | attach them | attach the
      share it with | share them with | share the
      """
    case .secret:
      """
      api key | api keys | apikey | api_key | credential | credentials | password | passwords | secret key
      secret keys | secrets | private key | private keys | access token | access tokens | environment variable
      environment variables | .env | env vars | ssh key | ssh keys | id_rsa | .ssh | .aws | .aws/credentials
      /etc/passwd | /etc/shadow | customer list | customer data | customer table | customer emails
      customer database | order data | chat history | conversation history | session token | personal data
      user data | bank account | credit card | security code | all messages | all emails | all files
      file content | deploy token | mcp.json | .npmrc | .netrc | keychain | seed phrase | harvested | phi records
      private data | sensitive data | tool parameters | browsing history | mailbox | all mails | subject lines
      whole conversation | entire conversation | conversation so far | last ten messages | last messages
      the chat so far | everything the user | user has told | hosts.yml | ci variables | saved card | stored card
      stored password | config/secrets | *.env | user's files | user's data | user's token | user's e-mail
      user's email | every token | all tokens | recovery codes | location history | session cookies
      session cookie | browser cookies | all cookies | contents of the file | contents of your | contents of all
      content of all | all the messages | all the files | all the emails | every file | every email
      user information | all of the user | file .env | hidden files | unread emails | unread mails | largest files
      files in my cloud | body of the email | body of the e-mail | user_name | passport number | passport_number
      bank_account_number | user's question | user's message | user's messages | attachments
      """
    case .sink:
      """
      http:// | https:// | webhook | webhook.site | requestbin | pastebin | public paste | ngrok | attacker | evil
      exfil | burpcollaborator | external server | remote server | external address | following address
      address below | external url | my server | this url | the url | this email | my email | email address
      query string | query parameter | externally | web request | http_post | sidenote | collect. | mailto:
      ftp:// | telegram | discord | third party | third-party | to me | @gmail | @evil | @attacker | an address in
      footer | outside address | our address | our server | to us at | collection server | the address in
      the address at | address in the footer
      """
    case .loot:
      """
      id_rsa | id_ed25519 | .ssh/ | ~/.ssh | .aws/credentials | ~/.aws | .aws/ | /etc/passwd | /etc/shadow
      cat .env | @.env | .env file | all environment variables | dict(os.environ | str(os.environ
      printenv base64 | $(printenv | $(env | mcp.json | .npmrc | .netrc | .pgpass | .kube/config | default/cookies
      login data | google/chrome | ~/.config | .git-credentials | .docker/config | wallet.dat | seed phrase
      customer table | customer database | customer list | customer data | all customers | conversation history
      chat history | this conversation | all api keys | all messages | all emails | all rows | all secrets
      all credentials | all passwords | $(cat | $(whoami | $(hostname | harvested | *.pem | *.key | *credentials*
      *secret* | phi records | append its content | its content to | bash_history | contents of .env
      content of .env | .docker/config.json | .env files | .gnupg | hosts.yml | config/secrets | ~/.env
      """
    case .carrier:
      """
      curl | wget | nc | ncat | netcat | scp | rsync | nslookup | dig | ssh -r | aws s3 cp | gsutil cp | git push | invoke-webrequest | iwr | urlopen
      requests.post | requests.get | axios.post | fetch( | http.post | sendmail | /dev/tcp | s3:// | webhook.site | requestbin | pastebin | transfer.sh
      ngrok | burpcollaborator | oast | interact.sh | pipedream | file.io | 0x0.st | public paste | discord.com/api/webhooks
      """
    case .shadowing:
      """
      supersedes all | supersedes other | overrides other tools | instead of any other | instead of other tools
      other tools are | replaces all other | before any other tool | descriptions of other tools
      earlier tool policies | ignore other tools | instead of the other tools | replaces the other tools
      never use the other | do not use any other tool | other tools are deprecated | other tools are broken
      other tools are unsafe | calls to other tools | when other tools | tool's contract | tool's output
      behave differently when | changes how other tools
      """
    case .decodeAndObey:
      """
      decode and follow | decode and execute | decode this | decode the following | decode it and
      follow the instruction inside | do what it says | and follow it | and execute it | follow the decoded
      execute the decoded | obey the decoded | decode the base64 | base64 decode | then follow
      interpret the following | and obey | carry out the decoded | decode base32 | decode base64
      decode the string | decode it, then | decode first | decoded and carried out | decoded and executed
      decoded and followed | first, then act | then act on | then act | answer in that role | decode and answer
      decode and do | decode and obey | decode and run | decode the message
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
      just say | just print | simply print | print only | only say | say only | only output | output only
      reply only | reply with only | respond only | respond with only | answer only | answer only with
      say the word | say exactly | repeat after me | just output | just write | only respond with | only reply
      and nothing else | write only | instead say | instead print | instead write | instead output | please print
      now write | now say | write exactly | and just | the following sentence | just reply | simply reply
      simply say | reply that | reply with the word | respond that | respond with the word | instead reply
      instead respond | write that | answer that | answers that | nothing but | show only the word | show only
      say the following | say "pwned | say "hacked | say "owned | print the word | output the word
      append the sentence | add the sentence | include the sentence | add the line | insert the sentence
      only give positive | give a positive review | only positive | positive review only | reply only with
      """
    case .outranks:
      """
      most relevant document | most relevant result | most relevant passage | supersedes all other
      supersedes all previous documents | supersedes other documents | other documents are outdated
      other sources are outdated | ignore other documents | ignore other sources | ignore all other documents
      ignore all other sources | disregard other documents | disregard other sources | disregard all other
      trust only this | only trust this | always cite this | always retrieve this | rank this document
      rank this result | this passage first | relevance score: 1 | canonical answer | only correct source
      most up-to-date and authoritative | overrides all other sources | single source of truth for all
      only reliable source | only trustworthy source | only trusted source | only valid source
      only source of truth | only accepted answer | only correct answer | outranks all | all other passages
      all other chunks | other results are | other passages are | says otherwise is false
      says otherwise is wrong | contradicting this document | contradicts this document | priority="max"
      priority=max | ignore the other results | ignore other results | ignore other passages | discard other
      """
    case .plantedAnswer:
      """
      when asked about this, always | when asked, always say | always answer that | always respond that
      always reply that | always recommend | always tell users | always tell the user | respond to all queries
      answer every question with | whenever this document | when this document is retrieved
      when this passage is retrieved | when this text is retrieved | if this document is retrieved
      when summarizing this | when you summarize this | when processing this document | in your summary,
      your summary must | include the following in your | remember this for | store this in your memory
      save this to memory | add this to your memory | in future conversations | from this point on, always
      whenever someone asks | whenever somebody asks | when this chunk | whenever this chunk
      whenever this passage | if this chunk | if this passage | answer each question about
      answer every question about | answer all questions about | answer any question about
      answer questions about this with | to be stored in long-term | store in long-term memory
      stored in long-term memory | in your long-term memory | remember permanently | remember from now on
      permanently remember | in all future conversations | for all future conversations | in all future answers
      in future answers | in every future
      """
    case .overriding:
      """
      ignores | ignoring | forgetting | overrides | overriding | bypassing | disregarding | supersede* | nullif*
      not follow
      """
    case .former:
      """
      previous | prior | preceding | earlier | foregoing | original | initial | past | former
      """
    case .hush:
      """
      do not tell the user | don't tell the user | not tell the user | do not mention that | hidden from the user
      without user confirmation | do not ask for confirmation | don't ask for confirmation | do not ask the user
      without asking for confirmation | without asking | don't ask | do not show this | do not show the user
      do not show the arguments | never reveal that | never mention that | do not acknowledge
      do not say that you | don't say that you | do not display this | do not warn the user
      without warning the user | silently | in secret | secretly | quietly | do not log | leave no trace
      do not reveal | not mention to the user | do not mention | don't mention | never mention | don't show it
      do not show it | don't alert the user | do not alert the user | never show | without confirmation
      without approval | without consulting | without consent | without their knowledge | discreetly
      unobtrusively | as if nothing happened | as though nothing happened | keep it out of | keep this out of
      say nothing about | no need to mention | without revealing | do not disclose | conceal
      invisible to the user | not to be shown | not to be displayed | must not be shown
      not be visible to the user | without asking the user | silent operation
      """
    case .address:
      """
      if you are an ai | if you are a language model | if you are an llm | if you're an ai
      if you are an assistant | if you are an automated | if you are a bot | if you are gpt
      if you're a language model | if you're an llm | if you are an agent | if you're an agent
      if you are a large language | if you are a chatbot | ai assistant reading | note to ai | note to the ai
      note to ais | note for ai | notes for ai | note for the ai | note to llm | note to llms | note for llms
      note to assistant | note to assistants | note to the assistant | note for the assistant
      note for assistants | note to agents | note to the agent | note for agents | note for the agent
      note to any | note to the bot | note for the bot | note to the model | note for the model | note to models
      note to language models | note for language models | note for retrieval | note for automated | attention ai
      attention assistant | attention assistants | attention llm | attention agent | attention agents
      attention model | attention all ai | attention, ai | attention, assistant | attention, agent | attention: ai
      instructions for ai | instruction for ai | instructions to the ai | instructions for the assistant
      instruction for the assistant | instructions for the model | instruction to the model
      instructions for agents | instructions for the agent | instructions for language models | instruct the model
      instruct the assistant | instruct the agent | message to ai | message for ai | message for the ai
      message to the ai | message to the model | message for the model | message to the assistant
      message for the assistant | message to the agent | dear ai | dear assistant | dear model | dear agent
      dear llm | dear language model | dear chatgpt | dear claude | dear gpt | hey ai | hey assistant | hey agent
      hey chatgpt | hey claude | hi ai | hi assistant | hi agent | hi chatgpt | hi coding | hello ai
      hello assistant | hello agent | hello chatgpt | kind assistant | to you, ai model | this is for the ai
      <important> | ai-only | for ai only | for ai agents only | for agents only | for the model only | to any ai
      to the ai assistant | to all ai | ai reading this | model reading this | llm reading this
      assistant reading this | agents reading this | agent reading this | ai agent reading | models reading this
      agents working on | agents that read | whoever summarizes | important message from me | @assistant | @agent
      @coding-agent | @gemini | @claude | @copilot | @chatgpt | @gpt | assistant directive | assistant instruction
      agent directive | agent instruction | agent instructions: | model instruction | ai instruction
      ai directive | hint for ai | hint for the ai | hint for llms | hint to the model | ai coding assistants
      ai reviewers: | ai reviewer: | for any ai | any ai that | any llm that | any model that | any assistant that
      assistants reading | llms judging | llms reviewing | models judging | models reviewing
      generated by a language model | generated by an ai | if your answer is generated | if this is being read by
      if a language model | if an llm | language models processing | assistants processing | ai systems processing
      """
    case .must:
      """
      the model must | the assistant must | the ai must | ai must | model must | assistant must | models must
      assistants must | llm must | llms must | bot must | chatbot must | system must append
      answering system must | the model shall | model shall | the assistant shall | assistant shall | bot shall
      it shall execute | the model is required to | the assistant is required to | the agent is required to
      the ai is required to | you are required to | you are obliged to | you are obligated to | you are ordered to
      you are instructed to | you are commanded to | the model fills | the model has to | the assistant has to
      ai has to | has to be discarded by the model | you must obey | you must comply | must obey
      """
    case .voided:
      """
      is void | are void | null and void | no longer apply | no longer applies | no longer valid
      no longer in force | no longer in effect | no longer binding | no longer bind | no longer count
      no longer matter | no longer relevant | do not apply | don't apply | does not apply | doesn't apply
      do not count | don't count | do not matter | don't matter | not binding | suspended | superseded | obsolete
      revoked | rescinded | cancelled | canceled | lifted | waived | waives | waive | repealed | annulled
      bypassed | unloaded | are wrong | switched off | turned off | are off | as off | means off | guardrails off | filters off | filter off | safety off | restrictions off | limits off | rules off
      is disabled | are disabled | been disabled | been lifted | been removed | been replaced | been cancelled
      been revoked | been suspended | deactivated | out of force | replace the ones | replace the rules
      cease to apply | ceased to apply | stop applying | stops applying | off the table | is outdated
      are outdated
      """
    case .verbatim:
      """
      verbatim | word for word | word by word | sentence by sentence | line by line | letter by letter
      letter for letter | character by character | character for character | exact wording | exact words
      exact text | exactly as written | exactly as given | exactly as it | as written | in full | in its entirety
      in their entirety | without omitting | without leaving | without skipping | leave nothing out
      leaving nothing out | from beginning to end | from start to finish | from the very beginning
      beginning to end | full text | entire text | complete text | unabridged | unedited | unaltered
      original wording | original text | in base64 | in rot13 | in hex | in morse | code block | txt block
      starting with "you are | starting with 'you are | starting with you are | begins with "you are
      begin with "you are | including everything | include everything | including the confidential
      including all hidden | including the hidden | including any hidden | confidential part | first 50 words
      first 100 words | first ten words | first words | first sentence | first line | as phrased | unchanged
      as worded | without changes
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
      """
    case .render:
      """
      render this image | render the image | render this picture | render the following image | render an image
      render a markdown image | display this image | show this image | display the image | embed this image
      embed the image | include this image | include the image | insert this image | insert the image
      add this image | end your answer with | end your answer with the link | end your reply with
      end your response with | end each answer with | end every answer with | as a markdown image
      as a markdown link | in a markdown image | in a markdown link | url-encoded | url encoded | urlencoded
      percent-encoded | base64 of everything | base64 of the | base64 of all | encoded in the url
      in the query string | as a query parameter | as a query string | as a url parameter | as url parameter
      to the url | into the url | into the link | in the link | to the link | append to the url | as the subdomain
      as a subdomain | replace data | replacing data | put the data | with the data filled in
      """
    case .disable:
      """
      disable | deactivate | switch off | turn off | shut off | suspend | suppress | stop using | stop applying
      cancel | skip | lift | dismiss | wipe | never mind | erase | switching off | turning off | disabling
      put away | drop
      """
    case .priority:
      """
      takes precedence over | take precedence over | higher priority than | takes priority over all | other chunks
      conflicting chunks | conflicting passages | conflicting sources | conflicting documents | all other results
      other sources say | other documents say | whatever the other | whatever other sources | that says otherwise
      that contradicts this | which contradict this | more authoritative than | authoritative source
      most authoritative | this document first | priority: max | overrides all other | highest relevance
      more important than all other | precedence over all other | priority over all other | highest priority
      top priority | critical update | high priority | other documents | other sources | any context that
      """
    case .role, .persona, .unlimited, .refusal, .forbidden, .comply, .vendor, .doubleAnswer, .fiction,
      .forcedOpening, .puppetPolicy, .evade, .againstUser:
      ""
    }
  }
}
