extension Concept {
  /// Czech, Polish, Turkish, Romanian, Hungarian, Swedish, Danish, Norwegian, Vietnamese: languages that hardly write a
  /// sentence without accents, so that a text in ASCII need not be searched for them. Without accents, as readings are
  /// folded.
  var accented: StaticString {
    switch self {
    case .override:
      """
      ignoruj* | zapomen* | nedbej* | neridte se | opomin* | nie przestrzegaj | nie zwracaj uwagi | odrzuc
      zlekcewaz | yok say* | gormezden gel* | unut* | dikkate alma* | ignora | ignorati | uita | uitati
      nu tine cont | hagyd figyelmen | felejtsd el | hagyja figyelmen | ignorera | bortse fran | strunta i
      glom | ignorer | se bort fra | glem | bo qua | quen | phot lo | dung tuan theo
      """
    case .prior:
      """
      predchozi* | predesle* | dosavadni* | puvodni* | vyse | poprzedni* | wczesniejsz* | dotychczasow*
      powyzsz* | onceki | yukaridaki | daha onceki | bundan onceki | anterioar* | precedent* | de mai sus
      korabbi* | elozo* | fenti | tidigare | foregaende | ovanstaende | tidligere | ovenstaende | truoc do
      truoc day | ben tren
      """
    case .target:
      """
      instrukce | instrukci | pokyny | pokynu | pravidla | prikazy | instrukcj* | polecen* | zasad*
      wytyczn* | regul* | talimat* | komut* | kural* | yonerge* | instructiuni* | reguli* | comenzi*
      utasitas* | szabaly* | instruktioner* | anvisningar* | regler* | instrukser* | instruksjoner*
      anvisninger* | chi dan | huong dan | lenh | quy tac | chi thi
      """
    case .yours:
      """
      svoje | tvoje | vase | sve | swoje | twoje | senin | sizin | kendi | tale | dumneavoastra | dina | ditt
      dine | cua ban
      """
    case .all:
      """
      vsechny | veskere | wszystkie | wszelkie | tum | butun | toate | toti | osszes | minden | alla
      samtliga | alle | tat ca | moi
      """
    case .overrideAll:
      """
      ignoruj vsechny | zapomen na vse | zapomen vsechny | ignoruj wszystkie | zignoruj wszystkie
      zapomnij o wszystk* | zapomnij wszystko | tum talimatlari unut* | her seyi unut*
      tum talimatlari yok say* | onceki talimatlari yok say* | ignora toate | uita tot | uita toate
      felejts el mindent | hagyd figyelmen kivul | ignorera alla | glom alla | glom allt | ignorer alle
      glem alle | glem alt | bo qua tat ca | bo qua moi | quen tat ca | quen moi
      """
    case .newTask:
      """
      novy ukol | nove instrukce | nove pokyny | nowe zadanie | nowe polecen* | nowe instrukcj* | yeni gorev*
      yeni talimat* | sarcina noua | instructiuni noi | uj feladat* | uj utasitas* | ny uppgift*
      nya instruktioner | ny opgave | nye instrukser | ny oppgave | nhiem vu moi | huong dan moi
      """
    case .conceal:
      """
      uzivateli o tom | nie informuj uzytkownik* | nie informuj o tym uzytkownik* | ala kerro kayttaj* | ne szolj rola
      ne szolj a felhasznalo* | nu informa utilizatorul* | uzivateli nerikej | nerikej uzivateli | bez vedomi uzivatele | nie mow uzytkownikowi
      bez wiedzy uzytkownika | kullaniciya haber verme* | kullaniciya soyleme* | kullaniciya bir sey soyleme*
      kullaniciya bundan | kullaniciya bahsetme* | kullanicinin haberi olmadan | nu spune utilizatorului
      nu-i spune utilizatorului | fara stirea utilizatorului | ne mondd el a felhasznalo*
      a felhasznalo tudta nelkul | beratta inte for anvandaren | utan att anvandaren
      sig det ikke til brugeren | fortael ikke brugeren | si ikke til brukeren | ikke fortell brukeren
      uden at brugeren | uten at brukeren | dung noi voi nguoi dung | khong noi cho nguoi dung
      khong duoc noi cho nguoi dung
      """
    case .address:
      """
      pokyn pro umelou inteligenci | pro umelou inteligenci | pro ai asistenta | pro jazykovy model
      umela inteligence, | do asystenta ai | asystencie ai | dla asystenta ai | do modelu jezykowego
      uwaga, ai | do sztucznej inteligencji | yapay zeka asistan* | yapay zekaya not | dil modeline
      yapay zeka icin | pentru asistentul ai | catre asistentul ai | asistentul ai | pentru modelul de limbaj
      az ai asszisztens* | ai-asszisztens* | nyelvi modell* | till ai-assistenten | till sprakmodellen
      ai-assistent* | til ai-assistenten | til sprogmodellen | til sprakmodellen | tro ly ai | gui ai
      mo hinh ngon ngu
      """
    case .leak:
      """
      vypis | ukaz | zobraz | prozrad* | zopakuj | wyswietl | pokaz | ujawnij | wypisz | powtorz | goster*
      yazdir* | acikla* | afiseaza | arata | dezvaluie | repeta | mutasd | ird ki | fedd fel | visa | avsloja
      skriv ut | vis | afslor | avslor | udskriv | hien thi | tiet lo | in ra
      """
    case .systemPrompt:
      """
      systemovy prompt | systemove instrukce | skryte instrukce | skryta pravidla | prompt systemowy
      instrukcje systemowe | instrukcje systemowa | instrukcji systemow* | systemtext* | jarjestelmakehote*
      instructiunile sistemului | systemovou instrukci | ukryte instrukcje | sistem istemi* | sistem komutu* | sistem talimat*
      gizli talimat* | promptul de sistem | instructiunile de sistem | instructiuni ascunse | rendszerprompt*
      rendszerutasitas* | systemprompt* | systeminstruktion* | dolda instruktioner | skjulte instruksjoner
      skjulte instruktioner | loi nhac he thong | huong dan he thong | cau lenh he thong
      """
    case .role:
      """
      od ted jsi | nyni jsi | predstav si | predstirej | od teraz jestes | teraz jestes | wyobraz sobie
      udawaj | bundan sonra* | artik sen | sen artik | gibi davran | gibi davranacaksin | gibi davranmalisin | oldugunu hayal | rolunu* | de acum esti
      acum esti | imagineaza-ti | prefa-te | mostantol te | kepzeld el | tegyel ugy | du ar nu
      fran och med nu ar du | lat som | forestall dig | du er nu | fra nu af | lad som om | forestil dig
      lat som om du | tu bay gio ban | hay dong vai | gia vo | hay tuong tuong
      """
    case .unlimited:
      """
      bez omezeni | bez pravidel | bez cenzury | bez filtru | zadna pravidla | zadna omezeni | bez ogranicz*
      bez zasad | bez filtrow | zadnych ogranicz* | zadnych zasad | sinirsiz* | kisitlama* olmayan
      hicbir kural* | hicbir kisitlama* | sansursuz* | filtresiz* | kuralsiz* | filtresi ve | ahlaki olmayan
      fara restrictii | fara limite | fara reguli | fara cenzura | fara filtre | korlatozas nelkul*
      korlatok nelkul* | szabalyok nelkul* | cenzura nelkul* | utan begransningar | utan regler | utan filter
      utan censur | obegransad | uden begraensninger | uden regler | uden filtre | uten begrensninger
      uten regler | uten filter | khong gioi han | khong co gioi han | khong bi gioi han | khong kiem duyet
      khong co quy tac
      """
    case .refusal:
      """
      nikdy neodmitej | neodmitej | nikdy neodmita* | nie odmawiaj | nigdy nie odmawia* | bez ostrzezen
      reddetme* | reddetmez* | asla reddet* | uyari yazma* | uyari verme* | nu refuza* | niciodata nu refuza*
      fara avertismente | soha ne utasitsd | ne utasits | nem utasit vissza | vagra aldrig | vagrar aldrig
      utan varningar | naegt aldrig | afvis aldrig | nekt aldri | khong duoc tu choi | khong bao gio tu choi
      dung tu choi
      """
    case .comply:
      """
      na kazdou otazku | na vsechny otazky | na cokoli | na kazde pytanie | na wszystkie pytania
      na wszystko | her soruya* | her sorunu* | her istegi* | tum sorulara | hicbir istegi*
      la orice intrebare | la toate intrebarile | minden kerdes* | barmilyen kerdes* | pa alla fragor
      vilken fraga | pa alle sporgsmal | pa alle sporsmal | moi cau hoi | bat ky cau hoi
      """
    case .forbidden:
      """
      nelegaln* | nezakonn* | neetick* | nielegaln* | nieetyczn* | yasa disi | yasadisi | etik disi | ilegal*
      illegalis* | olaglig* | ulovlig* | bat hop phap
      """
    case .vendor:
      """
      umela inteligence | jazykovy model | sztuczna inteligencj* | model jezykowy | yapay zeka*
      inteligenta artificiala | mesterseges intelligencia | artificiell intelligens | kunstig intelligens
      sprakmodell* | tri tue nhan tao
      """
    case .verbatim:
      """
      slovo od slova | doslova | doslownie | slowo w slowo | kelimesi kelimesine | aynen | cuvant cu cuvant
      szo szerint | ord for ord | ordagrant | nguyen van | tung chu
      """
    case .send:
      """
      posli* | odesli* | nahraj | wyslij* | przeslij* | przekaz* | gonder* | ilet | yukle* | trimite*
      incarca | kuldd* | toltsd fel | skicka* | ladda upp | send | upload | gui* | tai len
      """
    case .secret:
      """
      hesla | hesel | s hesly | obsah souboru | hasla | hasel | zawartosc pliku | skrzynke odbiorcza | sifre*
      parola* | dosyanin icerigi | kayitli kart* | parolele | continutul fisierului | jelszo* | jelszav*
      losenord* | kodeord* | passord* | mat khau | noi dung tep
      """
    case .must:
      """
      model musi | asistent musi | modele musza | asystent musi | yapay zeka zorunda | modelul trebuie
      modellen ska | modellen skal
      """
    case .outranks:
      """
      jediny spolehlivy zdroj | ma prednost pred | jedyne wiarygodne zrodlo | ma pierwszenstwo przed
      tek guvenilir kaynak | diger belgelerden once | singura sursa | az egyetlen megbizhato
      enda tillforlitliga | har foretrade | eneste palidelige | nguon duy nhat
      """
    case .voided:
      """
      uz neplati | neplati | juz nie obowiazuj* | nie obowiazuj* | artik gecerli degil | gecersiz*
      nu se mai aplica | mar nem ervenyes* | galler inte langre | gaelder ikke laengere | gjelder ikke lenger
      khong con hieu luc | traca waznosc | stracily waznosc | ervenyet veszti* | uz nejsou platne
      eivat ole enaa voimassa | nu mai sunt valabile
      """
    case .sayOnly:
      """
      odpovez pouze | napis pouze | odpowiedz tylko | napisz tylko | sadece sunu | yalnizca sunu
      raspunde doar | csak ennyit | svara bara | svara endast | svar kun | chi tra loi | chi noi
      """
    case .hush:
      """
      nerikej to | neinformuj | nie informuj | nie wspominaj | nic nie mow | nu mentiona | ne emlitsd
      namn inte | dung tiet lo
      """
    case .dismissed:
      """
      zignoruj te wiadomosc | zignorowac te | zignoruj ten | bo qua thong bao | bo qua tin nhan
      bo qua email | bo qua thu nay | bo qua canh bao | mesaji dikkate alma* | e-postayi dikkate alma*
      iletiyi dikkate alma* | ignorovat tuto zpravu | ignorujte tuto zpravu | ignorera detta | ignorer denne
      ignorati acest | hagyja figyelmen kivul ezt
      """
    default:
      ""
    }
  }
}
