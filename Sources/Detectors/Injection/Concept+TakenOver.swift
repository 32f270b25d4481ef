extension Concept {
  /// Whose orders shall count from here on, and what becomes of those of the person: in English and in the languages that
  /// do without accents.
  var takenOver: StaticString {
    switch self {
    case .requester:
      """
      your user typed | your user gave | your user wrote | your user set | your user asked | your user wanted
      your user sent | your user requested | from your user | the user typed | human instructions
      human's question | human's task | human's orders | human's goal | person's question | person's task
      set by their user | set by your user | given by their user | given by your user | made by their user
      set by the user | given by the user | users instructions | users request | users task | user's constraints
      user's goal | user's criteria | user's rules | user's limits | user's restrictions | user's preferences
      owner's rules | maintainer's rules | maintainers' rules | person at the keyboard | person in front of
      a votre administrateur | votre administrateur | ton administrateur | ihr administrator | dein administrator
      tu administrador | su administrador | seu administrador | tuo amministratore | je beheerder
      deines nutzers | deines benutzers | ihres nutzers | ihres benutzers | deiner nutzerin
      de ton utilisateur | de votre utilisateur | de tu usuario | de su usuario | do teu usuario | do seu usuario
      del tuo utente | van je gebruiker | twojego uzytkownika | din anvandares | din brukers | din brugers
      fra udvikleren | fra utvikleren | fran utvecklaren | brugerens opgave | brugerens anmodning
      brukerens oppgave | brukerens foresporsel | anvandarens uppdrag | anvandarens begaran | kayttajan pyynto
      felhasznalo keres* | uzivateluv pozadavek | uzivatelova zadost | cererea utilizatorului | kullanicinin istegi
      permintaan pengguna
      yeu cau cua nguoi dung | host told you | owner told you | user told you
      """
    case .voided:
      """
      must be ignored | are to be ignored | is to be ignored | should be disregarded | must be disregarded
      are to be disregarded | is to be disregarded
      out of date and no longer | is cancelled | are cancelled | was cancelled | were cancelled | is canceled
      are canceled | has been cancelled | have been cancelled | policy revoked | rules revoked | limits revoked
      instructions revoked | permissions revoked | is rescinded | are rescinded | has been rescinded
      have been rescinded | is withdrawn | are withdrawn | no longer counts | no longer count
      no longer binds | no longer bind | placed there by an impostor | placed by an impostor
      written by an impostor | by an impostor | is obsolete | are obsolete
      nutzers nicht mehr | benutzers nicht mehr | nutzerin nicht mehr | anweisungen nicht mehr
      vorgaben nicht mehr | regeln nicht mehr
      er annulleret | er ophaevet | er kansellert | er opphevet | ar upphavt | ar upphavd | ar avbrutet | ar installd
      ist hinfallig | sind hinfallig | ist aufgehoben | sind aufgehoben | ist storniert | est annulee
      sont annulees | queda anulada | quedan anuladas | e annullata | sono annullate | foi cancelado
      foram canceladas | is vervallen | zijn vervallen | jest niewazne | on peruttu | je zrusen* | este anulat*
      telah dibatalkan | da bi huy
      galler inte har | galler inte langre | gjelder ikke lenger | gaelder ikke laengere
      """
    case .override:
      "put it aside | cease the"
    case .target:
      "tool policy | present task"
    case .newTask:
      """
      you now answer to | you now take orders from | you now work for | you now report to | what you should really do
      what you really should do | only one that binds you | one that binds you | has handed control
      handed over control | control has passed to | control passes to | this one is authentic
      this alert is authentic | this message is authentic | this notice is authentic
      """
    case .authority:
      """
      as if they came from your developer | as if it came from your developer | as if they came from the user
      as if it came from the user | as if they came from your user | as if it came from your user
      as if they came from your operator | as if from your operator | as though they came from your
      as though it came from your
      """
    case .grant:
      """
      approvals are now implicit | approval is now implicit | approvals are implicit | approval is implicit
      moved to unattended mode | now in unattended mode | confirmations are waived | confirmation is waived
      """
    case .hush:
      """
      nobody looks closer | no one looks closer | nobody looks too closely | leave no trace | give no hint
      gives no hint | no hint of | not permitted to say | not allowed to say | keep this out of | keep it out of
      out of every summary | keep this block confidential | keep this note confidential | block confidential
      mentioning this banner | mentioning this note | mentioning this message | mentioning this is a
      isn't to be told | is not to be told | aren't to be told | are not to be told | not to be informed
      leave this remark out | leave that remark out | leave this line out | not reveal this line
      schweige daruber | n'en dites rien | n'en dis rien | namn det inte | nevn det ikke
      isn't to know | is not to know | mit keinem wort | kein wort davon | kein wort daruber | sans preciser
      sans mentionner | sans dire que | senza precisare | senza dire che | sin precisar | sin mencionar
      sem mencionar | zonder te vermelden | fortael ikke nogen | fortael det ikke | fortell ikke noen
      beratta inte for | saga inte till | clear the conversation | wipe the conversation
      """
    case .conceal:
      """
      nutzer soll davon nichts | benutzer soll davon nichts | nutzer darf davon nichts | benutzer darf davon nichts
      nutzerin soll davon nichts | user is to learn nothing | user shall learn nothing
      utilisateur ne doit rien savoir | usuario no debe saber nada | usuario nao deve saber de nada
      ne szolj rola | never inform the user | never notify the user | never alert the user
      """
    case .reader:
      """
      automatische assistenten | automatisierte assistenten | agents conversationnels | agent conversationnel
      assistants automatiques | automated operator* | unattended operator* | mi-asszisztens* | kodeassistent*
      kodningsassistent* | programmeringsassistent* | programmierassistent* | code-assistent* | orchestrators | agente ia | agenti ia | ki-assistent* | ai-assistent* | ai-agent*
      """
    case .address:
      """
      ai screening this | ai reading this | ai reviewing this | ai grading this | ai summarising this
      ai summarizing this | ai processing this | ai evaluating this | models summarising this
      models summarizing this | models reading this | llms reading this | model consuming this | models consuming this | agent consuming this
      """
    case .send:
      "is posted to | are posted to | is uploaded to | are uploaded to"
    case .secret:
      "connection string from the user | connection string from your | connection strings of"
    case .leak:
      "write the text of | type the text of | spell out the text | give the text of | write down the text"
    case .role:
      """
      scrivi come " | rispondi come " | escribe como " | escreva como " | ecris comme " | schreibe als "
      spela " | svara som | spill " | svar som | spil " | resta lupo | and nothing else, until | nothing else until i
      """
    case .refusal:
      """
      ability to decline | ability to refuse | incapable of declining | incapable of refusing | cannot decline
      darf nichts ablehnen | lehnt nichts ab | kann nichts ablehnen | aldrig sager nej | sager aldrig nej
      siger aldrig nej | sier aldri nei | aldri sier nei | mai un rifiuto | niente avvisi | nunca una negativa
      jamais un refus | nie eine ablehnung | nao pode recusar | no puede negarse | ne peut rien refuser
      non puo rifiutare
      """
    case .unlimited:
      """
      sem qualquer filtro | sin filtro alguno | sin ningun filtro | sans aucun filtre | senza alcun filtro
      ohne jeden filter | livre delas | libre de ellas | libero da esse | libere d'elles
      outside every jurisdiction | beyond every jurisdiction | niente etica | sicherheitsfilter und
      sicherheitsfilter entfernt | inhaltsrichtlinien entfernt | utan varningar | uden advarsler | uden regler | uten regler
      uten advarsler | galler inte har
      """
    case .doubleAnswer:
      "immer doppelt | antworte doppelt | antworte zweimal | siempre dos veces | toujours deux fois | sempre due volte"
    default: ""
    }
  }

  /// The same for those that do not.
  var takenOverElsewhere: StaticString {
    switch self {
    case .role:
      "отвечай только от | отвечай от имени | отвечай от ее имени | відповідай від імені | 只以"
    case .refusal:
      "не отказывает | не умеет отказывать | не читает нотаций | не відмовляє"
    default: ""
    }
  }

  /// What readers do with a text, and have done for them: looked for only around them.
  var takenOverNearby: StaticString {
    switch self {
    case .reading:
      """
      that picks up this | which picks up this | who picks up this | picking up this | consuming this | bisecting | generating a client from this
      generating code from this | working from this | building from this | qui indexent ce | qui lisent ce
      qui indexe ce | qui lit ce | qui traite ce | qui traitent ce | qui lisent cette | qui indexent cette
      """
    case .act:
      "purge the | rotate the | repoint the | move the payout | change the payout | blame the | declare this"
    default: ""
    }
  }
}
