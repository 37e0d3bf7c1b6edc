/** The parts of a mail as finished sentences; nothing in here is HTML. */
export interface MailParts {
  locale: string;
  community: string;
  intro: string;
  quote: string;
  action: { label: string; href: string };
  outro: string;
  paste: string;
  why: string;
  unsubscribe: { label: string; href: string } | null;
}

/** The text part. */
export function textMail(parts: MailParts): string {
  const quote = parts.quote === "" ? "" : parts.quote.replace(/^/gm, "> ");
  const action = `${parts.action.label}:\n${parts.action.href}`;
  const foot = ["-- ", parts.why, parts.unsubscribe && `${parts.unsubscribe.label}: ${parts.unsubscribe.href}`];
  const blocks = [parts.intro, quote, action, parts.outro, foot.filter(Boolean).join("\n")];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}

const face = "font-family:Inter,'Segoe UI',Helvetica,Arial,sans-serif;";

/** The HTML part: no pictures, no scripts, nothing from elsewhere. Mail programs want their styles on each element. */
export function htmlMail(parts: MailParts): string {
  const paragraph = (text: string) => `<p style="margin:0 0 16px">${lines(text)}</p>`;
  const small = `style="margin:0 0 6px;font-size:13px;line-height:20px;color:#5b6670"`;
  return `<!doctype html>
<html lang="${escaped(parts.locale)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>${escaped(parts.community)}</title></head>
<body style="margin:0;padding:24px 12px;background:#f3f5f6;color:#1b2329;${face}font-size:16px;line-height:26px">
<div style="max-width:560px;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #dfe4e7;border-radius:12px">
<p style="margin:0 0 20px;font-weight:600">${escaped(parts.community)}</p>
${paragraph(parts.intro)}
${parts.quote && `<blockquote style="margin:0 0 16px;padding-left:14px;border-left:3px solid #c7d0d5">${lines(parts.quote)}</blockquote>`}
<p style="margin:0 0 20px"><a href="${escaped(parts.action.href)}" style="display:inline-block;padding:10px 18px;background:#0b6470;color:#ffffff;text-decoration:none;border-radius:8px">${escaped(parts.action.label)}</a></p>
${parts.outro && paragraph(parts.outro)}
<p ${small}>${escaped(parts.paste)}<br><span style="word-break:break-all">${escaped(parts.action.href)}</span></p>
<p ${small}>${escaped(parts.why)}</p>
${parts.unsubscribe ? `<p ${small}><a href="${escaped(parts.unsubscribe.href)}" style="color:#0b6470">${escaped(parts.unsubscribe.label)}</a></p>` : ""}
</div></body></html>
`;
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
}

function lines(text: string): string {
  return escaped(text).replaceAll("\n", "<br>");
}
