import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const folder = join(import.meta.dirname, "..", ".kundig", "stage");
const port = Number(process.env.KUNDIG_STAGE_PORT ?? 4517);
process.env.KUNDIG_STAGE_FOLDER ??= folder;

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(import.meta.dirname, "..", "test-results"),
  // No second tries: a journey that fails now and then is a fault.
  retries: 0,
  workers: 1,
  fullyParallel: false,
  // Timeouts end what hangs; they are no promise of speed, and hold on a slow and busy machine as well.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  use: {
    baseURL: `http://localhost:${port}`,
    launchOptions: {
      executablePath: process.env.KUNDIG_CHROMIUM ?? "/usr/bin/chromium",
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic"],
    },
    actionTimeout: 30_000,
    navigationTimeout: 60_000,
    trace: "off",
    video: "off",
  },
  webServer: {
    command: `${process.execPath} server/testing/stage.ts`,
    // Every journey comes from an address of its own, as behind one trusted proxy; limits stay on.
    env: {
      PORT: String(port),
      KUNDIG_DATA_DIR: process.env.KUNDIG_STAGE_FOLDER,
      KUNDIG_TRUSTED_HOPS: "1",
      LOG_LEVEL: "error",
    },
    cwd: join(import.meta.dirname, ".."),
    url: `http://localhost:${port}/api/health/ready`,
    timeout: 600_000,
    reuseExistingServer: false,
    gracefulShutdown: { signal: "SIGTERM", timeout: 60_000 },
  },
});
