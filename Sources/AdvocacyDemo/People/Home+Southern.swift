extension Home {
  static let southern: [Home] = [
    Home(
      "ES", "es", weight: 6, dialling: "+34", order: .twoFamilies,
      places: "Sevilla:410##:954, A Coruña:150##:981, Girona:170##:972, Madrid:280##:91",
      streets: "Calle Mayor #, Avenida de la Constitución #, Plaza España #, Camino Viejo #",
      women: "Lucía, Begoña, María José, Núria, Inés, Carmen, Itziar, Sofía",
      men: "Íñigo, Álvaro, Jesús, Jordi, Pablo, Tomás, Ramón, Ximo",
      families:
        "García, Núñez, Vidal, Ibáñez, Muñoz, Etxeberria, Puig, Fernández, López, Ordóñez, Castaño, Gil, Rodríguez, Peña"
    ),
    Home(
      "PT", "pt", weight: 3, dialling: "+351", order: .twoFamilies,
      places: "Porto:4000-###:22, Évora:7000-###:266, Guimarães:4800-###:253",
      streets: "Rua de Santa Catarina #, Avenida da Liberdade #, Travessa do Poço #",
      women: "Inês, Conceição, Leonor, Matilde, Graça, Maria do Carmo",
      men: "João, Gonçalo, Simão, Tomé, Vasco, Rui",
      families:
        "Silva, Conceição, Magalhães, Brandão, de Sousa, Guimarães, Simões, Vasconcelos, Lourenço, Albuquerque de Sá, Neves, Pinhão"
    ),
    Home(
      "BR", "pt", weight: 2, dialling: "+55", order: .twoFamilies,
      places: "São Paulo:01###-000:11, Florianópolis:880##-000:48",
      streets: "Rua das Araucárias #, Alameda Santos #, Rua João Pessoa #",
      women: "Thaís, Antônia, Juliana, Iracema, Luíza",
      men: "Caetano, Antônio, Thiago, Raí, Murilo",
      families:
        "dos Santos, Araújo, Oliveira, Gonçalves, Assunção, Moura, Falcão, Nakamura, Pires, Teixeira, Brandão, Lima"
    ),
    Home(
      "MX", "es", weight: 2, dialling: "+52", order: .twoFamilies,
      places: "Oaxaca:680##:951, Mérida:970##:999",
      streets: "Calle Reforma #, Avenida Juárez #, Privada del Cántaro #",
      women: "Guadalupe, Ximena, Citlali, Rocío, Verónica",
      men: "Joaquín, Cuauhtémoc, Andrés, Iván, Moisés",
      families:
        "Hernández, Xicoténcatl, Ramírez, Ávila, Treviño, Peña, Quiñones, Salazar, Domínguez, Cruz, Zúñiga, Ortega"
    ),
    Home(
      "IT", "it", weight: 6, dialling: "+39",
      places: "Bolzano:39100:471, Torino:101##:11, Lecco:239##:341, Forlì:471##:543",
      streets: "Via Garibaldi #, Corso Italia #, Piazza Libertà #, Via dei Mille #",
      women: "Nicoletta, Giulia, Noemi, Chiara, Beatrice, Rosalìa, Elena, Margherita",
      men: "Niccolò, Giosuè, Matteo, Andrea, Federico, Davide, Pierluigi, Elia",
      families:
        "Rossi, Dell'Acqua, Bianchi, Nicolò, De Santis, Ferrari, Colò, Zanetti, Cantù, Moretti, Innerhofer, Greco, Fumagalli"
    ),
    Home(
      "IL", "he", weight: 2, dialling: "+972",
      places: "תל אביב:61###:3, חיפה:31###:4",
      streets: "רחוב הרצל #, שדרות רוטשילד #, רחוב הגפן #",
      women: "נועה=noa, תמר=tamar, יעל=yael, שירה=shira, רות=ruth",
      men: "דוד=david, יוסף=yosef, איתי=itai, משה=moshe, אורי=uri",
      families:
        "כהן=cohen, לוי=levi, מזרחי=mizrahi, פרץ=peretz, ביטון=biton, אברהם=avraham, פרידמן=friedman, שפירא=shapira, בן דוד=bendavid, גולן=golan, רוזן=rosen, דהן=dahan"
    ),
    Home(
      "EG", "ar", weight: 2, dialling: "+20",
      places: "القاهرة:11###:2, الإسكندرية:21###:3",
      streets: "شارع النيل #, شارع الجمهورية #, شارع سعد زغلول #",
      women: "فاطمة=fatima, مريم=mariam, نور=nour, سلمى=salma, ليلى=layla",
      men: "محمد=mohamed, أحمد=ahmed, يوسف=youssef, عمر=omar, خالد=khaled",
      families:
        "الأحمد=alahmad, حسن=hassan, عبد الرحمن=abdelrahman, منصور=mansour, السيد=elsayed, فاروق=farouk, شريف=sherif, النجار=alnajjar, سليم=selim, زكي=zaki, حداد=haddad, عثمان=othman"
    ),
    Home(
      "MA", "ar", weight: 2, dialling: "+212",
      places: "الرباط:100##:537, مراكش:400##:524",
      streets: "شارع محمد الخامس #, زنقة الأطلس #, حي السلام #",
      women: "خديجة=khadija, أمينة=amina, حسناء=hasnaa, زينب=zineb",
      men: "رشيد=rachid, إدريس=idriss, ياسين=yassine, حمزة=hamza",
      families:
        "بناني=bennani, العلوي=alaoui, الفاسي=elfassi, بن جلون=benjelloun, الإدريسي=idrissi, أمزيان=ameziane, التازي=tazi, برادة=berrada, الشرقاوي=cherkaoui, مرابط=mrabet, زروال=zeroual, السباعي=sbai"
    ),
  ]
}
