/** Words of any counter: a sentence that holds one of them is about the shop, whatever its material says. */
export const SHOP_TALK: readonly string[] = [
  'shop store staff clerk manager counter kiosk terminal branch opening hours closed',
  'price cost pay payment yen card cash receipt discount tax charge fee free',
  'stock available order reserve book appointment reservation sell buy purchase deliver pick up',
  'product item model size fit part number brand catalogue shelf',
  'return refund exchange warranty repair install fitting service',
  'help ask question answer information material document repeat speak choose',
  'welcome sorry moment wait goodbye thank visit know more need happy glad sure understand recommend suggest check',
  '店舗 当店 店内 店頭 お店 店員 係員 従業員 責任者 担当 売り場 営業 定休日',
  '価格 値段 料金 金額 税込 支払 会計 現金 領収書 割引 無料 有料 円',
  '在庫 商品 品番 型番 注文 予約 取り寄せ 購入 販売 配送 受け取り 取り扱い',
  'サイズ 寸法 適合 種類 メーカー 仕様',
  '返品 返金 交換 保証 修理 取り付け 作業 点検 整備 相談',
  'スタッフ カウンター レジ カード サービス レシート',
  '承知 了解 恐縮 遠慮 可能 大丈夫 問題',
  '質問 回答 案内 情報 資料 確認 説明 用意 希望 条件 お客様 来店 利用 申し訳 少々 待',
];
