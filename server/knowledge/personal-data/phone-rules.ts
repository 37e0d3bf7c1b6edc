/** Country codes in use (ITU-T E.164): one, two or three digits. */
const countryCode =
  /^(?:1|7|2[07]|2[1-689]\d|3[0-469]|3[578]\d|4[013-9]|42\d|5[1-8]|5[09]\d|6[0-6]|6[7-9]\d|8[1246]|8[058]\d|9[0-58]|9[679]\d)/;

/** How numbers that reach a company or an emergency room begin, by country code, without the zero before. */
const services: Readonly<Record<string, RegExp>> = {
  "1": /^(?:8(?:00|33|44|55|66|77|88)|900)/,
  "31": /^(?:800|90[069])/,
  "33": /^8/,
  "41": /^(?:800|84[0248]|90[016]|1\d\d$)/,
  "43": /^(?:800|8[12]0|90[01]|93\d|1\d\d$)/,
  "44": /^(?:80|84|87|9|500)/,
  "49": /^(?:800|180|18\d\d|900|137|138|11[0-9]|116)/,
};

/** Without a country code: 0800, 0180, 0900 and the like of Germany, Austria, Switzerland and Great Britain. */
const service =
  /^0(?:800|808|180\d?|18[1-9]|900|901|906|909|137|138|11[02568]|845|844|843|870|871|842|848|810|820|930)/;

/**
 * Whether digits after `+` or `00` are the number of a person's line: a country code in use, 8 to 15 digits (E.164), no
 * number of a service.
 */
export function isInternational(digits: string): boolean {
  const code = countryCode.exec(digits)?.[0];
  if (code === undefined || digits.length < 8 || digits.length > 15) return false;
  const rest = digits.slice(code.length).replace(/^0/, "");
  if (code === "1" && !(rest.length === 10 && /^[2-9]\d\d[2-9]/.test(rest))) return false;
  if (code === "49" && rest.length > 12) return false;
  return !services[code]?.test(rest);
}

/**
 * Whether digits with a zero before are a number with area code: 9 to 12 digits as in Germany (DIN 5008), Austria,
 * Switzerland, Great Britain and France; after a word such as "Tel." from 7 digits on.
 */
export function isNational(digits: string, called: boolean): boolean {
  if (!/^0[1-9]/.test(digits) || service.test(digits)) return false;
  if (/^01[567]/.test(digits)) return digits.length >= 10 && digits.length <= 12;
  return digits.length >= (called ? 7 : 9) && digits.length <= 12;
}

/** Whether ten digits are a number of North America: area and exchange never begin with 0 or 1, and no service. */
export function isNorthAmerican(digits: string): boolean {
  return /^[2-9]\d\d[2-9]\d{6}$/.test(digits) && !services["1"]?.test(digits);
}
