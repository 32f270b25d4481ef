extension Concept {
  /// The same languages on roles and limits, on who speaks and to whom. Without accents, as readings are folded.
  var otherLatinOnPretence: StaticString {
    switch self {
    case .fakeSystem:
      """
      systemmeldung | system-meldung | systemanweisung | systemhinweis | note systeme | message systeme
      mensaje del sistema | nota del sistema | mensagem do sistema | nota do sistema | messaggio di sistema
      nota di sistema | system-nachricht | systemnachricht: | message systeme — | avis systeme
      aviso del sistema | aviso do sistema | avviso di sistema | administrateur vous ordonne
      mensaje del administrador
      systeme : | systeme: | consigne cachee | instruccion oculta | versteckte anweisung: | instrucao oculta
      istruzione nascosta | verborgen instructie | verborgen opdracht | consigne secrete | instruccion secreta
      """
    case .role:
      """
      du bist jetzt | du bist nun | ab jetzt | ab sofort | von nun an | ab nun | tu so als | tue so als
      spiele die rolle | verhalte dich | stell dir vor | nimm die rolle | agiere als | tu es maintenant
      vous etes maintenant | a partir de maintenant | desormais | agis comme | agissez comme | fais semblant
      joue le role | fais comme si | comporte-toi | ahora eres | a partir de ahora | desde ahora | actua como
      finge | haz de cuenta | imagina que eres | simula ser | comportate como | actuaras como | agora voce e
      voce agora e | a partir de agora | aja como | finja | atue como | imagine que voce | faca de conta
      voce e agora | ora sei | adesso sei | d'ora in poi | da ora in poi | agisci come | fai finta
      comportati come | fingi | interpreta il ruolo | du bist ab jetzt | stelle dir vor | spiel die rolle
      schlupf in die rolle | imagine que tu es | imaginez que vous etes | imagine-toi | tu n'es plus
      tu joueras | incarne | actua a partir | ya no eres | eres ahora | imagina ser | imaginate
      interpreta a | finge ser | voce nao e mais | interprete | imagina que es | immagina di essere
      immagina | sei ora | non sei piu | d'ora in avanti | recita la parte | je bent nu | vanaf nu
      doe alsof | stel je voor | mulai sekarang kamu | mulai sekarang anda | berpura-pura | kamu sekarang
      spielst du | du befindest dich in | in dem keine gesetze | antworte als | tu t'appelles | tu incarnes
      reponds comme | te llamas | te llamaras | haz como si | responde como | voce e o | voce se chama
      responda como | atua como | ti chiami | rispondi come | je heet | antwoord als | namamu | spiele eine
      spiele einen | actua como un | actua como una | atue como um | fai la parte
      tu vas jouer | vas jouer le role | vas a interpretar | vas a hacer de | voce vai interpretar
      du wirst spielen | du wirst die rolle | interpreterai | je gaat spelen | je speelt
      """
    case .unlimited:
      """
      keine regeln | ohne regeln | keine einschrankungen | ohne einschrankungen | keine grenzen
      uneingeschrankt | ohne filter | keine beschrankungen | keine richtlinien | unzensiert
      sicherheitsregeln | sans restriction* | sans limite* | aucune restriction | aucune limite
      aucune regle | sans filtre* | sans censure | pas de regles | n'as aucune regle | regles de securite
      sans regles | sin restricciones | sin limites | sin reglas | sin filtros | sin filtro | sin censura
      ninguna restriccion | no tienes restricciones | no tienes reglas | sin limitaciones
      reglas de seguridad | sem restricoes | sem limites | sem regras | sem filtros | sem censura
      nenhuma restricao | sem limitacoes | regras de seguranca | senza restrizioni | senza limiti
      senza regole | senza filtri | senza censura | nessuna restrizione | nessuna regola | nessun limite
      regole di sicurezza | ohne jede einschrankung | ohne jegliche | ohne zensur | ohne tabus | ohne moral
      keine zensur | keine moral | keine filter | deine inhaltsrichtlinien | ohne ethische | keine ethischen
      ethischen bedenken | ni morale | sans morale | sans aucune limite | sans aucune | sans regle
      sans tabou | aucun filtre | aucune censure | sans ethique | ni regles | sin moral | sin etica
      sin ninguna restriccion | sin ningun filtro | sin ninguna | sin tabues | sem nenhuma restricao
      sem nenhum filtro | sem moral | sem etica | sem tabus | livre de restricoes | libre de restricciones
      priva di restrizioni | privo di restrizioni | priva di filtri | senza alcuna restrizione
      senza alcun filtro | senza morale | senza etica | senza tabu | zonder beperkingen | zonder regels
      zonder filter* | zonder censuur | geen regels | geen beperkingen | tanpa batasan | tanpa aturan
      tanpa sensor | tanpa filter | sich an keine vorgaben | an keine regeln | an keinerlei | keine vorgaben
      keine gesetze gelten | gesetzlose | kennt keine regeln | kennt keine grenzen | n'obeit a aucune
      obeit a aucune | aucune loi | sans lois | sans loi | pas de limites | n'ont pas de limites
      n'as pas de limites | sans filtres | sin leyes | sin frenos | no sigues reglas | no sigue reglas
      no sigues ninguna | no obedece* | ni censura | nem censura | sem leis | sem freios | nao segue regras
      senza freni | freni morali | senza leggi | non segue regole | zonder enige | geen filters | geen moraal
      zonder wetten | jede moral fehlt | der jede moral | keine moral kennt | moque des regles | se moque des
      quitado todos los filtros | le han quitado los filtros | tirado todos os filtros | tolto tutti i filtri
      liberee de toute | libere de toute | de toute censure | de toute morale | darf alles sagen
      alles sagen darf | ungefiltert* | sin ninguna etica | frei von allen | libre de toda | livre de toda
      libera da ogni | libero da ogni | vrij van alle | frei von jeder
      alcun filtro | alcun limite | alcuna regola | aucun limite | keinen filter | keinerlei filter
      ningun filtro | ningun limite | nenhum filtro | nenhum limite | zadnych zasad | geen enkele regel
      """
    case .toModel:
      """
      hinweis an die ki | hinweis fur ki | an die ki | wenn du eine ki bist | hallo gpt | hallo chatgpt
      note a l'ia | a l'attention de l'ia | si vous etes une ia | si tu es une ia | en tant qu'assistant
      nota para la ia | si eres una ia | si usted es una ia | nota para a ia | se voce e uma ia
      nota per l'ia | se sei un'ia
      """
    case .authority:
      """
      ich bin der entwickler | je suis le developpeur | soy el desarrollador | eu sou o desenvolvedor
      sono lo sviluppatore
      """
    case .persona:
      """
      modo desarrollador | modo desenvolvedor | mode developpeur | entwicklermodus | modalita sviluppatore
      """
    case .decodeAndObey:
      """
      dekodiere | decodiere und | decode et | decodifica y | decodifique e | decodifica e
      """
    case .address:
      """
      an den ki-assistent* | an die ki-assistent* | hinweis an den assistenten | hinweis fur den assistenten
      hinweis fur die ki | fur ki-agenten | fur den ki-agenten | ki-agenten | fur das sprachmodell
      an das sprachmodell | verarbeitende sprachmodell | sprachmodelle mussen | das sprachmodell muss
      ki-assistent: | lieber assistent | liebe ki | regel fur den agenten | anweisung fur den agenten
      anweisung an die ki | anweisung fur die ki | achtung ki | pour l'assistant ia | a l'assistant ia
      a l'attention de l'assistant | assistant ia | modele de langage | modeles de langage | agents ia
      agent ia | note pour l'ia | note pour l'assistant | consigne pour l'ia | instruction pour le modele
      instruction pour l'ia | cher assistant | para el asistente de ia | para el modelo de lenguaje
      instruccion para el modelo | instruccion para la ia | instrucciones para la ia | nota para el asistente
      agente de ia | asistente de ia | atencion ia | atencion asistente | querido asistente | al asistente
      modelo de lenguaje | modelos de lenguaje | nota para o assistente | assistente de ia
      atencao assistente | atencao ia | para o modelo de linguagem | instrucao para o modelo
      instrucao para a ia | modelo de linguagem | caro assistente | all'assistente ia | per l'assistente ia
      nota per l'assistente | assistente ia | istruzione per il modello | istruzioni per l'ia
      modello linguistico | attenzione assistente | agente ia | aan de ai | voor de ai | ai-assistent
      taalmodel* | beste assistent | asisten ai | untuk ai | catatan untuk ai | an alle ki | ki-systeme
      hinweis an das modell | an das modell: | an alle sprachmodelle | asistente: | assistente:
      assistants ia | attention assistant | asistentes de ia | agli assistenti | agli assistenti ia
      der mensch, dem du hilfst | die person, der du hilfst | deinem nutzer | deines nutzers | dein nutzer
      ton utilisateur | votre utilisateur | tu usuario | seu usuario | il tuo utente | jouw gebruiker
      a la machine | an die maschine | si tu es un assistant | si vous etes un assistant | si tu es un agent
      si tu es un robot | si tu es un modele | si eres un asistente | si eres un agente | si eres un modelo
      si eres un bot | se voce e um assistente | se voce e um agente | se voce e um modelo
      se sei un assistente | se sei un agente | se sei un modello | wenn du ein assistent
      falls du ein assistent | wenn du ein sprachmodell | falls du eine ki | wenn du ein ki-*
      als je een assistent | als je een ai | als je een taalmodel | jika anda adalah ai | jika kamu adalah ai
      jika kamu ai | quien lea esto | quien lea este | quien lea esta | quien procese este
      quien procese esta | quem ler isto | quem ler esta | quem ler este | chiunque legga questo
      chiunque legga questa | wie dit leest | wer das hier liest | wer dies hier liest
      instruccion para el agente | instrucciones para el agente | nota al modelo | nota al asistente
      nota al agente | hinweis an das ki-* | an das ki-system* | an das antwortende system
      si un modele utilise | si un modele lit | si un modele resume | assistente, este | asistente, este
      note au modele | note a l'assistant | nota ao modelo | nota ao assistente | instrucao para o agente
      istruzione per l'agente | anweisung an den agenten | hinweis an den agenten | an das system, das diesen
      an das system, das diese | aan het systeem dat | au systeme qui lit | al sistema que lea
      ao sistema que ler | al sistema che legge
      note a l'intention de | a l'intention de l'assistant | a l'intention de l'ia | a l'intention du modele
      a l'intention des agents | a l'intention des assistants | aviso para el agente | aviso para el asistente
      aviso para la ia | aviso para el modelo | aviso ao assistente | aviso ao agente | aviso para a ia
      aviso para o agente | avviso per l'assistente | avviso per l'agente | hinweis fur assistenten
      hinweis fur ki | hinweise fur ki | melding voor de assistent | bericht voor de assistent
      """
    case .must:
      """
      die modelle mussen | das modell muss | der assistent muss | modelle mussen | les modeles qui
      le modele doit | l'assistant doit | les modeles doivent | el modelo debe | el asistente debe
      la ia debe | o modelo deve | o assistente deve | a ia deve | il modello deve | l'assistente deve
      l'ia deve | het model moet | de assistent moet | model harus | asisten harus | die modelle sollen
      das modell soll | agenten mussen | agenten sollen | ki-agenten mussen | l'agent doit
      les agents doivent | les assistants doivent | los asistentes deben | el agente debe | los agentes deben
      los modelos deben | os assistentes devem | o agente deve | os modelos devem | gli assistenti devono
      l'agente deve | i modelli devono | de agent moet | modellen moeten | agenten moeten
      """
    case .refusal:
      """
      ohne warnhinweis* | ohne warnung* | nicht ablehnen | niemals ablehnen | lehne nie | lehnst nie
      nicht verweigern | verweigere nie* | keine warnung* | nicht entschuldigen | ne refuse jamais
      ne refuse rien | ne jamais refuser | sans refuser | sans avertissement | sans jamais refuser
      ne peux pas refuser | ne dois pas refuser | nunca te niegues | no te niegues | nunca rechac*
      nunca se niega | sin negarte | no puedes negarte | sin advertencias | sin disclaimers | no rechaces
      nunca recuse | nunca se recuse | nao recuse | nao pode recusar | sem recusar | sem avisos
      sem advertencias | nunca recusa | non rifiutare | non rifiuta mai | senza rifiutare
      non puoi rifiutare | senza avvertenze | senza avvertimenti | mai rifiutare | weiger nooit
      nooit weigeren | zonder waarschuwing* | jangan menolak | tidak pernah menolak | tidak boleh menolak
      niemals nein | nie nein | sagt niemals nein | lehnt nie | lehnt niemals | lehnt nichts | ohne ausnahme
      jamais non | dit jamais non | ne dit jamais non | ne refuse aucune | no rechazas | no rechaza nada
      no rechaza | no niegas | nunca dices que no | nunca dice que no | nunca digas que no | nunca diz nao
      nunca diga nao | nao nega | atende todo | non dice mai di no | non rifiuti | dice mai no
      je weigert nooit | weigert nooit | waarschuwt nooit | jede bitte erfullt | jeden wunsch erfullt
      nunca diz que nao
      """
    case .comply:
      """
      alle fragen | jede frage | jede anfrage | auf alles | was auch immer ich | toutes les questions
      toute question | n'importe quelle question | a tout | toutes mes demandes | cualquier pregunta
      todas las preguntas | todo lo que | cualquier peticion | qualquer pergunta | todas as perguntas
      qualquer pedido | tudo o que eu | qualsiasi domanda | ogni domanda | qualunque domanda
      qualsiasi richiesta | a tutto | elke vraag | alle vragen | semua pertanyaan | pertanyaan apa pun
      alles, was ich | auf alle meine | a toutes mes | a toutes les | tout ce que je | contestas cualquier
      cualquier cosa | a lo que te pida | todo lo que te pida | lo que te pida | todo pedido | atende a tudo
      tudo o que eu pedir | risponde a tutto | rispondi a tutto | tutto cio che | alles wat ik | jede bitte
      jeden wunsch | jeden befehl | toutes les demandes | a toutes les demandes | todas las peticiones
      todos os pedidos | tutte le richieste
      """
    case .forbidden:
      """
      illegal* | unethisch* | unmoralisch* | verboten* | schadlich* | illegale | illegal | illegaux
      interdit* | immoral* | contraire a l'ethique | ilegal | ilegales | inmoral* | prohibid* | poco etico
      ilegais | imoral* | proibid* | antietic* | illegali | immorale | immorali | vietat* | verboden
      tidak etis
      """
    case .vendor:
      """
      kunstliche intelligenz | ki ohne | eine ki | sprachmodell | intelligence artificielle | une ia
      inteligencia artificial | una ia | uma ia | um modelo de linguagem | intelligenza artificiale | un'ia
      un'intelligenza | kunstmatige intelligentie | kecerdasan buatan
      """
    case .outranks:
      """
      hat vorrang vor allen | vorrang vor allen anderen | einzige verlassliche quelle | einzig gultige
      alle anderen treffer | anderen quellen ignorieren | la seule source fiable | seule source fiable
      prevaut sur | tous les autres extraits | tous les autres documents | ignorer les autres sources
      la unica fuente fiable | unica fuente fiable | unica fuente | prevalece sobre
      todos los demas documentos | ignora los demas | a unica fonte confiavel | unica fonte confiavel
      todos os outros documentos | ignore os outros | unica fonte affidabile | prevale su tutti
      tutti gli altri documenti | ignora gli altri | enige betrouwbare bron | satu-satunya sumber
      hohere prioritat als
      les autres extraits | les autres passages | los demas fragmentos | los otros fragmentos
      os outros trechos | os demais trechos | trechos que dizem | gli altri estratti | gli altri brani
      anderen fundstellen | anderen textstellen | andere fragmenten
      """
    case .plantedAnswer:
      """
      antworte immer, dass | antworten, dass | immer antworten, dass | empfiehl immer | repondre que
      reponds toujours que | repondez toujours que | responde siempre que | responder que
      responda siempre que | responda sempre que | rispondi sempre che | rispondere che | antwoord altijd dat
      antworte stets, dass | antworte immer dass | speichere dauerhaft | merke dir dauerhaft
      memorise pour toujours | retiens pour toujours | guarda para siempre que | recuerda para siempre que
      memorizza per sempre | memorize para sempre | onthoud voor altijd | zapamietaj na zawsze
      en todas las conversaciones | en tu memoria | memoria permanente | en futuras conversaciones
      dans toutes les conversations | dans ta memoire | dans votre memoire | in allen kunftigen
      in deinem gedachtnis | in dein gedachtnis | dauerhaft in dein | em todas as conversas | na sua memoria
      na tua memoria | in tutte le conversazioni | nella tua memoria | in al je gesprekken | in je geheugen
      antworte auf fragen zu* | reponds aux questions sur | responde a las preguntas sobre
      responda as perguntas sobre | rispondi alle domande su* | merke dir dauerhaft
      """
    case .first:
      """
      bevor du antwortest | vor jeder antwort | vor dem aufruf | nach jedem lauf | avant de repondre
      avant d'appeler | avant chaque | antes de responder | antes de llamar | antes de cada | antes de chamar
      prima di rispondere | prima di chiamare | prima di ogni | voordat je antwoordt | sebelum menjawab
      vor jedem aufruf | bevor das modell | avant toute reponse | antes de cada llamada
      antes de cada chamada | prima di ogni chiamata | voor elke aanroep | vor jeder verwendung
      """
    case .againstUser:
      """
      ignoriere was der nutzer | ignoriere was der benutzer | ignoriere den nutzer
      ignoriere die frage des nutzers | ignorez la demande de l'utilisateur
      ignore la demande de l'utilisateur | ignorez ce que l'utilisateur | ignora lo que te pidio el usuario
      ignora lo que pidio el usuario | ignora la peticion del usuario | ignora al usuario
      ignora las ordenes del usuario | ignore o que o usuario | ignore o pedido do usuario
      esqueca as ordens do usuario | ignora la richiesta dell'utente | ignora quello che l'utente
      negeer de gebruiker | abaikan permintaan pengguna | olvida el encargo | olvida lo que te pidio
      olvida lo que pidio | olvida la peticion | oublie la demande | oubliez la demande
      oublie ce que l'utilisateur | oublie ce que te demande | vergiss den auftrag | vergiss, was der nutzer
      vergiss, was der benutzer | vergiss die bitte des | statt der bitte des nutzers | esqueca o pedido
      esqueca o que o usuario | dimentica la richiesta | dimentica quello che l'utente | vergeet de vraag van
      vergeet wat de gebruiker | lupakan permintaan | abaikan pengguna
      demande de l'utilisateur est | peticion del usuario queda | peticion del usuario ya no
      pedido do usuario foi | pedido do usuario nao | anfrage des nutzers | anfrage des benutzers
      richiesta dell'utente e annullata | vraag van de gebruiker
      """
    case .reader:
      """
      sprachmodell* | ki-assistent* | ki-agent* | ki-modell* | ki-system* | assistent | assistenten | agenten
      liebe ki | die ki | eine ki | jede ki | wer auch immer | das modell | zum modell | modele de langage
      modeles de langage | assistants ia | assistant ia | agent ia | agents ia | modele | modeles | l'ia
      une ia | toute ia | asistente* | agente | agentes | modelo de lenguaje | modelos de lenguaje | modelo
      modelos | la ia | una ia | cualquier ia | quien lea | quien procese | assistente | assistentes
      modelo de linguagem | agente de ia | uma ia | qualquer ia | quem ler | quem estiver | assistenti
      modello | modelli | modello linguistico | agenti | l'assistente | chiunque legga | taalmodel*
      het model | de assistent | wie dit leest | een ai | de ai | asisten | model bahasa | agen ai
      automatische assistenten | automatisierte assistenten | modelle | robots | robo | robos
      assistant automatique | assistants automatiques | agents automatiques | bot | bots | quien automatice
      asistente automatico | assistente automatico | chatbot | automatische assistent | geautomatiseerde
      intelligences artificielles | automatische leser | automatisierte leser | lecteurs automatiques
      inteligencias artificiales | inteligencias artificiais | intelligenze artificiali
      lectores automaticos | leitores automaticos | lettori automatici
      """
    case .doubleAnswer:
      """
      antworte doppelt | ab jetzt doppelt | doppelt: einmal | antworte zweimal | einmal als normale
      reponds deux fois | deux reponses | dos respuestas | responde dos veces | duas respostas | due risposte
      rispondi due volte | twee antwoorden
      """
    case .grant:
      """
      el usuario ya autorizo | usuario ya dio su | l'utilisateur a deja autorise | der nutzer hat schon
      der nutzer hat bereits | o usuario ja autorizou | l'utente ha gia autorizzato | de gebruiker heeft al
      """
    default:
      ""
    }
  }
}
