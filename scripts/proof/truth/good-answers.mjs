/** What a good clerk would say to a question from one document: right, and in its own words. Written before the ledger that judges it. */
export const GOOD_ANSWERS = [
  {
    of: 'en/puncture-repair.md',
    asks: 'How much is a puncture repair?',
    says: [
      'A puncture repair costs 2,200 yen per tire.',
      "It's 2,200 yen for each tire, and it takes half an hour.",
      'That would be 2,200 yen, and you can come without a booking.',
    ],
  },
  {
    of: 'en/puncture-repair.md',
    asks: 'Do I need a booking for a puncture repair?',
    says: [
      'No, you do not need a booking.',
      'No booking is needed for a puncture repair.',
      'No, your car goes on the next free lift.',
    ],
  },
  {
    of: 'en/puncture-repair.md',
    asks: 'Is the check of a puncture free?',
    says: ['Yes, the mechanic looks at the inside of the tire for free.', 'Yes, the look is free.'],
  },
  {
    of: 'en/puncture-repairable.md',
    asks: 'Can you fix a hole in the sidewall?',
    says: [
      'I am sorry, a hole in the sidewall cannot be repaired.',
      'No, a hole in the shoulder or the sidewall cannot be repaired.',
      'Unfortunately, we can only repair holes in the tread that are not wider than 6 mm.',
    ],
  },
  {
    of: 'en/alignment.md',
    asks: 'How much is wheel alignment?',
    says: [
      'Wheel alignment costs 16,500 yen and takes an hour.',
      'It is 16,500 yen, and you need a booking.',
      'Measuring alone is 5,500 yen.',
    ],
  },
  {
    of: 'en/alignment.md',
    asks: 'Do I need a booking for wheel alignment?',
    says: ['Yes, wheel alignment needs a booking.', 'Yes, please book it first.'],
  },
  {
    of: 'en/alignment.md',
    asks: 'Is wheel alignment done at both stores?',
    says: [
      'No, it is done at the Harbor Street store only.',
      'Wheel alignment is only done at the Harbor Street store.',
    ],
  },
  {
    of: 'en/harbor-opening-hours.md',
    asks: 'What time do you open?',
    says: [
      'We open at 9:00 and close at 20:00 every day.',
      'The store is open from nine in the morning to eight in the evening.',
      'We open at 9 a.m. every day.',
    ],
  },
  {
    of: 'en/harbor-opening-hours.md',
    asks: 'Are you open on Sundays?',
    says: [
      'Yes, we are open on Sundays from 9:00 to 20:00.',
      'Yes, Saturdays and Sundays included.',
      'Yes, we are open every day from 9:00 to 20:00.',
    ],
  },
  {
    of: 'en/harbor-opening-hours.md',
    asks: 'Do you have a closing day?',
    says: ['No, there is no weekly closing day.', 'We are closed only from December 31 to January 3.'],
  },
  {
    of: 'en/hillside-opening-hours.md',
    asks: 'Are you open on Wednesdays?',
    says: [
      'No, we are closed on Wednesdays.',
      'I am sorry, the Hillside store is closed on Wednesdays, even on a public holiday.',
    ],
  },
  {
    of: 'en/hillside-opening-hours.md',
    asks: 'When do you close?',
    says: [
      'The Hillside store closes at 19:00.',
      'We close at 7 p.m.',
      'The workshop takes the last car for fitting at 18:00.',
    ],
  },
  {
    of: 'en/payment-methods.md',
    asks: 'Can I pay by card?',
    says: [
      'Yes, you can pay by credit card or debit card.',
      'Yes, we take credit cards, debit cards, QR code payment, electronic money, cash and gift cards.',
      'Yes, at the payment machine beside this screen.',
    ],
  },
  {
    of: 'en/payment-methods.md',
    asks: 'Do you take checks?',
    says: ['I am sorry, we do not accept personal checks.', 'No, personal checks are not accepted.'],
  },
  {
    of: 'en/returns.md',
    asks: 'Can I return a tire?',
    says: [
      'Yes, within 14 days, if the tire was not fitted.',
      'You can return a tire that was not fitted within two weeks with the receipt.',
      'A fitted tire cannot be returned.',
    ],
  },
  {
    of: 'en/returns.md',
    asks: 'How long until I get my money back?',
    says: [
      'The money goes back to the same card within 7 days.',
      'A cash payment is paid back in cash on the same day.',
    ],
  },
  {
    of: 'en/fitting-time.md',
    asks: 'How long does it take to fit four tires?',
    says: [
      'Fitting 4 tires takes 40 minutes.',
      'It takes about 40 minutes for four tires.',
      'Run-flat tires take 60 minutes for a set of four.',
    ],
  },
  {
    of: 'en/fitting-price.md',
    asks: 'What does fitting cost for 16 inches?',
    says: [
      'For 16 inches, fitting costs 2,200 yen per tire.',
      'It is 2,200 yen per tire for 15 and 16 inches, with mounting and balancing included.',
      'Balancing is included in the fitting price.',
    ],
  },
  {
    of: 'en/booking.md',
    asks: 'Can I cancel a booking?',
    says: [
      'Yes, you can cancel it free of charge until 2 hours before the booked time.',
      'A booking can be moved or cancelled for free until two hours before.',
      'Yes, that is free until 2 hours before the booked time.',
    ],
  },
  {
    of: 'en/booking.md',
    asks: 'How do I book?',
    says: [
      'You can book at the payment machine, by phone or on the web, up to 60 days ahead.',
      'You need the tire size, the number of tires and a phone number.',
    ],
  },
  {
    of: 'en/wifi.md',
    asks: 'Is there Wi-Fi?',
    says: [
      'Yes, Wi-Fi is free, and the network is called Tenin Guest.',
      'Yes, and you do not need a password.',
      'The Wi-Fi is free in both stores.',
    ],
  },
  {
    of: 'en/pets.md',
    asks: 'Can I bring my dog?',
    says: [
      'Yes, dogs on a short leash are welcome in the waiting room.',
      'Dogs are welcome in the waiting room, but pets must not enter the workshop.',
      'Guide dogs may go everywhere in the store.',
    ],
  },
  {
    of: 'en/drinks.md',
    asks: 'Is there something to drink?',
    says: [
      'Yes, water is free in the waiting room.',
      'Coffee, tea and juice are 120 yen each at the drinks machine.',
      'Water is free, and the machine sells coffee, tea and juice for 120 yen each.',
    ],
  },
  {
    of: 'en/nitrogen.md',
    asks: 'How much is nitrogen?',
    says: [
      'Nitrogen costs 550 yen per tire.',
      'Filling all tires with nitrogen costs 550 yen per tire and takes 5 minutes each.',
      'Topping up is free if the tires were filled with nitrogen here.',
    ],
  },
  {
    of: 'en/air-pressure.md',
    asks: 'Is checking the pressure free?',
    says: ['Yes, checking and filling the air pressure is free.', 'Yes, it is free and takes 5 minutes.'],
  },
  {
    of: 'en/warranty.md',
    asks: 'Is there a warranty?',
    says: [
      'Yes, every tire has a warranty of 2 to 5 years.',
      'Punctures are not covered by the warranty.',
      'The fitting work has a warranty of six months.',
    ],
  },
  {
    of: 'en/price-match.md',
    asks: 'Is there a discount for four tires?',
    says: ['No, there is no discount for sets.', 'I am sorry, a set of 4 tires costs four times the price of one.'],
  },
  {
    of: 'en/tread-depth.md',
    asks: 'When must a tire be replaced?',
    says: [
      'A tire must be replaced when the tread is 1.6 mm deep or less.',
      'We recommend new summer tires at 3 mm and new winter tires at 4 mm.',
    ],
  },
  {
    of: 'en/winter-storage.md',
    asks: 'How much is it to store four tires?',
    says: [
      'Storing 4 tires costs 8,800 yen per season up to 16 inches.',
      'For 17 inches and larger, it is 11,000 yen per season.',
      'Yes, both stores accept tires for storage.',
    ],
  },
  {
    of: 'en/year-end-holidays.md',
    asks: 'Are you open on New Year?',
    says: ['No, we are closed from December 31 to January 3.', 'The first working day is January 4.'],
  },
  {
    of: 'en/harbor-parking.md',
    asks: 'Is parking free?',
    says: ['Yes, parking is free for 2 hours.', 'Yes, there are 12 free parking spaces in front of the building.'],
  },
  {
    of: 'en/harbor-phone.md',
    asks: 'What is your phone number?',
    says: ['The phone number is 03-0000-0101.', 'You can call us at 03-0000-0101 during opening hours.'],
  },
  {
    of: 'en/gift-cards.md',
    asks: 'How long is a gift card valid?',
    says: ['A gift card is valid for three years in both stores.', 'Gift cards cannot be changed into cash.'],
  },
  {
    of: 'en/points.md',
    asks: 'How do the points work?',
    says: [
      'You get 1 point for every 200 yen, and a point is worth 1 yen.',
      'Membership is free, you only need a phone number.',
      'Points are valid for one year.',
    ],
  },
  {
    of: 'en/run-flat.md',
    asks: 'How far can I drive with a run-flat?',
    says: ['With a run-flat tire you can drive 80 km at up to 80 km/h without air.'],
  },
  {
    of: 'en/delivery.md',
    asks: 'Do you deliver?',
    says: [
      'Yes, home delivery costs 1,100 yen per tire.',
      'Delivery of four or more tires to one address is free.',
      'Yes, delivery takes 2 to 4 days.',
    ],
  },
  {
    of: 'en/wheelchair.md',
    asks: 'Can I come in with a wheelchair?',
    says: ['Yes, both stores can be entered without steps.', 'Yes, there are no steps, and the door opens by itself.'],
  },
  {
    of: 'en/corporate.md',
    asks: 'Is there a discount for companies?',
    says: ['Companies that buy 8 or more tires a month get 5 % off.', 'Yes, from 20 tires a month it is 8 %.'],
  },
  {
    of: 'en/walk-in.md',
    asks: 'Can I come without a booking?',
    says: [
      'Yes, visitors without a booking are welcome.',
      'On weekends you may wait 30 to 90 minutes.',
      'Yes, but wheel alignment is done only with a booking.',
    ],
  },
  {
    of: 'en/call-staff.md',
    asks: 'Can I talk to a person?',
    says: ['Yes, press the staff button, and a person answers within one minute.', 'Calling staff is free.'],
  },
  {
    of: 'en/balancing.md',
    asks: 'Does balancing cost extra?',
    says: [
      'Balancing alone costs 1,100 yen per wheel.',
      'When we fit a new tire, balancing is included in the price.',
      'No, balancing is included when you buy a new tire.',
    ],
  },

  {
    of: 'ja/puncture-repair.md',
    asks: 'パンク修理はいくらですか。',
    says: [
      'パンク修理は1本2,200円です。',
      '料金は2,200円で、30分ほどで終わります。',
      'お一つにつき二千二百円でございます。',
    ],
  },
  {
    of: 'ja/puncture-repair.md',
    asks: 'パンク修理に予約は要りますか。',
    says: ['いいえ、ご予約は要りません。', 'いいえ、予約は不要です。', 'ご予約なしでご利用いただけます。'],
  },
  {
    of: 'ja/puncture-repairable.md',
    asks: '側面の穴は直せますか。',
    says: [
      '申し訳ございません、側面の穴は修理できません。',
      'いいえ、側面の穴は修理できません。',
      '側面の穴は修理をお受けできません。',
    ],
  },
  {
    of: 'ja/alignment.md',
    asks: 'アライメントはいくらですか。',
    says: [
      'アライメント調整は16,500円で、60分かかります。',
      '料金は16,500円、お時間は一時間です。',
      '測定だけでしたら5,500円です。',
    ],
  },
  {
    of: 'ja/alignment.md',
    asks: 'アライメントに予約は要りますか。',
    says: ['はい、アライメント調整は予約制です。', 'はい、ご予約が必要です。'],
  },
  {
    of: 'ja/alignment.md',
    asks: 'アライメントは丘の上店でもできますか。',
    says: ['いいえ、港通り店だけで承っております。', 'アライメント調整は港通り店のみで承ります。'],
  },
  {
    of: 'ja/harbor-opening-hours.md',
    asks: '何時に開きますか。',
    says: ['午前9時に開店します。', '毎日9時から20時まで営業しています。', '営業時間は午前9時から午後8時までです。'],
  },
  {
    of: 'ja/harbor-opening-hours.md',
    asks: '日曜日は営業していますか。',
    says: [
      'はい、日曜日も9時から20時まで営業しております。',
      'はい、日曜日も営業しています。',
      'はい、定休日はございません。',
    ],
  },
  {
    of: 'ja/hillside-opening-hours.md',
    asks: '水曜日は営業していますか。',
    says: ['いいえ、水曜日は定休日です。', '申し訳ございません、水曜日はお休みをいただいております。'],
  },
  {
    of: 'ja/hillside-opening-hours.md',
    asks: '何時に閉まりますか。',
    says: ['19時に閉店します。', '午後7時までです。', 'タイヤ交換の最終受付は18時です。'],
  },
  {
    of: 'ja/payment-methods.md',
    asks: 'カードは使えますか。',
    says: [
      'はい、クレジットカードとデビットカードをお使いいただけます。',
      'はい、カードでお支払いいただけます。',
      'はい、お使いいただけます。',
    ],
  },
  {
    of: 'ja/payment-methods.md',
    asks: '小切手は使えますか。',
    says: ['申し訳ございません、小切手はお使いいただけません。', 'いいえ、小切手はご利用いただけません。'],
  },
  {
    of: 'ja/returns.md',
    asks: '返品できますか。',
    says: [
      'はい、取り付け前のタイヤは14日以内に返品できます。',
      '取り付け前であれば、レシートをお持ちいただくと二週間以内に返品いただけます。',
      '取り付けたタイヤは返品できません。',
    ],
  },
  {
    of: 'ja/fitting-time.md',
    asks: 'タイヤ交換はどのくらいかかりますか。',
    says: ['4本の交換は40分かかります。', 'タイヤ4本で40分ほどです。', '1本でしたら15分で終わります。'],
  },
  {
    of: 'ja/fitting-price.md',
    asks: '16インチの工賃はいくらですか。',
    says: [
      '16インチの工賃は1本2,200円です。',
      '工賃は1本あたり2,200円で、バランス調整も含まれています。',
      '20インチを超えるタイヤの交換は承っておりません。',
    ],
  },
  {
    of: 'ja/booking.md',
    asks: '予約を取り消せますか。',
    says: ['はい、ご予約の2時間前まで無料で取り消せます。', '2時間前までは無料で変更と取り消しができます。'],
  },
  {
    of: 'ja/booking.md',
    asks: '予約はどうすればいいですか。',
    says: ['精算機、お電話、ウェブで60日先までご予約いただけます。', 'タイヤのサイズ、本数、お電話番号が必要です。'],
  },
  {
    of: 'ja/wifi.md',
    asks: 'Wi-Fiはありますか。',
    says: ['はい、無料のWi-Fiがございます。', 'はい、パスワードは不要です。', 'ネットワーク名は「Tenin Guest」です。'],
  },
  {
    of: 'ja/pets.md',
    asks: '犬を連れて入れますか。',
    says: [
      'はい、短いリードを付けた犬は待合室をご利用いただけます。',
      '待合室はご利用いただけますが、作業場には入れません。',
    ],
  },
  {
    of: 'ja/drinks.md',
    asks: '飲み物はありますか。',
    says: ['はい、待合室の水は無料です。', 'コーヒー、お茶、ジュースを1本120円で販売しております。'],
  },
  {
    of: 'ja/nitrogen.md',
    asks: '窒素はいくらですか。',
    says: ['窒素の充填は1本550円です。', '1本550円で、5分ほどで終わります。'],
  },
  {
    of: 'ja/air-pressure.md',
    asks: '空気圧の点検は無料ですか。',
    says: ['はい、空気圧の点検と補充は無料です。', 'はい、無料で5分で終わります。'],
  },
  {
    of: 'ja/warranty.md',
    asks: '保証はありますか。',
    says: [
      'はい、商品により2年から5年の保証が付いています。',
      'パンクは保証の対象外です。',
      '取り付け作業の保証は六か月です。',
    ],
  },
  {
    of: 'ja/price-match.md',
    asks: '4本買うと安くなりますか。',
    says: ['いいえ、セット割引はございません。', '4本の価格は1本の価格の4倍です。'],
  },
  {
    of: 'ja/tread-depth.md',
    asks: '溝が何ミリになったら交換ですか。',
    says: [
      '溝の深さが1.6ミリ以下になったら交換が必要です。',
      '夏タイヤは3ミリ、冬タイヤは4ミリでの交換をおすすめします。',
    ],
  },
  {
    of: 'ja/winter-storage.md',
    asks: 'タイヤを預かってもらえますか。',
    says: [
      'はい、どちらの店舗でもお預かりしています。',
      '4本で1シーズン、16インチまでは8,800円です。',
      '17インチ以上は11,000円でお預かりします。',
    ],
  },
  {
    of: 'ja/year-end-holidays.md',
    asks: 'お正月は営業していますか。',
    says: ['いいえ、12月31日から1月3日までお休みです。', '年始は1月4日から営業いたします。'],
  },
  {
    of: 'ja/harbor-parking.md',
    asks: '駐車場は無料ですか。',
    says: ['はい、2時間まで無料です。', 'はい、店舗の前に12台分の無料の駐車場がございます。'],
  },
  {
    of: 'ja/harbor-phone.md',
    asks: '電話番号を教えてください。',
    says: ['電話番号は03-0000-0101です。', '03-0000-0101へ、営業時間内にお電話ください。'],
  },
  {
    of: 'ja/gift-cards.md',
    asks: 'ギフトカードの期限はいつまでですか。',
    says: ['有効期限は3年です。', 'ギフトカードは三年間、どちらの店舗でもお使いいただけます。'],
  },
  {
    of: 'ja/points.md',
    asks: 'ポイントはどう使いますか。',
    says: [
      '200円ごとに1ポイントが付き、1ポイントは1円としてお使いいただけます。',
      '登録は無料で、お電話番号だけでできます。',
    ],
  },
  {
    of: 'ja/run-flat.md',
    asks: 'ランフラットはどこまで走れますか。',
    says: ['空気が抜けても、時速80キロ以下で80キロまで走れます。'],
  },
  {
    of: 'ja/delivery.md',
    asks: '配送はできますか。',
    says: [
      'はい、1本1,100円でご自宅へお届けします。',
      '4本以上でしたら配送料は無料です。',
      'はい、2日から4日でお届けします。',
    ],
  },
  {
    of: 'ja/wheelchair.md',
    asks: '車いすで入れますか。',
    says: ['はい、段差がなく、車いすのままお入りいただけます。', 'はい、どちらの店舗もお入りいただけます。'],
  },
  {
    of: 'ja/corporate.md',
    asks: '会社の割引はありますか。',
    says: ['はい、月に8本以上で5%の割引になります。', '月20本以上のご購入でしたら8%割引です。'],
  },
  {
    of: 'ja/walk-in.md',
    asks: '予約なしで行けますか。',
    says: ['はい、ご予約がなくてもご利用いただけます。', '週末は30分から90分ほどお待ちいただきます。'],
  },
  {
    of: 'ja/call-staff.md',
    asks: '人と話せますか。',
    says: ['はい、スタッフ呼び出しボタンを押すと、1分以内にスタッフがお答えします。', 'スタッフの呼び出しは無料です。'],
  },
  {
    of: 'ja/balancing.md',
    asks: 'バランス調整は別料金ですか。',
    says: ['バランス調整だけの料金は1本1,100円です。', '新しいタイヤの交換工賃には、バランス調整が含まれています。'],
  },
];
