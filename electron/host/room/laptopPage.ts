import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';
import { policyDirectives, policyValue } from '../../../shared/contract/security.ts';
import { fill, type HostTexts } from '../texts.ts';
import type { Refusal } from './invitations.ts';

/** The page's colours are those of the windows (renderer/ui/tokens.css). It has no script: any browser shows it at once. */
const STYLE = `
*{box-sizing:border-box}
body{margin:0;background:#f7f5f0;color:#1b2430;font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:520px;margin:12vh auto 0;padding:32px;background:#fff;border:1px solid #e3dfd6;border-radius:10px}
h1{margin:0 0 8px;font-size:26px;line-height:1.2}
p{margin:0 0 20px;color:#364150}
[role=alert]{padding:12px 16px;background:#fbecea;border:1px solid #e8bcb7;border-radius:8px;color:#a8261c}
label{display:block;font-weight:700}
input{display:block;width:100%;margin:6px 0 20px;padding:10px 12px;border:1px solid #8a8577;border-radius:8px;font:700 26px/1.2 ui-monospace,monospace;letter-spacing:.06em;text-transform:uppercase;color:inherit;background:#fff}
button{min-height:44px;padding:0 24px;border:0;border-radius:8px;background:#0f5c63;color:#fff;font:700 16px/1 inherit;font-family:inherit;cursor:pointer}
button:hover{background:#0b474d}
:focus-visible{outline:3px solid #0f5c63;outline-offset:2px}
`;

export interface LaptopDoor {
  readonly language: 'es-CL' | 'en';
  readonly texts: HostTexts['laptop'];
  /** What the address brought along or was typed; only its letters and figures are shown again. */
  readonly code: string;
  readonly problem?: Refusal | 'foreign' | 'malformed' | undefined;
}

/** Answers with the door for laptops: a code to give in, and what was wrong with the last one. */
export function sendLaptopDoor(reply: FastifyReply, status: number, door: LaptopDoor): FastifyReply {
  const nonce = randomBytes(18).toString('base64');
  const policy = policyDirectives(nonce);
  return reply
    .code(status)
    .header(
      'content-security-policy',
      policyValue({ ...policy, 'script-src': ["'none'"], 'form-action': ["'self'"] }),
    )
    .type('text/html; charset=utf-8')
    .send(html(door, nonce));
}

function html({ language, texts, code, problem }: LaptopDoor, nonce: string): string {
  const shown = code.replace(/[^0-9A-Za-z-]/g, '').slice(0, 12);
  const alert =
    problem === undefined ? '' : `<p role="alert" id="problem">${escaped(texts.problems[problem])}</p>`;
  const field = `<label for="code">${escaped(texts.code)}</label>
<input id="code" name="code" value="${shown}" required maxlength="12" autocomplete="off" autocapitalize="characters" spellcheck="false"${
    problem === undefined ? '' : ' aria-invalid="true" aria-describedby="problem"'
  } autofocus>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>${escaped(fill(texts.page, { title: texts.title }))}</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<main>
<h1>${escaped(texts.title)}</h1>
<p>${escaped(texts.text)}</p>
${alert}
<form method="post" action="/join">
${field}
<button type="submit">${escaped(texts.enter)}</button>
</form>
</main>
</body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
