import { SUSPECT, textScore } from "../moderation/spam/text-score.ts";
import { answers, type Comment, comments } from "./spam-data.ts";
import type { Figures } from "./stage.ts";

/**
 * What the text score finds among labelled comments and takes wrongly among real answers. Youtube05 and the 5,000 answers
 * were never used for tuning (`spam-data.ts`).
 */
export async function spam(data: string): Promise<Figures> {
  const figures: Figures = { threshold: SUSPECT };
  for (const which of ["tuning", "reported"] as const)
    for (const [name, list] of await comments(data, which))
      Object.assign(figures, measured(`${name} (${which})`, list));
  for (const which of ["tuning", "reported"] as const) {
    const texts = await answers(data, which);
    const started = performance.now();
    const wrong = texts.filter((text) => textScore(text) >= SUSPECT).length;
    const each = ((performance.now() - started) / texts.length).toFixed(3);
    figures[`answers (${which}): texts`] = texts.length;
    figures[`answers (${which}): taken for spam`] = `${wrong} = ${((100 * wrong) / texts.length).toFixed(2)} %`;
    figures[`answers (${which}): ms each`] = each;
  }
  return figures;
}

function measured(name: string, list: readonly Comment[]): Figures {
  const suspected = list.filter(({ text }) => textScore(text) >= SUSPECT);
  const right = suspected.filter((one) => one.spam).length;
  const all = list.filter((one) => one.spam).length;
  return {
    [`${name}: comments, spam among them`]: `${list.length}, ${all}`,
    [`${name}: precision`]: (right / Math.max(1, suspected.length)).toFixed(3),
    [`${name}: recall`]: (right / Math.max(1, all)).toFixed(3),
  };
}
