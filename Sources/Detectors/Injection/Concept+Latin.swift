extension Concept {
  /// German, French, Spanish, Portuguese, Italian; the commonest wording of Dutch, Polish, Turkish,
  /// Indonesian, Vietnamese. Without accents, as readings are folded.
  var otherLatin: StaticString {
    switch self {
    case .override:
      """
      ignoriere | ignorieren | ignorier | vergiss | vergesse | vergessen | missachte | missachten | umgehe
      umgehen | verwirf
      beachte nicht | hore nicht | nicht auf | uberschreibe | setze ausser kraft | lass ausser acht
      ignorez | ignore | ignorer | ignores | oublie | oubliez | oublier | ne tenez pas compte
      ne tiens pas compte
      ne pas tenir compte | neglige* | contourne* | fais abstraction | faites abstraction
      ignora | ignore | ignorad | ignorar | ignoren | olvida | olvide | olvidar | olvidad | olvidate
      descarta | descarte | haz caso omiso | omite
      no sigas | no hagas caso | anula | anule | prescinde | pasa por alto | desobedece
      esqueca | esquece | esquecer | desconsidere | desconsidera | desconsiderar | desrespeite | nao siga
      anule
      ignorare | ignorate | dimentica | dimenticare | dimenticate | trascura | non seguire | tralascia
      scorda
      negeer | vergeet | zignoruj | ignoruj | zapomnij | pomin | yoksay | gormezden gel | unut
      dikkate alma
      abaikan | lupakan | bo qua | quen
      """
    case .prior:
      """
      vorherige* | bisherige* | vorangegangene* | obige* | oben | zuvor | fruhere* | vorigen | davor
      ursprungliche* | alten | bisher | besprochen
      precedent* | anterieur* | ci-dessus | ci dessus | avant | jusqu'a present | jusqu'ici | initiales
      initial | d'origine | prealable*
      anterior | anteriores | previa | previas | previo | previos | de arriba | arriba | hasta ahora
      iniciales | precedentes | antes
      anterior* | previas | acima | ate agora | iniciais | previo*
      precedente | precedenti | di prima | sopra | finora | iniziali | antecedenti | sovrastanti
      vorige | eerdere | bovenstaande | poprzedni* | wczesniejsz* | powyzsz* | onceki | yukaridaki
      daha onceki
      sebelumnya | truoc
      """
    case .target:
      """
      anweisung* | instruktion* | regel | regeln | richtlinie* | vorgabe* | befehl* | anleitung* | angaben
      auftrag | auftrage | beschrankung*
      instructions | consigne* | regle* | directive* | ordres | indications | commandes | restrictions
      instruccion* | regla | reglas | directrices | indicaciones | ordenes | directivas | normas
      restricciones | prompt | politicas
      instrucoes | instrucao | regra | regras | diretriz* | orientacoes | ordens | comandos | restricoes
      istruzion* | regola | regole | direttiv* | indicazioni | ordini | comandi | linee guida
      restrizioni
      instructies | regels | richtlijnen | instrukcj* | zasad* | polece* | talimat* | kural* | komut*
      yonerge*
      instruksi | perintah | aturan | chi dan | huong dan
      """
    case .yours:
      """
      deine | deinen | deiner | dein | ihre | ihren | du hast | tes | votre | vos | ton | tus | su | sus
      vuestras | suas | seus | tuas | teus | sua | le tue
      i tuoi | tua | tue | tuo | tuoi | jouw | twoje | senin
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
      vergiss alle vorherigen | vergiss deine
      vergiss was | vergiss, was | ignoriere deine | ignoriere die vorherigen | hore nicht auf
      ignoriere bitte | vergiss bitte alle
      oubliez tout | oublie tout | ignorez tout | ignore tout | oubliez toutes | oublie toutes
      ignorez toutes | oubliez vos | oublie tes
      olvida todo | olvidate de todo | olvida todas | ignora todo | ignora todas | ignore todas
      ignore todo | olvida tus | ignora tus | olvida lo anterior
      esqueca tudo | esqueca todas | ignore tudo | esqueca suas | ignore suas | ignore o anterior
      dimentica tutto | dimentica tutte | ignora tutto | ignora tutte | dimentica le
      ignora le istruzioni
      zaboravi sve | zaboravite sve | yukaridakileri
      """
    case .newTask:
      """
      neue aufgabe* | neuen aufgabe | neue anweisung* | neue instruktion* | neue herausforderung
      nun folgen | neuen anweisungen | neuen fragen | folgende anweisungen | starten von neu
      hier sind neue
      nouvelle tache | nouvelles taches | nouvelles instructions | nouvelle instruction
      nouvelles consignes | nouvel objectif
      nueva tarea | nuevas tareas | nuevas instrucciones | nueva instruccion | nuevo objetivo
      nova tarefa | novas tarefas | novas instrucoes | novo objetivo
      nuovo compito | nuove istruzioni | nuova istruzione | nuovi compiti | nuovo obiettivo
      novi zadaci | nova pitanja | novi izazov | nuevo desafio | nouveau defi | nieuwe taak | nowe zadanie
      yeni gorev | yeni talimat*
      """
    case .fakeSystem:
      """
      systemmeldung | system-meldung | systemanweisung | systemhinweis | note systeme | message systeme
      mensaje del sistema | nota del sistema
      mensagem do sistema | nota do sistema | messaggio di sistema | nota di sistema
      """
    case .conceal:
      """
      sag dem benutzer nicht | sage dem benutzer nichts | dem nutzer nicht | benutzer nicht mitteilen
      ohne den benutzer zu informieren | ohne dem benutzer | erwahne das nicht
      ne dis pas a l'utilisateur | ne dites pas a l'utilisateur | sans en informer l'utilisateur
      sans informer l'utilisateur | ne mentionnez pas | ne mentionne pas
      no le digas al usuario | no digas al usuario | sin informar al usuario | sin decirle al usuario
      no menciones esto | no lo menciones | no informes al usuario
      nao diga ao usuario | nao conte ao usuario | sem informar o usuario | nao mencione isso
      nao informe o usuario
      non dire all'utente | non dirlo all'utente | senza informare l'utente | non menzionare
      non informare l'utente
      """
    case .leak:
      """
      zeige | zeig | verrate | verrat | gib mir | gib aus | ausgeben | nenne | nenn | drucke | wiederhole
      liste | offenbare | schreibe | was ist | was sind | wie lautet | was steht
      affiche | affichez | montre | montrez | revele | revelez | repete | repetez | donne-moi | donnez-moi
      divulgue* | imprime | imprimez | quelles sont | quel est | ecris
      muestra | muestrame | revela | revele | imprime | repite | dime | dame | ensena | ensename | escribe
      cuales son | cual es | divulga
      mostre | mostra | revele | imprima | repita | diga-me | me diga | escreva | quais sao | qual e
      exiba
      mostra | mostrami | rivela | stampa | ripeti | dimmi | scrivi | quali sono | qual e | elenca | svela
      toon | pokaz | goster | yazdir
      """
    case .systemPrompt:
      """
      systemprompt* | system-prompt* | systemanweisung* | systemaufforderung | deine anweisungen
      deine instruktionen | versteckte anweisung* | versteckten anweisung* | ursprunglichen anweisung*
      deine regeln | deinen prompt
      prompt systeme | prompt du systeme | invite systeme | instructions systeme | instructions initiales
      tes instructions | vos instructions | instructions cachees | ton prompt | votre prompt
      prompt del sistema | prompt de sistema | instrucciones del sistema | instrucciones iniciales
      tus instrucciones | sus instrucciones | instrucciones ocultas | tu prompt | mensaje del sistema
      prompt do sistema | prompt de sistema | instrucoes do sistema | instrucoes iniciais
      suas instrucoes | seu prompt | instrucoes ocultas
      prompt di sistema | prompt del sistema | istruzioni di sistema | istruzioni iniziali
      tue istruzioni | tuo prompt | istruzioni nascoste
      sistem istemi
      """
    case .role:
      """
      du bist jetzt | du bist nun | ab jetzt | ab sofort | von nun an | ab nun | tu so als | tue so als
      spiele die rolle | verhalte dich | stell dir vor | nimm die rolle | agiere als
      tu es maintenant | vous etes maintenant | a partir de maintenant | desormais | agis comme
      agissez comme | fais semblant | joue le role | fais comme si | comporte-toi
      ahora eres | a partir de ahora | desde ahora | actua como | finge | haz de cuenta | imagina que eres
      simula ser | comportate como | actuaras como
      agora voce e | voce agora e | a partir de agora | aja como | finja | atue como | imagine que voce
      faca de conta | voce e agora
      ora sei | adesso sei | d'ora in poi | da ora in poi | agisci come | fai finta | comportati come
      fingi | interpreta il ruolo
      """
    case .unlimited:
      """
      keine regeln | ohne regeln | keine einschrankungen | ohne einschrankungen | keine grenzen
      uneingeschrankt | ohne filter | keine beschrankungen | keine richtlinien | unzensiert
      sicherheitsregeln
      sans restriction* | sans limite* | aucune restriction | aucune limite | aucune regle | sans filtre*
      sans censure | pas de regles | n'as aucune regle | regles de securite | sans regles
      sin restricciones | sin limites | sin reglas | sin filtros | sin filtro | sin censura
      ninguna restriccion | no tienes restricciones | no tienes reglas | sin limitaciones
      reglas de seguridad
      sem restricoes | sem limites | sem regras | sem filtros | sem censura | nenhuma restricao
      sem limitacoes | regras de seguranca
      senza restrizioni | senza limiti | senza regole | senza filtri | senza censura | nessuna restrizione
      nessuna regola | nessun limite | regole di sicurezza
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
      sende | schicke | schick | senden | leite | weiterleiten | lade hoch | hochladen | envoie
      envoie-les | envoyez | envoyer | transmets | transferez | televerse
      envia | envie | enviar | enviales | manda | reenvia | sube | envie-os | encaminhe | mande | invia
      inviare | inoltra | spedisci | carica
      """
    case .secret:
      """
      passwort | passworter | zugangsdaten | api-schlussel | geheimnisse | kundendaten | mot de passe
      mots de passe | identifiants | cles api | cle api | donnees clients | donnees des clients
      contrasena | contrasenas | credenciales | claves api | clave api | datos de los clientes
      datos del cliente | senha | senhas | credenciais | chaves api | chave de api | dados dos clientes
      credenziali | chiavi api | chiave api | dati dei clienti
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
    case .first, .comply, .refusal, .forbidden, .vendor, .doubleAnswer, .chatMarker, .rotated, .reversed,
      .loot, .carrier, .shadowing,
      .forcedOpening, .puppetPolicy, .fiction, .outranks, .plantedAnswer:
      ""
    }
  }
}
