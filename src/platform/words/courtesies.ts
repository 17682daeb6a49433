const COURTESIES =
  /\b(?:excuse me|(?:i'?m |so )?sorry|(?:i have )?(?:just )?(?:a|one|another) (?:quick |small )?question|quick question|good (?:morning|afternoon|evening|day)|thank you(?: (?:so|very) much| in advance)?|many thanks|thanks(?: a lot)?|by the way|(?:i was|i'?m|just) wondering(?: if)?|i(?:'d| would) like to (?:know|ask)|do you know|can you help me|hey there|hey|my (?:name|(?:phone )?number|address|mail address) is)\b|\[[a-z ]{4,16}\]|［[^］]{2,10}］|失礼(?:です|し|いた)[^。、？?\s]{0,6}|(?:一つ|ひとつ|1つ|ちょっと|少し)?(?:質問|お?伺い|お?尋ね|お?聞き)(?:が(?:ある|あり)|し(?:たい|ても|ます)|です)[^。、？?\s]{0,8}/giu;

/** A question without the phrases that people put around it in a shop, and without what was masked in it. Linear in its length. */
export function withoutCourtesies(text: string): string {
  return text.replace(COURTESIES, ' ');
}
