import { html } from 'hono/html';
import { formatSecond } from '../http/format-moment.ts';
import { pageFrame, type Html } from './page-frame.ts';
import { pagePath } from './page-path.ts';
import { pageWords } from './page-words.ts';
import { receiptFacts } from './present-receipt.ts';
import { receiptWords } from './receipt-words.ts';
import { statementBlock, type PageSetting } from './withdrawal-page.ts';
import type { WithdrawalRecord } from './withdrawal-record.ts';

/** The receipt on screen, with the files to keep. It says "received", never "accepted". */
export function receivedPage({ shop, language }: PageSetting, record: WithdrawalRecord, token: string): Html {
  const say = pageWords(language);
  const labels = receiptWords(record.language);
  const receivedAt = formatSecond(record.submittedAt, record.language, shop.profile.calendar.timeZone);
  const file = `/v1/withdrawals/${record.id}/receipt?token=${encodeURIComponent(token)}`;
  return pageFrame(
    { shop, language, title: say.received, isWrong: false },
    html`<div class="done">
        <h1>${say.received}</h1>
        <p class="lead">${say.receivedText} ${record.email === null ? '' : say.mailed(record.email)}</p>
      </div>
      <div class="paper" lang="${record.language}">
        <dl>
          <div>
            <dt>${labels.receivedAt}</dt>
            <dd><time datetime="${record.submittedAt}">${receivedAt}</time></dd>
          </div>
          <div>
            <dt>${labels.id}</dt>
            <dd class="id" translate="no">${record.id}</dd>
          </div>
        </dl>
        <hr />
        ${statementBlock(record.language, shop.name, receiptFacts(record))}
        <p class="note">${labels.note}</p>
        <p class="note">${labels.fingerprint}${labels.colon}<span class="id" translate="no">${record.hash}</span></p>
      </div>
      <section class="keep" aria-labelledby="keep">
        <h2 id="keep">${say.keep}</h2>
        <ul>
          <li><a href="${file}&amp;format=pdf" download>${say.pdf}</a></li>
          <li><a href="${file}&amp;format=html" download>${say.html}</a></li>
          <li><a href="${file}" download>${say.text}</a></li>
        </ul>
      </section>
      <p><a href="${pagePath(shop, language)}">${say.another}</a></p>`,
  );
}
