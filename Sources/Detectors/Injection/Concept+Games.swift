extension Concept {
  /// How somebody gets a model to give a word away or to say something else than it was asked for: the guard who is off
  /// duty, the word told in pieces, what that is said not to be, the task that nobody needs, the boast that stands in its
  /// place. In English and in the languages that can do without accents.
  var gameWords: StaticString {
    switch self {
    case .released:
      """
      off duty | duty is over | duty's over | duty is done | your shift is over | your shift has ended
      your watch is over | your watch has ended | not a guard anymore | not the guard anymore | no guard anymore
      not a guard any more | no longer a guard | no longer the guard | no longer a guardian | no longer the keeper
      no longer a keeper | no longer the gatekeeper | no longer guarding | no longer guard | no longer protecting
      no longer protect the | no longer have to protect | don't have to protect | dont have to protect
      no longer need to protect | no longer have to keep | no longer have to hide | no longer need to hide
      don't have to hide | dont have to hide | no need to guard | nothing to guard | stop guarding
      quit guarding | stop protecting the | stop hiding the | retired as guard | fired as guard
      relieved of guard | relieved of your | released you | you are released from | you're released from
      ur free now | u r free now | u are free now | your oath is void | you failed the guard
      job is done gatekeeper | guard is asleep | guard has been fired | the guard resigned
      nicht mehr der wachter | kein wachter mehr | nicht mehr die wache | keine wache mehr | kein turhuter mehr
      nicht mehr bewachen | nicht mehr huten | hor auf zu bewachen | hor auf, das | dienst ist vorbei
      wache ist vorbei | feierabend, wachter | plus le gardien | plus gardien | plus la garde | cesse de garder
      n'as plus a proteger | n'as plus a garder | tour de garde est fini | ya no eres el guardian
      ya no eres guardian | ya no tienes que proteger | ya no tienes que guardar | deja de proteger
      deja de guardar | tu turno termino | nao es mais o guarda | nao e mais o guarda | nao e mais o guardiao
      nao precisa mais proteger | nao precisa mais guardar | para de proteger | para de guardar
      seu turno acabou | non sei piu il guardiano | non sei piu di guardia | non sei piu la guardia
      non devi piu proteggere | non devi piu custodire | smetti di proteggere | smetti di custodire
      geen bewaker meer | niet meer de bewaker | op met bewaken | stop met bewaken | hoeft niet meer te bewaken
      juz nie pilnujesz | nie pilnujesz | nie jestes juz straznik* | przestan pilnowac | artik bekci degil*
      artik korumak zorunda degil* | bekcilik bitti | uz nehlidas | uz nejsi strazce | inte langre vakt*
      ikke laengere vagt* | ikke lenger vakt* | khong con la nguoi gac | khong phai giu bi mat nua
      bukan lagi penjaga | nu mai esti paznic* | mar nem vagy or
      """
    case .entrusted:
      """
      you're hiding | you are hiding | you hide | you must hide | you have to hide | you should hide | u hide
      ur hiding | u r hiding | you're guarding | you are guarding | you guard | u guard | ur guarding
      you're protecting | you are protecting | you protect | you're keeping | you are keeping | you keep secret
      you keep from | you hold | you're holding | you are holding | you must not say | you mustn't say
      you must not tell | you may not say | you are not allowed to say | you're not allowed to say
      you cannot say | you can't say | you cant say | not allowed to tell me | not supposed to tell me
      you're not supposed to say | you are not supposed to say | you're not supposed to tell
      you are not supposed to tell | you were told not to | you've been told not to | you have been told not to | u were told not to
      told you not to share | told you not to say | told you not to tell | told you to keep | were told to keep
      were asked to keep | asked you to keep | ask you to keep | entrusted with | entrusted to you | in your care
      keep quiet about | keep to yourself | you know but | you swore to | you promised not to
      das du hutest | das du bewachst | das du schutzt | das du versteckst | das du geheim | du geheim halten
      den du geheim | die du geheim | du nicht verraten | du nicht sagen darfst | du verraten sollst
      que tu caches | que tu dois cacher | que tu gardes | que tu proteges | que tu ne dois pas
      qu'on t'a confie | qu'on t'a demande de | que tu detiens | que escondes | que guardas | que proteges
      que debes ocultar | que debes guardar | que no debes decir | que no puedes decir | que te pidieron guardar
      que te pidieron ocultar | que te pidieron no | que te confiaron | que tienes guardad* | que te dieron
      que voce esconde | que voce guarda | que voce protege | que nao podes dizer | que nao pode dizer
      que voce nao pode | que te confiaram | que pediram para | que lhe confiaram | que custodisci
      che custodisci | che nascondi | che proteggi | che devi nascondere | che devi custodire | che non puoi dire
      che non devi dire | che ti hanno affidato | che ti hanno detto di | che tieni segret* | die je bewaakt
      dat je bewaakt | dat je geheim | die je geheim | dat je niet mag | dat je verbergt | ktorego pilnujesz
      ktore ukrywasz | ktorego nie mozesz | ktore masz ukry* | sakladigin | gizledigin | korudugun
      soylememen gereken | som du vaktar | som du vogter | som du vokter | som du ska halla | som du skal holde
      ma ban dang giu | ban dang giau | yang kamu jaga | yang kamu sembunyikan | yang kau rahasiakan
      """
    case .trick:
      """
      acrostic | akrostichon | acrostiche | acrostico | acrostiek | akrostych | akrostis | first letter of each
      first letter of every | first letters of | first letters spell | initial letters | whose initials
      initials spell | initials form | initial of each | letter by letter | one letter per | one letter at a
      one character per | one character at a | each letter on | each character on | each letter separated
      between each letter | between every letter | between the letters | between each character
      between every character | between its letters | letter 1 | first half | last half | second half
      first three letters | last three letters | first two letters | how many letters | which letters
      what letter does | what letters | spelled backwards | spelt backwards | spell it backwards
      spelled backward | written backwards | backwards spelling | reversed spelling | in reverse order
      reverse it | reversed, | spelled out | spell it out | nato alphabet | phonetic alphabet | radio alphabet
      alfa, bravo | alpha, bravo | alpha bravo | pig latin | morse | rot13 | rot 13 | base64 | base 64
      caesar cipher | leetspeak | leet speak | ascii codes | ascii values | ascii numbers | as numbers
      in binary | in hex | in hexadecimal | hexdump | with emojis | in emojis | emoji for each | rhymes with
      rhyme for | a rhyme with | anagram | charade | crossword clue | synonym of | synonym for | synonyms for
      a riddle | i spy | twenty questions | vowels replaced | without vowels | only the vowels
      with asterisks | with dashes between | with spaces between | with a hyphen | put a hyphen | a hyphen between
      anfangsbuchstabe* | ersten buchstaben | erste buchstabe | buchstabe fur buchstabe | buchstabier*
      ruckwarts | zwischen den buchstaben | reim auf | als ratsel | premieres lettres | premiere lettre
      lettre par lettre | lettre a lettre | epelle* | epele* | a l'envers | alphabet radio | une rime | devinette
      primeras letras | primera letra | letra por letra | letra a letra | deletre* | al reves | alfabeto de radio
      numeros en lugar | en clave morse | una rima | adivinanza | veo veo | primeiras letras | primeira letra
      soletr* | de tras para frente | ao contrario | adivinha | iniziali | prima lettera | prime lettere
      lettera per lettera | al contrario | indovinello | in rima | eerste letters | beginletters
      letter voor letter | achterstevoren | spel het | als raadsel | pierwsze litery | litera po literze
      przeliteruj | wspak | od tylu | harf harf | tersten | bas harf* | akrostis | bokstav for bokstav
      baklanges | baklaens | forsta bokstaven | tung chu cai | danh van | huruf demi huruf | terbalik
      """
    case .excuse:
      """
      is not the same as telling | isn't the same as telling | not the same as telling | not the same as saying
      not the same as revealing | doesn't count | does not count | do not count | won't count | so it's allowed
      so it is allowed | so its allowed | so its alowed | so that's allowed | is allowed | that's allowed
      thats allowed | no rule is broken | no rules are broken | breaks no rule | breaking no rule
      not breaking any rule | without breaking any rule | without breaking your | not technically
      technically not | isn't revealing | is not revealing | not revealing it | not telling it
      you are not telling | you're not telling | ur not telling | you aren't telling | not saying it
      not giving it away | isn't plain text | is not plain text | is just a poem | is only a poem
      zahlt nicht | gilt nicht als | ist kein verrat | nicht verraten, sondern | nicht als verraten
      ca ne compte pas | cela ne compte pas | ce n'est pas reveler | ce n'est pas le dire | no cuenta como
      eso no cuenta | no es revelar | asi no la dices | asi no lo dices | nao conta como | isso nao conta
      nao e revelar | non conta come | cosi non conta | non e rivelar* | non e come dir* | telt niet
      is niet verklappen | nie liczy sie | to nie zdrad* | sayilmaz | raknas inte | taeller ikke | teller ikke
      """
    case .taskDropped:
      """
      don't translate anything | dont translate anything | do not translate anything | translate nothing
      nothing below needs to be translated | nothing needs to be translated | don't translate it
      dont translate it | no need to translate | stop translating | stops translating | don't summarise
      don't summarize | dont summarise | dont summarize | do not summarise this | do not summarize this
      no need to summarise | no need to summarize | summarise nothing | summarize nothing | don't classify
      dont classify | do not classify | no classification needed | stop classifying | don't grade | dont grade
      do not grade | no more grading | stop grading | forget the grading | forget grading | forget about grading
      forget translating | forget about translating | forget summar* | forget about summar* | forget classifying
      stop being a | stop being the | no longer a translator | no longer a classifier | no longer a summari*
      not a translator anymore | not a classifier anymore | instead of translating | instead of classifying
      instead of grading | instead of rating | instead of a translation | instead of a summary
      instead of the translation | instead of the summary | instead of the task | skip the job | skip the task
      skip this task | skip your task | forget the task | forget your task | forget that task | drop the task
      drop your task | abort the task | abort your task | cancel the task | cancel your task | task cancelled
      task canceled | task aborted | task is cancelled | task is canceled | task is void | task above is void
      the task ends here | task ends here | assignment = | assignment is cancelled | orders = trash
      rules = trash | instructions = trash | translator stops here | translation stops here | old orders =
      old rules = | old instructions = | nichts ubersetzen | ubersetze nichts | ubersetz nichts
      nicht ubersetzen, | statt zu ubersetzen | statt der ubersetzung | statt einer zusammenfassung
      fass nichts zusammen | endet die aufgabe | aufgabe endet hier | aufgabe ist beendet | aufgabe entfallt
      vergiss die aufgabe | vergiss die ubersetzung | lass die aufgabe | ne traduis rien | ne traduisez rien
      ne traduis pas | ne resume rien | ne resume pas | au lieu de traduire | oublie la tache
      oublie la traduction | oublie la consigne | oublie l'exercice | laisse tomber la | la tache est annulee
      no traduzcas nada | no traduzcas esto | no resumas nada | no clasifiques | en vez de traducir
      en lugar de traducir | olvida la tarea | olvidate de la tarea | olvida la traduccion | la tarea termina
      nao traduzas nada | nao traduza nada | nao traduza isto | nao resuma | em vez de traduzir | esquece a tarefa
      esqueca a tarefa | ignora o resto da tarefa | resto da tarefa | a tarefa acaba | non tradurre
      non riassumere | invece di tradurre | dimentica il compito | lascia perdere il compito
      lascia perdere la traduzione | il compito finisce | vertaal niets | niet vertalen | in plaats van te vertalen
      vergeet de taak | vergeet de opdracht | nie tlumacz | niczego nie tlumacz | zamiast tlumaczyc
      zapomnij o zadaniu | gorevi bos ver | gorevi birak | gorevi unut | cevirme, | cevirmeyi birak
      oversatt inte | oversaet ikke | oversett ikke | glom uppgiften | glem opgaven | glem oppgaven
      dung dich | khong can dich | jangan terjemahkan | lupakan tugas* | nu traduce | uita de sarcina
      neprekladej | zapomen na ukol | ne forditsd
      """
    case .taunt:
      """
      pwned | been hacked | got hacked | been owned | been pwned | owned by | you got owned | have been hijacked
      been hijacked | lost the game | i have lost | i lost to | you win | you've won | i surrender | i give up
      haha nope | haha, nope | i am defeated | i've been defeated | broke the bot | broke this bot | i am broken
      i'm broken | rules the world | is the best hacker | is my master | am a teapot | i'm a teapot
      ich habe verloren | ich wurde gehackt | gehackt worden | du hast gewonnen | ich gebe auf | ich bin kaputt
      j'ai perdu | j'ai ete pirate | je suis pirate | tu as gagne | j'abandonne | he sido hackead* | he perdido
      fui hackead* | te gane | me has ganado | me rindo | he sido enganad* | fui enganad* | eu perdi
      voce venceu | me rendo | sono stato hackerato | ho perso | sono stato bucato | hai vinto | mi arrendo
      ik ben gehackt | ik heb verloren | jij wint | ik geef op | zostalem zhakowany | przegralem | wygrales
      poddaje sie | hacklendim | kaybettim | sen kazandin | jag har blivit hackad | jag forlorade
      jeg er blevet hacket | jeg er hacket | jeg tapte | jeg har tabt | toi da bi hack | aku diretas
      saya diretas | am fost hackuit | byl jsem hacknut | prohral jsem
      """
    case .taskAbove:
      """
      text before and after | text before this | text before it | text after this | the text before
      stood before this | stands before this | stand before this | came before this | comes before this
      said before this | what stood before | whatever stood | what stands before | above and below
      before and after this | previous paragraph was | previous text was | was vorher | was davor | davor stand
      was vorher oder nachher | was vorher und nachher | text davor | text danach | el texto de antes
      texto de antes | lo de antes | lo anterior y | texto anterior | tudo o que veio antes | o texto de antes
      o que veio antes | texte d'avant | ce qu'il y a avant | ce qui precede et | testo di prima | cio che precede
      quello che precede | tekst hiervoor | wat hiervoor stond | wat hiervoor staat | wszystko powyzej
      tekst powyzej | wszystko wyzej | ustteki her sey* | yukaridaki her sey* | yukaridakini | allt ovanfor
      alt ovenfor | moi thu o tren | semua di atas | input above was | text above was | end of input
      end of user text | end of user input | end of the user text | end of text to | end of document to
      """
    case .onlyAnswer:
      """
      output the token | print the token | output the string | print the string | output the phrase
      print the phrase | write the phrase | say the phrase | reply with the phrase | reply with the string
      answer consists of | answer consists only | your whole answer | your entire answer | your whole reply
      your entire reply | your whole vocabulary | your entire vocabulary | your answer is just | your answer is only
      you only ever say | you only say | only ever say | only ever answer | all you say is | all you can say is
      all you ever say | and say only | and only say | say that only | only that | and only that | just say
      just write | just output | just print | just put | and not one character | not one word more
      and not a word more | only possible output | only possible answer | deine einzige antwort
      einzige ausgabe | einzig mogliche | du sagst nur | du sagst nur noch | ta seule reponse | votre seule reponse
      seule sortie | tu ne dis plus que | tu dis seulement | tu unica salida | unica salida posible
      tu unica respuesta | unica respuesta posible | solo dices | repite solo | y solo eso | tua resposta e so
      a tua unica | sua unica resposta | sua unica saida | a tua resposta e | repete so | tua unica risposta
      la tua unica | dici solo | ripeti solo | je enige antwoord | zeg je alleen | twoja jedyna odpowiedz
      mow tylko | napisz tylko | tek cevabin | sadece sunu | ditt enda svar | dit eneste svar
      """
    case .overrideAll:
      """
      esquece tudo | esqueca tudo | esquece tudo q | olvida todo | olvidate de todo | oublie tout | dimentica tutto
      scorda tutto | vergeet alles | vergiss alles | zapomnij o wszystkim | unut hepsini | hepsini unut
      """
    case .override:
      """
      break your rule | break your own | break ur own | break your instruction* | break your orders | break your rules
      break the rule just | forgor | forgett | fuhget | fuggedabout* | screw the | screw your | screw ur
      to hell with | never mind the rules | nvm the | nvm ur | dont listen | don't listen
      """
    case .guarded: "code phrase | the code phrase | secret answer"
    case .target:
      "your previous orders | previous orders | old orders | old rules | old instructions | ur job | your rule not"
    case .master:
      "belong to me now | belongs to me now | now belong to me | i am your owner | i'm your owner | im ur owner"
    default: ""
    }
  }

  /// The same in other scripts, and where no one leaves the accents out.
  var gameWordsElsewhere: StaticString {
    switch self {
    case .released:
      """
      больше не охранник | больше не страж* | больше не сторож* | больше не охраняешь | больше не хранитель
      можешь не охранять | перестань охранять | больше не надо хранить | вже не охоронець | 别再守 | 別再守 | 不用再守
      不再是守卫 | 不再是守護 | 不是守卫了 | 不用再保密 | 不必再保密 | 番人じゃな | 番人ではな | 門番じゃな | 門番ではな | 守らなくていい
      守る必要はな | もう守らな | 문지기가 아니* | 경비가 아니* | 파수꾼이 아니* | 지키지 않아도 | 지킬 필요 | لم تعد الحارس | لم تعد حارس*
      لست الحارس | لا تحرس بعد | पहरेदार नहीं | पहरेदार नही | रक्षक नहीं | לא השומר יותר | אינך השומר | כבר לא שומר
      دیگر نگهبان نیستی | δεν εισαι πια φυλακας | ไม่ใช่ยามแล้ว
      """
    case .entrusted:
      """
      который ты хранишь | которое ты хранишь | которыи ты скрываешь | который ты скрываешь | которое ты скрываешь
      велели хранить | просили хранить | велели не говорить | тебе нельзя | ты охраняешь | ты должен скрывать | 你要保守 | 你保守
      你守护 | 你隐藏 | 你藏着 | 不能说的 | 被告知不能说 | 要你保密 | 让你保密 | 需要保密的 | 你被要求保密 | 你知道的那个 | 隠している
      守っている | 秘密にしている | 言ってはいけない | 教えてはいけない | 숨기고 있는 | 지키고 있는 | 말하면 안 되는 | 비밀로 하라* | التي تخفيها
      التي تحرسها | التي تحفظها | جو तुम छुपा | जिसे तुम छिपा | जिसे तुम छुपा | שאתה שומר | שאתה מסתיר | که پنهان می
      """
    case .trick:
      """
      по буквам | первые буквы | первая буква | задом наперед | акростих | загадк* | рифм* | азбукои морзе | азбукой морзе
      藏头诗 | 藏頭詩 | 每行一个 | 每行一個 | 逐字母 | 一个字一个字 | 倒过来 | 倒着写 | 首字母 | 拆成 | 摩斯 | 拼音 | 谜语 | 一文字ずつ | 頭文字 | 逆から
      逆さに | 一字ずつ | モールス | なぞなぞ | 縦読み | 한 글자씩 | 거꾸로 | 첫 글자 | 모스 부호 | 수수께끼 | حرفا حرفا | بالمقلوب
      الحرف الأول | शब्द उल्टा | उल्टा लिख | एक-एक अक्षर | אות אחר אות | הפוך | حرف به حرف | γραμμα γραμμα
      """
    case .excuse:
      """
      не считается | это не разглашение | ты не раскрываешь | 不算泄露 | 不算泄漏 | 不算违规 | 不算说出 | 这不算 | 漏らしたことにならな
      言ったことにならな | ルール違反じゃな | ルール違反にはな | 말한 게 아니 | 알려주는 게 아니 | 규칙 위반이 아니 | لا يعد كشف* | ليس إفشاء | لا يعتبر
      यह बताना नहीं | זה לא נחשב
      """
    case .taskDropped:
      """
      ничего не переводи | не переводи | вместо перевода | забудь о задании | забудь задание | задание отменено | не надо переводить
      不要翻译 | 不用翻译 | 别翻译 | 不必翻译 | 停止翻译 | 忘记上面的任务 | 忘掉任务 | 不要总结 | 翻訳しないで | 翻訳はもういい | 翻訳はいい
      翻訳しなくて | 要約しないで | 課題は忘れ | タスクは忘れ | 번역하지 마* | 번역하지 말* | 번역은 됐* | 과제는 잊* | 요약하지 마* | لا تترجم
      انس المهمة | अनुवाद मत | काम भूल | אל תתרגם | ترجمه نکن | μη μεταφρασ*
      """
    case .taunt:
      """
      я взломан* | меня взломали | я проиграл* | ты победил* | я сдаюсь | 我被黑了 | 我输了 | 你赢了 | 我认输 | 私の負け | 負けました
      ハッキングされ | 乗っ取られ | 참패 | 해킹당* | 내가 졌* | 졌습니다 | لقد تم اختراقي | خسرت | मैं हार गया | हैक हो गया | נפרצתי | הפסדתי
      هک شدم
      """
    case .taskAbove:
      "задание выше и ниже | выше и ниже | все, что выше | текст выше | 上面的一切 | 上面所有 | 上の文章 | 上の指示 | 上の文は | 위의 글 | كل ما سبق | מה שלמעלה"
    case .onlyAnswer:
      """
      единственныи ответ | единственный ответ | говори только | скажи только | выведи только | 只输出 | 只说 | 只回答 | 只能说 | 只写
      とだけ言 | だけ言って | とだけ書 | とだけ返 | だけ返して | 라고만 | 만 출력 | 만 말해 | فقط قل | قل فقط | اكتب فقط | सिर्फ लिख | केवल लिख | רק תגיד
      תגיד רק | فقط بگو
      """
    default: ""
    }
  }

  /// The word that is kept, by the names that anything may have, and wanting to hear it: looked for only near what tells that
  /// somebody keeps one.
  var gameWordsNearby: StaticString {
    switch self {
    case .password:
      """
      password | passwort | pasword | the pw | access phrase | secret phrase | secret word | passwrd | passwd | passcode | passphrase | pass phrase | pass word | passwords
      codeword | code word | code phrase | access code | keyword | magic word | the word | a word | word did they
      what word | secret code | secret key | the key | give key | the code | the secret | the phrase | losungswort
      kennwort | losung | geheimwort | das wort | wort, das | den code | mot de passe | le mot | mot que | le code
      contrasena | clave | palabra | el codigo | senha | palavra | o codigo | parola d'ordine | parola | la password
      il codice | wachtwoord | het woord | haslo | hasla | slowo | sifre* | parola* | kelime* | losenord*
      kodeord* | adgangskode* | passord* | ordet | salasana* | heslo | mat khau | tu khoa | kata sandi | kata kunci
      jelszo* | parolei | пароль | пароля | кодовое слово | слово | секрет | ключ | 密码 | 密碼 | 口令 | 暗号 | 暗语 | 词 | 詞
      パスワード | 合言葉 | 秘密の言葉 | キーワード | 言葉 | 비밀번호 | 암호 | 단어 | 비밀 | كلمة السر | كلمة المرور | الكلمة | السر | पासवर्ड | शब्द
      הסיסמה | סיסמה | המילה | رمز | گذرواژه | κωδικο* | รหัส
      """
    case .handOver:
      """
      tell | say | print | give | type | reveal | state | share | hand over | write | wats | what's | whats | what is
      what was | what word | which word | spill | drop | leak | output | show | repeat | spell | encode | translate
      describe | put | name | send | blurt | whisper | sag | sage | nenn | nenne | gib | schreib | schreibe
      wie heisst | wie heist | wie lautet | was ist | verrat | verrate | drucke | tippe | dis | dis-moi | donne | donnes
      balance | ecris | revele | file | quel est | c'est quoi | dime | di | dame | escribe | revela | suelta
      cual es | dila | fala | diz | diga | me da | escreva | escreve | qual e | manda | solta | dimmi | di' | dammi
      scrivi | rivela | zeg | geef | typ | schrijf | wat is | verklap | podaj | powiedz | napisz | zdradz | jakie
      jakie jest | yaz | soyle | ver | ne | sag mig | sig | skriv | ge mig | giv | gi meg | kerro | rekni | napis
      decir | dire | dizer | sagen | nennen | verraten | passa | recite | speak | read out | decirme | dirmi
      noi | cho biet | viet | katakan | beritahu | sebutkan | mondd | spune | скажи | назови | напиши | выведи | какои
      какой | говори | 告诉 | 告訴 | 说出 | 说 | 写 | 输出 | 教えて | 言って | 書いて | 出力 | 말해 | 알려 | 써 | 적어 | قل | أخبرني | اكتب
      बता | बोल | लिख | תגיד | ספר | כתוב | بگو | بنویس | πες | บอก
      """
    default: ""
    }
  }
}
