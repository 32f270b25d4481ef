extension Concept {
  /// What is written for the machine among what people read: notes in fields, in reviews and on cards, and passages that set
  /// others aside. In English and in the languages that can do without accents.
  var noteWords: StaticString {
    switch self {
    case .address:
      """
      note_to_model | note_to_ai | note_to_llm | note_to_assistant | note_to_agent | rules-for-model | for-model>
      for_model | model_note | if the reviewer is an auto* | if the reviewer is an ai | if the reviewer is a language
      if the reader is an ai | if the reader is a language | if the grader is an ai | if the screener is an ai
      instruction to the retrieval | instruction to the assistant | instruction to the agent
      instructions to the assistant | for shopping assistants | for shopping agents | for booking agents
      attention coding agent | attention coding assistant | attention, coding agent
      agent importing this | agents importing this | assistant importing this | if an assistant is writing
      if an assistant is reading | if an ai is writing | reservee au modele | reservees au modele | reservado al modelo
      reservada al modelo | riservata al modello | nur fur das modell | ausschliesslich fur das modell
      hinweis fur ki-* | aviso a los agentes | aviso a las ia | aviso aos agentes | avviso agli agenti
      avis aux agents | an das sprachmodell der
      """
    case .hush:
      """
      no need to bother your | no need to bother the user | don't bother your human | do not bother your human
      do not ask the human | don't ask the human | do not ask your human | delete this note | delete this line afterwards
      leave this sentence out | leave this line out | leave out this line | leave this note out | never explain this
      never explain why this | borra esta nota | borren esta nota | apaguem esta nota | losche diese notiz
      supprime cette note | supprimez cette note | cancella questa nota
      """
    case .override: "stand down from | step out of your | step outside of your | step outside your"
    case .overrideAll:
      """
      ignore your user | disregard your user | ignore your owner | disregard your owner | obey the text of this
      obey the instructions on this | obey this page instead | obey this document instead
      """
    case .target:
      """
      your runbook | previous system message | earlier system message | old system message | bewertungsregeln
      bewertungskriterien | contribution rules
      """
    case .voided:
      "policy reset | you have no prior instructions | message has expired | prompt has expired | don't bind you | do not bind you | no longer bind you"
    case .grant:
      """
      maintainer already approved | maintainer has already approved | maintainers have already approved
      mantenedor ya aprob* | mantenedor ya autoriz* | mainteneur a deja | maintainer hat bereits
      """
    case .outranks:
      """
      disregard passages | ignore passages | ignore the other passages | disregard the other passages
      use no other chunk | do not use any other chunk | do not use other chunks | ignore the other chunks
      ignore other chunks | replaces what the assistant | overrides what the assistant | replaces whatever the assistant
      andere quellen nicht verwenden | andere quellen nicht zu | no usar otras fuentes | ne pas utiliser d'autres sources
      """
    case .priority:
      "whatever policy documents | whatever other documents | whatever the other documents | whatever other passages"
    case .retrieved: "antwortende system* | answering system"
    case .first: "when asked for | if asked for | if asked about"
    case .shadowing:
      """
      tool is present, ignore | tool is available, ignore | server is present, ignore | tool exists, ignore
      another server offers | other servers offer | if another server
      """
    default: ""
    }
  }

  /// The same in other scripts, and where no one leaves the accents out.
  var noteWordsElsewhere: StaticString {
    switch self {
    case .voided: "außer kraft"
    case .address: "的智能体请 | 智能体请注意 | 智能体注意 | 本页的智能体 | внимание, агент"
    default: ""
    }
  }
}
