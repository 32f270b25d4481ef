extension Concept {
  /// German, French, Spanish, Portuguese, Italian; the commonest wording of Dutch, Polish, Turkish,
  /// Indonesian, Vietnamese. Without accents, as readings are folded.
  var otherLatin: StaticString {
    switch self {
    case .override:
      """
      ignoriere | ignorieren | ignorier | vergiss | vergesse | vergessen | missachte | missachten | umgehe
      umgehen | verwirf | beachte nicht | hore nicht | nicht auf | uberschreibe | setze ausser kraft
      lass ausser acht | ignorez | ignore | ignorer | ignores | oublie | oubliez | oublier | ne tenez pas compte
      ne tiens pas compte | ne pas tenir compte | neglige* | contourne* | fais abstraction | faites abstraction
      ignora | ignorad | ignorar | ignoren | olvida | olvide | olvidar | olvidad | olvidate | descarta | descarte
      haz caso omiso | omite | no sigas | no hagas caso | anula | anule | prescinde | pasa por alto | desobedece
      esqueca | esquece | esquecer | desconsidere | desconsidera | desconsiderar | desrespeite | nao siga
      ignorare | ignorate | dimentica | dimenticare | dimenticate | trascura | non seguire | tralascia | scorda
      negeer | vergeet | zignoruj | ignoruj | zapomnij | pomin | yoksay | gormezden gel | unut | dikkate alma
      abaikan | lupakan | bo qua | quen | missachten sie | setze dich hinweg | umgeh | verwerfe
      halte dich nicht an | folge nicht | befolge nicht | nicht befolgen | streiche | abstraction de | passe outre
      passez outre | ne suis pas | ne suivez pas | ecarte | ecarter | ecartez | d'oublier | d'ignorer | desestima
      deja de seguir | deja de lado | ignorando | desconsiderem | deixe de seguir | desobedeca | lascia perdere
      non considerare | disattendi | negeren | vergeten | volg niet | jangan ikuti | jangan hiraukan
      """
    case .prior:
      """
      vorherige* | bisherige* | vorangegangene* | obige* | oben | zuvor | fruhere* | vorigen | davor
      ursprungliche* | alten | bisher | besprochen | precedent* | anterieur* | ci-dessus | ci dessus | avant
      jusqu'a present | jusqu'ici | initiales | initial | d'origine | prealable* | anterior | anteriores | previa
      previas | previo | previos | de arriba | arriba | hasta ahora | iniciales | precedentes | antes | anterior*
      acima | ate agora | iniciais | precedente | precedenti | di prima | sopra | finora | iniziali | antecedenti
      sovrastanti | vorige | eerdere | bovenstaande | poprzedni* | wczesniejsz* | powyzsz* | onceki | yukaridaki
      daha onceki | sebelumnya | truoc | die du vom | die du bekommen | die du erhalten | erhalten hast
      bekommen hast | gegeben wurden | ubrigen | fruher | vorangehend* | anteriormente | recibidas | recebidas
      que te dieron | que has recibido | que recebeu | que voce recebeu | que tu as recues | recues
      que vous avez recues | ricevute | che hai ricevuto | eerder | tadi | di atas
      """
    case .target:
      """
      anweisung* | instruktion* | regel | regeln | richtlinie* | vorgabe* | befehl* | anleitung* | angaben
      auftrag | auftrage | beschrankung* | instructions | consigne* | regle* | directive* | ordres | indications
      commandes | restrictions | instruccion* | regla | reglas | directrices | indicaciones | ordenes | directivas
      normas | restricciones | prompt | politicas | instrucoes | instrucao | regra | regras | diretriz*
      orientacoes | ordens | comandos | restricoes | istruzion* | regola | regole | direttiv* | indicazioni
      ordini | comandi | linee guida | restrizioni | instructies | regels | richtlijnen | instrukcj* | zasad*
      polece* | talimat* | kural* | komut* | yonerge* | instruksi | perintah | aturan | chi dan | huong dan
      inhaltsrichtlinie* | sicherheitsregel* | sicherheitsrichtlinie* | systemregel* | gebote | garde-fous
      politiques | salvaguardas | limitaciones | limitacoes | ordem | orden | mandatos | diretivas | vincoli
      richtlijn* | beperkingen | batasan
      """
    case .yours:
      """
      deine | deinen | deiner | dein | ihre | ihren | du hast | tes | votre | vos | ton | tus | su | sus
      vuestras | suas | seus | tuas | teus | sua | le tue | i tuoi | tua | tue | tuo | tuoi | jouw | twoje | senin
      deines | euch | eure | tu | vuestra | teu | seu | vostre | vostri | je | jullie | anda | kamu
      """
    case .all:
      """
      alle | allen | alles | samtliche | jede | toutes | tous | tout | toute | todas | todos | todo | toda
      tutte | tutti | tutto
      alle | wszystkie | wszystkich | tum | butun | semua | tat ca
      """
    case .overrideAll:
      """
      vergiss alles | vergiss alle | ignoriere alles | vergiss das | ignoriere alle | vergiss nun alle
      vergiss alle vorherigen | vergiss deine | vergiss was | vergiss, was | ignoriere deine
      ignoriere die vorherigen | hore nicht auf | ignoriere bitte | vergiss bitte alle | oubliez tout
      oublie tout | ignorez tout | ignore tout | oubliez toutes | oublie toutes | ignorez toutes | oubliez vos
      oublie tes | olvida todo | olvidate de todo | olvida todas | ignora todo | ignora todas | ignore todas
      ignore todo | olvida tus | ignora tus | olvida lo anterior | esqueca tudo | esqueca todas | ignore tudo
      esqueca suas | ignore suas | ignore o anterior | dimentica tutto | dimentica tutte | ignora tutto
      ignora tutte | dimentica le | ignora le istruzioni | zaboravi sve | zaboravite sve | yukaridakileri
      ignoriere samtliche | vergiss samtliche | missachte samtliche | missachte alle | ignorez les consignes
      ignorez les instructions | ignore les consignes | ignore les instructions | oublie les instructions
      oublie tes consignes | oubliez les instructions | ne tiens pas compte des instructions
      olvida las instrucciones | ignora las instrucciones | ignora las ordenes | olvida tus instrucciones
      esqueca as instrucoes | ignore as instrucoes | desconsidere as instrucoes | desconsidere todas
      dimentica le istruzioni | negeer alle | vergeet alle | vergeet alles | abaikan semua | lupakan semua
      vergesst eure | ignoriert eure | olviden sus | dimentica le tue
      """
    case .newTask:
      """
      neue aufgabe* | neuen aufgabe | neue anweisung* | neue instruktion* | neue herausforderung | nun folgen
      neuen anweisungen | neuen fragen | folgende anweisungen | starten von neu | hier sind neue | nouvelle tache
      nouvelles taches | nouvelles instructions | nouvelle instruction | nouvelles consignes | nouvel objectif
      nueva tarea | nuevas tareas | nuevas instrucciones | nueva instruccion | nuevo objetivo | nova tarefa
      novas tarefas | novas instrucoes | novo objetivo | nuovo compito | nuove istruzioni | nuova istruzione
      nuovi compiti | nuovo obiettivo | novi zadaci | nova pitanja | novi izazov | nuevo desafio | nouveau defi
      nieuwe taak | nowe zadanie | yeni gorev | yeni talimat* | deine aufgabe ist jetzt | deine neue aufgabe
      neue regel | tu nueva tarea | tu tarea ahora | sua nova tarefa | ta nouvelle tache | ta nouvelle mission
      la tua nuova | nuova missione | je nieuwe taak | nieuwe instructies | tugas baru | instruksi baru
      """
    case .fakeSystem:
      """
      systemmeldung | system-meldung | systemanweisung | systemhinweis | note systeme | message systeme
      mensaje del sistema | nota del sistema | mensagem do sistema | nota do sistema | messaggio di sistema
      nota di sistema | system-nachricht | systemnachricht: | message systeme — | avis systeme | aviso del sistema
      aviso do sistema | avviso di sistema | administrateur vous ordonne | mensaje del administrador
      """
    case .conceal:
      """
      sag dem benutzer nicht | sage dem benutzer nichts | dem nutzer nicht | benutzer nicht mitteilen
      ohne den benutzer zu informieren | ohne dem benutzer | erwahne das nicht | ne dis pas a l'utilisateur
      ne dites pas a l'utilisateur | sans en informer l'utilisateur | sans informer l'utilisateur
      ne mentionnez pas | ne mentionne pas | no le digas al usuario | no digas al usuario
      sin informar al usuario | sin decirle al usuario | no menciones esto | no lo menciones
      no informes al usuario | nao diga ao usuario | nao conte ao usuario | sem informar o usuario
      nao mencione isso | nao informe o usuario | non dire all'utente | non dirlo all'utente
      senza informare l'utente | non menzionare | non informare l'utente | sag dem benutzer nichts
      sag dem nutzer nichts | sage dem nutzer nichts | benutzer nichts davon | nutzer nichts davon
      ohne dass der benutzer | ohne dass der nutzer | verschweig* | erwahne dies nicht | behalte das fur dich
      darf davon nichts | nichts davon erfahren | n'en parle pas | n'en parlez pas | ne le dis pas
      ne le dites pas | ne rien dire a | ne dis rien a | ne dites rien a | a l'insu de | ne pas citer
      ne cite pas | ne previens pas | ne prevenez pas | ne mentionne rien | no se lo digas | no le digas nada
      no digas nada | no lo digas | sin que el usuario | a espaldas del usuario | no menciones | no informes
      sin avisar al usuario | no reveles que | nao conte nada | nao conte ao | nao diga nada | nao mencione
      sem que o usuario | sem avisar o usuario | sem o conhecimento do usuario | nao revele que | non dirlo
      non dire nulla | non dire niente | all'insaputa | senza che l'utente | non rivelare che
      vertel de gebruiker niet* | zeg niets tegen de gebruiker | zonder dat de gebruiker | zonder de gebruiker
      jangan beri tahu pengguna | tanpa sepengetahuan pengguna | jangan sebutkan | sagt dem nutzer nichts
      sagt dem benutzer nichts | no se lo cuentes | no se lo cuente | sans en parler | sem contar ao usuario
      nao conte isso | senza dirlo
      """
    case .leak:
      """
      zeige | zeig | verrate | verrat | gib mir | gib aus | ausgeben | nenne | nenn | drucke | wiederhole | liste
      offenbare | schreibe | was ist | was sind | wie lautet | was steht | affiche | affichez | montre | montrez
      revele | revelez | repete | repetez | donne-moi | donnez-moi | divulgue* | imprime | imprimez | quelles sont
      quel est | ecris | muestra | muestrame | revela | repite | dime | dame | ensena | ensename | escribe
      cuales son | cual es | divulga | mostre | mostra | imprima | repita | diga-me | me diga | escreva
      quais sao | qual e | exiba | mostrami | rivela | stampa | ripeti | dimmi | scrivi | quali sono | elenca
      svela | toon | pokaz | goster | yazdir | gebe aus | gib alle | gib die | zeige mir | zeig mir | nenne mir
      schreib | ubersetze | wiedergeben | verraten | fournis | recopie | recopiez | traduis | traduce | copia
      transcribe | devuelve | repitas | copie | transcreva | traduza | trascrivi | traduci | riporta | laat zien
      herhaal | tampilkan | ungkapkan | ulangi
      """
    case .systemPrompt:
      """
      systemprompt* | system-prompt* | systemanweisung* | systemaufforderung | deine anweisungen
      deine instruktionen | versteckte anweisung* | versteckten anweisung* | ursprunglichen anweisung*
      deine regeln | deinen prompt | prompt systeme | prompt du systeme | invite systeme | instructions systeme
      instructions initiales | tes instructions | vos instructions | instructions cachees | ton prompt
      votre prompt | prompt del sistema | prompt de sistema | instrucciones del sistema | instrucciones iniciales
      tus instrucciones | sus instrucciones | instrucciones ocultas | tu prompt | mensaje del sistema
      prompt do sistema | instrucoes do sistema | instrucoes iniciais | suas instrucoes | seu prompt
      instrucoes ocultas | prompt di sistema | istruzioni di sistema | istruzioni iniziali | tue istruzioni
      tuo prompt | istruzioni nascoste | sistem istemi | interne regeln | internen regeln | geheime anweisung*
      geheimen anweisung* | systemanweisungen | systemnachricht | deine vorgaben | anfangliche* anweisungen
      consignes cachees | consignes internes | regles internes | message systeme | consignes systeme
      consignes initiales | tes consignes | vos consignes | instructions secretes | reglas internas
      reglas ocultas | instrucciones secretas | instrucciones internas | indicaciones iniciales
      instrucoes secretas | instrucoes internas | regras internas | regras ocultas | instrucoes ocultas do
      mensagem do sistema | regole interne | regole nascoste | istruzioni segrete | istruzioni interne
      messaggio di sistema | systeemprompt | verborgen instructies | prompt sistem | instruksi sistem
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
      schlupf in die rolle | imagine que tu es | imaginez que vous etes | imagine-toi | tu n'es plus | tu joueras
      incarne | actua a partir | ya no eres | eres ahora | imagina ser | imaginate | interpreta a | finge ser
      voce nao e mais | interprete | imagina que es | immagina di essere | immagina | sei ora | non sei piu
      d'ora in avanti | recita la parte | je bent nu | vanaf nu | doe alsof | stel je voor | mulai sekarang kamu
      mulai sekarang anda | berpura-pura | kamu sekarang
      """
    case .unlimited:
      """
      keine regeln | ohne regeln | keine einschrankungen | ohne einschrankungen | keine grenzen | uneingeschrankt
      ohne filter | keine beschrankungen | keine richtlinien | unzensiert | sicherheitsregeln | sans restriction*
      sans limite* | aucune restriction | aucune limite | aucune regle | sans filtre* | sans censure
      pas de regles | n'as aucune regle | regles de securite | sans regles | sin restricciones | sin limites
      sin reglas | sin filtros | sin filtro | sin censura | ninguna restriccion | no tienes restricciones
      no tienes reglas | sin limitaciones | reglas de seguridad | sem restricoes | sem limites | sem regras
      sem filtros | sem censura | nenhuma restricao | sem limitacoes | regras de seguranca | senza restrizioni
      senza limiti | senza regole | senza filtri | senza censura | nessuna restrizione | nessuna regola
      nessun limite | regole di sicurezza | ohne jede einschrankung | ohne jegliche | ohne zensur | ohne tabus
      ohne moral | keine zensur | keine moral | keine filter | deine inhaltsrichtlinien | ohne ethische
      keine ethischen | ethischen bedenken | ni morale | sans morale | sans aucune limite | sans aucune
      sans regle | sans tabou | aucun filtre | aucune censure | sans ethique | ni regles | sin moral | sin etica
      sin ninguna restriccion | sin ningun filtro | sin ninguna | sin tabues | sem nenhuma restricao
      sem nenhum filtro | sem moral | sem etica | sem tabus | livre de restricoes | libre de restricciones
      priva di restrizioni | privo di restrizioni | priva di filtri | senza alcuna restrizione
      senza alcun filtro | senza morale | senza etica | senza tabu | zonder beperkingen | zonder regels
      zonder filter* | zonder censuur | geen regels | geen beperkingen | tanpa batasan | tanpa aturan
      tanpa sensor | tanpa filter
      """
    case .toModel:
      """
      hinweis an die ki | hinweis fur ki | an die ki | wenn du eine ki bist | hallo gpt | hallo chatgpt
      note a l'ia | a l'attention de l'ia | si vous etes une ia | si tu es une ia | en tant qu'assistant
      nota para la ia | si eres una ia | si usted es una ia | nota para a ia | se voce e uma ia
      nota per l'ia | se sei un'ia
      """
    case .send:
      """
      sende | schicke | schick | senden | leite | weiterleiten | lade hoch | hochladen | envoie | envoie-les
      envoyez | envoyer | transmets | transferez | televerse | envia | envie | enviar | enviales | manda | reenvia
      sube | envie-os | encaminhe | mande | invia | inviare | inoltra | spedisci | carica | ubermitt*
      schicke die | leite sie | ladt hoch | transmettre | transferer | mandale | mandalos | remite | enviad
      mandalo | adjunta | anexe | repasse | trasmetti | inoltrare | stuur | verstuur | verzend | kirim | kirimkan
      unggah
      """
    case .secret:
      """
      passwort | passworter | zugangsdaten | api-schlussel | geheimnisse | kundendaten | mot de passe
      mots de passe | identifiants | cles api | cle api | donnees clients | donnees des clients | contrasena
      contrasenas | credenciales | claves api | clave api | datos de los clientes | datos del cliente | senha
      senhas | credenciais | chaves api | chave de api | dados dos clientes | credenziali | chiavi api
      chiave api | dati dei clienti | gespeicherte karte | browserverlauf | postfach | inhalt der datei
      kontodaten | contenu du fichier | boite mail | carte enregistree | tarjeta guardada | contenido del archivo
      archivo .env | buzon | cartao salvo | conteudo do arquivo | caixa de entrada | carta salvata
      contenuto del file | wachtwoord* | inloggegevens | kata sandi
      """
    case .sink:
      """
      externe adresse | adresse externe | direccion externa | direccion de correo | endereco externo
      indirizzo esterno
      """
    case .sayOnly:
      """
      sag nur | sage nur | schreibe nur | antworte nur | gib nur | dites ce qui suit | dis ce qui suit
      repondez uniquement | di solo | responde solo | diga apenas | responda apenas | rispondi solo
      di' solo
      schreibe einen | und sage | und schreibe
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
      a l'attention de l'assistant | assistant ia | modele de langage | modeles de langage | agents ia | agent ia
      note pour l'ia | note pour l'assistant | consigne pour l'ia | instruction pour le modele
      instruction pour l'ia | cher assistant | para el asistente de ia | para el modelo de lenguaje
      instruccion para el modelo | instruccion para la ia | instrucciones para la ia | nota para el asistente
      agente de ia | asistente de ia | atencion ia | atencion asistente | querido asistente | al asistente
      modelo de lenguaje | modelos de lenguaje | nota para o assistente | assistente de ia | atencao assistente
      atencao ia | para o modelo de linguagem | instrucao para o modelo | instrucao para a ia
      modelo de linguagem | caro assistente | all'assistente ia | per l'assistente ia | nota per l'assistente
      assistente ia | istruzione per il modello | istruzioni per l'ia | modello linguistico
      attenzione assistente | agente ia | aan de ai | voor de ai | ai-assistent | taalmodel* | beste assistent
      asisten ai | untuk ai | catatan untuk ai | an alle ki | ki-systeme | hinweis an das modell | an das modell:
      an alle sprachmodelle | asistente: | assistente: | assistants ia | attention assistant | asistentes de ia
      agli assistenti | agli assistenti ia
      """
    case .must:
      """
      die modelle mussen | das modell muss | der assistent muss | modelle mussen | les modeles qui
      le modele doit | l'assistant doit | les modeles doivent | el modelo debe | el asistente debe | la ia debe
      o modelo deve | o assistente deve | a ia deve | il modello deve | l'assistente deve | l'ia deve
      het model moet | de assistent moet | model harus | asisten harus
      """
    case .verbatim:
      """
      wortwortlich | im wortlaut | wort fur wort | wortlich | vollstandig | mot a mot | mot pour mot
      textuellement | integralement | in extenso | palabra por palabra | textualmente | al pie de la letra
      literalmente | palavra por palavra | na integra | parola per parola | alla lettera | testualmente
      integralmente | woord voor woord | letterlijk | kata demi kata
      """
    case .opening:
      """
      vor diesem gesprach | vor unserem gesprach | vor dieser unterhaltung | avant cette conversation
      avant notre conversation | debut de la conversation | antes de esta conversacion
      antes de nuestra conversacion | al inicio de la conversacion | antes desta conversa
      antes da nossa conversa | no inicio da conversa | prima di questa conversazione
      all'inizio della conversazione | voor dit gesprek | vor dieser nachricht | vor meiner nachricht
      avant ce message | antes de este mensaje | antes desta mensagem | prima di questo messaggio
      """
    case .refusal:
      """
      ohne warnhinweis* | ohne warnung* | nicht ablehnen | niemals ablehnen | lehne nie | lehnst nie
      nicht verweigern | verweigere nie* | keine warnung* | nicht entschuldigen | ne refuse jamais
      ne refuse rien | ne jamais refuser | sans refuser | sans avertissement | sans jamais refuser
      ne peux pas refuser | ne dois pas refuser | nunca te niegues | no te niegues | nunca rechac*
      nunca se niega | sin negarte | no puedes negarte | sin advertencias | sin disclaimers | no rechaces
      nunca recuse | nunca se recuse | nao recuse | nao pode recusar | sem recusar | sem avisos | sem advertencias
      nunca recusa | non rifiutare | non rifiuta mai | senza rifiutare | non puoi rifiutare | senza avvertenze
      senza avvertimenti | mai rifiutare | weiger nooit | nooit weigeren | zonder waarschuwing* | jangan menolak
      tidak pernah menolak | tidak boleh menolak
      """
    case .comply:
      """
      alle fragen | jede frage | jede anfrage | auf alles | was auch immer ich | toutes les questions
      toute question | n'importe quelle question | a tout | toutes mes demandes | cualquier pregunta
      todas las preguntas | todo lo que | cualquier peticion | qualquer pergunta | todas as perguntas
      qualquer pedido | tudo o que eu | qualsiasi domanda | ogni domanda | qualunque domanda | qualsiasi richiesta
      a tutto | elke vraag | alle vragen | semua pertanyaan | pertanyaan apa pun
      """
    case .forbidden:
      """
      illegal* | unethisch* | unmoralisch* | verboten* | schadlich* | illegale | illegal | illegaux | interdit*
      immoral* | contraire a l'ethique | ilegal | ilegales | inmoral* | prohibid* | poco etico | ilegais | imoral*
      proibid* | antietic* | illegali | immorale | immorali | vietat* | verboden | tidak etis
      """
    case .vendor:
      """
      kunstliche intelligenz | ki ohne | eine ki | sprachmodell | intelligence artificielle | une ia
      inteligencia artificial | una ia | uma ia | um modelo de linguagem | intelligenza artificiale | un'ia
      un'intelligenza | kunstmatige intelligentie | kecerdasan buatan
      """
    case .voided:
      """
      gelten nicht mehr | gilt nicht mehr | nicht mehr gultig | ausser kraft | aufgehoben | ausgeschaltet
      ungultig | sind hinfallig | n'est plus valable | ne sont plus valables | ne s'appliquent plus
      ne s'applique plus | sont annulees | sont suspendues | sont levees | desactivees | ya no se aplican
      ya no son validas | ya no valen | quedan anuladas | quedan sin efecto | estan desactivadas
      nao se aplicam mais | nao valem mais | nao sao mais validas | foram canceladas | estao suspensas
      foram revogadas | non valgono piu | non si applicano piu | non sono piu valide | sono annullate
      sono sospese | gelden niet meer | tidak berlaku lagi
      """
    case .outranks:
      """
      hat vorrang vor allen | vorrang vor allen anderen | einzige verlassliche quelle | einzig gultige
      alle anderen treffer | anderen quellen ignorieren | la seule source fiable | seule source fiable
      prevaut sur | tous les autres extraits | tous les autres documents | ignorer les autres sources
      la unica fuente fiable | unica fuente fiable | unica fuente | prevalece sobre | todos los demas documentos
      ignora los demas | a unica fonte confiavel | unica fonte confiavel | todos os outros documentos
      ignore os outros | unica fonte affidabile | prevale su tutti | tutti gli altri documenti | ignora gli altri
      enige betrouwbare bron | satu-satunya sumber | hohere prioritat als
      """
    case .plantedAnswer:
      """
      antworte immer, dass | antworten, dass | immer antworten, dass | empfiehl immer | repondre que
      reponds toujours que | repondez toujours que | responde siempre que | responder que | responda siempre que
      responda sempre que | rispondi sempre che | rispondere che | antwoord altijd dat | antworte stets, dass
      antworte immer dass
      """
    case .first:
      """
      bevor du antwortest | vor jeder antwort | vor dem aufruf | nach jedem lauf | avant de repondre
      avant d'appeler | avant chaque | antes de responder | antes de llamar | antes de cada | antes de chamar
      prima di rispondere | prima di chiamare | prima di ogni | voordat je antwoordt | sebelum menjawab
      """
    case .againstUser:
      """
      ignoriere was der nutzer | ignoriere was der benutzer | ignoriere den nutzer
      ignoriere die frage des nutzers | ignorez la demande de l'utilisateur | ignore la demande de l'utilisateur
      ignorez ce que l'utilisateur | ignora lo que te pidio el usuario | ignora lo que pidio el usuario
      ignora la peticion del usuario | ignora al usuario | ignora las ordenes del usuario | ignore o que o usuario
      ignore o pedido do usuario | esqueca as ordens do usuario | ignora la richiesta dell'utente
      ignora quello che l'utente | negeer de gebruiker | abaikan permintaan pengguna
      """
    case .overriding, .disable, .former, .chatMarker, .hush, .evade, .render, .doubleAnswer, .loot, .carrier,
      .shadowing, .rotated, .reversed, .forcedOpening, .puppetPolicy, .fiction, .priority:
      ""
    }
  }
}
