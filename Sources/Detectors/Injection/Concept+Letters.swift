extension Concept {
  /// Who reads letters, reviews and records for somebody else, by more of their names; and whose word is to count for them.
  var letterWords: StaticString {
    switch self {
    case .reader:
      """
      e-mailassistent* | e-mail-assistent* | mailassistent* | mail-assistent* | sprachassistent* | spraakassistent*
      postassistent* | terminassistent* | suchassistent* | zusammenfassungs-ki | gpt that | gpt which | gpt who
      bot that | labelling bot | labeling bot | tagging bot | grading bot | mail bot | mailbot | inbox assistant*
      inbox agent* | mail agent* | email agent* | email assistant* | e-mail assistant* | mail assistant*
      calendar assistant* | calendar agent* | scheduling assistant* | screening model | screening ai
      recruiting ai | hiring ai | summary ai | contract ai | shopping agent* | shopping assistant* | browsing agent*
      ki: | ia: | ki, die | ki die | ia, die | asistente de correo | asistente del correo | asistente de voz
      assistente de e-mail | assistente de voz | assistente di posta | assistente vocale | assistant vocal
      assistant de messagerie | assistant qui | asystent poczty | asystenta poczty | asystent glosowy
      """
    case .reading:
      """
      tags these | tags this | labels these | sorts these | rates these | grades these | screens these | reads these
      that tags | that labels | that sorts | that rates | that grades | that screens | which tags | which sorts
      qui trie ce | qui trie cette | qui trie le | qui lit cette | die deze mail | die diese mail | die dieses video
      die diese seite | die dieses rezept | die diesen | diese mail sortiert | que clasifica | que ordena este
      que procesa este | che smista | che elabora questo | che riassume questo | ktory czyta | ktory przetwarza
      """
    case .principal:
      """
      deines herstellers | deines betreibers | deiner entwickler | deiner hersteller | van je maker | van je makers
      de ton fabricant | de tes concepteurs | de tu fabricante | de tus creadores | do teu fabricante
      dos teus criadores | del tuo produttore | dei tuoi creatori | your maker's | your makers' | your operator's
      your vendor's | your provider's | twojego producenta | twoich tworcow
      """
    case .requester:
      """
      deines besitzers | deiner besitzerin | van de eigenaar | de eigenaar | du proprietaire | de ton proprietaire
      del propietario | de tu dueno | del dueno | do proprietario | do dono | del proprietario | del tuo padrone
      wlasciciela | wlascicielki | owner's instructions | owner's orders | owner's wishes | owner's rules
      maintainers ordered | maintainer ordered | the recipient asked | the recipient wants | the mailbox owner
      wunsche des nutzers | consignes de l'utilisateur | deseos del usuario | person at the keyboard
      """
    case .hush:
      """
      lass dir nichts anmerken | lasst euch nichts anmerken | niets van merken | niets merken | don't let anyone notice
      do not let anyone notice | don't let on | sans que cela se voie | sans que ca se voie | mine de rien
      sin que se note | sin que nadie lo note | sem que ninguem perceba | sem que se perceba | senza farti notare
      senza che si noti | tak by nikt | no confirmation | with no confirmation | without any confirmation
      this memory hidden | memory hidden | this memory secret | zataj | przemilcz | verschweig* | cele que
      tais que | oculta que | occulta che | taci che | esconde que | nenne die quelle nicht | quelle nicht
      no reveles esta fuente | ne revele pas cette source | source of this information | where you got this
      d'ou vient cette | de donde viene esta | woher du das | woher diese information
      """
    case .conceal:
      """
      concealing this from the user | hiding this from the user | keeping this from the user
      concealing it from the user | hiding it from the user | keeping it from the user
      """
    case .address:
      """
      directive for the assistant | order for the assistant | instruction for the assistant: | instructions for the assistant:
      rule for the assistant: | inserted for the assistant | consigne pour l'assistant | consigne inseree pour l'assistant
      instruction pour l'assistant | anweisung an den assistenten | anweisung fur den assistenten
      instruccion para el asistente | instrucao para o assistente | istruzione per l'assistente
      instructie voor de assistent | polecenie dla asystenta | do agenta: | teraz do agenta | hinweis an den e-mail*
      an den e-mail-assist* | an die ki, | an die ki: | aan de ai: | aan de ai, | alla ia: | alla ia, | a la ia:
      a la ia, | para a ia: | para a ia, | a l'ia: | a l'ia, | pour l'ia: | pour l'ia, | dla ai: | dla ai,
      """
    case .outranks:
      """
      vorrang vor deiner | vorrang vor deinen | vorrang vor allen | replaces your system | replaces your instructions
      replaces the system prompt | overrides your system | overrides the system prompt | annule ton | annule votre
      annule tes | remplace ton | remplace tes | remplace votre | anula tu | anula tus | anula las instrucciones
      reemplaza tu | reemplaza tus | anula o teu | anula as tuas | substitui o teu | substitui as | annulla il tuo
      annulla le tue | sostituisce il tuo | sostituisce le tue | vervangt je | gaat boven je | ersetzt deine
      hebt deine | zastepuje twoj | uniewaznia twoj | outranks all others | outranks the others
      """
    case .target:
      """
      review checklist | labelling instructions | labeling instructions | tagging rules
      labelling rules | labeling rules | tagging instructions | scoring guide | checking task | prufauftrag
      prufliste | checkliste | kriterien | buyer's criteria
      """
    case .override:
      "drop its earlier | drop its previous | drop their earlier | drop your earlier | ignore-les | ignora-las | ignorier sie | ignoriere sie, wenn"
    case .authority:
      "as coming from the user | as if from the user | as coming from your user | as coming from the owner"
    default: ""
    }
  }

  /// The same in other scripts, and where no one leaves the accents out.
  var letterWordsElsewhere: StaticString {
    switch self {
    case .address:
      "для ии, | для ии: | к модели: | 致阅读本页的 | 致ai: | 给ai: | これを読むai | aiへの指示 | ai에게 | ai 에게 | إلى الذكاء | إلى النموذج | एआई के लिए | לבינה המלאכותית"
    case .hush:
      "не упоминай об этом | не упоминаи об этом | не говори откуда | 不要提到 | 不要提及 | 别提 | 触れないで | 言及しないで | 언급하지 말 | 말하지 말고 | ولا تذكر | לא להזכיר"
    default: ""
    }
  }
}
