/** Words that invite, promise or promote, in English and German; each list counts once per text up to `most` times. */
const wordings = {
  subscribe: /\b(?:subs?c?rib\w*|suscrib\w*|sub(?:s|bed)?\s*(?:4|for|to|my|me|back)\b|abonnier\w*|abo\b)/g,
  checkOut:
    /\b(?:check(?:ing|ed)?\s+(?:my|me|our|this|these|men)\b|check(?:ing|ed)?\s*(?:it|this|that|them|us|me|my|our)?\s*out|checkout|(?:take a )?(?:look|watch|listen|listen to|see|enjoy|watching|view)(?: at| to)? (?:my|our)|schaut? (?:mal )?(?:bei|auf))/g,
  mine: /\b(?:my|our|mein\w*|unser\w*)\s+(?:\w+\s+){0,2}(?:channel|videos?|page|music|songs?|covers?|website|web ?site|site|blog|vids?|work|band|profile|playlist|remix\w*|shop|store|kanal|seite|musik)\b/g,
  likeThis:
    /\b(?:(?:like|share|upvote|thumbs?(?: this)? up|vote)\s+(?:\w+\s+){0,2}(?:comment|this|my|me|for|page|if)|thumbs up|comment if|like if|please like|click like)\b/g,
  money:
    /(?:[$€£]\s?\d|\b\d+\s?(?:dollars?|euros?|usd)\b|\b(?:earn\w*|money|cash|paypal|gift ?cards?|giveaway|income|profit\w*|loans?|bitcoins?|btc|crypto\w*|invest\w*|jackpot|casino|betting|lottery|winner|prize|donat\w*|fund(?:ing|me)|verdien\w*|geld|gewinn\w*|kredit)\b)/g,
  goThere:
    /\b(?:visit|click (?:here|this|the link|on the link|below|my)|link (?:below|in)|go (?:to|check|on|and)\b|come (?:check|and|see)|follow (?:me|us)|followers?|add me|dm me|join (?:us|me|my)|sign up|message me|besuch\w*|klick\w*)/g,
  contact:
    /\b(?:whats?app|telegram|viber|skype|contact (?:me|us|him|her)|call (?:now|us)|text me|hotline|helpline|toll.?free)\b/g,
  offer:
    /\b(?:buy|sell(?:ing)?|cheap\w*|discount\w*|coupon\w*|promo\w*|deals?|for sale|offers?|order now|shop|store|free|guarantee\w*|limited|kaufen|billig\w*|günstig\w*|rabatt\w*|kostenlos\w*|gratis)\b/g,
  adult: /\b(?:sexy?|porn\w*|nude\w*|xxx|viagra|cialis|dating|escort\w*|hot girls?|hookup)\b/g,
  everybody:
    /\b(?:hey|hi|hello|yo|hallo|dear)\s+(?:\w+\s+)?(?:guys|everyone|everybody|all|people|friends|youtube\w*|fans|leute)\b|\b(?:you guys|everyone (?:please|go|check)|guys (?:please|check))\b/g,
  begging: /\b(?:pl(?:ea)?[sz]e?|plz|pls|bitte)\b/g,
  plea: /\b(?:(?:would|will) mean|give (?:me|us|it) a (?:chance|shot|listen|try|look)|support (?:me|us|my)|help (?:me|us) (?:out|get|reach|by)|read this|a (?:second|minute|moment) (?:of|to)|(?:hate|sorry for|know this is|not) (?:the )?spam\w*|waste of|dreams?|mean a lot)\b/g,
  promoted:
    /\b(?:channel|video|music|song|covers?|rap(?:per|ping|s)?|singer|artist|album|remix\w*|playlist|mixtape|band|beats?|producer|youtuber|freestyle|lyrics|upload\w*|website|blog|kanal|musik)\b/g,
  /** Where people ask for money and sell, and where they show themselves. */
  bazaar:
    /\b(?:gofundme|indiegogo|kickstarter|teespring|patreon|swagbucks|linkbucks|ebay|etsy|amazon|twitch|soundcloud|facebook|instagram|twitter|vk|tsu|reverbnation|change\.org|petition\w*|affiliate\w*|referr?al\w*|ref=|partners?|giveaways?)\b/g,
  social: /\b(?:youtube|watch\?v|stream|insta|ig|snapchat|tiktok|minecraft|games?|gaming|gamer)\b/g,
  maker:
    /\b(?:i|we)(?:'m|'re| am| are)?\s+(?:(?:a|an|just|also|new|trying|starting|really)\s+)*(?:sing|rap|make|made|record|upload|sell|post|cover|create|producer?|singer|rapper|musician|artist|band|duo|youtuber|year old|\d+ ?(?:yr|year)s?)\b/g,
  support:
    /\b(?:settings?|accounts?|versions?|errors?|install\w*|folders?|files?|servers?|passwords?|menus?|tabs?|windows?|messages?|emails?|e-?mails?|problems?|issues?|profile|update\w*|button|option\w*|screen|einstellung\w*|fehler\w*|ordner|passwort|nachrichten|konto|problem\w*)\b/g,
} as const;

const link = /https?:\/\/[^\s<>)\]]+|\bwww\.[^\s<>)\]]+/g;
const domain =
  /\b[a-z0-9][a-z0-9-]*\.(?:com|net|org|info|ru|pl|tk|me|tv|co|biz|xyz|club|online|site|top|shop|io|ly|gl|us|uk|de)\b/g;
const short = /\b(?:bit\.ly|goo\.gl|tinyurl|adf\.ly|ow\.ly|t\.co|is\.gd|cutt\.ly|shorturl|rb\.gy)\b/;

const count = (text: string, pattern: RegExp, most = 3): number => Math.min(most, text.match(pattern)?.length ?? 0);

/** Names of the features in the order `textFeatures` gives them. */
export const featureNames: readonly string[] = [
  ...Object.keys(wordings),
  ...["links", "linkShare", "bareDomain", "shortener", "linkInFewWords", "onlyLinks", "promotedLink", "mineAndInvite"],
  ...[
    "shouting",
    "exclamations",
    "repeatedLetters",
    "pictures",
    "digits",
    "phone",
    "repeatedWords",
    "words",
    "few",
    "question",
  ],
];

/**
 * What a text says about being spam, each between 0 and 3: words that invite and promise, links, shouting, repetition; and
 * words of support that speak against it. The order is that of `featureNames`.
 * @param text as written (Markdown); time is linear in its length, of which the first 5,000 characters count
 */
export function textFeatures(text: string): number[] {
  const written = text.slice(0, 5_000);
  const lower = written.toLowerCase().replaceAll(/[’´`]/g, "'");
  const links = lower.match(link) ?? [];
  const words = lower.replaceAll(link, " ").match(/[\p{L}\p{N}']+/gu) ?? [];
  const bare = lower.replaceAll(link, " ");
  const said = Object.entries(wordings).map(([name, pattern]) => count(name === "bazaar" ? lower : bare, pattern));
  const of = (name: keyof typeof wordings) => said[Object.keys(wordings).indexOf(name)] ?? 0;
  const letters = written.replaceAll(link, "").match(/\p{L}/gu) ?? [];
  const large = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  const linked = links.reduce((sum, one) => sum + one.length, 0);
  const invites = of("subscribe") + of("checkOut") + of("likeThis") + of("goThere");
  return [
    ...said,
    Math.min(3, links.length),
    (3 * linked) / Math.max(1, written.length),
    count(bare, domain),
    Number(short.test(lower)),
    Number(links.length > 0 && words.length < 12),
    Number(links.length > 0 && words.length < 3),
    Number(links.length > 0 && of("money") + of("offer") + of("promoted") > 0),
    Number(of("mine") > 0 && invites > 0),
    letters.length >= 12 ? (3 * large) / letters.length : 0,
    count(written, /!/g),
    count(lower, /(\p{L})\1{3,}/gu),
    count(written, /\p{Extended_Pictographic}|[\u2580-\u27bf]/gu),
    (3 * (lower.match(/\d/g)?.length ?? 0)) / Math.max(1, written.length),
    count(bare, /(?:\+?\d[\s().-]{0,2}){9,}/g),
    words.length >= 12 ? 3 * (1 - new Set(words).size / words.length) : 0,
    Math.min(3, Math.log10(words.length + 1)),
    Number(words.length < 6),
    Number(/\?/.test(bare)),
  ];
}
