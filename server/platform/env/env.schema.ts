import { z } from "zod";

const onOff = z.enum(["on", "off"]);
const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.number().min(min).max(max));
const address = (protocols: RegExp) => z.string().max(2000).regex(protocols).refine(URL.canParse);

/** One variable: what it accepts, what is taken when it is not set, and the words that explain it to a person. */
interface Variable {
  schema: z.ZodType;
  standard?: string;
  /** Completes the sentence "… must be …". */
  expected: string;
  /** What it is for, shown in the generated list of variables. */
  about: string;
}

/** Every variable Kundig reads. Nothing else in the environment changes what it does. */
export const variables = {
  PORT: {
    schema: whole(1, 65535),
    standard: "3000",
    expected: "a whole number from 1 to 65535",
    about: "Port of the web server.",
  },
  KUNDIG_HOST: {
    schema: z.string().min(1).max(253),
    standard: "0.0.0.0",
    expected: "a host name or address to listen on, for example 127.0.0.1",
    about: "Address the web server listens on.",
  },
  DATABASE_URL: {
    schema: address(/^postgres(ql)?:\/\//).optional(),
    expected: "an address such as postgresql://user:password@host:5432/kundig",
    about: "PostgreSQL database. Without it Kundig runs its own PostgreSQL in the data folder.",
  },
  KUNDIG_DATA_DIR: {
    schema: z.string().min(1).max(1000),
    standard: ".kundig",
    expected: "the path of a folder",
    about: "Data folder: own database, secret, stored files. A relative path starts at the project.",
  },
  KUNDIG_URL: {
    schema: address(/^https?:\/\/[^/?#@]+\/?$/).optional(),
    expected: "the public address without a path, for example https://community.example.com",
    about: "Public address of the site. Without it: http://localhost and the port.",
  },
  KUNDIG_DEMO: {
    schema: onOff,
    standard: "on",
    expected: "on or off",
    about: "Whether an empty database is filled with the demo community.",
  },
  SMTP_URL: {
    schema: address(/^smtps?:\/\//).optional(),
    expected: "an address such as smtp://user:password@mail.example.com:587",
    about: "Mail server. Without it mails are kept and readable at /dev/mail.",
  },
  MAIL_FROM: {
    schema: z
      .string()
      .max(320)
      .regex(/^([^<>\r\n]*<[^\s<>@]+@[^\s<>@]+>|[^\s<>@]+@[^\s<>@]+)$/),
    standard: "Kundig <community@localhost>",
    expected: "a mail address, for example Community <community@example.com>",
    about: "Sender of all mails.",
  },
  KUNDIG_SPAM_URL: {
    schema: address(/^https?:\/\//).optional(),
    expected: "an address such as https://spam.example.com/1.1/comment-check",
    about:
      "Service that is asked whether a new member's text is spam (the interface of Akismet), once an admin switches it on.",
  },
  KUNDIG_SPAM_KEY: {
    schema: z.string().max(200).optional(),
    expected: "at most 200 characters",
    about: "Key of that service.",
  },
  DEFAULT_LOCALE: {
    schema: z.enum(["en", "de"]),
    standard: "en",
    expected: "en or de",
    about: "Language of addresses without a language prefix, and of visitors who chose none.",
  },
  LOG_LEVEL: {
    schema: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]),
    standard: "info",
    expected: "fatal, error, warn, info, debug, trace or silent",
    about: "Least important log line that is written.",
  },
  KUNDIG_TRUSTED_HOPS: {
    schema: whole(0, 10),
    standard: "0",
    expected: "a whole number from 0 to 10",
    about: "Number of own proxies in front, whose X-Forwarded-For is believed.",
  },
  KUNDIG_PAGE_CACHE_MB: {
    schema: whole(1, 16384),
    standard: "128",
    expected: "a whole number from 1 to 16384",
    about: "Upper bound of finished public pages kept in memory, in MB.",
  },
  KUNDIG_PROCESS: {
    schema: z.enum(["both", "web", "worker"]),
    standard: "both",
    expected: "both, web or worker",
    about: "What this process does: answer requests, run jobs, or both.",
  },
  KUNDIG_POOL_SIZE: {
    schema: whole(1, 200),
    standard: "10",
    expected: "a whole number from 1 to 200",
    about: "Database connections of this process for requests and jobs.",
  },
  KUNDIG_OUTBOUND_HOSTS: {
    schema: z
      .string()
      .max(2000)
      .regex(/^(?:[^\s,/@]+:\d{1,5})(?:,[^\s,/@]+:\d{1,5})*$/)
      .transform((value) => value.split(","))
      .optional(),
    expected: "hosts with ports and commas between them, for example tickets.internal:8080",
    about: "Hosts in your own network that webhooks may reach. All others must be public and use https.",
  },
} satisfies Record<string, Variable>;

export type VariableName = keyof typeof variables;
