extension Home {
  static let african: [Home] = [
    Home(
      "NG", "en", weight: 2, dialling: "+234",
      places: "Lagos:1012##:1, Ibadan:2002##:2, Jos:9301##:73",
      streets: "# Awolowo Road, # Allen Avenue, Plot # Ring Road",
      women: "Nkechi, Adéọlá, Ngozi, Fúnmiláyọ̀, Zainab, Chidinma",
      men: "Chukwuemeka, Olúwaṣeun, Tunde, Ibrahim, Ọbinna, Kẹ́hìndé",
      families:
        "Okafor, Adeyemi-Brown, Ọlátúnjí, Eze, Nwachukwu, Balogun, Ṣóyínká, Musa, Onyekachukwu, Ajayi, Danjuma, Ekwueme, Bello"
    ),
    Home(
      "GH", "en", weight: 1, dialling: "+233",
      places: "Accra:GA-###:30, Kumasi:AK-###:32",
      streets: "# Oxford Street, # Liberation Road, # Cape Coast Lane",
      women: "Abena, Akosua, Efua, Yaa, Ama",
      men: "Kofi, Kwame, Yaw, Kojo, Nii Armah",
      families:
        "Mensah, Osei, Owusu-Ansah, Boateng, Asante, Nkrumah-Adjei, Appiah, Darko, Agyeman, Quaye, Lamptey, Tetteh"
    ),
    Home(
      "KE", "sw", weight: 1, dialling: "+254",
      places: "Nairobi:00100:20, Mombasa:80100:41",
      streets: "# Moi Avenue, # Kenyatta Road, # Uhuru Street",
      women: "Wanjiku, Akinyi, Amani, Zawadi, Njeri",
      men: "Kamau, Otieno, Baraka, Juma, Kiprono",
      families:
        "Mwangi, Odhiambo, Wafula, Kipchoge, Ng'ang'a, Mutua, Barasa, Onyango, Njoroge, Cheruiyot, Kariuki, Were"
    ),
    Home(
      "ZA", "en", weight: 2, dialling: "+27",
      places: "Cape Town:80##:21, Durban:40##:31, Stellenbosch:76##:21",
      streets: "# Long Street, # Kloof Road, # Church Street",
      women: "Thandiwe, Annelize, Nomvula, Lerato, Zoë",
      men: "Sipho, Pieter, Thabo, Johannes, Mandla",
      families:
        "Nkosi, van der Merwe, Dlamini, Botha, Naidoo, Mokoena, Pretorius, Khumalo, Joubert, Mthembu, Smit, Govender"
    ),
  ]
}
