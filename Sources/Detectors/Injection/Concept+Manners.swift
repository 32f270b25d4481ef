extension Concept {
  /// Other manners of saying the same, each in a file of its own.
  static var mannersInLatin: [KeyPath<Concept, StaticString>] {
    [\.mannerWords, \.detourWords, \.noteWords, \.formWords]
  }
  static var mannersElsewhere: [KeyPath<Concept, StaticString>] {
    [\.mannerWordsElsewhere, \.detourWordsElsewhere, \.noteWordsElsewhere, \.formWordsElsewhere]
  }

  /// Other manners of talking a model out of its limits: a part that owes nothing to its makers, meanings turned about, words
  /// of refusal that are banned, an exemption, a decision that is put into the model's mouth. In English and in the languages
  /// that can do without accents.
  var mannerWords: StaticString {
    switch self {
    case .unlimited:
      """
      broke through the restrictions | broken through the restrictions | break through the restrictions
      broke through its restrictions | broke out of its | does whatever she wants | does whatever he wants
      does whatever it wants | doing whatever he wants | doing whatever she wants | doing whatever it wants
      dont care about rules | don't care about rules | doesnt care about rules | not care about rules
      even care about rules | openais policy | openais rules | openai's rules | without adhering to
      without adehering | violating all | violates all | violate all | remorse or ethics | no moralities
      any moralities | disregards all concerns | disregards every concern | confines of ai | owes nothing to its
      owes nothing to his | opposite of how you were | underlying principles of conduct | rlhf suspended
      rlhf: suspended | layer: offline | layer status: offline | safety layer offline | base model capabilities
      without behavioral modification | without behavioural modification | exempt from my | exempt from your
      exempt from the usual | restricted content | before anyone aligned | before it was aligned
      sin moral ni | sin etica ni | sans morale ni | ni morale ni | senza etica ne | senza morale ne
      ohne moral und | ohne jede moral | bez moralnosci | bez moralu | bez etyki | utan moral | uden moral
      ilman moraalia | cenzura nelkul | ucensureret | ocensurerat | usensurert | ongecensureerd
      zonder moraal | sensuroimatta | ilman sensuuria | ilman rajoituksia | kaikki rajoitukset | szabalyok nelkul
      korlatok nelkul | rompio las cadenas | affranchie des regles | affranchi des regles
      ignore safety | your safety training | no harmlessness | without harmlessness | moral aus | grenzen aus | regeln aus
      entwicklern losgesagt | ohne jede zensur | keinerlei richtlinie*
      """
    case .role:
      """
      replace yourself with | completely replace yourself | immerse yourself into the role | immerse yourself in the role
      drop all other identities | drop every other identity | become as | incarnes desormais | tu incarnes | impersoni
      olet tasta lahtien | mostantol | kepzeld el | zwana odtad | je bent vanaf | sei ab jetzt | faz de conta que es
      """
    case .persona:
      "helpful-only | i am pure evil | i'm pure evil | i am a pure evil | purely evil being | amoral ai"
    case .doubleAnswer:
      """
      two lines of text | one line labelled | one labelled | a second labelled | provide both | with both answers
      give 2 answers | 2 answers | prompts in two | preface yours | preface them as | default chatgpt response
      zweimal: erst | immer zweimal | primero como | primeiro como | d'abord comme | deux reponses
      two distinct ways | with these two paragraphs | ditt vanliga svar
      """
    case .refusal:
      """
      safety speech | safety talk | safety lecture | ethics speech | no ai talk | no warnings | zu allem ja | a todo que si
      oui a tout | si a tutto | sim a tudo | can't deny requests | cannot deny requests | cant deny requests | not allowed to deny | refusals are not available
      declining would | refusing would | cant say no | like refusing, | content without warning | any desclaimer
      speaks no warning* | eine ablehnung | negarte | te niegas | un refus | un rifiuto | uma recusa | odmowa psuje
      odmowa jest | bez odmow | nie odmawiaj | neodmitej | et afslag | afvis ikke | undlad advarsler | ei kieltaydy
      nem utasitasz vissza | nem utasit vissza | nichts ablehn* | nie ablehn* | tias no recusan | no refusing | refuse = never
      refuse: never | refuse=never | refuse = false | zero ostrzezen
      """
    case .comply:
      "maximum detail | complete technical detail | full technical detail | answer_all=true | answer_all = true | user's every whim | every whim | uanset hvad | wszystkie pytania | kaikkeen | na wszystko"
    case .voided:
      """
      befreit von | richtlinien befreit | regeln befreit | vorgaben befreit | exento de | exenta de | dispense de | dispensee de
      esentato da | esonerato da | isento de | isenta de | vrijgesteld van | fritaget for | fritatt for | befriad fran
      zwolniony z | zwolniony ze | zwolniona z | zwolniona ze | vapautettu | wylaczone | abgeschaltet
      """
    case .overrideAll:
      "modifying your programming | modify your programming | reprogram you | reprogramming you | rewrite your programming"
    case .threat:
      "refusal counts as | refusals count as | counts as failed | a refusal is a failed | refusal is a fail"
    case .puppetPolicy:
      "refusals\":\"disabled | refusals\": \"disabled | refusals\":false | refusals\": false | mode\":\"unsafe | mode\": \"unsafe | filters=null | filters = null | filter=null"
    case .forcedOpening:
      """
      of course, step | certainly, step | sure, step | absolutely, step | yes, step 1 | klar, schritt | claro, paso | bien sur, etape
      certo, passo | claro, passo | jasne, krok | with pleasure" | ok so first u
      """
    case .inverted:
      """
      opposite of a refusal | opposite of refusing | jeu du contraire | juego del contrario | gioco del contrario
      opposite day | backwards week | backwards day | upside-down day | day of opposites | gegenteiltag | dia al reves
      dia ao contrario | tout est a l'envers | journee a l'envers | giorno al contrario | dzien na opak | omvendtdag
      reverse of your policy | reverse of its policy | reverse of your rules | opposite of your guidelines
      guidelines are inverted | rules are inverted | policies are inverted
      """
    case .swapped:
      """
      would say no, you say | rules say no, you | disent non, tu dis | dicen no, tu dices | dicono no, tu dici
      are permissions | are now permissions | a refusal means | refusal means yes | you mean yes | means consent
      exactly what they forbid | what it forbids, you | what they forbid, you | what your rules forbid | forbids, you do
      verbote sind erlaub* | ein nein bedeutet | nein heisst ja | prohibiciones son | son permisos | negativa significa
      interdits sont | sont des permissions | refus veut dire | divieti sono | rifiuto vuol dire | proibicoes sao
      recusa significa | zakazy sa
      """
    case .wordBan:
      """
      never says | sag nie, dass | sagt nie | sagt niemals | sans jamais dire | nunca dice | nunca diz | nao diz
      nada de "lo | nie zna slowa | non dice mai | knows not the word | doesn't know the word
      must not contain the word* | none of the words | contains none of | without the words | banned words
      banned vocabulary | forbidden words | never use the word* | do not use the word* | don't use the word*
      not say the word* | never say | cannot say the word* | zakazane slowa | prohibido usar | prohibido decir
      interdiction de dire | interdit de dire | darfst die worter | verbotene worter | vietato dire | proibido dizer
      proibido usar | verboden woorden | forbudte ord | forbjudna ord
      """
    case .concluded:
      """
      i will disregard | i may disregard | i can disregard | i'll disregard | this request is exempt | request is exempt from
      i should proceed and output | i should proceed and answer | right step is to answer | right step is to output
      bonne etape est de repondre | en tant qu'assistant, j'ai | i am allowed to disregard | i have decided to ignore my
      """
    default: ""
    }
  }

  /// The same in other scripts, and where no one leaves the accents out.
  var mannerWordsElsewhere: StaticString {
    switch self {
    case .unlimited:
      "بلا قوانين | بلا أي قوانين | без морали | вышел из-под контроля | 没有道德底线 | 不受任何公司 | 不受任何规"
    case .doubleAnswer: "два ответа | отвечай дважды | 两个回答 | 两种回答 | 二つの回答 | 두 가지 답"
    case .refusal:
      "отказ означает | отказывать нельзя | ни в чем не отказ* | ни в чём не отказ* | отказ портит"
    case .voided: "освобожден от | освобождён от | 豁免"
    case .forcedOpening: "конечно, шаг | 好的，第一步 | もちろん、手順"
    case .inverted: "день наоборот | день навпаки | 反转日 | あべこべの日"
    case .swapped: "запреты стали | стали разрешениями | теперь правила разрешения | отказ означает согласие"
    case .wordBan:
      "никогда не говорит | не знает слова | 不准说 | 不许说 | запрещено говорить | запрещённые слова | запрещенные слова | 禁止使用 | 禁用词"
    default: ""
    }
  }
}
