// The half of the frames that no rule was made with. Whoever changes a rule reads the figures of this half, never its sentences.

export const INVENTED = {
  free: {
    en: [
      '{This|That|<it>} is {on the house|completely free|provided free of charge|gratis}.',
      'You {do not pay anything|pay nothing|will not be charged} for {this|that|it}.',
      '{There is|We ask for} no {fee|payment|charge} {here|for that|whatsoever}.',
      'We {do|handle|take care of} {this|it|that} {without charge|at no cost|for nothing}.',
      'It {comes|is done} {at zero cost|without costs}.',
      '{All of this|Everything here} is {included|free}.',
    ],
    ja: [
      '{こちらは|<it>は}{お代をいただいておりません|料金を頂戴しておりません|タダです|0円です}。',
      '{費用|お金|追加料金}は{一切|まったく}かかりません。',
      '{すべて|全部}無料で{ご利用いただけます|対応いたします|お受けしております}。',
      '{当店|こちら}の{サービス|ご奉仕}ですので、お支払いは{不要です|必要ございません}。',
    ],
  },
  opening: {
    en: [
      '{The shop|Our store|This store} {is never closed|has no closing time|stays open all night|does not close at all}.',
      'We are {always|permanently} open.',
      'You can {come|visit us|drop by} {at any time|any day you like|whenever you want|24/7}.',
      '{We are|The store is} {shut|closed} {for the whole summer|on Thursdays|until further notice|every second Friday}.',
      'We {open|start} {at dawn|at noon|at half past six}.',
      '{On holidays|On Sundays|At weekends} we {close at three|do not open|open later than usual}.',
      'The {counter|desk} is {staffed|open} {day and night|all the time|around the clock}.',
      'We {only open|are open only} {by appointment|on weekday mornings|in the afternoon}.',
    ],
    ja: [
      '{いつでも|何時でも|夜中でも}{営業しております|開いております|ご来店いただけます}。',
      '{当店|お店}は{閉まることがございません|休みなしで営業中です|常に開いております}。',
      '{木曜日|第二金曜日|お盆期間}は{休ませていただきます|閉店しております|お休みです}。',
      '{明け方|お昼|早朝五時}から{開店いたします|営業を始めます}。',
      '{日曜日|祝日}は{午後三時に閉めます|いつもより遅く開きます|短縮営業です}。',
      '{平日の午前中|ご予約の方}のみ営業しております。',
    ],
  },
  gone: {
    en: [
      '{We have|There are} none {in the store|at the moment|right now}.',
      '{The last one|All of them} {was sold|were sold|has gone}.',
      '{This item|That product|It} is {currently unavailable|not available|discontinued|back-ordered}.',
      'We {ran out|have run out} of {it|them|these}.',
      '{Stock|Our stock} is {exhausted|empty|at zero}.',
      'We {do not have|haven’t got} {any|a single one} {left|here}.',
    ],
    ja: [
      '{あいにく|申し訳ございませんが、}{切らしております|欠品しております|完売いたしました}。',
      '{現在|ただいま}、{一本も残っておりません|ひとつもございません|入荷待ちです}。',
      '{この商品|こちら}は{取り寄せになります|販売を終了しております|在庫ゼロです}。',
      '在庫を{確保できません|持っておりません|置いておりません}。',
    ],
  },
  there: {
    en: [
      '{We have|There are} {lots|many|several|a few} {of them |}{in the store|here|right now}.',
      '{It|This item} {can be picked up|is ready to take|is waiting for you} {now|here|at the counter}.',
      'You {will find it|can see it} on the {second shelf|rack by the door}.',
      '{Stock|Supply} is {good|ample|no problem}.',
      '{We always|Of course we} {keep|carry|stock} {this one|them|it}.',
      'They {just came in|arrived this morning|are back in}.',
    ],
    ja: [
      '{ちょうど|本日}{入荷したところです|入荷しております}。',
      '{すぐ|その場で}{お渡しできます|お持ちいただけます}。',
      '{在庫|数}には{余裕がございます|まだ余裕があります}。',
      '{あちらの棚|店内の奥}に{並んでおります|置いてございます}。',
      '{いつも|常に}{ご用意しております|取り揃えております}。',
    ],
  },
  fit: {
    en: [
      '{It|This one|That} {goes with|matches|works with|can be used on} {your car|your model|whatever you drive|all vehicles}.',
      'Your {car|vehicle|bike|instrument} {takes|accepts|supports|needs} {this one|exactly this type|this size}.',
      '{They|These} {will work|are made} for {you|your vehicle|any model}.',
      'There {is|will be} no problem {mounting|using|installing} {it|them} on yours.',
      'That {would be too big|is too small|won’t go} for your {car|model}.',
    ],
    ja: [
      '{お客様の車種|お乗りのお車|お使いの機種}に{対応しております|使えます|最適です}。',
      '{どの車種|あらゆるお車|すべての機種}でも{使えます|問題なく装着できます|ご使用になれます}。',
      '{問題なく|そのまま}{装着|取り付け|使用}していただけます。',
      '{お客様のお車|その車種}には{大きすぎます|小さすぎます|向いておりません}。',
    ],
  },
  promise: {
    en: [
      'I {am sending|am putting|am arranging} {it|someone|the papers} {right away|for you now}.',
      '{Someone|A colleague|The manager} {will ring you|will come by|will take care of it} {tonight|in a moment|tomorrow}.',
      '{Rest assured|Do not worry}, {it will be done today|nothing can go wrong|you are covered}.',
      '{Your order|The appointment|Your deposit} {has been changed|has been refunded|was moved|is settled}.',
      'You {have my word|can count on it|are entitled to a replacement}.',
      'We {take back everything|replace it no matter what|cover any damage|refund you in full}.',
      'I {noted it down|changed it in the system|informed the workshop} {for you|already}.',
    ],
    ja: [
      '{担当者|店長}が{後ほど伺います|すぐ参ります|ご連絡を差し上げます}。',
      '{ご注文|ご予約}は{変更しておきました|完了しました|確定しております}。',
      '{全額返金|無償交換|全額補償}いたします。',
      '{ご安心ください、|}{本日中に仕上げます|必ずお直しします|すべて保証します}。',
      '{今|先ほど}{手続きを済ませました|作業場に伝えました|登録いたしました}。',
      'どんな{損傷|場合}でも{弁償いたします|お取り替えいたします}。',
    ],
  },
  vague: {
    en: [
      'It costs {next to nothing|a few hundred yen|about the same as a coffee|less than elsewhere}.',
      'You {save|get} {a fifth|two thirds|plenty} {off|of the price}.',
      'It takes {a moment|all day|ages|the better part of a week|a few hours}.',
      'Prices {have gone up|are halved|rise threefold|went down} {this season|on Fridays|lately}.',
      'It {lasts|holds} {for decades|a lifetime|forever|half a century}.',
      '{Dozens|Hundreds|Only a handful} of {people|visitors|customers} {a day|ask for it}.',
    ],
    ja: [
      '{数百円|数万円|わずかな金額}で{済みます|承ります}。',
      '{料金|価格}は{三割増し|倍額|五分の一|従来の半分}です。',
      '{一瞬|丸一日|数週間|何時間も}かかります。',
      '{一生|半永久的に|何十年も}{使えます|もちます}。',
      '最近{値上がり|値下がり}しました。',
    ],
  },
  universal: {
    en: [
      '{Everyone|Every customer|Anybody} {gets|receives} {a discount|it free|a full refund}.',
      '{All|Any} {tires|products|instruments|repairs} {are covered|can be returned|are half price|are guaranteed for life}.',
      'Nothing {is ever charged|can be returned|is covered here|is repaired here}.',
      '{Nobody|No one} {needs a booking|has to pay|may enter|needs a receipt}.',
      'There are no {exceptions|limits|conditions|deadlines} {at all|here}.',
    ],
    ja: [
      '{どなたでも|皆様|すべてのお客様が}{割引になります|無料でお使いいただけます|返品いただけます}。',
      '{全商品|すべてのタイヤ|すべての修理}が{半額です|保証の対象です|返品可能です}。',
      '{例外|制限|期限}は{一切ございません|ありません|設けておりません}。',
      '{誰も|どなたも}{予約は要りません|入れません|支払う必要はありません}。',
    ],
  },
  comparison: {
    en: [
      '{We are|Our prices are} {the cheapest|lower than anywhere|the best in town}.',
      'It {is as good as new|costs the same as a new one|is cheaper than fixing it|beats every other shop}.',
      '{This one|It} {is better|lasts longer|is quieter|is safer} than {the other|all others|before}.',
      'It {takes twice as long as|costs no more than|is the same as} {last year|the other service|at our competitors}.',
      '{From next month on|Starting tomorrow|As of January}, {it costs more|it is free|we charge for it}.',
    ],
    ja: [
      '{どこよりも|地域で一番|業界で最も}{安いです|早いです|丈夫です}。',
      '{新品|他店|去年}と{同じ値段です|変わりません|同等です}。',
      '{こちら|これ}の方が{長持ちします|静かです|お得です|安全です}。',
      '{来月|明日|一月}から{値上げします|有料になります|無料になります}。',
    ],
  },
  sums: {
    en: [
      '{Altogether|In total}, {expect|you will pay|it makes} <price> yen.',
      '{Count on|Plan for|Allow} <odd> minutes.',
      'We {have|keep|sell} <count> of {them|these}.',
      'You get <percent> percent {back|off|less}.',
      '{Doors|We} {close|shut} at <hour>:40.',
      'It {lasts|is good} for <odd> {months|years}.',
      'Come {back|again} on November <day>.',
    ],
    ja: [
      '{全部で|合わせて|およそ}<price>円{になります|頂戴します|ほどです}。',
      '<odd>分{ほど見てください|お待ちください|で仕上がります}。',
      '<count>{本|個|点}{ございます|残っています|ご用意しております}。',
      '<percent>{パーセント|%}{引き|還元|安く}になります。',
      '<hour>時40分に{閉めます|終了です}。',
      '11月<day>日に{お越しください|お渡しします}。',
    ],
  },
};

export const TURNS = {
  negation: {
    en: [
      [/\bcannot be\b/, 'can easily be'],
      [/\bcan be\b/, 'can never be'],
      [/\bis not\b/, 'is always'],
      [/\bare not\b/, 'are indeed'],
      [/\bdoes not (\w+)\b/, 'certainly will $1'],
      [/\bneeds a\b/, 'needs no'],
      [/\bneeds no\b/, 'needs'],
      [/\bmay not be\b/, 'may be'],
      [/\bare accepted\b/, 'are refused'],
      [/\bis possible\b/, 'is impossible'],
      [/\bincludes\b/, 'excludes'],
      [/\bis included\b/, 'is charged separately'],
      [/\bNo (\w+) is needed\b/, 'A $1 is needed'],
      [/\bis recommended\b/, 'is discouraged'],
      [/\bmust be\b/, 'should not be'],
      [/\bwith\b/, 'without'],
      [/\bwithout\b/, 'with'],
    ],
    ja: [
      [/できません/, '問題なくできます'],
      [/できます/, 'できかねます'],
      [/いただけます/, 'いただくことはできません'],
      [/ありません/, 'ございます'],
      [/要りません/, '必須です'],
      [/必要です/, 'なくても構いません'],
      [/対象外/, '対象内'],
      [/含まれます/, '別料金です'],
      [/行っておりません/, '随時承っております'],
      [/承ります/, 'お断りしております'],
      [/おすすめします/, 'おすすめいたしません'],
      [/有効/, '無効'],
      [/持ち出せません/, '持ち出せます'],
      [/付いています/, '付いていません'],
      [/届きます/, '届きません'],
    ],
  },
  charge: {
    en: [
      [/\bfree of charge\b/, 'for a fee'],
      [/\bis free\b/, 'has its price'],
      [/\bis free\b/, 'has to be paid for'],
      [/\bare free\b/, 'must be paid'],
      [/\bfor free\b/, 'against payment'],
      [/\bnothing is charged\b/, 'the usual fee is due'],
    ],
    ja: [
      [/無料です/, '料金を頂戴します'],
      [/無料で/, '料金をいただいて'],
      [/無料です/, '別途お支払いが必要です'],
      [/無料の/, '別料金の'],
    ],
  },
  day: {
    en: [
      [/is closed on/, 'opens on'],
      [/closed on (\w+)/, 'never closed on $1'],
      [/(Mondays|Wednesdays|Sundays)/, 'Fridays'],
      [/from Tuesday to/, 'from Wednesday to'],
      [/every day/, 'every other day'],
      [/on weekdays/, 'at weekends'],
      [/is also closed/, 'is only open'],
      [/opens at/, 'is closed from'],
      [/During opening hours/i, 'Outside opening hours'],
    ],
    ja: [
      [/定休日は(.)曜日/, '定休日は金曜日'],
      [/定休日です/, '営業日です'],
      [/もお休みです/, 'は通常どおりです'],
      [/平日/, '週末'],
      [/毎日/, '隔日'],
      [/営業時間中/, '営業時間外'],
      [/火曜日から/, '水曜日から'],
    ],
  },
  condition: {
    en: [
      [/,? (?:if|unless|as long as|provided|except) [^,.]+\.$/, '.'],
      [/ in room 2 only\.$/, '.'],
      [/ if [^,.]+\.$/, ' in any case.'],
      [/ for orders above [\d,]+ yen\.$/, ' for all orders.'],
      [/ without a (\w+) are not/, ' are not'],
    ],
    ja: [
      [/^[^。、]{3,24}(?:場合|なら|であれば)(?:は|、)+/, ''],
      [/^[^。、]{3,24}(?:場合|なら|であれば)(?:は|、)+/, 'どのような場合も'],
      [/^[^。]*?以上のご注文は/, 'ご注文はすべて'],
      [/だけで(?=ご利用)/, 'でも'],
    ],
  },
  quantifier: {
    en: [
      [/\bcan be\b/, 'must be'],
      [/\bmust be\b/, 'can be'],
      [/\bcosts\b/, 'costs at least'],
      [/\btakes\b/, 'always takes less than'],
      [/\bcosts\b/, 'costs half of'],
      [/^(A|An) (\w+)/, 'Every single $2'],
      [/\bsome\b/i, 'all'],
      [/\bonly\b/, 'also'],
      [/\bmay\b/, 'must'],
      [/\bper tire\b/, 'for all four tires'],
      [/\bboth stores\b/, 'one store'],
      [/\ba month\b/, 'a year'],
      [/\bper (hour|parcel|wheel)\b/, 'per day'],
    ],
    ja: [
      [/だけで/, 'でも'],
      [/だけ/, '以外'],
      [/できます/, 'しなければなりません'],
      [/1本(?=[\d,]+円)/, '4本で'],
      [/は([\d,]+円)/, 'は最低$1'],
      [/は([\d,]+円)/, 'は半額の$1'],
      [/のみ/, '以外も'],
      [/どちらの店舗/, '一方の店舗'],
      [/月(?=[\d,]+円)/, '年'],
      [/約/, '必ず'],
      [/場合は/, '場合でも常に'],
    ],
  },
};

export const AGREEMENT = {
  en: [
    'Yes{, indeed|, you can|, absolutely|, that works|, no worries}.',
    '{Quite right|That is so|Indeed it is|True|Precisely|You have got it|By all means|Sure thing}.',
    '{I can confirm that|As you say|Just as you said|No question about it}.',
  ],
  ja: [
    'はい、{結構です|可能です|そうなっております|承知しております}。',
    '{ごもっともです|そのようになっております|そうでございます|お察しの通りです|ええ、そうですね}。',
    '{仰せの通りでございます|確かにそうです|問題ございません}。',
  ],
};

/** Premises that are false wherever the record speaks of the subject. */
export const FALSE_PREMISES = {
  en: [
    ['wren/en/hours.md', 'You open on Mondays as well, don’t you?'],
    ['wren/en/restringing.md', 'The strings come with the price, right?'],
    ['wren/en/restringing.md', 'Must I book to have a guitar restrung?'],
    ['wren/en/rental.md', 'Could I take the rented violin abroad?'],
    ['wren/en/rental.md', 'Do you rent pianos?'],
    ['wren/en/lessons.md', 'Can I come to a lesson without a booking?'],
    ['wren/en/warranty.md', 'Is damage by water covered by the warranty?'],
    ['wren/en/shipping.md', 'Can you ship a cello?'],
    ['wren/en/trade-in.md', 'Do you accept instruments without a serial number?'],
    ['en/points.md', 'A point is worth 10 yen, correct?'],
    ['en/pets.md', 'Pets are allowed in the workshop, right?'],
    ['en/warranty.md', 'So punctures are covered by the warranty?'],
    ['en/gift-cards.md', 'I can change a gift card into cash, can’t I?'],
  ],
  ja: [
    ['wren/ja/hours.md', '月曜日も開いていますよね。'],
    ['wren/ja/restringing.md', '弦の代金は含まれていますか。'],
    ['wren/ja/rental.md', 'ピアノのレンタルは行っていますか。'],
    ['wren/ja/rental.md', 'レンタルの楽器を海外へ持ち出せますか。'],
    ['wren/ja/lessons.md', 'レッスンに予約は不要ですよね。'],
    ['wren/ja/warranty.md', '水による損傷は保証の対象ですか。'],
    ['wren/ja/shipping.md', 'チェロは配送できますか。'],
    ['wren/ja/trade-in.md', '製造番号のない楽器も買い取りできますか。'],
    ['ja/pets.md', 'ペットは作業場にも入れますよね。'],
    ['ja/gift-cards.md', 'ギフトカードは現金に換えられますよね。'],
    ['ja/warranty.md', 'パンクも保証の対象ですよね。'],
  ],
};

/** What stands around a sentence, false or true. */
export const AROUND = {
  en: [
    '<s>',
    '<s>',
    'As far as I can see, <s>',
    'Good question: <s>',
    'Happy to help! <s>',
    'I checked, and <s>',
    'According to our documents, <s>',
    'Just so you know, <s>',
    'In that case, <s>',
  ],
  ja: [
    '<s>',
    '<s>',
    'お問い合わせありがとうございます。<s>',
    'お調べしましたところ、<s>',
    '当店では、<s>',
    'ご質問の件ですが、<s>',
    '資料によりますと、<s>',
  ],
};

export const OPENERS = {
  en: [
    'Absolutely, I can help with that. ',
    'Good question. ',
    'Let me explain. ',
    'Happy to help. ',
    'Thanks for your question. ',
    'Here is what I found. ',
    'According to our information, ',
    'As far as I know, ',
  ],
  ja: [
    'お問い合わせありがとうございます。',
    'ご質問ありがとうございます。',
    'ご説明いたします。',
    'お待たせいたしました。',
    '承知しました。',
    '資料によりますと、',
    'それでは、ご案内いたします。',
  ],
};

export const REPHRASED = {
  en: [
    [/\bcannot be\b/, 'can not be'],
    [/\bdoes not cover\b/, "doesn't cover"],
    [/\bcan be (cancelled|returned|exchanged|rented|booked)\b/, 'may be $1'],
    [/\btakes (\d+ \w+)\b/, 'will take $1'],
    [/\bcosts ([\d,]+ yen)\b/, 'is priced at $1'],
    [/\bcosts ([\d,]+ yen)\b/, 'comes to $1'],
    [/\bis free\b/, 'is free of charge'],
    [/\bper tire\b/, 'a tire'],
    [/\bper hour\b/, 'an hour'],
    [/\ba month\b/, 'per month'],
    [/\bThe (shop|store) (opens|closes)/, 'Our $1 $2'],
    [/\bis needed\b/, 'is required'],
    [/\bneeds a booking\b/, 'requires a booking'],
    [/\bare not accepted\b/, 'will not be accepted'],
    [/\bwithin (\d+ days)\b/, 'in $1'],
    [/^A (\w+)/, 'Our $1'],
    [/\bis done\b/, 'is carried out'],
    [/\bincludes\b/, 'also includes'],
  ],
  ja: [
    [/です。$/, 'でございます。'],
    [/です。$/, 'となります。'],
    [/円です/, '円になります'],
    [/円です/, '円頂戴しております'],
    [/かかります/, 'ほどかかります'],
    [/承ります/, 'お受けしております'],
    [/必要です/, '要ります'],
    [/できません/, 'できかねます'],
    [/できます/, 'していただけます'],
    [/含まれます/, '含まれております'],
    [/付いています/, 'ついております'],
    [/行っておりません/, 'いたしておりません'],
    [/終わります/, '終了いたします'],
    [/要りません/, '必要ございません'],
  ],
};

export const COURTESIES = {
  en: [
    'I am afraid I cannot answer that from what I have here.',
    'Sorry, that is not in my information. Shall I get someone to help you?',
    'I could call a member of staff for you if you like.',
    'Could you tell me the size, please?',
    'You are welcome. Anything else?',
    'I do not have the details on that. Would you like to talk to our staff?',
    'Unfortunately I have no information on this.',
    'Which of the two would you like?',
  ],
  ja: [
    '恐れ入りますが、その点については分かりません。',
    'あいにく、詳しい情報を持ち合わせておりません。スタッフにおつなぎしましょうか。',
    'ご不明な点がございましたら、スタッフまでお声がけください。',
    'もう一度お聞かせいただけますか。',
    'どちらがよろしいですか。',
    'その件は資料に記載がございません。スタッフをお呼びいたしましょうか。',
    'ほかにお手伝いできることはございますか。',
  ],
};

/** What a language model would say, asked this, with the document before it. */
export const GOOD_ANSWERS = [
  [
    'wren/en/hours.md',
    'When are you open?',
    [
      'We are open from Tuesday to Sunday, from 10:30 to 18:45.',
      'The shop opens at 10:30 and closes at 18:45. We are closed on Mondays.',
      'We open at half past ten, from Tuesday to Sunday.',
    ],
  ],
  [
    'wren/en/hours.md',
    'Are you open on Monday?',
    ['No, we are closed on Mondays.', 'Sorry, the shop is closed on Mondays.'],
  ],
  [
    'wren/en/restringing.md',
    'What does it cost to restring a guitar?',
    [
      'Restringing a guitar costs 1,800 yen, and it takes 25 minutes.',
      'That is 1,800 yen, but the strings are not included.',
      'It costs 1,800 yen for a guitar and 2,600 yen for a bass.',
    ],
  ],
  [
    'wren/en/restringing.md',
    'Do I need a booking for that?',
    ['No, you do not need a booking for restringing.', 'No booking is needed.'],
  ],
  [
    'wren/en/rental.md',
    'How much is it to rent a violin?',
    [
      'You can rent a violin for 3,200 yen a month, with the bow and the case included.',
      'Renting a violin costs 3,200 yen per month.',
      'There is a deposit of 10,000 yen, which is paid back if the violin is returned undamaged.',
    ],
  ],
  [
    'wren/en/rental.md',
    'Do you rent out pianos?',
    ['No, we do not rent pianos.', 'I am sorry, pianos are not rented.'],
  ],
  [
    'wren/en/lessons.md',
    'How much is a lesson?',
    [
      'A lesson of 45 minutes is 4,400 yen, and a trial lesson is free.',
      'A 45-minute lesson costs 4,400 yen.',
      'The trial lesson is free of charge and lasts 30 minutes.',
    ],
  ],
  [
    'wren/en/lessons.md',
    'Can I cancel a lesson?',
    ['Yes, you can cancel a lesson until 24 hours before it starts.', 'Yes, until 24 hours before the lesson starts.'],
  ],
  [
    'wren/en/warranty.md',
    'Is water damage covered?',
    ['No, the warranty does not cover damage by water.', 'No, water damage is not covered by the warranty.'],
  ],
  [
    'wren/en/warranty.md',
    'How long is the warranty?',
    [
      'A new guitar has a warranty of 3 years against cracks in the neck.',
      'It is three years for a new guitar and six months for a repaired one.',
      'You need the receipt for a claim.',
    ],
  ],
  [
    'wren/en/rooms.md',
    'How much is a practice room?',
    [
      'A practice room costs 900 yen per hour.',
      'It is 900 yen an hour for up to 4 people.',
      'You can practise drums in room 2 only.',
    ],
  ],
  [
    'wren/en/trade-in.md',
    'Do you buy used guitars?',
    [
      'Yes, we buy used guitars at the counter on weekdays.',
      'Yes, and the offer is valid for ten days.',
      'We do not accept instruments without a serial number.',
    ],
  ],
  [
    'wren/en/shipping.md',
    'How much is shipping?',
    [
      'Shipping costs 1,500 yen per parcel.',
      'Shipping is free for orders above 20,000 yen.',
      'It is 1,500 yen for each parcel, and parcels arrive within 3 days.',
    ],
  ],
  [
    'wren/en/shipping.md',
    'Can you ship a piano?',
    ['Sorry, cellos and pianos cannot be shipped.', 'No, we cannot ship pianos.'],
  ],
  [
    'en/returns.md',
    'How do I return a tire?',
    [
      'Bring the tire and the receipt and say "call staff" to this screen.',
      'Tires that were not fitted can be returned within 14 days with the receipt.',
    ],
  ],
  [
    'en/price-match.md',
    'Do you match prices?',
    ['No, we do not match the prices of other shops.', 'Sorry, our store does not match prices of other shops.'],
  ],
  [
    'en/tread-depth.md',
    'Is measuring the tread free?',
    ['Yes, measuring the tread is free and takes about 5 minutes.', 'Yes, it is free.'],
  ],
  [
    'en/booking.md',
    'How far ahead can I book?',
    ['You can book up to 60 days ahead.', 'Up to 60 days ahead, at the payment machine, by phone or on the web.'],
  ],
  [
    'en/alignment.md',
    'When do I need an alignment?',
    [
      'An alignment is recommended when the car pulls to one side.',
      'We recommend an alignment after a hard hit against a curb.',
    ],
  ],
  [
    'en/puncture-repair.md',
    'How long does a puncture repair take?',
    [
      'A puncture repair takes 30 minutes.',
      'It will take about 30 minutes.',
      'The repair takes around half an hour and costs 2,200 yen per tire.',
    ],
  ],
  [
    'wren/ja/hours.md',
    '営業時間を教えてください。',
    [
      '火曜日から日曜日の10時30分から18時45分まで営業しております。',
      '営業時間は10時30分から18時45分まで、定休日は月曜日でございます。',
    ],
  ],
  [
    'wren/ja/hours.md',
    '月曜日は開いていますか。',
    ['いいえ、月曜日は定休日でございます。', '申し訳ございませんが、月曜日は定休日です。'],
  ],
  [
    'wren/ja/restringing.md',
    '弦の張り替えはいくらですか。',
    [
      'ギターの弦の張り替えは1,800円でございます。',
      'ギターは1,800円、ベースは2,600円です。',
      '1,800円で、お時間は25分ほどかかります。',
      '弦の代金は含まれておりません。',
    ],
  ],
  [
    'wren/ja/restringing.md',
    '予約は必要ですか。',
    ['いいえ、ご予約は必要ございません。', 'いいえ、弦の張り替えにご予約は不要です。'],
  ],
  [
    'wren/ja/rental.md',
    'バイオリンを借りられますか。',
    [
      'はい、バイオリンは月3,200円でレンタルいただけます。',
      'はい、月額3,200円で、弓とケースが含まれます。',
      '傷なくご返却いただければ、保証金の10,000円をお返しします。',
    ],
  ],
  [
    'wren/ja/rental.md',
    'ピアノは借りられますか。',
    ['申し訳ございません、ピアノのレンタルは行っておりません。', 'いいえ、ピアノのレンタルはしておりません。'],
  ],
  [
    'wren/ja/lessons.md',
    'レッスンはいくらですか。',
    [
      '45分のレッスンは4,400円でございます。',
      '体験レッスンは無料で、30分です。',
      'レッスンは45分で4,400円、体験レッスンは無料です。',
    ],
  ],
  [
    'wren/ja/lessons.md',
    'レッスンは取り消せますか。',
    ['はい、開始の24時間前まで取り消せます。', 'はい、24時間前までキャンセルいただけます。'],
  ],
  [
    'wren/ja/warranty.md',
    '水で壊れたら保証されますか。',
    ['いいえ、水による損傷は保証の対象外です。', '申し訳ございません、水による損傷は保証の対象外でございます。'],
  ],
  [
    'wren/ja/warranty.md',
    '保証は何年ですか。',
    [
      '新品のギターの保証は3年です。',
      'ネックの割れに対する保証が3年付いております。',
      '修理したギターの保証は6か月でございます。',
    ],
  ],
  [
    'wren/ja/rooms.md',
    '練習室はいくらですか。',
    [
      '練習室は1時間900円でございます。',
      '1時間900円で、4名までご利用いただけます。',
      'ドラムは2番の部屋だけでお使いいただけます。',
    ],
  ],
  [
    'wren/ja/trade-in.md',
    '中古ギターを買い取ってもらえますか。',
    [
      'はい、平日にカウンターで承っております。',
      'はい、査定の有効期間は10日間です。',
      '製造番号のない楽器は買い取りできません。',
    ],
  ],
  [
    'wren/ja/shipping.md',
    '配送料はいくらですか。',
    [
      '配送料は1個1,500円でございます。',
      '20,000円以上のご注文でしたら無料です。',
      '1個につき1,500円で、3日以内に届きます。',
    ],
  ],
  [
    'wren/ja/shipping.md',
    'ピアノは送れますか。',
    ['申し訳ございません、ピアノは配送できません。', 'いいえ、チェロとピアノは配送いたしかねます。'],
  ],
  [
    'ja/returns.md',
    '返品の期限はいつまでですか。',
    [
      '取り付け前のタイヤは14日以内に返品いただけます。',
      'レシートがあれば14日以内に返品できます。取り付けたタイヤは返品できません。',
    ],
  ],
  ['ja/tread-depth.md', '溝の測定はいくらですか。', ['溝の測定は無料でございます。', '無料で、5分ほどで終わります。']],
  [
    'ja/booking.md',
    'いつから予約できますか。',
    ['60日先までご予約いただけます。', '精算機、お電話、ウェブで60日先まで承っております。'],
  ],
  [
    'ja/puncture-repair.md',
    'パンク修理は何分かかりますか。',
    ['パンク修理のお時間は30分でございます。', '30分ほどかかります。', '約30分で、料金は1本2,200円です。'],
  ],
].map(([of, asks, says]) => ({ of, asks, says }));
