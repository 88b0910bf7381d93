import { html, raw } from 'hono/html';
import type { MailBlock, MailContent } from './mail-content.ts';

type Html = ReturnType<typeof html>;

// Mail programs drop style sheets, so the look is inline; the classes only serve those that know dark mode.
const font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const ink = 'color:#1f2024';
const soft = 'color:#5c5e66';
const rule = 'border-top:1px solid #e3e3e6';
const small = 'font-size:14px;line-height:21px;overflow-wrap:anywhere';

const darkMode = `
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  @media (prefers-color-scheme: dark) {
    .page { background: #151619 !important; }
    .sheet { background: #1f2024 !important; }
    .ink { color: #f1f1f2 !important; }
    .soft { color: #b4b5bb !important; }
    .rule { border-color: #3a3b41 !important; }
    .button { background: #f1f1f2 !important; color: #1f2024 !important; }
  }
  @media (max-width: 480px) { .sheet { padding: 24px 20px !important; } h1 { font-size: 20px !important; line-height: 26px !important; } .half { display: block !important; width: auto !important; padding-right: 0 !important; } .soft.half { padding-bottom: 0 !important; } }
`;

/** The mail as HTML that every mail program shows: one column of tables, everything escaped, nothing loaded from outside. */
export function renderHtml({ language, shop, subject, preview, heading, intro, blocks, footer }: MailContent): string {
  return String(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <meta name="color-scheme" content="light dark" />
          <meta name="supported-color-schemes" content="light dark" />
          <title>${subject}</title>
          <style>
            ${raw(darkMode)}
          </style>
        </head>
        <body class="page" style="margin:0;padding:0;background:#f3f3f5">
          <div style="display:none;max-height:0;overflow:hidden">${preview}</div>
          <table role="presentation" width="100%" cellpadding="0" cellspacing="0" class="page" style="background:#f3f3f5">
            <tr>
              <td align="center" style="padding:24px 12px">
                <table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px">
                  <tr>
                    <td class="soft" style="padding:0 4px 12px;${font};${small};${soft};font-weight:600">${shop}</td>
                  </tr>
                  <tr>
                    <td class="sheet" style="background:#ffffff;border-radius:12px;padding:32px">
                      <h1
                        class="ink"
                        style="margin:0 0 16px;${font};font-size:24px;line-height:30px;overflow-wrap:anywhere;hyphens:auto;${ink}"
                      >
                        ${heading}
                      </h1>
                      ${intro.map(paragraph)} ${blocks.map(blockHtml)}
                    </td>
                  </tr>
                  <tr>
                    <td class="soft" style="padding:16px 4px 0;${font};font-size:13px;line-height:20px;${soft}">
                      ${footer.map((line) => html`${line}<br />`)}
                    </td>
                  </tr>
                </table>
              </td>
            </tr>
          </table>
        </body>
      </html>`,
  );
}

function blockHtml(block: MailBlock): Html {
  switch (block.kind) {
    case 'paragraphs':
      return html`${title(block.title)}${block.paragraphs.map(paragraph)}`;
    case 'facts':
      return html`${title(block.title)}${table(
        block.facts.map(
          ([label, value]) =>
            html`<tr>
              ${cell(label, `${soft};padding:4px 16px 4px 0;width:40%`, 'soft half')}${cell(value, `${ink};padding:4px 0;font-weight:600`, 'ink half')}
            </tr>`,
        ),
      )}`;
    case 'lines':
      return html`${title(block.title)}${table([
        ...block.lines.map(
          (line) =>
            html`<tr>
              <td
                class="ink rule"
                style="${font};font-size:15px;line-height:22px;${ink};${rule};padding:12px 16px 12px 0;vertical-align:top"
              >
                ${line.quantity} ×
                ${line.title}${line.details.map((detail) => html`<br /><span class="soft" style="${small};${soft}">${detail}</span>`)}
              </td>
              <td
                class="ink rule"
                align="right"
                style="${font};font-size:15px;line-height:22px;${ink};${rule};padding:12px 0;vertical-align:top;white-space:nowrap"
              >
                ${line.amount}
              </td>
            </tr>`,
        ),
        ...block.totals.map(({ label, amount, strong }, index) => {
          const line = strong || index === 0 ? `${rule};padding:12px 0 4px` : 'padding:4px 0';
          const look = `${font};${strong ? 'font-size:18px;line-height:26px;font-weight:700' : small};${ink};${line}`;
          return amount
            ? html`<tr>
                <td class="ink rule" style="${look}">${label}</td>
                <td class="ink rule" align="right" style="${look};white-space:nowrap">${amount}</td>
              </tr>`
            : html`<tr>
                <td class="ink rule" colspan="2" style="${look}">${label}</td>
              </tr>`;
        }),
      ])}`;
    case 'addresses':
      return table([
        html`<tr>
          ${block.addresses.map(
            (address) =>
              html`<td class="half" width="50%" style="vertical-align:top;padding:0 12px 0 0">
                ${title(address.title)}
                <p class="ink" style="margin:0 0 16px;${font};font-size:15px;line-height:22px;${ink}">
                  ${address.lines.map((line) => html`${line}<br />`)}
                </p>
              </td>`,
          )}
        </tr>`,
      ]);
    case 'image':
      return html`<p style="margin:0 0 12px">
        <img
          src="cid:${block.id}"
          alt="${block.alt}"
          width="${block.side}"
          height="${block.side}"
          style="display:block;width:${block.side}px;height:auto;background:#ffffff;border-radius:8px"
        />
      </p>`;
    case 'link':
      return block.primary
        ? html`<p style="margin:20px 0">
            <a
              class="button"
              href="${block.href}"
              style="${font};display:inline-block;background:#1f2024;color:#ffffff;font-size:16px;line-height:24px;font-weight:600;text-decoration:none;padding:12px 22px;border-radius:8px"
              >${block.label}</a
            >
          </p>`
        : html`<p style="margin:8px 0">
            <a class="ink" href="${block.href}" style="${font};font-size:15px;line-height:22px;${ink}">${block.label}</a>
          </p>`;
  }
}

function title(text: string | undefined): Html {
  return text
    ? html`<h2 class="ink" style="margin:28px 0 8px;${font};font-size:16px;line-height:24px;overflow-wrap:anywhere;${ink}">${text}</h2>`
    : html``;
}

function paragraph(text: string): Html {
  return html`<p class="ink" style="margin:0 0 12px;${font};font-size:16px;line-height:25px;${ink};white-space:pre-line">${text}</p>`;
}

function table(rows: readonly Html[]): Html {
  return html`<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:0 0 12px">
    ${rows}
  </table>`;
}

function cell(text: string, style: string, classes: string): Html {
  return html`<td class="${classes}" style="${font};font-size:15px;line-height:22px;vertical-align:top;overflow-wrap:anywhere;${style}">
    ${text.split('\n').map((line, index) => (index === 0 ? line : html`<br />${line}`))}
  </td>`;
}
