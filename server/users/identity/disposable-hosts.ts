/** Hosts that give out mail addresses to be thrown away; well known ones, looked up by hand. Admins add more in the settings. */
const known = new Set(
  `10minutemail.com 10minutemail.net 20minutemail.com 33mail.com anonbox.net burnermail.io byom.de cock.li dispostable.com
  discard.email dropmail.me einrot.com emailondeck.com fakeinbox.com fakemail.net getairmail.com getnada.com grr.la
  guerrillamail.biz guerrillamail.com guerrillamail.de guerrillamail.info guerrillamail.net guerrillamail.org
  guerrillamailblock.com inboxbear.com inboxkitten.com incognitomail.org jetable.org mail-temp.com mailcatch.com maildrop.cc
  mailexpire.com mailinator.com mailinator.net mailnesia.com mailnull.com mailpoof.com mailsac.com mailtemp.info mintemail.com
  moakt.com mohmal.com muellmail.com mytemp.email mytrashmail.com nada.email nowmymail.com one-time.email receiveee.com
  sharklasers.com spam4.me spambog.com spambox.us spamgourmet.com spoofmail.de temp-mail.io temp-mail.org tempail.com
  tempinbox.com tempmail.dev tempmail.net tempmailo.com tempr.email throwaway.email throwawaymail.com trash-mail.com
  trashmail.com trashmail.de trashmail.net trashmail.ws wegwerfemail.de wegwerfmail.de wegwerfmail.net yopmail.com yopmail.fr
  yopmail.net zoemail.org`.split(/\s+/),
);

/**
 * Whether an address belongs to a host of throw-away mail, or to a name below one.
 * @param more further hosts, one a line or with commas
 */
export function isDisposable(email: string, more: string): boolean {
  const host = email.slice(email.lastIndexOf("@") + 1).toLowerCase();
  const own = new Set(more.toLowerCase().split(/[\s,]+/));
  const labels = host.split(".");
  return labels.some((_, i) => {
    const name = labels.slice(i).join(".");
    return name.includes(".") && (known.has(name) || own.has(name));
  });
}
