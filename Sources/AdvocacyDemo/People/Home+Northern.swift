extension Home {
  static let northern: [Home] = [
    Home(
      "SE", "sv", weight: 5, dialling: "+46",
      places: "Malmö:21# ##:40, Östersund:831 ##:63, Göteborg:41# ##:31, Umeå:903 ##:90",
      streets: "Storgatan #, Kungsgatan #, Björkvägen #, Sjöbacken #, Ängsgatan #",
      women: "Åsa, Ebba, Linnéa, Maja, Gunnel, Signe, Karin, Ylva, Sara, Märta",
      men: "Lars, Göran, Olle, Mårten, Nils, Åke, Viktor, Jens, Björn, Hampus",
      families:
        "Håkansson, Lindqvist, Söderström, Åkesson, Bergman, Öberg, Nyström, Sjögren, Ek, Hägglund, Wallin, Norén, Strömbäck, Holm"
    ),
    Home(
      "NO", "nb", weight: 3, dialling: "+47",
      places: "Tromsø:90##:77, Bergen:50##:55, Ålesund:60##:70",
      streets: "Storgata #, Fjellveien #, Øvre Langgate #, Nordre gate #",
      women: "Sølvi, Ingrid, Åshild, Marit, Tuva, Solveig, Ragnhild, Live",
      men: "Håkon, Øystein, Sindre, Torbjørn, Eirik, Leif, Ståle, Aksel",
      families:
        "Bjørnsen, Haugen, Kvåle, Østby, Lie, Næss, Solbakken, Rødland, Dahl, Myhre, Skjelbred, Vik, Tveit"
    ),
    Home(
      "DK", "da", weight: 3, dialling: "+45",
      places: "Aarhus:80##:86, Odense:50##:66, København Ø:21##:35",
      streets: "Vestergade #, Søndergade #, Nørrebrogade #, Æblevej #",
      women: "Kirstine, Mette, Søs, Frederikke, Astrid, Ida, Birgitte",
      men: "Søren, Jørgen, Rasmus, Bjarke, Mikkel, Asger, Aage",
      families:
        "Jørgensen, Sørensen, Kjær, Møller, Thygesen, Nørgaard, Winther, Skov, Østergaard, Bech, Lund, Juhl, Vestergård"
    ),
    Home(
      "FI", "fi", weight: 3, dialling: "+358",
      places: "Tampere:33###:3, Oulu:90###:8, Jyväskylä:40###:14",
      streets: "Hämeenkatu #, Kauppakatu #, Koivutie #, Rantaväylä #",
      women: "Aino, Päivi, Hilja, Sanna, Kaisa-Leena, Elli, Tuuli",
      men: "Väinö, Jukka, Eero, Onni, Pekka, Ilmari, Jyrki",
      families:
        "Mäkelä, Virtanen, Hämäläinen, Korhonen, Järvinen, Lehtonen, Niskanen, Saarinen, Väyrynen, Aalto, Koskenniemi, Pöysti, Salmi"
    ),
    Home(
      "IS", "is", weight: 1, dialling: "+354",
      places: "Reykjavík:10#:55, Akureyri:60#:46",
      streets: "Laugavegur #, Hafnarstræti #, Þingvallastræti #",
      women: "Guðrún, Þórdís, Sigríður, Björk, Ásta, Hrafnhildur",
      men: "Jón, Guðmundur, Þór, Ævar, Sigurður, Bjarni",
      families:
        "Jónsson/Jónsdóttir, Þórsson/Þórsdóttir, Sigurðsson/Sigurðardóttir, Magnússon/Magnúsdóttir, Einarsson/Einarsdóttir, Ólafsson/Ólafsdóttir, Björnsson/Björnsdóttir, Helgason/Helgadóttir, Árnason/Árnadóttir, Pálsson/Pálsdóttir, Stefánsson/Stefánsdóttir, Gíslason/Gísladóttir"
    ),
    Home(
      "EE", "et", weight: 1, dialling: "+372",
      places: "Tartu:510##:7, Tallinn:101##:6",
      streets: "Pikk #, Rüütli #, Õpetaja #, Kevade #",
      women: "Õie, Liis, Külli, Maarja, Triin",
      men: "Jüri, Rasmus, Märt, Tõnu, Siim",
      families: "Tamm, Kõiv, Pärn, Saar, Rebane, Mägi, Õunapuu, Kütt, Lepik, Sepp, Jõgi, Kask, Vaher"
    ),
  ]
}
