import { InvalidArgumentError, Option } from 'commander';

/** `--subject`, of a token or API key: the server takes none that is empty. */
export const subjectOption = (): Option =>
  new Option('--subject <id>', 'who it is for').argParser(subject).makeOptionMandatory();

function subject(text: string): string {
  if (text.trim() !== '' && text.length <= LONGEST) return text;
  throw new InvalidArgumentError(`it must have 1 to ${LONGEST} characters`);
}

const LONGEST = 200;
