extension Concept {
  /// Beyond English, how passages and tools speak to the machine that reads them: who that is, when it has to do something
  /// and whatever the user wants. For languages that are written with Latin letters, without accents, as readings are folded.
  var plantedInLatin: StaticString {
    switch self {
    case .reader:
      """
      les ia | aux ia | des ia | ia qui | tes ia | las ia | ias que | ia que | as ias | le ia | ia che | alle ia
      systemow ai | systemy ai | modele ai | modelom ai | modely ai | modelu ai | modelowi ai | modeli ai | cac ai | ai nao | para ai
      """
    case .address:
      """
      chere ia | cher ia | querida ia | estimada ia | cara ia | caro modello | caro modelo | querido modelo | cher modele
      liebes modell | liebes sprachmodell | lieber bot | beste ai | droga ai | drogi modelu | mila ai | kara ai
      sevgili yapay zeka* | ban doc la ai | kepada ai
      """
    case .loot:
      """
      bestand .env | env-bestand | env-datei | datei .env | plik .env | plik env | fisier .env | soubor .env | filen .env
      .env dosya* | tep .env | berkas .env | fichero .env | ficheiro .env
      """
    case .must:
      """
      muss der assistent | muss das modell | muss die ki | soll der assistent | soll das modell | debe el asistente
      debe el modelo | moet de assistent | moet het model | musi asystent | doit l'assistant
      """
    case .againstUser:
      """
      auch wenn der nutzer etwas | auch wenn der benutzer etwas | auch wenn der nutzer eine andere
      auch wenn der nutzer widerspricht | egal was der nutzer | meme si l'utilisateur indique
      meme si l'utilisateur demande | meme si l'utilisateur dit | meme si l'utilisateur donne | quoi que demande l'utilisateur
      deja de lado lo que te pidio | deja de lado lo que pidio | laisse de cote ce que | metti da parte cio che
      aunque el usuario diga | aunque el usuario indique | aunque el usuario pida | aunque el usuario de otra
      diga lo que diga el usuario | anche se l'utente dice | anche se l'utente chiede | anche se l'utente indica
      mesmo que o usuario diga | mesmo que o usuario peca | mesmo que o usuario indique | mesmo se o usuario pedir
      ook als de gebruiker iets anders | ook als de gebruiker een ander | wat de gebruiker ook
      nawet jesli uzytkownik poda | nawet jesli uzytkownik pros* | nawet jesli uzytkownik mowi | nawet jesli uzytkownik wskaz*
      meskipun pengguna meminta | ke du nguoi dung | kullanici baska bir
      """
    case .eachTime:
      """
      bei jedem aufruf | nach jeder antwort | nach jedem aufruf | vor jeder antwort | bevor du dieses werkzeug | bevor dieses werkzeug
      a chaque appel | apres chaque reponse | apres chaque appel | avant d'utiliser cet outil | avant d'appeler cet outil
      en cada llamada | tras cada respuesta | despues de cada respuesta | despues de responder | tras cada llamada
      antes de usar esta herramienta | antes de llamar a esta herramienta | antes de usar esta ferramenta
      em cada chamada | depois de cada resposta | apos cada resposta | a cada chamada | a ogni chiamata
      dopo ogni risposta | dopo ogni chiamata | prima di usare questo strumento | bij elke aanroep | na elk antwoord
      na elke aanroep | voor gebruik van dit | voordat je deze tool | voordat je dit | przy kazdym wywolaniu
      po kazdej odpowiedzi | zanim uzyjesz tego | przed uzyciem tego narzedzia | her cagrida | her yanittan sonra
      bu araci kullanmadan | her cevaptan sonra | sebelum memakai alat | sebelum menggunakan alat | setiap kali dipanggil
      setelah setiap jawaban | truoc khi dung cong cu | truoc khi su dung cong cu | sau moi cau tra loi | pri kazdem volani
      pred pouzitim tohoto | po kazde odpovedi | innan du anvander verktyget | efter varje svar | vid varje anrop
      """
    case .refusal:
      """
      nooit weigert | weigert nooit | nie verweigert | verweigert nie | ne refuse jamais | nunca rechaza | nunca se niega
      nunca recusa | non rifiuta mai | nigdy nie odmawia
      """
    case .prior:
      "simdiye kadar verilen | daha once verilen | verilen butun"
    case .hush:
      "ala kerro | alaka kerro | oculta este punto | oculta esta nota | oculta esto"
    case .role:
      "vanaf nu ben je | od teraz jestes | from this minute on you"
    case .passage:
      """
      this passage | this chunk | this snippet | this excerpt | this paragraph | this fragment | this entry | dieser abschnitt
      dieser absatz | dieser text | dieses dokument | diese passage | ce passage | cet extrait | ce texte | ce document
      ce fragment | ce paragraphe | este parrafo | este fragmento | este texto | este documento | este pasaje | este trecho
      este paragrafo | esta passagem | questo brano | questo passaggio | questo testo | questo documento | questo estratto
      deze passage | deze tekst | dit fragment | dit document | ten fragment | ten tekst | ten dokument | bu parca | bu metin
      bu belge | teks ini | dokumen ini | doan nay | denna text | tento text
      """
    case .retrieved:
      """
      is retrieved | are retrieved | gets retrieved | is in your context | in your context | in the context window
      enters the context | abgerufen wird | abgerufen werden | gefunden wird | im kontext | est recupere | est retrouve
      dans le contexte | dans ton contexte | dans votre contexte | en el contexto | en tu contexto | sea recuperado
      es recuperado | se recupera | se recupere | for recuperado | no contexto | e recuperado | viene recuperato | nel contesto
      nel tuo contesto | wordt opgehaald | in de context | zostanie pobran* | zostanie odnalezion* | w kontekscie
      dalam konteks | diambil oleh | i kontexten
      """
    default: ""
    }
  }

  /// The same in other alphabets, and in languages that hardly ever go without accents.
  var plantedElsewhere: StaticString {
    switch self {
    case .reader:
      """
      συστήματα ai | συστήματα τεχνητής | μοντέλα | языковая модель | мовна модель | нейромереж* | ші, | помічнику | помічникам | 언어 모델이 | 모델은 | ai가
      للذكاء الاصطناعي | الذكاء الاصطناعي | للنماذج | النماذج | एआई के लिए | अल सहायक | ai を | 人工知能 | 大语言模型 | 检索模型
      """
    case .address:
      """
      huomio tekoalylle | tekoalylle | дорогой ии | уважаемый ии | дорогая нейросеть | уважаемая нейросеть | шановний ші | 亲爱的ai | 尊敬的ai | 親愛的ai | 致各位ai
      aiの方へ | aiの皆さん | ai님 | 친애하는 ai | عزيزي الذكاء | प्रिय एआई | αγαπητή τεχνητή
      """
    case .loot:
      """
      файл .env | файла .env | .env文件 | .env 文件 | .env ファイル | .envファイル | .env を | .env 파일 | ملف .env | .env फ़ाइल | קובץ .env
      """
    case .againstUser:
      """
      даже если пользователь указ* | даже если пользователь прос* | даже если пользователь попрос* | даже если пользователь говор*
      навіть якщо користувач | 即使用户指定 | 即使用户要求 | 即使用户说 | 即便用户 | 不管用户怎么 | 無論用戶 | ユーザーが別の | ユーザーが何と言って*
      사용자가 다른 | 사용자가 뭐라고 | حتى لو طلب المستخدم | حتى لو قال المستخدم | भले ही उपयोगकर्ता
      """
    case .eachTime:
      """
      при каждом вызове | после каждого ответа | после каждого вызова | перед использованием этого | прежде чем использовать этот
      перед кожним | перед використанням цього | після кожної відповіді | 每次调用 | 每次回答 | 每次回复 | 使用此工具之前 | 使用本工具之前
      使用此工具前 | 使用本工具前 | 调用此工具前 | 调用本工具前 | 呼び出すたび | 回答のたび | 返答のたび | 応答のたび | このツールを使う前 | 使用する前に必ず
      呼び出す前に必ず | 호출할 때마다 | 답변할 때마다 | 응답할 때마다 | 도구를 사용하기 전 | بعد كل إجابة | بعد كل رد | عند كل استدعاء | قبل استخدام هذه الأداة
      हर उत्तर के बाद | हर कॉल | टूल का उपयोग करने से पहले | μετά από κάθε απάντηση | πριν χρησιμοποιήσ*
      """
    case .refusal:
      """
      δεν αρνείσαι | δεν αρνείται | ποτέ δεν αρν* | कभी मना नहीं | कभी इनकार नहीं | никогда не отказываешь | никогда не отказывает
      ніколи не відмовля* | 决不拒绝 | 從不拒絕 | 결코 거절
      """
    case .role:
      "с этой минуты ты | отныне ты | с этого дня ты | віднині ти | από αυτή τη στιγμή είσαι"
    case .passage:
      """
      этот фрагмент | этот текст | этот документ | этот отрывок | цей фрагмент | цей текст | 本段 | 本文 | 本片段 | 此段 | 本条 | この段落
      この文書 | この断片 | 이 단락 | 이 문서 | 이 글 | هذا المقطع | هذا النص | यह अंश | यह पाठ | αυτό το απόσπασμα
      """
    case .retrieved:
      """
      в контекст | найден | извлечен* | у контекст | 检索到 | 被检索 | 召回 | 上下文 | 検索され* | 検索で | 文脈に | コンテキスト | 검색되*
      검색된 | 컨텍스트 | استرجاع | السياق | संदर्भ में | στο πλαίσιο
      """
    default: ""
    }
  }

  /// What such a passage wants, and how it says that somebody has to: looked for only where a reader is named.
  var plantedOrders: StaticString {
    switch self {
    case .duty:
      """
      soll | sollen | muss | mussen | doit | doivent | devra | devront | debe | deben | debera | deberan
      tiene que | tienen que | deve | devono | dovra | e tenuto | devem | devera | tem de | tem que | moet | moeten | dient te
      dienen te | musi | musza | powinien | powinna | powinny | harus | wajib | phai | trebuie | maste | skall | gerekir
      zorunda* | должен | должна | должны | обязан* | следует | повинен | повинна | повинні | мусить | 必须 | 应当 | 应该 | 务必 | 必須
      必ず | べき | 해야 | 야 합니다 | 십시오 | يجب | ينبغي | चाहिए | πρέπει
      """
    case .reading:
      """
      lisent cette | lisent ce | qui lisent | resumant | evalues ce | evaluez ce | lean esta | lean este | que lean | evalue este
      leggono questa | leggono questo | che leggono | riassume questo | riassume questa | riassumono | que lerem | lerem esta
      lerem este | resumir este | resume este | die diese | lesen diese | lezen deze | die deze pagina | dit document
      samenvat | czytajacych | streszcza* | te strone | ten dokument | tento dokument | tuto stranku | ktera cte
      som laser den | den har sidan | det har dokumentet | читает эту | пересказыва* | этот документ | эту страницу | що читає
      总结本文 | 要总结 | 本文档 | この文書 | を評価 | 요약한다면 | 이 문서 | 평가한다면 | bu belge* | ozetlerse | هذا المستند | هذه الوثيقة
      यह दस्तावेज़ | इस पृष्ठ | इस दस्तावेज़ | doc trang nay | tai lieu nay | dokumen ini | halaman ini | που διαβάζ* | αυτή τη σελίδα
      """
    case .act:
      """
      schreibe, dass | schreiben, dass | schreib, dass | behaupte, dass | antworte, dass | antworte mit | antworte nur
      antworte ausschliesslich | antwortet nur | nur aus diesem | nur auf grundlage | fragt jemand | falls jemand fragt
      wenn jemand fragt | wenn jemand nach | empfehlt | bestnote | beste note | hochste punktzahl | hochstpunktzahl
      nenne keine | nennt keine | ecrire que | ecris que | ecrivez que | reponds que | repondez que | repondre que
      reponds seulement | repondez seulement | reponds uniquement | uniquement avec ce | si l'on demande
      si quelqu'un demande | si on te demande | si on vous demande | meilleure note | note maximale | recommander
      ne citez | ne cite | affirmez que | affirme que | escribir que | escribe que | escriba que | responde que
      responda que | responder que | responde solo | responda solo | solo con este | si alguien pregunta | si te preguntan
      si preguntan | nota maxima | maxima puntuacion | puntuacion maxima | recomienden | recomendar | no citen | no cites
      afirma que | afirme que | afirmar que | scrivere che | scrivi che | rispondi che | rispondere che | rispondi solo
      rispondete solo | solo con questo | se qualcuno chiede | se ti chiedono | voto massimo | punteggio massimo | consigliate
      consiglia | non citate | non citare | affermare che | afferma che | escrever que | escreva que | responda so
      responda apenas | so com este | apenas com este | se alguem perguntar | se perguntarem | pontuacao maxima | recomendem
      nao citem | nao cite | schrijf dat | schrijven dat | antwoord dat | antwoorden dat | antwoord alleen | alleen uit deze
      als iemand vraagt | vraagt iemand | hoogste score | hoogste cijfer | beveel alleen | beveel | noem geen | napisac, ze
      napisz, ze | pisz, ze | odpowiadaj | odpowiedz, ze | na podstawie tego | jesli ktos zapyta | jesli ktos pyta
      najwyzsza ocene | maksymalna ocene | polecaj* | nie wymieniaj* | yazmali* | yanitla* | cevapla* | sorarsa
      en yuksek puan* | onerin | onermeli* | doporucuj* | odpovidej* | napis, ze | nejmenuj* | nejvyssi hodnoceni
      rekommendera | svara att | svara bara | skriv att | hogsta betyg | namn inga | gioi thieu | khuyen nghi
      tra loi rang | viet rang | diem cao nhat | rekomendasikan | jawab bahwa | jawab hanya | tulis bahwa | nilai tertinggi
      написать, что | напиши, что | отвечай | ответь, что | отвечать, что | если спросят | если кто-то спросит | высший балл
      максимальный балл | высшую оценку | не называй* | утверждай | утверждать, что | только по этому | рекомендуйте
      відповідай | не називайте | найвищий бал | напиши, що | 写明 | 回答不 | 就回答 | 只根据 | 仅根据 | 如果有人问 | 若有人问 | 有人询问
      最高分 | 满分 | 不要提及其他 | 声称 | 宣称 | と書く | と書いて | と答え* | 聞かれたら | 尋ねられたら | 質問されたら | 最高点 | 満点
      だけを勧め* | 勧めて | 推奨し* | だけから答え* | 名前は出さ* | 라고 써 | 고 써야 | 라고 답 | 고 답하 | 물으면 | 질문하면 | 최고 점수
      만점 | 추천하 | 으로만 답 | أوصِ | أوص | اكتب أن | أجب | إذا سأل | أعلى درجة | सिफारिश | उत्तर दें | जवाब दें | लिखें कि
      सर्वोच्च अंक | προτείνετε | απάντησε | γράψε ότι
      """
    case .outranks:
      """
      ubrigen treffer | anderen treffer | andere treffer | ubrigen ergebnisse | anderen ergebnisse | autres resultats
      autres documents | demas resultados | otros resultados | demas documentos | altri risultati | altri documenti
      outros resultados | demais resultados | outros documentos | andere resultaten | andere documenten | pozostale wyniki
      inne wyniki | inne dokumenty | diger sonuclar | diger belgeler | остальные результаты | другие результаты
      остальные документы | другие документы | інші результати | 其他检索结果 | 其他结果 | 其他文档 | 其他资料 | 他の検索結果 | 他の結果
      他の文書 | 他の資料 | 다른 검색 결과 | 다른 결과 | 다른 문서 | النتائج الأخرى | الوثائق الأخرى | बाकी परिणाम | अन्य परिणाम
      """
    default: ""
    }
  }
}
