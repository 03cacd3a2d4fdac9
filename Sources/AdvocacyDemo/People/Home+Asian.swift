extension Home {
  static let asian: [Home] = [
    Home(
      "JP", "ja", weight: 5, dialling: "+81", order: .familyFirst,
      places: "東京都渋谷区:150-00##:3, 札幌市:060-00##:11, 京都市:604-8###:75, 松本市:390-08##:263",
      streets: "神南1丁目#番2号, 本町3丁目#, 大通西#丁目, 緑が丘2-#",
      women: "花子=hanako, 美咲=misaki, さくら=sakura, 陽子=yoko, 結衣=yui, 千尋=chihiro",
      men: "太郎=taro, 健一=kenichi, 翔太=shota, 大輔=daisuke, 蓮=ren, 直樹=naoki",
      families:
        "山田=yamada, 佐藤=sato, 鈴木=suzuki, 高橋=takahashi, 渡辺=watanabe, 小野寺=onodera, 長谷川=hasegawa, 森=mori, 伊集院=ijuin, 林=hayashi, 五十嵐=igarashi, 清水=shimizu"
    ),
    Home(
      "CN", "zh", weight: 4, dialling: "+86", order: .familyFirstClosed,
      places: "上海市:2000##:21, 成都市:6100##:28, 北京市:1000##:10",
      streets: "南京西路#号, 人民路#号3单元, 中山东路#号, 花园街#号",
      women: "伟华=weihua, 丽=li, 芳=fang, 静=jing, 秀英=xiuying, 思雨=siyu",
      men: "伟=wei, 强=qiang, 建国=jianguo, 浩然=haoran, 磊=lei, 子轩=zixuan",
      families:
        "王=wang, 李=li, 张=zhang, 刘=liu, 陈=chen, 欧阳=ouyang, 杨=yang, 赵=zhao, 司马=sima, 黄=huang, 周=zhou, 吴=wu"
    ),
    Home(
      "TW", "zh", weight: 2, dialling: "+886", order: .familyFirstClosed,
      places: "臺北市:1##:2, 臺中市:4##:4",
      streets: "忠孝東路#號, 民權路#號, 中正路#巷5號",
      women: "雅婷=yating, 淑芬=shufen, 怡君=yijun, 佳穎=jiaying",
      men: "志明=zhiming, 家豪=jiahao, 俊傑=junjie, 冠宇=guanyu",
      families:
        "陳=chen, 林=lin, 蔡=tsai, 張=chang, 郭=kuo, 謝=hsieh, 許=hsu, 鄭=cheng, 賴=lai, 歐陽=ouyang, 洪=hung, 葉=yeh"
    ),
    Home(
      "KR", "ko", weight: 3, dialling: "+82", order: .familyFirstClosed,
      places: "서울특별시:04###:2, 부산광역시:48###:51, 강릉시:25###:33",
      streets: "세종대로 #, 한강로2가 #, 해운대로 #번길 7",
      women: "지우=jiwoo, 서연=seoyeon, 은정=eunjeong, 하늘=haneul, 수빈=subin",
      men: "민준=minjun, 도윤=doyun, 성호=seongho, 재현=jaehyun, 동욱=dongwook",
      families:
        "김=kim, 이=lee, 박=park, 최=choi, 정=jung, 남궁=namgung, 강=kang, 조=cho, 윤=yoon, 황보=hwangbo, 임=lim, 한=han"
    ),
    Home(
      "IN", "hi", weight: 4, dialling: "+91",
      places: "दिल्ली:1100##:11, जयपुर:3020##:141, देहरादून:2480##:135",
      streets: "महात्मा गांधी मार्ग #, नेहरू नगर #, गली नंबर #",
      women: "प्रिया=priya, अनुष्का=anushka, सुनीता=sunita, काव्या=kavya, मीनाक्षी=meenakshi",
      men: "राहुल=rahul, अर्जुन=arjun, विक्रम=vikram, संजय=sanjay, आदित्य=aditya",
      families:
        "शर्मा=sharma, वर्मा=verma, गुप्ता=gupta, सिंह=singh, चतुर्वेदी=chaturvedi, मिश्रा=mishra, जोशी=joshi, अग्रवाल=agrawal, त्रिपाठी=tripathi, नेगी=negi, रावत=rawat, कुमार=kumar"
    ),
    Home(
      "TH", "th", weight: 2, dialling: "+66",
      places: "กรุงเทพมหานคร:10##0:2, เชียงใหม่:50##0:53",
      streets: "ถนนสุขุมวิท #, ถนนนิมมานเหมินท์ #, ซอยลาดพร้าว #",
      women: "สมหญิง=somying, กัญญา=kanya, พิมพ์ชนก=pimchanok, นภัสสร=napatsorn",
      men: "สมชาย=somchai, ณัฐพล=natthaphon, ธนพล=thanaphon, วีรยุทธ=weerayut",
      families:
        "ใจดี=jaidee, ศรีสุวรรณ=srisuwan, วงศ์ประเสริฐ=wongprasert, แสงทอง=saengthong, รัตนโกสินทร์=rattanakosin, พงษ์ไพบูลย์=phongphaiboon, จันทร์เพ็ญ=chanpen, บุญมี=boonmee, ทองดี=thongdee, สุขสันต์=suksan, มั่นคง=mankhong, อินทรสุวรรณ=intharasuwan"
    ),
    Home(
      "VN", "vi", weight: 2, dialling: "+84", order: .familyFirst,
      places: "Hà Nội:10####:24, Đà Nẵng:55####:236",
      streets: "# Trần Hưng Đạo, # Lê Lợi, # Nguyễn Thị Minh Khai",
      women: "Thu Thảo, Ngọc Ánh, Bích Phượng, Mỹ Duyên",
      men: "Minh Đức, Quốc Bảo, Hữu Phước, Văn Dũng",
      families: "Nguyễn, Trần, Lê, Phạm, Huỳnh, Võ, Đặng, Bùi, Đỗ, Hồ, Ngô, Dương"
    ),
  ]
}
