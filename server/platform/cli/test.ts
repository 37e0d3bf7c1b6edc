import { runTests } from "../../testing/run.ts";
import { command } from "./command.ts";

await command(runTests);
