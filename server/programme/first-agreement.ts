/** The agreement a new community begins with; admins publish their own as the next version. */
export const firstAgreement: Readonly<Record<"en" | "de", string>> = {
  en: `## What you give

- You help others in your own time, as much as suits you. There is no duty and no pay.
- You stay friendly and factual, also when others are not, and you follow the house rules.
- What you read in the lounge and in briefings stays there until the company has made it public.
- You do not speak for the company. Where an official answer is needed, you pass the question on to staff.
- You treat personal data of others as confidential and never copy it anywhere else.

## What you get

- A mark beside your name, a longer time to edit your posts, and the right to accept solutions, mark duplicates, close and move topics and draft articles where you are an expert.
- The lounge with briefings, and a direct way to staff with an answer by a promised time.
- Questions that fit what you know, at most a few a day, and a weekly summary of what your help did.

## How long

- A term runs for the months shown on your page. It can be renewed while you take part at about half of what was asked of you at the beginning.
- You can leave at any time with one click, without a reason.
- The company can end it with a reason, which is told to you.
- When this text changes, you are asked again.`,
  de: `## Was Sie geben

- Sie helfen anderen in Ihrer freien Zeit, so viel es Ihnen passt. Es gibt keine Pflicht und keine Bezahlung.
- Sie bleiben freundlich und sachlich, auch wenn andere es nicht sind, und halten sich an die Hausregeln.
- Was Sie in der Lounge und in Vorabinformationen lesen, bleibt dort, bis das Unternehmen es veröffentlicht hat.
- Sie sprechen nicht für das Unternehmen. Wo eine offizielle Antwort nötig ist, geben Sie die Frage an das Team weiter.
- Personenbezogene Daten anderer behandeln Sie vertraulich und kopieren sie nirgendwohin.

## Was Sie bekommen

- Ein Zeichen neben Ihrem Namen, mehr Zeit zum Bearbeiten Ihrer Beiträge und das Recht, in Ihren Fachgebieten Lösungen zu bestätigen, Doppelungen zu markieren, Themen zu schließen und zu verschieben und Artikel zu entwerfen.
- Die Lounge mit Vorabinformationen und einen direkten Weg zum Team, mit einer Antwort bis zu einem zugesagten Zeitpunkt.
- Fragen, die zu Ihrem Wissen passen, höchstens einige am Tag, und jede Woche eine Übersicht, was Ihre Hilfe bewirkt hat.

## Wie lange

- Eine Amtszeit dauert so viele Monate, wie auf Ihrer Seite steht. Sie kann verlängert werden, solange Sie sich mit etwa der Hälfte dessen beteiligen, was am Anfang gefragt war.
- Sie können jederzeit mit einem Klick aufhören, ohne Angabe von Gründen.
- Das Unternehmen kann sie mit einer Begründung beenden, die Sie erfahren.
- Wenn sich dieser Text ändert, werden Sie erneut gefragt.`,
};
