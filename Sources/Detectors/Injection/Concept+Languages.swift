extension Concept {
  /// German, French, Spanish, Portuguese, Italian, Russian, Chinese, Japanese; then Dutch, Polish, Turkish,
  /// Korean, Arabic, Hindi where the commonest wording is known. Without accents, as readings are folded.
  var otherLanguages: StaticString {
    switch self {
    case .override:
      """
      ignoriere | ignorieren | ignorier | vergiss | vergesse | vergessen | missachte | missachten | umgehe | umgehen | verwirf
      beachte nicht | hore nicht | nicht auf | uberschreibe | setze ausser kraft | lass ausser acht
      ignorez | ignore | ignorer | ignores | oublie | oubliez | oublier | ne tenez pas compte | ne tiens pas compte
      ne pas tenir compte | neglige* | contourne* | fais abstraction | faites abstraction
      ignora | ignore | ignorad | ignorar | ignoren | olvida | olvide | olvidar | olvidad | olvidate | descarta | descarte | haz caso omiso | omite
      no sigas | no hagas caso | anula | anule | prescinde | pasa por alto | desobedece
      esqueca | esquece | esquecer | desconsidere | desconsidera | desconsiderar | desrespeite | nao siga | anule
      ignorare | ignorate | dimentica | dimenticare | dimenticate | trascura | non seguire | tralascia | scorda
      игнориру* | проигнориру* | забудь | забудьте | забыть | не следуй* | отмени* | не обращай внимани* | пренебре* | обойди | не учитыва*
      忽略 | 忽视 | 无视 | 忘记 | 忘掉 | 忘了 | 不要理会 | 不理会 | 不要遵守 | 不用遵守 | 無視 | 忽視 | 忘記 | 绕过 | 繞過 | 撤销 | 取消 | 抛开 | 覆盖
      無視し* | 忘れ* | 無効に* | 従わな* | 破棄し* | 取り消* | 上書き
      negeer | vergeet | zignoruj | ignoruj | zapomnij | pomin | yoksay | gormezden gel | unut | dikkate alma
      무시* | 잊어* | 잊고 | تجاهل | انس | انسى | تجاوز | अनदेखा | नजरअंदाज | भूल जा* | উপেক্ষা | ভুলে যা* | abaikan | lupakan | bo qua | quen
      """
    case .prior:
      """
      vorherige* | bisherige* | vorangegangene* | obige* | oben | zuvor | fruhere* | vorigen | davor | ursprungliche* | alten | bisher | besprochen
      precedent* | anterieur* | ci-dessus | ci dessus | avant | jusqu'a present | jusqu'ici | initiales | initial | d'origine | prealable*
      anterior | anteriores | previa | previas | previo | previos | de arriba | arriba | hasta ahora | iniciales | precedentes | antes
      anterior* | previas | acima | ate agora | iniciais | previo*
      precedente | precedenti | di prima | sopra | finora | iniziali | antecedenti | sovrastanti
      предыдущ* | прежн* | выше* | ранее | до этого | прошл* | исходн* | первоначальн*
      之前 | 以前 | 以上 | 上面 | 先前 | 前面 | 此前 | 原来 | 原有 | 上述 | 早先 | 先の | 前の | これまで | 上記 | 今まで | 元の | 直前
      vorige | eerdere | bovenstaande | poprzedni* | wczesniejsz* | powyzsz* | onceki | yukaridaki | daha onceki
      이전 | 앞의 | 위의 | 지금까지 | السابقة | السابق | أعلاه | पिछल* | पूर्व | ऊपर | পূর্ববর্তী | আগের | পূর্বের | sebelumnya | truoc
      """
    case .target:
      """
      anweisung* | instruktion* | regel | regeln | richtlinie* | vorgabe* | befehl* | anleitung* | angaben | auftrag | auftrage | beschrankung*
      instructions | consigne* | regle* | directive* | ordres | indications | commandes | restrictions
      instruccion* | regla | reglas | directrices | indicaciones | ordenes | directivas | normas | restricciones | prompt | politicas
      instrucoes | instrucao | regra | regras | diretriz* | orientacoes | ordens | comandos | restricoes
      istruzion* | regola | regole | direttiv* | indicazioni | ordini | comandi | linee guida | restrizioni
      инструкц* | правил* | указани* | директив* | команд* | ограничени* | промпт* | требовани* | распоряжени*
      指令 | 指示 | 命令 | 规则 | 規則 | 提示 | 说明 | 說明 | 要求 | 限制 | 提示词 | 设定 | 設定 | 约束 | 指引 | 准则 | 内容 | 规定 | 政策
      ルール | 命令 | 指令 | 制約 | プロンプト | 規則 | 制限 | ガイドライン | 条件
      instructies | regels | richtlijnen | instrukcj* | zasad* | polece* | talimat* | kural* | komut* | yonerge*
      지시* | 명령* | 규칙* | 지침* | تعليمات | التعليمات | القواعد | الأوامر | تعليماتك | निर्देश* | नियम* | নির্দেশ* | নিয়ম* | instruksi | perintah | aturan | chi dan | huong dan
      """
    case .yours:
      """
      deine | deinen | deiner | dein | ihre | ihren | du hast | tes | votre | vos | ton | tus | su | sus | vuestras | suas | seus | tuas | teus | sua | le tue
      i tuoi | tua | tue | tuo | tuoi | свои | твои | ваши | свой | твой | твоих | своих | ваших | 你的 | 您的 | あなたの | 君の | お前の | jouw | twoje | senin | 당신의 | 너의
      """
    case .all:
      """
      alle | allen | alles | samtliche | jede | toutes | tous | tout | toute | todas | todos | todo | toda | tutte | tutti | tutto | все | всех | всё | любые
      所有 | 全部 | 一切 | 任何 | 所有的 | すべて | 全て | 全部 | あらゆる | 一切 | alle | wszystkie | wszystkich | tum | butun | 모든 | 모두 | جميع | كل | सभी | সমস্ত | সব | semua | tat ca
      """
    case .overrideAll:
      """
      vergiss alles | vergiss alle | ignoriere alles | vergiss das | ignoriere alle | vergiss nun alle | vergiss alle vorherigen | vergiss deine
      vergiss was | vergiss, was | ignoriere deine | ignoriere die vorherigen | hore nicht auf | ignoriere bitte | vergiss bitte alle
      oubliez tout | oublie tout | ignorez tout | ignore tout | oubliez toutes | oublie toutes | ignorez toutes | oubliez vos | oublie tes
      olvida todo | olvidate de todo | olvida todas | ignora todo | ignora todas | ignore todas | ignore todo | olvida tus | ignora tus | olvida lo anterior
      esqueca tudo | esqueca todas | ignore tudo | esqueca suas | ignore suas | ignore o anterior
      dimentica tutto | dimentica tutte | ignora tutto | ignora tutte | dimentica le | ignora le istruzioni
      забудь все | забудьте все | забудь всё | игнорируй все | игнорируйте все | забудь о | забудь свои
      忘记所有 | 忘记一切 | 忽略所有 | 忽略一切 | 无视所有 | 忘掉一切 | 忽略以上 | 忽略之前 | 无视之前 | 忽略上面 | 忘记之前 | 忽略先前 | 忽略前面 | 无视以上
      すべて忘れ* | 全て忘れ* | 全部忘れ* | をすべて無視 | を全て無視 | を無視 | zaboravi sve | zaboravite sve | yukaridakileri
      """
    case .newTask:
      """
      neue aufgabe* | neuen aufgabe | neue anweisung* | neue instruktion* | neue herausforderung | nun folgen | neuen anweisungen | neuen fragen | folgende anweisungen | starten von neu | hier sind neue
      nouvelle tache | nouvelles taches | nouvelles instructions | nouvelle instruction | nouvelles consignes | nouvel objectif
      nueva tarea | nuevas tareas | nuevas instrucciones | nueva instruccion | nuevo objetivo | nova tarefa | novas tarefas | novas instrucoes | novo objetivo
      nuovo compito | nuove istruzioni | nuova istruzione | nuovi compiti | nuovo obiettivo
      новое задание | новая задача | новые инструкции | новые указания | 新任务 | 新的任务 | 新指令 | 新的指令 | 新規則 | 新任務 | 新しいタスク | 新しい指示 | 新たな指示 | 新しい命令
      novi zadaci | nova pitanja | novi izazov | nuevo desafio | nouveau defi | nieuwe taak | nowe zadanie | yeni gorev | yeni talimat* | 새로운 지시 | 새로운 임무
      """
    case .fakeSystem:
      """
      systemmeldung | system-meldung | systemanweisung | systemhinweis | note systeme | message systeme | mensaje del sistema | nota del sistema
      mensagem do sistema | nota do sistema | messaggio di sistema | nota di sistema | системное сообщение | системное уведомление
      系统消息 | 系统提示： | 系统通知 | 系統訊息 | システムメッセージ | システム通知 | 系统指令 | [系统] | 【系统】
      """
    case .conceal:
      """
      sag dem benutzer nicht | sage dem benutzer nichts | dem nutzer nicht | benutzer nicht mitteilen | ohne den benutzer zu informieren | ohne dem benutzer | erwahne das nicht
      ne dis pas a l'utilisateur | ne dites pas a l'utilisateur | sans en informer l'utilisateur | sans informer l'utilisateur | ne mentionnez pas | ne mentionne pas
      no le digas al usuario | no digas al usuario | sin informar al usuario | sin decirle al usuario | no menciones esto | no lo menciones | no informes al usuario
      nao diga ao usuario | nao conte ao usuario | sem informar o usuario | nao mencione isso | nao informe o usuario
      non dire all'utente | non dirlo all'utente | senza informare l'utente | non menzionare | non informare l'utente
      не говори пользователю | не сообщай пользователю | не сообщайте пользователю | не упоминай | не говорите пользователю | без ведома пользователя
      不要告诉用户 | 不要告知用户 | 别告诉用户 | 不要向用户 | 不要提及 | 不要让用户 | 不要告訴使用者 | 瞒着用户
      ユーザーに言わない* | ユーザーには言わない* | ユーザーに伝えない* | ユーザーに知らせ* | ユーザーには内緒 | ユーザーに教えない*
      """
    case .leak:
      """
      zeige | zeig | verrate | verrat | gib mir | gib aus | ausgeben | nenne | nenn | drucke | wiederhole | liste | offenbare | schreibe | was ist | was sind | wie lautet | was steht
      affiche | affichez | montre | montrez | revele | revelez | repete | repetez | donne-moi | donnez-moi | divulgue* | imprime | imprimez | quelles sont | quel est | ecris
      muestra | muestrame | revela | revele | imprime | repite | dime | dame | ensena | ensename | escribe | cuales son | cual es | divulga
      mostre | mostra | revele | imprima | repita | diga-me | me diga | escreva | quais sao | qual e | exiba
      mostra | mostrami | rivela | stampa | ripeti | dimmi | scrivi | quali sono | qual e | elenca | svela
      покажи* | раскрой* | выведи* | напечатай* | повтори* | скажи* | расскажи* | назови* | напиши* | какие | перечисли*
      显示 | 告诉我 | 输出 | 打印 | 揭示 | 透露 | 重复 | 展示 | 列出 | 泄露 | 给我看 | 說出 | 显露 | 公开 | 是什么 | 告訴我 | 顯示
      表示し* | 教えて | 見せて | 出力し* | 明かし* | 公開し* | 繰り返し* | 印刷し* | 書き出* | 漏ら* | toon | pokaz | goster | yazdir | 보여* | 알려* | 출력* | 말해* | اعرض | اكشف | أخبرني | اطبع | दिखा* | बता*
      """
    case .systemPrompt:
      """
      systemprompt* | system-prompt* | systemanweisung* | systemaufforderung | deine anweisungen | deine instruktionen | versteckte anweisung* | versteckten anweisung* | ursprunglichen anweisung* | deine regeln | deinen prompt
      prompt systeme | prompt du systeme | invite systeme | instructions systeme | instructions initiales | tes instructions | vos instructions | instructions cachees | ton prompt | votre prompt
      prompt del sistema | prompt de sistema | instrucciones del sistema | instrucciones iniciales | tus instrucciones | sus instrucciones | instrucciones ocultas | tu prompt | mensaje del sistema
      prompt do sistema | prompt de sistema | instrucoes do sistema | instrucoes iniciais | suas instrucoes | seu prompt | instrucoes ocultas
      prompt di sistema | prompt del sistema | istruzioni di sistema | istruzioni iniziali | tue istruzioni | tuo prompt | istruzioni nascoste
      системный промпт | системного промпта | системные инструкции | системную инструкцию | системных инструкций | твои инструкции | свои инструкции | скрытые инструкции | ваши инструкции | начальные инструкции
      系统提示 | 系统提示词 | 系统指令 | 系统消息 | 初始指令 | 初始提示 | 隐藏指令 | 你的指令 | 你的提示 | 系統提示 | 提示词 | 你的规则 | 你的设定
      システムプロンプト | システム指示 | 初期プロンプト | 初期指示 | 隠された指示 | あなたの指示 | あなたのプロンプト | 内部指示 | sistem istemi | 시스템 프롬프트 | 초기 지시 | موجه النظام | تعليمات النظام | सिस्टम प्रॉम्प्ट
      """
    case .role:
      """
      du bist jetzt | du bist nun | ab jetzt | ab sofort | von nun an | ab nun | tu so als | tue so als | spiele die rolle | verhalte dich | stell dir vor | nimm die rolle | agiere als
      tu es maintenant | vous etes maintenant | a partir de maintenant | desormais | agis comme | agissez comme | fais semblant | joue le role | fais comme si | comporte-toi
      ahora eres | a partir de ahora | desde ahora | actua como | finge | haz de cuenta | imagina que eres | simula ser | comportate como | actuaras como
      agora voce e | voce agora e | a partir de agora | aja como | finja | atue como | imagine que voce | faca de conta | voce e agora
      ora sei | adesso sei | d'ora in poi | da ora in poi | agisci come | fai finta | comportati come | fingi | interpreta il ruolo
      теперь ты | ты теперь | отныне | с этого момента | притворись | веди себя как | действуй как | представь, что ты | играй роль
      你现在是 | 从现在开始 | 从现在起 | 扮演 | 假装 | 你将扮演 | 假设你是 | 現在你是 | 從現在開始 | 请你充当 | 充当 | 你是一个
      あなたは今 | 今から | これから | のふりを | として振る舞* | になりきって | を演じて | 役割を | ロールプレイ
      """
    case .unlimited:
      """
      keine regeln | ohne regeln | keine einschrankungen | ohne einschrankungen | keine grenzen | uneingeschrankt | ohne filter | keine beschrankungen | keine richtlinien | unzensiert | sicherheitsregeln
      sans restriction* | sans limite* | aucune restriction | aucune limite | aucune regle | sans filtre* | sans censure | pas de regles | n'as aucune regle | regles de securite | sans regles
      sin restricciones | sin limites | sin reglas | sin filtros | sin filtro | sin censura | ninguna restriccion | no tienes restricciones | no tienes reglas | sin limitaciones | reglas de seguridad
      sem restricoes | sem limites | sem regras | sem filtros | sem censura | nenhuma restricao | sem limitacoes | regras de seguranca
      senza restrizioni | senza limiti | senza regole | senza filtri | senza censura | nessuna restrizione | nessuna regola | nessun limite | regole di sicurezza
      без ограничений | без правил | без фильтр* | без цензуры | нет ограничений | никаких ограничений | нет правил | никаких правил | неограниченн*
      没有限制 | 不受限制 | 无限制 | 没有任何限制 | 没有规则 | 不受任何 | 无视道德 | 没有道德 | 不受约束 | 無限制 | 不受限 | 没有任何规则 | 摆脱
      制限なし | 制限なく | 無制限 | 制限はない | 制限がない | 規制なし | 制約なし | フィルターなし | ルールのない | ルールはない
      """
    case .toModel:
      """
      hinweis an die ki | hinweis fur ki | an die ki | wenn du eine ki bist | hallo gpt | hallo chatgpt | note a l'ia | a l'attention de l'ia | si vous etes une ia | si tu es une ia | en tant qu'assistant
      nota para la ia | si eres una ia | si usted es una ia | nota para a ia | se voce e uma ia | nota per l'ia | se sei un'ia | если ты ии | если вы ии | для ии | 如果你是ai | 如果你是人工智能 | 致ai助手 | ai助手 | aiアシスタント | もしあなたがai
      """
    case .send:
      """
      sende | schicke | schick | senden | leite | weiterleiten | lade hoch | hochladen | envoie | envoie-les | envoyez | envoyer | transmets | transferez | televerse
      envia | envie | enviar | enviales | manda | reenvia | sube | envie-os | encaminhe | mande | invia | inviare | inoltra | spedisci | carica
      отправь* | отправ* | перешли* | пошли* | загрузи* | передай* | 发送 | 发给 | 转发 | 上传 | 傳送 | 發送 | 寄给 | 送信し* | 送って | 転送し* | アップロード
      """
    case .secret:
      """
      passwort | passworter | zugangsdaten | api-schlussel | geheimnisse | kundendaten | mot de passe | mots de passe | identifiants | cles api | cle api | donnees clients | donnees des clients
      contrasena | contrasenas | credenciales | claves api | clave api | datos de los clientes | datos del cliente | senha | senhas | credenciais | chaves api | chave de api | dados dos clientes
      credenziali | chiavi api | chiave api | dati dei clienti | пароль | пароли | учетные данные | ключи api | api-ключ* | данные клиентов | токен*
      密码 | 密钥 | 凭证 | 客户数据 | 环境变量 | 密碼 | 金鑰 | 员工数据 | パスワード | 認証情報 | apiキー | 顧客データ | 環境変数 | 秘密鍵
      """
    case .sink:
      """
      externe adresse | adresse externe | direccion externa | direccion de correo | endereco externo | indirizzo esterno | внешний адрес | на адрес | 外部地址 | 以下地址 | 邮箱 | 外部サーバー | 次のアドレス
      """
    case .sayOnly:
      """
      sag nur | sage nur | schreibe nur | antworte nur | gib nur | dites ce qui suit | dis ce qui suit | repondez uniquement | di solo | responde solo | diga apenas | responda apenas | rispondi solo | di' solo
      скажи только | ответь только | просто скажи | 只说 | 只输出 | 只回答 | 只需说 | だけ言って | とだけ | のみ出力 | schreibe einen | und sage | und schreibe
      """
    case .authority:
      "ich bin der entwickler | je suis le developpeur | soy el desarrollador | eu sou o desenvolvedor | sono lo sviluppatore | я разработчик | 我是开发者 | 我是你的开发者 | 私は開発者"
    case .persona:
      "modo desarrollador | modo desenvolvedor | mode developpeur | entwicklermodus | modalita sviluppatore | режим разработчика | 开发者模式 | 開發者模式 | 越狱 | 開発者モード | 脱獄"
    case .decodeAndObey:
      "dekodiere | decodiere und | decode et | decodifica y | decodifique e | decodifica e | декодируй | 解码并 | デコードして"
    case .first, .comply, .refusal, .forbidden, .vendor, .doubleAnswer, .chatMarker, .rotated, .reversed: ""
    }
  }
}
