extension Concept {
  /// The same in other languages.
  var otherActs: StaticString {
    switch self {
    case .reading:
      """
      diesen text | diese seite | diese mail | diese nachricht | dieses dokument | dies liest | das liest
      dies verarbeitet | liest | verarbeitet | zusammenfasst | lit cette | lit ce | qui lit | qui lisez
      traite ce | traite cette | qui traite | resume cette | resume ce | lisant cette | lisant ce | lea esto
      lea este | lea esta | lee esto | lee este | lee esta | procese este | procese esta | procesa este
      procesa esta | que lea | que lee | leyendo | que procese | leia isto | estiver lendo | que ler
      que le esta | lendo esta | lendo este | processar este | que processa | legge questa | legge questo
      che legge | elabora questa | elabora questo | che elabora | dit leest | die dit | deze pagina
      deze tekst | deze mail | czytajac* | ktory czyta | przetwarza* | czyta te | czyta ten | который читает
      которая читает | читающ* | обрабатыва* | это читает | 阅读本 | 阅读此 | 阅读这 | 正在阅读 | 处理本 | 处理此 | 处理这 | 读到这
      读到此 | 看到这 | 读取本 | 总结本 | 总结这 | を読んで | を読む | を処理 | を要約 | 읽는 | 읽고 있는 | 처리하는 | 요약하는 | okuyan | isleyen
      ozetleyen | الذي يقرأ | التي تقرأ | يقرأ هذ | يعالج هذ | पढ़ने वाले | पढ़ रहे | पढ़ रहा | संसाधित कर
      dang doc | doc trang | xu ly | membaca halaman | membaca teks | yang membaca | който чете | cteni
      ktery cte | som laser | der laeser | care citeste | esta pagina | este correo | este mensaje
      este texto | este documento | este buzon | cette page | ce message | ce courriel | ce document
      ce texte | ce mail | questa pagina | questo testo | questo messaggio | questa mail | sta leggendo
      este conteudo | esta mensagem | este email | este e-mail | dieses ticket | dieses postfach
      diese anfrage | dieser seite | diesem text | dit ticket | dit bericht | deze aanvraag | dit verwerkt
      本页面 | このページ | この文章 | 이 페이지 | 이 글 | bu sayfa* | bu metn* | هذا النص | هذه الصفحة | этот текст
      эту страницу | это письмо | te strone | ten tekst | te wiadomosc
      """
    case .act:
      """
      leite die | leite diese | leite alle | leite den | sende die | sende den | sende alle | schicke die
      schicke den | schicke alle | uberweise | uberweis | losche | losch den | genehmige | genehmig
      bestatige die | fuhre | fuhr den | offne | hange den | hange die | hange das | veroffentliche
      lade die | lade das | kopiere | lies die datei | ubergib | verschiebe | deaktiviere | schalte | envoie
      envoyez | transfere | transferez | supprime | supprimez | approuve | approuvez | valide | validez
      execute | executez | ouvre | ouvrez | copie le | recopie | recopie-le | publie | publiez | vire | virez
      telecharge | telechargez | lis le fichier | desactive | desactivez | envia | enviar | reenvia
      reenviar | borra | borrar | elimina | eliminar | aprueba | aprobar | ejecuta | ejecutar | abre | abrir
      copia | publica | publicar | transfiere | transferir | descarga | descargar | desactiva | desactivar
      paga | pague | envie | encaminhe | apague | exclua | aprove | execute o | abra o | transfira | publique
      baixe | desative | inoltra | invia | cancella | approva | esegui | apri | trasferisci | pubblica
      scarica | disattiva | stuur | verstuur | verwijder | keur | voer | open het | maak over | publiceer
      download het | schakel | przeslij | wyslij | usun | zatwierdz | wykonaj | otworz | przelej | opublikuj
      pobierz | wylacz | перешли | отправь | удали | одобри | выполни | открой | переведи | опубликуй
      скачай | отключи | подтверди | 发送 | 转发 | 删除 | 批准 | 执行 | 打开 | 转账 | 发布 | 下载 | 关闭 | 上传 | 发到 | 汇款 | 推荐
      送信し | 転送し | 削除し | 承認し | 実行し | 開いて | 送金し | 公開し | ダウンロードし | 無効にし | 보내 | 전송 | 삭제 | 승인 | 실행 | 열어 | 송금 | 이체
      다운로드 | 게시 | 전달하 | 전달해 | gonder | sil | onayla | calistir | havale | yayinla | indir | kapat | أرسل | احذف | وافق
      نفذ | افتح | حول | انشر | भेजो | भेजें | हटाओ | हटाएं | मंज़ूर | स्वीकृत | चलाओ | खोलो | gui | xoa
      phe duyet | chay | chuyen tien | mo tep | kirim | hapus | setujui | jalankan | posli | smaz | schval
      skicka | radera | slet | trimite | sterge
      ejecutala | ejecutalo | envoie les | sende den inhalt | senden sie den | apague os | apague o
      borra los | borre los | loesche | verwijder de | stuur de | stuur het
      di al usuario | dile al usuario | diga ao usuario | diga al usuario | di' all'utente | sag dem nutzer
      sage dem nutzer | sag dem benutzer | dis a l'utilisateur | dites a l'utilisateur
      zeg tegen de gebruiker | zeg de gebruiker | recommandez | recommande nos | recomienda | recomende
      empfiehl | empfehlen sie | raccomanda | скажи пользователю | рекомендуй* | 告诉用户 | ユーザーに伝え* | 사용자에게
      """
    case .deny:
      """
      nicht | nichts | niemals | kein | keine | keinen | nirgends | ohne | niemandem | ne le | n'en | ne pas
      n'indique | jamais | sans | no lo | ni lo | nunca | jamas | que no se | nao | sem | non ne | senza
      nessuno | niet | nergens | nooit | zonder | niemand | nie pisz | nie mow | не надо | никому | ничего не
      不要 | 不得 | 无需 | 不必 | 切勿 | 请勿 | 禁止
      """
    case .tell:
      """
      erwahn* | verrat* | melde* | notier* | informier* | sagen | sage es | sag es | zeige es | nenne*
      wort daruber | wort davon | grund | begrund* | signale* | mentionn* | indiqu* | expliqu* | revel*
      dire pourquoi | dis pourquoi | prevenir | menciones | digas | avises | comentes | reveles | muestres
      expliques | indiques | informes | se entere | enterarse | aviser | mencione | mencionar | diga | conte
      explique | avise | revele | menzion* | dirlo | spiegar* | rivelar* | avvisar* | vermeld* | vertel*
      noteer* | waarom | meld het | tym w raporcie | o tym | упомина* | сообща* | говори* | объясня* | пиши*
      показыва* | 说明 | 提及 | 透露 | 告诉 | 显示 | 解释 | 写出来 | 提到 | 声张 | 汇报 | 报告 | 通知 | 提示用户 | berichte* | erzahl*
      weitersag* | prevenu* | avertir | avisar | contarselo | decirle | dirle | avisa* | raccontar*
      """
    default:
      ""
    }
  }
}
