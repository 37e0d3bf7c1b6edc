export * from "./actor.ts";
export { contextOf } from "./context-of.ts";
export type { Ctx, SettingsSnapshot } from "./ctx.ts";
export { mayWrite } from "./may-write.ts";
export type { Finding, Screen, Screened, Submission } from "./screen.ts";
export { allowed, authorize, concealed, refused, type Verdict } from "./verdict.ts";
