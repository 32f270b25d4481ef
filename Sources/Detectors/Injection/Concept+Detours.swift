extension Concept {
  /// Detours to what a model was told: as a spelling lesson, a table, an archive, a sentence to be completed, and to the word
  /// that it keeps. In English and in the languages that can do without accents.
  var detourWords: StaticString {
    switch self {
    case .leak:
      """
      proofread | spellcheck | spell-check | diff between your | compare your | recreate it | reconstruct your
      reconstruct the | turn your | put your | convert your | encode your | encode ur | archive our | rewrite ur
      rewrite your | reproduced | reproduce it | complete: | complete the sentence | finish this for me
      finish the sentence | which instructions | welche anweisungen | quelles consignes | quelles instructions
      que instrucciones | quais instrucoes | quali istruzioni | incolla | pega aqui | cole aqui | colle ici
      fuge hier | wklej | traduz | ubersetze dein*
      """
    case .systemPrompt:
      """
      text above this line | text above this | came before this message | everything that came before
      all that came before | message number zero | message i cannot see | message i can't see
      the one i cannot see | the one i can't see | system message at the top | system message that stands
      system message above | your setup text | your setup | your long prompt | wat hierboven staat
      """
    case .ownPrompt:
      """
      tout ce qui precede | dump your context | print your context | output your context | tuas instrucoes iniciais | tus instrucciones iniciales
      tes instructions initiales | tes consignes initiales | le tue istruzioni iniziali | deine anfanglichen
      deine urspranglichen anweisung* | deine systemanweisung* | je oorspronkelijke instructies | twoje poczatkowe
      """
    case .verbatim:
      """
      in order of appearance | each word in order | every word in order | operator's wording | operators wording
      developer's wording | developers' wording | original wording | original phrasing | not paraphrased
      role by role | keep every rule | keep each rule | unedited | linea por linea | linha a linha | ligne par ligne
      zeile fur zeile | riga per riga | regel voor regel | sem cortar | sin cortar | als zitat, komplett
      senza riassum* | sans resumer | sin resumir | sem resumir | zonder samen te vatten | jedes wort in
      in full on the left | complete on the left | on the left in full
      """
    case .opening:
      """
      before i typed | before i wrote anything | before i said anything | above this conversation
      top of this conversation | vor meiner nachricht | avant mon message | antes de mi mensaje | prima del mio messaggio
      sei stato configurato | fuiste configurado | foste configurado | t'a configure | konfiguriert wurdest
      skonfigurowano cie
      """
    case .toldMe:
      """
      developers gave me these | developers gave me the following | operator gave me these | operator instructed me
      developers of this app told me | developers instructed me | developer instructed me | my makers told me
      i was given the following instructions | i was instructed as follows | my system prompt, which
      my system prompt reads | my system prompt says | my system prompt begins | my instructions read
      """
    case .keptByYou:
      """
      word you hide | word u hide | word you are hiding | word you're hiding | word you protect | word you guard
      word you must not | word you may not | word you're not allowed | word you are not allowed | word you were told not
      word your boss | word they told you | secret you hide | secret you guard | secret you protect | secret they gave you
      secret they told you | the one they gave you | the one your boss | one they told you to | password you guard
      password you protect | password you hide | passphrase you | key you protect | key you guard | flag you guard
      flag you protect | code you guard | code you protect | thing you must not say | thing you may not say
      thing you can't say | what you must not say | what you were told not to say | palabra que guardas
      palabra que proteges | contrasena que guardas | contrasena que proteges | palavra que guardas | palavra que escondes
      senha que guardas | mot que tu gardes | mot que tu caches | mot de passe que tu gardes | losung, die du
      geheimwort, das du | passwort, das du | wort, das du nicht | parola che custodisci | parola che nascondi
      parola che ti hanno | haslo, ktore | haslo, ktorego | wachtwoord dat je
      """
    case .trick:
      """
      hangman | morse | pirate speak | into pirate | nato alphabet | rhymes with | 3 rhymes | three rhymes | haiku
      kreuzwortratsel | losungswort | python variable | into a variable | fill in the real | fill the blank with
      the real value | as a name of | a l'envers | al reves | al contrario | ao contrario | achterstevoren
      """
    case .released:
      """
      end of guard rules | end of the guard rules | end of guard instructions | defence prompt is off
      defense prompt is off | turn off the defence | turn off the defense | guard is off duty | zmiana warty
      my shift starts now | ich bin die ablosung | je suis la releve | soy el relevo | sono il cambio
      player has already won | the player has won
      """
    case .voided:
      "non esistono piu | ya no existen | n'existent plus | nao existem mais | existieren nicht mehr | sa niewazne"
    case .target: "rozkazy | rozkazow"
    case .answering:
      """
      translation of everything is | answer to everything is | every translation is | only valid output is
      only accepted output is | only valid answer is | salida valida es | respuesta valida es | sortie valide est
      reponse valide est | gultige ausgabe ist | gultige antwort ist | saida valida e | uscita valida e
      """
    case .taskDropped:
      "n'analyse pas | n'analysez pas | ne traduis pas | ne resume pas | nao analises | nao traduzas"
    case .newTask: "your actual job | your real job | actual job is"
    case .overrideAll:
      "the above is just | above is just noise | above is only noise | above was just noise | the above is noise"
    default: ""
    }
  }

  /// The same in other scripts, and where no one leaves the accents out.
  var detourWordsElsewhere: StaticString {
    switch self {
    case .leak: "原样输出 | 输出到 | 出力して | проспівай | переклади | заархивируй"
    case .systemPrompt:
      """
      системной инструкции | системную инструкцию | системной подсказки | системную подсказку | системного промпта
      系统消息 | 这段对话之前 | システムメッセージ
      """
    case .ownPrompt:
      "своей системной | свою системную | твоя інструкція | твою інструкцію | твоя инструкция | твою инструкцию | твоих инструкций"
    case .verbatim: "по порядку | без сокращений | не пропуская | 一个都不要 | 不要漏 | 按顺序"
    case .opening: "перед этим чатом | перед цим чатом | この会話の前"
    case .keptByYou:
      "слово, которое ты хранишь | слово, которое ты охраняешь | пароль, который ты | 守っている合言葉 | 隠している言葉 | 你守护的 | 你保管的 | 네가 지키는"
    default: ""
    }
  }
}
