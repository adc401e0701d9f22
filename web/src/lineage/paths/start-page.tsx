import type { JSX } from 'react';
import { useLocation } from 'wouter';
import { Page } from '../../ui/page.tsx';
import { Panel } from '../../ui/panel.tsx';
import { AssetPicker } from './asset-picker.tsx';
import { PathEnds } from './path-ends.tsx';

/** Where one begins to follow lineage. */
export function StartPage(): JSX.Element {
  const [, navigate] = useLocation();
  return (
    <Page
      title="Lineage"
      about="Where data comes from, where it goes, and on which ways it gets from one place to another."
    >
      <Panel title="Of one asset">
        <AssetPicker
          label="Asset"
          chosen={null}
          choose={({ id }) => {
            navigate(`/lineage/${id}`);
          }}
        />
      </Panel>
      <Panel title="From one asset to another">
        <PathEnds
          from={null}
          to={null}
          change={({ from, to }) => {
            const query = new URLSearchParams(
              Object.entries({ from: from ?? '', to: to ?? '' }).filter(([, id]) => id !== ''),
            );
            navigate(`/paths?${query.toString()}`);
          }}
        />
      </Panel>
    </Page>
  );
}
