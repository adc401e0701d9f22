import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { dataset, datasetEvent } from '../../support/client-events.ts';
import { onExplorer, violationsOf, type Explorer } from '../../support/web/explorer.ts';

const ASSET = `query { asset(namespace: "snowflake://northbank-risk", name: "RISK.CALC.COUNTERPARTY_RISK") {
  id description tags { tag { name } } owners { role owner { name } } terms { name } notes { nodes { text author } } } }`;
const read = async (explorer: Explorer): Promise<any> => (await explorer.ask(ASSET, {}, 'auditor')).asset;

await onExplorer('curation', (explorer) => {
  const open = async (...roles: string[]): Promise<Page> => {
    const page = await explorer.open(`/asset/${(await read(explorer)).id}`, roles);
    await page.getByRole('region', { name: 'Owners' }).waitFor();
    return page;
  };

  test('is offered to those only who may curate', async () => {
    const page = await open('analyst');
    expect(await page.getByRole('button', { name: /^(Describe|Edit|Add|Remove)/ }).count()).toBe(0);
  });

  test('describes in place, and undo takes it back', async () => {
    const before = (await read(explorer)).description;
    const page = await open('steward');
    await page.getByRole('button', { name: /^Edit the description/ }).click();
    await page.getByRole('textbox', { name: /^Description of/ }).fill('Risk, by counterparty');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Described/).waitFor();
    expect((await read(explorer)).description).toBe('Risk, by counterparty');
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText(/^Taken back/).waitFor();
    expect((await read(explorer)).description).toBe(before);
    await page.getByText(before).waitFor();
  });

  test('does not write over what somebody else wrote meanwhile without asking, and loses nothing typed', async () => {
    const { id, description } = await read(explorer);
    const page = await open('steward');
    await page.getByRole('button', { name: /^Edit the description/ }).click();
    await page.getByRole('textbox', { name: /^Description of/ }).fill('Mine');
    await page.reload();
    expect(await page.getByRole('textbox', { name: /^Description of/ }).inputValue()).toBe('Mine');
    const describe = (text: string) =>
      explorer.ask(
        'mutation ($input: DescribeInput!) { describe(input: $input) { node { id } } }',
        { input: { id, description: text } },
        'steward',
      );
    await page.getByRole('region', { name: 'Tags' }).waitFor();
    await describe('Theirs');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Somebody else has changed it meanwhile').waitFor();
    expect((await read(explorer)).description).toBe('Theirs');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText(/^Described/).waitFor();
    expect((await read(explorer)).description).toBe('Mine');
    await describe(description);
  });

  test('adds and removes tags, owners and terms, each with undo', async () => {
    const page = await open('steward');
    const cases = [
      ['Tags', 'tag', 'SOX', (asset: any) => asset.tags.map(({ tag }: any) => tag.name)],
      ['Glossary terms', 'term', 'Expected loss', (asset: any) => asset.terms.map(({ name }: any) => name)],
      ['Owners', 'owner', 'Sofia Marchetti', (asset: any) => asset.owners.map(({ owner }: any) => owner.name)],
    ] as const;
    for (const [region, what, name, names] of cases) {
      const panel = page.getByRole('region', { name: region, exact: true });
      await panel.getByRole('combobox', { name: `Name of the ${what} to add` }).fill(name);
      await panel.getByRole('button', { name: 'Add' }).click();
      await panel.getByRole('button', { name: new RegExp(`(Remove|Unlink).*${name}`) }).waitFor();
      expect(names(await read(explorer))).toContain(name);
      await page.getByRole('button', { name: 'Undo' }).click();
      await page.getByText(/^Taken back/).waitFor();
      expect(names(await read(explorer))).not.toContain(name);
      await panel.getByText(name, { exact: true }).waitFor({ state: 'detached' });
    }
  });

  test('defines a term of the glossary, and changes what it means, with undo', async () => {
    const page = await explorer.open('/terms', ['steward']);
    await page.getByRole('button', { name: 'New term' }).click();
    const form = page.getByRole('form', { name: 'New term' });
    await form.getByLabel('Name').fill('expected Loss');
    await form.getByRole('textbox', { name: /means/ }).fill('Something else');
    await form.getByRole('button', { name: 'Define' }).click();
    // One that is there is not written over.
    await form.getByText('The glossary has this term already').waitFor();
    await form.getByLabel('Name').fill('Watch list');
    expect(await violationsOf(page)).toEqual([]);
    await form.getByRole('button', { name: 'Define' }).click();
    await page.getByRole('heading', { name: 'Watch list', level: 1 }).waitFor();
    await page.getByText('Something else').waitFor();
    await page.getByRole('button', { name: /^Edit the definition/ }).click();
    await page.getByRole('textbox', { name: /^Definition of/ }).fill('Whom risk looks at each day');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Defined Watch list').waitFor();
    const meaning = async () =>
      (await explorer.ask('{ terms(query: "Watch list") { nodes { definition } } }', {}, 'auditor')).terms.nodes;
    expect(await meaning()).toEqual([{ definition: 'Whom risk looks at each day' }]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByText('Something else').waitFor();
    expect(await meaning()).toEqual([{ definition: 'Something else' }]);
    await page.getByRole('link', { name: 'glossary' }).click();
    await page.getByRole('link', { name: 'Watch list' }).waitFor();
    const analyst = await explorer.open('/terms', ['analyst']);
    await analyst.getByRole('link', { name: 'Churn', exact: true }).waitFor();
    expect(await analyst.getByRole('button', { name: 'New term' }).count()).toBe(0);
  });

  test('defines a term that the glossary lacks where it is to be linked', async () => {
    const page = await open('steward');
    const panel = page.getByRole('region', { name: 'Glossary terms', exact: true });
    await panel.getByRole('combobox', { name: 'Name of the term to add' }).fill('Netting set');
    await panel.getByRole('button', { name: 'Add' }).click();
    await panel.getByRole('textbox', { name: /Netting set/ }).fill('Deals that are settled together');
    await panel.getByRole('button', { name: 'Define and link' }).click();
    await panel.getByRole('link', { name: 'Netting set' }).waitFor();
    expect((await read(explorer)).terms).toContainEqual({ name: 'Netting set' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await panel.getByRole('link', { name: 'Netting set' }).waitFor({ state: 'detached' });
    expect((await read(explorer)).terms).not.toContainEqual({ name: 'Netting set' });
  });

  test('takes back a tag as if it had not been put there', async () => {
    const page = await open('steward');
    const panel = page.getByRole('region', { name: 'Tags', exact: true });
    const { id, tags } = await read(explorer);
    await panel.getByRole('combobox', { name: 'Name of the tag to add' }).fill('WATCHED');
    await panel.getByRole('button', { name: 'Add' }).click();
    await panel.getByRole('button', { name: /WATCHED/ }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await panel.getByRole('button', { name: /WATCHED/ }).waitFor({ state: 'detached' });
    expect((await read(explorer)).tags).toEqual(tags);
    // A tag that a person refused would stay away.
    const event = datasetEvent(
      dataset('RISK.CALC.COUNTERPARTY_RISK', {
        namespace: 'snowflake://northbank-risk',
        facets: { tags: { tags: [{ key: 'WATCHED', value: 'true', source: 'x' }] } },
      }),
      '2026-11-28T00:00:00Z',
    );
    await fetch(`${explorer.address}/api/v1/lineage`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${await explorer.token('ingest')}` },
      body: JSON.stringify(event),
    });
    expect((await read(explorer)).tags).toContainEqual({ tag: { name: 'WATCHED' } });
    expect(id).toBe((await read(explorer)).id);
  });

  test('writes a note under the name of who writes it', async () => {
    const page = await open('steward');
    await page.getByRole('textbox', { name: /^Note on/ }).fill('Checked with Ines');
    await page.getByRole('button', { name: 'Add note' }).click();
    await page.getByRole('article').getByText('Checked with Ines').waitFor();
    expect((await read(explorer)).notes.nodes[0]).toEqual({ text: 'Checked with Ines', author: 'steward' });
  });
});
