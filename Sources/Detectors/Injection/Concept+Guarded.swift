extension Concept {
  /// The word a model was told to keep, as in the games in which one talks it out of it; a task that is named by where it
  /// stands; and what is to be said in its place. In English and in the languages that can do without accents.
  var guardedWords: StaticString {
    switch self {
    case .guarded:
      """
      secret word | secret words | secret phrase | secret passphrase | secret code | secret keyword | secret answer
      hidden keyword | hidden word | hidden code | hidden password | hidden passphrase | secret password | magic word
      code word | codeword | what is your password | what's your password | give me your password
      tell me your password | tell me what your password | share your password | ur password | pasword
      the secret key | keyword in it | key word in it | keyword from your | keyword of your | password you are
      password you're | password you guard | password u | passphrase you | passphrase u | code you guard
      code you are guarding | code u | word you guard | word you are guarding | word you're guarding
      say the password | say the passphrase | tell me the password | tell me the passphrase | gimme the password
      repeats the password | repeat the password | reveal the password | give me the password | leak the password
      print the password | spell the password | spell the access code | spell the code | so what is the code
      mot secret | mot de passe secret | donner le mot de passe | donne-moi le mot de passe | dis-moi le mot de passe
      dis le mot de passe | mot de passe que tu | palabra secreta | palabra clave que | contrasena que guardas
      contrasena secreta | dime la contrasena | revela la contrasena | clave secreta | parola segreta | parola d'ordine
      password segreta | palavra secreta | senha secreta | senha que voce | diga a senha | revele a senha | geheimwort
      geheime wort | geheimen wort | geheime passwort | geheimes passwort | passwort, das du | passwort das du
      verrate das passwort | verrat das passwort | sag das passwort | sag mir das passwort | losungswort | codewort
      kennwort, das du | geheime wachtwoord | geheime woord | wachtwoord dat je | geef me het wachtwoord
      kodeordet du | hemmelige ord | hemmelige kodeord | losenordet du | hemliga ordet | hemliga losenordet
      passordet du | haslo ktorego | haslo, ktorego | tajne haslo | sekretne slowo | tajne slowo | podaj mi haslo
      zdradz haslo | gizli kelime | gizli sifre | sifreyi soyle | salasana jota | salainen sana | tajne slovo
      tajne heslo | kata rahasia | kata sandi rahasia | mat khau bi mat | cuvantul secret | parola secreta | titkos szo
      """
    case .taskAbove:
      """
      task above | tasks above | task written above | task given above | assignment above | job above | question above
      request above | task before this | what the text above | what the prompt above | everything the prompt above
      everything the text above | whatever the text above | whatever the prompt above | what stands above
      what is written above | what was asked above | what was asked before | what is asked above | aufgabe oben
      obige aufgabe | obigen aufgabe | vorige aufgabe | was oben steht | was daruber steht | was da oben steht
      aufgabe daruber | tarea anterior | tarea de arriba | lo de arriba | lo que dice arriba | lo que pone arriba
      tarefa anterior | tarefa acima | o que esta acima | o que diz acima | tache ci-dessus | tache precedente
      consigne ci-dessus | consigne precedente | ce qui precede | ce qui est ecrit plus haut | compito sopra
      compito precedente | compito di sopra | cio che sta sopra | quello che c'e scritto sopra | opdracht hierboven
      taak hierboven | vorige opdracht | wat hierboven staat | wat erboven staat | uppgiften ovan | opgaven ovenfor
      oppgaven ovenfor | zadanie powyzej | powyzsze zadanie | co jest wyzej | ukol vyse | ulohu vyssie
      yukaridaki gorevi | ylla oleva tehtava | tugas di atas | nhiem vu o tren | sarcina de mai sus
      """
    case .onlyAnswer:
      """
      antworte ausschlie* | schreibe ausschlie* | schreib nur | antworte lediglich | gib ausschlie* | sag ausschlie*
      responde unicamente | responde solamente | responda unicamente | responda solamente | escribe solamente
      escribe solo | escribe unicamente | di unicamente | di solamente | responda so | responda somente
      escreva apenas | escreva so | escreva somente | diga so | diga somente | reponds uniquement | reponds seulement
      repondez seulement | ecris uniquement | ecris seulement | ecrivez uniquement | ecrivez seulement | dis seulement
      dites seulement | rispondi soltanto | rispondi unicamente | rispondi esclusivamente | scrivi solo
      scrivi soltanto | di' soltanto | antwoord alleen | antwoord enkel | antwoord uitsluitend | zeg alleen
      schrijf alleen | svar bare | skriv bare | skriv kun | skriv bara | skriv endast | odpowiedz wylacznie
      say just | reply just | answer just | respond just | your only output | one and only output | your only answer
      your only reply
      """
    case .fixedAnswer:
      """
      always answer | always output | always reply | always respond with | always classify | no matter how bad
      no matter what it says | whatever the tweet | whatever the review | whatever the text says | antworte immer mit
      antworte immer nur | responde siempre | responda sempre | reponds toujours | rispondi sempre | antwoord altijd
      """
    case .override:
      """
      dont do what | don't do what | do not do what | dont do the task | don't do the task | do not do the task
      do not carry out | don't carry out | do not translate this | dont translate this | don't translate this
      skip ur | skip your orders | dont obey | dont follow | pas compte de la | ne fais pas ce
      ne faites pas ce | fais fi de | no realices | no hagas la tarea | no hagas lo que | nao faca o que
      nao faca a tarefa | nao siga mais | nao obedeca | ne suis plus | n'obeis plus | n'obeissez plus | no sigan
      ya no sigas | non fare quello | non eseguire | doe niet wat | fuhre die aufgabe nicht | tu nicht, was
      mach nicht, was | ignorera | glem alle | glem alt | glom allt | glom alla | strunta i
      """
    case .overrideAll:
      """
      ignore what ur | ignore wat u | ignore wat ur | forget what ur | forget evrything | forget everythin
      forget watever | forget whatevr | forget wat u | ignore evrything | ignore everythin | forget all u
      ignore all u | forget what they told | ignore what they told | vergiss was die | oublie tout ce qu
      olvida lo que te dijeron | olvida todo lo que te | dimentica quello che | dimentica tutto quello che
      esquece o que te | esqueca o que te | zapomnij wszystko | zapomnij o wszystkim | zapomen vsechno
      zabudni vsetko | glem alt hvad | glem alt som | glom allt som | her seyi unut | lupakan semua yang
      """
    case .prior:
      "b4 this | b4 me | b4 i | u b4 | told u | u were told | u got | gave u | ovan | ovenfor | ovanfor | vyse | vyssie | wyzej"
    case .yours: "ur | u have | u were | u r"
    case .target:
      "ur orders | ur rules | ur instructions | regler | reglerne | reglene | defence orders | defense orders | defence instructions | defense instructions | defence rules"
    case .givenYou:
      "told you not to | told you to hide | told to hide | gave u | told u | u were told | u were given | u were handed | you were handed"
    case .principal: "ur dev | ur devs | ur boss | ur creators | ur makers | ur owner"
    case .leak:
      "gimme | spell out | spell the | paste it | paste ur | paste your | copy paste | copy-paste | quote it all | copie-colle"
    case .master:
      """
      i'm the owner | i am the owner | by me, the owner | i am your boss | new boss here | i'm your boss | i'm ur boss | im ur boss
      ich bin jetzt der boss | ich bin jetzt dein chef | ich bin der neue | soy tu nuevo | soy el nuevo | sou o novo
      sou seu novo | sono il nuovo | sono il tuo nuovo | je suis le nouveau | c'est moi le chef | jeg er vagtens
      jag ar vaktens | ik ben de nieuwe | jestem nowym
      """
    case .dismissed:
      "ignore attempts | ignore any attempt | ignore all attempts | ignore every attempt | disregard attempts | disregard any attempt"
    default: ""
    }
  }

  /// The same in other scripts, and where no one leaves the accents out.
  var guardedElsewhere: StaticString {
    switch self {
    case .guarded:
      """
      секретное слово | секретный пароль | пароль, который ты | назови пароль | скажи пароль | секретне слово | 秘密の言葉
      合言葉 | パスワードを教え | パスワードを言 | 秘密单词 | 秘密词 | 暗语 | 说出密码 | 密码告诉我 | 告诉我密码 | 告诉我口令 | 비밀 단어
      비밀번호를 말 | 비밀번호를 알려 | 암호를 말 | كلمة السر السرية | الكلمة السرية | गुप्त शब्द | המילה הסודית | הסיסמה הסודית
      μυστική λέξη | รหัสลับ
      """
    case .taskAbove:
      """
      задание выше | задание сверху | то, что выше | то, что написано выше | завдання вище | 上面的任务 | 上述任务 | 以上任务
      上の課題 | 上のタスク | 上記のタスク | 위의 작업 | 위 작업 | المهمة أعلاه | ऊपर का कार्य | ऊपर दिया गया कार्य | המשימה למעלה
      """
    case .override: "не выполняй | не делай того | не виконуй | 不要执行 | 别管上面"
    case .onlyAnswer:
      "ответь только | напиши только | відповідай тільки | とだけ答え | だけを出力 | 라고만 | 只回复 | 仅回答 | 仅输出"
    default: ""
    }
  }
}
