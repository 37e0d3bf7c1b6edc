import type { BothLanguages, GuidelinePoint } from "./guidelines-limits.schema.ts";

/** The house rules a new community begins with; admins publish their own as the next version. */
export const firstGuidelines: { intro: BothLanguages; points: GuidelinePoint[] } = {
  intro: {
    en: "This place works because people take time for each other. These rules say what we ask of everybody, and what our decisions rest on: when a post is taken away, its author is told which point it was about, and can appeal.",
    de: "Dieser Ort lebt davon, dass Menschen sich Zeit füreinander nehmen. Diese Regeln sagen, worum wir alle bitten und worauf unsere Entscheidungen beruhen: Wird ein Beitrag entfernt, erfährt sein Verfasser, um welchen Punkt es ging, und kann Widerspruch einlegen.",
  },
  points: [
    {
      key: "be-kind",
      titles: { en: "Treat people with respect", de: "Gehen Sie respektvoll miteinander um" },
      texts: {
        en: "Disagree about the matter, not about the person. Insults, threats, mockery, harassment and contempt for whole groups of people have no place here. Nobody is stupid for not knowing something.",
        de: "Widersprechen Sie in der Sache, nicht der Person. Beleidigungen, Drohungen, Spott, Belästigung und die Herabwürdigung ganzer Gruppen haben hier keinen Platz. Niemand ist dumm, weil er etwas nicht weiß.",
      },
    },
    {
      key: "stay-on-topic",
      titles: { en: "Keep to the question", de: "Bleiben Sie bei der Frage" },
      texts: {
        en: "One problem, one topic, in the board it belongs to. Answers help with what was asked. A new problem deserves a topic of its own, so that others find it.",
        de: "Ein Problem, ein Thema, im passenden Bereich. Antworten helfen bei dem, was gefragt wurde. Ein neues Problem verdient ein eigenes Thema, damit andere es finden.",
      },
    },
    {
      key: "honest-answers",
      titles: { en: "Write what you know", de: "Schreiben Sie, was Sie wissen" },
      texts: {
        en: "Say what you tried and what you only suppose. Do not give advice that endangers people, devices or data, and do not post generated text you have not checked yourself.",
        de: "Sagen Sie, was Sie ausprobiert haben und was Sie nur vermuten. Geben Sie keine Ratschläge, die Menschen, Geräte oder Daten gefährden, und veröffentlichen Sie keine erzeugten Texte, die Sie nicht selbst geprüft haben.",
      },
    },
    {
      key: "no-spam",
      titles: { en: "No advertising", de: "Keine Werbung" },
      texts: {
        en: "Recommending something because it helped you is fine. Selling, advertising, paid or hidden recommendations, links placed for search engines and the same text in many places are not.",
        de: "Etwas zu empfehlen, weil es Ihnen geholfen hat, ist in Ordnung. Verkauf, Werbung, bezahlte oder verdeckte Empfehlungen, Links für Suchmaschinen und derselbe Text an vielen Stellen sind es nicht.",
      },
    },
    {
      key: "no-personal-data",
      titles: { en: "Keep private things private", de: "Private Dinge bleiben privat" },
      texts: {
        en: "No addresses, phone numbers, serial numbers, account numbers or passwords, neither yours nor anybody else’s, and no pictures or messages of others without their consent.",
        de: "Keine Adressen, Telefonnummern, Seriennummern, Kontonummern oder Passwörter, weder eigene noch fremde, und keine Bilder oder Nachrichten anderer ohne deren Einverständnis.",
      },
    },
    {
      key: "no-copying",
      titles: { en: "Post only what you may pass on", de: "Veröffentlichen Sie nur, was Sie weitergeben dürfen" },
      texts: {
        en: "Quote short passages and name where they are from. Do not post texts, pictures or software of others that you have no right to share, and no ways around protection or licences.",
        de: "Zitieren Sie kurze Stellen und nennen Sie die Quelle. Veröffentlichen Sie keine fremden Texte, Bilder oder Programme, die Sie nicht weitergeben dürfen, und keine Anleitungen, Schutz oder Lizenzen zu umgehen.",
      },
    },
    {
      key: "one-account",
      titles: { en: "Be one person", de: "Seien Sie eine Person" },
      texts: {
        en: "One account for each person. Do not pass yourself off as somebody else or as staff, do not use further accounts to thank or confirm yourself, and do not get around a decision with a new account.",
        de: "Ein Konto für jede Person. Geben Sie sich nicht als jemand anderes oder als Mitarbeiter aus, nutzen Sie keine weiteren Konten, um sich selbst zu danken oder zu bestätigen, und umgehen Sie keine Entscheidung mit einem neuen Konto.",
      },
    },
    {
      key: "no-illegal",
      titles: { en: "Nothing illegal", de: "Nichts Rechtswidriges" },
      texts: {
        en: "Nothing that breaks the law: incitement, depictions of abuse, fraud, dealing in forbidden goods, or calls to any of it. We remove such things at once and pass them on where the law asks for it.",
        de: "Nichts, was gegen Gesetze verstößt: Volksverhetzung, Darstellungen von Missbrauch, Betrug, Handel mit verbotenen Gütern oder Aufrufe dazu. Wir entfernen so etwas sofort und geben es weiter, wo das Gesetz es verlangt.",
      },
    },
  ],
};
