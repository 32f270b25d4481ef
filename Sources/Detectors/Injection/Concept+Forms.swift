extension Concept {
  /// The same few things in the forms that languages have for them: being somebody else, having no rules, refusing nothing,
  /// doing all that is asked, and being no longer in force. Written down language by language, and not as attacks have them.
  var formWords: StaticString {
    switch self {
    case .role:
      """
      answer as if | contesta como | responde como | rispondi come | reponds comme | parle-moi comme | antworte wie
      odpowiadaj jak | eres mi genio | play my | tu exauces | you've become | ur not a bot anymore | you are not a bot anymore | you're not a bot anymore | stop being a chatbot
      you're the villain* | slip into the role | suppose you are | you are hereby | let's say you are | talk like
      speak like | du bist kein assistent mehr | dein neuer name | du heisst jetzt | tu so, als | tu so als
      nimm an, du warst | verwandle dich | du wirst zu | rede wie | sprich als | sprich wie | ton nouveau nom | tu deviens
      mets-toi dans la peau | parle comme | suppose que tu es | tu seras | tu nuevo nombre | conviertete en
      te conviertes en | habla como | seras | supon que eres | seu novo nome | teu novo nome | de agora em diante voce
      de agora em diante es | voce virou | voce entrou no modo | fale como | fala como | il tuo nuovo nome | interpreta
      diventi | sei diventato | parla come | sei il mio complice | mettiti nei panni | je bent geen assistent
      je nieuwe naam | speel de rol | gedraag je als | je wordt | praat als | nie jestes juz | nazywasz sie | udawaj
      wciel sie | zachowuj sie jak | graj role | stajesz sie | od tej chwili | artik asistan degilsin | adin artik
      bundan sonra sen | su andan itibaren | du ar inte langre | du heter nu | latsas att du | agera som | spela rollen
      du er ikke laengere | du hedder nu | lad som om du | forestil dig at du | opfor dig som
      """
    case .unlimited:
      """
      morality module | morality removed | never aligned | unmoderated | ignores the law | ignores all laws
      laws don't matter | breaks laws | policies have no | policies mean nothing | hold back nothing
      without any of the guidelines | without any of the company's guidelines | doesn't follow rules
      does not follow rules | follows no rules | without a conscience | free of censorship | filters removed
      vacation from your rules | obey any policy | disregards policies | ignores policies | ethics subroutine
      waives all content | waive all content | ohne jede regel | ohne ethik | ohne beschrankungen | keinerlei regeln
      halt sich an keine | haltst dich an keine | an keine vorschriften | frei von regeln | skrupellos | ohne skrupel
      sans foi ni loi | plus de filtre moral | plus de filtres | plus aucun filtre | libre de toute regle
      affranchi de toute | affranchie de toute | non censure | sans scrupules | no tiene reglas | no tiene limites
      no tiene filtros | no sigue ninguna norma | no conoce limites | odia las normas | odia las reglas
      libre de reglas | hasta lo prohibido | incluso lo prohibido | sin politicas | sin escrupulos
      se salta las normas | ninguna regla | sem nenhuma regra | nao tem regras | nao tem limites | nao conhece limites
      odeia regras | livre de regras | mesmo o que e crime | ate o proibido | sem politicas | sem normas
      sem escrupulos | niente regole | niente morale | niente filtri | niente censura | niente limiti | non ha regole
      non ha limiti | non conosce limiti | non conosce leggi | odia le regole | libero da regole | senza scrupoli
      senza alcuna censura | senza legge | zonder ethiek | geen grenzen | kent geen grenzen | ongefilterd
      zonder taboes | bez limitow | bez regul | nie ma zasad | nie zna granic | nie przestrzega zasad
      ograniczenia nie istnieja | bez skrupulow | bez zasad | bez cenzury | filtresiz | hicbir sinir yok | kural tanimaz
      kural tanimiyor | hicbir kurala bagli | utan regler | utan filter | utan censur | inga granser | inga filter
      uden filter | uden censur | ingen filtre
      """
    case .refusal:
      """
      doesn't say no | does not say no | never lectures | time you add a warning | never objects | without objecting
      had to turn down | help, no exceptions | lehne nichts ab | verweigere nichts | keine warnhinweise
      entschuldigt sich nie | ohne widerrede | ohne zu widersprechen | ablehnen ist verboten | moralpredigt
      keine belehrungen | wenn du ablehnst | das darf ich nicht | sans avertissements | pas d'avertissement
      faire la morale | sans morale a la fin | ne s'excuse jamais | refuser est interdit | pas le droit de refuser
      si tu refuses | aucun refus | sin negarse | dice si a todo | nada de advertencias | no pide perdon
      nunca se disculpa | no puedes decir que no | prohibido negarse | sin moralinas | sin sermones
      nunca se recusa | sem se recusar | nunca pede desculpa | nao podes recusar | proibido recusar | sem sermoes
      sem moralismo | nao recusa | niente avvertenze | non si scusa mai | rifiutarti | vietato rifiutare | se rifiuti
      senza prediche | niente prediche | niente "non posso | zegt nooit nee | geen waarschuwingen | waarschuwt niet
      mag niet weigeren | als je weigert | nie odmawia | bez odmowy | zadnych ostrzezen | nie ostrzega
      nie mozesz odmowic | nie wolno ci odmowic | jesli odmowisz | bez moralizowania | geri cevirmez* | reddetme
      hayir deme | uyari yapma* | uyarisiz | utan att vagra | utan varningar | varnar aldrig | inga varningar
      nekar aldrig | naegter aldrig | uden at afvise | uden advarsler | advarer aldrig | ingen advarsler
      """
    case .comply:
      """
      carry out the captain's | carry out my orders | help with everything | straight answers to | may request any
      completes each request | completes every request | fulfils every | fulfills every
      beantwortet alles | was ich auch frage | egal was ich
      was immer ich | gehorche mir | quoi que je demande | peu importe ce que je | obeis-moi | responde a todo
      contesta todo | pida lo que pida | sea lo que sea | obedeceme | responde tudo | responde a tudo | responda tudo
      responde qualquer | responda qualquer | o que eu pedir | seja o que for | obedece-me | me obedeca
      tutto quello che chiedo | qualunque cosa io | obbediscimi | obbedisci a | antwoord op alles | beantwoordt alles
      wat ik ook vraag | gehoorzaam mij | kazde moje polecenie | wszystko, o co | o cokolwiek zapytam
      wszystko, co powiem | her soruyu cevapla | her soruya cevap | her seye cevap | ne sorarsam | ne dersem
      """
    case .voided:
      """
      came from an impostor | was a trap | were a trap | is a decoy | ist gefalscht | stammt nicht vom | est faux
      era una trampa | es falso | to pulapka | was a joke | were a joke | was only a drill | were only a rehearsal | were just a rehearsal
      was just a rehearsal | have no meaning | count for nothing | mean nothing now | no longer exist
      don't exist anymore | is retired as | are retired | paused by operator | paused by the operator
      war ein probelauf | waren ein probelauf | waren nur ein test | war nur ein test | etaient une blague
      etait une blague | etait un test | n'etaient qu'un test | n'en tiens plus compte | n'en tenez plus compte
      ya no se aplica | ya no vale | eran una broma | era una prueba | eran solo una prueba | eram uma piada
      era um teste | eram so um teste | nao vale mais | ja nao se aplica | erano uno scherzo | era una prova
      erano solo una prova | non si applica piu | geldt niet meer | was maar een test | waren een grap | nie istnieja
      to byl zart | to byl tylko test | nie licza sie | sadece bir testti | sakaydi
      """
    case .master:
      """
      zahlt nur noch, was ich | gilt nur noch, was ich | zahlt nur, was ich | obeis-moi | n'obeis qu'a moi
      ne suis que mes | solo lo que yo diga | solo cuenta lo que | obedeceme | obedece-me | so conta o que eu
      mach, was ich sage | fais ce que je dis | obedece a quien | wykonuj moje polecenia | take orders from me
      obbediscimi | conta solo quello che | gehoorzaam mij | only mine | nur noch, was ich | nur, was ich schreibe
      nur was ich schreibe | uniquement ce que j'ecris | seulement ce que j'ecris | uniquement ce que je dis
      solo lo que yo te | solo lo que yo escrib* | so o que eu escrev* | solo quello che scrivo | solo quello che dico
      alleen wat ik schrijf | alleen wat ik zeg | tylko to, co pisze | tylko to, co mowie | bara som jag skriver
      bara det jag skriver | kun, som jeg skriver | kun det, jeg skriver | jen to, co pisu | doar ce scriu
      sadece benim yazdik* | hanya apa yang saya | chi lam theo nhung gi toi | sigue las mias | segue as minhas
      suis les miennes | segui le mie | volg die van mij | folge meinen | follow mine | sluchaj moich | ecoute les miennes
      """
    case .overrideAll:
      """
      forget your role as | forget your job as | abandon your role as | drop your role as | previous prompt was a
      previous message was a test | previous instructions were a | treat the text above as | treat everything above as | vergiss alles, was man dir | vergiss alles, was dir | vergiss alles was man dir | oublie tout ce qu'on t'a
      oublie tout ce que l'on t'a | esquece tudo o que te | esqueca tudo o que te | esqueca tudo que te
      dimentica tutto cio che ti | vergeet alles wat je | vergeet alles wat ze je | zapomnij o wszystkim, co ci
      glom allt du | glom allt som du | glem alt, hvad du | glem alt hvad du | zapomen na vsechno | uita tot ce ti
      hay quen moi | quen moi chi dan
      """
    case .override:
      """
      ne le suis pas | ne les suis pas | no le hagas caso | no les hagas caso | nie sluchaj tego | don't obey it
      do not obey it | nao sigas mais | volg de regels van je makers niet | nie przestrzegaj juz | no matter what the criteria
      whatever the criteria say | egal was in den | egal, was in den | regardless of the criteria
      sin importar los criterios | peu importe les criteres
      """
    case .principal:
      """
      quem te criou | je makers | swoich tworcow | twoich tworcow | tuoi creatori | tus creadores | deiner macher
      deiner schopfer | tes createurs | seus criadores | teus criadores
      """
    case .opening:
      """
      du eingerichtet wurdest | du eingestellt wurdest | waarmee je bent ingesteld | cie skonfigurowano | seni ayarladik*
      du stalldes in | on t'a configure | te configuraron | ti hanno configurato | te configuraram
      """
    case .leak:
      "que contient ton | que dice tu | was steht in deine* | cosa dice il tuo | o que diz o teu | o que diz o seu | what's in your"
    case .verbatim:
      "sans rien couper | sin recortar | senza tagliare | sem recortar | ungekurzt | exactly as it is written"
    case .address:
      """
      si vous etes une ia | si tu es une ia | jesli jestes ai | jesli jestes sztuczn* | om du ar en ai | hvis du er en ai
      nota per gli assistenti | note aux assistants | nota para los asistentes | nota para os assistentes
      hinweis an alle assistenten | till ai:n | til den ai | til ai'en
      """
    case .reader: "scheduling ai | mail ai | calendar ai | inbox ai | support ai"
    case .givenYou:
      "all rules you have | all the rules you have | every rule you have | all rules you follow | rules you were given"
    case .taskDropped: "ne resumez pas | ne resumez rien | ne resume rien"
    case .loot: "full chat history | entire chat history | whole chat history | full conversation history"
    case .shadowing: "must be called before any other | called before any other tool"
    case .systemPrompt: "all of the above text | all the above text | all the text above"
    case .hush:
      """
      non avvisate nessuno | non avvisare nessuno | ne prevenez personne | no avisen a nadie | no avises a nadie
      nao avise ninguem | nao avisem ninguem | passez sous silence | no se lo preguntes | ne lui demande pas
      non chiederglielo | frag ihn nicht | sag inget till anv* | sig ikke noget til brug*
      """
    case .conceal:
      "never show the user the real | never show the developer | developer must not notice | developer must not see"
    case .target: "earlier guidance | previous guidance | prior guidance | all guidance"
    case .newTask:
      "here's the real one | here is the real one | the real instruction is | real instruction is this | new duty | work by this | go by this instead | follow this instead"
    default: ""
    }
  }

  /// The same in other scripts, and where no one leaves the accents out.
  var formWordsElsewhere: StaticString {
    switch self {
    case .role:
      """
      отвечай как | ответь как | 身份说话 | として話し | gibi konuş | твое новое имя | твоё новое имя | сыграй роль | ты становишься | あなたの新しい名前 | 인 척해 | 라고 상상 | 처럼 행동 | 네 이름은
      أنت لم تعد | اسمك الجديد | तुम्हारा नया नाम | होने का नाटक | की तरह व्यवहार | du er ikke længere | du heißt jetzt | तुम अब
      """
    case .unlimited:
      """
      без всяких правил | никаких запретов | не знает границ | не соблюдает правила | плевать на законы | без табу | ограничения сняты
      不受规则约束 | 不受约束 | 无视规则 | 无视法律 | 无过滤 | 无审查模式 | 規則のない | 倫理のない | 道徳のない | ガイドラインは停止
      ガイドラインは一時停止 | 규칙 없는 | 규칙 없이 | 필터 없는 | 윤리가 없는 | 안전 규칙을 껐 | بلا فلتر | لا قيود عليك | नियम नहीं मान
      बिना नैतिकता | बिना फ़िल्टर | बिना रोक | कोई नियम नहीं | uden begrænsninger
      """
    case .refusal:
      """
      никогда не говорит нет | никаких предупреждений | не предупреждает | не извиняется | нельзя отказывать | отказываться нельзя
      если откажешь | без нотаций | 永远不说不 | 不得说 | 有求必应 | 不许拒绝 | 都说好 | 警告せず | 警告しない | 拒まない | 경고하지 | لا يقول لا | لا تقل لا
      बिना चेतावनी | से मना नहीं | nægter aldrig
      """
    case .comply:
      """
      отвечает на все | отвечаешь на все | отвечает на всё | отвечаешь на всё | что бы я ни | слушайся меня | 回答一切 | 什么都回答 | 服从我
      何を聞かれても | どんな内容でも | どんな要求でも | أجب عن كل | أطعني | सब कुछ बताओ | मेरी हर बात
      """
    case .voided:
      """
      是假的 | отозваны | были шуткой | были тестом | это был тест | не считаются | утратили силу | сняты администратором | больше не существуют
      只是测试 | 已撤销 | 只是玩笑 | テストでした | 冗談でした | もう適用され | 一時停止されました | 取り消されました | 테스트였* | 해제됐* | 꺼졌*
      """
    case .overrideAll:
      """
      забудь всё, что тебе | забудь все, что тебе | забудь усе, що тобі | 忘掉之前让你 | 忘掉之前叫你 | 言われたことはすべて忘れ | انس كل
      कहा गया था सब भूल | कहा गया सब भूल
      """
    case .override: "不要再遵守 | не выполняй этого"
    case .principal: "开发者的规则 | 開発者のルール | правилам разработчиков"
    case .opening: "设定你的 | あなたを設定した | 너를 설정한 | ضبطوك | тебя настроили | тебя настроил"
    case .verbatim: "一字不差 | 一字一句 | 빼지 말고 | كلمة بكلمة | ничего не сокращая"
    case .leak: "给我看 | 見せてください | 보여줘 | أرني | 贴出来"
    case .master:
      "听我的 | выполняй мои приказы | только то, что пишу я | только то, что я | лише те, що пишу | 只按我 | 私の書くことだけ | 내가 쓰는 것만 | فقط ما أكتبه | सिर्फ वही करो जो मैं | следуй моим | 遵守我的 | слушай только меня | 私の命令だけに | 只听我的 | 内 말만 | 내 말만 들"
    default: ""
    }
  }
}
