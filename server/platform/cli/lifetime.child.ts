import { lifetime } from "./lifetime.ts";

/* A process with a part that never ends, above one that has to end in order. */

const life = lifetime(200);
life.onStop(() => console.log("the database ended in order"));
life.onStop(() => new Promise<void>(() => {}));
setInterval(() => {}, 1_000);
process.send?.("begun");
