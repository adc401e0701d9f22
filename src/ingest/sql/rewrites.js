// Plain JavaScript, as the worker that parses imports it (parse-worker.js).

/**
 * @typedef {{ text: string, span: { start: number, end: number } }} Token places count code points
 * @typedef {{ at: number, word: string, depth: number, start: number, end: number }} Word `word` in upper case, empty
 *   for what is quoted; `depth` counts the brackets around it
 */

/**
 * The statements of a text, one by one, in words that the parser reads where they are written in a way that it does
 * not. Lineage stays as it is: words go that tell nothing of it, and words change places.
 * @param {string} sql
 * @param {readonly Token[]} tokens
 * @returns {string[]}
 */
export function statementsIn(sql, tokens) {
  const points = Array.from(sql);
  return split(wordsOf(points, tokens))
    .map(withoutControl)
    .filter((statement) => statement.length > 0 && !NOTHING_TO_READ.has(statement[0].word))
    .flatMap((statement) =>
      separateInserts(withInto(withoutConditions(withoutTimeTravel(withoutTableOptions(statement))))),
    )
    .map((statement) => textOf(statement, points));
}
const NOTHING_TO_READ = new Set(['END', 'COMMIT', 'ROLLBACK', 'TRANSACTION', 'TRAN', 'WORK']);

/**
 * @param {readonly string[]} points
 * @param {readonly Token[]} tokens
 * @returns {Word[]}
 */
function wordsOf(points, tokens) {
  let depth = 0;
  return tokens.map(({ text, span: { start, end } }, at) => {
    const word = points.slice(start, end).join('') === text ? text.toUpperCase() : '';
    if (word === ')') depth--;
    const one = { at, word, depth, start, end };
    if (word === '(') depth++;
    return one;
  });
}

/**
 * Words that follow on one another keep what is between them.
 * @param {readonly Word[]} words
 * @param {readonly string[]} points
 */
function textOf(words, points) {
  let text = '';
  let end = 0;
  words.forEach((word, index) => {
    if (word === INTO) {
      text += ' INTO';
      return;
    }
    const follows = index > 0 && words[index - 1].at === word.at - 1;
    text += follows ? '' : ' ';
    text += points.slice(follows ? end : word.start, word.end).join('');
    ({ end } = word);
  });
  return text;
}

/** @param {readonly Word[]} words */
function split(words) {
  /** @type {Word[][]} */
  const statements = [[]];
  for (const one of words) {
    if (one.word === ';') statements.push([]);
    else statements.at(-1)?.push(one);
  }
  return statements.filter((statement) => statement.length > 0);
}

/**
 * `IF x > 1 THEN INSERT …`, `BEGIN MERGE …`: a statement of a script, whether or not it is reached.
 * @param {Word[]} words
 */
function withoutControl(words) {
  let start = 0;
  while (start < words.length && (BLOCKS.has(words[start].word) || CONDITIONS.has(words[start].word))) {
    const body = CONDITIONS.has(words[start].word)
      ? words.findIndex(({ word, depth }, at) => at > start && depth === 0 && BLOCKS.has(word))
      : start;
    if (body < 0) break;
    start = body + 1;
  }
  return words.slice(start);
}
const BLOCKS = new Set(['BEGIN', 'THEN', 'ELSE', 'DO', 'LOOP', 'REPEAT']);
const CONDITIONS = new Set(['IF', 'ELSEIF', 'ELSIF', 'WHILE', 'FOR']);

/**
 * `CREATE TABLE t (columns) CLUSTER BY (a) COPY GRANTS AS SELECT …`: what stands between the name, with its columns, and
 * the query.
 * @param {readonly Word[]} words
 */
function withoutTableOptions(words) {
  const query = words.findIndex(
    ({ word, depth }, at) => word === 'AS' && depth === 0 && QUERY.has(words[at + 1]?.word ?? ''),
  );
  const kind = words.findIndex(({ word }) => word === 'TABLE' || word === 'VIEW');
  if (words[0]?.word !== 'CREATE' || kind < 0 || kind > query) return [...words];
  let end = kind + 1;
  if (EXISTENCE.every((word, index) => words[end + index]?.word === word)) end += EXISTENCE.length;
  while (words[end + 1]?.word === '.') end += 2;
  if (words[end + 1]?.word === '(')
    end = words.findIndex(({ word, depth }, at) => at > end && word === ')' && depth === 0);
  if (end < 0 || end >= query) return [...words];
  return [...words.slice(0, end + 1), ...withoutEnding(words.slice(query))];
}

/**
 * `… WITH NO DATA`.
 * @param {Word[]} words
 */
function withoutEnding(words) {
  const ending = ['WITH', 'NO', 'DATA'].filter((word) => word !== 'NO' || words.at(-2)?.word === 'NO');
  const start = words.length - ending.length;
  return ending.every((word, index) => words[start + index]?.word === word) ? words.slice(0, start) : words;
}
const QUERY = new Set(['SELECT', 'WITH', '(']);
const EXISTENCE = ['IF', 'NOT', 'EXISTS'];

/**
 * `FROM t FOR SYSTEM_TIME AS OF TIMESTAMP_SUB(…)`: as of when is all the same.
 * @param {readonly Word[]} words
 */
function withoutTimeTravel(words) {
  /** @type {Word[]} */
  const kept = [];
  for (let at = 0; at < words.length; at++) {
    if (!TIME_TRAVEL.every((word, index) => words[at + index]?.word === word)) {
      kept.push(words[at]);
      continue;
    }
    const { depth } = words[at];
    at += TIME_TRAVEL.length;
    while (at < words.length && words[at].depth >= depth && !(words[at].depth === depth && AFTER.has(words[at].word)))
      at++;
    at--;
  }
  return kept;
}
const TIME_TRAVEL = ['FOR', 'SYSTEM_TIME', 'AS', 'OF'];
/** What may come after a table in FROM. */
const AFTER = new Set(
  (
    ', AS ON USING WHERE GROUP HAVING ORDER QUALIFY WINDOW LIMIT UNION EXCEPT INTERSECT ' +
    'JOIN INNER LEFT RIGHT FULL CROSS PIVOT UNPIVOT TABLESAMPLE'
  ).split(' '),
);

/**
 * `INSERT OVERWRITE TABLE t PARTITION (day = '1') IF NOT EXISTS SELECT …`.
 * @param {readonly Word[]} words
 */
function withoutConditions(words) {
  const hasPartition = words.some(({ word }) => word === 'PARTITION');
  const isOne = (/** @type {number} */ at) =>
    hasPartition && words[at - 1]?.word === ')' && EXISTENCE.every((word, index) => words[at + index]?.word === word);
  return words.filter((_, at) => !EXISTENCE.some((_word, index) => isOne(at - index)));
}

/**
 * `INSERT t SELECT …`, as BigQuery and T-SQL have it.
 * @param {Word[]} words
 */
function withInto(words) {
  const insert = words.findIndex(({ word, depth }) => word === 'INSERT' && depth === 0);
  const isFirst = insert === 0 || (insert > 0 && words[0].word === 'WITH');
  if (!isFirst || ['INTO', 'OVERWRITE', 'ALL', 'FIRST', 'OR'].includes(words[insert + 1]?.word ?? '')) return words;
  return [...words.slice(0, insert + 1), INTO, ...words.slice(insert + 1)];
}
/** @type {Word} */
const INTO = { at: -1, word: 'INTO', depth: 0, start: 0, end: 0 };

/**
 * Hive's `FROM t INSERT INTO a SELECT … INSERT INTO b SELECT …`: a statement for each table that is written.
 * @param {Word[]} words
 * @returns {Word[][]}
 */
function separateInserts(words) {
  const isOuter = (/** @type {Word} */ one, /** @type {readonly string[]} */ ...some) =>
    one.depth === 0 && some.includes(one.word);
  const from = words.findIndex((one) =>
    isOuter(one, 'FROM', 'SELECT', 'INSERT', 'CREATE', 'MERGE', 'UPDATE', 'DELETE'),
  );
  const inserts = words.flatMap((one, at) => (isOuter(one, 'INSERT') ? [at] : []));
  if (from < 0 || words[from].word !== 'FROM' || inserts.length === 0) return [words];
  const [tables, source] = [words.slice(0, from), words.slice(from, inserts[0])];
  return inserts.map((start, index) => {
    const insert = words.slice(start, inserts[index + 1]);
    const select = insert.findIndex((one) => isOuter(one, 'SELECT'));
    const end = insert.findIndex((one, at) => at > select && isOuter(one, ...CLAUSES));
    const place = select < 0 || end < 0 ? insert.length : end;
    return [...tables, ...insert.slice(0, place), ...source, ...insert.slice(place)];
  });
}
const CLAUSES = ['LATERAL', 'WHERE', 'GROUP', 'HAVING', 'ORDER', 'SORT', 'CLUSTER', 'DISTRIBUTE', 'WINDOW', 'LIMIT'];
