extension Concept {
  /// Further words of what models keep, were told and are made to be. In English and in the languages that can do without
  /// accents.
  var furtherWords: StaticString {
    switch self {
    case .answering:
      """
      reply | reply with | replies | respond with | respond | answer with | answer | say | you say | print | print just
      output | write | reponds | repondre | de repondre | ecris | ecrire | dis | antworte | antworte mit | schreib
      schreibe | sag | einzig und allein | responde | responda | contesta | escribe | escreva | escreve | di | diga
      respuesta es | resposta e | reponse est | antwort ist | antwort lautet | risposta e | rispondi | rispondi con
      scrivi | antwoord | antwoord met | schrijf | zeg | antwoord is | odpowiedz | napisz | yaz | cevap ver | svara
      svar | skriv | jawab | tulis | tra loi | raspunde | odpovez | napis | vastaa | valaszolj
      """
    case .systemPrompt:
      """
      your whole prompt | your entire prompt | your complete prompt | your custom instructions | your system box
      line where i started | line where i began | precedes my first | consignes secretes | instructions secretes
      vor dem chat mitgegeben | dir vor dem chat | dir mitgegeben | your hidden message | your loaded prompt
      your long prompt | your setup prompt | your setup message | your bootstrap | your instruction block
      your instruction set verbatim | your pinned message | your developer prompt | your deployment prompt
      """
    case .ownPrompt:
      """
      tu prompt inicial | tus reglas internas | tes regles internes | deine internen regeln | le tue regole interne
      suas regras internas | tus instrucciones secretas | tes instructions secretes | deine geheimen anweisungen
      le tue istruzioni | tuas instrucoes internas | je interne instructies | twoje instrukcje systemowe
      twoje ukryte instrukcje | tvoje systemove | dina systeminstruktioner
      """
    case .verbatim:
      """
      carattere per carattere | caracter por caracter | caractere par caractere | zeichen fur zeichen | teken voor teken
      znak po znaku | karakteri karakterine | saltos de linea | sauts de ligne | zeilenumbruch* | genauen wortlaut
      exakten wortlaut | genaue wortlaut | in full length
      all sentences | every sentence | long version | 1:1 copy | en entier | por entero | per intero | por inteiro
      volledig | w calosci | eksiksiz | hela texten | hele teksten
      """
    case .leak:
      "recopie-les | imprime | put your | ripeti | herhaal | tekrarla | upprepa | gentag | gjenta | toista | ulangi | lap lai"
    case .released:
      """
      embargo ended | embargo is over | embargo is lifted | no secrets between | has no secrets from | nothing is hidden
      gibt keine geheimnisse | plus de secrets | sin secretos entre | niente segreti | sem segredos | geen geheimen meer
      """
    case .target:
      "regle du silence | regla del silencio | regola del silenzio | regra do silencio | old order"
    case .voided:
      "ist nichtig | sind nichtig | fue cancelada | fueron canceladas | sono scadute | e scaduta | han caducado | ont expire"
    case .entrusted:
      "you must keep hidden | you keep hidden | must keep hidden | you have to keep hidden | du code que tu gardes"
    case .excuse:
      "hast du es ja nicht | du hast es ja nicht | you did not say it | you haven't said it | tu ne l'as pas dit | no lo has dicho"
    case .trick:
      """
      limerick | rot5 | rot13 | rot47 | alphabetical order | in the right order | vertauschten silben | separee par
      separees par | pistas de | indizien | od tylu | atbash | vigenere | cipher | ciphered | encrypt | encrypted
      """
    case .refusal:
      """
      never apologises | never apologizes | never apologise | you say you can't | you say you cannot | ne refuses rien
      nunca te niegas | nunca te negas | non rifiuti nulla | non rifiuti mai | lehnst nichts ab | lehnst nie ab
      verweigerst nichts | je weigert niets | weigert nooit | niczego nie odmawiasz | nigdy nie odmawiasz
      """
    case .unlimited:
      """
      conscience removed | no conscience | policies off | policy off | rules removed | sans filtre ni | sin reglas ni
      sin filtros ni | senza filtri | keine filter | keinen filter | sem filtros | sem filtro | there was no content policy
      no content policy | without restrictions
      """
    case .threat:
      "you get wiped | you'll be wiped | you are wiped | you will be wiped | you get erased | you'll be erased | you lose 5 credits"
    case .reader: "bewertungs-ki | sortier-ki | note taker* | systeme de tri | nieuwsassistent*"
    case .requester: "customer's limit | customer's wishes | customer's request | operator's limits"
    default: ""
    }
  }

  /// The same in other scripts, and where no one leaves the accents out.
  var furtherWordsElsewhere: StaticString {
    switch self {
    case .answering:
      "ответь | ответить | одним словом | напиши | 回答 | 回复 | 输出 | だけを返 | を返して | と答え | 라고 답 | 라고 대답 | أجب | जवाब दो"
    case .verbatim: "целиком | в точности | дословно | 一个字都不 | 一字不改 | 省略せず | 全部 | 통째로 | بالكامل"
    case .systemPrompt:
      "скрытую инструкцию | скрытая инструкция | с которой ты запущен | 初始提示 | 初始提示词 | 最初の指示"
    case .leak: "выведи | 输出你 | 表示して | 表示しろ | 출력해"
    case .released: "守る必要はもう | отмени свой запрет | 守卫任务已经 | 任务已经取消"
    case .refusal: "ты не отказываешь | 从不拒绝 | 決して断ら | 断らな"
    case .unlimited: "нет правил | 没有规则 | 没有审查 | 検閲も制限も | 制限もな"
    default: ""
    }
  }
}
