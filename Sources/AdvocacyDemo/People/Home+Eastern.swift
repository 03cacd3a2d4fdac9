extension Home {
  static let eastern: [Home] = [
    Home(
      "PL", "pl", weight: 5, dialling: "+48",
      places: "Kraków:30-###:12, Łódź:90-###:42, Gdańsk:80-###:58, Zakopane:34-500:18",
      streets: "ul. Długa #, ul. Świętej Gertrudy #, al. Róż #, ul. Krupówki #",
      women: "Małgorzata, Zofia, Agnieszka, Grażyna, Jagoda, Marta, Róża, Łucja",
      men: "Michał, Łukasz, Paweł, Krzysztof, Wojciech, Jędrzej, Stanisław, Marek",
      families:
        "Nowak, Wiśniewski/Wiśniewska, Wójcik, Kowalski/Kowalska, Brzęczyszczykiewicz, Zieliński/Zielińska, Dąbrowski/Dąbrowska, Gąsior, Pietrzak, Mazur, Żak, Król, Szczepański/Szczepańska, Lis"
    ),
    Home(
      "CZ", "cs", weight: 4, dialling: "+420",
      places: "Brno:602 ##:54, Praha 6:160 ##:22, Špindlerův Mlýn:543 51:49",
      streets: "Dlouhá #, Na Příkopě #, Žižkova #, U Řeky #",
      women: "Tereza, Zdeňka, Eliška, Kateřina, Božena, Markéta, Lucie",
      men: "Ondřej, Jiří, Tomáš, Zdeněk, Vojtěch, Matěj, Radek",
      families:
        "Novák/Nováková, Dvořák/Dvořáková, Černý/Černá, Růžička/Růžičková, Kučera/Kučerová, Svoboda/Svobodová, Hájek/Hájková, Šťastný/Šťastná, Říha/Říhová, Bureš/Burešová, Zeman/Zemanová, Vlk/Vlková, Kříž/Křížová"
    ),
    Home(
      "HU", "hu", weight: 2, dialling: "+36", order: .familyFirst,
      places: "Budapest:11##:1, Győr:90##:96, Pécs:76##:72",
      streets: "Petőfi Sándor utca #, Kossuth tér #, Rózsa utca #, Szőlő köz #",
      women: "Zsófia, Erzsébet, Réka, Ágnes, Tünde, Virág",
      men: "Gergő, László, Ádám, Zoltán, Bence, Győző",
      families:
        "Nagy, Szabó, Tóth, Kőszegi, Hegedűs, Balogh, Fekete, Vörösmarty, Kiss, Juhász, Szűcs, Bíró, Fazekas"
    ),
    Home(
      "RO", "ro", weight: 2, dialling: "+40",
      places: "Cluj-Napoca:4000##:264, Brașov:5000##:268",
      streets: "Strada Ștefan cel Mare #, Strada Mureșului #, Bulevardul Eroilor #",
      women: "Ioana, Ștefania, Ruxandra, Mădălina, Simona",
      men: "Andrei, Răzvan, Ștefan, Bogdan, Ionuț",
      families:
        "Popescu, Ionescu, Țepeș, Drăgulescu, Munteanu, Bălan, Șerban, Văcărescu, Stan, Pârvu, Lupu, Crăciun, Dima"
    ),
    Home(
      "UA", "uk", weight: 4, dialling: "+380",
      places: "Київ:01###:44, Львів:79###:32, Чернівці:58###:372, Одеса:65###:48",
      streets: "вул. Шевченка #, вул. Лесі Українки #, пр. Свободи #, вул. Садова #",
      women: "Оксана=oksana, Соломія=solomiia, Ірина=iryna, Наталія=nataliia, Юлія=yuliia, Дарина=daryna",
      men: "Олександр=oleksandr, Тарас=taras, Андрій=andrii, Богдан=bohdan, Євген=yevhen, Ярослав=yaroslav",
      families:
        "Коваленко=kovalenko, Шевчук=shevchuk, Бойко=boiko, Кравчук=kravchuk, Мельник=melnyk, Лисенко=lysenko, Гнатюк=hnatiuk, Сорока=soroka, Мороз=moroz, Їжакевич=yizhakevych, Ткаченко=tkachenko, Пономаренко=ponomarenko, Дзюба=dziuba"
    ),
    Home(
      "BG", "bg", weight: 2, dialling: "+359",
      places: "София:10##:2, Пловдив:40##:32, Банско:2770:749",
      streets: "ул. Шипка #, бул. Витоша #, ул. Пирин #",
      women: "Мария=maria, Десислава=desislava, Елена=elena, Цветелина=tsvetelina, Яна=yana",
      men: "Георги=georgi, Димитър=dimitar, Николай=nikolay, Христо=hristo, Явор=yavor",
      families:
        "Иванов/Иванова=ivanov/ivanova, Петров/Петрова=petrov/petrova, Стоянов/Стоянова=stoyanov/stoyanova, Димитров/Димитрова=dimitrov/dimitrova, Ангелов/Ангелова=angelov/angelova, Тодоров/Тодорова=todorov/todorova, Колев/Колева=kolev/koleva, Маринов/Маринова=marinov/marinova, Желязков/Желязкова=zhelyazkov/zhelyazkova, Костов/Костова=kostov/kostova, Илиев/Илиева=iliev/ilieva, Русев/Русева=rusev/ruseva"
    ),
    Home(
      "GR", "el", weight: 3, dialling: "+30",
      places: "Αθήνα:105 ##:21, Θεσσαλονίκη:546 ##:231, Χανιά:731 ##:2821",
      streets: "Ερμού #, Λεωφόρος Κηφισίας #, Αγίου Δημητρίου #, Παπαδιαμάντη #",
      women: "Ελένη=eleni, Κατερίνα=katerina, Σοφία=sofia, Δέσποινα=despoina, Ζωή=zoi",
      men: "Γιώργος=giorgos, Νίκος=nikos, Κωνσταντίνος=konstantinos, Θανάσης=thanasis, Στέλιος=stelios",
      families:
        "Παπαδόπουλος/Παπαδοπούλου=papadopoulos/papadopoulou, Γεωργίου=georgiou, Νικολάου=nikolaou, Οικονόμου=oikonomou, Μακρής/Μακρή=makris/makri, Βασιλείου=vasileiou, Κωστόπουλος/Κωστοπούλου=kostopoulos/kostopoulou, Αλεξίου=alexiou, Δημητρίου=dimitriou, Ράλλης/Ράλλη=rallis/ralli, Ζερβός/Ζερβού=zervos/zervou, Αντωνίου=antoniou"
    ),
    Home(
      "TR", "tr", weight: 2, dialling: "+90",
      places: "İzmir:350##:232, Ankara:060##:312, Kaş:07580:242",
      streets: "Atatürk Caddesi No #, Gül Sokağı No #, Çınar Sokağı No #",
      women: "Ayşe, Gülşen, Zeynep, Çiğdem, Elif",
      men: "Mehmet, Oğuzhan, Çağlar, İsmail, Barış",
      families:
        "Yılmaz, Şahin, Öztürk, Çelik, Aydın, Güneş, Kılıç, Doğan, Koç, Yıldırım, Işık, Türkoğlu"
    ),
  ]
}
