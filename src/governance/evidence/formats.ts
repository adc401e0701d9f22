import { csvOf } from '../csv.ts';
import { markdownTable } from '../markdown.ts';
import { moment, type EvidenceDocument, type ReportSection } from './report.ts';

export type EvidenceFormat = 'HTML' | 'CSV' | 'MARKDOWN';

/** The report as one text: it holds what the report holds, and no more. */
export const exportEvidence = (report: EvidenceDocument, format: EvidenceFormat): string => WRITERS[format](report);

const WRITERS: Readonly<Record<EvidenceFormat, (report: EvidenceDocument) => string>> = {
  HTML: toHtml,
  CSV: toCsv,
  MARKDOWN: toMarkdown,
};

const heading = ({ generatedAt, generatedFor }: EvidenceDocument): string =>
  `Generated at ${moment(generatedAt)} UTC for ${generatedFor}: it shows what this reader may see.`;
const missing = ({ leftOut }: ReportSection): string | null =>
  leftOut === 0 ? null : `${leftOut} more rows are left out.`;

/** One page without anything from elsewhere, that prints well: https://www.w3.org/TR/css-page-3/. */
function toHtml(report: EvidenceDocument): string {
  const { title, subject, sections, remarks } = report;
  const table = (one: ReportSection): string => {
    const cells = (tag: 'th' | 'td', row: readonly string[]): string =>
      `<tr>${row.map((text) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${broken(text)}</${tag}>`).join('')}</tr>`;
    const note = missing(one);
    return [
      `<section><h2>${escaped(one.title)}</h2><p>${escaped(one.about)}</p>`,
      one.rows.length === 0
        ? '<p class="none">There is nothing to tell.</p>'
        : `<table><thead>${cells('th', one.columns)}</thead><tbody>${one.rows.map((row) => cells('td', row)).join('\n')}</tbody></table>`,
      note === null ? '' : `<p class="note">${escaped(note)}</p>`,
      '</section>',
    ].join('\n');
  };
  return [
    '<!doctype html>',
    `<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    `<title>${escaped(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escaped(title)}</h1><p class="subject">${escaped(subject)}</p><p>${escaped(heading(report))}</p>`,
    remarks.length === 0 ? '' : `<ul class="note">${remarks.map((one) => `<li>${escaped(one)}</li>`).join('')}</ul>`,
    ...sections.map(table),
    '</body></html>',
    '',
  ].join('\n');
}

/** Long names may break where their parts meet, and what has no parts anywhere; short words never do. */
const broken = (text: string): string =>
  text
    .split(/(\S{18,})/)
    .map((word, place) =>
      place % 2 === 0
        ? escaped(word)
        : word
            .split(/(?<=[._/:;,-])/)
            .map(pieceOf)
            .join('<wbr>'),
    )
    .join('');
const pieceOf = (piece: string): string =>
  piece.length < 25 ? escaped(piece) : `<span class="long">${escaped(piece)}</span>`;

const STYLE = `
body { font: 14px/1.4 system-ui, sans-serif; color: #1a1a1a; background: #fff; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 2rem 0 0; } p { margin: .3rem 0; }
.subject { font-size: 1.1rem; overflow-wrap: anywhere; } .note { color: #7a3b00; } .none { color: #555; }
table { border-collapse: collapse; width: 100%; font-size: .75rem; margin-top: .5rem; }
th, td { border: 1px solid #bbb; padding: .25rem .4rem; text-align: left; vertical-align: top; }
.long { overflow-wrap: anywhere; }
th { background: #eee; } tbody tr:nth-child(even) { background: #f7f7f7; }
@page { size: A4 landscape; margin: 12mm; }
@media print { body { margin: 0; max-width: none; font-size: 9pt; } table { font-size: 7.5pt; } thead { display: table-header-group; } tr, h2 { break-inside: avoid; } h2 { break-after: avoid; } }
`.trim();

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c);

/** The sections one after another, each with its name in the first column. */
function toCsv(report: EvidenceDocument): string {
  const rows = report.sections.flatMap((one) => {
    const note = missing(one);
    return [
      ['section', ...one.columns],
      ...one.rows.map((row) => [one.title, ...row]),
      ...(note === null ? [] : [[one.title, `# ${note}`]]),
    ];
  });
  const head = [report.title, report.subject, heading(report), ...report.remarks].map((text) => [`# ${text}`]);
  return csvOf([...head, ...rows]);
}

function toMarkdown(report: EvidenceDocument): string {
  const parts = report.sections.map((one) => {
    const note = missing(one);
    const table = one.rows.length === 0 ? 'There is nothing to tell.\n' : markdownTable(one.columns, one.rows);
    return [`## ${one.title}`, one.about, table, ...(note === null ? [] : [note])].join('\n\n');
  });
  const remarks = report.remarks.map((one) => `- ${one}`).join('\n');
  const all = [`# ${report.title}`, report.subject, heading(report), ...(remarks === '' ? [] : [remarks]), ...parts];
  return `${all.join('\n\n').trimEnd()}\n`;
}
