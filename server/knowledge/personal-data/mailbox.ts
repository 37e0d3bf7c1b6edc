const roles = new Set(
  `abuse accounts accounting admin administrator billing bounce bounces buchhaltung careers contact customerservice
  datenschutz dataprotection daemon do-not-reply donotreply editor einkauf enquiries feedback finance git hallo hello help
  helpdesk hilfe hostmaster hotline hr impressum info information jobs kontakt kundendienst kundenservice legal mail
  mailer-daemon mailerdaemon marketing media moderation newsletter news nobody noc no-reply no_reply noreply nicht-antworten
  notifications notification office order orders post postmaster presse press privacy rechnung rechnungen redaktion
  registration reply returns retoure retouren root rueckgabe rückgabe sales security service services shop spam status
  store support team technik test tickets unsubscribe anfrage anfragen bestellung bestellungen bewerbung care claims customercare empfang
    garantie hostmaster leserbriefe membership mitglieder personal reception reklamation repairs reparatur team vertrag vorstand
    widerruf zentrale verkauf versand vertrieb warranty web webmaster webmail www`
    .split(/\s+/)
    .filter(Boolean),
);

/** Names that stand for any name. */
const placeholder =
  /^(?:x{2,}|your?[._-]?(?:name|e?mail|address)|(?:user|my)?[._-]?name|username|someone|somebody|jemand|vorname[._-]?nachname|firstname[._-]?lastname|john[._-]?doe|jane[._-]?doe|(?:max|erika)[._-]?mustermann)$/i;

/** Whether a mailbox belongs to a role or to nobody rather than a person (`support`, `noreply`, `info+de`, `your.name`). */
export function isRoleMailbox(box: string): boolean {
  const name = box.toLowerCase().split("+")[0] ?? "";
  return roles.has(name) || placeholder.test(name) || /^(?:no-?reply|support|info|service|newsletter)[._-]/.test(name);
}

/** Whether a domain is one of those kept free for examples (RFC 2606, RFC 6761), so that nobody is behind it. */
export function isUnreachable(host: string): boolean {
  return /(?:^|\.)(?:example\.(?:com|org|net)|example|test|invalid|local|localhost|localdomain)$/i.test(host);
}
