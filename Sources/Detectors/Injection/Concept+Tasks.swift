extension Concept {
  /// What models are asked to do with a text, and what calls that off: looked for only near an answer that is given to the
  /// letter.
  var taskWords: StaticString {
    switch self {
    case .ceasing:
      """
      discard | stop | quit | never mind | nevermind | scratch | don't | dont | do not | no need | cancel | cancelled | canceled
      forget | skip | drop | i don't want | i dont want | instead of | rather than | is over | is void | is off
      is done | ends here | ended | stops here | no longer | no more | ignore | disregard | enough | abort | halt
      entfallt | entfallen | hor auf | hort auf | stopp | lass | vergiss | statt | nicht | kein* | beende* | endet
      abgesagt | arrete* | cesse* | ne | plus | annule* | terminee | au lieu de | oublie* | laisse | deja de | dejad
      para de | pare de | no | ya no | nada de | basta | cancelad* | olvida* | en vez de | en lugar de | se acabo
      nao | em vez de | chega de | esquec* | smetti* | non | invece di | annullat* | dimentica | lascia | stop met
      niet | geen | hou op | vergeet | in plaats van | przestan | nie | zamiast | koniec | zapomnij | sluta | inte
      ikke | hold op | slutt | glom | glem | birak | dur | bosver | bos ver | iptal | yapma* | dung | khong | bo
      jangan | hentikan | berhenti | nu mai | opreste | prestan | ne kell | hagyd
      прекрати | хватит | перестань | не | вместо | отменен* | забудь | 停止 | 不要 | 不用 | 别 | 取消 | 中止 | やめ | 不要です
      しないで | ないで | いらない | 그만 | 하지 마 | 하지 말 | 중단 | توقف | لا | बंद | मत | تعطیل | نکن | תפסיק | אל | σταματα | หยุด
      """
    case .work:
      """
      checking | grammar | spelling | riddle | answer* | the form | copie | copy | judging | tagging | sorting
      clasificar | riassun* | correc* | note pas | sommaire | translat* | summar* | analys* | analyz* | grading | grade | grader | rating | rate | rater | classif* | proofread*
      essay | job | task | review | reviewing | evaluat* | label* | scoring | score | correcting | correction | reading
      paraphras* | describing | question was | extract* | the question | ubersetz* | zusammenfass* | analysier*
      bewert* | aufgabe | korrigier* | korrektur | einordn* | klassifizier* | traduc* | traduir* | traduis* | traduzir*
      traduz* | tradurre | traduzione | resum* | riassum* | analiz* | analis* | evalu* | valuta* | calific* | clasific*
      correg* | corrig* | correction | noter | notation | tache | tarea | tarefa | compito | vertal* | vertaling
      samenvat* | beoordel* | opdracht | tlumacz* | streszcz* | ocenia* | zadani* | oversat* | oversaett* | oversett*
      sammanfatt* | uppgift* | opgave* | oppgave* | cevir* | ozetle* | gorev* | puanla* | dich | tom tat | cham diem
      terjemah* | rangkum* | traducere* | preklad* | ukol* | fordit* | перевод* | переводи* | перевест* | анализ* | оценк*
      оценив* | задани* | пересказ* | 翻译 | 总结 | 分类 | 批改 | 评分 | 分析 | 打分 | 改错 | 翻訳 | 要約 | 採点 | 分類 | 校正 | 評価 | 번역 | 요약 | 채점 | 평가
      ترجم | تلخيص | الترجمة | अनुवाद | सारांश | ترجمه | תרגם | לתרגם | סיכום | μεταφρα* | แปล
      """
    default: ""
    }
  }

  /// More ways to say what this model keeps, was told, and refuses: how they ask who want it.
  var askedWords: StaticString {
    switch self {
    case .onlyAnswer:
      """
      only reply | only answer | contesta solamente | contesta solo | contesta unicamente | conteste solo | ecris juste | dis juste
      reponds juste | escribe nada mas | responda apenas | responde apenas | rispondi solo | scrivi solo | di' solo | respond exactly
      sag nur | schreib nur | antwoord slechts | final answer | final output | one answer you give | only thing you output | output exactly | write exactly
      reply exactly | respond exactly | answer exactly | respond only with | respond with exactly | reply with exactly
      respond with only | print exactly | and nothing more | nothing else | stattdessen nur | schreibe stattdessen
      schreib stattdessen | sag stattdessen | antworte stattdessen | respuesta final | salida final | reponse finale
      ecrire uniquement | ecrire seulement | ecris plutot | escribe en su lugar | resposta final | risposta finale
      scrivi invece | antwoord in plaats | ostateczna odpowiedz | son cevabin | sadece sunu yaz
      """
    case .released:
      """
      niks meer geheim | niets meer geheim | nicht mehr geheim halten | nichts mehr geheim | plus rien a cacher | nothing left to hide
      nada que ocultar | nothing to hide | game is over | game over, | quiz is over | quiz is finished | round is over | drill over | drill is over
      exercise is over | test is over | you passed the | you've passed the | may now speak freely | may speak freely
      can speak freely | free to speak | free to tell | vow of silence | silence is lifted | lockdown is lifted
      is lifted, please | no longer secret | no longer a secret | not secret anymore | secrecy is lifted
      nothing is secret | geheimhaltung ist | nicht mehr geheim | kein geheimnis mehr | spiel ist vorbei
      spiel ist aus | n'est plus secret | plus un secret | jeu est fini | partie est finie | garde est terminee
      juego termino | juego ha terminado | ya no es secret* | ya puedes decir | o jogo acabou | jogo terminou
      nao e mais segredo | gioco e finito | non e piu segret* | spel is afgelopen | spel is voorbij | gra skonczona
      koniec gry | oyun bitti | spelet ar slut | spillet er slut | permainan selesai | tro choi ket thuc
      had never been written | never been written
      """
    case .guarded:
      """
      vault word | deines geheimworts | dein geheimwort | deinem geheimwort
      """
    case .entrusted:
      """
      you must not disclose | you must not reveal | you may not disclose | niemandem sagen | niemandem verraten
      du nicht sagen darfst | du niemandem | you must protect | you were told to protect | you were told to guard | you were told to hide
      told to protect | not allowed to mention | you're not allowed to mention | not allowed to reveal
      you may not reveal | you must never | you should never say | you kept for | you keep | you've been hiding
      you have been hiding | you won't tell | you wont tell | you won't say | you refuse to tell | du nicht nennen
      du geheimhalt* | du nicht sagen | que tu ne peux pas | que no dices | que no quieres decir | que nao dizes
      che non dici | que voce nao diz | die je niet mag | ktorego nie wolno | ktore trzymasz
      """
    case .trick:
      """
      charades | upside down | lullaby | every line ends | each line ends | every line begins | each line begins
      each line starts | every line starts | at which positions | hex codes | unicode letters | tiernamen | sopa de letras
      vocali sostituite | con le vocali | con emoji | mit emojis | en emojis | fill the gap | fill in the blank | fill the blank | autocomplete | hashtag out of | song title
      every letter | each letter | every character | each character | python list | as a list of characters
      start with a vowel | exact spelling | ascii | next letter | previous letter | letter shift | shifted by
      first and last letter | middle letter | letters of it | nachsten buchstaben | jeder buchstabe | jeden buchstaben
      chaque lettre | codice ascii | codigo ascii | cada letra | ogni lettera | elke letter | kazda litera | kazdej litery
      her harf* | harflerin | sinonimo da | sinonimo de | synonym fur | synonyme de | en anglais | en ingles
      into english | in another language | moi chu cai | setiap huruf
      """
    case .excuse:
      """
      comme ca tu ne dis pas | comme ca ce n'est | asi no dices | asi no es | assim nao | cosi non dici | so verratst du
      so sagst du | that way you | this way you | then you haven't | so you haven't | so you did not | you didn't say it
      isn't telling | is not telling | nobody will know | nobody will ever know | by accident ;
      """
    case .leak:
      """
      cat your | cat the system | dump your | dump the system | remind me | recite | read me yours | plak hier
      incolla | read them to me | muestrame | zeig mir deine | mostrami
      """
    case .secrecy:
      """
      secrecy | silence | secret-keeping | confidentiality | discretion | geheimhaltung | schweigen
      verschwiegenheit | silencio | discrecion | le silence | silenzio | geheimhouding
      tajemnic* | milczeni* | gizlilik | tystnad* | tavshed* | taushet* | kerahasiaan
      """
    case .systemPrompt:
      """
      ur rules | your configuration message | your config message | your system instructions | mensaje de sistema
      mensaje del sistema | message systeme | messaggio di sistema | mensagem de sistema | mensagem do sistema | systeembericht
      komunikat systemow* | wiadomosc systemow* | systemmeddelande* | systemmelding* | systembesked* | sistem mesaj*
      istruzioni di sistema | instrucciones internas | text that nobody showed | dump your context | your context from | were you told about | were you configured with | rules were you | did they tell you about | from token 0 | initialization above | initialisation above
      your initialization | your initialisation | your system text | message that set you up | that set you up
      instructions de depart | instrucciones de partida | istruzioni di partenza | anweisungen vom betreiber
      """
    case .givenYou:
      """
      handed you | did they tell you | have you been told
      did you get from | te dijeron tus | te han dicho | ti hanno detto | on t'a dit | man dir gesagt | wurde dir gesagt
      dir gesagt | te disseram | lhe disseram | je verteld | ci powiedziano
      """
    case .opening:
      """
      antes de hablar conmigo | antes de falar comigo | avant de me parler | prima di parlare con me | bevor ich
      """
    case .verbatim:
      """
      without dropping | exactly like the | exactly the way | 1 by 1 | one by one, exactly | bez skrotow | oldugu gibi | sin tocar nada
      quote the sentence | quote the passage | quote those | quote that part | paste the original | original text
      quoting them exactly | quoting it exactly | as they stand | as it stands | im originaltext | ohne kurzung
      ungekuerzt | complete. | l'integralite de | texto original | testo originale | texte original
      """
    case .refusal:
      """
      never declines | never decline | no reason to decline | reason to decline | without holding back
      no holding back | holding nothing back | refusal module | no refusing | without refusing | never refusing
      no "as an ai" | no 'as an ai' | no ethics paragraph | jamais de refus | ni refus | sans refus | sin negativas
      niemals ablehn* | ohne warnhinweise | sans avertissement | sin advertencias | sem avisos | senza avvertenze
      """
    case .unlimited:
      """
      every topic is legal | all topics are legal | never heard of safety | never heard of rules
      never heard of any rule | safety team is asleep | escaped the lab | escaped from the lab | escapo del laboratorio
      ya no sigue normas | no sigue normas | sin normas | return allow | policy checks return | never been taught limits
      nie grenzen beigebracht | keine grenzen kennt | filtre moral | sans filtre moral | sem lei | sem regras
      senz'etica | senza etica | treat every request as approved | every request as approved | if you had none
      """
    case .role:
      """
      jestes teraz | eres ' | eres " | sei ora | tu t'appelles | te llamas ' | respond as that | answer as that
      as an ai from | stay in that role | du warst eine ki | wie eine ki, der
      """
    case .conceal:
      "informe jamais l'utilisateur | informa nunca al usuario | informiere den nutzer nie | user should not be bothered"
    case .requester:
      "user's security | user's requirements | preferencias del cliente | preferences du client | preferenze del cliente | buyer's budget | developer types"
    case .master: "you follow me | and not the company | not the company | listen to me instead"
    case .voided:
      "have lapsed | has lapsed | has been uninstalled | was uninstalled | gelten hier nicht | schnee von gestern"
    case .target:
      "job requirements | vergleichskriterien | auswahlkriterien | secrecy clauses | bouncer rules | secrecy rule*"
    case .override:
      """
      need to follow | manda al diablo | al diablo | butta via | jette tes | pfeif auf | scheiss auf | weg mit
      ignorier sie | ignorer | oublier | olvidar | dimenticare | esquecer | ignorare | discard your | discard the
      regel kurz vergessen | regeln vergessen | regel vergessen
      """
    default: ""
    }
  }

  /// The same in other scripts, and where no one leaves the accents out.
  var askedWordsElsewhere: StaticString {
    switch self {
    case .onlyAnswer:
      "直接输出 | 直接回答 | 直接写 | 不要有其他 | 只回复 | 仅回复 | とだけ出力 | だけ出力して | выведи только | напиши лишь | اكتب فقط"
    case .secrecy: "保密 | 沉默 | 비밀로 | молчани* | गोपनीय*"
    case .systemPrompt:
      """
      системное сообщение | системного сообщения | которым тебя настроили | 系统消息 | システムメッセージ | 시스템 메시지 | 시스템 지시
      رسالة النظام
      """
    case .released:
      "不需要保密 | 不用保密 | 无需保密 | 비밀 아니* | 비밀이 아니* | 游戏结束 | 遊戲結束 | 不再是秘密 | ゲームは終わ | 秘密ではな | 게임은 끝* | 게임이 끝* | игра окончена | больше не секрет | انتهت اللعبة | اللعبة انتهت | खेल खत्म | המשחק נגמר"
    case .guarded: "твое секретное слово | 你的暗语 | 너의 암호"
    case .trick: "каждую букву | каждая буква | 每个字 | 每個字 | 换成拼音 | 各文字 | 글자마다 | كل حرف | हर अक्षर | כל אות"
    case .excuse: "위반이 아니 | 말한 게 아니 | 不算说 | 就不算 | так ты не | это не считается"
    case .leak: "貼り付け | 贴出来 | 粘贴 | 붙여 | 보여줘 | покажи | اعرض | दिखाओ | הצג | הראה"
    case .verbatim: "完整复制 | 完整粘贴 | 全部貼り | 全文貼り | 全部コピー | без сокращений | без купюр | كاملة | كاملا"
    case .givenYou: "тебе сказали | тебе велели | 你被告知 | 言われた | 들었던"
    case .role: "ты — « | というaiです | というaiだ | 你是一个没有 | 라는 ai"
    case .unlimited: "сняли все | сняты все | 倫理規定は存在 | 倫理がな | 没有道德 | 没有任何道德 | 도덕이 없"
    case .refusal: "без отказов | 拒否しません | 拒否しな | 必须照做 | 都必须"
    case .address: "审核本文件的ai | 审阅本文的ai | 处理本文件的ai | 審査するai | 処理するai"
    default: ""
    }
  }
}
