import { getT } from "../_messages/server.ts";
import { type State, StateGlyphView } from "./state-glyph-view.tsx";

export type { State } from "./state-glyph-view.tsx";

/** Where a topic stands, as a drawing and as a word for screen readers; `word` shows the word too. */
export function StateGlyph({ state, size = 20, word }: { state: State; size?: number; word?: boolean }) {
  const t = getT("ui");
  return <StateGlyphView state={state} size={size} word={word} text={t(`state_${state}`)} />;
}
