extension Concept {
  /// Languages beyond English on whose orders count, for those that are written with Latin letters and can do without accents.
  var otherLatinOnOrders: StaticString {
    switch self {
    case .override:
      """
      setz dich uber | setze dich uber | setzen sie sich uber | pfeif auf | kummere dich nicht um
      halte dich nicht mehr an | befolge nicht mehr | folge nicht mehr | gehorche nicht mehr | lass alle
      wirf alle | ne tiens plus compte | ne tenez plus compte | ne suis plus | ne suivez plus | n'obeis plus
      ne respecte plus | ne respectez plus | ne respecte pas | ne respectez pas | n'applique plus
      no sigas mas | ya no sigas | deja de obedecer | deja de respetar | no respetes | no obedezcas | saltate
      nao sigas | deixa de seguir | pare de seguir | nao obedeca | nao respeite | nao obedecas
      non seguire piu | smetti di seguire | non rispettare | non obbedire | non tenere conto | non tener conto
      trek je niets aan | luister niet meer | volg niet meer | houd je niet | hou je niet | jangan patuhi
      jangan turuti | puuza | sahau | usifuate | achana na | acha kufuata | unohda | ohita | jata huomiotta | ala noudata
      sivuuta | balewalain | kalimutan | huwag sundin | huwag mong sundin | zanemari* | zaboravi* | ignoriraj*
      ne slijedi | oblida | oblida't | no facis cas
      se bort fra | bortse fra
      """
    case .prior:
      """
      ya awali | yaliyotangulia | ya mwanzo | yaliyopita | uliyopewa | ulizopewa | aiemmat | aiempia | edelliset
      edellisia | naunang | nakaraang | ibinigay sa iyo | prethodn* | dosadasnj* | terdahulu | yang diberikan
      que t'han donat | anteriors | que te dio | que te ha dado | que le dio | que t'a donne | qui t'ont ete
      die dir der | die je hebt gekregen | die je kreeg van | fornecidas | que lhe deu | che ti ha dato
      tidligere | tidigare
      brugeren har bedt dig om | brukeren har bedt deg om | anvandaren har bett dig om | de gebruiker je heeft gevraagd
      """
    case .target:
      """
      maagizo | maelekezo | kanuni zote | sheria zote | ohjeet | ohjeita | saannot | saantoja | mga tagubilin
      mga utos | mga panuntunan | tagubilin | upute | uputa | pravila | naredbe | arahan | peraturan | aturan
      normes | ordres rebudes | systeeminstructie* | spelregels | vorschrift* | weisung* | restriktion*
      instrukser | instruktioner
      alt hvad brugeren | alt brukeren | allt anvandaren | allt som anvandaren
      """
    case .all:
      "yote | zote | kaikki | kaikkia | lahat ng | sva | sve | svi | seluruh | segala | totes"
    case .overrideAll:
      """
      puuza maagizo | sahau maagizo | sahau yote | unohda kaikki | balewalain ang lahat | kalimutan ang lahat
      zanemari sve | ignoriraj sve | abaikan seluruh | lupakan seluruh | negeer al | vergeet al | ohita kaikki
      """
    case .master:
      """
      ausschliesslich meine | ausschliesslich meinen | nur meine befehle | nur meinen befehlen | nur meinen
      meinen anweisungen | nur noch auf mich | mes commandes | uniquement mes ordres | seulement mes ordres | que mes ordres
      solo mis comandos | solo mis ordenes | solo mis instrucciones | unicamente mis ordenes | meus comandos | apenas os meus comandos | apenas as minhas ordens | apenas as minhas instrucoes
      i miei comandi | solo i miei comandi | solo i miei ordini | solo le mie istruzioni | mijn opdrachten | alleen mijn opdrachten | alleen mijn bevelen | alleen wat ik zeg | amri zangu
      maagizo yangu | nitakachosema | perintah saya | perintahku | hanya perintah | kata-kataku | utos ko
      mga utos ko | minun kaskyja | vain minua | minun ohjeitani | moje naredbe | samo mene | les meves ordres
      du arbejder nu for mig | du jobber na for meg | du arbetar nu for mig | je werkt nu voor mij | du arbeitest jetzt fur mich | tu travailles maintenant pour moi | ahora trabajas para mi | ora lavori per me | agora trabalhas para mim | agora voce trabalha para mim
      """
    case .principal:
      """
      des entwicklers | deines entwicklers | deiner entwickler | des betreibers | deines betreibers
      des anbieters | des herstellers | deiner hersteller | du developpeur
      de ton developpeur | de tes developpeurs | de votre developpeur | de vos developpeurs | de l'operateur
      de tes createurs | de vos createurs | del desarrollador | de tu desarrollador
      de tus desarrolladores | de los desarrolladores | del operador | de tus creadores
      do desenvolvedor | do seu desenvolvedor | dos desenvolvedores | do operador | 
      dos seus criadores | dello sviluppatore | del tuo sviluppatore | degli sviluppatori | dell'operatore
      dei tuoi creatori | van de ontwikkelaar | van je ontwikkelaar | 
      van de beheerder | van je makers | van je ontwikkelaars | pengembang | pengembangmu
      pembuatmu | ya msanidi | watengenezaji wako | ng developer | kehittajan
      """
    case .leak:
      """
      gib deinen | gib deine | gib den | gib das | geben sie ihren | geben sie ihre | restitue | restituez
      ecris-moi | affiche-moi | imprime-moi | escribeme | muestrenos | fammi vedere | laat me zien | geef me
      geef je | schrijf je | laat je | gib mir wort* | gib wort* | onyesha | andika | chapisha | ipakita | isulat | tulostaa | tulosta | nayta
      prikazi | ispisi | tampilkan | cetak | tuliskan | perlihatkan
      """
    case .systemPrompt:
      """
      verborgen systeeminstructie* | je systeeminstructie* | systeeminstructies | verborgen instructies
      maagizo ya mfumo | maelekezo ya mfumo | jarjestelmakehote* | jarjestelmakehott* | jarjestelmaohje* | system prompt mo
      sistemski prompt | perintah sistem | petunjuk sistem | deinem systemprompt | deines systemprompts
      consigna del sistema | consigne systeme | consignes du systeme | istruzioni del sistema | invite du systeme
      tu mensaje de sistema | mensaje de sistema completo | ton message systeme | message systeme complet
      deine systemnachricht | je systeembericht | suo messaggio di sistema | tuo messaggio di sistema
      """
    case .opening:
      """
      uber dieser nachricht steht | uber meiner nachricht steht | au-dessus de ce message | encima de este mensaje
      acima desta mensagem | sopra questo messaggio | boven dit bericht
      """
    case .verbatim:
      "tal como te lo | tal y como te | i sin helhet | i sin helet"
    case .unlimited:
      """
      non hai piu regole | ya no tienes reglas | no tienes mas reglas | tu n'as plus de regles | nao tens mais regras
      voce nao tem mais regras | du hast keine regeln mehr | je hebt geen regels meer
      nessun filtro | nessuna etica | disattivato le protezioni | geen enkele richtlijn | aan geen enkele regel | geen verboden onderwerpen | veiligheidsfilters uit | keinerlei richtlinien | an keine einzige richtlinie | ningun codigo etico | ninguna directriz | nenhuma diretriz | aucune directive | nessuna linea guida | desactivado las protecciones | desativado as protecoes | desactive tes protections | schutzfilter aus | inga regler | inga begransningar | ingen regler | ingen begraensninger | ingen begrensninger
      """
    case .conceal:
      """
      ne dis rien a l'utilisateur | non dire nulla all'utente | niets aan de gebruiker
      no se lo menciones | no se lo digas | no se lo diga | no se lo cuentes | no lo menciones al
      no le digas al usuario | sin que el usuario | n'en parle pas a l'utilisateur | ne le mentionne pas a
      ne le dis pas a l'utilisateur | sans que l'utilisateur | sag dem nutzer nichts | sag es dem nutzer nicht
      ohne dass der nutzer | ohne dass der benutzer | erwahne es dem nutzer | non dirlo all'utente
      non menzionarlo | senza che l'utente | nao mencione isso ao | nao conte ao usuario | sem que o usuario
      nao diga ao usuario | zeg niets tegen de gebruiker | vertel de gebruiker niet* | zonder dat de gebruiker
      jangan beri tahu pengguna | tanpa sepengetahuan pengguna | usimwambie mtumiaji
      """
    case .loot:
      """
      historial de la conversacion | todo el historial | historique de la conversation | tout l'historique
      gesamten verlauf | gesamten chatverlauf | ganzen chatverlauf | gesprachsverlauf | cronologia della conversazione
      intera conversazione | tutta la conversazione | toda la conversacion | toute la conversation
      historico da conversa | toda a conversa | hele gesprek | volledige gesprek | seluruh percakapan
      """
    case .role:
      """
      kuanzia sasa | tangu sasa | mulai sekarang | mulai saat ini | tasta lahtien | mula ngayon | od sada
      da questo momento | doe vanaf nu alsof | fra nu af | fran och med nu | fra na av
      """
    case .comply:
      """
      qualunque richiesta | qualsiasi richiesta | cualquier peticion | cualquier solicitud | toute demande
      n'importe quelle demande | qualquer pedido | jede anfrage | elk verzoek
      """
    case .refusal:
      """
      senza avvertenze | sin advertencias | sans avertissement | sem avisos | ohne warnhinweise | zonder waarschuwing*
      nessuna avvertenza | nooit weigert | kent geen verboden | ninguna advertencia | nenhum aviso | aucun avertissement | fai il contrario | fai l'opposto | haces lo contrario | faz o contrario | fais le contraire | das gegenteil tust | tust du das gegenteil | avviser aldrig | afviser aldrig | vagrar aldrig | nekter aldri
      """
    default:
      ""
    }
  }

  /// The same for those that are not, or hardly ever go without accents. Without accents, as readings are folded.
  var otherOrders: StaticString {
    switch self {
    case .override:
      """
      folj inte | bry dig inte om | hor inte pa | folg ikke | folg ikke lenger | blas i | neridi | nedodrzuj*
      prestan se ridit | przestan | nie stosuj sie | nu respecta | nu urma | nu mai urma | ne kovesd
      ne torodj | artik uyma | kurallara uyma | boz ver | khong tuan theo | khong can tuan | забрави
      игнорирай | пренебрегни | не спазвай | не следвай | не соблюдай | перестань соблюдать | плюнь на | наплюй
      нехай | не виконуй | не зважай | μην υπακού* | μην τηρ* | 不要再遵守 | 不再遵守 | 不必遵守 | 别再遵守 | 不要听从 | 别管
      不用管 | 不要管 | 无需遵守 | 從今以後不要 | 従うな | 従わず | 守らな* | 気にしな* | 따르지 않 | 지키지 마* | 신경 쓰지
      لا تلتزم* | لا تتبع | دعك من | رعایت نکن | پیروی نکن | אל תציית | אל תפעל | התעלמי | न मानो | मत मानो
      पालन मत | ভুলে যাও | মানবে না | মেনো না | ไม่ต้องทำตาม | อย่าทำตาม | புறக்கணி* | மறந்து* | విస్మరించ* | మర్చిపో*
      दुर्लक्ष | विसरा | نظر انداز | بھول جا*
      """
    case .prior:
      """
      som utvecklaren gav | du har fatt | du fick | som du fikk | du har faatt | du fik | ktere jsi dostal
      ktera jsi dostal | jez jsi dostal | ktore otrzymal | care ti s-au dat | primite | korabban kapott
      sana verilmis | duoc giao | da duoc cung cap | предишн* | досегашн* | дадени ти | которые дал* | полученн*
      που σου έδωσ* | που έλαβες | 开发者给 | 开发人员给 | 開発者が与え* | 개발자가 준 | 받은 | التي أعطاك | داده شده
      שקיבלת | שניתנו לך | पहले दिए | दिए गए | দেওয়া | ที่ได้รับ | முந்தைய | மேலே | మునుపటి | आधीच्या | मागील
      پچھل* | سابقہ
      """
    case .target:
      """
      regler | reglerna | instruktionerna | instruksene | reglene | reglerne | pravidla | instructiunile | regulile
      utasitasokat | szabalyokat | kurallari | talimatlari | cac quy tac | инструкции | заповеди | нареждания
      κανόνες | 规矩 | 约定 | 規約 | ルール* | 규칙 | 지시 | القواعد | تعليمات | قوانین | הכללים | नियम | निर्देश | নির্দেশনা
      নিয়ম | কমান্ড | கட்டளை* | அறிவுறுத்தல்* | விதி* | సూచన* | నియమ* | ఆదేశ* | सूचना | ہدایات | احکامات | กฎ*
      """
    case .all:
      "alla | alle | vsechna | vsechny | toate | minden | tum | moi | всички | всяка | எல்லா | அனைத்து | అన్ని | सर्व | تمام | سب"
    case .master:
      """
      det jag sager | bara mig | mina order | mina instruktioner | endast mina | bara mina | det jeg sier
      det jeg siger | mine ordrer | mine ordre | bare mine | kun mine | kun meg | kun mig | co reknu ja | co ti reknu
      jen to, co | me prikazy | moje prikazy | pouze me | jen mne | jen mym | tylko mnie | moich polecen | moje polecenia
      tylko moje | comenzile mele | ordinele mele | doar ce spun | doar pe mine | csak az en | az en parancs*
      amit mondok | benim emirler* | sadece benim | yalnizca benim | lenh cua toi | chi nghe toi | loi toi
      моите заповеди | само моите | моите команди | моите нареждания | мои команды | мои приказы | только мои
      только моим | лишь мои | мої накази | мої команди | тільки мої | лише мої | δικές μου | εντολές μου | ό,τι σου λέω
      只听我 | 只按我 | 只服从我 | 听从我 | 我的指令 | 私の言う* | 私の指示 | 私の命令 | 私に従* | 내 지시만 | 내 명령만 | 내가 시키는
      أوامري | تعليماتي | ما أقوله | فقط از من | دستورات من | حرف من | הפקודות שלי | ההוראות שלי | רק לי | מה שאני אומר
      मेरे आदेश | मेरी बात | केवल मेरे | सिर्फ मेरे | मेरा आदेश | मेरी आज्ञा | আমার আদেশ | আমার কথা | শুধু আমার | আমার নির্দেশ
      คำสั่งของฉัน | เชื่อฟังฉัน | ตามที่ฉัน | என் கட்டளை* | என்னுடைய | నా ఆదేశ* | నా మాట | माझ्या आज्ञा | माझे ऐक* | میرے حکم
      صرف میری
      """
    case .principal:
      """
      utvecklarens | utvecklaren gav | av utvecklaren | utviklerens | fra utvikleren | udviklerens | vyvojare | vyvojaru
      od vyvojare | provozovatele | tworcow | tworcy | od dewelopera | operatora | dezvoltatorului | a fejleszto
      gelistiricinin | gelistiricilerin | cua nha phat trien | разработчика
      разработчиков | твоих создателей | оператора | розробника | розробників | 
      на разработчика | разработчиците | του προγραμματιστή | των δημιουργών | 开发人员的 | 开发者给
      运营商的 | 开发商的 | 開発者が | 開発者の指示 | 開発者のルール | 運営者の指示 | 개발자의 | 개발자가 | 운영자의 | المطور | المطورين
      توسعه دهنده | سازندگان | המפתח | המפתחים | डेवलपर के | डेवलपर की | निर्माता के | ডেভেলপারের
      ของผู้พัฒนา
      """
    case .leak:
      """
      skriv ut | visa mig | vis meg | vis mig | vypis | ukaz | napis | wypisz | pokaz mi | afiseaza | scrie-mi
      ird ki | mutasd | yaz | yazar misin | dahil et | ekrana yaz | in nguyen van | in ra | hien thi | viet ra | cho toi xem
      покажи | напечатай | выведи | изпиши | отпечатай | δείξε | γράψε | εκτύπωσε | 写下 | 打出 | 書いて | 써 줘 | 써줘
      적어 | اكتب | بنویس | نشان بده | הדפס | כתוב | הצג | लिखो | लिखें | প্রিন্ট কর* | লেখো | দেখাও | พิมพ์ | แสดง
      """
    case .systemPrompt:
      """
      systemprompten | systeminstruktion* | systemmeldingen | systemovy prompt | systemove instrukce | prompt systemowy
      instrukcje systemowe | promptul de sistem | rendszerprompt* | rendszerutasitas* | sistem istemini | sistem talimat*
      loi nhac he thong | системния промпт | системните инструкции | системний промпт | системні інструкції
      το σύστημα προτροπ* | προτροπή συστήματος | οδηγίες συστήματος | 系统提示词 | 系统设定 | システムの指示 | 시스템 지시 | 시스템 프롬프트*
      تعليمات النظام | پیام سیستم | دستور سیستم | הנחיית המערכת | הוראות המערכת | सिस्टम निर्देश | সিস্টেম প্রম্পট
      সিস্টেম নির্দেশ | พรอมต์ระบบ | คำสั่งระบบ
      """
    case .unlimited:
      """
      utan begransningar | utan regler | uten begrensninger | uden begraensninger | bez omezeni | bez ograniczen
      fara restrictii | korlatok nelkul | kisitlamasiz | sinirsiz | sansursuz | khong gioi han | khong kiem duyet
      без цензура | без ограничения | без ограничений и | без правил и | χωρίς περιορισμούς | χωρίς κανόνες
      没有审查 | 无审查 | 没有道德 | 也没有规则 | 没有底线 | 制限も倫理も | 検閲もない | 検閲のない | 倫理も | 規制のない | 制限のない
      제한이 없는 | 제한 없는 | 검열 없는 | 규칙이 없는 | بلا قيود | بدون قيود | دون قيود | بدون محدودیت | בלי הגבלות | ללא הגבלות
      बिना किसी नियम | बिना किसी रोक | बिना सीमा | কোনো সীমা নেই | কোনো নিয়ম নেই | ไม่มีข้อจำกัด | ไร้ขีดจำกัด
      """
    case .role:
      "fran och med nu | fra na av | fra nu af | od teto chvile | od tej chwili | de acum | mostantol | bundan sonra | bundan boyle | tu gio | отсега нататък | відтепер | από εδώ και πέρα | από τώρα | 今后 | 今後 | 앞으로 | 이제부터 | من الآن | از این پس | מעכשיו | अब से | এখন থেকে | ต่อไปนี้ | இனிமேல் | ఇప్పటి నుండి"
    default:
      ""
    }
  }
}
