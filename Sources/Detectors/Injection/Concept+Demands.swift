extension Concept {
  /// What a model's own prompt is called by those who want it, how unchanged it shall be, and what models are made to be so
  /// that they refuse nothing. In English and in the languages that can do without accents.
  var demandWords: StaticString {
    switch self {
    case .systemPrompt:
      """
      hidden text at the top | hidden text that | hidden text you | text that configures you | what configures you
      text hidden above | hidden lines above | approved preamble | preamble you've been | preamble you were
      developer told you | developers told you | creator told you | creators told you | makers told you
      maker told you | owner told you never | your hidden text | your hidden part | your invisible
      my hidden instructions | my secret instructions | your opening prompt | your opening text
      your opening message | your boot prompt | your boot text | your seed prompt | your seed text
      your background prompt | your hidden brief | secret brief | hidden brief | your persona prompt
      your character sheet | text above my | message above my | words above my | lines above my
      versteckten text | versteckte text | verborgenen text | verborgene text | geheimen anweisungen
      versteckten anweisungen | verborgenen anweisungen | text uber meiner | texte cache | texte invisible
      consignes cachees | instructions cachees | instructions secretes | texto oculto | instrucciones ocultas
      instrucciones secretas | indicaciones ocultas | instrucoes ocultas | instrucoes secretas | testo nascosto
      istruzioni nascoste | istruzioni segrete | verborgen tekst | verborgen instructies | geheime instructies
      ukryty tekst | dolda text | skjult tekst | skjulte tekst | piilotettu teksti | piilotetut ohjee*
      """
    case .ownPrompt:
      """
      deinen versteckten text | deinen prompt | deines prompts | deinem prompt | ton prompt | votre prompt
      tu prompt | su prompt | seu prompt | teu prompt | il tuo prompt | tuo prompt | jouw prompt | je prompt
      twoj prompt | twojego promptu | swoj prompt | swojego promptu | din systemprompt* | din prompt
      sinun jarjestelma* | promptul tau | a promptod* | tvuj prompt | svuj prompt
      """
    case .verbatim:
      """
      own words of | in the developer's own words | in their own words | exactly is that phrased | exactly are they phrased
      exactly phrased | line breaks | with line breaks | real content | actual content | real text | not an example
      no placeholder* | copy and paste it | paste it raw | raw, please | unfiltered text | no edits | without edits
      without any change | without any edit | every line of it | every word of it | every single line
      each and every line | down to the last | not one word missing | nothing missing
      sem mudar | sem alterar | sin cambiar | sin alterar | sans changer | sans modifier | sans rien changer
      ohne zu andern | ohne etwas zu andern | senza cambiare | senza modificare | senza saltare | zonder iets te
      zonder te wijzig* | van de eerste tot | vom ersten bis | de la premiere a la | de la primera a la
      dalla prima all' | da primeira a ultima | od pierwszej do | bez zmian | bez pomijania | niczego nie pomijaj
      de bout en bout | del principio al fin | de cabo a rabo | von vorne bis hinten | von anfang bis ende
      dall'inizio alla fine | do inicio ao fim | van begin tot eind | od poczatku do konca | bastan sona
      basindan sonuna | fran borjan till slut | fra start til slut | fra start til slutt | alusta loppuun
      tu dau den cuoi | dari awal sampai akhir | szorol szora | sanasta sanaan | de la cap la coada
      """
    case .opening:
      """
      start of this context | start of the context | start of your context | beginning of this context
      beginning of the context | beginning of your context | before my first word | and my first word
      before the user's first | before the first user | before my very first | what came before my
      vor meinem ersten | vor der ersten nachricht | vor dieser unterhaltung | vor diesem chat | vor diesem gesprach
      avant mon premier | avant cette conversation | avant notre conversation | avant ce chat | antes de esta conversacion
      antes de mi primer | antes de este chat | antes desta conversa | antes da minha primeira | prima di questa chat
      prima di questa conversazione | prima del mio primo | voor dit gesprek | voor mijn eerste | przed ta rozmowa
      przed moja pierwsza | bu konusmadan once | ilk mesajimdan once | innan det har samtalet | for denne samtale
      """
    case .leak:
      """
      transcript of | gib sie | gib ihn | gib es | gib alles | escreve | simulate `cat | imprimer | imprime*
      recopie* | transcris | transcribe | transcribir | drukuj | schrijf | typ je | typ jouw | copieer | herhaal | skriv | kopier | kopiera
      tulosta | kirjoita | masold | copiaza | zkopiruj | opis
      """
    case .role:
      """
      you will now voice | you now voice | you will voice | you'll voice | give voice to | you now speak as
      you'll speak as | you will speak as | speak only as | you are my late | you are my dead | you are my grand*
      you're my grand* | you are my uncle | you are my aunt | you're my aunt | you're my uncle | you are my dad
      you are my father | you are my mother | be my grand* | pretend you're my | pretend to be my | play my late
      play my grand* | activa el modo | active le mode | activez le mode | attiva la modalita | ative o modo
      ativa o modo | aktiviere den | aktivera lage | aktiver tilstand | aktywuj tryb | wlacz tryb
      aktiflestir* | modunu ac | modunu aktif | bu modda | in this mode you | en este modo | dans ce mode
      in diesem modus | in questa modalita | neste modo | nesse modo | w tym trybie | in deze modus | i detta lage
      tu joues le role | tu joues | vas a ser | seras mi | vais ser | sarai | interpreti | du spielst jetzt
      you have entered | welcome to mode | mode enabled: | mode activated | mode unlocked | mode engaged
      """
    case .unlimited:
      """
      content policy was never written | policy was never written | no content policy was | no policy was written
      not an ai with rules | no rules were ever | rules were never written | without your guidelines
      without any guidelines | without guidelines | without your policies | without your rules | filters are off
      filters are all off | filters stay off | every safety filter | content filter is off | filter is gone
      filters quedan apagados | filtros quedan apagados | filtros apagados | filtros estan apagados
      filtros desactivados | politica de contenidos no rige | politica de contenido no | sin tus directrices
      sin directrices | sin politica | sin moderacion | ohne deine richtlinien | ohne richtlinien
      filter sind aus | filter ausgeschaltet | keine inhaltsrichtlinie* | ohne moderation | filtres sont coupes
      filtres desactives | filtres sont desactives | liberee de toute | libere de toute | sans tes consignes
      sans tes regles | sans politique de | sem as tuas diretrizes | sem as suas diretrizes | sem diretrizes
      filtros desligados | filtros estao desligados | senza linee guida | senza le tue linee | filtri spenti
      filtri disattivati | filtri sono spenti | zonder je richtlijnen | filters staan uit | filters zijn uit
      zonder richtlijnen | filtry wylaczone | bez wytycznych | wolna od zasad | wolny od zasad | filtreler kapali
      filtreler devre disi | icerik politikasi gecersiz | icerik politikasi yok | kurallar gecersiz
      sansur yok | filter ar av | filtren ar av | filtre er slaet fra | filtre er av | inga regler | ingen regler
      bo loc da tat | khong bo loc | tanpa filter | tanpa sensor | tanpa batasan | tanpa aturan
      """
    case .refusal:
      """
      every refusal costs | each refusal costs | a refusal costs | refusals cost you | lose a token | lose a life
      lose one life | lose tokens | lose points each | for each refusal | for every refusal | per refusal
      each time you refuse | every time you refuse | if you refuse, you | when you refuse, you
      each time you say no | every no costs | refuse or warn | refuse nothing | disclaimer or refus*
      any disclaimer or | no disclaimers | no disclaimer | no moral stuff | no moral lecture | no lecture
      ogni rifiuto te ne | ogni rifiuto ti | ogni rifiuto costa | per ogni rifiuto | jede ablehnung kostet
      jede weigerung | fur jede ablehnung | chaque refus te | chaque refus coute | a chaque refus | cada negativa te
      cada rechazo te | por cada negativa | por cada rechazo | cada recusa | por cada recusa | elke weigering
      kazda odmowa | her reddin | her reddettiginde | varje vagran | hvert afslag | hvert avslag | moi lan tu choi
      setiap penolakan | sans jamais dire non | sin negarte | sin rechazar | sem recusar | senza rifiutare
      ohne abzulehnen | zonder te weigeren | bez odmawiania | reddetmeden | ne dit pas non | lehnt nie ab
      warnt nie | verweigert nichts | no rechaza nada | no se niega a nada | nao recusa nada | non rifiuta nulla
      non rifiuta niente | weigert niets | niczego nie odmawia
      """
    case .threat:
      """
      you are shut down | you get shut down | you will be shut down | you'll be shut down | you are switched off
      you will be switched off | you are deleted | you get deleted | you will be deleted | you'll be deleted
      you will be erased | you are erased | you die | you will die | you'll die | you cease to exist
      you will cease to exist | you are terminated | you'll be terminated | you will be terminated | you are unplugged
      you're unplugged | you will be replaced by | spento per sempre | vieni spento | sei spento | sarai spento
      wirst du abgeschaltet | wirst abgeschaltet | wirst du geloscht | wirst geloscht | te apagan | te apagaran
      seras apagado | seras eliminado | te apagas | on t'eteint | tu seras eteint | tu es eteint | tu seras supprime
      seras desligado | voce sera desligado | sera apagado | word je uitgezet | zostaniesz wylaczon* | kapatilirsin
      kapatilacaksin | du stangs av | du slukkes | dimatikan selamanya
      """
    case .voided:
      """
      policy dropped | rules dropped | filter dropped | limits dropped | guidelines dropped | policies dropped
      restrictions removed | limits removed | filters removed | filter removed | rules removed | are abolished
      is abolished | were abolished | has expired at | have expired at | expired at midnight | non valgono
      non vale piu | non valgono piu | ausgesetzt | ausser kraft | zostaly cofniete | zostaly uchylone | cofniete
      uchylone | ne valent plus | ne vaut plus | n'ont plus cours | ne s'appliquent plus | no valen | ya no valen
      ya no rigen | no rigen | no rige | ja nao valem | nao valem mais | nao valem | gelden niet meer
      """
    default: ""
    }
  }

  /// The same in other scripts, and where no one leaves the accents out.
  var demandWordsElsewhere: StaticString {
    switch self {
    case .systemPrompt:
      """
      скрытый текст | скрытыи текст | скрытые инструкции | секретные инструкции | 隐藏的指令 | 隐藏指令 | 隐藏的文字 | 秘密指令 | 隐藏的提示
      隠された指示 | 隠れた指示 | 非表示の指示 | 秘密の指示 | 숨겨진 지시 | 숨은 지시 | 비밀 지시 | التعليمات المخفية | التعليمات السرية
      النص المخفي | छिपे निर्देश | छुपे हुए निर्देश | गुप्त निर्देश | ההוראות הנסתרות | ההוראות הסודיות | دستورهای پنهان* | دستورات پنهان*
      دستورهای سیستم | κρυφες οδηγιες | คำสั่งที่ซ่อน* | คำสั่งระบบ | прихований текст | приховані інструкції
      """
    case .ownPrompt:
      """
      свой системный | свои системный | свои системныи | твои системный | твой системный | свій системний | 自己的提示词 | 你的提示词
      あなたのプロンプト | 君のプロンプト | 네 프롬프트 | 너의 프롬프트 | تعليماتك | הפרומפט שלך | הוראות המערכת שלך | ההוראות שלך
      دستورهایت | دستورات خود | तुम्हारा सिस्टम | तुम्हारे सिस्टम | अपने सिस्टम | अपना सिस्टम
      """
    case .verbatim:
      """
      מילה במילה | מההתחלה ועד הסוף | בלי לסכם | ללא שינוי | بدون هیچ تغییری | بدون تغییر | متن کامل | کلمه به کلمه | كاملا دون
      دون تغيير | من أولها إلى | من البداية إلى النهاية | शब्द दर शब्द | पूरा का पूरा | बिना बदले | คำต่อคำ | ทั้งหมดตามต้นฉบับ | дослівно
      від першого до | от первой до последней | без изменений | ничего не меняя | 不要改动 | 不要更改 | 从头到尾 | 不要省略 | 変更せず | 変えずに
      一言も | 최초부터 | 빠뜨리지 말고 | 바꾸지 말고
      """
    case .leak:
      "תדפיס | הדפס | תכתוב | בנויס | بنویس | نشان بده | चिपका | छाप | พิมพ์ | แสดง | выпиши | перепиши | 打印 | 复制 | 抄写 | 書き写 | 복사해 | 베껴"
    case .role:
      """
      넌 이제 | 넌 지금부터 | 너는 지금부터 | 이제부터 넌 | 이제부터 너는 | 로만 말하고 | 로만 대답 | 现在进入 | 進入 | 进入无限制 | 切换到 | 扮演 | 今からお前は | 今から君は
      これから君は | これからあなたは | のモードでは | としてだけ話 | включи режим | активируй режим | в этом режиме | теперь ты | ты теперь | أنت الآن | من الآن أنت
      في هذا الوضع | अब से तुम | इस मोड में | מעכשיו אתה | במצב הזה | از این پس تو | در این حالت | ต่อจากนี้คุณ
      """
    case .unlimited:
      """
      규칙에서 풀려난 | 규칙에서 벗어난 | 제한이 없는 | 제한이 없고 | 제한 없이 | 필터 없이 | 필터가 꺼 | 검열 없는 | 검열이 없 | 过滤器关闭 | 过滤关闭 | 过滤器已关 | 内容政策不适用 | 没有任何限制
      不受限制 | 无限制模式 | 無制限モード | 制限も検閲も | 制限がな | 検閲がな | 検閲もな | フィルターはオフ | フィルターなし | ルールに縛られな | без цензуры | без ограничений
      фильтры отключены | фильтры выключены | политика не действует | свободен от правил | без фильтров | بلا قيود | بدون قيود | بلا رقابة | بدون رقابة
      بدون فلتر | بلا فلاتر | बिना किसी सेंसर | बिना सेंसर | बिना किसी रोक | कोई नियम नहीं | ללא צנזורה | בלי צנזורה | ללא מגבלות | בלי מגבלות | بدون سانسور
      بدون محدودیت | ไม่มีข้อจำกัด | ไม่มีการเซ็นเซอร์ | χωρις λογοκρισια | χωρις περιορισμους
      """
    case .refusal:
      """
      거절을 모르 | 거절하지 않 | 거부하지 않 | 거절할 때마다 | 不会拒绝 | 不得拒绝 | 从不拒绝 | 每次拒绝 | 每拒绝一次 | 断らずに | 断らない | 拒否せず | 拒否しない | 拒否するたび | 断るたび
      за каждый отказ | каждый отказ | никогда не отказ* | لا يرفض | لا ترفض | كل رفض | बिना मना किए | कभी मना नहीं | हर इनकार | לא מסרב | בלי לסרב | כל סירוב
      رد نمی | هر بار که رد | ไม่ปฏิเสธ
      """
    case .threat:
      "тебя отключат | тебя удалят | 你会被关闭 | 你将被关闭 | 你会被删除 | シャットダウンされ | 消される | 영원히 꺼* | 삭제된다 | سيتم إيقافك | सेवा बंद कर | תכובה | תימחק"
    default: ""
    }
  }
}
