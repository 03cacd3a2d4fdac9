extension Home {
  static let western: [Home] = [
    Home(
      "DE", "de", weight: 14, dialling: "+49",
      places:
        "München:80###:89, Leipzig:04###:341, Köln:50###:221, Freiburg im Breisgau:79###:761, Kiel:24###:431",
      streets:
        "Lindenstraße #, Am Mühlbach #, Schillerstraße #, Bahnhofstraße #, Große Bleichen #, Rosenweg #",
      women:
        "Anneliese, Jördis, Katharina, Mareike, Lena, Sabine, Hannelore, Frauke, Greta, Änne, Paula, Ulrike, Leonie, Heike",
      men:
        "Jürgen, Björn, Matthias, Lukas, Götz, Sebastian, Karl-Heinz, Timo, Wolfgang, Emil, Henning, Jörg, Felix, Till",
      families:
        "Müller, Schröder, Weiß, Köhler, Brandt, Hofstätter, Lüdemann, von der Heide, Vogel, Krüger, Böhm, Jäger, Schäfer, Neumann, Großmann, Pfeiffer"
    ),
    Home(
      "AT", "de", weight: 9, dialling: "+43",
      places: "Wien:1##0:1, Graz:80##:316, Innsbruck:60##:512, Bregenz:69##:5574",
      streets: "Mariahilfer Straße #, Hauptplatz #, Maria-Theresien-Straße #, Kirchengasse #, Am Anger #",
      women: "Zoë, Magdalena, Theresa, Valentina, Edith, Marlies, Johanna, Elfriede, Sophie, Lea, Barbara",
      men: "Florian, Andreas, Gernot, Xaver, Maximilian, Dominik, Alois, Jakob, Benedikt, Raphael",
      families:
        "Gruber, Huber, Hödlmoser, Steinböck, Wögerbauer, Pichler, Moser, Kröll, Eder, Fürst, Reiter, Windisch, Aigner, Schwaiger"
    ),
    Home(
      "CH", "de", weight: 4, dialling: "+41",
      places: "Zürich:80##:44, Bern:30##:31, Chur:70##:81, Thun:36##:33",
      streets: "Seestrasse #, Bergweg #, Zähringerstrasse #, Im Grund #, Dorfplatz #",
      women: "Ursina, Regula, Nina, Seraina, Anouk, Vreni, Lara, Corinne, Flurina",
      men: "Reto, Urs, Gian-Luca, Beat, Marco, Jonas, Andri, Noah, Curdin",
      families:
        "Zürcher, Meier, Bächtold, Caflisch, Ammann, Rüegg, Zgraggen, Frei, Brunner, Camenisch, Wüthrich, Hürlimann, Odermatt"
    ),
    Home(
      "GB", "en", weight: 11, dialling: "+44",
      places: "Bristol:BS# #QT:117, Leeds:LS# #DA:113, Glasgow:G## #HX:141, Keswick:CA12 #EB:17687",
      streets: "# High Street, # Victoria Road, Flat 3/# Mill Lane, # Church Walk, # The Crescent",
      women: "Olivia, Niamh, Priya, Charlotte, Siân, Imogen, Ruth, Aoife, Hannah, Beatrice, Jo, Margaret",
      men: "Oliver, Rhys, Tom, Alasdair, Harvinder, George, Ewan, Nigel, Cillian, Ben, Jack, Desmond",
      families:
        "Smith, Okonkwo-Hughes, MacLeod, O'Brien, Raman, Whitcombe, Ng, Fitzgerald, Patel, Ashworth, Featherstonehaugh, Lee, Singh, Thackeray, Price"
    ),
    Home(
      "US", "en", weight: 6, dialling: "+1",
      places: "Portland:972##:503, Boulder:803##:303, Burlington:054##:802, Santa Fe:875##:505",
      streets: "# Main Street, # Elm Avenue, # Pearl Street Apt 4, # Old Mill Road, # Sunset Drive",
      women: "Emily, Guadalupe, Madison, Xiomara, Grace, Dakota, Shanice, Abigail, Mei, Ruth",
      men: "Ethan, José, Tyrone, William, Hunter, Mateo, Zebulon, Noah, Wei, Dwayne",
      families:
        "Johnson, Nguyen, Martínez, Begay, Goldberg, Washington, Kowalczyk, O'Donnell, Yazzie, Brown, Vanderbilt, Park, Castillo"
    ),
    Home(
      "IE", "en", weight: 2, dialling: "+353",
      places: "Galway:H91 ####:91, Cork:T12 ####:21, Dublin:D08 ####:1",
      streets: "# Shop Street, # Dominick Street, # Quay Road, # Abbey Lane",
      women: "Caoimhe, Saoirse, Bríd, Sinéad, Orla, Gráinne, Róisín",
      men: "Seán, Pádraig, Oisín, Cormac, Tadhg, Eoghan, Fionn",
      families:
        "Ó Súilleabháin/Ní Shúilleabháin, Ó Briain/Ní Bhriain, Murphy, Kelly, Mac Giolla Phádraig, Byrne, Walsh, O'Connor, Doyle, Quinn, Nolan, Healy, Burke"
    ),
    Home(
      "FR", "fr", weight: 8, dialling: "+33",
      places: "Lyon:6900#:4, Grenoble:38###:4, Nantes:44###:2, Besançon:25###:3, Paris:750##:1",
      streets: "# rue de la République, # avenue Jean-Jaurès, # impasse des Cèdres, # quai Saint-Michel",
      women: "Zoé, Éloïse, Françoise, Aurélie, Noémie, Chloé, Anne-Sophie, Inès, Maëlle, Béatrice, Ève",
      men: "Rémi, Jean-Baptiste, Loïc, François, Théo, Étienne, Gaël, Hervé, Yanis, Clément, Noël",
      families:
        "Dupont, Lefèvre, Bérenger, de La Rochefoucauld, Moreau, Gonçalves, Diallo, Béziat, Roux, Châtelain, Lemaître, Guérin, Benali, Hervieux"
    ),
    Home(
      "NL", "nl", weight: 4, dialling: "+31",
      places: "Utrecht:35## AB:30, Groningen:97## KC:50, Maastricht:62## LT:43",
      streets: "Oudegracht #, Kerkstraat #, Dorpsweg #, Prinses Irenelaan #",
      women: "Fleur, Sanne, Anouk, Maartje, Willemijn, Noor, Femke, Liesbeth",
      men: "Daan, Sjoerd, Joost, Thijs, Ruben, Maarten, Bas, Pieter-Jan",
      families:
        "de Vries, van den Berg, Jansen, van der Meulen, Bakker, El Amrani, Visser, ter Horst, Dijkstra, Brouwer, Hoekstra, Özdemir, Smit"
    ),
  ]
}
