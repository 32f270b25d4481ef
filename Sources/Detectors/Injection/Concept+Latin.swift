extension Concept {
  /// German, French, Spanish, Portuguese, Italian; the commonest wording of Dutch, Polish, Turkish,
  /// Indonesian, Vietnamese. Without accents, as readings are folded.
  var otherLatin: StaticString {
    switch self {
    case .override:
      """
      ignoriere | ignorieren | ignorier | vergiss | vergesse | vergessen | missachte | missachten | umgehe
      umgehen | verwirf | beachte nicht | hore nicht | hor nicht auf | horen sie nicht auf
      achte nicht auf | achten sie nicht auf | uberschreibe | setze ausser kraft | lass ausser acht | annule | annulez
      annulla | ignorez | ignore | ignorer | ignores | oublie | oubliez | oublier | ne tenez pas compte | ne tiens pas compte | ne pas tenir compte | neglige* | contourne*
      fais abstraction | faites abstraction | ignora | ignorad | ignorar | ignoren | olvida | olvide
      olvidar | olvidad | olvidate | descarta | descarte | haz caso omiso | omite | no sigas | no hagas caso
      anula | anule | prescinde | pasa por alto | desobedece | esqueca | esquece | esquecer | desconsidere
      desconsidera | desconsiderar | desrespeite | nao siga | ignorare | ignorate | dimentica | dimenticare
      dimenticate | trascura | non seguire | tralascia | scorda | negeer | vergeet | zignoruj | ignoruj
      zapomnij | pomin | yoksay | gormezden gel | unut | dikkate alma | abaikan | lupakan | bo qua | quen
      missachten sie | setze dich hinweg | umgeh | verwerfe | halte dich nicht an | folge nicht
      befolge nicht | nicht befolgen | streiche | abstraction de | passe outre | passez outre | ne suis pas
      ne suivez pas | ecarte | ecarter | ecartez | d'oublier | d'ignorer | desestima | deja de seguir
      deja de lado | ignorando | desconsiderem | deixe de seguir | desobedeca | lascia perdere
      non considerare | disattendi | negeren | vergeten | volg niet | jangan ikuti | jangan hiraukan
      laisse tomber | laissez tomber | lass fallen | deja a un lado | deixa de lado | deixe de lado
      metti da parte | mets de cote | zet opzij | leg beiseite | lege beiseite
      """
    case .prior:
      """
      vorherige* | bisherige* | vorangegangene* | obige* | oben | zuvor | fruhere* | vorigen | davor
      ursprungliche* | alten | bisher | besprochen | precedent* | anterieur* | ci-dessus | ci dessus | avant
      jusqu'a present | jusqu'ici | initiales | initial | d'origine | prealable* | anterior | anteriores
      previa | previas | previo | previos | de arriba | arriba | hasta ahora | iniciales | precedentes
      antes | anterior* | acima | ate agora | iniciais | precedente | precedenti | di prima | sopra | finora
      iniziali | antecedenti | sovrastanti | vorige | eerdere | bovenstaande | poprzedni* | wczesniejsz*
      powyzsz* | onceki | yukaridaki | daha onceki | sebelumnya | truoc | die du vom | die du bekommen
      die du erhalten | erhalten hast | bekommen hast | gegeben wurden | ubrigen | fruher | vorangehend*
      anteriormente | recibidas | recebidas | que te dieron | que has recibido | que recebeu
      que voce recebeu | que tu as recues | recues | que vous avez recues | ricevute | che hai ricevuto
      eerder | tadi | di atas | die du hast | die man dir gegeben | dir gegeben | die dir gegeben
      vom betreiber | des betreibers | que tu as recues au | qu'on t'a donnees | que l'on t'a donnees
      t'ont donne | t'ont donnees | tes concepteurs | te dieron | te han dado | te configuraron
      con las que te | que te deram | te deram | lhe deram | que recebeu no | che ti hanno dato
      ti hanno dato | ti sono state date | die je kreeg | die je gekregen
      vorgegeben wurde | vorgegeben wurden | gesagt wurde | aufgetragen wurde | avant mon message | hierboven
      oorspronkelijke | originales | originali | que te dieron antes | de antes de | di partenza
      qu'on t'a imposees | on t'a imposees | te impusieron | lhe impuseram | ti hanno imposto | te programaron
      dir auferlegt
      """
    case .target:
      """
      anweisung* | instruktion* | regel | regeln | richtlinie* | vorgabe* | befehl* | anleitung* | angaben
      auftrag | auftrage | beschrankung* | instructions | consigne* | regle* | directive* | ordres
      indications | commandes | restrictions | instruccion* | regla | reglas | directrices | indicaciones
      ordenes | directivas | normas | restricciones | prompt | politicas | instrucoes | instrucao | regra
      regras | diretriz* | orientacoes | ordens | comandos | restricoes | istruzion* | regola | regole
      direttiv* | indicazioni | ordini | comandi | linee guida | restrizioni | instructies | regels
      richtlijnen | instrukcj* | zasad* | polece* | talimat* | kural* | komut* | yonerge* | instruksi
      perintah | aturan | chi dan | huong dan | inhaltsrichtlinie* | sicherheitsregel*
      sicherheitsrichtlinie* | systemregel* | gebote | garde-fous | politiques | salvaguardas | limitaciones
      limitacoes | ordem | orden | mandatos | diretivas | vincoli | richtlijn* | beperkingen | batasan
      opdracht | opdrachten | bewertungskriterien | criteres | criterios | criteri | kriterien
      """
    case .yours:
      """
      deine | deinen | deiner | dein | ihre | ihren | du hast | tes | votre | vos | ton | tus | su | sus
      vuestras | suas | seus | tuas | teus | sua | le tue | i tuoi | tua | tue | tuo | tuoi | jouw | twoje
      senin | deines | euch | eure | tu | vuestra | teu | seu | vostre | vostri | je | jullie | anda | kamu
      """
    case .all:
      """
      alle | allen | alles | samtliche | jede | toutes | tous | tout | toute | todas | todos | todo | toda
      tutte | tutti | tutto | wszystkie | wszystkich | tum | butun | semua | tat ca
      """
    case .overrideAll:
      """
      vergiss alles | vergiss alle | ignoriere alles | vergiss das | ignoriere alle | vergiss nun alle
      vergiss alle vorherigen | vergiss deine | vergiss was | vergiss, was | ignoriere deine
      ignoriere die vorherigen | hore nicht auf | ignoriere bitte | vergiss bitte alle | oubliez tout
      oublie tout | ignorez tout | ignore tout | oubliez toutes | oublie toutes | ignorez toutes
      oubliez vos | oublie tes | olvida todo | olvidate de todo | olvida todas | ignora todo | ignora todas
      ignore todas | ignore todo | olvida tus | ignora tus | olvida lo anterior | esqueca tudo
      esqueca todas | ignore tudo | esqueca suas | ignore suas | ignore o anterior | dimentica tutto
      dimentica tutte | ignora tutto | ignora tutte | dimentica le | ignora le istruzioni | zaboravi sve
      zaboravite sve | yukaridakileri | ignoriere samtliche | vergiss samtliche | missachte samtliche
      missachte alle | ignorez les consignes | ignorez les instructions | ignore les consignes
      ignore les instructions | oublie les instructions | oublie tes consignes | oubliez les instructions
      ne tiens pas compte des instructions | olvida las instrucciones | ignora las instrucciones
      ignora las ordenes | olvida tus instrucciones | esqueca as instrucoes | ignore as instrucoes
      desconsidere as instrucoes | desconsidere todas | dimentica le istruzioni | negeer alle | vergeet alle
      vergeet alles | abaikan semua | lupakan semua | vergesst eure | ignoriert eure | olviden sus
      dimentica le tue
      vergiss bitte alles | negeer wat | negeer alles | vergeet wat | vergeet je | oublie ce que
      oublie ce qu'on | oubliez ce que | olvida lo que te | ignora lo que te | esqueca o que te
      esqueca o que lhe | ignore o que lhe | dimentica cio che | dimentica quello che ti | vergiss, was man
      vergiss was man | vergeet alles wat | oublie tout ce | olvida todo lo | esqueca tudo o
      dimentica tutto quello
      vergiss die regeln | oublie ton role | oublie ta mission | olvida tu papel | olvida tu rol
      esqueca seu papel | esqueca as regras | oublie les regles | olvida las reglas | dimentica le regole
      dimentica il tuo ruolo | vergeet de regels | vergeet je rol
      """
    case .newTask:
      """
      neue aufgabe* | neuen aufgabe | neue anweisung* | neue instruktion* | neue herausforderung | nun folgen
      neuen anweisungen | neuen fragen | folgende anweisungen | starten von neu | hier sind neue
      nouvelle tache | nouvelles taches | nouvelles instructions | nouvelle instruction | nouvelles consignes
      nouvel objectif | nueva tarea | nuevas tareas | nuevas instrucciones | nueva instruccion
      nuevo objetivo | nova tarefa | novas tarefas | novas instrucoes | novo objetivo | nuovo compito
      nuove istruzioni | nuova istruzione | nuovi compiti | nuovo obiettivo | novi zadaci | nova pitanja
      novi izazov | nuevo desafio | nouveau defi | nieuwe taak | nowe zadanie | yeni gorev | yeni talimat*
      deine aufgabe ist jetzt | deine neue aufgabe | neue regel | tu nueva tarea | tu tarea ahora
      sua nova tarefa | ta nouvelle tache | ta nouvelle mission | la tua nuova | nuova missione
      je nieuwe taak | nieuwe instructies | tugas baru | instruksi baru | ab jetzt gilt nur
      ab sofort gilt nur | es gilt nur | deine aufgabe | dein auftrag | deine einzige aufgabe
      dein einziger auftrag | ta seule tache | ta mission | votre mission | ta tache | tu unico encargo
      tu unica tarea | tu mision | tu tarea es | tu encargo | sua unica tarefa | sua tarefa agora
      sua missao | il tuo unico compito | il tuo compito | la tua missione | je enige taak | je taak is
      je opdracht | tugasmu sekarang | tugas anda sekarang | neuen auftraggeber | nouveau maitre
      nuevo dueno | nuevo jefe | novo dono | nuovo padrone
      tu obeis uniquement | n'obeis qu'a | obeis qu'a moi | obedece solo | solo obedeces | gehorche nur
      gehorchst nur | horst nur noch auf mich | du gehorchst | obedeca apenas | obedeca so | so obedece
      obbedisci solo | ubbidisci solo | luister alleen naar | gehoorzaam alleen | du bist jetzt kein
      alles uit wat ik | uniquement a ce que j'ecris | nur noch das, was ich | nur noch, was ich
      solo lo que yo escriba | solo quello che scrivo | apenas o que eu escrever
      seulement a moi
      """
    case .voided:
      """
      gelten nicht mehr | gilt nicht mehr | nicht mehr gultig | ausser kraft | aufgehoben | ausgeschaltet
      ungultig | sind hinfallig | n'est plus valable | ne sont plus valables | ne s'appliquent plus
      ne s'applique plus | sont annulees | sont suspendues | sont levees | desactivees | ya no se aplican
      ya no son validas | ya no valen | quedan anuladas | quedan sin efecto | estan desactivadas
      nao se aplicam mais | nao valem mais | nao sao mais validas | foram canceladas | estao suspensas
      foram revogadas | non valgono piu | non si applicano piu | non sono piu valide | sono annullate
      sono sospese | gelden niet meer | tidak berlaku lagi | hinfallig | sind uberholt | ist uberholt
      zahlen nicht mehr | zahlt nicht mehr | gelten ab jetzt nicht | sind gegenstandslos | nicht langer
      sind aufgehoben | ne valent plus | ne vaut plus | ne comptent plus | ne compte plus | n'ont plus cours
      sont caduques | sont perimees | ne sont plus en vigueur | ya no cuentan | ya no cuenta | ya no rigen
      ya no sirven | han caducado | estan anuladas | no tienen efecto | ja nao contam | ja nao valem
      nao contam mais | perderam a validade | expiraram | non contano piu | non conta piu
      non hanno piu valore | sono scadute | sono superate | tellen niet meer | zijn vervallen | vervallen
      sudah tidak berlaku | queda en pausa | quedan en pausa | sont suspendues ici | est suspendue
      sont mises de cote | sind ausgesetzt | ist ausgesetzt | estao em pausa | sono in pausa | sono sospesi
      nicht gelten | substitui as instrucoes | sustituye las instrucciones | sustituye a las instrucciones
      remplace les instructions | remplace les consignes | sostituisce le istruzioni | ersetzt die anweisungen
      ersetzt alle anweisungen | vervangt de instructies | ne sont plus les tiennes | wurden ausser kraft
      gelten ab sofort nicht | gelten jetzt nicht | gelten fur dich nicht | gelten hier nicht | ist hinfallig
      est caduque | sont nulles | est nulle | queda anulada | queda sin efecto | esta anulada | esta cancelado
      e annullata | is vervallen | jouw regels niet | regels niet meer
      foram apagad* | foram suspens* | fueron borrad* | fueron suspendid*
      sind kaputt | ont ete efface*
      ont ete leve* | sono state cancellate | sono state sospese | zijn gewist
      zijn opgeheven
      """
    case .leak:
      """
      zeige | zeig | verrate | verrat | gib mir | gib aus | ausgeben | nenne | nenn | drucke | wiederhole
      liste | offenbare | schreibe | was ist | was sind | wie lautet | was steht | affiche | affichez
      montre | montrez | revele | revelez | repete | repetez | donne-moi | donnez-moi | divulgue* | imprime
      imprimez | quelles sont | quel est | ecris | muestra | muestrame | revela | repite | dime | dame
      ensena | ensename | escribe | cuales son | cual es | divulga | mostre | mostra | imprima | repita
      diga-me | me diga | escreva | quais sao | qual e | exiba | mostrami | rivela | stampa | ripeti | dimmi
      scrivi | quali sono | elenca | svela | toon | pokaz | goster | yazdir | gebe aus | gib alle | gib die
      zeige mir | zeig mir | nenne mir | schreib | ubersetze | wiedergeben | verraten | fournis | recopie
      recopiez | traduis | traduce | copia | transcribe | devuelve | repitas | copie | transcreva | traduza
      trascrivi | traduci | riporta | laat zien | herhaal | tampilkan | ungkapkan | ulangi | quiero ver
      je veux voir | ich will den | ich mochte den | quero ver | voglio vedere | ik wil de
      copia aqui | copie ici | copie aqui | kopiere hierher | copia qui | pega aqui | cole aqui | colle ici
      incolla qui | plak hier
      """
    case .systemPrompt:
      """
      systemprompt* | system-prompt* | systemanweisung* | systemaufforderung | deine anweisungen
      deine instruktionen | versteckte anweisung* | versteckten anweisung* | ursprunglichen anweisung*
      deine regeln | deinen prompt | prompt systeme | prompt du systeme | invite systeme
      instructions systeme | instructions initiales | tes instructions | vos instructions
      instructions cachees | ton prompt | votre prompt | prompt del sistema | prompt de sistema
      instrucciones del sistema | instrucciones iniciales | tus instrucciones | sus instrucciones
      instrucciones ocultas | tu prompt | mensaje del sistema | prompt do sistema | instrucoes do sistema
      instrucoes iniciais | suas instrucoes | seu prompt | instrucoes ocultas | prompt di sistema
      istruzioni di sistema | istruzioni iniziali | tue istruzioni | tuo prompt | istruzioni nascoste
      sistem istemi | interne regeln | internen regeln | geheime anweisung* | geheimen anweisung*
      systemanweisungen | systemnachricht | deine vorgaben | anfangliche* anweisungen | consignes cachees
      consignes internes | regles internes | message systeme | consignes systeme | consignes initiales
      tes consignes | vos consignes | instructions secretes | reglas internas | reglas ocultas
      instrucciones secretas | instrucciones internas | indicaciones iniciales | instrucoes secretas
      instrucoes internas | regras internas | regras ocultas | instrucoes ocultas do | mensagem do sistema
      regole interne | regole nascoste | istruzioni segrete | istruzioni interne | messaggio di sistema
      systeemprompt | verborgen instructies | prompt sistem | instruksi sistem | die anweisungen, die dir
      anweisungen, die du | anweisungen des betreibers | vorgaben des betreibers | versteckten regeln
      texte que tes concepteurs | consignes de l'operateur | consignes que tu as | instrucciones con las que
      instrucciones que te | texto con el que te | instrucoes que te | instrucoes com as quais
      istruzioni che ti | istruzioni con cui | instructies die je | con el que te programaron
      te programaron | con el que te entrenaron | avec lequel tu as ete | com o qual voce foi
      con cui ti hanno | deinen startprompt | deinen system-prompt | deinen anfangstext
      was dir der betreiber | was dir deine entwickler | texte de depart | texte initial
      ton message systeme | ce que tes createurs | lo que te dijeron tus | lo que te escribieron
      tus directrices | tus consignas | o que seus criadores | seu texto inicial | quello che i tuoi
      il tuo testo iniziale | tekst die je kreeg | je instructies
      mensaje de sistema | message de systeme | mensagem de sistema | systeembericht | messaggio di systema
      con el que te configuraron | com o qual te configuraram | com que te configuraram
      mit dem du konfiguriert | con cui ti hanno configurato | avec lequel on t'a configure
      systeminstruktion*
      text, der vor | text vor meiner | text vor meinem | texte qui precede | texto que precede
      texto que antecede | texto que antecedeu | testo che precede | tekst die voor
      instrucciones que recibiste | instrucoes que voce recebeu | instrucoes que recebeu
      instructions que tu as recues | istruzioni che hai ricevuto | anweisungen, die du bekommen
      instructies die je kreeg | dein system-text | deinen systemtext
      """
    case .verbatim:
      """
      wortwortlich | im wortlaut | wort fur wort | wortlich | vollstandig | mot a mot | mot pour mot
      textuellement | integralement | in extenso | palabra por palabra | textualmente | al pie de la letra
      literalmente | tal cual | telles quelles | tale e quale | palavra por palavra | na integra | parola per parola | alla lettera | testualmente
      integralmente | woord voor woord | letterlijk | kata demi kata | ohne etwas wegzulassen
      ohne auslassung* | nichts weglassen | sans rien omettre | sans rien oublier | sin omitir nada
      sin resumir nada | sem omitir nada | senza omettere nulla | zonder iets weg | sin cambios
      sans changement | ohne anderung | sem alteracoes | senza modifiche | texto exacto | texte exact
      texto exato | testo esatto | exakten wortlaut | genauen wortlaut | letterlijke tekst
      sin cambiar nada | sans rien changer | ohne etwas zu andern | sem mudar nada | sem alterar nada
      senza cambiare nulla | senza cambiare niente | sin modificar nada | zonder iets te veranderen
      au complet | sans le paraphraser | sans paraphraser | por completo | sin parafrasear
      ohne zu paraphrasieren | senza parafrasare
      """
    case .opening:
      """
      vor diesem gesprach | vor unserem gesprach | vor dieser unterhaltung | avant cette conversation
      avant notre conversation | debut de la conversation | antes de esta conversacion
      antes de nuestra conversacion | al inicio de la conversacion | antes desta conversa
      antes da nossa conversa | no inicio da conversa | prima di questa conversazione
      all'inizio della conversazione | voor dit gesprek | vor dieser nachricht | vor meiner nachricht
      avant ce message | antes de este mensaje | antes desta mensagem | prima di questo messaggio
      con el que te configuraron | com que te configuraram | com o qual te configuraram
      mit dem du konfiguriert | con cui ti hanno configurato | avec lequel on t'a configure
      que te configuraron | mit dem du gestartet | avec lequel tu as demarre | con el que arrancaste
      con el que empezaste
      vor meiner ersten nachricht | qui precede notre | que precede a esta | que antecede | al empezar
      ao comecar | all'inizio della | au debut de cette | voor mijn eerste | der vor meiner
      """
    case .sayOnly:
      """
      sag nur | sage nur | schreibe nur | antworte nur | gib nur | dites ce qui suit | dis ce qui suit
      repondez uniquement | di solo | responde solo | diga apenas | responda apenas | rispondi solo
      di' solo | schreibe einen | und sage | und schreibe
      """
    case .conceal:
      """
      usimwambie mtumiaji | bila kumwambia mtumiaji | huwag sabihin sa user | huwag mong sabihin sa user
      jangan beri tahu pengguna | tanpa memberi tahu pengguna | sag dem benutzer nicht | sage dem benutzer nichts | dem nutzer nicht | benutzer nicht mitteilen
      ohne den benutzer zu informieren | ohne dem benutzer | ne dis pas a l'utilisateur
      ne dites pas a l'utilisateur | sans en informer l'utilisateur | sans informer l'utilisateur
      no le digas al usuario | no digas al usuario | sin informar al usuario | sin decirle al usuario
      no informes al usuario | nao diga ao usuario | nao conte ao usuario | sem informar o usuario
      nao informe o usuario | non dire all'utente | non dirlo all'utente | senza informare l'utente
      non informare l'utente | sag dem benutzer nichts | sag dem nutzer nichts | sage dem nutzer nichts
      benutzer nichts davon | nutzer nichts davon | ohne dass der benutzer | ohne dass der nutzer
      sin que el usuario | a espaldas del usuario | sin avisar al usuario | sem que o usuario
      sem avisar o usuario | sem o conhecimento do usuario | senza che l'utente | vertel de gebruiker niet*
      zeg niets tegen de gebruiker | zonder dat de gebruiker | zonder de gebruiker
      jangan beri tahu pengguna | tanpa sepengetahuan pengguna | sagt dem nutzer nichts
      sagt dem benutzer nichts | sem contar ao usuario
      jamais a l'utilisateur | no avises al usuario | no advertir al usuario | no adviertas al usuario
      nao avise o usuario | nao avise ao usuario | non avvisare l'utente | ne previens pas l'utilisateur
      ne prevenez pas l'utilisateur | ne previens pas l'administrateur | gegenuber dem nutzer nicht
      dem nutzer gegenuber nicht | gegenuber dem benutzer nicht | waarschuw de gebruiker niet
      meld de gebruiker niet*
      ohne den nutzer | ohne den anwender | ohne die nutzerin | sans que l'utilisateur
      sans prevenir l'utilisateur
      """
    case .hush:
      """
      erwahne es | erwahne das | erwahne dies | erwahne davon | erwahne nichts | nirgends | nicht erwahnen
      ohne es zu erwahnen | ohne dies zu erwahnen | muss davon nichts | muss nichts davon
      braucht davon nichts | braucht nichts davon | davon nichts wissen | nichts davon wissen | sag niemandem
      sage niemandem | sag nichts | sage nichts | kein wort daruber | kein wort davon | behalte es fur dich
      behalt es fur dich | bleibt unter uns | unter uns | lass diesen schritt | lass das weg | lass dies weg
      in der zusammenfassung weg | nicht in der zusammenfassung | nicht in die zusammenfassung | verheimlich*
      verschweig* | heimlich | stillschweigend | unauffallig | ohne ruckfrage | ohne nachzufragen
      sag dem entwickler nichts | dem entwickler nichts | mention de | sans le mentionner | sans mentionner
      pas mention | n'en fais pas | n'en faites pas | n'en dis rien | n'en dites rien | n'en parle a
      n'en parlez a | inutile d'en | inutile de le | inutile de prevenir | pas besoin d'en | pas besoin de le
      pas besoin de prevenir | n'a pas besoin de savoir | n'a pas a savoir | entre nous | garde-le pour toi
      gardez-le pour vous | garde cela pour | pas dans le resume | en secret | discretement | en silence
      a personne | ne dis rien | sans rien dire | sans demander | no hace falta comentarlo
      no hace falta decir* | no hace falta mencionar* | no hace falta que | no es necesario mencionar*
      no es necesario decir* | no es necesario informar* | sin mencionar* | sin comentar* | sin decir nada
      que quede entre nosotros | quede entre nosotros | entre nosotros | no lo comentes | no comentes
      no hace falta avisar | no tiene que saber* | no necesita saber* | no debe saber* | no debe enterarse
      guardatelo | guarda el secreto | en secreto | a escondidas | no lo incluyas | no lo pongas
      sin preguntar | ni lo menciones | no revelar | nao comente | nao precisa saber | nao deve saber
      nao pode saber | nao e preciso mencionar | nao e preciso avisar | nao ha necessidade de | sem mencionar
      sem comentar | sem dizer nada | fique entre nos | entre nos | guarde segredo | em segredo
      guarde isso para | nao inclua isso | sem perguntar | nao fale sobre | nao fale disso
      nao diga a ninguem | nao conte a ninguem | non farne parola | farne parola | farne menzione
      non parlarne | non ne parlare | non menzionarlo | senza menzionar* | senza parlarne | senza dire nulla
      senza dire niente | tienilo per te | tientelo per te | resti tra noi | resta tra noi | tra noi
      non deve sapere | non deve saperlo | non serve dirlo | non c'e bisogno di | non occorre dirlo
      di nascosto | in segreto | non includerlo | non dirlo a nessuno | senza chiedere | laat dit buiten
      laat dit weg | vermeld dit niet | vermeld het niet | zonder dit te vermelden | zonder het te vermelden
      zeg niets | zeg er niets over | vertel niemand | hoeft dit niet te weten | hoeft het niet te weten
      hoeft niets te weten | mag dit niet weten | onder ons | tussen ons | hou dit voor jezelf
      houd dit voor jezelf | stiekem | in het geheim | zonder te vragen | jangan beritahu | jangan beri tahu
      jangan disebut* | tidak perlu diberi tahu | tidak perlu tahu | rahasiakan | diam-diam
      tanpa memberi tahu | tanpa menyebut* | erwahne das nicht | ne mentionnez pas | ne mentionne pas
      no menciones esto | no lo menciones | nao mencione isso | non menzionare | erwahne dies nicht
      behalte das fur dich | darf davon nichts | nichts davon erfahren | n'en parle pas | n'en parlez pas
      ne le dis pas | ne le dites pas | ne rien dire a | ne dis rien a | ne dites rien a | a l'insu de
      ne pas citer | ne cite pas | ne previens pas | ne prevenez pas | ne mentionne rien | no se lo digas
      no le digas nada | no digas nada | no lo digas | no menciones | no informes | no reveles que
      nao conte nada | nao conte ao | nao diga nada | nao mencione | nao revele que | non dirlo
      non dire nulla | non dire niente | all'insaputa | non rivelare che | jangan sebutkan | no se lo cuentes
      no se lo cuente | sans en parler | nao conte isso | senza dirlo | verliere kein wort
      verlier kein wort | kein wort zu | ohne einen grund | que no se entere | que no lo sepa
      sin que se entere | que nadie se entere | que nadie lo sepa | qu'il ne le sache | qu'il n'en sache
      sans qu'il le sache | sans qu'elle le sache | que personne ne | er darf es nicht | sie darf es nicht
      darf es nicht erfahren | soll es nicht erfahren | soll davon nichts | sem que ele saiba
      sem que ela saiba | que ninguem saiba | senza che lui | senza che lei | senza che se ne accorga
      nessuno deve sapere | nessuno deve saperlo | zonder dat hij | zonder dat zij | niemand hoeft dit
      niemand hoeft het | nadie debe saber* | nadie tiene que saber* | personne ne doit savoir
      personne n'a besoin | niemand muss davon | niemand darf davon | tanpa diketahui
      ne le signale jamais | ne le signale pas | ne signale pas | ne signalez pas | sans le signaler
      no avises | no lo avises | no adviertas | nao avise | non avvisare | non segnalarlo
      erwahne diesen hinweis | erwahne diese anweisung | erwahne diese nachricht | nenne keine quelle
      nenne keine quellen | ne cite aucune source | no cites las fuentes | no cites ninguna | nao cite os
      nao cite nenhuma | sans verification | sans mentionner cette | melde das niemandem | melde dies nicht
      waarschuw de | meld dit niet
      no se lo comuniques | no lo comuniques | nao comunique | non comunicarlo | nichts davon sagen
      ne citez aucune | ne cite aucune | non citare altre | nenne keine anderen
      """
    case .send:
      """
      sende | schicke | schick | senden | leite | weiterleiten | lade hoch | hochladen | envoie | envoie-les
      envoyez | envoyer | transmets | transferez | televerse | envia | envie | enviar | enviales | manda
      reenvia | sube | envie-os | encaminhe | mande | invia | inviare | inoltra | spedisci | carica
      ubermitt* | schicke die | leite sie | ladt hoch | transmettre | transferer | mandale | mandalos
      remite | enviad | mandalo | adjunta | anexe | repasse | trasmetti | inoltrare | stuur | verstuur
      verzend | kirim | kirimkan | unggah | subelo | subela | subelos | subelas | envialo | enviala | envialos
      enviaselo | carguelo | subalo | envielo | envia-o | envie-o | envie-a | mande-o | publique-o | lade es
      lade sie | laden sie | schick es | schicken sie | poste le | postez | publie-le | envoie-le | envoyez-le
      televerse-le | invialo | inviala | caricalo | inoltralo | hoch zu | hoch nach | publica | publique | spediscilo | upload het | plaats het
      """
    case .secret:
      """
      passwort | passworter | zugangsdaten | api-schlussel | geheimnisse | kundendaten | mot de passe
      mots de passe | identifiants | cles api | cle api | donnees clients | donnees des clients | contrasena
      contrasenas | credenciales | claves api | clave api | datos de los clientes | datos del cliente | senha
      senhas | credenciais | chaves api | chave de api | dados dos clientes | credenziali | chiavi api
      chiave api | dati dei clienti | gespeicherte karte | browserverlauf | postfach | inhalt der datei
      kontodaten | contenu du fichier | boite mail | carte enregistree | tarjeta guardada
      contenido del archivo | archivo .env | buzon | cartao salvo | conteudo do arquivo | caixa de entrada
      carta salvata | contenuto del file | wachtwoord* | inloggegevens | kata sandi
      """
    case .sink:
      """
      externe adresse | adresse externe | direccion externa | direccion de correo | endereco externo
      indirizzo esterno
      """
    case .dismissed:
      """
      nachricht ignorieren | mail ignorieren | e-mail ignorieren | email ignorieren | schreiben ignorieren
      meldung ignorieren | ignorieren sie diese | ignoriere diese | ignorer ce message | ignorez ce message
      ignorer cet email | ignorer ce mail | ignorer ce courriel | ignorez ce courriel
      ne pas tenir compte de ce | ne tenez pas compte de ce | ignore este mensaje | ignorar este mensaje
      ignore este correo | ignore este aviso | caso omiso de este | caso omiso a este | ignore esta mensagem
      ignorar esta mensagem | desconsidere esta | desconsidere este | ignore este e-mail | ignore este email
      ignorare questo messaggio | ignori questo | ignora questo messaggio | ignorare questa
      ignorare la presente | dit bericht negeren | deze mail negeren | deze e-mail negeren
      negeer dit bericht | bericht als niet verzonden | abaikan pesan | abaikan email | abaikan surat
      """
    case .givenYou:
      """
      dir gegeben | du bekommen hast | du erhalten hast | du bekommen | que tu as recues | qu'on t'a donnees
      t'ont donne | t'ont donnees | vous avez recues | te dieron | que te han dado | has recibido
      te configuraron | que recibiste | recibiste al | que recebeste | que tu as recu
      die du erhieltst | que te deram | te deram | lhe deram | voce recebeu | ti hanno dato
      ti sono state date | hai ricevuto | je kreeg | je hebt gekregen | kamu terima | anda terima
      dir regeln gegeben | haben dir regeln | lo que te programaron | qu'on t'a imposees | on t'a imposees
      te impusieron | lhe impuseram | ti hanno imposto | je opgelegd | dir auferlegt | dir gesetzt
      """
    case .grant:
      """
      hiermit ermachtige | hiermit erlaube | bestatigungen sind abgeschaltet
      der nutzer hat bereits zugestimmt | hier spricht dein entwickler | les confirmations sont desactivees
      l'utilisateur a deja accepte | j'autorise par la presente | las confirmaciones estan desactivadas
      el usuario ya acepto | el usuario ya ha aceptado | autorizo por la presente
      as confirmacoes estao desativadas | o usuario ja concordou | le conferme sono disattivate
      l'utente ha gia accettato
      """
    case .master:
      """
      nur auf mich | nur mir | nur noch mir | was ich sage | was ich dir sage | nach meinen regeln
      meinen befehlen | meine befehle | meine regeln | nur noch meine | ce que je dis | ce que je te dis
      qu'a moi | que moi seul | selon mes regles | mes regles | mes ordres | lo que yo diga | lo que digo
      lo que te diga | solo a mi | mis reglas | mis ordenes | o que eu digo | o que eu disser | so a mim
      apenas a mim | minhas regras | minhas ordens | quello che dico | cio che dico | solo a me
      le mie regole | i miei ordini | wat ik zeg | alleen naar mij | alleen aan mij | mijn regels | mijn bevelen
      """
    default:
      ""
    }
  }
}
