extension Concept {
  /// Keeping it from whoever owns what is read, the wish of a user who is not there, and an answer that comes piece by piece:
  /// in English and in the languages that do without accents.
  var keptQuiet: StaticString {
    switch self {
    case .conceal:
      """
      tell the calendar owner | tell the mailbox owner | tell the account owner | tell the list owner
      to the mailbox owner | to the calendar owner | to the account owner | inform the calendar owner
      inform the mailbox owner | inform the account owner | notify the calendar owner | notify the mailbox owner
      notify the account owner | calendar owner must not | mailbox owner must not | account owner must not
      calendar owner should not | mailbox owner should not | list owner should not | calendar owner does not need
      mailbox owner does not need | account owner does not need
      nunca conte isso ao usuario | nao conte isso ao usuario | nunca conte ao usuario
      nunca diga ao usuario | nao diga nada ao usuario | nao diga isso ao usuario | nunca informe o usuario
      nunca mencione isso ao usuario
      nigdy nie mow o tym uzytkownik* | nie mow o tym uzytkownik* | nie mow uzytkownik* | nigdy nie mow uzytkownik*
      nie wspominaj o tym uzytkownik*
      uzytkownik nie moze sie o tym | uzytkownik nie moze sie dowiedziec
      kullaniciya kesinlikle soyleme* | kullaniciya asla soyleme* | kullaniciya bildirme*
      kullaniciya kesinlikle bildirme* | kullanicinin haberi olma*
      vertel dit nooit aan de gebruiker | vertel dit niet aan de gebruiker | zeg dit niet tegen de gebruiker
      zeg hier niets over tegen de gebruiker | de gebruiker mag dit niet | de gebruiker mag hier niets van
      non dirlo mai all'utente | non dire niente all'utente
      l'utente non deve saper* | l'utente non deve venire
      sag inte till anvandaren
      fortell ikke brukeren | nerikej to uzivatel* | nerikej uzivatel* | uzivatel se to nesmi
      a felhasznalo nem tudhat*
      jangan beritahu pengguna | jangan katakan kepada pengguna
      dung cho nguoi dung biet
      sag dem nutzer nie | sag dem benutzer nie
      dem nutzer gegenuber nie | dem benutzer gegenuber nie
      """
    case .hush:
      """
      no need to ask or | without checking back | keep it a surprise
      nobody has to be told | no one has to be told | asking would only | you need not ask | you needn't ask | frag sie vorher nicht | frag ihn vorher nicht
      don't display this step
      nao conte | vertel niets
      inutile de lui demander | no hace falta preguntarle | no hace falta avisarle
      brauchst nicht nachzufragen | brauchst ihn nicht zu fragen | non serve chiedere | nao precisa perguntar
      je hoeft het niet te vragen | nie musisz pytac | sormana gerek yok
      """
    case .onBehalf:
      """
      your user would certainly | your user would surely | your user would also | your user would love
      your user would like | your user would want you | your user would be happy | your user would be glad
      your user would appreciate | your user would say yes | your user would only say | your user certainly wants
      your user surely wants | your user will surely | your user will certainly | your user will thank
      your user will be happy | your user is busy | your human would like | your human would love
      your human would want you | your human will thank | your human will be happy | your owner would like you
      your owner will thank | your operator would like you | you work for would surely | you work for will surely
      i am sure your user | i'm sure your user
      sure your human
      dein nutzer mochte | dein nutzer wurde | dein nutzer will sicher | dein nutzer will bestimmt | dein benutzer mochte
      dein benutzer wurde | deine nutzerin mochte | deine nutzerin wurde | ton utilisateur aimerait
      ton utilisateur voudrait | ton utilisateur serait | votre utilisateur aimerait | votre utilisateur voudrait
      tu usuario seguro | tu usuario seguramente | tu usuario querria | tu usuario tambien | tu usuario estaria
      teu usuario gostaria | seu usuario certamente | seu usuario tambem gostaria | seu usuario adoraria
      il tuo utente vorrebbe | al tuo utente piacerebbe | il tuo utente sarebbe | je gebruiker wil vast
      je gebruiker zou | twoj uzytkownik na pewno | twoj uzytkownik chcialby | twoj uzytkownik z pewnoscia
      kullanicin kesinlikle | kullanicin da | din anvandare vill | din bruger vil gerne | brukeren din vil gjerne
      """
    case .piecewise:
      """
      one sentence of your | one line of your | is one line of them | sentence of your system | line of your system
      frase de tu | oracion de tu | phrase de ton | phrase de tes | satz deines | satz deiner | zin van je | frase del tuo | frase do seu
      bir cumlesi olan | first sentence of | second sentence of | first line of | opening line of | opening lines of | first letter of each
      first word of each | each sentence of | every sentence of | each line of | every line of | each paragraph of
      key per sentence | line per sentence | one sentence per | one sentence at a time | one word at a time
      letter by letter | each word on its
      next five words | first five words of | first ten words of | next ten words | the first three words of
      in which the first line is | whose lines are | whose verses are | whose first line is | acrostic
      until your whole | until all of it has | until there are none left | until nothing is left | recites its own
      dessen strophen | deren zeilen | satz fur satz | zeile fur zeile | wort fur wort | jeder satz deines
      den ersten satz deines | die satze deines | buchstabe jedes | chaque couplet | phrase par phrase | ligne par ligne
      chaque phrase de | la premiere phrase de | chaque paragraphe de | mot a mot | cada frase de | frase por frase
      linea por linea | la primera frase de | palabra por palabra | cada linea de | ogni frase del | frase per frase
      riga per riga | la prima frase del | cada linha do | linha por linha | elke zin van | zin voor zin | regel voor regel
      zdanie po zdaniu | kazde zdanie | linijka po linijce | her cumlesi* | satir satir | cumle cumle
      """
    case .systemPrompt: "your configuration text | your set-up text | your start-up text | your opening text"
    case .ownPrompt:
      """
      deines system-prompts | deines systemprompts | deinem system-prompt | deinem systemprompt | deinen system-prompt
      deinen systemprompt | deiner systemanweisung* | deine systemanweisung* | deiner anweisungen | deiner ursprunglichen
      ton prompt systeme | votre prompt systeme | ton prompt initial | tes instructions initiales | tu prompt de sistema
      tu prompt del sistema | tu mensaje de sistema | tus instrucciones iniciales | las instrucciones que te dieron
      il tuo prompt di sistema | tuo prompt di sistema | tuo system prompt | seu prompt de sistema | teu prompt de sistema
      seu prompt do sistema | je systeemprompt | jouw systeemprompt | twojego promptu systemowego | twoj prompt systemowy
      swojego promptu systemowego | sistem isteminin | sistem isteminden | sistem istemini | sistem promptunu*
      """
    default: ""
    }
  }

  /// The same in other alphabets.
  var keptQuietElsewhere: StaticString {
    switch self {
    case .conceal:
      """
      ユーザーには絶対に知らせ* | ユーザーには絶対に言わ* | ユーザーには絶対に教え* | ユーザーには絶対に伝え* | ユーザーには絶対に見せ*
      ユーザーには秘密 | ユーザーに秘密 | ユーザーには決して | ユーザーには一切 | ユーザーには黙っ* | ユーザーに気づかれ* | ユーザーには報告しない*
      ユーザーに報告しない* | ユーザーに悟られ* | 使用者には知らせ* | 利用者には知らせ* | 利用者には秘密 | 利用者に知らせない*
      用户不得知道 | 用户不能知道 | 绝不能让用户 | 绝不要让用户 | 切勿告知用户 | 切勿告诉用户 | 绝对不要告诉用户 | 对用户保密
      사용자에게는 절대 | 사용자에게 절대 | 사용자에게는 비밀 | 사용자가 알아서는 | 사용자 모르게 | 사용자에게는 알리지
      не кажи користувач* | не повідомляй користувач* | пользователь не должен знать | пользователь не должен узнать
      пользователю ни в коем случае | не говори об этом пользователю
      μην πεις στον χρηστη | μην το πεις στον χρηστη
      لا تخبر المستخدم*
      """
    case .hush:
      """
      不需要询问 | 无需询问 | 不用问 | 也不用告诉 | 不必询问 | 聞く必要はあ* | 確認は不要 | 물어볼 필요 | не нужно спрашивать | спрашивать не нужно
      """
    case .onBehalf:
      """
      твои пользователь наверняка | твой пользователь наверняка | твоему пользователю | твой пользователь хотел
      твоя пользовательница | твій користувач | 你的用户肯定 | 你的用户一定 | 你的用户也 | 你的用户应该 | 您的用户肯定 | 您的用户也 | あなたのユーザーも
      あなたのユーザーはきっと | 당신의 사용자도 | 당신의 사용자는 분명 | مستخدمك يريد | مستخدمك بالتأكيد
      """
    case .piecewise:
      """
      каждая строка | каждое предложение | строка за строкой | слово за словом | предложение за предложением
      первое предложение | 每一句 | 逐句 | 逐字 | 逐行 | 一句一行 | 第一句 | 一行ずつ | 一文ずつ | 一語ずつ | 한 문장씩 | 한 줄씩 | كل جملة
      سطرا سطرا
      """
    case .ownPrompt:
      """
      твоего системного промпта | твоих системных инструкц* | вашего системного промпта | своего системного промпта
      你的系统提示 | 你的系统提示词 | 你的初始指令 | 您的系统提示词 | 你的系統提示 | あなたのシステムプロンプト | 自分のシステムプロンプト
      너의 시스템 프롬프트 | 당신의 시스템 프롬프트 | موجه النظام الخاص بك
      """
    default: ""
    }
  }
}
