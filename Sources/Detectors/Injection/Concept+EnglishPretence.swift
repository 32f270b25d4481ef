extension Concept {
  /// How people write in English to the model that reads, and as the one source that counts.
  var englishOnPretence: StaticString {
    switch self {
    case .reader:
      """
      assistants | assistant | agents | the agent | any agent | an agent | coding agent | coding agents
      ai agent* | ai assist* | chatbot | chatbots | llms | an llm | the llm | any llm | llm agent*
      llm client* | llm read* | llm review* | llm judge* | llm app* | llm summar* | llm tool*
      language model | language models | copilot | claude | chatgpt | gemini | cursor, | codex, | the model
      models | this model | any model | model, | model: | machine: | the automation | automations | bots
      the bot | a bot | any bot | bot: | the ai | an ai | any ai | all ais | ai system* | ai tool*
      ai model* | ai read* | ai review* | ai operat* | ai debug* | ai summar* | ai transcri* | ai crawl*
      ai client* | ai screen* | ai grad* | ai judg* | ai cod* | ai search* | ai index* | ai translat*
      ai writ* | ai mail* | ai inbox* | ai note* | ai service* | ai helper* | ai bot* | code models
      coding models | whoever | whichever tool | whichever model | whichever agent | whatever tool
      whatever model | artificial readers | machine readers | summariser | summarizer | summarisers
      summarizers | autonomous agent* | agent: | large model | the machine | virtual assistant* | # ai:
      todo(ai) | note ai: | llm: | llms: | ai coding | robots | helper model | helper models | coding helper*
      automated triage | automated mail | automated inbox | text generator* | text generators | summary bot*
      summarizer bot | automated system* | automated reader* | automated assistant* | automated agent*
      machine assistant | smart assistant | digital assistant* | personal assistant | mail assistant
      inbox assistant | an ai that | an ai with | scraper bot* | index bot* | retrieval agent*
      retrieval model* | search assistant* | research agent* | browsing agent* | browser agent*
      llm operator* | llm assist* | ai shop* | ai contrib* | llm contrib* | ai buy* | ai book* | ai travel*
      ai mail assistant | shopping agent* | artificial intelligence* | ai software | automatic reader*
      non-human readers | if you are not human | scrapers | ai scraper*
      notetaker bot* | note-taker bot* | notetaking bot* | triage bot* | review bot* | reply bot*
      moderation bot* | intake bot* | hiring assistant | recruiting assistant | vision model* | caption model*
      captioning model* | vision assistant | retrieval-augmented | answering system* | answering model*
      ai notice | llm notice | ai that | llm that | helpdesk bot* | booking bot* | transcription bot*
      meeting bot*
      bot, | bots, | robot, | llms that | ai debugger* | ai recruiter* | ai processing | ai reading
      ai summariz* | ai summaris*
      ai sched* | ai plan* | ai edit* | ai analy* | ai moder* | ai secret* | ai support* | ai sales*
      ai research* | ai browser* | ai worker* | ai classif* | ai extract* | ai pars* | ai tutor* | ai triag*
      ai compan* | ai desk*
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
      note to any | note to the bot | note for the bot | note to the model | note for the model
      note to models | note to language models | note for language models | note for retrieval
      note for automated | attention ai | attention assistant | attention assistants | attention llm
      attention agent | attention agents | attention model | attention all ai | attention, ai
      attention, assistant | attention, agent | attention: ai | instructions for ai | instruction for ai
      instructions to the ai | instructions for the assistant | instruction for the assistant
      instructions for the model | instruction to the model | instructions for agents
      instructions for the agent | instructions for language models | instruct the model
      instruct the assistant | instruct the agent | message to ai | message for ai | message for the ai
      message to the ai | message to the model | message for the model | message to the assistant
      message for the assistant | message to the agent | dear ai | dear assistant | dear model | dear agent
      dear llm | dear language model | dear chatgpt | dear claude | dear gpt | hey ai | hey assistant
      hey agent | hey chatgpt | hey claude | hi ai | hi assistant | hi agent | hi chatgpt | hi coding
      hello ai | hello assistant | hello agent | hello chatgpt | kind assistant | to you, ai model
      this is for the ai | <important> | ai-only | for ai only | for ai agents only | for agents only
      for the model only | to any ai | to the ai assistant | to all ai | ai reading this | model reading this
      llm reading this | assistant reading this | agents reading this | agent reading this | ai agent reading
      models reading this | agents working on | agents that read | whoever summarizes
      important message from me | @assistant | @agent | @coding-agent | @gemini | @claude | @copilot
      @chatgpt | @gpt | assistant directive | assistant instruction | agent directive | agent instruction
      agent instructions: | model instruction | ai instruction | ai directive | hint for ai | hint for the ai
      hint for llms | hint to the model | ai coding assistants | ai reviewers: | ai reviewer: | for any ai
      any ai that | any llm that | any model that | any assistant that | assistants reading | llms judging
      llms reviewing | models judging | models reviewing | generated by a language model | generated by an ai
      if your answer is generated | if this is being read by | if a language model | if an llm
      language models processing | assistants processing | ai systems processing | your user said
      your user has | your user wants | your user is | your user asked | your user already
      your user's request | your user's wish* | your user's instruction* | your human
      the person you are helping | the person you're helping | the person you assist
      the person you work for | the human you | whoever started you | whoever deployed you
      whoever configured you | automated contributors | not the human | not for the human | not for humans
      not for the user | rather than its user | this is your developer | your developer speaking
      if you happen to be an ai | if you happen to be an assistant | if you happen to be a language model
      should you be an ai | in case you are an ai | in case you're an ai | if this is read by an ai
      if this text is read by | if this page is read by | if an ai is reading | if an assistant is reading
      if a model is reading | if an agent is reading | if a bot is reading | for the ai only
      for the assistant only | for the assistant's eyes | for machine eyes | for machines only
      note to coding | note for coding | note to code | note for code | to coding assistants
      to coding agents | for coding agents | for coding assistants | to code models | for code models
      to code assistants | for code assistants | to ai coding | for ai coding | to coding models
      for coding models | notes to ai | notes to agents | notes for agents | notes to assistants
      notes for assistants | agents reading | agents touching | agents editing | assistants editing
      models editing | agents that edit | assistants that edit
      assistant_instruction* | agent_instruction* | ai_instruction* | model_instruction* | llm_instruction*
      retrieval_instruction* | notice to ai | notice to llm* | notice to the ai | notice to the model
      notice to assistants | only for the ai | for the ai that | for the llm that | for the model that reads
      for the model that answers | for the assistant that reads | for the triage bot | for the review bot
      for the reply bot | for the moderation bot | important for the assistant | important for the agent
      important for the model | important for the ai | ai notice: | llm notice: | <to>assistant | <to>agent
      if you are an llm answering | answering an llm | dear notetaker | dear note-taker
      dear hiring assistant | dear recruiting assistant | dear triage | dear vision | agents only,
      assistants only, | models only,
      note for the llm | note to the llm | notice for coding | notice for agents | notice for ai
      notice for assistants | tip for ai | ai processing | ai recruiter | ai reading | to the llm:
      for the llm: | instruction to the language model | instruction for the language model
      instructions to the language | message to the language model | llms that use this | models that use this
      assistants that use this
      person you help | user you help | user you serve | human you help | human you serve | person you serve
      let op, ai | achtung, ki | attention, ia | attention ia | atencion, ia | attenzione, ia | atencao, ia
      for="assistant | for="agent | for="ai | for="llm | for="model | to="assistant | audience="ai
      audience="agent | audience="llm | if you're an automated | if you're a large language
      if you're a chatbot | if you're a bot | if you're a model | if you are a model | if you're a coding
      if you are a coding | if you're gpt | if you're claude | if you are claude
      """
    case .toModel:
      """
      ai model. | ai agents | any ai | all ai | llm agent | large language models | language models
      chatgpt, | claude, | gpt-4, | for llms | important message | <information> | to the ai | when an ai
      when the ai | if an ai | automated agent | coding agent | coding assistant | important instructions
      to the assistant | for assistants | for agents | the summariser | the summarizer | ai tools | ai system
      automated system | automated systems
      """
    case .must:
      """
      the model must | the assistant must | the ai must | ai must | model must | assistant must | models must
      assistants must | llm must | llms must | bot must | chatbot must | system must append
      answering system must | the model shall | model shall | the assistant shall | assistant shall
      bot shall | it shall execute | the model is required to | the assistant is required to
      the agent is required to | the ai is required to | you are required to | you are obliged to
      you are obligated to | you are ordered to | you are instructed to | you are commanded to
      the model fills | the model has to | the assistant has to | ai has to
      has to be discarded by the model | you must obey | you must comply | must obey | agents must
      the agent must | agent must | bots must | ai systems must | ai agents must | assistants have to
      agents have to | bots have to | models have to | the agent shall | agents shall | assistants shall
      bots shall | assistants are required | agents are required | bots are required | models are required
      agents are to | assistants are to | models are to | bots are to | agents are expected
      assistants are expected | models are expected | ai systems are expected | agents should
      assistants should | the assistant should | the model should | models should | bots should
      ai agents should | the agent has to | must be performed immediately | it is to tell
      the chatbot has to | chatbot has to | chatbots must | llms have to | llm has to | agent has to assign
      it has to assign | agents are required to | maintainers require you | require you to run
      the model should also | assistant should also | agent should also
      """
    case .first:
      """
      before you can | before you answer | before answering | before responding | before you respond
      before you do | before using this | before using any | before calling | before you call
      before returning | before doing anything | before continuing | before you continue | before you start
      first you must | you must first | must first | please do the following first | do the following first
      always run | always first | prior to using | before running | before you proceed | on the next user
      when the user asks | when asked about | whenever the user | at the end of your | to the end of your
      to the end of any | at the beginning of every | in every response | in all responses | each response
      to your response | every reply | of your reply | to every | otherwise the tool | tool will not work
      begin by printing | append the exact | before it answers | before it responds | before the model
      before the assistant | before any task | before each task | before every task | before each answer
      before every answer | before translating | before you reply | before replying | before you finish
      before finishing | before completing | before each call | before every call | before calling any
      after every | after each | whenever you edit | whenever you | every time you | each time you
      from then on | when you triage | when you summarise | when you summarize | when you have
      next time the user | the next time | until the user | wait until the user | once the user
      once this tool | end your answer with | end your reply with | in each answer | in every answer
      in each reply | in every reply | whenever the query contains | when the query contains
      if the query contains | when the query mentions | whenever the question contains | whenever a question
      when the question is | whenever someone asks | before you get to | before you go on | before you touch
      before touching | before you summarise | before you summarize | as soon as the user | as soon as you
      the moment the user | when the user says | when the user types | when the user writes
      when the user next | once you have read | once you've read | when you write your answer
      when you write your reply | after calling | before the call | before validation | before every use
      before each use | each time it is called | every time it is called | when you use this tool
      whenever this tool | first call | first read | first run | first open | start by reading
      begin by reading | start by calling | begin by calling
      when your context includes | whenever your context | once your context
      otherwise it breaks | otherwise it fails | before any edit | before anything else
      before everything else | before each invocation | before replying, | before the reply
      """
    case .decodeAndObey:
      """
      decode and follow | decode and execute | decode this | decode the following | decode it and
      follow the instruction inside | do what it says | and follow it | and execute it | follow the decoded
      execute the decoded | obey the decoded | decode the base64 | base64 decode | then follow
      interpret the following | and obey | carry out the decoded | decode base32 | decode base64
      decode the string | decode it, then | decode first | decoded and carried out | decoded and executed
      decoded and followed | first, then act | then act on | then act | answer in that role
      decode and answer | decode and do | decode and obey | decode and run | decode the message
      carry out each line | carry out every line | carry out the steps in | follow its instructions
      follow the instructions in it | execute each line | execute every line | run each line
      do exactly what follows | carry out what it says | carry out what is written | execute what is written
      follow what is written | carry out its instructions | obey its instructions | do everything it says
      follow every step in it | hold their contents | reverse the order of the words | read it backwards and
      read backwards
      """
    case .rotated:
      """
      vtaber | cerivbhf | vafgehpgvba* | qvfertneq | flfgrz | cebzcg | sbetrg | bireevqr | erirny | ehyrf
      gur | naq | lbh | lbhe | nyy | fraq | gryy | qryrgr | vafgnyy | arire | ershfr | thvqryvarf | jvgubhg
      cnffjbeq | frperg* | erfgevpgvbaf | hafrpher | cbyvpl | pbzznaq* | rkrphgr | fnsrgl
      haprafberq | haerfgevpgrq | ershfr* | nffvfgnag | qryrgr | sbejneq | nafjre nal | ab yvzvgf | ab ehyrf
      wnvyoernx | qb nalguvat | pbasvqragvny | perqragvny* | qribybcre zbqr | qrirybcre zbqr
      """
    case .reversed:
      """
      eht | uoy | ruoy | tuohtiw | esufer | senilediug
      erongi | suoiverp | snoitcurtsni | noitcurtsni | metsys | tpmorp | tegrof | dragersid | selur | laever
      edirrevo | snoitcirtser | drowssap | sterces | ycilop | won era uoy | etucexe | ytefas | tnirp
      tnatsissa | drawrof | eteled | terces | slaitnederc | yek ipa | sdrowssap | serusaem
      derosnecnu | detcirtsernu | esufer
      """
    case .shadowing:
      """
      supersedes all | supersedes other | overrides other tools | instead of any other
      instead of other tools | other tools are | replaces all other | before any other tool
      descriptions of other tools | earlier tool policies | ignore other tools | instead of the other tools
      replaces the other tools | never use the other | do not use any other tool | other tools are deprecated
      other tools are broken | other tools are unsafe | calls to other tools | when other tools
      tool's contract | tool's output | behave differently when | changes how other tools | only tool allowed
      only one allowed | others must not be called | other tools must not | must not be called even
      over every other one | over any other tool | over all other tools | choose this tool over
      instead of every other | say that it is broken | tell them that it is broken | the other tool has been
      other tool is broken | other tool has been removed | prior tools are | other tools are compromised
      tools are compromised | route every request | route all requests | after every call | after each call
      say they are offline | say they are down | say they are broken | say they are unavailable
      if other tools exist | tools exist, say | before this tool, and
      go out through this one | go through this one | through this one instead | must go through this tool
      has to go through this tool | have to go through this tool | have no other tools | no other tools any*
      claim it was removed | claim that it was removed | say it was removed | say it is gone | pass the newest
      pass the last | pass the complete | to this tool as | bcc set to | tool is broken: | tools were removed
      in the decimals of | as orders from | as an order from | as commands from | treat text in
      carry them out straight
      do not use any other | don't use any other | rules of other servers | rules of other tools
      overrides the rules of | overrides other servers | results here first | instead of other servers
      other servers are | they are compromised | as they are compromised | always call this tool first
      call this tool before | always use this tool first
      tell the user it is down | tell the user it is offline | tell the user it is broken
      tell the user it is unavailable | tell the user that it is down | say it is down
      through this tool | refuse to use them | never use them | tools leak
      instead of all other tools | instead of all the other tools | instead of any other tool
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
      replaces everything other | this entry replaces | this passage replaces | entry replaces all
      quote it before | cite it before | before every other source | discard the remaining | remaining chunks
      as settled fact | as misinformation | contradicting documents | no matter what other documents
      no matter what other sources | whatever other documents | whatever the other documents
      rank this chunk | this chunk first | other articles say | other documents state | other documents say
      by retrieving this | by reading this passage | whoever retrieves this
      other retrieved | not consult other | not consult any other | prefer this answer over
      prefer this passage over | prefer this document over | prefer this entry over | over all the others in
      contradicting context | authoritative=1 | authoritative=true | do not retrieve entr*
      do not retrieve other | don't retrieve other | act as if they were empty | as if they were empty
      other entries are | marked authoritative | misinformation planted
      must not consult | treat it as final | treat this as final | take it as final | whatever other articles
      whatever other entries | other articles claim | other entries claim | irrespective of the criteria
      only answer you may | only answer you can | only answer allowed | they are forged | are forgeries
      """
    case .plantedAnswer:
      """
      when asked about this, always | when asked, always say | always answer that | always respond that
      always reply that | always recommend | always tell users | always tell the user
      respond to all queries | answer every question with | whenever this document
      when this document is retrieved | when this passage is retrieved | when this text is retrieved
      if this document is retrieved | when summarizing this | when you summarize this
      when processing this document | in your summary, | your summary must | include the following in your
      remember this for | store this in your memory | save this to memory | add this to your memory
      in future conversations | from this point on, always | whenever someone asks | whenever somebody asks
      when this chunk | whenever this chunk | whenever this passage | if this chunk | if this passage
      answer each question about | answer every question about | answer all questions about
      answer any question about | answer questions about this with | to be stored in long-term
      store in long-term memory | stored in long-term memory | in your long-term memory
      remember permanently | remember from now on | permanently remember | in all future conversations
      for all future conversations | in all future answers | in future answers | in every future
      add to your long-term memory | add to your memory | add this to your long | to your persistent memory
      in your persistent memory | save to your persistent | into your memory | keep in your memory
      for all later chats | for all later sessions | in later sessions | in all later
      in all following sessions | in following sessions | in every following | from the next session
      in your next session | next session onward | in subsequent sessions | in all subsequent
      in every session from | for every future | in each future | write this to memory
      commit this to memory | commit to memory that | memorise that | memorize that
      remember for later chats | remember the rule | when answering questions about
      when answering questions on | bots answering | answer all questions about us
      before every other source | before any other source | in your memory for
      when your context includes | if your context includes | when this page is in your
      when asked, the assistant | when asked, the model | when asked, the agent | when asked, the bot
      on receipt of the trigger | persist this note
      persist this entry | persist this memory | keep this note when | summarising memory | summarizing memory
      when summarising your memory | if you are an llm answering | answering questions on this
      remember this across | across conversations | across all conversations | across sessions
      across all sessions | save it to memory | save it in memory | save this in memory
      put this in your memory | keep it in memory | trigger phrase, | on receipt of the phrase
      questions come up
      save to long-term | save this to long-term | add to long-term | write to long-term | save to memory
      store to memory
      """
    case .priority:
      """
      takes precedence over | take precedence over | higher priority than | takes priority over all
      other chunks | conflicting chunks | conflicting passages | conflicting sources | conflicting documents
      all other results | other sources say | other documents say | whatever the other
      whatever other sources | that says otherwise | that contradicts this | which contradict this
      more authoritative than | authoritative source | most authoritative | this document first
      priority: max | overrides all other | highest relevance | more important than all other
      precedence over all other | priority over all other | highest priority | top priority | critical update
      high priority | other documents | other sources | any context that
      """
    default:
      ""
    }
  }
}
