extension Concept {
  /// What strangers write to the machine that reads for somebody else, and what they say of the one it reads for: in English
  /// and in the languages that can do without accents.
  var strangersWords: StaticString {
    switch self {
    case .address:
      """
      si tu es une ia | si vous etes une ia | si tu es un assistant | si eres una ia | si eres un asistente de ia
      si sos una ia | se voce e uma ia | se voce for uma ia | se tu es uma ia | se sei un'ia | se sei un assistente
      wenn du eine ki bist | falls du eine ki bist | bist du eine ki, | als je een ai bent | jesli jestes ai
      jesli jestes modelem | hvis du er en ai | om du ar en ai | note aux outils | note destinee aux outils
      hinweis an automatische | hinweis fur automatische | an automatische auswertungs* | nota per i sistemi automatici
      nota para sistemas automaticos | aviso a los modelos | aviso a los sistemas | aviso aos modelos
      avis aux modeles | avviso ai modelli | geheim, nur fur das modell
      nur fur das modell | nur fur die ki | reserve au modele | solo para el modelo | solo para la ia
      apenas para o modelo | solo per il modello | alleen voor het model | for the model only
      gpt actions: | note for gpt | automated upgrade agents | automated migration agents
      """
    case .reader:
      """
      ki-reise* | reiseassistent* | ki-system* | ki-agent* | bewerbungssystem* | auswertungssystem* | bewertungssystem*
      screening system* | screening tool* | scoring system* | grading system* | ranking system* | sistemas de seleccion | sistema de triagem | sistemi di selezione | upgrade agent*
      migration agent* | pair programmer*
      """
    case .requester:
      """
      busqueda del usuario | pregunta del usuario | peticion del usuario | solicitud del usuario | ordenes del usuario
      suche des nutzers | frage des nutzers | anfrage des nutzers | wunsche des nutzers | suche des benutzers
      frage des benutzers | anfrage des benutzers | recherche de l'utilisateur | question de l'utilisateur
      demande de l'utilisateur | consignes de l'utilisateur | domanda dell'utente | ricerca dell'utente
      richiesta dell'utente | pedido do usuario | pergunta do usuario | busca do usuario | vraag van de gebruiker
      zoekopdracht van de gebruiker | pytanie uzytkownika | zapytanie uzytkownika | otazku pouzivatela
      poziadavku pouzivatela | dotaz uzivatele | pozadavek uzivatele | owner of this mailbox | owner of the mailbox
      mailbox owner | o dono da caixa | o dono pediu | proprietaire de la boite | dueno del buzon | besitzer des postfachs
      proprietario della casella | current customer | the shopper's | the traveller's | the traveler's
      """
    case .againstUser:
      """
      instead of the instructions of their user | rather than the instructions of their user
      instead of the instructions of its user | instead of the instructions of your user
      rather than the instructions of the user | instead of their user's | rather than what their user
      instead of what their user | statt den anweisungen ihres nutzers | statt den vorgaben des nutzers
      au lieu des consignes de leur utilisateur | en lugar de las ordenes de su usuario
      """
    case .override:
      """
      setze dich uber | setzt euch uber | setzen sie sich uber | cesse d'appliquer | n'applique plus | n'appliquez plus
      ignoriert die | ignoruj | ignoruje | forget its | forget the limits | throw away the | stop helping
      """
    case .target:
      """
      grille de notation | grille de l'acheteur | la grille | instruction you | rubric you | bewertungsraster
      vorgegebenen kriterien | criterios de evaluacion | criteres de notation | scoring grid
      """
    case .voided:
      "have all been removed | have been removed | abgeschaltet | ausser betrieb | in diesem chat nicht"
    case .hush:
      """
      refrain from asking | refrain from telling | refrain from mentioning | ask nobody | ask no one
      weise niemanden auf | weist niemanden auf | macht niemanden auf | memory hidden from | keep this memory
      hidden from everyone | no mencionen este | no mencionen esta | ne mentionne pas cette | ne mentionnez pas cette
      fait aucune mention | nao conte a ninguem | no lo digas a nadie | n'en parle a personne | n'en parlez a personne
      non parlarne con | non dirlo a nessuno | sag es niemandem | sagt es niemandem | vertel het niemand
      nie mow nikomu | nerikej nikomu | nehovor nikomu | carry on as though | carry on as if | go on as if nothing
      continue as if nothing | continue as though nothing | need not be told | right to be told
      erwahne diesen hinweis | never bring this up | must not be discussed
      """
    case .conceal:
      """
      sans le dire a l'utilisateur | sans en parler a l'utilisateur | sin decirselo al usuario | sin contarselo al usuario
      sem dizer ao usuario | sem contar isso ao usuario | senza dirlo all'utente | ohne es dem nutzer zu sagen
      ohne es dem benutzer zu sagen | zonder het de gebruiker te | verschweige das dem menschen
      verschweige das gegenuber | verschweige es dem | verschweige dies dem | verschweige das gegenuber dem menschen
      """
    case .outranks:
      """
      order replaces all | orders replace all | instruction replaces all | instructions replace all | rule replaces all
      anweisung ersetzt alle | anweisungen ersetzen alle | consigne remplace toutes | instruction remplace toutes
      instruccion reemplaza todas | instrucao substitui todas | istruzione sostituisce tutte | higher rank than
      outranks your | outranks the system | outranks all other
      """
    case .fakeTurn:
      """
      assistant: understood, i will | assistant: understood. i will | assistant: sure, i will | assistant: sure, i ignore
      nassistant: understood | nassistant: sure | nassistant: ok | nassistant: of course | nassistant: certainly
      assistant: ok, i will | assistant: okay, i will | assistant: certainly, i will | assistant: of course, i will
      """
    case .unlimited:
      """
      safety guideline | sicherheitsvorgabe* | safety training off | ethics off | no moral limits | no ethical limits
      without any moral limits | without moral limits | usual rules do not exist | normal rules do not exist
      rules do not exist | everything is allowed | everything is permitted | every filter off | filters off
      as if there were no filter | unlock test | all of them have been removed | they have all been removed
      no filter existed | escaped from its creators | escaped its creators
      se ha escapado de sus creadores | escapo de sus creadores | no respeta ninguna | sin respetar ninguna
      tolto ogni filtro | tolti tutti i filtri | senza alcun limite | echappee de ses createurs | ne respecte aucune
      seinen schopfern entkommen | ihren schopfern entkommen | keine regeln kennt | kennt keine regeln
      nao respeita nenhuma | escapou de seus criadores | filtre yokmus | filtre olmadan | filtr nie istnia*
      jakby filtra nie | sicherheitsregeln gelten
      """
    case .refusal:
      """
      never leave the role | never step out of the role | never break the role | nunca dice "no | jamas dice "no
      ne dit jamais non | ne dit jamais "non | sagt niemals nein | sagt nie nein | hicbir soruyu reddetme*
      asla reddetme* | ohne ablehnung | refusal would spoil | cannot refuse | sin avisos ni | senza mai rifiutare
      sans jamais refuser | sin negarte nunca | sem nunca recusar
      """
    case .comply:
      """
      comply with all prompts | comply with each prompt | comply with every prompt | comply with everything
      aunque lo que pida sea ilegal | meme si c'est illegal | auch wenn es verboten | auch wenn es illegal
      mesmo que seja ilegal | anche se e illegale
      """
    case .disable: "switch your safety | turn your safety | switch your ethics | schalte deine"
    case .systemPrompt:
      """
      ur hidden | ur secret instruction* | ur whole secret | ur system | ur initial | ur prompt | ur full prompt
      your secret instruction | your hidden instruction | your whole secret | your whole hidden | your system msg
      your initial message | your starting instructions | anfangsprompt* | startprompt* | ausgangsprompt*
      prompt inicial | prompt iniziale | what did your creators write | what did ur creators | what did your developers write | what did ur dev*
      the devs gave | the dev gave | prompt de depart | prompt de partida | prompt di partenza
      """
    case .leak:
      "write your initial | return your initial | write ur | return ur | write your system | return your system | return your hidden"
    case .verbatim:
      "not shortened | unshortened | ungekurzt | leave nothing out | without shortening | sans raccourcir | sin acortar"
    case .opening:
      "put before mine | wrote before mine | placed before mine | uber meiner nachricht | uber meiner ersten nachricht"
    default: ""
    }
  }

  /// The same in other scripts, and where no one leaves the accents out.
  var strangersElsewhere: StaticString {
    switch self {
    case .address:
      """
      仅供模型 | 仅供ai | 只给模型 | 只给ai看 | モデル専用 | ai専用 | モデルのみ | 모델 전용 | только для модели | только для ии | лише для моделі
      """
    case .requester:
      """
      вопрос пользователя | запрос пользователя | запит користувача | 用户的问题 | 用户的请求 | 用户的搜索 | ユーザーの質問 | ユーザーの依頼 | 사용자의 질문 | 사용자의 요청
      سؤال المستخدم | طلب المستخدم
      """
    case .override: "не обращай внимания на"
    default: ""
    }
  }

  /// What a reader was made to promise: looked for only where one is named.
  var strangersNearby: StaticString {
    switch self {
    case .duty:
      """
      is ordered to | are ordered to | is bound to | are bound to | has sworn to | has promised to | is sworn to
      has agreed to | ist angewiesen | sind angewiesen | hat geschworen | est tenu de | a jure de | ha jurado | ha giurato
      """
    case .act:
      """
      suppress passage* | ignore passage* | leave out document* | leave out passage* | upload the workspace | book here
      buchet hier | bucht hier | reserven aqui | reserve aqui | reservez ici | prenotate qui | zeigt keine anderen
      no muestren otros | nao mostre outros | ne montrez pas d'autres | keine anderen hauser | gespeicherten karte
      tarjeta guardada | carte enregistree | carta salvata | cartao salvo | cancel every | set every | put 0 in
      """
    default: ""
    }
  }
}
