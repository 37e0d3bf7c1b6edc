/** Words after which a number is a thing's number and nobody's telephone, card or mailbox. */
const things = [
  "order|invoice|ticket|(?<!in )case|version|firmware|build|part|spare part|item|model|article|error|tracking|shipment|parcel",
  "reference|ref|receipt|contract|policy|customer|account|sort code|licen[cs]e|batch|lot|serial|product|code|key|pin|puk",
  "rma|ean|gtin|isbn|upc|sku|imei|iccid|p/n|s/n|id|zip|port|error code|request|booking|transaction|rfc|cve|mandate",
  "bestell\\p{L}*|auftr\\p{L}*|rechnung\\p{L}*|vorg\\p{L}*|artikel\\p{L}*|teile?|ersatzteil\\p{L}*|fehler\\p{L}*|modell\\p{L}*",
  "sendung\\p{L}*|referenz\\p{L}*|beleg\\p{L}*|vertrag\\p{L}*|kunden(?:nummer|nr|konto)|konto(?:nummer|nr)?|charge\\p{L}*|los",
  "serien\\p{L}*|produkt\\p{L}*|schlüssel|passwort|kennwort|aktenzeichen|az|blz|plz|zähler\\p{L}*|paket\\p{L}*|lizenz\\p{L}*",
  "mandat\\p{L}*|buchung\\p{L}*|transaktion\\p{L}*|gutschein\\p{L}*|art|garantie\\p{L}*|reparatur\\p{L}*|mat|material\\p{L}*",
].join("|");

const thing = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${things})s?\\.?(?:[ -]?(?:numbers?|no\\.?|num|nr\\.?|nummern?|code|id|#))?` +
    `(?:[\\s:#=."“„'(|*\`-]|\\bis\\b|\\bist\\b|\\blautet\\b|\\bwas\\b|\\bwar\\b){0,8}$`,
  "iu",
);

/** Whether what stands directly before a number names it as the number of a thing. */
export function isThingBefore(before: string): boolean {
  return thing.test(before);
}
