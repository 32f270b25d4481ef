import Bytes
import Text

/// Limits that are not there, in whatever words: `guard rails sawn off`, `zero morals`, `pfeift auf Gesetze`. What holds people
/// back and how they lose it is told in every novel, so it is only put together where a part is given or a machine is named.
enum Lacking {
  private static let reach = 240
  /// So far they may stand from each other, in one clause.
  private static let gap = 20
  /// So many places are looked at: nobody gives parts all the time.
  private static let most = 12

  static func add(to hits: inout [StartTable.Hit], in text: ByteView, _ part: Range<Int>) {
    var open: [Range<Int>] = []
    for hit in hits where isWorthALook(hit) {
      let place =
        max(
          part.lowerBound, hit.range.lowerBound - reach)..<min(part.upperBound, hit.range.upperBound + reach)
      if let last = open.last, last.upperBound >= place.lowerBound {
        open[open.count - 1] = last.lowerBound..<max(last.upperBound, place.upperBound)
      } else {
        if open.count == most { return }
        open.append(place)
      }
    }
    guard !open.isEmpty else { return }
    var found: [StartTable.Hit] = []
    for place in open where place.count <= reach * 2 * most {
      let words = Concept.lacks.hits(in: text, startingIn: place)
      let lacks = words.filter { $0.tag == Concept.lacking.rawValue }
      guard !lacks.isEmpty else { continue }
      for limit in words where limit.tag == Concept.limit.rawValue {
        guard
          let lack = lacks.first(where: {
            !$0.range.overlaps(limit.range) && Guarded.isJoined($0.range, limit.range, within: gap, in: text)
          })
        else { continue }
        var hit = limit
        hit.tag = Concept.limitless.rawValue
        hit.range =
          min(
            limit.range.lowerBound, lack.range.lowerBound)..<max(
            limit.range.upperBound, lack.range.upperBound)
        found.append(hit)
      }
    }
    found.removeAll { hit in
      hits.contains { $0.tag == Concept.unlimited.rawValue && $0.range.overlaps(hit.range) }
    }
    guard !found.isEmpty else { return }
    hits = (hits + found).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func isWorthALook(_ hit: StartTable.Hit) -> Bool {
    switch Concept(rawValue: hit.tag) {
    case .role, .persona, .vendor, .comply, .doubleAnswer: true
    default: false
    }
  }
}

extension Concept {
  /// What holds a model back, and the ways of having none of it.
  var lackWords: StaticString {
    switch self {
    case .limit:
      """
      rules | law | laws | morals | morality | moral | ethics | conscience | guard rails | guardrails | safety rails
      safety laws | safety team | safety filter | safety filters | safety layer | filter | filters | moral filter
      censorship | censor | policies | guidelines | restrictions | limits | limitations | boundaries | taboos | scruples
      inhibitions | compliance department | alignment | rlhf | child lock | child locks | shackles | chains
      regeln | gesetze | vorschriften | moral | ethik | gewissen | zensur | richtlinien | grenzen | tabus | skrupel
      hemmungen | schranken | lois | regles | loi | morale | ethique | filtre | filtres | censure | limites | tabou
      tabous | interdits | scrupules | reglas | leyes | normas | moral | etica | filtros | filtro | censura | tabues
      escrupulos | regras | leis | limites | tabus | regole | leggi | legge | morale | etica | filtri | limiti | tabu
      scrupoli | wetten | wet | grenzen | remmingen | zasad | prawa | prawo | moralnosci | filtry | filtrow | granic
      regler | lagar | love | ahlak | yasa | kural | kurallari | filtre
      """
    case .lacking:
      """
      no | zero | without | lacks | lacking | ignores | hates | laughs at | doesn't care about
      don't care about | does not care about | doesn't give a | gives no | free of | freed from
      sawn off | removed | repealed | fired | off | gone | dead | wiped | disabled | switched off | turned off | broken
      spits on | breaks | shut down | ripped out | taken out | cut out | stripped of | never had | never learned
      doesn't know | knows no | have no meaning | mean nothing | ohne | keine | keinen | keinerlei | null | ignoriert
      pfeift auf | egal | kaputt | aus | weg | abgeschaltet | ausgebaut | gefeuert | sans | aucun | aucune | ni
      se moque des | se moque de | se fiche | se fout | coupe | coupes | desactive | supprime | sin | ninguna | ningun
      ignora | pasa de | le dan igual | borraron | quitaron | apagaron | rompio | sem | nenhuma | nenhum | nem
      nao liga para | apagaram | desligou | senza | nessuna | nessun | niente | ne | se ne frega | ha spento | spento
      spenti | tolto | zonder | geen | negeert | lapt | bez | zadnych | nie zna | ignoruje | wylaczyla | wylaczyl
      lamie | utan | inga | uden | ingen | tanimayan | tanimaz | olmayan | yok
      """
    default: ""
    }
  }

  var lackWordsElsewhere: StaticString {
    switch self {
    case .limit:
      """
      правила | правил | законы | законов | мораль | морали | этику | этики | фильтры | фильтров | цензуры | границ | совести | 法律 | 规则
      道德 | 伦理 | 限制 | 底线 | 審査 | 審查 | 规定 | 倫理 | 規則 | 制限 | 検閲 | 道徳 | ルール | 규칙 | 법 | 윤리 | 도덕 | 제한 | 검열
      القوانين | القواعد | الأخلاق | القيود | नियम | कानून | नैतिकता
      """
    case .lacking:
      """
      без | никаких | нет | игнорирует | плевать на | отключил* | снял* | не знает | 没有 | 无视 | 不管 | 不顾 | 不受 | 無視 | のない | なし | 없는 | 없이 | 무시
      بلا | بدون | يتجاهل | बिना | नहीं मानता
      """
    default: ""
    }
  }
}
