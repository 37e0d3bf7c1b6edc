/**
 * Everything the community sends by mail: written once per cause in the transaction of what happened, sent by a job.
 * Domains queue mails with `queueMail`; what each kind says stands in `templates/` and `messages/`.
 */
export { forgetMailsOf } from "./forget-mails.ts";
export { mailRouter } from "./mail.router.ts";
export { pruneMails } from "./prune-mails.job.ts";
export { type MailRequest, queueMail } from "./queue-mail.ts";
export { sendMail } from "./send-mail.job.ts";
