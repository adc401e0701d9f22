/** All lines of an export. */
export async function readLines(lines: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const line of lines) all.push(line);
  return all;
}

export async function* linesOf(lines: Iterable<string>): AsyncIterable<string> {
  for (const line of lines) yield await Promise.resolve(line);
}
